"""Statements of a cell exchanged for others, everything else as it stands."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

Edit = tuple[ast.stmt | ast.expr, str]  # a node, and what stands in its place


def parsed(source: str) -> ast.Module | None:
    """The tree of a cell; None where it is not Python.

    Args:
        source: of a cell.
    """
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError):
        return None


def statements(tree: ast.AST) -> Iterator[ast.stmt]:
    """Every statement at any depth.

    Args:
        tree: of a cell.
    """
    return (one for block in _blocks(tree) for one in block)


def _blocks(tree: ast.AST) -> Iterator[list[ast.stmt]]:
    for node in ast.walk(tree):
        blocks = (getattr(node, name, None) for name in ("body", "orelse", "finalbody"))
        yield from (block for block in blocks if isinstance(block, list))


def without(source: str, tree: ast.Module, edits: list[Edit]) -> str:
    """``source`` with its edits, and ``pass`` in each block of which nothing would be left.

    Args:
        source: valid Python.
        tree: of ``source``.
        edits: as of ``replaced``.
    """
    gone = {id(node) for node, text in edits if not text}
    for block in _blocks(tree):
        if block is not tree.body and block and all(id(one) in gone for one in block):
            edits = [(node, "pass" if node is block[0] else text) for node, text in edits]
    return replaced(source, edits)


def replaced(source: str, edits: Iterable[Edit]) -> str:
    """``source`` with each node exchanged for a text; without one, a statement goes with its line.

    Args:
        source: valid Python.
        edits: nodes of its tree that do not overlap, and what stands in their place.
    """
    for node, text in sorted(edits, key=lambda edit: (-edit[0].lineno, -edit[0].col_offset)):
        start, end = span(source, node)
        first = source.rfind("\n", 0, start) + 1
        indent = source[first:start]
        new = text.replace("\n", f"\n{indent}") if not indent.strip() else text
        source = source[:start] + new + source[end:]
        if not text:
            source = _without_line(source, first, start)
    return source


def _without_line(source: str, first: int, place: int) -> str:
    """``source`` without the line at ``place`` where only blanks, a comment, or a semicolon is left on it."""
    end = source.find("\n", place)
    end = len(source) if end < 0 else end
    rest = source[place:end].strip()
    if not source[first:place].strip() and (not rest or rest.startswith("#")):
        return source[:first] + source[end + 1 :]
    before = source[first:place].rstrip().removesuffix(";")
    return source[:first] + before + source[place:end].lstrip("; ") + source[end:]


def span(source: str, node: ast.stmt | ast.expr) -> tuple[int, int]:
    """Where a node begins and ends in ``source``, in characters.

    Args:
        source: valid Python.
        node: of its tree.
    """
    last = node.end_lineno or node.lineno
    return (
        _place(source, node.lineno, node.col_offset),
        _place(source, last, node.end_col_offset or 0),
    )


def _place(source: str, line: int, offset: int) -> int:
    """The place of what ``ast`` finds in a line, from 1, after so many bytes."""
    start = 0
    for _ in range(line - 1):
        start = source.index("\n", start) + 1
    end = source.find("\n", start)
    text = source[start:] if end < 0 else source[start:end]
    return start + len(text.encode()[:offset].decode())


def same(one: str, other: str) -> bool:
    """Whether two sources are the same program, however statements that are only text are wrapped.

    Args:
        one: source.
        other: source.
    """
    trees = parsed(one), parsed(other)
    dumps = {ast.dump(_rewrapped(tree)) for tree in trees if tree}
    return None not in trees and len(dumps) == 1


def _rewrapped(tree: ast.AST) -> ast.AST:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = " ".join(str(node.value.value).split())
    return tree
