"""Fresh outputs: what a changed snippet prints now, shown by the preview before anybody records it.

The preview runs a changed snippet in a warm fork server and keeps the result in a folder of its own,
named by the variable ``NOTES_FRESH``. Where it is unset, as in every build, only records count.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

from notes.project import write_atomic
from notes.record import Record

VARIABLE = "NOTES_FRESH"


def read(path: Path) -> Record | None:
    """What ``path`` prints now if that differs from its record and was seen by the preview, else None."""
    try:
        found = json.loads(place(Path(os.environ[VARIABLE]), path).read_text(encoding="utf-8"))
        if found["source"] == _digest(path):
            return Record("cpu", found["outputs"], found["media"])
    except (KeyError, OSError, ValueError):
        pass
    return None


def keep(folder: Path, path: Path, outputs: dict[str, str], media: dict[str, str]) -> None:
    """Note in ``folder`` what ``path`` prints now."""
    told = {"outputs": outputs, "media": media, "source": _digest(path)}
    write_atomic(place(folder, path), json.dumps(told, ensure_ascii=False))


def place(folder: Path, path: Path) -> Path:
    """Where the fresh output of ``path`` is kept."""
    return folder / ("__".join(path.parts[-3:]) + ".json")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
