"""What code binds, and what it takes from the code before it: the names of a cell.

Statements are read in the order in which they run. What the body of a function takes from outside is needed
where the function stands, unless the same cell binds it, above or below.
"""

from __future__ import annotations

import ast
import functools
import symtable
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


@dataclass
class Names:
    """Global names of some code, each with its line there, from 1.

    Attributes:
        binds: what it leaves behind.
        needs: what it reads before it binds it; built-in names too.
        imports: what it binds by importing.
        loads: all that it reads.
    """

    binds: dict[str, int] = field(default_factory=dict)
    needs: dict[str, int] = field(default_factory=dict)
    imports: dict[str, int] = field(default_factory=dict)
    loads: set[str] = field(default_factory=set)

    @property
    def touched(self) -> set[str]:
        """What it reads or binds."""
        return self.loads | self.binds.keys()


@functools.lru_cache(maxsize=4096)
def names(source: str) -> Names:
    """The names of a cell; do not change it. Code that does not parse has none: `notes check` tells that."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return Names()
    reader = _Reader()
    reader.visit(tree)
    return reader.found


def together(parts: Iterable[Names]) -> Names:
    """The names of pieces of code that run one after another; lines are those of the piece they stand in."""
    whole = Names()
    for part in parts:
        for name, line in part.needs.items():
            if name not in whole.binds:
                whole.needs.setdefault(name, line)
        whole.binds |= part.binds
        whole.imports |= part.imports
        whole.loads |= part.loads
    return whole


class _Reader(ast.NodeVisitor):
    def __init__(self) -> None:
        self.found = Names()
        self.later: dict[str, int] = {}  # what bodies of functions take from outside
        self.inner: list[tuple[bool, set[str]]] = []  # of comprehensions (True) and of bodies of classes

    def generic_visit(self, node: ast.AST) -> None:
        for name in node._fields:
            found = getattr(node, name, None)
            for one in found if isinstance(found, list) else (found,):
                if isinstance(one, ast.AST) and one._fields:  # `Load`, `Add` and their like have none
                    self.visit(one)

    def visit_Constant(self, node: ast.Constant) -> None:
        """It has no names; without this, a name in the standard library would be looked up each time."""

    def visit_Module(self, node: ast.Module) -> None:
        self._each(node.body)
        for name, line in self.later.items():
            if name not in self.found.binds:
                self.found.needs[name] = min(line, self.found.needs.get(name, line))

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Store):
            self._bind(node.id, node.lineno)
            return
        self._load(node.id, node.lineno)
        if isinstance(node.ctx, ast.Del):
            self._forget(node.id)

    def visit_Assign(self, node: ast.Assign) -> None:
        self._each([node.value, *node.targets])

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        if isinstance(node.target, ast.Name):
            self._load(node.target.id, node.lineno)
        self._each([node.value, node.target])

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self.visit(node.annotation)
        if node.value:
            self._each([node.value, node.target])

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self.visit(node.value)
        self.found.binds[node.target.id] = node.lineno

    def visit_For(self, node: ast.For | ast.AsyncFor) -> None:
        self._each([node.iter, node.target, *node.body, *node.orelse])

    visit_AsyncFor = visit_For

    def visit_ListComp(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp) -> None:
        self._comprehension(node.generators, [node.elt])

    visit_SetComp = visit_GeneratorExp = visit_ListComp

    def visit_DictComp(self, node: ast.DictComp) -> None:
        self._comprehension(node.generators, [node.key, node.value])

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        arguments = [one.annotation for one in ast.walk(node.args) if isinstance(one, ast.arg)]
        annotations = [one for one in [*arguments, node.returns] if one]
        self._each([*node.decorator_list, *_defaults(node), *annotations])
        self._bind(node.name, node.lineno)
        self._body(node)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._each(_defaults(node))
        self._body(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._each([*node.decorator_list, *node.bases, *node.keywords])
        self.inner.append((False, set()))
        self._each(node.body)
        self.inner.pop()
        self._bind(node.name, node.lineno)

    def visit_Import(self, node: ast.Import | ast.ImportFrom) -> None:
        for alias in node.names:
            name = alias.asname or alias.name.partition(".")[0]
            if name != "*" and getattr(node, "module", "") != "__future__":
                self._bind(name, node.lineno)
                self.found.imports[name] = node.lineno

    visit_ImportFrom = visit_Import

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        self._each([node.type] if node.type else [])
        if node.name:
            self._bind(node.name, node.lineno)
        self._each(node.body)
        self._forget(node.name)

    def visit_MatchAs(self, node: ast.MatchAs | ast.MatchStar) -> None:
        self.generic_visit(node)
        if node.name:
            self._bind(node.name, node.lineno)

    visit_MatchStar = visit_MatchAs

    def visit_MatchMapping(self, node: ast.MatchMapping) -> None:
        self.generic_visit(node)
        if node.rest:
            self._bind(node.rest, node.lineno)

    def _each(self, nodes: Iterable[ast.AST]) -> None:
        for node in nodes:
            self.visit(node)

    def _load(self, name: str, line: int) -> None:
        if any(name in scope for _, scope in self.inner):
            return
        self.found.loads.add(name)
        if name not in self.found.binds:
            self.found.needs.setdefault(name, line)

    def _bind(self, name: str, line: int) -> None:
        if self.inner:
            self.inner[-1][1].add(name)
        else:
            self.found.binds[name] = line

    def _forget(self, name: str | None) -> None:
        self.found.binds.pop(name or "", None)

    def _comprehension(self, generators: list[ast.comprehension], results: list[ast.expr]) -> None:
        self.visit(generators[0].iter)  # read outside of it
        self.inner.append((True, set()))
        for number, one in enumerate(generators):
            self._each([*([one.iter] if number else []), one.target, *one.ifs])
        self._each(results)
        self.inner.pop()

    def _body(self, node: Function) -> None:
        around = {name for comprehension, scope in self.inner if comprehension for name in scope}
        for symbol in _symbols(symtable.symtable(ast.unparse(node), "cell", "exec")):
            name = symbol.get_name()
            if not symbol.is_global() or name in around:
                continue
            if symbol.is_assigned():
                self.found.binds.setdefault(name, node.lineno)
            if symbol.is_referenced():
                self.found.loads.add(name)
                self.later.setdefault(name, _line(node, name))


def _defaults(node: Function) -> list[ast.expr]:
    return [one for one in [*node.args.defaults, *node.args.kw_defaults] if one]


def _line(node: Function, name: str) -> int:
    """Where a function reads a name first."""
    found = (one.lineno for one in ast.walk(node) if isinstance(one, ast.Name) and one.id == name)
    return min(found, default=node.lineno)


def _symbols(table: symtable.SymbolTable) -> Iterator[symtable.Symbol]:
    """The symbols of the scopes inside a table."""
    for child in table.get_children():
        yield from child.get_symbols()
        yield from _symbols(child)
