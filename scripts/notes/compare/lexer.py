"""Printed text as lines and tokens: what is layout, what is masked, what is a number.

A *line* here is what structure counts: a physical line, or all the physical lines that a tensor, an
array or a list of plain numbers was wrapped over. A *token* is a number, a word, a punctuation mark,
or a masked span. The built-in masks cover exactly themselves: the address and not its object, the
number of a duration and not its unit, the random folder and not the file in it.
"""

from __future__ import annotations

import re
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
BRACKETS = re.compile(r"[()\[\]{}\n]|[^()\[\]{}\n]++")
PLAIN = re.compile(r"(?:[\s,0-9.+\-eEj]|nan|inf|True|False)*+")
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


def tokens(text: str, *, masked: bool = False) -> list[Token]:
    """The tokens of one line; `masked`: the text is a record, where `[..]` is a mask."""
    start = START.match(text)
    found = [Token(start.lastgroup, start[0], 0)] if start else []
    body = MASKED_BODY if masked and MASK in text else BODY
    for m in body.finditer(text, start.end() if start else 0):
        kind = m.lastgroup
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


def _wrapped(text: str, count: int) -> bytearray:
    """For each physical line, whether it continues a tensor begun above it."""
    wrapped, opened, line, before = bytearray(count), [], 0, ""
    spans: list[tuple[int, int]] = []  # first and last line of the brackets in which wrapping is layout
    for m in BRACKETS.finditer(text):
        piece = m[0]
        if piece == "\n":
            line += 1
        elif piece in "([{":
            layout = piece == "(" and before.endswith(("tensor", "array"))
            opened.append([piece, line, piece == "[", layout])
        elif piece in CLOSES and opened and opened[-1][0] == CLOSES[piece]:
            _, first, plain, layout = opened.pop()
            if opened:
                opened[-1][2] &= plain
            if first < line and (plain or layout):
                while spans and spans[-1][0] >= first:
                    spans.pop()
                spans.append((first, line))
        elif piece in CLOSES:
            opened.clear()
        elif opened and not PLAIN.fullmatch(piece):
            opened[-1][2] = False
        before = piece
    for first, last in spans:
        wrapped[first + 1 : last + 1] = b"\1" * (last - first)
    return wrapped
