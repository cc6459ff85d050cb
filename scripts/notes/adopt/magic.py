"""What only Jupyter understands: magics, shell commands, questions. Python is what is left."""

from __future__ import annotations

import ast
import re

from notes.adopt import edit

SIGNS = re.compile(r"[%!?]|\bdisplay\(")
WRAPPERS = ("time", "timeit", "capture", "prun")  # magics around code that does something by itself


def plain(source: str) -> tuple[str, list[str], dict[str, str]]:
    """The Python of a cell.

    Args:
        source: of the cell.

    Returns:
        Its Python, the magics that were dropped, and the names that they would have bound, with those.
    """
    if not SIGNS.search(source):
        return source, [], {}
    from IPython.core.inputtransformer2 import TransformerManager

    try:
        text = TransformerManager().transform_cell(source).rstrip("\n")
        tree = ast.parse(text)
    except SyntaxError:
        return source, [], {}
    if "get_ipython()" not in text:
        return _shown(source), [], {}
    edits: list[tuple[ast.stmt | ast.expr, str]] = []
    dropped: list[str] = []
    lost: dict[str, str] = {}
    for statement, alone in edit.statements(tree):
        called = _called(statement)
        if called is None:
            continue
        magic, inside = called
        edits.append((statement, inside or ("pass" if alone else "")))
        dropped.append(magic)
        lost |= dict.fromkeys(_bound(statement), f"`{magic}`")
    return _shown(edit.replaced(text, edits)), dropped, lost


def _called(statement: ast.stmt) -> tuple[str, str] | None:
    """The magic of a simple statement and the code that it holds, or None."""
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef, ast.If, ast.For, ast.While, ast.With, ast.Try)):
        return None
    for node in ast.walk(statement):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if not (isinstance(node.func.value, ast.Call) and _is_shell(node.func.value)):
                continue
            words = [str(one.value) for one in node.args if isinstance(one, ast.Constant)]
            return _spelled(node.func.attr, words)
    return None


def _is_shell(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id == "get_ipython"


def _spelled(method: str, words: list[str]) -> tuple[str, str]:
    if method == "run_cell_magic":
        name, line, body = (*words, "", "", "")[:3]
        return f"%%{name} {line}".strip(), body.rstrip("\n") if name in WRAPPERS else ""
    if method == "run_line_magic":
        name, line = (*words, "", "")[:2]
        return f"%{name} {line}".strip(), line if name == "time" else ""
    return f"!{' '.join(words)}", ""


def _bound(statement: ast.stmt) -> list[str]:
    return [
        node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and node.id != "get_ipython"
    ]


def _shown(source: str) -> str:
    """``display(x)``, which only Jupyter has, as ``print(x)``."""
    if "display(" not in source or re.search(r"^\s*(?:from|import) .*\bdisplay\b", source, re.M):
        return source
    return re.sub(r"^display\(", "print(", source, flags=re.M)
