"""Comments and docstrings of one language: wrapped to the width of a page, the other half still to write."""

from __future__ import annotations

import ast
import re
import textwrap

from notes import comment, docstring
from notes.adopt import edit
from notes.lint import comments as lint
from notes.new.translation import UNTRANSLATED


def above(source: str, width: int) -> str:
    """A cell whose comments beside code stand above it where the line is too wide.

    Args:
        source: valid Python.
        width: of a line.
    """
    lines = source.split("\n")
    for row, column, text in reversed(comment.comments(source)):
        line = lines[row]
        if column + _most(text) <= width or not line[:column].strip() or lint.PRAGMA.match(text):
            continue
        indent = line[: len(line) - len(line.lstrip())]
        lines[row : row + 1] = [f"{indent}{text}", line[:column].rstrip()]
    moved = "\n".join(lines)
    return moved if edit.same(source, moved) else source


def wrapped(source: str, width: int) -> str:
    """A cell whose comments and docstrings end before ``width``; code stays as it is.

    Args:
        source: valid Python, in its final layout.
        width: of a line.
    """
    lines = source.split("\n")
    for row, column, text in reversed(comment.comments(source)):
        if lines[row][:column].strip() or column + _most(text) <= width or lint.PRAGMA.match(text):
            continue
        lead = f"{lines[row][:column]}# "
        body = comment.split_pair(text[1:].strip()) or (text[1:].strip(),)
        if len(body) == 1:
            lines[row : row + 1] = _filled(body[0], lead, lead, width)
    made = _strings("\n".join(lines), width)
    return made if edit.parsed(made) else source


def paired(source: str) -> str:
    """A cell whose comments and docstrings have both halves, the one that is missing marked as such.

    What needs no translation (names, shapes, numbers) stays as it is.

    Args:
        source: valid Python.
    """
    names, lines = lint.names_in(source), source.split("\n")
    for row, column, text in comment.comments(source):
        body = text[1:].strip()
        if not lint.PRAGMA.match(text) and (pair := _pair(body, names)):
            lines[row] = f"{lines[row][:column]}# {pair}"
    made = "\n".join(lines)
    for one in docstring.docstrings(made):
        pair = _pair(one.text.strip().rstrip(".。"), names)
        if one.row == one.last and pair:
            line = lines[one.row]
            lines[one.row] = f"{line[: one.start]}{pair}{line[one.start + len(one.text) :]}"
    made = "\n".join(lines)
    return made if edit.parsed(made) else source


def pair(text: str) -> str:
    """A title with both halves, the missing one marked.

    Args:
        text: in one language.
    """
    text = text.replace(comment.BAR, " / ")
    if re.search(comment.CJK, text):
        return f"{UNTRANSLATED['en']}{comment.BAR}{text}"
    return f"{text}{comment.BAR}{UNTRANSLATED['zh']}"


def _pair(text: str, names: set[str]) -> str:
    """Both halves of a comment; ``""`` for one that has both or needs none."""
    if not text or comment.split_pair(text):
        return ""
    return pair(text) if re.search(comment.CJK, text) or lint.english(text, names) else ""


def _most(text: str) -> int:
    """How wide a page may show a comment: its wider half, also where that is only a mark yet."""
    halves = comment.split_pair(text[1:].strip()) or (text[1:].strip(), *UNTRANSLATED.values())
    return len("# ") + max(map(len, halves))


def _filled(text: str, first: str, rest: str, width: int) -> list[str]:
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    ) or [first.rstrip()]


def _strings(source: str, width: int) -> str:
    """``source`` whose statements that are only text, such as docstrings, end before ``width``."""
    lines = source.split("\n")
    if max(map(len, lines)) <= width:
        return source
    texts = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    ]
    for node in sorted(texts, key=lambda node: -node.lineno):
        start, end = node.lineno - 1, node.end_lineno or node.lineno
        if not lines[start].lstrip().startswith(('"""', "'''")):
            continue
        done: list[str] = []
        for line in lines[start:end]:
            indent = line[: len(line) - len(line.lstrip())]
            done += [line] if len(line) <= width else _filled(line.strip(), indent, indent, width)
        lines[start:end] = done
    return "\n".join(lines)
