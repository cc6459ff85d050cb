"""What the variables of a script hold, as far as its text tells; nothing is run.

    x = torch.zeros(3)      PyTorch made it
    names = []              a container: what is in it may be anything
    node.name().split()     something else: text

Where the text does not tell, nothing is known, as of most arguments of functions.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field, replace
from enum import Enum, auto


class Kind(Enum):
    """What an expression gives."""

    TORCH = auto()  # a tensor, a module, an optimizer
    CONTAINER = auto()
    OTHER = auto()  # neither, and neither is what it gives: text, numbers, arrays, axes


LITERALS = {
    **dict.fromkeys((ast.Constant, ast.JoinedStr, ast.Lambda), Kind.OTHER),
    **dict.fromkeys((ast.Dict, ast.DictComp, ast.List, ast.ListComp, ast.Set, ast.SetComp), Kind.CONTAINER),
    **dict.fromkeys((ast.Tuple, ast.GeneratorExp), Kind.CONTAINER),
}
CONTAINERS = ("dict", "enumerate", "frozenset", "list", "map", "range", "reversed", "set", "sorted", "tuple")
VALUES = ("bool", "float", "int", "len", "open", "repr", "str", "type")
FACTS = ("device", "dtype", "itemsize", "layout", "nbytes", "ndim", "shape")  # of a tensor
PYTHON = ("data_ptr", "dim", "element_size", "item", "name", "numel", "numpy", "size", "storage_offset")
PLAIN = ("stride", "tolist", "type", "untyped_storage", *PYTHON)  # methods of tensors that give no tensor
NO_TENSOR = (  # what PyTorch makes besides, in full or by the beginning of the name
    *("torch.Generator", "torch.Size", "torch.allclose", "torch.cuda.", "torch.device", "torch.equal"),
    *("torch.finfo", "torch.get_", "torch.iinfo", "torch.is_", "torch.load", "torch.promote_types"),
    *("torch.result_type", "torch.accelerator.", "torch.backends."),
)


def dotted(node: ast.AST, imported: dict[str, str]) -> str | None:
    """The full name of something reached from an import."""
    if isinstance(node, ast.Name):
        return imported.get(node.id)
    if isinstance(node, ast.Attribute):
        start = dotted(node.value, imported)
        return f"{start}.{node.attr}" if start else None
    return None


def of_torch(name: str | None) -> bool:
    """Whether a full name belongs to PyTorch."""
    return name is not None and name.partition(".")[0] == "torch"


@dataclass(frozen=True)
class Classes:
    """The classes of a script: those built on PyTorch's, and the plain ones with what they define."""

    torch: frozenset[str]
    plain: frozenset[str]
    attributes: frozenset[str]  # of the plain ones, and what the others assign to `self`


def classes(tree: ast.AST, imported: dict[str, str]) -> Classes:
    """The classes that ``tree`` defines."""
    found = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    torch: set[str] = set()
    for one in found:
        if any(of_torch(dotted(b, imported)) or getattr(b, "id", "") in torch for b in one.bases):
            torch.add(one.name)
    plain = frozenset(one.name for one in found if one.name not in torch)
    attributes = {name for one in found for name in _assigned(one)}
    attributes |= {name for one in found if one.name in plain for name in _defined(one)}
    return Classes(frozenset(torch), plain, frozenset(attributes))


def _defined(of: ast.ClassDef) -> set[str]:
    """The methods and fields of a class."""
    found = {node.name for node in of.body if isinstance(node, ast.FunctionDef)}
    fields = (node.target for node in of.body if isinstance(node, ast.AnnAssign))
    return found | {target.id for target in fields if isinstance(target, ast.Name)}


def _assigned(of: ast.ClassDef) -> set[str]:
    """What the methods of a class assign to ``self``."""
    stored = (n for n in ast.walk(of) if isinstance(n, ast.Attribute) and isinstance(n.ctx, ast.Store))
    return {node.attr for node in stored if _is_self(node.value)}


