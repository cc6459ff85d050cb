"""The order of the book: ``nav`` of a MkDocs configuration, flattened, with line numbers."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path

import yaml

from notes.pages.markup import Element
from notes.pages.metadata import LOADER
from notes.problem import Problem, ProblemsError

CONFIGURATIONS = {"zh": "mkdocs.yml", "en": "mkdocs.en.yml"}


def entries(path: Path, shown: str) -> list[Element] | None:
    """Parts and pages in order, or None where the file declares no ``nav`` (it then inherits one).

    Raises:
        ProblemsError: the file is not YAML.
    """
    return _entries(path, shown, path.stat().st_mtime_ns) if path.is_file() else None


@functools.lru_cache(maxsize=4)
def _entries(path: Path, shown: str, _changed: int) -> list[Element] | None:
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), LOADER)  # tags stay unread
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = f"not YAML: {getattr(error, 'problem', error)}"
        raise ProblemsError([Problem(shown, mark.line + 1 if mark else 1, what, "")]) from None
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    nav = next((value for key, value in pairs if key.value == "nav"), None)
    return None if nav is None else list(_flat(nav, 0))


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
