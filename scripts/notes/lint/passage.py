"""A passage: one line of prose as a reader sees it, each character with its place in the file.

Code and formulas become one mark each, markup disappears, and the parts of a table row stand apart, so that
a rule about words and punctuation never meets anything else.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from notes import comment, docstring
from notes.book import directive as book
from notes.book import markup, prediction
from notes.chinese import CHARACTER
from notes.problem import Problem

CODE, FORMULA = "\ue000", "\ue001"
HIDDEN, OPENER, CLOSER = "\x00", "\x01", "\x02"
MARKUP = re.compile(f"[{HIDDEN}{OPENER}{CLOSER}]")
SEEN = re.compile(f"[^{HIDDEN}{OPENER}{CLOSER}]+")
APART = "\x1f"
HAN = re.compile(f"[{CHARACTER}]")

QUOTATION = re.compile(r"「[^」\n]*」|『[^』\n]*』|“[^”\n]*”|《[^》\n]*》")
FRONT_TEXT = re.compile(
    r"^(?:description|title| +(?:torch|Tensor)\.[\w.]+):[ \t]*(['\"]?)(.*?)\1[ \t]*$", re.M
)
DATA_KEY = re.compile(r"^ {0,4}(?:- )?(\w+):")
SAID = ("claim", "says", "id")  # errata.yml, and the rows of sources.yml: what a source note says
DATA_TEXT = re.compile(r"^ {4}(zh|en): (['\"]?)(.+?)\2$")
TITLE = re.compile(r'(?:#[^\n]*\n)*"""(.*?)"""', re.S)
RULER = markup.RULER
LEAD = re.compile(r"[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:#{1,6}[ \t]+)?(?:\[[ x]\] )?")
BOX = re.compile(r"[ \t]*(?:!!!|\?\?\?\+?|===[!+]*)[ \t]*[^\"\n]*")
ABBREVIATION = re.compile(r"[ \t]*\*?\[[^\]]+\]:[ \t]*\S*")
ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*[#.][^{}\n]*\}")
LINK = re.compile(rf"(!?\[){markup.TEXT}(\]{markup.TARGET}|\]\[[^\]\n]*\])")
FOOTNOTE = re.compile(r"\[\^[^\]]+\]:?")
STRONG = re.compile(r"(?<![\\*])(\*{1,3})(?=[^\s*])([^\n]*?)(?<=[^\s*\\])(\1)(?!\*)")
UNDERSCORED = re.compile(r"(?<![\\\w])(_{1,2})(?=[^\s_])([^\n]*?)(?<=[^\s_\\])(\1)(?!\w)")
TAG = re.compile(r"<(/?)[a-zA-Z][^<>\n]*>")
ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
ENTITY = re.compile(r"&#?\w+;")
MARKED = (
    (markup.SPAN, CODE),
    (markup.DISPLAY, APART),
    (markup.INLINE, FORMULA),
    (markup.AUTOLINK, CODE),
)


@dataclass(frozen=True)
class Passage:
    """One line of prose; ``places[i]`` is where ``seen[i]`` stands in the file."""

    path: str  # from the root of the project
    line: int  # in the file, from 1
    language: str
    seen: str
    places: tuple[int, ...]
    mask: str  # the file, with markup as HIDDEN, OPENER and CLOSER
    quoted: bool = False  # what a source note says, in its own words

    @cached_property
    def unquoted(self) -> str:
        """``seen`` without what stands in quotation marks: the words of somebody else."""
        return QUOTATION.sub(lambda quote: APART * len(quote[0]), self.seen)

    def problem(self, message: str, hint: str) -> Problem:
        return Problem(self.path, self.line, message, hint)

    def excerpt(self, start: int, end: int) -> str:
        """What stands around ``seen[start:end]``, as a contributor recognises it."""
        text = self.seen[max(0, start - 6) : end + 6].split(APART)
        shown = max(text, key=len) if len(text) > 1 else text[0]
        return shown.replace(CODE, "`…`").replace(FORMULA, "$…$").strip()


def of_page(text: str, prose: str, language: str, shown: str) -> list[Passage]:
    """The passages of a page; ``prose`` is its text without fences and comments."""
    mask = list(prose)
    _hide_inline(prose, mask, 0, len(prose))
    for found in FRONT_TEXT.finditer(text[: _front_end(text)]):
        mask[found.start(2) : found.end(2)] = list(text[found.start(2) : found.end(2)])
        _hide_inline(text, mask, found.start(2), found.end(2))
    _hide_lines(prose, mask, _front_end(text))
    return list(_lines("".join(mask), language, shown))


def of_data(text: str, shown: str) -> Iterator[Passage]:
    """The sentences of a data file: every ``zh:`` and ``en:`` on a line of its own below a key."""
    mask, key, languages = [HIDDEN if char != "\n" else char for char in text], "", {}
    position = 0
    for number, line in enumerate(text.split("\n"), 1):
        sentence, head = DATA_TEXT.match(line), DATA_KEY.match(line)
        if sentence:
            start, end = position + sentence.start(3), position + sentence.end(3)
            mask[start:end] = list(text[start:end])
            _hide_inline(text, mask, start, end)
            languages[number] = (sentence[1], key)
        elif head:
            key = head[1]
        position += len(line) + 1
    for passage in _lines("".join(mask), "", shown):
        language, key = languages[passage.line]
        yield Passage(shown, passage.line, language, passage.seen, passage.places, passage.mask, key in SAID)


def of_snippet(source: str, shown: str) -> Iterator[Passage]:
    """The halves of the bilingual comments, of docstrings, and of the title of a snippet."""
    mask = "".join(char if char == "\n" else HIDDEN for char in source)
    starts = [0]
    for line in source.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    for row, column, text in _comments(source):
        pair = comment.split_pair(text.strip())
        bar = text.find(f" | {pair[1]}") if pair else -1
        if pair is None or bar < 0:
            continue
        middle = bar + 3
        for language, half, where in (("en", pair[0], text.find(pair[0])), ("zh", pair[1], middle)):
            first = starts[row] + column + where
            places = tuple(range(first, first + len(half)))
            yield Passage(shown, row + 1, language, half, places, mask)


def _comments(source: str) -> Iterator[tuple[int, int, str]]:
    """``(row from 0, column, text)`` of the title, each docstring, and each comment that may be a pair."""
    title = TITLE.match(source)
    if title and "\n" not in title[1].strip():
        start = title.start(1)
        row = source.count("\n", 0, start)
        yield row, start - (source.rfind("\n", 0, start) + 1), title[1]
    for one in docstring.docstrings(source):
        if comment.BAR in one.text and one.row == one.last:
            yield one.row, one.start, one.text
    for row, column, found in comment.comments(source):
        if comment.BAR in found:
            yield row, column + 1, found[1:]


def _front_end(text: str) -> int:
    front = book.FRONT_MATTER.match(text)
    return front.end() if front else 0


def _hide_inline(text: str, mask: list[str], first: int, last: int) -> None:
    """Put one mark for each code span and formula, and take inline markup away."""
    span = text[first:last]
    for pattern, mark in MARKED:
        for found in pattern.finditer(span):
            _fill(mask, first + found.start(), first + found.end(), mark)
        span = pattern.sub(blank, span)
    _hide_links(span, mask, first)
    for pattern in (STRONG, UNDERSCORED):
        for found in pattern.finditer(span):
            _put(mask, first + found.start(1), first + found.end(1), OPENER)
            _put(mask, first + found.start(3), first + found.end(3), CLOSER)
    for found in TAG.finditer(span):
        _put(mask, first + found.start(), first + found.end(), CLOSER if found[1] else OPENER)
    for pattern in (ATTRIBUTES, FOOTNOTE, ESCAPE):
        for found in pattern.finditer(span):
            _put(mask, first + found.start(), first + found.end(), CLOSER)
    for found in ENTITY.finditer(span):
        _put(mask, first + found.start(), first + found.end(), APART)


def blank(found: re.Match) -> str:
    """As many spaces as ``found`` has characters; line breaks stay."""
    return re.sub(r"[^\n]", " ", found[0])


def _hide_links(span: str, mask: list[str], first: int) -> None:
    for found in LINK.finditer(span):
        _put(mask, first + found.start(1), first + found.end(1), OPENER)
        _put(mask, first + found.start(3), first + found.end(3), CLOSER)
        if "](" in found[2]:
            _hide_links(" " * found.start(2) + found[2], mask, first)


def _hide_lines(prose: str, mask: list[str], first: int) -> None:
    """Take away what begins a line and what divides it."""
    position = 0
    for line in prose.split("\n"):
        end = position + len(line)
        if position >= first:
            box, table = BOX.match(line), line.lstrip().startswith("|")
            if table and RULER.match(line):
                _put(mask, position, end, HIDDEN)
            elif table:
                for place in range(position, end):
                    if mask[place] == "|":
                        mask[place] = APART
            elif box:
                _put(mask, position, position + box.end(), HIDDEN)
                if line.rstrip().endswith('"'):
                    mask[position + len(line.rstrip()) - 1] = HIDDEN
                if box.end() < len(line):
                    mask[position + box.end()] = HIDDEN  # the quotation mark before the title
            else:
                lead = ABBREVIATION.match(line) or LEAD.match(line)
                _put(mask, position, position + (lead.end() if lead else 0), HIDDEN)
                bar = prediction.bar(line) if prediction.option(line, 0) else -1
                _put(mask, position + bar, position + bar + len(prediction.BAR) * (bar >= 0), APART)
        position = end + 1


def _fill(mask: list[str], start: int, end: int, mark: str) -> None:
    _put(mask, start, end, HIDDEN)
    mask[start] = mark


def _put(mask: list[str], start: int, end: int, mark: str) -> None:
    for place in range(start, end):
        if mask[place] != "\n":
            mask[place] = mark


def _lines(mask: str, language: str, shown: str) -> Iterator[Passage]:
    """One passage per line that shows anything; a mark that holds a line break counts once."""
    position = 0
    for number, line in enumerate(mask.split("\n"), 1):
        first, position = position, position + len(line) + 1
        if MARKUP.search(line):
            runs = (range(first + run.start(), first + run.end()) for run in SEEN.finditer(line))
            places, seen = tuple(itertools.chain.from_iterable(runs)), MARKUP.sub("", line)
        else:
            places, seen = tuple(range(first, first + len(line))), line
        if seen.strip(" \t" + CODE + FORMULA):
            yield Passage(shown, number, language, seen, places, mask)
