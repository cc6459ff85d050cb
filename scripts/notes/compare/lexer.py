"""Printed text as lines and tokens: what is layout, what is masked, what is a number.

A *line* here is what structure counts: a physical line, or all the physical lines that one value in
brackets was wrapped over: a tensor, an array, a list of numbers, a dict, a tuple of tensors. A *token*
is a number, a word, a punctuation mark, or a masked span. The built-in masks cover exactly themselves:
the address and not its object, the number of a duration and not its unit, the random folder and not the
file in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

MASK = "[..]"
MASKED = {"address", "path", "duration", "origin"}

_DIGITS = r"(?:[0-9]++(?:\.[0-9]*+)?+|\.[0-9]++)"
_NUMBER = _DIGITS + r"(?:[eE][+-]?[0-9]++)?+"
_BODY = rf"""\s*+ (?:
  (?P<mark>        [][(){{}},=<>"';] )
| (?P<origin>      (?<=Triggered[ ]internally[ ]at[ ])[^\s():]++:[0-9]++ )  # the C++ line behind a warning
| (?P<address>     (?<=\bat[ ])0x[0-9a-fA-F]++ | (?<![\w.])0x(?:7f|5[56])[0-9a-f]{{10}}(?!\w) )
| (?P<duration>    (?<![\w.]){_NUMBER}(?=[ ]?(?:ns|[uµμ]s|ms|s|sec|seconds)(?!\w|[ ]?=)) )
| (?P<number>      # not in `2.13.0`, `x1`, `0x1f`, `layer.0.weight`; but in `4h`, `1.5x`, `2.+3.j`
    [+-]{_NUMBER}j(?!\w)
  | (?:(?<![\w.)\]])[+-])?+(?<![\w.])(?:
        {_NUMBER}(?:j(?!\w)|(?!\w|\.[\w.])) | {_DIGITS}(?<!\.)(?=[A-Za-zµμ]++(?!\w)) ) )
| (?P<word>        [\w.]++ )
| (?P<path>        (?<![\w.])(?:/private)?(?:(?:/var)?/tmp|/var/folders/\w++/\w++/T)/(?:tmp\.)?[\w-]++
                   (?:/(?:tmp|pytest-)[\w-]++)*+ )
| (?P<sign>        \S )
)"""
BODY = re.compile(_BODY, re.VERBOSE)
# In a record, `[..]` and what touches it (`epoch[..]`) is one token: a pattern for text within a line.
_MASK = r"\s*+ (?P<mask> [\w.+-]{0,200}+ (?: \[\.\.\] [\w.+-]{0,200}+ )++ )"
MASKED_BODY = re.compile(rf"{_MASK} | {_BODY}", re.VERBOSE)
# A line may begin with where a warning was raised, or be the line drawn under a table's head.
START = re.compile(
    r"""(?P<origin> (?:[A-Za-z]:)?[^\s:][^:\n]*+:[0-9]++:[ ](?=\w*Warning:) )
      | (?P<rule> (?=[\s+|:]*+(?:---|===|───|━━━|═══))[-=─━═+|:\s]++\Z )""",
    re.VERBOSE,
)
_QUOTED = [rf"{mark}(?:[^{mark}\\\n]|\\.)*+{mark}" for mark in ("'", '"')]
STRING = re.compile(rf"(?<!\w)(?:[bru]|br|rb)?(?:{'|'.join(_QUOTED)})(?!\w)", re.IGNORECASE)
PIECES = re.compile(rf"{STRING.pattern}|[()\[\]{{}}\n]|[^()\[\]{{}}\n'\"]++|.", re.IGNORECASE)
# What may stand in a value that goes over several lines, between its brackets and strings.
PLAIN = re.compile(r"(?:[\s,0-9.+\-eEj]|nan|inf|True|False)*+")
_NAME = r"[A-Za-z_]\w*+"
VALUE = re.compile(
    rf"""(?: [\s,:] | {_NAME}= (?!=) | (?<![\w.])[+-]?{_NUMBER}j?(?!\w) | [+-]{_NUMBER}j
      | \.\.\. | [+-]?(?:nan|inf)\b
      | (?:True|False|None|true|false|null|NaN|Infinity|torch\.\w++)(?![\w=])
      | <[\w.]++(?::[ ][\w.]++|[ ]object[ ]at[ ]0x\w++)?+> | <class[ ] | > | Parameter[ ]containing:
      | (?:tensor|array|Size|device|np\.\w++|OrderedDict|defaultdict|torch\.return_types\.\w++)\Z )*+""",
    re.VERBOSE,
)
# A bracket right after one of these opens a value; after any other word it is a call, a module, prose.
WRAPPED = ("tensor", "array")
BUILT = re.compile(
    r"(?:OrderedDict|defaultdict|device|np\.\w+|(?:torch\.)?Size|PackedSequence|torch\.return_types\.\w+)\Z"
)
OPENS = "([{"
CLOSES = {")": "(", "]": "[", "}": "{"}


class Token(NamedTuple):
    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class Line(NamedTuple):
    number: int  # of its first physical line, from 1
    text: str


ABSENT = Line(0, "")  # beside a line that was added or taken away


def tokens(text: str, *, masked: bool = False) -> list[Token]:
    """The tokens of one line; `masked`: the text is a record, where `[..]` is a mask."""
    start = START.match(text)
    found = [Token(start.lastgroup or "", start[0], 0)] if start else []
    body = MASKED_BODY if masked and MASK in text else BODY
    for m in body.finditer(text, start.end() if start else 0):
        kind = m.lastgroup or ""  # every alternative has a name
        found.append(Token(kind, m[kind], m.start(kind)))
    return found


def lines(text: str, *, joined: bool = True) -> list[Line]:
    """The lines of `text` without trailing blanks; `joined`: wrapped tensors are one line."""
    physical = [line.rstrip() for line in text.split("\n")]
    while physical and not physical[-1]:
        physical.pop()
    wrapped = _wrapped("\n".join(physical), len(physical)) if joined else bytearray(len(physical))
    starts = [i for i, continues in enumerate(wrapped) if not continues] + [len(physical)]
    return [Line(i + 1, "\n".join(physical[i:end])) for i, end in pairwise(starts)]


def rows(mine: list[Line], other: list[Line]) -> list[Line]:
    """`mine` with each row of plain numbers that `other` has on one line as one line: it was wrapped."""
    blocks, counterparts = list(_blocks(mine)), list(_blocks(other))
    if len(mine) == len(other) or len(blocks) != len(counterparts):
        return mine
    found, done = [], 0
    for block, counterpart in zip(blocks, counterparts, strict=True):
        counts, (whole, *more) = _counts(mine, block), _counts(other, counterpart)
        if len(block) > 1 and not more and max(counts) > 1 and sum(counts) == whole:
            text = "\n".join(mine[i].text for i in block)
            found += [*mine[done : block[0]], Line(mine[block[0]].number, text)]
            done = block[-1] + 1
    return found + mine[done:]


def _blocks(all_lines: list[Line]) -> Iterator[range]:
    """Lines one after the other that hold plain numbers alone."""
    first = None
    for i, line in enumerate([*all_lines, Line(0, "")]):
        plain = bool(line.text) and PLAIN.fullmatch(line.text) and "\n" not in line.text
        if plain and first is None:
            first = i
        elif not plain and first is not None:
            yield range(first, i)
            first = None


def _counts(all_lines: list[Line], block: range) -> list[int]:
    return [len(all_lines[i].text.replace(",", " ").split()) for i in block]


@dataclass
class _Bracket:
    mark: str
    line: int
    plain: bool  # nothing but numbers so far
    value: bool  # nothing but values so far
    names: bool  # nothing but strings so far: in a list or tuple these are lines of text
    wrapped: bool  # of a tensor or an array: whatever is in it

    @property
    def is_layout(self) -> bool:
        """Whether the lines it goes over are layout."""
        return self.wrapped or self.plain or (self.value and not self.names)


def _wrapped(text: str, count: int) -> bytearray:
    """For each physical line, whether it continues a value begun above it."""
    wrapped, opened, line, before = bytearray(count), [], 0, ""
    spans: list[tuple[int, int]] = []  # first and last line of the brackets in which wrapping is layout
    for m in PIECES.finditer(text):
        piece = m[0]
        if piece == "\n":
            line += 1
        elif piece in OPENS:
            opened.append(_opened(piece, line, before))
        elif piece in CLOSES and opened and opened[-1].mark == CLOSES[piece]:
            closed = opened.pop()
            if opened:
                opened[-1].plain &= closed.plain
                opened[-1].value &= closed.value or closed.plain or closed.wrapped
                opened[-1].names = False
            if closed.line < line and closed.is_layout:
                while spans and spans[-1][0] >= closed.line:
                    spans.pop()
                spans.append((closed.line, line))
        elif piece in CLOSES:
            opened.clear()
        elif opened:
            _fill(opened[-1], piece)
        before = piece
    for first, last in spans:
        wrapped[first + 1 : last + 1] = b"\1" * (last - first)
    return wrapped


def _opened(mark: str, line: int, before: str) -> _Bracket:
    """A bracket, by what stands right before it."""
    wrapped = mark == "(" and before.endswith(WRAPPED)
    called = before[-1:].isalnum() or before[-1:] in ("_", ")", "]")
    value = not called or bool(BUILT.search(before))
    return _Bracket(mark, line, mark == "[", value, mark != "{", wrapped)


def _fill(bracket: _Bracket, piece: str) -> None:
    """Note what stands in a bracket."""
    is_string = bool(STRING.fullmatch(piece))
    bracket.plain = bracket.plain and bool(PLAIN.fullmatch(piece))
    bracket.value = bracket.value and (is_string or bool(VALUE.fullmatch(piece)))
    bracket.names = bracket.names and (is_string or not piece.strip(", "))
