"""The table of contents: a line more, or one elsewhere, in ``nav`` of a MkDocs configuration.

Everything else in the file stays as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import yaml

from notes.book import navigation, yaml_text
from notes.problem import Problem, ProblemsError


def with_chapter(text: str, shown: str, part: str, pages: list[str], title: str) -> str:
    """``text`` of a configuration with a chapter (the last of ``pages``) at the end of its part.

    A part that is not there yet is begun under ``title`` with all of ``pages``, above the reference.

    Raises:
        ProblemsError: the configuration is not YAML or has no ``nav``.
    """
    text = text if text.endswith("\n") else text + "\n"
    nav = _nav(text, shown)
    parts = {_part_of(item): item for item in nav.value}
    if part in parts:
        return _into(text, parts[part].value[0][1], pages[-1])
    indent = " " * nav.start_mark.column
    name = json.dumps(title, ensure_ascii=False) if re.search(r": | #|^\W", title) else title
    lines = [f"{indent}- {name}:", *(f"{indent}    - {page}" for page in pages)]
    if navigation.REFERENCE in parts:
        place = _line_start(text, parts[navigation.REFERENCE].start_mark.index)
    else:
        place = _line_end(text, _last(nav).end_mark.index)
    return text[:place] + "\n".join(lines) + "\n" + text[place:]


def with_moved(text: str, shown: str, old: str, new: str) -> str:
    """``text`` of a configuration with the page ``new`` for ``old``: in its place, or last in another part.

    Raises:
        ProblemsError: the configuration is not YAML, does not name ``old``, or names nothing beside it.
    """
    found = [(pages, item) for pages in _lists(_nav(text, shown)) for item in pages.value if _is(item, old)]
    if not found:
        raise ProblemsError([Problem(shown, 0, f"the nav does not name {old}", "Add a line for it first.")])
    pages, item = found[0]
    page = _last(item)
    if old.partition("/")[0] == new.partition("/")[0]:
        return text[: page.start_mark.index] + new + text[page.end_mark.index :]
    if len(pages.value) == 1:
        hint = "Begin another one there first, or take the part out of the nav by hand."
        raise ProblemsError([Problem(shown, page.start_mark.line + 1, f"{old} is alone in its part", hint)])
    return with_chapter(_out_of(text, pages, item), shown, new.partition("/")[0], [new], "")


def _lists(node: yaml.Node) -> Iterator[yaml.SequenceNode]:
    """The lists of pages, however deep."""
    if isinstance(node, yaml.SequenceNode):
        yield node
        for item in node.value:
            yield from _lists(item)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _lists(value)


def _is(item: yaml.Node, page: str) -> bool:
    """Whether an entry is a page, with a title of its own or without."""
    if isinstance(item, yaml.MappingNode):
        item = item.value[0][1]
    return isinstance(item, yaml.ScalarNode) and item.value == page


def _out_of(text: str, pages: yaml.SequenceNode, item: yaml.Node) -> str:
    """``text`` without an entry of a list, in a line of its own or between commas."""
    start, end = item.start_mark.index, _last(item).end_mark.index
    if not pages.flow_style:
        return text[: _line_start(text, start)] + text[_line_end(text, end) :]
    place = pages.value.index(item)
    if place:
        return text[: _last(pages.value[place - 1]).end_mark.index] + text[end:]
    return text[:start] + text[pages.value[1].start_mark.index :]


def _nav(text: str, shown: str) -> yaml.SequenceNode:
    nav = navigation.tree(yaml_text.compose_text(text, shown), shown)
    if nav is None or not nav.value:
        raise ProblemsError([Problem(shown, 0, "no `nav` list", "Write `nav:` and `  - index.md` below it.")])
    return nav


def _part_of(item: yaml.Node) -> str:
    """The folder of the pages that an entry of the nav lists; ``""`` for a single page."""
    if not isinstance(item, yaml.MappingNode) or not isinstance(item.value[0][1], yaml.SequenceNode):
        return ""
    return _last(item.value[0][1]).value.partition("/")[0]


def _last(node: yaml.Node) -> yaml.Node:
    """The last word of a list, however deep."""
    while not isinstance(node, yaml.ScalarNode):
        node = node.value[-1]
        node = node[1] if isinstance(node, tuple) else node
    return node


def _into(text: str, pages: yaml.SequenceNode, page: str) -> str:
    last = _last(pages)
    end = last.end_mark.index
    if pages.flow_style:
        return f"{text[:end]}, {page}{text[end:]}"
    indent = " " * (_line_indent(text, last.start_mark.index))
    place = _line_end(text, end)
    return f"{text[:place]}{indent}- {page}\n{text[place:]}"


def _line_start(text: str, index: int) -> int:
    return text.rfind("\n", 0, index) + 1


def _line_end(text: str, index: int) -> int:
    end = text.find("\n", index)
    return len(text) if end < 0 else end + 1


def _line_indent(text: str, index: int) -> int:
    start = _line_start(text, index)
    return len(text[start:index]) - len(text[start:index].lstrip())
