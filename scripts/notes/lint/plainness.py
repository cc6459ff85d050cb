"""Plainness: the Python that a reader needs in order to follow shown code.

In the first four parts that is loops, functions, classes, f-strings, and comprehensions. A few constructs
that only save characters stay out of shown cells everywhere.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from notes.book.directive import Directive, chapter_id
from notes.problem import Problem, ProblemsError
from notes.project import Project
from notes.shelf import read as shelf
from notes.shelf.remember import again, family
from notes.snippet import Snippet

FIRST_PARTS = ("start", "tensors", "autograd", "graph")


@dataclass(frozen=True)
class Construct:
    """A piece of Python that asks more than a chapter has taught."""

    what: str
    instead: str
    everywhere: bool = False  # not only in the first parts


AUGMENTED = Construct("`|=`", "Write the assignment out: `found = found | new`.", True)
OPTIONS = Construct("`**` in a call", "Pass each argument by its name.", True)
PASSED_ON = Construct("`**kwargs` in a call", "Pass each argument by its name.")  # what PyTorch hands over
TAKES_OPTIONS = Construct("`**` among the arguments of a function", "Name each argument.", True)
END = Construct("`print` with `end=`", "Collect the words in a list and print them at once.", True)
MERGED = Construct("`**` in a dictionary", "Write the entries out, or add them in a loop.")
TRANSPOSED = Construct("`zip(*…)`", "Loop over the rows and append to one list for each column.")
CALL_STAR = Construct("`*` in a call", "Pass the arguments one by one, or the list as a whole.")
STAR = Construct("`*` in a list, tuple, or set", "Join lists by `+`, or write the elements out.")
LAMBDA = Construct("`lambda`", "Define a function above, with `def` and a name.")
WALRUS = Construct("`:=`", "Assign on a line of its own.")
YIELD = Construct("`yield`", "Collect the values in a list and return it.")
OUTSIDE = Construct("`global` or `nonlocal`", "Pass the value to the function and return the new one.")
NESTED = Construct(
    "a function inside a function", "Define it beside the other; pass what it uses as an argument."
)
NEXT = Construct("`next(…)`", "Use a `for` loop, with `break` behind the first value.")
WEAK = Construct("`weakref`", "Say in prose who keeps the object alive, or show it with `del`.")
KINDS = {
    ast.Lambda: LAMBDA,
    ast.NamedExpr: WALRUS,
    ast.Yield: YIELD,
    ast.YieldFrom: YIELD,
    ast.Global: OUTSIDE,
    ast.Nonlocal: OUTSIDE,
}


def problems(project: Project, page: Path, directives: Iterable[Directive]) -> Iterator[Problem]:
    """What stands in the code that a page shows, at the line of the snippet."""
    first = chapter_id(project, page).partition("/")[0] in FIRST_PARTS
    for directive in directives:
        path = project.snippets / directive.snippet
        if directive.inline or "output" in directive.options or not path.is_file():
            continue
        for line, one in _shown(project, path, directive.cell):
            if first or one.everywhere:
                where = "shown code" if one.everywhere else "shown code of the first four parts"
                message = f"{one.what} in {where}"
                yield Problem(project.relative(path), line, message, one.instead)


def _shown(project: Project, path: Path, cell: str | None) -> list[tuple[int, Construct]]:
    """The constructs in one cell, or in all of them, with their lines."""
    try:
        script = shelf.snippet(project, path)
    except ProblemsError:  # `notes check` tells
        return []
    found = constructs(project, path)
    return [(line, one) for line, one in found if cell in (None, _cell_of(script, line))]


def _cell_of(script: Snippet, line: int) -> str | None:
    return next((one.name for one in reversed(script.cells) if one.line < line), None)


@again(lambda project, path: family(path), 4096)
def constructs(project: Project, path: Path) -> tuple[tuple[int, Construct], ...]:
    """Every such construct of a snippet, with its line; none where it is no Python.

    Raises:
        ProblemsError: the snippet cannot be read.
    """
    try:
        tree = ast.parse(shelf.snippet(project, path).source)
    except (SyntaxError, ValueError):
        return ()
    return tuple(dict.fromkeys(_below(tree, False)))


def _below(node: ast.AST, inside: bool) -> Iterator[tuple[int, Construct]]:
    """What stands in a node; ``inside`` a function or not."""
    for one in _of(node, inside):
        yield getattr(node, "lineno", 1), one
    function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    for child in ast.iter_child_nodes(node):
        yield from _below(child, inside or function)


def _of(node: ast.AST, inside: bool) -> Iterator[Construct]:
    if type(node) in KINDS:
        yield KINDS[type(node)]
    elif isinstance(node, ast.AugAssign) and isinstance(node.op, ast.BitOr):
        yield AUGMENTED
    elif isinstance(node, ast.Call):
        yield from _of_call(node)
    elif isinstance(node, ast.Dict) and None in node.keys:
        yield MERGED
    elif isinstance(node, ast.List | ast.Tuple | ast.Set) and _spreads(node):
        yield STAR
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        yield from [NESTED] * inside + [TAKES_OPTIONS] * bool(node.args.kwarg)
    elif isinstance(node, ast.Import | ast.ImportFrom):
        modules = [getattr(node, "module", None), *(alias.name for alias in node.names)]
        yield from [WEAK] * ("weakref" in modules)
    elif isinstance(node, ast.Name) and node.id == "weakref":
        yield WEAK


def _of_call(node: ast.Call) -> Iterator[Construct]:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    words = [keyword.arg for keyword in node.keywords]
    spread = [keyword.value for keyword in node.keywords if keyword.arg is None]
    if any(isinstance(one, ast.Starred) for one in node.args):
        yield TRANSPOSED if name == "zip" else CALL_STAR
    if spread:
        yield PASSED_ON if all(getattr(one, "id", "") == "kwargs" for one in spread) else OPTIONS
    if name == "print" and "end" in words:
        yield END
    if name == "next":
        yield NEXT


def _spreads(node: ast.List | ast.Tuple | ast.Set) -> bool:
    """Whether a display takes another apart; as a target of an assignment it may."""
    loaded = isinstance(node, ast.Set) or isinstance(node.ctx, ast.Load)
    return loaded and any(isinstance(one, ast.Starred) for one in node.elts)
