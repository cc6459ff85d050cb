"""Mending: a page, a document, or a data file as it reads once a chapter has its new name."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

import yaml

from notes.book import metadata, places, yaml_text
from notes.move.renaming import Edit, Renaming, edited


def page(renaming: Renaming, text: str, shown: str) -> str:
    """A page or another Markdown file: links, inline values, ``prerequisites:``, and ``covers:``.

    Args:
        renaming: what moves.
        text: of the file.
        shown: where it is before, from the root.

    Raises:
        ProblemsError: its front matter cannot be read.
    """
    edits = [*_links(renaming, text, shown), *_values(renaming, text)]
    return edited(text, [*edits, *_front(renaming, text, shown)])


def data(renaming: Renaming, text: str, shown: str) -> str:
    """A YAML file: each value that is the name of the chapter or of a snippet; comments and layout stay.

    Raises:
        ProblemsError: it is not YAML.
    """
    root = yaml_text.compose_text(text, shown)
    nodes = [(node, _renamed(renaming, node.value)) for node in (_scalars(root) if root else ())]
    return edited(text, (_edit(text, 0, node, new) for node, new in nodes if new != node.value))


def _renamed(renaming: Renaming, value: str) -> str:
    path, mark, cell = value.partition("#")
    return f"{renaming.new if path == renaming.old else renaming.snippet(path)}{mark}{cell}"


def _links(renaming: Renaming, text: str, shown: str) -> Iterator[Edit]:
    here, there = (posixpath.dirname(path) for path in (shown, renaming.path(shown)))
    for start, end in places.targets(text):
        path, mark, anchor = text[start:end].partition("#")
        if not path or path.startswith("/") or urlsplit(path).scheme:
            continue
        before = posixpath.normpath(posixpath.join(here, unquote(path)))
        after = renaming.path(before)
        if after != before or here != there:
            slash = "/" if path.endswith("/") else ""
            target = posixpath.relpath(after, there or ".").replace(" ", "%20")
            yield start, end, f"{target}{slash}{mark}{anchor}"


def _values(renaming: Renaming, text: str) -> Iterator[Edit]:
    for start, end in places.values(text):
        name, mark, cell = text[start:end].partition("#")
        if renaming.holds(name):
            yield start, end, f"{renaming.snippet(name)}{mark}{cell}"


def _front(renaming: Renaming, text: str, shown: str) -> Iterator[Edit]:
    root, _ = metadata.compose(text, shown)
    offset = text.find("\n")  # the nodes know the front matter without its first line
    for key, node in root.value if root else ():
        if key.value == "prerequisites":
            found = [one for one in _scalars(node) if one.value == renaming.old]
            yield from (_edit(text, offset, one, renaming.new) for one in found)
        elif key.value == "covers" and isinstance(node, yaml.MappingNode):
            for _, proof in node.value:
                yield _edit(text, offset, proof, _proof(renaming, proof.value, shown))


def _proof(renaming: Renaming, target: str, shown: str) -> str:
    """A proof below ``snippets/<part>/`` of its page, where it can be, else below ``snippets/``."""
    path, mark, cell = target.partition("#")
    if not path:
        return target
    old, new = ("/".join(name.split("/")[2:-1]) for name in (shown, renaming.path(shown)))
    before = path if path.count("/") >= 2 else f"{old}/{path}"
    after = renaming.snippet(before)
    if after == before and old == new:
        return target
    return f"{after.removeprefix(f'{new}/')}{mark}{cell}"


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _scalars(value)


def _edit(text: str, offset: int, node: yaml.Node, new: str) -> Edit:
    """``new`` in place of a value, in the quotes that it has."""
    start, end = node.start_mark.index + offset, node.end_mark.index + offset
    return start, end, text[start:end].replace(node.value, new)
