"""Cells of a notebook (nbformat 4.5): plain dictionaries, with ids that stay what they are."""

from __future__ import annotations

import re

from notes.snippet import Cell

LONGEST = 64  # characters of an id


class Ids:
    """Hands out the ids of one notebook; ``anchors`` are kept for the code cells they belong to."""

    def __init__(self, anchors: set[str]) -> None:
        self._taken: set[str] = set()
        self._anchors = anchors

    def of(self, anchor: str, cell: Cell, shown: list[Cell]) -> str:
        """The id of one of the cells that are ``shown`` at an anchor: the first one has the anchor itself."""
        if cell is not shown[0]:
            return self.take(f"{anchor}-{cell.name}")
        self._anchors.discard(anchor)
        return self.take(anchor)

    def take(self, wanted: str) -> str:
        """``wanted`` as nbformat allows it, with a number behind it when it is taken."""
        base = re.sub(r"[^\w-]|[^\x00-\x7f]", "-", wanted)[: LONGEST - 4] or "cell"
        made, number = base, 1
        while made in self._taken or made in self._anchors:
            number += 1
            made = f"{base}-{number}"
        self._taken.add(made)
        return made


def markdown(id: str, text: str) -> dict:
    """A Markdown cell."""
    return {"cell_type": "markdown", "id": id, "metadata": {}, "source": lines(text)}


def code(id: str, source: str, outputs: list[dict], metadata: dict) -> dict:
    """A code cell that was run; ``number`` gives it its place in the order."""
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": id,
        "metadata": metadata,
        "outputs": outputs,
        "source": lines(source),
    }


def number(cells: list[dict]) -> list[dict]:
    """``cells`` with their code cells counted, as when they ran one after another."""
    for count, cell in enumerate((one for one in cells if one["cell_type"] == "code"), 1):
        cell["execution_count"] = count
    return cells


def hidden(source: bool = False, outputs: bool = False) -> dict:
    """The metadata of a cell that is opened folded, as Jupyter reads it; empty when nothing is hidden."""
    asked = {"outputs_hidden": outputs, "source_hidden": source}
    folded = {key: True for key, value in asked.items() if value}
    return {"jupyter": folded} if folded else {}


def lines(text: str) -> list[str]:
    """``text`` as nbformat stores it: a list of lines, each but the last with its line break."""
    return text.splitlines(keepends=True)
