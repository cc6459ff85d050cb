"""Files of the whole book that the built site offers: what ``dist/`` has.

``make offline`` and ``make pdf`` fill ``dist/``; the next ``notes build`` takes along what is there.
"""

from __future__ import annotations

import datetime
import json
import shutil
from pathlib import Path

from notes.project import Project
from notes.render.downloads import FOLDER

DIST = Path("dist")
FILES = {  # name → kind and language
    "torch-notes-zh.pdf": ("pdf", "zh"),
    "torch-notes-en.pdf": ("pdf", "en"),
    "torch-notes-offline.zip": ("offline", "both"),
    "torch-notes-notebooks.zip": ("notebooks", "both"),
}


def told(project: Project) -> str:
    """What the pages are told of the files in ``dist/``: name, kind, language, bytes, and day, as JSON."""
    found = []
    for name, (kind, language) in FILES.items():
        path = project.root / DIST / name
        if path.is_file():
            state = path.stat()
            day = datetime.date.fromtimestamp(state.st_mtime).isoformat()
            found.append(
                {"name": name, "kind": kind, "language": language, "bytes": state.st_size, "date": day}
            )
    return json.dumps(found)


def copy(project: Project, out: Path) -> None:
    """Put the files of ``dist/`` into the built site ``out``."""
    for name in FILES:
        path = project.root / DIST / name
        if path.is_file():
            (out / FOLDER).mkdir(exist_ok=True)
            shutil.copyfile(path, out / FOLDER / name)
