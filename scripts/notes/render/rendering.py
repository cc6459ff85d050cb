"""The page being rendered: which file it is, where its lines stand, what is wrong, where links lead.

This leans on what MkDocs does not promise: its tree processor ``relpath`` knows the file of the page. If it
moves, a page is found by its text, as in other generators, and a build does not check proofs:
``tests/test_site_build.py`` says so.
"""

from __future__ import annotations

import posixpath
import sys
from collections import Counter
from dataclasses import replace
from functools import cached_property
from pathlib import Path, PurePath, PurePosixPath
from typing import TYPE_CHECKING, Any

from markdown import Markdown

from notes import textfile
from notes.book import anchor, resolve
from notes.book import directive as book
from notes.book.directive import Directive
from notes.book.prediction import Prediction
from notes.book.resolve import View
from notes.problem import Problem, ProblemsError
from notes.project import Project
from notes.render import mark
from notes.render.continuation import Continuations

if TYPE_CHECKING:
    from xml.etree import ElementTree as etree

    from notes.render.prediction import Fold


class Rendering:
    """What the parts of the extension share while one page is rendered; ``begin`` starts the next page."""

    def __init__(self, md: Markdown, project: Project, language: str) -> None:
        self.md, self.project, self.language = md, project, language
        self.file: Path | None = None  # where it is known beforehand
        self.looked_at = True  # False where only the problems of a page count: code needs no colors
        self.begin("")

    def begin(self, text: str) -> None:
        """Forget the page before; ``text`` is the Markdown that was handed over."""
        self.text = text
        self.problems: list[Problem] = []
        self.anchors = anchor.Anchors()
        self.continuations = Continuations()
        self.exhibits: list = []  # filled by the directives, read by their annotations
        self.generated_at = 0  # the line of the comment that generated content stands for
        self.figures = self.tabs = self.copied = 0
        self.boxes: set[int] = set()  # lines that were meant to begin one
        self.formulas: Counter[str] = Counter()  # that do not parse
        self.predictions: list[Prediction] = []  # as they are typed
        self.folds: dict[etree.Element, Fold] = {}  # an element → the prediction it is the end of
        self.stashed: list[int] = []  # how much was put aside before and after raw HTML was
        self.done = False  # the tree is: before, the table of contents has its headings postprocessed
        self.left: set[int] = set()  # lines whose marks nobody took away
        for name in ("path", "_offset", "_lines", "_waiting", "root", "versions"):
            self.__dict__.pop(name, None)

    @property
    def _relpath(self) -> Any:
        """What mends links for MkDocs, and knows the page; None elsewhere."""
        known = "relpath" in self.md.treeprocessors
        return self.md.treeprocessors["relpath"] if known else None

    @cached_property
    def path(self) -> Path | None:
        """The file of the page: from MkDocs, else the page of this language that has the same text."""
        if self.file:
            return self.file
        if self._relpath:
            file = self._relpath.file
            if file.src_dir is None:  # made while MkDocs builds
                return None
            return Path(file.src_dir, file.src_uri)  # also where something else is read in its place
        wanted = self.text.strip()
        for page in self.project.pages(self.language):
            text = textfile.read(page)
            if wanted and wanted in (text.strip(), book.body(text)[0].strip()):
                return page
        return None

    @property
    def shown(self) -> str:
        """The page as a contributor would type it."""
        return self.project.relative(self.path) if self.path else "a page"

    @cached_property
    def root(self) -> str:
        """The way from the address of the page up to the root of the language, ``""`` or ``../…/``."""
        if self._relpath:
            return "../" * self._relpath.file.url.removeprefix("./").count("/")
        if self.path is None:
            return ""
        return "../" * _address(self.path.relative_to(self.project.docs / self.language)).count("/")

    def file_link(self, snippet: str) -> str:
        """The address of the copy of a snippet in the site."""
        return f"{self.root}snippets/{snippet}"

    def page_link(self, page: str) -> str | None:
        """The address of another page (``reference/versions.md``), None where there is no such page."""
        if not (self.project.docs / self.language / page).is_file():
            return None
        if self._relpath:
            file = self._relpath.files.get_file_from_path(page)
            return file.url_relative_to(self._relpath.file) if file else None
        return self.root + _address(PurePosixPath(page))

    @cached_property
    def versions(self) -> str | None:
        """The address of the page about versions of PyTorch, which badges lead to."""
        return self.page_link("reference/versions.md")

    def markdown_link(self, page: Path) -> str:
        """The link to another page as this page would write it in Markdown."""
        folder = self.path.parent if self.path else self.project.docs / self.language
        return posixpath.relpath(page.as_posix(), folder.as_posix())

    def problem(self, line: int, message: str, hint: str = "") -> None:
        """Note a mistake; the build stops when the page is done."""
        found = Problem(self.shown, line, message, hint)
        if found not in self.problems:
            self.problems.append(found)

    def view(self, directive: Directive) -> View | None:
        """What a directive shows; None after noting what is wrong with it."""
        page = self.path or Path(self.shown)
        try:
            return resolve.resolve(self.project, replace(directive, page=page))
        except ProblemsError as error:
            self.problems += [one for one in error.problems if one not in self.problems]
            return None

    def line_of(self, text: str) -> int:
        """The first line of the file that holds ``text``; 0 if there is none."""
        found = (number for number, line in enumerate(self._lines, 1) if text in line)
        return next(found, self.generated_at)

    def file_line(self, number: int) -> int:
        """The line in the file of line ``number`` of the text."""
        return number + self._offset

    def unmarked(self, text: str) -> str:
        """``text`` without line marks; their lines are noted as left."""
        if mark.OPEN not in text:
            return text
        self.left.update(mark.read(text))
        return mark.strip(text)

    def take(self, key: tuple) -> str | None:
        """The anchor of the next directive written as ``key``; None if the file has no more of them."""
        waiting = self._waiting.get(key)
        return waiting.pop(0) if waiting else None

    @cached_property
    def _waiting(self) -> dict[tuple, list[str]]:
        waiting: dict[tuple, list[str]] = {}
        for directive, name in anchor.of_page(book.directives(self.path or Path(), self.text)):
            self.anchors.take(directive.snippet, directive.cell)
            waiting.setdefault(key_of(directive), []).append(name)
        return waiting

    @cached_property
    def _lines(self) -> list[str]:
        return textfile.read(self.path).split("\n") if self.path else self.text.split("\n")

    @cached_property
    def _offset(self) -> int:
        """How many lines of the file stand above the text: its front matter."""
        whole, body = "\n".join(self._lines), self.text.strip()
        start = whole.find(body)
        blank = self.text[: len(self.text) - len(self.text.lstrip())].count("\n")
        return whole.count("\n", 0, start) - blank if start > 0 else 0


def key_of(directive: Directive) -> tuple:
    """What makes two directives the same for ``Rendering.take``."""
    return directive.caption, directive.target, directive.options


def stop(problems: list[Problem]) -> None:
    """End the build with ``problems``; MkDocs prints them without a traceback.

    Raises:
        ProblemsError: always.
    """
    exceptions = sys.modules.get("mkdocs.exceptions")
    if exceptions is None:
        raise ProblemsError(problems)

    class PageError(ProblemsError, exceptions.Abort):  # type: ignore[name-defined]
        """Known to MkDocs as the end of a build; its log already has the message."""

        def show(self, *args: object, **options: object) -> None:
            pass

    raise PageError(problems)


def _address(page: PurePath) -> str:
    """The address of a page below the root of its language."""
    parts = page.with_suffix("").parts
    parts = parts[:-1] if parts[-1] in ("index", "README") else parts
    return "".join(f"{part}/" for part in parts)
