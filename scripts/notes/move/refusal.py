"""Refusals: why a chapter cannot move, said before anything is touched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notes.book import directive as book
from notes.book import navigation, page
from notes.move.renaming import Renaming
from notes.parity.command import compare_pages
from notes.problem import Problem, ProblemsError, nearest
from notes.project import LANGUAGES, Project
from notes.site import inspection

NAME = re.compile(r"[a-z][a-z0-9-]*/[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def check(project: Project, renaming: Renaming) -> None:
    """Look whether a chapter can move.

    Raises:
        ProblemsError: a name cannot be used, the two pages differ, or a file of the book is damaged.
    """
    problems = list(_names(project, renaming)) or inspection.problems(project) or _pages(project, renaming)
    if problems:
        raise ProblemsError(problems)


def _names(project: Project, renaming: Renaming) -> Iterator[Problem]:
    yield from _old(project, renaming.old)
    yield from _new(project, renaming)


def _old(project: Project, old: str) -> Iterator[Problem]:
    there = [one for one in LANGUAGES if (project.docs / one / f"{old}.md").is_file()]
    known = sorted(set(_chapters(project)))
    if not there or old not in known:
        yield Problem(old, 0, "no such chapter", nearest(old, known))
        return
    for language in set(LANGUAGES) - set(there):
        hint = f"Write it first; docs/{there[0]}/{old}.md is there."
        yield Problem(f"docs/{language}/{old}.md", 0, "there is no such page", hint)


def _new(project: Project, renaming: Renaming) -> Iterator[Problem]:
    new = renaming.new
    part, _, slug = new.partition("/")
    if not NAME.fullmatch(new) or slug == "index":
        hint = "Write PART/CHAPTER in lower-case letters, digits, and hyphens: tensors/my-chapter"
        yield Problem(new, 0, "not a name for a chapter", hint)
        return
    if part not in (parts := _parts(project)):
        yield Problem(new, 0, f"no part `{part}`", nearest(part, parts))
    pages = [project.docs / language / f"{new}.md" for language in LANGUAGES]
    taken = [path for path in pages if path.exists()]
    if renaming.new_folder != renaming.old_folder and (project.snippets / renaming.new_folder).exists():
        taken.append(project.snippets / renaming.new_folder)
    for path in taken:
        hint = "Nothing was moved. Choose another name, or move what is there first."
        yield Problem(project.relative(path), 0, "exists already", hint)


def _chapters(project: Project) -> Iterator[str]:
    for language in LANGUAGES:
        for path in project.pages(language):
            name = book.chapter_id(project, path)
            if "/" in name and path.stem != "index":
                yield name


def _parts(project: Project) -> set[str]:
    """The parts of the book: folders that the nav names, with pages in both languages."""
    names = {one.key.partition("/")[0] for one in navigation.book(project, "zh") if "/" in one.key}
    return {one for one in names if all((project.docs / language / one).is_dir() for language in LANGUAGES)}


def _pages(project: Project, renaming: Renaming) -> list[Problem]:
    """Where the two pages of the chapter differ: one of them is being written."""
    zh, en = (page.read(project, language, f"{renaming.old}.md") for language in LANGUAGES)
    return list(compare_pages(zh, en))
