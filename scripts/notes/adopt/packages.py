"""Imports of what is not installed here: they are dropped, and the names they would bind are lost."""

from __future__ import annotations

import ast
import functools
import importlib.util

from notes.adopt import edit

ONLY_IN_NOTEBOOKS = ("IPython", "ipywidgets")


def without_missing(source: str) -> tuple[str, list[str], dict[str, str]]:
    """A cell without the imports that fail here.

    An import inside ``try`` stays: its author has thought of that.

    Args:
        source: valid Python.

    Returns:
        Its new source, the packages that are missing, and the names that are lost, each with its package.
    """
    tree = ast.parse(source)
    tried = {id(one) for node in ast.walk(tree) if isinstance(node, ast.Try) for one in ast.walk(node)}
    edits: list[edit.Edit] = []
    packages: list[str] = []
    lost: dict[str, str] = {}
    for statement in edit.statements(tree):
        if not isinstance(statement, (ast.Import, ast.ImportFrom)) or id(statement) in tried:
            continue
        gone = _gone(statement)
        if not gone:
            continue
        packages += gone.values()
        lost |= {name: f"the package {package}" for name, package in gone.items()}
        edits.append((statement, _rest(statement, gone)))
    return edit.without(source, tree, edits), list(dict.fromkeys(packages)), lost


def _gone(statement: ast.Import | ast.ImportFrom) -> dict[str, str]:
    """The names that an import would bind, each with the package that is missing."""
    if isinstance(statement, ast.ImportFrom):
        package = (statement.module or "").partition(".")[0]
        package = f".{package}" if statement.level else package
        names = [alias.asname or alias.name for alias in statement.names]
        return dict.fromkeys(names, package) if _is_missing(package) else {}
    found = {}
    for alias in statement.names:
        package = alias.name.partition(".")[0]
        if _is_missing(package):
            found[alias.asname or package] = package
    return found


def _rest(statement: ast.Import | ast.ImportFrom, gone: dict[str, str]) -> str:
    """What is left of ``import a, b``; of ``from a import b``, nothing."""
    if isinstance(statement, ast.ImportFrom):
        return ""
    kept = [alias for alias in statement.names if (alias.asname or alias.name.partition(".")[0]) not in gone]
    return ast.unparse(ast.Import(kept)) if kept else ""


@functools.cache
def _is_missing(package: str) -> bool:
    if package.startswith(".") or package in ONLY_IN_NOTEBOOKS:
        return True
    try:
        spec = importlib.util.find_spec(package)
        if spec is None or spec.origin is not None:
            return spec is None
        places = spec.submodule_search_locations or []
        return not any("site-packages" in place for place in places)  # else a folder that has this name
    except (ImportError, ValueError):
        return True
