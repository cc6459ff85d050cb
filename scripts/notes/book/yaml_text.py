"""YAML that people write: read with the line of each node; what is wrong is said at the line of the slip."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from notes import textfile
from notes.problem import Problem, ProblemsError

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
QUOTE = "Quote text that has `: ` or ` #` in it, or begins with a mark."
OPENED = ("while scanning", "while parsing a flow")  # what was opened there is never closed


def load(path: Path) -> tuple[yaml.Node, Any]:
    """The nodes of a file and the value they stand for.

    Raises:
        ProblemsError: it cannot be read, is not YAML, has a key twice in one mapping, or is empty.
    """
    root, value = parse(textfile.read(path), textfile.shown(path))
    if root is None:
        name = textfile.shown(path)
        hint = f"Take the last good one: git checkout -- {name}"
        raise ProblemsError([Problem(name, 1, "nothing stands in this file", hint)])
    return root, value


def parse(text: str, shown: str, what: str = "not YAML") -> tuple[yaml.Node | None, Any]:
    """The same for a text; ``what`` begins the message.

    Raises:
        ProblemsError: it is not YAML, or has a key twice in one mapping.
    """
    loader, root = LOADER(text), None
    try:
        root = loader.get_single_node()
        value = loader.construct_document(root) if root else None
    except yaml.YAMLError as error:
        raise ProblemsError([_slip(error, text, shown, what)]) from None
    except ValueError as error:  # a date such as 2020-13-45
        line = _line_of_value(root) if root else 0
        raise ProblemsError([Problem(shown, line, f"{what}: {error}", "Put the value in quotes.")]) from None
    _refuse_repeated(root, shown)
    return root, value


def compose(path: Path) -> yaml.Node | None:
    """The nodes of a file whose tags are not ours to read, as those of ``mkdocs.yml``.

    Raises:
        ProblemsError: it cannot be read, is not YAML, or has a key twice in one mapping.
    """
    return compose_text(textfile.read(path), textfile.shown(path))


def compose_text(text: str, shown: str) -> yaml.Node | None:
    """The same for a text.

    Raises:
        ProblemsError: it is not YAML, or has a key twice in one mapping.
    """
    try:
        root = yaml.compose(text, LOADER)
    except yaml.YAMLError as error:
        raise ProblemsError([_slip(error, text, shown, "not YAML")]) from None
    _refuse_repeated(root, shown)
    return root


def _slip(error: Exception, text: str, shown: str, what: str) -> Problem:
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if opened and str(getattr(error, "context", "")).startswith(OPENED):
        mark = opened
    position = getattr(error, "position", None)  # of a character that no YAML may hold
    line = mark.line + 1 if mark else text.count("\n", 0, position) + 1 if position is not None else 1
    line = min(line, text.rstrip().count("\n") + 1)  # what ends too early ends with its last line
    tab = re.match(r" *\t", text.split("\n")[line - 1])
    hint = "Indent with blanks: a tab is none." if tab else QUOTE
    message = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    return Problem(shown, line, f"{what}: {message}", hint)


def _line_of_value(node: yaml.Node) -> int:
    """The line of the first value that no constructor takes; 0 if there is none."""
    if isinstance(node, yaml.ScalarNode):
        try:
            yaml.SafeLoader("").construct_object(node)
        except ValueError:
            return node.start_mark.line + 1
        return 0
    below = (one for item in node.value for one in (item if isinstance(item, tuple) else (item,)))
    return next(filter(None, map(_line_of_value, below)), 0)


def _refuse_repeated(root: yaml.Node | None, shown: str) -> None:
    found = [] if root is None else list(_repeated(root, shown))
    if found:
        raise ProblemsError(found)


def _repeated(node: yaml.Node, shown: str) -> Iterator[Problem]:
    """Keys that stand twice: of two values YAML would keep the last and say nothing."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _repeated(item, shown)
    elif isinstance(node, yaml.MappingNode):
        lines: dict[object, int] = {}
        for key, value in node.value:
            name, line = str(key.value), key.start_mark.line + 1
            if isinstance(key, yaml.ScalarNode) and name != "<<" and name in lines:
                hint = f"Keep one of them: the first stands on line {lines[name]}."
                yield Problem(shown, line, f"`{name}` stands twice", hint)
            lines.setdefault(name, line)
            yield from _repeated(value, shown)
