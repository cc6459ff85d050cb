"""The home page's line: how many outputs stand as they were checked, where, with what, and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from notes.ledger import Stamp
from notes.project import Project
from notes.render.rendering import Rendering
from notes.report.terminal import many
from notes.shelf import read as shelf

WORDS = {
    "zh": {
        "checked": "{count} 段输出在 {where} 上核对过（PyTorch {torch}，{when}）",
        "none": "还没有核对记录。",
        "details": "在哪里核对过",
        "and": "；",
        ".": "。",
    },
    "en": {
        "checked": "{outputs} checked on {where} with PyTorch {torch} ({when})",
        "none": "Nothing has been checked yet.",
        "details": "Where each was checked",
        "and": "; ",
        ".": ". ",
    },
}


def verified(rendering: Rendering) -> list[str]:
    """One line per page that asks for it; an output counts while neither its code nor its record changed."""
    project, words = rendering.project, WORDS[rendering.language]
    told = [
        words["checked"].format(
            count=count, outputs=many(count, "output"), where=where, torch=torch, when=when
        )
        for (where, torch), (count, when) in sorted(_counts(project).items())
    ]
    page = project.docs / rendering.language / "reference" / "versions.md"
    link = f"[{words['details']}]({rendering.markdown_link(page)})" if page.is_file() else ""
    line = words["and"].join(told) + words["."] if told else words["none"]
    return [f"{line}{link}".rstrip(), "{ .notes-verified }"]


def _counts(project: Project) -> dict[tuple[str, str], tuple[int, str]]:
    """Place and torch → how many outputs hold there, and the days of their checks."""
    counts: dict[tuple[str, str], int] = defaultdict(int)
    dates: dict[tuple[str, str], set[str]] = defaultdict(set)
    for path, device, stamp in standing(project):
        key = place(device, stamp), stamp.torch
        counts[key] += _outputs(project, path, device)
        dates[key].add(stamp.date)
    return {key: (count, days(dates[key])) for key, count in counts.items() if count}


def standing(project: Project) -> Iterator[tuple[Path, str, Stamp]]:
    """Snippet, device and stamp of every check that stands: nothing of what it was about changed since."""
    for path in project.snippet_files():
        name = project.snippet_id(path)
        ledger = shelf.ledger(project, name.rpartition("/")[0])
        for device, stamp in ledger.get(name, {}).items():
            if stamp.digest == shelf.digest(path, device):
                yield path, device, stamp


def place(device: str, stamp: Stamp) -> str:
    """Where a check ran, as readers are told: ``CPU``, ``CUDA · H100``."""
    return device.upper() + (f" · {stamp.gpu}" if stamp.gpu else "")


def days(dates: Iterable[str]) -> str:
    """The first and the last of some days, or the one day."""
    first, last = min(dates), max(dates)
    return first if first == last else f"{first} – {last}"


def _outputs(project: Project, path: Path, device: str) -> int:
    """How many cells printed or drew something."""
    found = shelf.record(path, device, project.relative(path))
    return sum(bool(text or found.figures(cell)) for cell, text in found.outputs.items()) if found else 0
