"""What a page shows besides prose, read from its Markdown: everything two languages must have in common.

``elements`` takes the constructs out one after the other and leaves blanks behind (line breaks stay, so
that line numbers hold): what stands in a fence or in a code span is text and never read as a construct.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from notes.book import directive as book
from notes.book import fence, prediction

COMMENT = re.compile(r"<!--(.*?)-->", re.S)
GENERATED = re.compile(r"\s*notes:\s*([\w-]*)\s*")
SPAN = re.compile(r"(?<![`\\])(`+)(?!`)((?:(?!\n\s*\n).)+?)(?<!`)\1(?!`)", re.S)
DISPLAY = re.compile(r"(?<!\\)\$\$((?:(?!\n\s*\n).)+?)(?<!\\)\$\$", re.S)
INLINE = re.compile(r"(?<![\\$])\$(?![\s$])((?:\\.|(?!\n\s*\n)[^\\$])+?)(?<!\s)\$", re.S)
TEXT = r"((?:[^\[\]]|\[[^\[\]]*\])*)"
TARGET = r"\(\s*<?((?:[^\s()<>]|\([^\s()]*\))*)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
LINK = re.compile(rf"(?<!\\)(!?)\[{TEXT}\]{TARGET}")
REFERENCE = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?([^\s>]+)", re.M)
AUTOLINK = re.compile(r"<(https?://[^\s<>]+|mailto:[^\s<>]+)>")
HTML = re.compile(r"<(a|img)\s[^>]*?(?:href|src)\s*=\s*[\"']([^\"']*)[\"']", re.I)
ADMONITION = re.compile(
    r"^[ \t]*(!!!|\?\?\?\+?)[ \t]*([\w-]+(?:[ \t]+[\w-]+)*)?(?:[ \t]+\".*\")?[ \t]*$", re.M
)
TAB = re.compile(r"^[ \t]*===[!+]*[ \t]+\"(.*)\"[ \t]*$", re.M)
RULER = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")


@dataclass(frozen=True)
class Element:
    """One construct of a page; ``key`` is what has to be the same in both languages."""

    kind: str
    line: int  # in the file, from 1
    key: str
    shown: str  # as a contributor recognises it


class Source:
    """The text of a page while constructs are taken out of it."""

    def __init__(self, text: str) -> None:
        self.text = text

    def line(self, position: int) -> int:
        return self.text.count("\n", 0, position) + 1

    def blank(self, start: int, end: int) -> None:
        hole = re.sub(r"[^\n]", " ", self.text[start:end])
        self.text = self.text[:start] + hole + self.text[end:]

    def take(self, pattern: re.Pattern) -> Iterator[tuple[re.Match, int]]:
        """Every match of ``pattern`` with its line; each is blanked once all are found."""
        found = list(pattern.finditer(self.text))
        for match in found:
            self.blank(match.start(), match.end())
            yield match, self.line(match.start())


def elements(text: str, page: PurePosixPath, locate: Callable[[str], str]) -> tuple[list[Element], str]:
    """The constructs of ``text`` in the order of their lines, and the text without fences and comments.

    ``locate`` turns a link target as written into what both languages must share.
    """
    source = Source(text)
    front = book.FRONT_MATTER.match(text)
    if front:
        source.blank(0, front.end())
    found = [*_fences(source), *_comments(source)]
    prose = source.text
    found += _directives(source, page)
    for match in SPAN.finditer(source.text):
        if match[2].startswith("book:"):
            found.append(Element("value", source.line(match.start()), match[2], match[2]))
        source.blank(match.start(), match.end())
    found += [*_formulas(source), *_tables(source), *_blocks(source), *_links(source, locate)]
    return sorted(found, key=lambda element: element.line), prose


def _fences(source: Source) -> Iterator[Element]:
    for one in blank_fences(source):
        yield Element("fence", one.first + 1, one.language, one.language or "no language")


def blank_fences(source: Source) -> list[fence.Fence]:
    """Take out the fences that are closed, and return them; an open one is text, as on the site."""
    lines = source.text.split("\n")
    found = [one for one in fence.fences(lines) if one.last is not None]
    for one in found:
        for index in range(one.first, (one.last or 0) + 1):
            lines[index] = " " * len(lines[index])
    source.text = "\n".join(lines)
    return found


def _comments(source: Source) -> Iterator[Element]:
    for match, line in source.take(COMMENT):
        generated = GENERATED.fullmatch(match[1])
        if generated:
            yield Element("generated", line, generated[1], match[0])


def _directives(source: Source, page: PurePosixPath) -> Iterator[Element]:
    """Shown snippets and inline values; their lines are blanked, since captions are free."""
    lines = source.text.split("\n")
    for directive in book.directives(Path(page), source.text):
        cell = f"#{directive.cell}" if directive.cell else ""
        where = directive.snippet + cell
        if directive.inline:
            yield Element("value", directive.line, where, f"run:{where}")
        else:
            options = " ".join(["run", *directive.options])
            key = " ".join([where, *sorted(directive.options)])
            yield Element("directive", directive.line, key, f'{where} "{options}"')
            lines[directive.line - 1] = ""
    for one in prediction.predictions(Path(page), source.text):
        if one.options:
            yield _choice(one)
    source.text = "\n".join(lines)


def _choice(one: prediction.Prediction) -> Element:
    """The options of a prediction: how many there are, and which is right."""
    right = [number for number, option in enumerate(one.options, 1) if option.right]
    key = f"{len(one.options)} options, right: {', '.join(map(str, right)) or 'none'}"
    return Element("prediction", one.options[0].line, key, key)


def _formulas(source: Source) -> Iterator[Element]:
    for pattern, mark in ((DISPLAY, "$$"), (INLINE, "$")):
        for match, line in source.take(pattern):
            tex = " ".join(match[1].split())
            yield Element("formula", line, mark + tex, mark + tex + mark)


def _tables(source: Source) -> Iterator[Element]:
    lines = source.text.split("\n")
    for number in range(1, len(lines)):
        if "|" not in lines[number] or "|" not in lines[number - 1] or not RULER.match(lines[number]):
            continue
        columns = len(lines[number].strip().strip("|").split("|"))
        rows = 0
        while number + rows + 1 < len(lines) and "|" in lines[number + rows + 1]:
            rows += 1
        yield Element(
            "table", number, f"{columns}×{rows}", f"{_many(columns, 'column')}, {_many(rows, 'row')}"
        )


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _blocks(source: Source) -> Iterator[Element]:
    for match in ADMONITION.finditer(source.text):
        words = (match[2] or "").split()
        kind = "answer" if "answer" in words else "admonition"
        label = " ".join([match[1], *words])
        yield Element(kind, source.line(match.start(1)), label, label)
    for match in TAB.finditer(source.text):
        yield Element("tab", source.line(match.start(1)), "tab", match[1])


def _links(source: Source, locate: Callable[[str], str]) -> Iterator[Element]:
    for match in LINK.finditer(source.text):
        line = source.line(match.start())
        yield _link(bool(match[1]), line, match[3], locate)
        for image in LINK.finditer(match[2]):
            yield _link(bool(image[1]), line, image[3], locate)
    for pattern in (REFERENCE, AUTOLINK):
        for match in pattern.finditer(source.text):
            yield _link(False, source.line(match.start(1)), match[1], locate)
    for match in HTML.finditer(source.text):
        yield _link(match[1].lower() == "img", source.line(match.start()), match[2], locate)


def _link(image: bool, line: int, target: str, locate: Callable[[str], str]) -> Element:
    key = locate(target)
    glossary = not image and key.startswith("page:reference/glossary.md#")
    kind = "image" if image else "term" if glossary else "link"
    return Element(kind, line, key, target)


def code_span(text: str) -> str:
    """One line of text as a code span, whatever backticks it holds."""
    ticks = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"
