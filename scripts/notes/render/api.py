"""The PyTorch names a snippet uses, read from its syntax tree, and where PyTorch's reference explains them.

What a variable holds is guessed, never run: a method counts as a tensor's when a tensor has one of that
name and nothing in the script says that the receiver is something else (an array, an axis, a list).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from notes.book import catalog, entry
from notes.project import Project
from notes.shelf.remember import again, file
from notes.snippet import Snippet

TENSOR = "torch.Tensor."
KINDS = {"root": entry.TEXT, "generated": entry.NAMES, "other": entry.TEXTS, "methods": entry.TEXTS}
NO_TENSOR = (
    ast.Constant,
    ast.Dict,
    ast.DictComp,
    ast.JoinedStr,
    ast.List,
    ast.ListComp,
    ast.Set,
    ast.Tuple,
)


@dataclass(frozen=True)
class Reference:
    """The names we know: name → address, and what a bare method stands for."""

    addresses: dict[str, str]  # "" where there is no page to link to
    methods: dict[str, str] = field(default_factory=dict)


@again(lambda project: file(catalog.place(project, "api")), 4)
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
    """Cell → the PyTorch names its code uses, in full: ``torch.nn.Linear``, ``torch.Tensor.reshape``."""
    tree = ast.parse(snippet.source)
    imported = _imported(tree)
    foreign = _foreign(tree, imported)
    found: dict[str, set[str]] = {cell.name: set() for cell in snippet.cells}
    for node in _outermost(tree, imported):
        name = _name(node, imported, foreign, known)
        cell = next((c.name for c in reversed(snippet.cells) if c.line < node.lineno), None)
        if name and cell:
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


def _outermost(tree: ast.AST, imported: dict[str, str]) -> Iterator[ast.Attribute | ast.Name]:
    """Attributes and names, but not the parts of a dotted name: of ``torch.nn.Linear`` the whole."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Attribute | ast.Name):
            yield node
            if _dotted(node, imported):
                continue
        waiting.extend(ast.iter_child_nodes(node))


def _dotted(node: ast.AST, imported: dict[str, str]) -> str | None:
    """The full name of something reached from an import."""
    if isinstance(node, ast.Name):
        return imported.get(node.id)
    if isinstance(node, ast.Attribute):
        start = _dotted(node.value, imported)
        return f"{start}.{node.attr}" if start else None
    return None


def _name(node: ast.AST, imported: dict[str, str], foreign: set[str], known: Reference) -> str | None:
    name = _dotted(node, imported)
    if name:
        return name if name.startswith("torch.") and name.count(".") else None
    if not isinstance(node, ast.Attribute) or _is_foreign(node.value, imported, foreign):
        return None
    if node.attr in known.methods:
        return known.methods[node.attr]
    return TENSOR + node.attr if TENSOR + node.attr in known.addresses else None


def _foreign(tree: ast.AST, imported: dict[str, str]) -> set[str]:
    """The variables that hold something else than what PyTorch made, as far as assignments tell."""
    found: set[str] = set()
    for node in ast.walk(tree):
        value, targets = _assignment(node)
        if value is not None and _is_foreign(value, imported, found):
            found.update(n.id for target in targets for n in ast.walk(target) if isinstance(n, ast.Name))
    return found


def _assignment(node: ast.AST) -> tuple[ast.expr | None, list[ast.expr]]:
    if isinstance(node, ast.Assign):
        return node.value, node.targets
    if isinstance(node, ast.For | ast.comprehension):
        return (node.iter if not isinstance(node.iter, NO_TENSOR) else None), [node.target]
    return None, []


def _is_foreign(node: ast.AST, imported: dict[str, str], foreign: set[str]) -> bool:
    """Whether an expression starts from another module, a literal, or a variable that holds such a thing."""
    if isinstance(node, NO_TENSOR):
        return True
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr in ("numpy", "tolist"):
            return True
        return _is_foreign(node.func, imported, foreign)
    if isinstance(node, ast.Attribute | ast.Subscript | ast.Starred):
        return _is_foreign(node.value, imported, foreign)
    if isinstance(node, ast.Name):
        module = imported.get(node.id)
        return node.id in foreign or bool(module and module.partition(".")[0] != "torch")
    return False
