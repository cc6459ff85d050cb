"""Files behind interactive helps: a cell of theirs writes data, ``<cell>.json``, that a page draws with."""

from __future__ import annotations

import ast

from notes.snippet import Snippet


def data(script: Snippet) -> str:
    """The name of the data that a snippet records or writes; empty when it feeds no help."""
    for cell in script.cells:
        name = f"{cell.name}.json"
        if script.path.with_suffix(f".{name}").is_file() or name in _texts(cell.source):
            return name
    return ""


def _texts(source: str) -> set[str]:
    """The strings of a cell; looked for only where one may be the name of data."""
    if ".json" not in source:
        return set()
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return set()
    constants = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {value for value in constants if isinstance(value, str)}
