"""Calls: what a snippet calls by full name, and how near each call is to what a cell prints."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

PRINTED, BEHIND, ELSEWHERE = range(3)  # in the arguments of a print; in what a printed name holds; anywhere


@dataclass(frozen=True)
class Call:
    """One call.

    Attributes:
        name: with the module it comes from, ``torch.empty``; of a method of a value, ``.new_empty``.
        shown: as the source writes it.
        line: in the file, from 1.
        arguments: whether it has any.
        distance: ``PRINTED``, ``BEHIND``, or ``ELSEWHERE``.
    """

    name: str
    shown: str
    line: int
    arguments: bool
    distance: int = ELSEWHERE


def find(source: str, first: int, last: int) -> list[Call]:
    """Every call of a source, those nearest to what is printed on lines ``first`` to ``last`` in front.

    Args:
        source: valid Python.
        first: line of the cell, from 1.
        last: the line behind it.
    """
    tree = ast.parse(source)
    names = _imported(tree)
    prints = [
        node for node in _calls(tree) if ast.unparse(node.func) == "print" and first <= node.lineno < last
    ]
    printed = {id(node) for one in prints for node in ast.walk(one)}
    behind = {id(node) for node in _behind(tree, prints)}
    found = []
    for node in _calls(tree):
        distance = PRINTED if id(node) in printed else BEHIND if id(node) in behind else ELSEWHERE
        shown, arguments = ast.unparse(node.func), bool(node.args or node.keywords)
        found.append(Call(_full_name(node.func, names), shown, node.lineno, arguments, distance))
    return sorted(found, key=lambda call: call.distance)


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _imported(tree: ast.AST) -> dict[str, str]:
    """Local name → what it stands for: ``nn`` → ``torch.nn``."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.partition(".")[0]
                found[alias.asname or top] = alias.name if alias.asname else top
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _full_name(function: ast.expr, names: dict[str, str]) -> str:
    attributes: list[str] = []
    while isinstance(function, ast.Attribute):
        attributes.insert(0, function.attr)
        function = function.value
    if isinstance(function, ast.Name) and (function.id in names or not attributes):
        return ".".join([names.get(function.id, function.id), *attributes])
    return f".{attributes[-1]}" if attributes else ""


def _behind(tree: ast.AST, prints: list[ast.Call]) -> Iterator[ast.AST]:
    """What the printed names hold: their assignments, what changes them in place, the functions they call."""
    made: dict[str, list[ast.AST]] = {}
    for node in ast.walk(tree):
        for name in _changed(node):
            made.setdefault(name, []).append(node)
    pending: list[ast.AST] = [*prints]
    known: set[str] = set()
    while pending:
        for node in ast.walk(pending.pop()):
            yield node
            if isinstance(node, ast.Name) and node.id not in known:
                known.add(node.id)
                pending += made.get(node.id, [])


def _changed(node: ast.AST) -> Iterator[str]:
    """The names that a statement gives a value, or another one."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        yield node.name
    elif isinstance(node, (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.For, ast.withitem)):
        targets = node.targets if isinstance(node, ast.Assign) else [_target(node)]
        for target in filter(None, targets):
            yield from (part.id for part in ast.walk(target) if isinstance(part, ast.Name))
    elif isinstance(node, ast.NamedExpr):
        yield node.target.id
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        yield from (part.id for part in ast.walk(node.value.func) if isinstance(part, ast.Name))


def _target(node: ast.AugAssign | ast.AnnAssign | ast.For | ast.withitem) -> ast.expr | None:
    return node.optional_vars if isinstance(node, ast.withitem) else node.target
