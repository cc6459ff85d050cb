"""The source notes: titles of chapters to come that are written; chapters and snippets that are nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from notes.book import catalog, planned, recreated, resolve, yaml_text
from notes.book import directive as book
from notes.problem import Problem, ProblemsError, nearest
from notes.project import LANGUAGES, Project


def chapters(project: Project) -> set[str]:
    """Every chapter that has a page, or a title as one to come.

    Raises:
        ProblemsError: the data file cannot be read.
    """
    written = {book.chapter_id(project, page) for one in LANGUAGES for page in project.pages(one)}
    return written | set(planned.titles(project, "zh"))


def problems(project: Project, path: Path) -> Iterator[Problem]:
    """What is wrong in ``sources.yml``.

    Raises:
        ProblemsError: the data file cannot be read.
    """
    read = {row.id: row for row in catalog.sources(project).rows}
    shown, nodes = project.relative(path), _values(yaml_text.compose(path))
    titles, rows = nodes.get("chapters"), nodes.get("rows")
    for key, _ in titles.value if titles else ():
        yield from _written(project, key, shown)
    known = chapters(project)
    for row in rows.value if rows else ():
        yield from _nowhere(_values(row), known, shown)
        yield from _unseen(project, path, read[_values(row)["id"].value], _values(row))


def _written(project: Project, key: yaml.Node, shown: str) -> Iterator[Problem]:
    """A title of a chapter to come that has a page."""
    pages = (project.docs / language / f"{key.value}.md" for language in LANGUAGES)
    page = next((one for one in pages if one.is_file()), None)
    if page:
        message = f"`{key.value}` is to come here, and {project.relative(page)} has been written"
        hint = "Take the line out: the page has a title of its own."
        yield Problem(shown, key.start_mark.line + 1, message, hint)


def _nowhere(row: dict[str, yaml.Node], known: set[str], shown: str) -> Iterator[Problem]:
    """Chapters of a row that have neither page nor title."""
    for one in row["chapters"].value if "chapters" in row else ():
        if one.value not in known:
            message = f"`{row['id'].value}` names the chapter `{one.value}`, which is nowhere"
            hint = f"{nearest(one.value, known)} A chapter to come has a title below `chapters:`."
            yield Problem(shown, one.start_mark.line + 1, message, hint)


def _unseen(project: Project, path: Path, row: catalog.Row, nodes: dict[str, yaml.Node]) -> Iterator[Problem]:
    """Files whose snippet is not there, or on no page."""
    for key, node in nodes["files"].value if "files" in nodes else ():
        if not (target := row.files[key.value]):
            continue
        line = node.start_mark.line + 1
        try:
            resolve.resolve(project, book.Directive(path, line, "", target, (), inline=True))
        except ProblemsError as error:
            yield from error.problems
            continue
        for language in LANGUAGES:
            if not recreated.proof(project, language, row, key.value):
                message = f"`{target}` recreates `{key.value}`, and no page below docs/{language} shows it"
                hint = "Show it with a directive, or name the cell that is shown."
                yield Problem(project.relative(path), line, message, hint)


def _values(node: yaml.Node | None) -> dict[str, yaml.Node]:
    """The values of a mapping that are more than nothing."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return {key.value: value for key, value in pairs if value.value}
