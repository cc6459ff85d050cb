"""Old addresses of chapters that moved: ``docs/data/redirects.yml``, one ``old: new`` a line."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from notes import textfile
from notes.book import catalog, yaml_text
from notes.problem import Problem, ProblemsError, nearest
from notes.project import LANGUAGES, Project

NAME = "redirects.yml"
HEAD = (
    "# Old addresses of chapters, and where they are now: `notes move` writes this, `notes build` reads it.\n"
)
LINE = re.compile(r"^([\w/-]+): +([\w/-]+)(?=\s|$)")


def place(project: Project) -> Path:
    """Where the file lies."""
    return catalog.place(project, Path(NAME).stem)


def read(project: Project) -> dict[str, str]:
    """Old chapter → the chapter it is now; nothing when there is no file.

    Raises:
        ProblemsError: the file is no such list, an old address is a page, or a new one is none.
    """
    path = place(project)
    if not os.path.lexists(path):
        return {}
    shown = project.relative(path)
    root, value = yaml_text.parse(textfile.read(path), shown)
    if root is None:  # comments alone
        return {}
    if not isinstance(root, yaml.MappingNode) or not all(isinstance(one, str) for one in value.values()):
        hint = "Write `old-part/old-chapter: part/chapter` lines."
        raise ProblemsError([Problem(shown, root.start_mark.line + 1, "no list of addresses", hint)])
    lines = {key.value: key.start_mark.line + 1 for key, _ in root.value}
    if problems := list(_problems(project, shown, value, lines)):
        raise ProblemsError(problems)
    return value


def _problems(
    project: Project, shown: str, found: dict[str, str], lines: dict[str, int]
) -> Iterator[Problem]:
    for old, new in found.items():
        if any(_page(project, language, old).is_file() for language in LANGUAGES):
            hint = "Remove this line: readers find the page itself."
            yield Problem(shown, lines[old], f"`{old}` is a page again", hint)
        elif not all(_page(project, language, new).is_file() for language in LANGUAGES):
            hint = nearest(new, _chapters(project))
            yield Problem(shown, lines[old], f"`{old}` leads to `{new}`, which is no page", hint)


def _page(project: Project, language: str, chapter: str) -> Path:
    return project.docs / language / f"{chapter}.md"


def _chapters(project: Project) -> list[str]:
    folder = project.docs / LANGUAGES[0]
    return [page.relative_to(folder).with_suffix("").as_posix() for page in project.pages(LANGUAGES[0])]


def text_of(project: Project) -> str:
    """The file as it stands; ``""`` when there is none.

    Raises:
        ProblemsError: it cannot be read.
    """
    path = place(project)
    return textfile.read(path) if os.path.lexists(path) else ""


def without(text: str, chapter: str) -> str:
    """``text`` once ``chapter`` is a page."""
    return "".join(line for line in text.splitlines(keepends=True) if _old(line) != chapter)


def moved(text: str, old: str, new: str) -> str:
    """``text`` after a chapter moved from ``old`` to ``new``; what led to ``old`` now leads to ``new``."""
    lines = [_onward(line, old, new) for line in without(text, new).splitlines(keepends=True)] or [HEAD]
    place = next((number for number, line in enumerate(lines) if _old(line) > old), len(lines))
    return "".join([*lines[:place], f"{old}: {new}\n", *lines[place:]])


def _old(line: str) -> str:
    found = LINE.match(line)
    return found[1] if found else ""


def _onward(line: str, old: str, new: str) -> str:
    found = LINE.match(line)
    return f"{found[1]}: {new}{line[found.end() :]}" if found and found[2] == old else line
