"""The order of a notebook: which cells have to run before a cell, so that it finds what its script left.

A page shows cells of several scripts, each of which runs in a process of its own. In a notebook they share
one kernel: coming back to a script after another one, its earlier cells run once more.
"""

from __future__ import annotations

from notes.snippet import Cell, Snippet


class Session:
    """What the kernel has run: the cells of one script, from its beginning."""

    def __init__(self) -> None:
        self._script, self._done = "", 0

    def before(self, script: Snippet, cell: Cell) -> tuple[Cell, ...]:
        """The cells of ``script`` that run before ``cell``; afterwards ``cell`` counts as run."""
        place = script.cells.index(cell)
        start = self._done if self._script == script.id and self._done <= place else 0
        self._script, self._done = script.id, place + 1
        return script.cells[start:place]
