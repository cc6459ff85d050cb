"""What only Jupyter understands: magics, shell commands, questions. Python is what is left."""

from __future__ import annotations

import ast
import re

from notes.adopt import edit

SIGNS = re.compile(r"[%!?]|\bdisplay\(")
OWN = re.compile(r"^\s*(?:def|from (?!IPython)\S+ import|import) .*\bdisplay\b", re.M)  # not that of Jupyter
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
    except SyntaxError:
        return source, [], {}
    tree = edit.parsed(text)
    if tree is None:
        return source, [], {}
    if "get_ipython()" not in text:
        return _shown(source), [], {}
    edits: list[edit.Edit] = []
    dropped: list[str] = []
    lost: dict[str, str] = {}
    for statement in edit.statements(tree):
        call = _call(statement)
        if call is None:
            continue
        magic, body = _spelled(call)
        inside, more, gone = plain(body)  # what it holds may have magics, too
        edits.append((call, inside) if inside.strip() else (statement, ""))
        dropped += [magic, *more]
        lost |= gone if inside.strip() else gone | dict.fromkeys(_bound(statement), f"`{magic}`")
    return _shown(edit.without(text, tree, edits)), dropped, lost


def _call(statement: ast.stmt) -> ast.Call | None:
    """The call that a magic became, in a statement that holds no others."""
    if hasattr(statement, "body") or isinstance(statement, ast.Match):
        return None
    calls = (node for node in ast.walk(statement) if isinstance(node, ast.Call))
    return next(
        (one for one in calls if isinstance(one.func, ast.Attribute) and _is_shell(one.func.value)), None
    )


def _is_shell(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "get_ipython"


def _spelled(call: ast.Call) -> tuple[str, str]:
    """A magic as it was written, and the code that it holds."""
    method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    words = [str(one.value) for one in call.args if isinstance(one, ast.Constant)]
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
    tree = None if "display(" not in source or OWN.search(source) else edit.parsed(source)
    if tree is None:
        return source
    calls = [one.value for one in edit.statements(tree) if isinstance(one, ast.Expr)]
    names = [one.func for one in calls if isinstance(one, ast.Call) and isinstance(one.func, ast.Name)]
    return edit.replaced(source, [(name, "print") for name in names if name.id == "display"])
