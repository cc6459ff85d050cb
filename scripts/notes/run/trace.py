"""The trace: the code of a cell, and which names of PyTorch it reaches through objects, noted as it runs.

``x.sum`` may be a tensor's method, an array's, or a set's; only a run can tell. In a run for that the code
gets a note around each receiver: ``x.sum(0)`` runs as ``__notes_seen__(x, "sum", "cell", False).sum(0)``,
which gives ``x`` itself back. Noted is what the class of the receiver has from PyTorch, called after the
most general public class that has it: ``torch.optim.Optimizer.step``, also for SGD. What a script's own
class defines, and what somebody stored in the instance, is not PyTorch's. Names from an import stand in
the text; the run tells those that PyTorch does not have (``torch.nn.BCE?``).
"""

from __future__ import annotations

import ast
import builtins
import functools
import inspect
import sys
import types
from collections.abc import Iterator

from notes.run import witness

SEEN = "__notes_seen__"
ABSENT = "?"  # ends a name that code reaches for and PyTorch does not have
NODE = "torch.autograd.graph.Node"
OTHERWISE = {  # what PyTorch's reference calls a class
    "torch.GradScaler": "torch.amp.GradScaler",
    "torch.StorageBase": "torch.UntypedStorage",
    "torch.autograd.function.BackwardCFunction": "torch.autograd.function.FunctionCtx",
}
UNNAMED = ("torch.return_types",)  # what `max` and the like return has no page and no name

_told: set[tuple[str, str]] = set()


def start() -> None:
    """Let code that is ``noting`` tell its names, in this process and its forks."""
    _told.clear()
    setattr(builtins, SEEN, _seen)


def code(cell: dict, path: str, flags: int, noting: bool) -> types.CodeType:
    """The code of a cell.

    Args:
        cell: its ``name``, ``line``, and ``source``.
        path: of the snippet.
        flags: what ``from __future__`` asks for.
        noting: with notes of the names it reaches; it prints what it prints without.

    Raises:
        SyntaxError: it is not Python.
    """
    source = "\n" * cell["line"] + cell["source"]
    if not noting:
        return compile(source, path, "exec", flags, True)
    tree = compile(source, path, "exec", flags | ast.PyCF_ONLY_AST, True)
    marked = ast.fix_missing_locations(_Marker(cell["name"]).visit(tree))
    return compile(marked, path, "exec", flags, True)


class _Marker(ast.NodeTransformer):
    def __init__(self, cell: str) -> None:
        self.cell = cell

    def visit_Attribute(self, node: ast.Attribute) -> ast.Attribute:
        self.generic_visit(node)
        if not node.attr.startswith("_"):
            given = (node.attr, self.cell, isinstance(node.ctx, ast.Store))
            constants = [ast.Constant(one) for one in given]
            call = ast.Call(ast.Name(SEEN, ast.Load()), [node.value, *constants], [])
            node.value = ast.copy_location(call, node.value)
        return node

    def visit_MatchValue(self, node: ast.MatchValue) -> ast.MatchValue:
        return node  # a pattern is no place for a call


def _seen(value: object, name: str, cell: str, stored: bool) -> object:
    torch = sys.modules.get("torch")
    if torch is not None and torch.compiler.is_compiling():
        _note(type(value), name, cell, stored)
    elif torch is not None and isinstance(value, types.ModuleType):
        if value.__name__.partition(".")[0] == "torch" and not (stored or hasattr(value, name)):
            _tell(cell, f"{value.__name__}.{name}{ABSENT}")
    elif torch is not None:
        kind = value if isinstance(value, type) else type(value)
        if kind is value or not _own(value, kind, name):
            _note(kind, name, cell, stored)
    return value


def _note(kind: type, name: str, cell: str, stored: bool) -> None:
    if full := _resolved(kind, name, stored):
        _tell(cell, full)


def _tell(cell: str, full: str) -> None:
    if (cell, full) not in _told:
        _told.add((cell, full))
        witness.tell("name", full, category=cell)


_note._dynamo_marked_constant = True  # type: ignore[attr-defined]  # run while torch.compile reads the code


@functools.cache
def _resolved(kind: type, name: str, stored: bool) -> str:
    """The full name of an attribute of a class, ``""`` where it is none of PyTorch's."""
    first = next((one for one in kind.__mro__ if name in vars(one)), None)
    if _is_node(kind) and name in _public_names(_node()):
        return f"{NODE}.{name}"
    if first is None or not _of_torch(first) or (stored and not inspect.isdatadescriptor(vars(first)[name])):
        return ""
    owner = list(_owners(kind, name))[-1:]
    return f"{OTHERWISE.get(owner[0], owner[0])}.{name}" if owner else ""


def _owners(kind: type, name: str) -> Iterator[str]:
    """The public classes of PyTorch that have the attribute, the most general one last."""
    for one in kind.__mro__:
        has = _of_torch(one) and any(name in vars(base) for base in one.__mro__)
        if has and (public := _public(one)):
            yield public


def _public(kind: type) -> str:
    """The shortest public name of a class; ``""`` where it has none."""
    parts = _module(kind).split(".")
    for count in range(1, len(parts) + 1):
        module = ".".join(parts[:count])
        if parts[count - 1].startswith("_") or module in UNNAMED or kind.__name__.startswith("_"):
            return ""
        if vars(sys.modules.get(module, object)).get(kind.__name__) is kind:
            return f"{module}.{kind.__name__}"
    return ""


def _of_torch(kind: type) -> bool:
    return _module(kind).partition(".")[0] == "torch"


def _module(kind: type) -> str:
    found = vars(type)["__module__"].__get__(kind)  # whatever the class itself would say
    return found if isinstance(found, str) else ""


def _own(value: object, kind: type, name: str) -> bool:
    """Whether an instance has stored something of its own under the name of a method.

    A scheduler stores the optimizer's own ``step``, wrapped: that is still PyTorch's.
    """
    try:
        held = object.__getattribute__(value, "__dict__")
    except AttributeError:
        return False
    if name not in held or inspect.isdatadescriptor(inspect.getattr_static(kind, name, None)):
        return False
    module = getattr(held[name], "__module__", None) if inspect.isroutine(held[name]) else None
    return not str(module).startswith("torch.")


def _node() -> type:
    return sys.modules["torch.autograd.graph"].Node


def _is_node(kind: type) -> bool:
    """Whether it is the class of a step in a graph; they are made in C++ and inherit nothing."""
    return "torch.autograd.graph" in sys.modules and issubclass(kind, _node())


@functools.cache
def _public_names(kind: type) -> frozenset[str]:
    return frozenset(name for name in dir(kind) if not name.startswith("_"))
