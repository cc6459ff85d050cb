"""The site to take along: one zip that works from the disk, without a server and without a network; and
one with the notebooks of all chapters.

    python -m notes.site.offline

It is built anew, with links to files instead of folders and the search index as a script, because a
browser fetches nothing from the disk.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import zipfile
from html import unescape
from pathlib import Path
from urllib.parse import quote, unquote

from notes.exit_code import Exit
from notes.project import Project, at_root, find
from notes.site import build as site

NAME = "torch-notes"
TARGET = Path("dist/torch-notes-offline.zip")
NOTEBOOKS = "torch-notes-notebooks.zip"  # written beside it
SERVER_FILES = (site.MARKER, "_headers", "404.html", "robots.txt", "sitemap.xml")
LINK = re.compile(r'href="(?P<path>(?![a-z]+:|/)[^"#?]+)(?P<rest>[^"]*)"')
DATE = (2000, 1, 1, 0, 0, 0)  # of every file in the zip: the same book gives the same zip


def build(project: Project, target: Path = TARGET) -> int:
    """Write the zip ``target`` (seen from the root); return the exit code.

    ``REPO_URL`` in the environment gives the edit and source links; without it there are none.
    """
    try:
        addresses = site.environment({"REPO_URL": os.environ.get("REPO_URL", "")})
    except ValueError as error:
        print(error, file=sys.stderr)
        return Exit.MEND
    with tempfile.TemporaryDirectory(prefix=".site-", dir=project.root) as stage:
        folder = Path(stage) / NAME
        if not site.build_languages(project, folder, addresses, "offline"):
            return Exit.FINDINGS
        site.finish(project, folder, home="index.html")
        for name in SERVER_FILES:
            (folder / name).unlink(missing_ok=True)
        for page in sorted(folder.rglob("*.html")):
            link_files(page)
        pack(folder, project.root / target)
        pack(notebooks(folder), project.root / target.with_name(NOTEBOOKS))
    return Exit.FINE


def notebooks(folder: Path) -> Path:
    """A folder beside the built site with all notebooks, as ``<language>/<part>/<chapter>.ipynb``."""
    made = folder.with_name(Path(NOTEBOOKS).stem)
    for path in sorted(folder.rglob("*.ipynb")):
        target = made / path.parent.relative_to(folder).with_suffix(".ipynb")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return made


def link_files(page: Path) -> None:
    """Mend links of ``page`` that were written for a server, where it would be a folder: notebook cells."""

    def mend(found: re.Match[str]) -> str:
        path = unquote(unescape(found["path"]))
        if (page.parent / path).is_file():
            return found[0]
        target = Path(os.path.normpath(page.with_suffix("") / path))
        files = (target.with_name(f"{target.name}.html"), target / "index.html", target)
        file = next((file for file in files if file.is_file()), None)
        if file is None:
            return found[0]
        return f'href="{quote(Path(os.path.relpath(file, page.parent)).as_posix())}{found["rest"]}"'

    text = page.read_text(encoding="utf-8")
    mended = LINK.sub(mend, text)
    if mended != text:
        page.write_text(mended, encoding="utf-8")


def pack(folder: Path, target: Path) -> None:
    """Put ``folder`` into the zip ``target``, which is replaced in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".part")
    try:
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
            for path in sorted(path for path in folder.rglob("*") if path.is_file()):
                entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), DATE)
                entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
                made.writestr(entry, path.read_bytes())
        os.replace(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)


def main() -> int:
    """``python -m notes.site.offline``: pack the checkout we are in."""
    code = at_root(build)
    if not code:
        size = (find().root / TARGET).stat().st_size / 1e6
        print(f"Wrote {TARGET} ({size:.1f} MB). Unpack it and open {NAME}/index.html in a browser.")
        print(f"Wrote {TARGET.with_name(NOTEBOOKS)}, the notebooks of all chapters.")
    return code


if __name__ == "__main__":
    sys.exit(main())
