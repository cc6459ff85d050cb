"""What can be had of a damaged record: its masks are to outlive a merge that went wrong."""

from __future__ import annotations

import subprocess
from pathlib import Path

from notes import record, textfile
from notes.record import Record


def sides(snippet: Path, device: str = "cpu") -> list[Record]:
    """What can be had of a damaged record: both sides of a merge, text in another encoding.

    Args:
        snippet: the file of the snippet.
        device: ``cpu`` or ``cuda``.

    Returns:
        Records that may lack cells and figures; none where there is nothing to read.
    """
    found = [record.parsed(text, "")[0] for text in _texts(record.out_path(snippet, device))]
    for file in record.media_files(snippet, device):
        suffix = record.media_suffix(snippet, file, device)
        found += [Record(device, {}, {suffix: text}) for text in _texts(file)]
    return found


def committed(snippet: Path, device: str = "cpu") -> list[Record]:
    """The record as the last commit has it, without figures; none where git has none."""
    name = f"HEAD:./{record.out_path(snippet, device).name}"
    try:
        done = subprocess.run(["git", "show", name], cwd=snippet.parent, capture_output=True)
    except OSError:  # no git on this machine
        return []
    return [] if done.returncode else [record.parsed(textfile.guess(done.stdout), "")[0]]


def _texts(path: Path) -> list[str]:
    try:
        return textfile.sides(textfile.guess(textfile.content(path)))
    except textfile.UnreadableError:
        return []
