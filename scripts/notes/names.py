"""The records of names, ``snippets/<part>/<chapter>/names.jsonl``: what of PyTorch each cell reaches.

One line per snippet: the digest of its source, and cell → names without their ``torch.``, as a run of its
own found them (``nn.BCE?``: PyTorch has no such name). Only ``notes update`` writes them. A line that is
none (a merge left its marks) records nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from pathlib import Path

from notes import textfile
from notes.problem import ProblemsError
from notes.project import TOOLBOX, write_atomic
from notes.snippet import Snippet

ROOT = "torch."
Cells = dict[str, list[str]]  # cell → names in full
Chapter = dict[str, tuple[str, Cells]]  # file of a snippet → digest of its source, and the names then
_MENTIONS = re.compile(rf"\b(?:torch|torchvision|{TOOLBOX})\b")


def needed(snippet: Snippet) -> bool:
    """Whether a run has to tell: nothing of PyTorch comes to a snippet that does not speak of it."""
    return _MENTIONS.search(snippet.source) is not None


def digest(source: str) -> str:
    """Of the text that the names were found in."""
    return hashlib.sha256(source.encode()).hexdigest()[:16]


def read(path: Path) -> Chapter:
    """The records of one chapter; nothing where there is no such file."""
    rows = filter(None, map(_row, _lines(path)))
    return {name: (source, cells) for name, source, cells in rows}


def broken(path: Path) -> list[int]:
    """The numbers of the lines that record nothing."""
    return [number for number, line in enumerate(_lines(path), 1) if not _row(line)]


def write(path: Path, chapter: Chapter) -> bool:
    """Write the records of a chapter; without any, the file goes. Whether something changed.

    Raises:
        OSError: it cannot be written.
    """
    rows = []
    for name, (source, cells) in sorted(chapter.items()):
        short = {cell: [one.removeprefix(ROOT) for one in found] for cell, found in cells.items()}
        rows.append(json.dumps({"snippet": name, "digest": source, "names": short}) + "\n")
    text = "".join(rows)
    if text.splitlines() == _lines(path):
        return False
    if text:
        write_atomic(path, text)
    else:
        path.unlink()
    return True


def _lines(path: Path) -> list[str]:
    try:
        return textfile.guess(textfile.content(path)).splitlines() if os.path.lexists(path) else []
    except ProblemsError:
        return [""]


def _row(line: str) -> tuple[str, str, Cells] | None:
    try:
        row = json.loads(line)
        names = {cell: [ROOT + one for one in found] for cell, found in row["names"].items()}
        return str(row["snippet"]), str(row["digest"]), names
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
