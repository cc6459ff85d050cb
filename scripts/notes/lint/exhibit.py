"""What a page can show: cells that fit on it, and printed text that both languages share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from notes import record, textfile
from notes.book.directive import Directive
from notes.chinese import CHARACTER
from notes.problem import Problem, ProblemsError
from notes.project import Project
from notes.shelf import read as shelf
from notes.snippet import Cell

LINES = 30
HAN = re.compile(f"[{CHARACTER}]+")


def cells(project: Project, path: Path) -> tuple[Cell, ...]:
    """The cells of a snippet; none when it cannot be read, which `notes check` tells."""
    try:
        return shelf.snippet(project, path).cells if path.is_file() else ()
    except ProblemsError:
        return ()


def size_problems(project: Project, directives: list[Directive]) -> Iterator[Problem]:
    """Cells that are shown although they are too long, at the page that shows them."""
    for one in directives:
        if one.inline or "output" in one.options:
            continue
        path = project.snippets / one.snippet
        for cell in cells(project, path):
            lines = cell.source.strip("\n").count("\n") + 1
            if one.cell in (None, cell.name) and lines > LINES:
                message = f"`{one.snippet}#{cell.name}` shows {lines} lines, at most {LINES}"
                hint = "Split the cell and show the parts one by one, with a sentence between them."
                yield Problem(project.relative(one.page), one.line, message, hint)


def record_problems(project: Project, path: Path) -> Iterator[Problem]:
    """Printed text that is not ASCII: both languages show the same output.

    Raises:
        ProblemsError: the record is damaged.
    """
    shown, device = project.relative(path), "cuda" if path.name.endswith(".cuda.out") else "cpu"
    found = record.read(path.with_name(f"{path.name.partition('.')[0]}.py"), device, shown, ())
    for number, line in enumerate(found.text().split("\n") if found else (), 1):
        odd = next((char for char in line if not char.isascii()), None)
        if odd:
            hint = "Print identifiers, numbers and short English labels, then record it again: notes update"
            yield Problem(shown, number, f"the snippet prints `{odd}`, which is not ASCII", hint)


def figure_problems(project: Project, path: Path) -> Iterator[Problem]:
    """Chinese words in a figure or in the data of an interactive help: both languages show the same file."""
    for number, line in enumerate(textfile.read(path).split("\n"), 1):
        found = HAN.search(line)
        if found:
            hint = "Write symbols, identifiers, and numbers; words go into the caption. Then: notes update"
            yield Problem(project.relative(path), number, f"the figure says `{found[0]}` in Chinese", hint)
