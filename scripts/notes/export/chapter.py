"""A chapter with the snippets it shows, ready to be written as a notebook."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

import markdown

from notes import textfile
from notes.book import directive as book
from notes.book import heading, needs
from notes.book import help as helps
from notes.book import page as pages
from notes.book.directive import Directive
from notes.export import cell as cells
from notes.export import outputs
from notes.problem import ProblemsError
from notes.project import Project
from notes.record import Record
from notes.render import directive as directives
from notes.render import times
from notes.render.block import MARK
from notes.render.rendering import Rendering
from notes.shelf import read as shelf
from notes.snippet import Cell, Snippet


class Chapter:
    """One page in one language.

    Raises:
        ProblemsError: a directive names a snippet, a cell or an option that is not there.
    """

    def __init__(self, project: Project, language: str, page: Path) -> None:
        self.project, self.language, self.page = project, language, page
        self.id = book.chapter_id(project, page)
        found = pages.read(project, language, page.relative_to(project.docs / language).as_posix())
        if wrong := heading.problems(found):
            raise ProblemsError(wrong)
        self.text = textfile.read(page)
        self.rendering = Rendering(markdown.Markdown(), project, language)
        self.rendering.begin(self.text)
        self.rendering.path = page
        views = {one.line: self.rendering.view(one) for one in book.directives(page, self.text)}
        if self.rendering.problems:
            raise ProblemsError(self.rendering.problems)
        self.views = {line: view for line, view in views.items() if view}  # all, now

    @cached_property
    def scripts(self) -> dict[str, Snippet]:
        """The snippets that the page shows, by id, in its order."""
        return {view.script.id: view.script for view in self.views.values()}

    @property
    def packages(self) -> list[str]:
        """What has to be installed to run the notebook, as pip calls it."""
        return needs.packages(one for one in self.scripts.values() if not helps.data(one))

    def value(self, written: str) -> str:
        """What stands for an inline value: the output of a cell as code, or a number of the book.

        Raises:
            ProblemsError: there is no such cell, or no record of it.
        """
        kind, _, target = written.partition(":")
        if kind == "book":
            return times.value(self.project, self.language, target)
        view = self.rendering.view(Directive(self.page, 0, "", target, (), inline=True))
        found = self.record(view.script) if view else None
        if not view or not found or view.cells[0].name not in found.outputs:
            hint = f"Record it: notes update {self.id}"
            line = self.rendering.line_of(f"run:{target}")
            self.rendering.problem(line, f"`run:{target}` has no record", hint)
            raise ProblemsError(self.rendering.problems)
        return f"`{found.outputs[view.cells[0].name]}`"

    def code(self, id: str, script: Snippet, cell: Cell, caption: str, metadata: dict) -> dict:
        """The code cell for one cell of a snippet, with what it printed."""
        tags = ["raises-exception"] if cell.raises or script.device == "cuda" else []
        metadata = {**metadata, **({"tags": tags} if tags else {})}
        return cells.code(
            id, self.source(cell), outputs.of_cell(self.record(script), cell, caption), metadata
        )

    def source(self, cell: Cell) -> str:
        """The code with its comments in the language of the page; marks of annotations as plain numbers."""
        shown = cell.code(self.language).strip("\n").split("\n")
        return "\n".join(MARK.sub(lambda mark: mark[0].rstrip().removesuffix("!"), line) for line in shown)

    def record(self, script: Snippet) -> Record | None:
        """What the script printed on its own device."""
        device = "cuda" if script.device == "cuda" else "cpu"
        return shelf.record(script.path, device, self.project.relative(script.path))


def plain(caption: str) -> str:
    """A caption without markup, as the text alternative of a figure."""
    return re.sub(r"[`*$]", "", directives.MARKUP.sub(r"\1", caption))
