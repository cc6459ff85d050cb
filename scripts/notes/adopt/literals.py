"""String literals that are too long for a line, divided into several beside each other."""

from __future__ import annotations

import ast
import io
import re
import tokenize

from notes.adopt import edit

LITERAL = re.compile(r"""([rbfuRBFU]*)(["'])(?!\2\2)(.*)\2$""")
ATOM = re.compile(r"\\N\{[^}]*\}|\\x..|\\u.{4}|\\U.{8}|\\[0-7]{1,3}|\\.|\{\{|\}\}|.", re.S)
MOST = 60  # lines of a cell whose literals are divided


def divided(source: str, width: int) -> str:
    """A cell whose literals end before ``width``, where they can be divided; it stays the same program.

    Args:
        source: valid Python, in its final layout.
        width: of a line.
    """
    for _ in range(MOST):
        changed = _once(source, width)
        if changed == source or not edit.same(source, changed):
            return source
        source = changed
    return source


def _once(source: str, width: int) -> str:
    """``source`` with one literal divided; itself where none is left to divide."""
    lines = source.split("\n")
    for node in _literals(ast.parse(source)):
        line = lines[node.lineno - 1]
        if node.lineno != node.end_lineno or len(line) <= width:
            continue
        start, end = edit.span(source, node)
        found = LITERAL.fullmatch(source[start:end])
        indent = " " * (len(line) - len(line.lstrip()) + 4)
        pieces = _pieces(found, width - len(indent) - 2) if found else []
        if found and len(pieces) > 1:
            text = f"\n{indent}".join(f"{found[1]}{found[2]}{piece}{found[2]}" for piece in pieces)
            return f"{source[:start]}{_held(source, node, text, indent)}{source[end:]}"
    return source


def _held(source: str, node: ast.expr, text: str, indent: str) -> str:
    """Literals in parentheses, where no bracket is open around them already."""
    outer = indent[4:]
    if _is_open(source, node):
        return f"\n{indent}{text}\n{outer}"
    return f"(\n{indent}{text}\n{outer})"


def _is_open(source: str, node: ast.expr) -> bool:
    depth = 0
    place = (node.lineno, len(source.split("\n")[node.lineno - 1].encode()[: node.col_offset].decode()))
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.start >= place:
            break
        if token.type == tokenize.OP:
            depth += (token.string in "([{") - (token.string in ")]}")
    return depth > 0


def _literals(tree: ast.AST) -> list[ast.expr]:
    """Text and f-strings that are expressions of their own, not pieces of others or docstrings."""
    found: list[ast.expr] = []

    def look(node: ast.AST) -> None:
        if isinstance(node, ast.JoinedStr) or (
            isinstance(node, ast.Constant) and isinstance(node.value, str)
        ):
            found.append(node)
            return
        for child in ast.iter_child_nodes(node):
            if not (isinstance(node, ast.Expr) and isinstance(child, ast.Constant)):
                look(child)

    look(tree)
    return found


def _pieces(found: re.Match[str], width: int) -> list[str]:
    """The inside of a literal in pieces of at most ``width``, between words where that can be."""
    prefix, body = found[1].lower(), found[3]
    room, pieces, piece, blank = width - len(prefix), [], "", 0
    for atom in _atoms(body, prefix):
        if piece and len(piece) + len(atom) > room:
            cut = blank or len(piece)
            pieces.append(piece[:cut])
            piece, blank = piece[cut:], 0
        piece += atom
        if atom == " ":
            blank = len(piece)
    return [*pieces, piece] if piece else pieces


def _atoms(body: str, prefix: str) -> list[str]:
    """What cannot be divided: an escape, a field of an f-string, a character."""
    atoms = list(body) if "r" in prefix else ATOM.findall(body)
    if "f" not in prefix:
        return atoms
    joined: list[str] = []
    depth = 0
    for atom in atoms:
        inside = depth > 0
        depth += (atom == "{") - (atom == "}" and depth > 0)
        if inside:
            joined[-1] += atom
        else:
            joined.append(atom)
    return joined
