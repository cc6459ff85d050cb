"""The errata: each names rows of the source notes and a chapter that exist."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from notes import textfile
from notes.book import catalog, yaml_text
from notes.lint import sources
from notes.problem import Problem, nearest
from notes.project import Project


def problems(project: Project, path: Path) -> Iterator[Problem]:
    """Rows and chapters that an erratum names and that are nowhere.

    Raises:
        ProblemsError: a data file cannot be read.
    """
    rows = [row.id for row in catalog.sources(project).rows]
    chapters = sources.chapters(project)
    lines = textfile.read(path).split("\n")
    catalog.errata(project)  # its form first
    root, entries = yaml_text.load(path)
    for node, erratum in zip(root.value, entries or (), strict=True):
        key, at = erratum["id"], _lines(lines, node.start_mark.line + 1)
        for row in erratum.get("rows") or ():
            if rows and not catalog.rows_of(str(row), rows):
                message = f"`{key}` names the row `{row}`, which is not in docs/data/sources.yml"
                yield Problem(project.relative(path), at("rows", row), message, nearest(str(row), rows))
        chapter = str(erratum.get("chapter") or "")
        if chapter and chapter not in chapters and rows:
            message = f"`{key}` names the chapter `{chapter}`, which is nowhere"
            yield Problem(project.relative(path), at("chapter", chapter), message, nearest(chapter, chapters))


def _lines(lines: list[str], first: int):
    """A function: the line where an entry, which begins on ``first``, has a value at or below a key."""
    ends = (number for number in range(first, len(lines)) if lines[number].startswith("- "))
    inside = range(first, next(ends, len(lines)))

    def find(key: str, value: object) -> int:
        head = next((i for i in inside if lines[i].strip().startswith(f"{key}:")), first - 1)
        return next((i + 1 for i in inside if i >= head and str(value) in lines[i]), head + 1)

    return find
