"""The home page's line: how many outputs stand as they were checked, where, with what, and when."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from notes.project import Project
from notes.render.rendering import Rendering
from notes.report import many
from notes.site import shelf

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
    ledger = shelf.ledger(project)
    for path in project.snippet_files():
        for device, stamp in ledger.get(project.snippet_id(path), {}).items():
            if stamp.digest == shelf.digest(path, device):
                key = device.upper() + (f" · {stamp.gpu}" if stamp.gpu else ""), stamp.torch
                counts[key] += _outputs(project, path, device)
                dates[key].add(stamp.date)
    return {key: (count, _days(dates[key])) for key, count in counts.items() if count}


def _outputs(project: Project, path: Path, device: str) -> int:
    """How many cells printed or drew something."""
    found = shelf.record(path, device, project.relative(path))
    return sum(bool(text or found.figures(cell)) for cell, text in found.outputs.items()) if found else 0


def _days(dates: set[str]) -> str:
    first, last = min(dates), max(dates)
    return first if first == last else f"{first} – {last}"
