"""Which snippets a command is about: the PATHs a contributor types, read into snippets."""

from __future__ import annotations

import importlib.util
import os
from dataclasses import dataclass, field
from pathlib import Path

from notes import textfile
from notes.book import resolve
from notes.book.directive import directives, empty
from notes.problem import Problem, ProblemsError, nearest
from notes.project import LANGUAGES, TOOLBOX, Project
from notes.shelf import read as shelf
from notes.snippet import Snippet


@dataclass
class Selection:
    """The snippets of one command.

    Attributes:
        snippets: in the order of the book.
        problems: PATHs that name nothing, and snippets that cannot be read.
        unread: how many snippets cannot be read.
        whole: no PATH was given.
        files: every file below ``snippets/`` when the command began.
    """

    snippets: list[Snippet] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unread: int = 0
    whole: bool = False
    files: list[str] = field(default_factory=list)


def select(project: Project, paths: list[str]) -> Selection:
    """Snippets, records, folders, chapters (``docs/zh/….md`` or ``part/chapter``), or everything."""
    selection = Selection(whole=not paths, files=project.files())
    files: dict[Path, None] = {}
    known = project.snippet_files(selection.files)
    if not paths:
        files = dict.fromkeys(known)
        selection.problems += _misplaced(selection.files)
    for text in paths:
        try:
            found = _files(project, text.partition("#")[0], known, selection.problems)
        except ProblemsError as error:
            selection.problems += error.problems
            continue
        if not found:
            selection.problems.append(_unknown(project, text))
        files.update(dict.fromkeys(found))
    for path in files:
        try:
            selection.snippets.append(shelf.snippet(project, path))
        except ProblemsError as error:
            selection.problems += error.problems
            selection.unread += 1
    return selection


def missing_needs(item: Snippet) -> list[str]:
    """The optional dependencies of a snippet that are not installed."""
    return [name for name in item.needs if importlib.util.find_spec(name) is None]


def _files(project: Project, text: str, known: list[Path], problems: list[Problem]) -> list[Path]:
    """What a PATH names; a page in a folder that cannot be read is noted in ``problems``.

    Raises:
        ProblemsError: the PATH names a page that cannot be read or shows nothing.
    """
    for base in (Path.cwd(), project.root, project.snippets, project.docs / "zh"):
        for path in (base / text, base / f"{text}.md"):
            path = path.resolve()
            if path.suffix == ".md" and path.exists():
                return _chapter(project, path)
            if path.name.endswith(".out"):
                path = path.with_name(path.name.partition(".")[0] + ".py")
            if path in known:
                return [path]
            if path.is_dir() and (inside := _below(project, path, known, problems)):
                return inside
    return []


def _below(project: Project, folder: Path, known: list[Path], problems: list[Problem]) -> list[Path]:
    if folder == project.root:
        return known
    if not folder.is_relative_to(project.docs):
        return [path for path in known if path.is_relative_to(folder)]
    found: dict[Path, None] = {}
    for page in sorted(folder.rglob("*.md")):
        try:
            found.update(dict.fromkeys(_shown_on(project, page)))
        except ProblemsError as error:
            problems += error.problems
    return list(found)


def _chapter(project: Project, page: Path) -> list[Path]:
    if found := _shown_on(project, page):
        return found
    if dead := [problem for one in directives(page) for problem in resolve.problems(project, one)]:
        raise ProblemsError(dead)
    if not textfile.read(page).strip():
        raise ProblemsError([empty(page)])
    hint = 'A page shows one with a link alone in its paragraph: [caption](…/snippets/….py "run")'
    raise ProblemsError([Problem(project.relative(page), 1, "no snippet on this page", hint)])


def _shown_on(project: Project, page: Path) -> list[Path]:
    shown = (project.snippets / directive.snippet for directive in directives(page))
    return [path for path in dict.fromkeys(shown) if os.path.lexists(path)]


def _unknown(project: Project, text: str) -> Problem:
    names = [project.relative(path) for path in project.snippet_files()]
    for language in LANGUAGES:
        names += [project.relative(page) for page in project.pages(language)]
    return Problem(text, 0, "no snippet, folder or chapter of this name", nearest(text, names))


def _misplaced(files: list[str]) -> list[Problem]:
    hint = "Move it to snippets/<part>/<chapter>/<name>.py"
    return [
        Problem(f"snippets/{name}", 0, "a snippet in the wrong folder", hint)
        for name in files
        if name.endswith(".py") and name.count("/") != 2 and not name.startswith(f"{TOOLBOX}/")
    ]
