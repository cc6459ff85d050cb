"""Which snippets a command is about: the PATHs a contributor types, read into snippets."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass, field
from pathlib import Path

from notes import book, snippet
from notes.problem import Problem, ProblemsError, nearest
from notes.project import LANGUAGES, TOOLBOX, Project
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
        found = _files(project, text.partition("#")[0], known)
        if not found:
            selection.problems.append(_unknown(project, text))
        files.update(dict.fromkeys(found))
    for path in files:
        try:
            selection.snippets.append(snippet.load(project, path))
        except ProblemsError as error:
            selection.problems += error.problems
            selection.unread += 1
    return selection


def missing_needs(item: Snippet) -> list[str]:
    """The optional dependencies of a snippet that are not installed."""
    return [name for name in item.needs if importlib.util.find_spec(name) is None]


def _files(project: Project, text: str, known: list[Path]) -> list[Path]:
    for base in (Path.cwd(), project.root, project.snippets, project.docs / "zh"):
        for path in (base / text, base / f"{text}.md"):
            path = path.resolve()
            if path.is_file() and path.suffix == ".md":
                return _shown_on(project, path)
            if path.name.endswith(".out"):
                path = path.with_name(path.name.partition(".")[0] + ".py")
            if path in known:
                return [path]
            if path.is_dir() and (inside := _below(project, path, known)):
                return inside
    return []


def _below(project: Project, folder: Path, known: list[Path]) -> list[Path]:
    if folder == project.root:
        return known
    if folder.is_relative_to(project.docs):
        pages = sorted(folder.rglob("*.md"))
        return list(dict.fromkeys(file for page in pages for file in _shown_on(project, page)))
    return [path for path in known if path.is_relative_to(folder)]


def _shown_on(project: Project, page: Path) -> list[Path]:
    shown = (project.snippets / directive.snippet for directive in book.directives(page))
    return [path for path in dict.fromkeys(shown) if path.is_file()]


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
