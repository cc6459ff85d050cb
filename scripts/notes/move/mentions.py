"""Mentions: lines of the repository that still have the old name of a chapter, for a person to look at."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from notes.book import redirects
from notes.move.renaming import Renaming
from notes.project import Project

SKIPPED = {
    ".cache",
    ".git",
    ".venv",
    "__pycache__",
    "dist",
    "node_modules",
    "notebooks",
    "site",
}  # made, or not ours
TEXTS = (".css", ".html", ".js", ".json", ".md", ".out", ".py", ".sh", ".toml", ".txt", ".yml", ".yaml")


def left(project: Project, renaming: Renaming) -> list[str]:
    """``path:line`` of each, in the order of the files."""
    names = {re.escape(name) for name in (renaming.old, renaming.old_folder)}
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(names))})(?![\w-]|\.(?!md\b)\w)")
    found = []
    for path in sorted(_files(project.root)):
        if path != redirects.place(project):
            lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
            shown = project.relative(path)
            found += [f"{shown}:{number}" for number, line in enumerate(lines, 1) if pattern.search(line)]
    return found


def _files(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        folders[:] = [one for one in folders if one not in SKIPPED]
        yield from (Path(folder, name) for name in names if name.endswith(TEXTS) or name == "Makefile")
