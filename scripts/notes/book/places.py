"""Places: where in its text a page names files, in links and in inline values, so that they can be edited."""

from __future__ import annotations

from collections.abc import Iterator

from notes.book import directive as book
from notes.book import markup
from notes.book.markup import Source

Place = tuple[int, int]  # from, to


def targets(text: str) -> list[Place]:
    """The targets of links, images, and directives; fences, comments, code, and formulas have none."""
    source = _open(text)
    found = list(_directives(source))
    for pattern in (markup.SPAN, markup.DISPLAY, markup.INLINE):
        for match in list(pattern.finditer(source.text)):
            source.blank(*match.span())
    for match in markup.LINK.finditer(source.text):
        found.append(match.span(3))
        start = match.start(2)
        found += [(start + one.start(3), start + one.end(3)) for one in markup.LINK.finditer(match[2])]
    found += [match.span(1) for match in markup.REFERENCE.finditer(source.text)]
    found += [match.span(2) for match in markup.HTML.finditer(source.text)]
    return sorted(set(found))


def values(text: str) -> list[Place]:
    """The targets of inline values, what follows ``run:``."""
    seen = book.QUOTED.sub(lambda span: " " * len(span[0]), _open(text).text)
    return [match.span("target") for match in book.INLINE.finditer(seen)]


def _open(text: str) -> Source:
    """The text with blanks for front matter, fences, and comments."""
    source = Source(text)
    if front := book.FRONT_MATTER.match(text):
        source.blank(0, front.end())
    markup.blank_fences(source)
    for match in list(markup.COMMENT.finditer(source.text)):
        source.blank(*match.span())
    return source


def _directives(source: Source) -> Iterator[Place]:
    """Directives, whose captions may hold brackets; their lines are blanked."""
    position = 0
    for line in source.text.split("\n"):
        if match := book.DIRECTIVE.match(line):
            yield position + match.start("target"), position + match.end("target")
            source.blank(position, position + len(line))
        position += len(line) + 1
