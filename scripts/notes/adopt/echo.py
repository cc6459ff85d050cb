"""The last expression of a cell, which Jupyter shows: a script has to print it."""

from __future__ import annotations

import ast
import re

from notes.adopt import edit
from notes.adopt.notebook import Stored

AS_REPR = re.compile(
    r"""[bru]*['"]|(?:masked_)?array\(|d(?:type|evice)\(|np\."""
)  # shown by repr, printed otherwise
ADDRESS = re.compile(r"\bat 0x[0-9a-f]+>")
SILENT = ("print", "display", "exec", "input")


def printed(source: str, stored: Stored | None) -> str:
    """A cell that prints what Jupyter shows of its last expression.

    Nothing is added where Jupyter showed nothing (``None``, a semicolon), only an address, or what belongs to
    a picture. In a cell that nobody ran it is printed; whether it is ``None`` a run tells.

    Args:
        source: valid Python.
        stored: what the cell did when it was run.
    """
    tree = ast.parse(source)
    last = tree.body[-1] if tree.body else None
    if not isinstance(last, ast.Expr) or not _is_shown(last.value, stored) or _ends_silently(source, last):
        return source
    start, end = edit.span(source, last.value)
    text = source[start:end]
    if isinstance(last.value, ast.Tuple) and not _in_parentheses(text):
        text = f"({text})"
    if stored and AS_REPR.match(stored.value or ""):
        text = f"repr({text})"
    return f"{source[:start]}print({text}){source[end:]}"


def silent(source: str) -> str:
    """A cell without the ``print`` around its last expression.

    Args:
        source: that ``printed`` gave, in whatever layout.
    """
    shown = [one for one in ast.parse(source).body if isinstance(one, ast.Expr) and _is_print(one.value)]
    if not shown:
        return source
    last = shown[-1]  # behind it, figures may be closed
    (inner,) = last.value.args  # type: ignore[attr-defined]
    if isinstance(inner, ast.Call) and ast.unparse(inner.func) == "repr":
        inner = inner.args[0]
    start, end = edit.span(source, inner)
    return edit.replaced(source, [(last, source[start:end])])


def _is_print(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and ast.unparse(value.func) == "print" and len(value.args) == 1


def _is_shown(value: ast.expr, stored: Stored | None) -> bool:
    if isinstance(value, ast.Constant):
        return stored is not None and stored.value is not None
    if stored is None:
        return not (isinstance(value, ast.Call) and ast.unparse(value.func) in SILENT)
    return stored.value is not None and not stored.drew and not ADDRESS.search(stored.value)


def _ends_silently(source: str, last: ast.Expr) -> bool:
    return source[edit.span(source, last)[1] :].lstrip(" \t").startswith(";")


def _in_parentheses(text: str) -> bool:
    call = ast.parse(f"f({text})").body[0]
    given = call.value.args if isinstance(call, ast.Expr) and isinstance(call.value, ast.Call) else []
    return len(given) == 1 and isinstance(given[0], ast.Tuple)
