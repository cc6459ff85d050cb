"""What a directive names: its snippet, the cells it shows, and its options, or what is wrong with it.

Whoever follows a directive, to check it, to show it, or to export it, asks here and says the same of it.
"""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from notes.book.directive import OPTIONS, Directive
from notes.problem import Problem, ProblemsError, nearest
from notes.project import Project
from notes.shelf import read as shelf
from notes.snippet import Cell, Snippet

ID = re.compile(r"[\w-]+/\w+/\w+\.py")
WORDS = (*OPTIONS, "hl=2-3")
EXCLUDING = (("code", "output"), ("code", "predict"), ("output", "hl="))
NOTHING: Mapping[str, Snippet] = {}
LINES = re.compile(r"\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*")


@dataclass(frozen=True)
class Choice:
    """What a directive asks for."""

    code: bool = True
    output: bool = True
    predict: bool = False
    lines: tuple[int, ...] = ()  # to highlight, from 1


@dataclass(frozen=True)
class View:
    """What a directive shows: a snippet, its cells in order, and how."""

    script: Snippet
    cells: list[Cell]
    choice: Choice


def resolve(project: Project, directive: Directive, known: Mapping[str, Snippet] = NOTHING) -> View:
    """What a directive shows.

    Args:
        project: the book.
        directive: its page and line say where a mistake stands.
        known: the snippets that were read already, by id.

    Raises:
        ProblemsError: there is no such snippet, cell, or option, or the snippet itself cannot be used.
    """
    problems: list[Problem] = []
    script, cells = None, None
    try:
        script = _script(project, directive, known)
        cells = _cells(project, directive, script)
    except ProblemsError as error:
        problems += error.problems
    try:
        choice = _choice(project, directive, cells)
    except ProblemsError as error:
        problems += error.problems
    if problems or script is None or cells is None:
        raise ProblemsError(problems)
    return View(script, cells, choice)


def problems(project: Project, directive: Directive, known: Mapping[str, Snippet] = NOTHING) -> list[Problem]:
    """What is wrong with a directive itself; what its snippet has is told where that is read."""
    try:
        resolve(project, directive, known)
    except ProblemsError as error:
        return [one for one in error.problems if one.path == project.relative(directive.page)]
    return []


def _script(project: Project, directive: Directive, known: Mapping[str, Snippet]) -> Snippet:
    name = directive.snippet
    path, script = f"{project.snippets}/{name}", known.get(name)
    if not script and not (ID.fullmatch(name) and os.path.lexists(path)):
        hint = nearest(name, map(project.snippet_id, project.snippet_files()))
        raise _wrong(project, directive, f"no snippet `{name}`", hint)
    if not directive.inline and os.path.isabs(directive.page):
        target = directive.target.partition("#")[0]
        link = f"{_way(str(directive.page), str(project.snippets))}/{name}"
        if target != link and os.path.normpath(directive.page.parent / target) != os.path.normpath(path):
            message = f"the link `{directive.target}` does not lead to the file"
            raise _wrong(project, directive, message, f"Write {link}")
    return script or shelf.snippet(project, Path(path))


@functools.lru_cache(maxsize=1024)
def _way(page: str, folder: str) -> str:
    """The path that a link on a page has to a folder."""
    return os.path.relpath(folder, os.path.dirname(page)).replace(os.sep, "/")


def _cells(project: Project, directive: Directive, script: Snippet) -> list[Cell]:
    if directive.cell is None:
        return list(script.cells)
    found = [cell for cell in script.cells if cell.name == directive.cell]
    if not found:
        hint = nearest(directive.cell, [cell.name for cell in script.cells])
        raise _wrong(project, directive, f"`{script.id}` has no cell `{directive.cell}`", hint)
    return found


def _choice(project: Project, directive: Directive, cells: list[Cell] | None) -> Choice:
    """The options; where it is not known which ``cells`` are shown, their lines are not looked at."""
    options = directive.options
    if not options:
        return Choice()
    wrong = [*_unknown(options), *_clashes(options)]
    wanted = next((word[3:] for word in options if word.startswith("hl=")), None)
    lines: tuple[int, ...] = ()
    if wanted is not None and cells and not wrong:
        lines = _lines(wanted)
        wrong += _misses(wanted, lines, cells)
    if wrong:
        shown = project.relative(directive.page)
        raise ProblemsError(Problem(shown, directive.line, *one) for one in wrong)
    return Choice("output" not in options, "code" not in options, "predict" in options, lines)


def _unknown(options: Iterable[str]) -> Iterator[tuple[str, str]]:
    for word in options:
        if word not in OPTIONS and not word.startswith("hl="):
            yield f"unknown option `{word}` after `run`", nearest(word, WORDS)


def _clashes(options: Iterable[str]) -> Iterator[tuple[str, str]]:
    for one, other in EXCLUDING:
        if all(any(word.startswith(half) for word in options) for half in (one, other)):
            yield f"`{one}` and `{other.rstrip('=')}` exclude each other", "Keep one of them."


def _lines(wanted: str) -> tuple[int, ...]:
    """``2-3,5`` as line numbers; none where it is no such thing."""
    found: list[int] = []
    for part in wanted.split(",") if LINES.fullmatch(wanted) else ():
        start, _, end = part.partition("-")
        found.extend(range(int(start), int(end or start) + 1))
    return tuple(found)


def _misses(wanted: str, lines: tuple[int, ...], cells: list[Cell]) -> Iterator[tuple[str, str]]:
    """Lines to highlight that the one cell shown does not have."""
    count = cells[0].source.strip("\n").count("\n") + 1
    if len(cells) > 1:
        yield f"`hl={wanted}`, but several cells are shown", "Name one cell after #."
    elif not lines or min(lines) < 1 or max(lines) > count:
        has = f"The cell has {count} line{'s' if count > 1 else ''}"
        yield f"`hl={wanted}` is no range of lines", f"{has}: write hl=2, hl=2-3 or hl=1,4-5."


def _wrong(project: Project, directive: Directive, message: str, hint: str) -> ProblemsError:
    return ProblemsError([Problem(project.relative(directive.page), directive.line, message, hint)])
