"""Bilingual docstrings of functions and classes: ``English | 中文`` on one line; a page shows its half."""

from __future__ import annotations

import ast
import functools
import re
from dataclasses import dataclass

from notes import comment

DEFINES = re.compile(r"^[ \t]*(?:async[ \t]+def|def|class)[ \t]", re.M)
LITERAL = re.compile(r"""[rRuU]*(\"\"\"|'''|"|')(.*)\1$""", re.S)


@dataclass(frozen=True)
class Docstring:
    """One docstring; rows count from 0, ``start`` is where its words begin in their row."""

    row: int
    last: int
    start: int
    text: str


def localize(source: str, language: str) -> str:
    """``source`` with every bilingual docstring cut down to the half of ``language``."""
    if comment.BAR not in source:
        return source
    lines = source.split("\n")
    for one in docstrings(source):
        pair = comment.split_pair(one.text.strip())
        if pair and one.row == one.last:
            half, line = pair[0] if language == "en" else pair[1], lines[one.row]
            lines[one.row] = f"{line[: one.start]}{half}{line[one.start + len(one.text) :]}"
    return "\n".join(lines)


@functools.lru_cache(maxsize=4)
def docstrings(source: str) -> list[Docstring]:
    """The docstrings of functions and classes, in order; none in a source that does not parse."""
    if not DEFINES.search(source):
        return []
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return []
    lines = source.split("\n")
    definitions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    nodes = (node for node in ast.walk(tree) if isinstance(node, definitions))
    found = [_docstring(node.body[0], lines) for node in nodes if ast.get_docstring(node, False) is not None]
    return sorted(found, key=lambda one: one.row)


def _docstring(node: ast.stmt, lines: list[str]) -> Docstring:
    first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
    start = _column(lines[first], node.col_offset)
    text = "\n".join(lines[first : last + 1])
    after = len(lines[last]) - _column(lines[last], node.end_col_offset or 0)
    literal = LITERAL.match(text[start : len(text) - after])
    if not literal:
        return Docstring(first, last, start, "")
    return Docstring(first, last, start + literal.start(2), literal[2])


def _column(line: str, offset: int) -> int:
    """The place of a character that ``ast`` counts in bytes."""
    return len(line.encode()[:offset].decode())
