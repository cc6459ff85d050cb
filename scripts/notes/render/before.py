"""The cells of its script that stand before a shown one: what is copied with it, so that it runs.

A block has ``data-before="|__3 __4"``: for each of its cells, after a bar, the ids of the earlier code.
"""

from __future__ import annotations

from collections.abc import Iterable

from markdown.treeprocessors import Treeprocessor

from notes.book import scope
from notes.render.rendering import Rendering
from notes.snippet import Cell, Snippet


class Before(Treeprocessor):
    """Names in each block that cannot run alone what it needs of the other blocks of the page."""

    def __init__(self, md, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, root) -> None:
        ids: dict[tuple[str, str], str] = {}
        for exhibit in self.rendering.exhibits:
            for cell, id in exhibit.shown:
                ids.setdefault((exhibit.script.id, cell.name), id)
        for exhibit in self.rendering.exhibits:
            cells = [cell for cell, _ in exhibit.shown]
            found = ["".join(f" {id}" for id in earlier(exhibit.script, cell, ids))[1:] for cell in cells]
            if any(found):
                exhibit.element.set("data-before", "|".join(found))


def earlier(script: Snippet, cell: Cell, ids: dict[tuple[str, str], str]) -> list[str]:
    """The ids of the cells before one that needs a name of them.

    Nothing for a cell that runs alone, and where the page shows too little of the file for it to run.

    Args:
        script: the file.
        cell: of the file.
        ids: snippet and cell → the id of its code on the page.
    """
    before = script.cells[: script.cells.index(cell)]
    shown = [one for one in before if (script.id, one.name) in ids]
    if not _needs([cell], before) or _needs([*shown, cell], before):
        return []
    return [ids[script.id, one.name] for one in shown]


def _needs(cells: list[Cell], before: Iterable[Cell]) -> set[str]:
    """The names that cells, run one after another, would miss of the cells before them."""
    bound = {name for cell in before for name in scope.names(cell.source).binds}
    return scope.together(scope.names(cell.source) for cell in cells).needs.keys() & bound
