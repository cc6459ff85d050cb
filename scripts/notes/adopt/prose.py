"""Markdown of a notebook: cut at its headings, and names made of them."""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Iterator
from dataclasses import dataclass

from notes.book import fence

HEADING = re.compile(r"^(#{1,6})[ \t]+(.+?)(?:[ \t]+#*)?[ \t]*$")
UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
OTHER = re.compile(r"\s*$|\s{4}|\s*(?:[#>|]|[-*+] |\d+[.)] )")  # of a line that no underline makes a heading
WORD = re.compile(r"[a-z][a-z0-9]*")
WORDS, LONGEST = 4, 32  # of a name: words, characters


@dataclass(frozen=True)
class Block:
    """A piece of the page: a heading (with its ``level`` and ``id``), prose, or a cell by its name."""

    kind: str
    text: str
    level: int = 0
    id: str = ""


def blocks(text: str) -> Iterator[Block]:
    """The headings of a Markdown cell and what stands between them; a fence holds no heading.

    Args:
        text: of the cell.
    """
    lines = _marked(text.split("\n"))
    held, kept = fence.inside(lines), []
    for row, line in enumerate(lines):
        head = None if row in held else HEADING.match(line)
        if not head:
            kept.append(line)
            continue
        yield from _prose(kept)
        kept = []
        yield Block("heading", re.sub(r"\s*\{[^{}]*\}\s*$", "", head[2]), len(head[1]))
    yield from _prose(kept)


def _marked(lines: list[str]) -> list[str]:
    """The lines with each heading that is underlined marked by ``#`` instead."""
    held = fence.inside(lines)
    made: list[str] = []
    for row, line in enumerate(lines):
        before = made[-1] if made else ""
        if {row, row - 1} & set(held) or not UNDERLINE.match(line) or OTHER.match(before):
            made.append(line)
        else:
            made[-1] = f"{'#' if line[0] == '=' else '##'} {before.strip()}"
    return made


def _prose(lines: list[str]) -> Iterator[Block]:
    text = "\n".join(lines).strip("\n")
    if text.strip():
        yield Block("prose", text)


def plain(heading: str) -> str:
    """A heading without links, marks, and attributes.

    Args:
        heading: what stands behind its ``#``.
    """
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"<[^>]+>|\{[^}]*\}\s*$", "", heading))
    return re.sub(r"[*_`\[\]]+", lambda marks: "_" if marks[0] == "_" else "", text).strip()


def slug(text: str, joint: str) -> str:
    """A name made of the first English words of a heading; ``""`` where there are none.

    Args:
        text: Markdown.
        joint: what stands between words: ``-`` in ids, ``_`` in code.
    """
    words, found = WORD.findall(plain(text).lower().replace("_", " ")), ""
    for word in words[:WORDS]:
        longer = f"{found}{joint}{word}" if found else word
        if len(longer) > LONGEST:
            break
        found = longer
    reserved = keyword.iskeyword(found) or found in dir(builtins)
    return f"{found}{joint}cell" if reserved and joint == "_" else found


def free(name: str, joint: str, taken: set[str]) -> str:
    """A name that is not taken, with a number where it has to; it is taken then.

    Args:
        name: that it should have.
        joint: what stands before the number.
        taken: the names that are.
    """
    found, number = name, 1
    while found in taken:
        number += 1
        found = f"{name}{joint}{number}"
    taken.add(found)
    return found
