"""Prose of a chapter as Jupyter shows it: plain Markdown without what only the site understands."""

from __future__ import annotations

import re
from collections.abc import Callable

from notes.book import fence, markup
from notes.export.piece import Box, Prose, Shown
from notes.render.join import BREAK

PROTECTED = (markup.SPAN, markup.DISPLAY, markup.INLINE)
VALUE = re.compile(r"`((?:run|book):[^`\s]+)`")
ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*[.#][^{}\n]*\}[ \t]*$", re.M)
KEPT = re.compile("\x02(\\d+)\x03")
MORE = {"zh": "说明", "en": "Explanation"}


class Writer:
    """Writes the prose of one page; ``value`` reads an inline value, ``link`` says where a target leads."""

    def __init__(self, language: str, value: Callable[[str], str], link: Callable[[str], str | None]) -> None:
        self.language, self.value, self.link = language, value, link
        self._opened: set[Box] = set()

    def prose(self, piece: Prose) -> str:
        """A piece of prose inside its boxes."""
        text = self.plain(piece.text)
        for box in reversed(piece.boxes):
            text = self._boxed(box, text)
        return text

    def titles(self, piece: Shown) -> str:
        """What announces a snippet: the titles of boxes that it opens, then its caption."""
        fresh = [box for box in piece.boxes if box not in self._opened]
        self._opened.update(fresh)
        lines = [f"**{self.plain(self._title(box))}**" for box in fresh]
        lines = [
            f"> {line}" if box.kind == "admonition" else line for line, box in zip(lines, fresh, strict=True)
        ]
        caption = self.plain(piece.directive.caption)
        options = "\n".join(f"- {self.plain(option.text)}" for option in piece.options)
        return "\n\n".join([*lines, *([f"*{caption}*"] if caption else []), *([options] if options else [])])

    def _title(self, box: Box) -> str:
        return box.title or MORE[self.language]

    def plain(self, text: str) -> str:
        """Markdown without attribute lists, comments and line breaks between Chinese characters."""
        kept: list[str] = []

        def keep(text: str) -> str:
            value = VALUE.fullmatch(text)
            kept.append(self.value(value[1]) if value else text)
            return f"\x02{len(kept) - 1}\x03"

        text = _fences(text, keep)
        for pattern in PROTECTED:
            text = pattern.sub(lambda found: keep(found[0]), text)
        text = ATTRIBUTES.sub("", markup.COMMENT.sub("", text))
        text = BREAK.sub("", markup.LINK.sub(self._link, text))
        while KEPT.search(text):
            text = KEPT.sub(lambda found: kept[int(found[1])], text)
        return re.sub(r"\n{3,}", "\n\n", text).strip("\n")

    def _link(self, found: re.Match[str]) -> str:
        target = self.link(found[3])
        if target is None:
            return found[2]
        return f"{found[1]}[{found[2]}]({target})"

    def _boxed(self, box: Box, text: str) -> str:
        first = box not in self._opened
        self._opened.add(box)
        title = self.plain(self._title(box))
        if box.kind == "fold":
            summary = title if first else MORE[self.language]
            return f"<details><summary>{summary}</summary>\n\n{text}\n\n</details>"
        if first:
            text = f"**{title}**\n\n{text}"
        return text if box.kind == "tab" else _quoted(text)


def _fences(text: str, keep: Callable[[str], str]) -> str:
    """``text`` with what ``keep`` leaves of each fence."""
    lines = text.split("\n")
    for one in reversed(fence.fences(lines)):
        if one.last is not None:
            lines[one.first : one.last + 1] = [keep("\n".join(lines[one.first : one.last + 1]))]
    return "\n".join(lines)


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))
