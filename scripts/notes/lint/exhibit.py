"""What a page can show: cells that fit on it, and printed text that both languages share."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from notes import record, textfile, visible
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


def with_code(directives: Iterable[Directive]) -> dict[str, set[str | None]]:
    """Snippet → its cells that directives show with code; None stands for all of them."""
    found: dict[str, set[str | None]] = {}
    for one in directives:
        if not one.inline and "output" not in one.options:
            found.setdefault(one.snippet, set()).add(one.cell)
    return found


def size_problems(project: Project, directives: list[Directive]) -> Iterator[Problem]:
    """Cells that are shown although they are too long, at the page that shows them."""
    for one in directives:
        if one.inline or "output" in one.options:
            continue
        path = project.snippets / one.snippet
        for cell in cells(project, path):
            lines = length(cell.source.strip("\n"))
            if one.cell in (None, cell.name) and lines > LINES:
                message = f"`{one.snippet}#{cell.name}` shows {lines} lines, at most {LINES}"
                hint = "Split the cell and show the parts one by one, with a sentence between them."
                yield Problem(project.relative(one.page), one.line, message, hint)


def length(source: str) -> int:
    """How many lines of code there are to read: a literal counts as one, over however many it stands."""
    lines = source.count("\n") + 1
    if lines <= LINES:
        return lines
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return lines
    return lines - _spare(tree)


def _spare(node: ast.AST) -> int:
    """The lines of the literals in some code, but for the first of each."""
    if isinstance(node, (ast.List, ast.Tuple, ast.Dict, ast.Set, ast.Constant)) and _is_literal(node):
        return (node.end_lineno or node.lineno) - node.lineno
    return sum(map(_spare, ast.iter_child_nodes(node)))


def _is_literal(node: ast.expr) -> bool:
    """It holds values alone: whatever it calls or names would have to be read."""
    try:
        ast.literal_eval(node)
    except ValueError:
        return False
    return True


def record_problems(project: Project, path: Path) -> Iterator[Problem]:
    """Printed text that is not ASCII: both languages show the same output.

    Raises:
        ProblemsError: the record is damaged.
    """
    shown, device = project.relative(path), "cuda" if path.name.endswith(".cuda.out") else "cpu"
    found = record.read(path.with_name(f"{path.name.partition('.')[0]}.py"), device, shown, ())
    for number, line in enumerate(found.text().split("\n") if found else (), 1):
        if odd := visible.NOT_ASCII.search(line):
            hint = "Print identifiers, numbers and short English labels, then record it again: notes update"
            yield Problem(shown, number, f"the snippet prints `{odd[0]}`, which is not ASCII", hint)


def figure_problems(project: Project, path: Path) -> Iterator[Problem]:
    """Chinese words in a figure or in the data of an interactive help: both languages show the same file."""
    for number, line in enumerate(textfile.read(path).split("\n"), 1):
        found = HAN.search(line)
        if found:
            hint = "Write symbols, identifiers, and numbers; words go into the caption. Then: notes update"
            yield Problem(project.relative(path), number, f"the figure says `{found[0]}` in Chinese", hint)