def _is_self(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id == "self"


@dataclass
class Scope:
    """The variables that are known at one place of a script."""

    imported: dict[str, str]
    classes: Classes
    kinds: dict[str, Kind | None] = field(default_factory=dict)
    owner: str = ""  # the class whose body this is

    def inside(self, function: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> Scope:
        """The scope of a function: what is known around it, and its arguments."""
        given = function.args
        named = [
            *given.posonlyargs,
            *given.args,
            *given.kwonlyargs,
            *filter(None, (given.vararg, given.kwarg)),
        ]
        kinds = {one.arg: self._annotated(one.annotation) for one in named}
        if "self" in kinds and self.owner in self.classes.plain:
            kinds["self"] = Kind.OTHER
        return replace(self, kinds={**self.kinds, **kinds}, owner="")

    def bind(self, target: ast.AST, kind: Kind | None) -> None:
        """Note what is assigned to a name, or to several."""
        if isinstance(target, ast.Name):
            self.kinds[target.id] = kind
        elif isinstance(target, ast.Tuple | ast.List):
            for one in target.elts:
                self.bind(one, element(kind))
        elif isinstance(target, ast.Starred):
            self.bind(target.value, Kind.CONTAINER)

    def kind(self, node: ast.AST | None) -> Kind | None:
        """What an expression gives; None where nobody knows."""
        if type(node) in LITERALS:
            return LITERALS[type(node)]
        if isinstance(node, ast.Name):
            return self._of_name(node)
        if isinstance(node, ast.Call):
            return self._of_call(node.func)
        if isinstance(node, ast.Attribute):
            return self._of_attribute(node)
        if isinstance(node, ast.Subscript):
            return element(self.kind(node.value))
        if isinstance(node, ast.BinOp):
            return _joined(self.kind(node.left), self.kind(node.right))
        if isinstance(node, ast.UnaryOp):
            return self.kind(node.operand)
        if isinstance(node, ast.Starred | ast.NamedExpr):
            return self.kind(node.value)
        return None

    def _of_name(self, node: ast.Name) -> Kind | None:
        if node.id in self.kinds:
            return self.kinds[node.id]
        known = node.id in self.imported and not of_torch(self.imported[node.id])
        return Kind.OTHER if known else None

    def _of_call(self, function: ast.expr) -> Kind | None:
        name = dotted(function, self.imported)
        if name is not None:
            return Kind.TORCH if of_torch(name) and not name.startswith(NO_TENSOR) else Kind.OTHER
        if isinstance(function, ast.Name):
            return self._of_named_call(function.id)
        if not isinstance(function, ast.Attribute):
            return None
        kind = self.kind(function.value)
        if kind is Kind.CONTAINER:
            return None
        return Kind.OTHER if function.attr in PLAIN else kind

    def _of_named_call(self, name: str) -> Kind | None:
        if self.kinds.get(name) is Kind.TORCH:
            return Kind.TORCH
        if name in CONTAINERS:
            return Kind.CONTAINER
        return Kind.OTHER if name in VALUES or name in self.classes.plain else None

    def _of_attribute(self, node: ast.Attribute) -> Kind | None:
        name = dotted(node, self.imported)
        if name is not None:
            return Kind.OTHER if not of_torch(name) or name.startswith("torch.") else None
        if _is_self(node.value):
            return None
        if node.attr in FACTS or node.attr.startswith("__"):
            return Kind.OTHER
        kind = self.kind(node.value)
        return None if kind is Kind.CONTAINER else kind

    def _annotated(self, annotation: ast.expr | None) -> Kind | None:
        if annotation is None:
            return None
        if of_torch(dotted(annotation, self.imported)):
            return Kind.TORCH
        name = annotation.value if isinstance(annotation, ast.Subscript) else annotation
        return self._of_named_call(name.id) if isinstance(name, ast.Name) else None


def element(kind: Kind | None) -> Kind | None:
    """What is in it: a part of a tensor is a tensor, a character of a text is text."""
    return None if kind is Kind.CONTAINER else kind


def _joined(left: Kind | None, right: Kind | None) -> Kind | None:
    """What an operator gives: a tensor if one side is one."""
    if Kind.TORCH in (left, right):
        return Kind.TORCH
    return left if left is right else None
