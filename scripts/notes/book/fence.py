"""Fences of a page: where code stands that is shown as it is. Every reader of Markdown here asks this one.

The rules are those of `pymdownx.superfences`, which makes the site: a fence begins on a line of its own,
inside lists and boxes too, and ends with the same mark at the same indentation. One that never ends, or that
begins behind the dash of a list item, is ordinary text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

MARKS = ("```", "~~~")
PREFIX = "> \t"  # what may stand before a fence
OPTIONS = {"hl_lines", "linenums", "title", "title_mode"}


@dataclass(frozen=True)
class Fence:
    """One fence; ``first`` and ``last`` are its marks, counted in lines from 0.

    Attributes:
        first: where it opens.
        last: where it closes; None for one that does not, which is text.
        info: what stands after the opening mark.
    """

    first: int
    last: int | None
    info: str

    @property
    def language(self) -> str:
        """``python`` of ``python title="x"`` and of ``{ .python .output }``."""
        words = self.info.strip().strip("{}").split()
        return words[0].lstrip(".").lower() if words else ""


@dataclass(frozen=True)
class _Opening:
    index: int
    mark: str
    info: str
    width: int  # of the indentation, with the marks of a quotation
    depth: int  # of the quotation


def fences(lines: list[str]) -> list[Fence]:
    """The fences of a page, and what begins like one and never ends, in order.

    Args:
        lines: the page.
    """
    found: list[Fence] = []
    opening: _Opening | None = None
    blank = False  # an empty line stands before this one in the fence
    for index, line in enumerate(lines):
        if opening is None:
            opening, blank = _opening(index, line), False
            continue
        if not (opening.depth or line.strip()):
            continue
        before, content = _cut(line, opening.width)
        if _breaks(opening, before, content, blank):
            found.append(Fence(opening.index, None, opening.info))
            opening = None
        elif content.rstrip(" \t") == opening.mark:
            found.append(Fence(opening.index, index, opening.info))
            opening = None
        blank = not content
    if opening is not None:
        found.append(Fence(opening.index, None, opening.info))
    return found


def inside(lines: list[str]) -> set[int]:
    """The lines, from 0, that fences hold, with their marks.

    Args:
        lines: the page.
    """
    if not any("```" in line or "~~~" in line for line in lines):
        return set()
    closed = ((fence.first, fence.last) for fence in fences(lines) if fence.last is not None)
    return {index for first, last in closed for index in range(first, last + 1)}


def outside(lines: list[str]) -> Iterator[tuple[int, str]]:
    """``(index, line)`` of every line that no fence holds.

    Args:
        lines: the page.
    """
    held = inside(lines)
    return ((index, line) for index, line in enumerate(lines) if index not in held)


def _opening(index: int, line: str) -> _Opening | None:
    if "```" not in line and "~~~" not in line:
        return None
    text = line.lstrip(PREFIX)
    if not text.startswith(MARKS):
        return None
    info = text.lstrip(text[0])
    if not _is_info(info):
        return None
    before = line[: len(line) - len(text)].expandtabs(4)
    return _Opening(index, text[: len(text) - len(info)], info, len(before), before.count(">"))


def _cut(line: str, width: int) -> tuple[str, str]:
    """What stands before the text of a line in a fence, at most ``width`` wide, and the rest."""
    before, place = "", 0
    while place < len(line) and len(before) < width and line[place] in PREFIX:
        tab = " " * (4 - len(before) % 4)
        before += tab if line[place] == "\t" else line[place]
        place += 1
    return before, line[place:]


def _breaks(opening: _Opening, before: str, content: str, blank: bool) -> bool:
    """Whether a line ends what ``opening`` began, without closing it."""
    depth = before.count(">")
    if opening.depth:
        if depth > opening.depth:
            return True
        return bool(content) and (len(before) < opening.width or (blank and depth < opening.depth))
    return depth > 0 or len(before) != opening.width


def _is_info(text: str) -> bool:
    """Whether a fence may begin with these words: a language, then options it knows or ``{…}``."""
    found = _info().match(text)
    return found is not None and all(name in OPTIONS for name in _option().findall(found["options"] or ""))


@functools.cache
def _info() -> re.Pattern[str]:  # compiled when the first fence is met
    option = r"[ \t]*[a-zA-Z]\w*(?:=(?:\"[^\"]*\"|'[^']*'))?(?=[ \t]|$)"
    return re.compile(
        rf"(?:[ \t]*\.?[\w#.+-]+(?=[ \t]|$))?(?:[ \t]*\{{[^\n]*\}}|(?P<options>(?:{option})+))?[ \t]*$"
    )


@functools.cache
def _option() -> re.Pattern[str]:
    return re.compile(r"([a-zA-Z]\w*)(?:=(?:\"[^\"]*\"|'[^']*'))?")
