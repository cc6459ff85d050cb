"""What a reader reaches who copies the blocks of a page in order: nothing that a block needs is hidden.

The cells of a file stand in its order; a shown cell uses what cells of its file bind that are shown with code
before it; what it imports is used by shown code; and a file that feeds an interactive help shows no code.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from notes.book import help as helps
from notes.book import resolve, scope
from notes.book.directive import Directive
from notes.book.resolve import View
from notes.problem import Problem, ProblemsError
from notes.project import Project
from notes.snippet import Cell, Snippet


def problems(project: Project, directives: Iterable[Directive]) -> Iterator[Problem]:
    """What a reader of one page would miss.

    Args:
        project: the book.
        directives: of the page, in order. Where one cannot be followed, that is told elsewhere, and nothing
            of its file here.
    """
    blocks = [one for one in directives if not one.inline]
    views, lost = _views(project, blocks)
    files: dict[str, _File] = {}
    for one, view in zip(blocks, views, strict=True):
        if view and view.script.id not in lost:
            file = files.setdefault(view.script.id, _File(project, view.script))
            yield from file.show(one, view.cells, view.choice.code)
    for file in files.values():
        yield from file.unused()


def _views(project: Project, blocks: list[Directive]) -> tuple[list[View | None], set[str]]:
    """What each block shows, and the snippets of those that cannot be followed."""
    views: list[View | None] = []
    lost = set()
    for one in blocks:
        try:
            views.append(resolve.resolve(project, one))
        except ProblemsError:
            views.append(None)
            lost.add(one.snippet)
    return views, lost


@dataclass
class _File:
    """One snippet, as far as the page has shown it."""

    project: Project
    script: Snippet
    shown: list[tuple[Directive, Cell]] = field(default_factory=list)  # with code
    place: int = 0  # of the cell that the page came to
    told: bool = False  # that it feeds a help

    def show(self, at: Directive, cells: list[Cell], code: bool) -> Iterator[Problem]:
        for cell in cells:
            yield from self._order(at, cell)
            if not code:
                continue
            if not self.told:
                yield from self._help(at)
            yield from self._needs(at, cell)
            self.shown.append((at, cell))

    def unused(self) -> Iterator[Problem]:
        """Imports that no shown code of this file uses, at the block that shows them."""
        loads = {name for _, cell in self.shown for name in scope.names(cell.source).loads}
        done: set[str] = set()
        for at, cell in self.shown:
            for name in scope.names(cell.source).imports.keys() - loads - done:
                done.add(name)
                users = [one for one in self.script.cells if name in scope.names(one.source).loads]
                message = f"{self._called(cell)} imports `{name}`, which no code shown on the page uses"
                if users:
                    hint = f"Move the import into `#{users[0].name}`, which uses it"
                    hint += "; a figure or a table stands in a file of its own."
                else:
                    hint = "Remove it."
                yield self._problem(at, message, hint)

    def _order(self, at: Directive, cell: Cell) -> Iterator[Problem]:
        place, before = self.script.cells.index(cell), self.script.cells[self.place]
        if place < self.place:
            message = f"{self._called(cell)} stands below `#{before.name}`, against the order of the file"
            hint = "Show the cells of a file in its order, or move this one into a file of its own."
            yield self._problem(at, message, hint)
        self.place = max(place, self.place)

    def _help(self, at: Directive) -> Iterator[Problem]:
        data = helps.data(self.script)
        if data:
            self.told = True
            message = f"`{self.script.id}` is shown with code, and it writes `{data}` for an interactive help"
            hint = 'Move what writes it into a file of its own, and show that one with "run output".'
            yield self._problem(at, message, hint)

    def _needs(self, at: Directive, cell: Cell) -> Iterator[Problem]:
        """Names that the page has not shown, together where one cell binds them."""
        wanting: dict[str, list[str]] = {}
        needs = scope.names(cell.source).needs
        for name in needs:
            source = self._source(cell, name)
            if source and source not in (one for _, one in self.shown):
                wanting.setdefault(source.name, []).append(name)
        for source_name, names in wanting.items():
            code = cell.source.split("\n")[needs[names[0]] - 1].strip()
            many = ", ".join(f"`{name}`" for name in names)
            message = f"{self._called(cell)} uses {many} (`{code}`), which no code shown before it binds"
            yield self._problem(at, message, self._advice(cell, self.script.cell(source_name), names))

    def _source(self, cell: Cell, name: str) -> Cell | None:
        """The cell that binds a name for ``cell``: the last one above it, else one below.

        Of cells that import it any will do, so rather one that is shown.
        """
        binders = [one for one in self.script.cells if one != cell and name in scope.names(one.source).binds]
        place = self.script.cells.index(cell)
        above = [one for one in binders if self.script.cells.index(one) < place]
        if above and name in scope.names(above[-1].source).imports:
            shown = [one for _, one in self.shown]
            return next((one for one in above if one in shown), above[-1])
        below = [] if hasattr(builtins, name) else binders
        return above[-1] if above else below[0] if below else None

    def _advice(self, cell: Cell, source: Cell, names: list[str]) -> str:
        found = scope.names(source.source)
        line = source.first_line + found.binds[names[0]] - 1
        bound = f"See {self.script.shown}:{line}, `#{source.name}`."
        if self.script.cells.index(source) > self.script.cells.index(cell):
            return f"{bound} Bind it above, or take it as an argument."
        if all(name in found.imports for name in names):
            return f"{bound} Import it in this cell, or show `#{source.name}` with code before it."
        return f"{bound} Show `#{source.name}` with code before it, or move into the cell what it needs."

    def _called(self, cell: Cell) -> str:
        return f"`{self.script.id}#{cell.name}`"

    def _problem(self, at: Directive, message: str, hint: str) -> Problem:
        return Problem(self.project.relative(at.page), at.line, message, hint)
