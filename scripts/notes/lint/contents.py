"""The tables of contents: every page they name is there, and every page is in them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

from notes.book import navigation, translation
from notes.problem import Problem, ProblemsError, nearest
from notes.project import LANGUAGES, Project

Contents = dict[str, dict[str, tuple[str, int]] | None]  # language → page → file and line that name it


def read(project: Project) -> Contents:
    """The pages that the nav of each language names; None where no file has one that can be read."""
    found: Contents = {}
    for language in LANGUAGES:
        names = dict.fromkeys((navigation.CONFIGURATIONS[language], navigation.CONFIGURATIONS["zh"]))
        found[language] = next(
            (pages for name in names if (pages := _pages(project, name)) is not None), None
        )
    return found


def problems(project: Project, contents: Contents, path: Path) -> Iterator[Problem]:
    """What is wrong in one configuration: it cannot be read, or its nav names pages that are not there.

    Raises:
        ProblemsError: the file is not YAML.
    """
    shown = project.relative(path)
    yield from _misnamed(project, path, shown)
    for language, pages in contents.items():
        for name, (file, line) in (pages or {}).items():
            if (
                pages
                and file == shown
                and not translation.source(project, project.docs / language / name).is_file()
            ):
                message = f"the nav names docs/{language}/{name}, which does not exist"
                hint = f"Write the page in both languages, or take it out of {_files(contents)}."
                yield Problem(shown, line, message, f"{_renamed(project, language, name, pages)}{hint}")


def _misnamed(project: Project, path: Path, shown: str) -> Iterator[Problem]:
    """Parts that the nav calls otherwise than their own pages do."""
    found = navigation.entries(path, shown) or []
    language = next(name for name, file in navigation.CONFIGURATIONS.items() if file == shown)
    for part, first in itertools.pairwise(found):
        folder, _, name = first.key.rpartition("/")
        title = navigation.part_title(project, language, folder) if name == "index.md" and folder else ""
        called = part.shown.removeprefix("part ")
        if part.key.startswith("part ") and title not in ("", called):
            hint = f"Write `{title}` here, or change the title of the page."
            message = f"the nav calls the part `{folder}` {called}, its page {title}"
            yield Problem(shown, part.line, message, hint)


def missing(contents: Contents, language: str, name: str, shown: str) -> Iterator[Problem]:
    """A page that its nav does not name."""
    pages = contents[language]
    if pages is not None and name not in pages:
        hint = f"Add a line to {_files(contents)}."
        yield Problem(shown, 0, "the page is not in the nav", hint)


def _files(contents: Contents) -> str:
    """Where the pages of the book are listed: in one file, or in one of each language."""
    names = dict.fromkeys(file for pages in contents.values() for file, _ in (pages or {}).values())
    return f"the nav of {' and '.join(names)}"


def _renamed(project: Project, language: str, name: str, pages: dict) -> str:
    """A page that is there and that nobody names."""
    home = project.docs / language
    there = [page.relative_to(home).as_posix() for page in project.pages(language)]
    missing = [one for one in there if one not in pages]
    return f"{nearest(name, missing)} " if missing else ""


def _pages(project: Project, shown: str) -> dict[str, tuple[str, int]] | None:
    try:
        entries = navigation.entries(project.root / shown, shown)
    except ProblemsError:
        return None
    if entries is None:
        return None
    pages = [entry for entry in entries if entry.key.endswith((".md", ".ipynb"))]
    return {entry.key: (shown, entry.line) for entry in reversed(pages)}
