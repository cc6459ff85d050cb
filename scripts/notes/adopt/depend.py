"""Which cells need what a cell that is left out would give."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TYPE_CHECKING

from notes.adopt import edit
from notes.book import scope

if TYPE_CHECKING:
    from notes.adopt.draft import Cell


def follow(cells: Iterable[Cell]) -> dict[int, str]:
    """Number → reason of each cell that reads a name which only a cell that is left out would bind.

    What such a cell imports is imported by the first cell that reads it, if a plain import gives it.

    Args:
        cells: in order; those that get an import are changed.
    """
    lost: dict[str, str] = {}  # name → what would give it
    imports: dict[str, str] = {}  # name → the import that was lost with a cell
    reasons: dict[int, str] = {}
    known: set[str] = set()
    for cell in cells:
        gone = cell.left is not None
        if not gone:
            _borrow(cell, imports)
            needs = scope.names(cell.source).needs
            if absent := next((name for name in needs if name in lost), ""):
                reasons[cell.number] = f"needs `{absent}`, which {lost[absent]} would give"
                gone = True
        found = scope.names(cell.source)
        if not gone:
            known |= found.binds.keys()
            lost = {name: why for name, why in lost.items() if name not in found.binds}
            imports = {name: text for name, text in imports.items() if name not in found.binds}
        else:
            modules = _imported(cell.source)
            imports |= {name: text for name, text in modules.items() if name not in known}
            lost |= {name: f"cell {cell.number}" for name in found.binds if name not in modules}
        lost |= cell.lost
    return reasons


def _borrow(cell: Cell, imports: dict[str, str]) -> None:
    """Put above a cell the imports of what it reads."""
    needs = scope.names(cell.source).needs
    texts = list(dict.fromkeys(imports[name] for name in needs if name in imports))
    if texts:
        gap = "\n" if cell.source.startswith(("import ", "from ")) else "\n\n"
        cell.source = "\n".join(texts) + gap + cell.source
        cell.changed += [f"`{text}` from a cell that is left out" for text in texts]


def _imported(source: str) -> dict[str, str]:
    """Name → the statement that imports it alone, at the top of a cell."""
    tree = edit.parsed(source) or ast.Module([], [])
    found = {}
    for node in tree.body:
        if isinstance(node, ast.Import):
            for alias in node.names:
                found[alias.asname or alias.name.partition(".")[0]] = ast.unparse(ast.Import([alias]))
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                one = ast.ImportFrom(node.module, [alias], node.level)
                found[alias.asname or alias.name] = ast.unparse(one)
    return found
