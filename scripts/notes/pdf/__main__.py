"""``python -m notes.pdf``: the book of each language as ``dist/torch-notes-zh.pdf`` and ``…-en.pdf``."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from notes.exit_code import Exit
from notes.pdf import characters, press, volume
from notes.project import LANGUAGES, Project, at_root
from notes.site import build as site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TARGET = Path("dist")


def build(project: Project, target: Path = TARGET, browser: Browser | None = None) -> int:
    """Print every language into the folder ``target`` (seen from the root); return the exit code.

    A ``browser`` that is given stays open; without one, the Chromium of the system is started.
    """
    folder = project.root / target
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".site-", dir=project.root) as stage:
        pages = Path(stage)
        if not site.build_languages(project, pages, site.environment({}), "offline"):
            return Exit.FINDINGS
        try:
            with nullcontext(browser) if browser else press.chromium() as running:
                for language in LANGUAGES:
                    name = f"torch-notes-{language}.pdf"
                    write = partial(volume.volume, project, pages / language, language)
                    made = pages / name
                    sheets = press.print_book(running, pages / language / "book.html", write, made)
                    characters.mend(made)
                    os.replace(made, folder / name)
                    size = (folder / name).stat().st_size / 1e6
                    print(f"Wrote {target / name} ({sheets} pages, {size:.1f} MB)", flush=True)
        except press.NoBrowser as error:
            print(error, file=sys.stderr)
            return Exit.MEND
    return Exit.FINE


def main() -> int:
    """Print the checkout we are in."""
    return at_root(build)


if __name__ == "__main__":
    sys.exit(main())
