"""Pages that are there in one language alone: which they are, and what counts for the other one meanwhile."""

from __future__ import annotations

import os
from pathlib import Path

from notes.problem import Problem
from notes.project import LANGUAGES, Project

NAMES = {"zh": "Chinese", "en": "English"}


def missing(project: Project, language: str) -> list[str]:
    """The pages that only the other language has, as ``part/chapter.md``.

    Args:
        project: the book.
        language: the one that lacks them.
    """
    names = {one: {_name(project, page) for page in project.pages(one)} for one in LANGUAGES}
    return sorted(set().union(*names.values()) - names[language])


def other(project: Project, page: Path) -> Path:
    """The same page in the other language, there or not.

    Args:
        project: the book.
        page: below ``docs/zh`` or ``docs/en``.
    """
    language = page.relative_to(project.docs).parts[0]
    return project.docs / LANGUAGES[1 - LANGUAGES.index(language)] / _name(project, page)


def source(project: Project, page: Path) -> Path:
    """The page itself, or the one in the other language where only that is there.

    Args:
        project: the book.
        page: below ``docs/zh`` or ``docs/en``.
    """
    there = other(project, page)
    return there if not os.path.lexists(page) and there.is_file() else page


def to_write(project: Project, pages: list[Path] | None = None) -> list[Problem]:
    """What a pull request still lacks: each page that is there in one language alone.

    Args:
        project: the book.
        pages: those that count, as files that are there; None for all.
    """
    found = []
    for language in LANGUAGES:
        for name in missing(project, language):
            page = project.docs / language / name
            there = other(project, page)
            if pages is None or there in pages:
                shown = project.relative(there)
                message = f"not translated yet: {NAMES[language]} readers see a link to {shown}"
                hint = f"Begin with a copy: cp {shown} {project.relative(page)}"
                found.append(Problem(project.relative(page), 0, message, hint))
    return found


def _name(project: Project, page: Path) -> str:
    """A page as ``part/chapter.md``."""
    return page.relative_to(project.docs).as_posix().partition("/")[2]
