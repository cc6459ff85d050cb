"""The order of the book: ``nav`` of a MkDocs configuration, flattened, with line numbers."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator
from pathlib import Path

import yaml

from notes.book import yaml_text
from notes.book.markup import Element
from notes.problem import Problem, ProblemsError

CONFIGURATIONS = {"zh": "mkdocs.yml", "en": "mkdocs.en.yml"}


def entries(path: Path, shown: str) -> list[Element] | None:
    """Parts and pages in order, or None where the file declares no ``nav`` (it then inherits one).

    Raises:
        ProblemsError: the file is not YAML, or a part or page stands twice in its ``nav``.
    """
    if not os.path.lexists(path):
        return None
    return _entries(path, shown, path.stat().st_mtime_ns if path.exists() else 0)


@functools.lru_cache(maxsize=4)
def _entries(path: Path, shown: str, _changed: int) -> list[Element] | None:
    nav = tree(yaml_text.compose(path), shown)
    if nav is None:
        return None
    found = list(_flat(nav, 0))
    if problems := [*_repeated(found, shown), *_repeated(list(_parts(nav)), shown)]:
        raise ProblemsError(sorted(problems, key=lambda problem: problem.line))
    return found


def tree(root: yaml.Node | None, shown: str) -> yaml.SequenceNode | None:
    """The ``nav`` of a configuration; None where it declares none.

    Raises:
        ProblemsError: the configuration is no mapping, or its ``nav`` no list.
    """
    if not isinstance(root, yaml.MappingNode):
        hint = f"Take the last good one: git checkout -- {shown}"
        raise ProblemsError([Problem(shown, 1, "a configuration without keys", hint)])
    nav = next((value for key, value in root.value if key.value == "nav"), None)
    if nav is not None and not isinstance(nav, yaml.SequenceNode):
        hint = "Write `nav:` and `  - index.md` below it."
        raise ProblemsError([Problem(shown, nav.start_mark.line + 1, "`nav` is no list", hint)])
    return nav


def _repeated(elements: list[Element], shown: str) -> Iterator[Problem]:
    """What stands twice, as after a merge that kept both sides."""
    lines: dict[str, int] = {}
    for one in elements:
        if (one.shown in lines and one.shown.endswith(".md")) or (one.kind == "part" and one.shown in lines):
            hint = f"Keep one of them: the first stands on line {lines[one.shown]}."
            yield Problem(shown, one.line, f"`{one.shown}` stands twice in the nav", hint)
        lines.setdefault(one.shown, one.line)


def _parts(nav: yaml.Node) -> Iterator[Element]:
    """The parts by name, those inside another with its name before theirs."""
    for item in nav.value if isinstance(nav, yaml.SequenceNode) else ():
        for title, value in item.value if isinstance(item, yaml.MappingNode) else ():
            if not isinstance(value, yaml.ScalarNode):
                yield Element("part", title.start_mark.line + 1, title.value, title.value)


def _flat(node: yaml.Node, depth: int) -> Iterator[Element]:
    """Pages by path, parts by depth alone: their names are translated."""
    line = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):
        yield Element("nav", line, node.value, node.value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _flat(item, depth)
    else:
        for title, value in node.value:
            if not isinstance(value, yaml.ScalarNode):
                yield Element("nav", title.start_mark.line + 1, f"part {depth}", f"part {title.value}")
            yield from _flat(value, depth + 1)
