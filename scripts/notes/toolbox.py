"""The toolbox, seen from a script: the part of it that the script imports, directly or not."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from notes.project import TOOLBOX

INIT, EVERY = "__init__.py", "*.py"
RELATIVE = re.compile(r"\bfrom[\s\\]*\.")  # `from . import`, `from .module import`


def texts(folder: Path) -> dict[str, str]:
    """The files of the toolbox, sorted: name → text.

    Args:
        folder: the toolbox; empty where there is none.
    """
    return {path.name: path.read_text("utf-8", "replace") for path in sorted(folder.glob("*.py"))}


def imported(texts: Mapping[str, str], sources: Iterable[str]) -> dict[str, str]:
    """The files of the toolbox that scripts import, directly or not, as if it had no others.

    ``from notes_toolbox import Trainer`` means the module from which ``__init__.py`` has the name, and what
    that imports in turn; ``import notes_toolbox`` means every module.

    Args:
        texts: name → text of its files, from [`texts`][notes.toolbox.texts].
        sources: of the scripts; one that does not parse imports nothing.

    Returns:
        Name → text, sorted; ``__init__.py`` without what it has from other modules. Empty where no script
            imports anything of the toolbox.
    """
    pending = [source for source in sources if TOOLBOX in source and _wanted(source)]
    if not pending:
        return {}
    homes = {name: module for module, names in _wanted(texts.get(INIT, "")) for name in names}
    found: set[str] = set()
    while pending:
        for module, names in _wanted(pending.pop()):
            files = {f"{module or homes.get(name, name)}.py" for name in names}
            new = (set(texts) if EVERY in files else files & set(texts)) - found - {INIT}
            found |= new
            pending += [texts[name] for name in new]
    unused = {name.removesuffix(".py") for name in texts.keys() - found}
    return {
        name: _without(text, unused) if name == INIT else text
        for name, text in texts.items()
        if name in found or name == INIT
    }


@functools.lru_cache(maxsize=256)
def _wanted(source: str) -> list[tuple[str, tuple[str, ...]]]:
    """What a source imports of the toolbox: module and names; no module for the package itself."""
    if TOOLBOX not in source and not RELATIVE.search(source):
        return []  # most modules: no need to parse them
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return []
    return [one for node in ast.walk(tree) for one in _of_node(node)]


def _of_node(node: ast.AST) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(node, ast.Import) and any(_is_toolbox(alias.name) for alias in node.names):
        yield "", ("*",)
    elif isinstance(node, ast.ImportFrom) and (node.level or _is_toolbox(node.module or "")):
        module = (node.module or "").removeprefix(TOOLBOX).strip(".")
        yield module, tuple(alias.name for alias in node.names)


def _is_toolbox(name: str) -> bool:
    return name.partition(".")[0] == TOOLBOX


def _without(text: str, unused: set[str]) -> str:
    """``__init__.py`` as it would be without some modules; as it is where it imports none of them."""
    gone = {name for module, names in _wanted(text) if module in unused for name in names}
    if not gone:
        return text
    tree = ast.parse(text)
    tree.body = [node for node in tree.body if not any(module in unused for module, _ in _of_node(node))]
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.List):  # `__all__`
            node.value.elts = [one for one in node.value.elts if ast.literal_eval(one) not in gone]
    return ast.unparse(tree) + "\n"
