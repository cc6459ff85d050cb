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
    """The ids of the cells before one that needs a name of them; nothing for a cell that runs alone.

    Args:
        script: the file.
        cell: of the file.
        ids: snippet and cell → the id of its code on the page. What no page shows, no shown code needs
            (``notes.lint.reach``).
    """
    before = script.cells[: script.cells.index(cell)]
    if not scope.names(cell.source).needs.keys() & _bound(before):
        return []
    return [ids[script.id, one.name] for one in before if (script.id, one.name) in ids]


def _bound(cells: Iterable[Cell]) -> set[str]:
    return {name for cell in cells for name in scope.names(cell.source).binds}
