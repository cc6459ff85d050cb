"""Line marks: while a page is made, what looks like a directive or a value carries the number of its line.

Whoever shows a snippet takes the mark away. A mark that is still there when the page is done stands where a
reader would see the markup itself: somebody meant a directive, and Markdown did not read one.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from notes.book import directive as book
from notes.book import fence

OPEN, CLOSE, ZERO = "\ue100", "\ue101", 0xE110  # private characters, digits too: no pattern meets them
MARK = re.compile(f"{OPEN}([\ue110-\ue119]+){CLOSE}")
TRANSPARENT = re.compile(r"<!--.*?-->|<(pre|code|script|style)\b[^>]*>.*?</\1>", re.S | re.I)
SPAN = re.compile(r"(?<![`\\])(`+)(?!`)((?:(?!\n[ \t]*\n).)+?)(?<!`)\1(?!`)", re.S)
PATH = re.compile(r"(?<![\w/.-])(?:\.{1,2}/)*snippets/[^\n\"“”()（）]*?\.py\b")
MENTION = re.compile(
    r"[\]］】]|\b(?:href|src)\s*=|[\"'“”‘’＂]\s*run\b", re.I
)  # more than a path in a sentence
TITLED = re.compile(
    r"[\]］】]\s*[(（]\s*<?(?P<target>[^\s()（）<>\"'“”‘’]+)>?\s+"
    rf"(?:\"run\b|[\"'“”‘’＂]\s*(?i:run)(?:\s+(?:{'|'.join(book.OPTIONS)}|hl=\S+))*\s*[\"'“”‘’＂])"
)
BARE = re.compile(r"(?<![\w/.`-])run\s*[:：](?=\s*[\w.-]+/[\w./-]*\.py\b)", re.I)
VALUE = re.compile(r"(?P<word>\s*run\s*(?P<colon>[:：]?)\s*)(?P<target>.*)", re.I | re.S)
DEFINITION = re.compile(r"^ {0,3}\[(?P<name>[^\]\n]+)\]:")


def marked(text: str) -> str:
    """``text`` with a mark in everything that is a directive or an inline value, or looks like one."""
    seen = visible(text)
    places: dict[int, int] = {}
    for place in _values(seen):
        places[place] = seen.count("\n", 0, place) + 1
    position, lines = 0, SPAN.sub(blank, seen).split("\n")
    for number, line in enumerate(lines, 1):
        for place in _directives(line) if "run" in line.lower() or ".py" in line else ():
            places[position + place] = _used(lines, line) or number
        position += len(line) + 1
    parts, last = [], 0
    for place in sorted(places):
        parts += [text[last:place], of(places[place])]
        last = place
    return "".join([*parts, text[last:]])


@functools.lru_cache(maxsize=4)
def visible(text: str) -> str:
    """``text`` with blanks for front matter, fences, comments and raw code: what can be markup at all."""
    front = book.FRONT_MATTER.match(text)
    if front:
        text = blank(front) + text[front.end() :]
    lines = text.split("\n")
    for index in fence.inside(lines):
        lines[index] = " " * len(lines[index])
    text = "\n".join(lines)
    return TRANSPARENT.sub(blank, text) if "<" in text else text


def of(line: int) -> str:
    """The mark of a line."""
    return OPEN + "".join(chr(ZERO + int(digit)) for digit in str(line)) + CLOSE


def read(text: str) -> list[int]:
    """The lines whose marks stand in ``text``."""
    return [int("".join(str(ord(char) - ZERO) for char in found[1])) for found in MARK.finditer(text)]


def strip(text: str) -> str:
    """``text`` without marks."""
    return MARK.sub("", text) if OPEN in text else text


def _directives(line: str) -> Iterator[int]:
    exact = book.DIRECTIVE.match(line)
    if exact:
        yield exact.end("target")
        return
    paths = [found for found in PATH.finditer(line) if MENTION.search(line)]
    yield from (found.end() for found in paths)
    for found in TITLED.finditer(line):
        if not any(found.start("target") <= path.start() < found.end("target") for path in paths):
            yield found.end("target")
    if not paths:
        yield from (found.end() for found in BARE.finditer(line))


def _values(seen: str) -> Iterator[int]:
    """Where the mark of an inline value stands: behind its colon."""
    for span in SPAN.finditer(seen) if "run" in seen.lower() else ():
        found = VALUE.fullmatch(span[2]) if len(span[1]) == 1 else None
        if found and (book.INLINE.fullmatch(span[0]) or _means_value(found)):
            yield span.start(2) + found.end("word")


def _means_value(found: re.Match[str]) -> bool:
    path = r"[\w./-]+/\w+\.py" if found["colon"] else r"(?:snippets/)?[\w-]+/\w+/\w+\.py"
    return bool(re.match(path, found["target"]))


def _used(lines: list[str], line: str) -> int:
    """For the definition of a link, the line that uses it."""
    name = DEFINITION.match(line)
    use = f"[{name['name'].lower()}]" if name else ""
    found = (number for number, other in enumerate(lines, 1) if use in other.lower() and other != line)
    return next(found, 0) if name else 0


def blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])
