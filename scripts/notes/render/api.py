"""The PyTorch names a snippet uses, read from its syntax tree, and where PyTorch's reference explains them.

What a variable holds is guessed, never run (see ``scope``): a method counts as a tensor's when a tensor has
one of that name and nothing in the script says that the receiver is something else (an array, an axis, a
list). Where Python or a class of the script has a method of that name too, the script has to say that PyTorch
made the receiver.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from notes.book import catalog, entry
from notes.project import Project
from notes.render import scope
from notes.render.scope import Kind, Scope
from notes.shelf.remember import again, file
from notes.snippet import Snippet

TENSOR = "torch.Tensor."
KINDS = {"root": entry.TEXT, "generated": entry.NAMES, "other": entry.TEXTS, "methods": entry.TEXTS}
PYTHON = frozenset(  # what may as well be Python's: `split` of a text, `add` of a set
    name for kind in (str, bytes, list, tuple, dict, set, int, float, complex) for name in dir(kind)
)


@dataclass(frozen=True)
class Reference:
    """The names we know: name → address, and what a bare method stands for."""

    addresses: dict[str, str]  # "" where there is no page to link to
    methods: dict[str, str] = field(default_factory=dict)

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
    return Reference(addresses, data.get("methods") or {})


def names(snippet: Snippet, known: Reference) -> dict[str, set[str]]:
    """Cell → the PyTorch names its code uses, in full: ``torch.nn.Linear``, ``torch.Tensor.reshape``.

    No cell has any where the script is no Python.
    """
    found: dict[str, set[str]] = {cell.name: set() for cell in snippet.cells}
    try:
        tree = ast.parse(snippet.source)
    except (SyntaxError, ValueError):
        return found
    imported = _imported(tree)
    reader = _Reader(known, Scope(imported, scope.classes(tree, imported)))
    reader.visit(tree)
    for line, name in reader.found:
        cell = next((c.name for c in reversed(snippet.cells) if c.line < line), None)
        if cell:
            found[cell].add(name)
    return found


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
    """Goes through a script from top to bottom and notes the names of PyTorch, each with its line."""

    def __init__(self, known: Reference, scope: Scope) -> None:
        self.known, self.scope = known, scope
        self.found: list[tuple[int, str]] = []

    def visit_Name(self, node: ast.Name) -> None:
        self._whole(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        """Of ``torch.nn.Linear`` the whole, not its parts; of anything else the part behind the point."""
        if self._whole(node):
            return
        if name := self._method(node):
            self.found.append((node.end_lineno or node.lineno, name))
        self.visit(node.value)

    def visit_Assign(self, node: ast.Assign) -> None:
        self.visit(node.value)
        for target in node.targets:
            self.visit(target)
            self.scope.bind(target, self.scope.kind(node.value))

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self.generic_visit(node)
        self.scope.bind(node.target, self.scope.kind(node.value))

    def visit_For(self, node: ast.For | ast.comprehension) -> None:
        self.visit(node.iter)
        self.scope.bind(node.target, scope.element(self.scope.kind(node.iter)))
        self._each([node.target, *(node.body + node.orelse if isinstance(node, ast.For) else node.ifs)])

    visit_comprehension = visit_For

    def visit_ListComp(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp) -> None:
        """What it loops over first, and its variables last no longer than it."""
        outer = self.scope
        self.scope = replace(outer, kinds=dict(outer.kinds))
        self._each(node.generators)
        self._each([node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt])
        self.scope = outer

    visit_SetComp = visit_GeneratorExp = visit_DictComp = visit_ListComp

    def visit_With(self, node: ast.With) -> None:
        for item in node.items:
            self.visit(item.context_expr)
            if item.optional_vars:
                self.scope.bind(item.optional_vars, self.scope.kind(item.context_expr))
        self._each(node.body)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer = self.scope
        self.scope = replace(outer, kinds=dict(outer.kinds), owner=node.name)
        self.generic_visit(node)
        self.scope = outer

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.Lambda) -> None:
        outer = self.scope
        self.visit(node.args)
        if isinstance(node, ast.FunctionDef):
            self._each([*node.decorator_list, *([node.returns] if node.returns else [])])
        self.scope = outer.inside(node)
        self._each(node.body if isinstance(node, ast.FunctionDef) else [node.body])
        self.scope = outer

    visit_Lambda = visit_FunctionDef

    def _each(self, nodes: Sequence[ast.AST]) -> None:
        for node in nodes:
            self.visit(node)

    def _whole(self, node: ast.Name | ast.Attribute) -> bool:
        """Note a name that is reached from an import; whether it is one."""
        name = None if _shadowed(node, self.scope) else scope.dotted(node, self.scope.imported)
        if name and name.startswith("torch."):
            self.found.append((node.lineno, self.known.longest(name)))
        return name is not None

    def _method(self, node: ast.Attribute) -> str | None:
        """The name in full of a method or an attribute, where it is one of PyTorch's."""
        name = self.known.methods.get(node.attr, TENSOR + node.attr)
        kind = self.scope.kind(node.value)
        doubtful = node.attr in PYTHON or node.attr in self.scope.classes.attributes
        if kind in (Kind.OTHER, Kind.CONTAINER) or (doubtful and kind is not Kind.TORCH):
            return None
        return name if name in self.known.addresses or node.attr in self.known.methods else None


def _shadowed(node: ast.AST, known: Scope) -> bool:
    """Whether a variable has taken the name of what was imported."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id in known.kinds
