"""The PyTorch names a snippet uses, and where PyTorch's reference explains them.

A name reached from an import (``torch.nn.Linear``) stands in the code, whether it runs or not. What
``x.sum`` is, no text tells: a run has found it, and it is recorded (see ``notes.names``).
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

from notes.book import catalog, entry
from notes.project import Project
from notes.run.trace import ABSENT
from notes.shelf.remember import again, file
from notes.snippet import Snippet

TENSOR = "torch.Tensor."
SPECIAL = re.compile(r"(\.__\w+__)\..*")  # `torch.__version__.split`: what follows is not PyTorch's
KINDS = {"root": entry.TEXT, "generated": entry.NAMES, "other": entry.TEXTS}


@dataclass(frozen=True)
class Reference:
    """The names we know: name → address."""

    addresses: dict[str, str]  # "" where there is no page to link to
    root: str = ""  # of PyTorch's reference

    def address(self, name: str) -> str:
        """Where a name is explained; one that is not listed at its class, or where all of its kind are.

        Args:
            name: in full.
        """
        owner = self.addresses.get(name.rpartition(".")[0], "")
        if name in self.addresses or not (owner or name.startswith(TENSOR)):
            return self.addresses.get(name, "")
        page = owner.partition("#")[0] + "#" if owner else f"{self.root}generated/"
        return page + name + ("" if owner else ".html")

    def longest(self, name: str) -> str:
        """The longest known beginning of a dotted name: ``torch.float32`` of ``torch.float32.itemsize``."""
        parts = name.split(".")
        starts = (".".join(parts[:count]) for count in range(len(parts), 1, -1))
        return next((start for start in starts if start in self.addresses), name)


def place(project: Project) -> Path:
    """Where the names we know are listed."""
    return catalog.place(project, "api")


@again(lambda project: file(place(project)), 4)
def reference(project: Project) -> Reference:
    """``docs/data/api.yml``; nothing when there is no such file.

    Raises:
        ProblemsError: the file is not YAML.
    """
    data = catalog.data(project, "api", KINDS)
    root = data.get("root") or ""
    addresses = {
        f"{prefix}.{name}": f"{root}generated/{prefix}.{name}.html"
        for prefix, names in (data.get("generated") or {}).items()
        for name in names
    }
    for name, address in (data.get("other") or {}).items():
        addresses[name] = root + address if address else ""
    return Reference(addresses, root)


def names(snippet: Snippet, known: Reference, reached: dict[str, list[str]]) -> dict[str, set[str]]:
    """Cell → the PyTorch names its code uses, in full: ``torch.nn.Linear``, ``torch.Tensor.reshape``.

    Args:
        snippet: one that is no Python has no names of imports.
        known: PyTorch's reference.
        reached: cell → the names that it reached through objects when it ran.
    """
    found = {cell.name: set(reached.get(cell.name, ())) for cell in snippet.cells}
    try:
        tree = ast.parse(snippet.source)
    except (SyntaxError, ValueError):
        return {cell: _existing(names) for cell, names in found.items()}
    reader = _Reader(known, _imported(tree))
    reader.visit(tree)
    for line, name in reader.found:
        cell = next((c.name for c in reversed(snippet.cells) if c.line < line), None)
        if cell:
            found[cell].add(name)
    return {cell: _existing(names) for cell, names in found.items()}


def _existing(names: set[str]) -> set[str]:
    absent = {name for name in names if name.endswith(ABSENT)}
    return names - absent - {name.removesuffix(ABSENT) for name in absent}


def _imported(tree: ast.AST) -> dict[str, str]:
    """What a script calls a module or a thing from one → its full name."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                name = alias.asname or alias.name.partition(".")[0]
                found[name] = alias.name if alias.asname else name
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.update({alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names})
    return found


class _Reader(ast.NodeVisitor):
    """Goes down a script and notes the names reached from an import, each with its line."""

    def __init__(self, known: Reference, imported: dict[str, str]) -> None:
        self.known, self.imported = known, imported
        self.hidden: set[str] = set()  # what a variable has taken the name of
        self.found: list[tuple[int, str]] = []

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Store):
            self.hidden.add(node.id)
        self._note(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        """Of ``torch.nn.Linear`` the whole, not its parts."""
        if not self._note(node):
            self.visit(node.value)

    def visit_Assign(self, node: ast.Assign) -> None:
        for part in (node.value, *node.targets):
            self.visit(part)

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.Lambda) -> None:
        outer = self.hidden
        inside = [*ast.walk(node.args), *(one for part in _body(node) for one in ast.walk(part))]
        stored = {one.id for one in inside if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}
        self.hidden = outer | stored | {one.arg for one in inside if isinstance(one, ast.arg)}
        self.generic_visit(node)
        self.hidden = outer

    visit_Lambda = visit_FunctionDef

    def _note(self, node: ast.Name | ast.Attribute) -> bool:
        """Note a name that is reached from an import; whether it is one."""
        name = self._full(node)
        if name and name.startswith("torch."):
            self.found.append((node.lineno, self.known.longest(SPECIAL.sub(r"\1", name))))
        return name is not None

    def _full(self, node: ast.AST) -> str | None:
        if isinstance(node, ast.Name):
            return None if node.id in self.hidden else self.imported.get(node.id)
        if isinstance(node, ast.Attribute) and (start := self._full(node.value)):
            return f"{start}.{node.attr}"
        return None


def _body(function: ast.FunctionDef | ast.Lambda) -> list:
    return function.body if isinstance(function, ast.FunctionDef) else [function.body]
