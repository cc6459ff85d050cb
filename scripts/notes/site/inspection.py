"""Inspection: every file of the book that cannot be read as what it is, found before anything is built."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from notes import ledger, record, textfile
from notes.book import catalog, heading, navigation, news, page, redirects, versions
from notes.problem import Problem, ProblemsError
from notes.project import DEVICES, LANGUAGES, TOOLBOX, Project
from notes.render import api
from notes.shelf import read as shelf
from notes.shelf import remember

TEXTS = (".css", ".html", ".js", ".json", ".svg", ".txt", ".xml")  # of the theme, and beside the pages


def problems(project: Project) -> list[Problem]:
    """What is wrong with files that a site or a notebook is made of, in the order of their names."""
    found: dict[Problem, None] = {}
    with remember.still():
        for look in _looks(project):
            try:
                found.update(dict.fromkeys(look()))
            except ProblemsError as error:
                found.update(dict.fromkeys(error.problems))
    return sorted(found, key=lambda problem: (problem.path, problem.line))


def _looks(project: Project) -> Iterator[Callable[[], list[Problem]]]:
    """One call for each file: it returns problems or raises them."""
    for name in navigation.CONFIGURATIONS.values():
        yield partial(_read, navigation.entries, project.root / name, name)
    for reader in (
        catalog.glossary,
        catalog.errata,
        catalog.sources,
        api.reference,
        versions.read,
        redirects.read,
        news.read,
    ):
        yield partial(_read, reader, project)
    yield lambda: ledger.survey(project, project.ledgers())[1]
    for language in LANGUAGES:
        for path in project.pages(language):
            name = path.relative_to(project.docs / language).as_posix()
            yield partial(_headings, project, language, name)
    for path in _texts(project):
        yield partial(_half_merged, path)
    for path in project.snippet_files():
        yield partial(_read, shelf.snippet, project, path)
        for device in DEVICES:
            yield partial(_of_record, project, path, device)


def _half_merged(path: Path) -> list[Problem]:
    found = textfile.half_conflict(textfile.read(path), textfile.shown(path))
    return [found] if found else []


def _read(reader: Callable[..., object], *given: object) -> list[Problem]:
    """A reader that raises what is wrong."""
    reader(*given)
    return []


def _headings(project: Project, language: str, name: str) -> list[Problem]:
    return heading.problems(page.read(project, language, name))


def _texts(project: Project) -> Iterator[Path]:
    """Of the theme, beside the pages, and of the toolbox; `docs/data` has readers of its own."""
    for folder, folders, names in os.walk(project.docs):
        if Path(folder) != project.docs / "data":
            yield from (Path(folder, name) for name in sorted([*folders, *names]) if name.endswith(TEXTS))
    yield from sorted((project.snippets / TOOLBOX).glob("*.py"))


def _of_record(project: Project, path: Path, device: str) -> list[Problem]:
    out = record.out_path(path, device)
    if not os.path.lexists(out):
        return []
    shown = project.relative(out.parent) + f"/{out.name}"
    found = shelf.recorded(path, device, project.relative(path))
    return record.flaws(path, found, shown) if found else []
