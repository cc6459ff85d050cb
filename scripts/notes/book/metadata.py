"""Front matter with line numbers: what the head of a page declares, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from notes.book import directive as book
from notes.book import yaml_text
from notes.problem import Problem, ProblemsError

OPENED = re.compile(r"---[ \t]*\n(?=[A-Za-z_]+:)")  # three dashes alone may also be a rule
TRANSLATED = ("description", "title")  # text of its own in each language
GLOSSES = "glosses"  # the same keys, each with text of its own

ASKED = "search_words"  # how readers of each language ask for the page


@dataclass(frozen=True)
class Entry:
    """One key of the front matter."""

    line: int  # in the file, from 1
    value: Any
    rows: dict[str, int] = field(default_factory=dict)  # of a mapping: key → line


def read(text: str, shown: str) -> dict[str, Entry]:
    """The keys of a page's front matter, in order; none when it has no front matter.

    Raises:
        ProblemsError: it is not a YAML mapping, or has a key twice.
    """
    root, values = compose(text, shown)
    nodes = root.value if root else []
    return {
        str(key.value): Entry(key.start_mark.line + 1, value, _rows(node))
        for (key, node), value in zip(nodes, _in_order(nodes, values or {}), strict=True)
    }


def compose(text: str, shown: str) -> tuple[yaml.MappingNode | None, dict | None]:
    """The front matter as nodes, whose lines are those of the file, and as a mapping; None without one.

    Raises:
        ProblemsError: it is not closed, not YAML, or no mapping.
    """
    front = book.FRONT_MATTER.match(text)
    if not front:
        if OPENED.match(text):
            hint = "Write a line `---` below its last key."
            raise ProblemsError([Problem(shown, 1, "the front matter is not closed", hint)])
        return None, None
    body = "\n" + "\n".join(front[0].rstrip().split("\n")[1:-1])  # the first line keeps its number
    root, values = yaml_text.parse(body, shown, "the front matter is not YAML")
    if root is not None and not isinstance(root, yaml.MappingNode):
        raise ProblemsError([Problem(shown, 1, "the front matter has no keys", "Write `key: value` lines.")])
    return root, values


def _in_order(nodes: list, values: dict) -> list:
    """The values node by node: a repeated key has one value but two nodes."""
    by_name = {str(key): value for key, value in values.items()}
    return [by_name.get(str(key.value)) for key, _ in nodes]


def _rows(node: yaml.Node) -> dict[str, int]:
    if not isinstance(node, yaml.MappingNode):
        return {}
    return {str(key.value): key.start_mark.line + 1 for key, _ in node.value}
