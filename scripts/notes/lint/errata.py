"""The errata: each names rows of the source notes, a chapter, and snippets that exist."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from notes import book, textfile
from notes.problem import Problem, nearest
from notes.project import Project
from notes.render import catalog


def problems(project: Project, path: Path) -> Iterator[Problem]:
    """Rows, chapters and snippets that an erratum names and that are nowhere.

    Raises:
        ProblemsError: a data file cannot be read.
    """
    sources = catalog.sources(project).rows
    rows = [row.id for row in sources]
    chapters = {book.chapter_id(project, page) for page in project.pages("zh")}
    chapters |= {chapter for row in sources for chapter in row.chapters}
    snippets = {project.snippet_id(found) for found in project.snippet_files()}
    lines = textfile.read(path).split("\n")
    for erratum in catalog.data(project, "errata") or []:
        key = erratum["id"]
        at = _lines(lines, catalog.line_of(path, key))
        for row in erratum.get("rows") or ():
            if rows and not catalog.rows_of(str(row), rows):
                message = f"`{key}` names the row `{row}`, which is not in docs/data/sources.yml"
                yield Problem(project.relative(path), at("rows", row), message, nearest(str(row), rows))
        for name, known in (("chapter", chapters), ("snippet", snippets)):
            value = str(erratum.get(name) or "").partition("#")[0].removeprefix("snippets/")
            if value and value not in known and (rows or name == "snippet"):
                message = f"`{key}` names the {name} `{value}`, which is nowhere"
                yield Problem(project.relative(path), at(name, value), message, nearest(value, known))


def _lines(lines: list[str], first: int):
    """A function: the line where an entry, which begins on ``first``, has a value at or below a key."""
    ends = (number for number in range(first, len(lines)) if lines[number].startswith("- "))
    inside = range(first, next(ends, len(lines)))

    def find(key: str, value: object) -> int:
        head = next((i for i in inside if lines[i].strip().startswith(f"{key}:")), first - 1)
        return next((i + 1 for i in inside if i >= head and str(value) in lines[i]), head + 1)

    return find
