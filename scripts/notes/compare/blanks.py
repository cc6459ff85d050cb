"""Blanks that are content: in a quoted string, in a drawing, the depth of a line, the column of a value.

Elsewhere they are layout: the padding of a number, the width of a column, where a tensor was wrapped.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from notes.compare.lexer import ABSENT, MASK, START, STRING

NEAR = 8  # lines above and below a line with which it may share a column
BRANCH = re.compile(r"[\s|│┃:]*[├└┣┗╰`+|\\][-─━]+")  # a tree drawn with lines: what leads to a name
ALIGNED = re.compile(r"(?:tensor|array)\(|\A\s*(?:[\w.]+\s*[=:]\s*)?\[")  # blanks inside are padding
WIDE = re.compile(r"\A\s|\S\s\s+\S")
CELL = re.compile(r"(?:\([^()]*+\)|\[[^][]*+\]|\S)++")  # `(2, 3)` and `x[:, 1]` are one
LABEL = re.compile(r"\s*(?:(?P<number>\d{1,9})[:.|)]?|[\w.]+[:>|]|[|>#]|>>>|\.\.\.)\s+(?=[^\s\d+.=|-])")
Cells = Sequence[tuple[int, int]]


def exact(text: str) -> list[tuple[int, int]]:
    """Where in a line blanks are exact: in strings and drawings, not before the first thing in the line."""
    if is_drawing(text):
        return [(len(text) - len(text.lstrip()), len(text))]
    branch = BRANCH.match(text)
    first = [(len(branch[0]) - len(branch[0].lstrip()), branch.end())] if branch else []
    return first + [m.span() for m in STRING.finditer(text)]


def holds(spans: list[tuple[int, int]], place: int) -> bool:
    """Whether a place is inside one of some spans, which follow each other."""
    at = bisect_left(spans, (place, 0)) - 1
    return at >= 0 and place < spans[at][1]


def is_drawing(text: str) -> bool:
    """Whether a line is drawn with characters: with no digit and one letter at most, and with signs."""
    drawn = set(text) - set(" \t")
    letters = set(filter(str.isalnum, drawn))
    if len(letters) > 1 or any(map(str.isdigit, letters)) or "\n" in text:
        return False
    rule = START.match(text)
    signs = drawn - letters - set("[](){},;|│" + ":=-" * bool(letters))
    return len(drawn) == 1 or bool(signs and not (rule and rule["rule"]))


def depth(text: str) -> int:
    """How far a line is indented."""
    line = text.partition("\n")[0].expandtabs()
    return len(line) - len(line.lstrip())


def misplaced(pairs: Sequence) -> Iterator[tuple]:
    """Each pair whose line has another depth, or whose value another column, with "indentation" or "column".

    Args:
        pairs: all of a text, as [`Pair`][notes.compare.pair.Pair].
    """
    both = [pair for pair in pairs if pair.old is not ABSENT and pair.new is not ABSENT]
    if all(pair.has_old_blanks for pair in both):
        return
    blocks = list(_blocks(both))
    told = set(_deeper(blocks))
    told.update(row for block in blocks for row in _listed(block))
    yield from ((row.pair, "indentation") for row in told)
    yield from ((row.pair, "column") for block in blocks for row in _moved(block) if row not in told)


class Row:
    """A pair of lines, with the columns of what stands between blanks in each."""

    def __init__(self, pair) -> None:
        self.pair = pair

    @cached_property
    def cells(self) -> tuple[Cells, Cells]:
        return _cells(self.pair.old.text), _cells(self.pair.new.text)

    @cached_property
    def is_comparable(self) -> bool:
        return len(self.cells[0]) == len(self.cells[1]) > 0

    @cached_property
    def is_aligned(self) -> bool:
        """Whether a tensor or an array is in it, or a mask: then no column can be told."""
        texts = (self.pair.old.text, self.pair.new.text)
        return MASK in texts[0] or any("\n" in text or ALIGNED.search(text) for text in texts)

    @cached_property
    def is_in_table(self) -> bool:
        wide = WIDE.search(self.pair.old.text) or WIDE.search(self.pair.new.text)
        return bool(wide) and self.is_comparable and not self.is_aligned

    @cached_property
    def gaps(self) -> list[list[int]]:
        """The blanks between its cells, before and now."""
        return [[b[0] - a[1] for a, b in pairwise(cells)] for cells in self.cells]

    @property
    def is_stretched(self) -> bool:
        """Whether its cells moved against each other."""
        return self.gaps[0] != self.gaps[1]


def _cells(text: str) -> Cells:
    return [m.span() for m in CELL.finditer(text.partition("\n")[0].expandtabs())]


def _blocks(pairs: Sequence) -> Iterator[list[Row]]:
    """The lines without an empty one between them."""
    block: list[Row] = []
    for pair in pairs:
        if pair.old.text and pair.new.text:
            block.append(Row(pair))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _deeper(blocks: list[list[Row]]) -> list[Row]:
    """The lines that did not move as far to the right or left as most others."""
    rows = [row for block in blocks for row in block if row.pair.shifts]
    if not rows or set.intersection(*(row.pair.shifts for row in rows)):
        return []
    free = _indented([row for block in blocks for row in block])
    rows = [
        row
        for block in blocks
        for i, row in enumerate(block)
        if row.pair.shifts and row not in free and (row.pair.shifts == {0} or not _is_cell(block, i))
    ]
    counts = Counter(shift for row in rows for shift in row.pair.shifts)
    usual = max(counts, key=counts.__getitem__, default=0)
    return [row for row in rows if usual not in row.pair.shifts]


def _indented(rows: list[Row]) -> set[Row]:
    """The lines in brackets, of a module or an optimizer, where every level is indented otherwise."""
    free, inside, level = set(), [], 0
    for row in rows:
        inside.append(row)
        level += sum((mark in "([{") - (mark in ")]}") for mark in row.pair.old.text)
        if level > 0:
            continue
        levels = {(depth(row.pair.old.text), depth(row.pair.new.text)) for row in inside}
        if level == 0 and all(a < b and c < d for (a, c), (b, d) in pairwise(sorted(levels))):
            free.update(inside[1:])
        inside, level = [], 0
    return free


def _is_cell(block: list[Row], i: int) -> bool:
    """Whether a line begins where it does because of the lines around it, and not by its depth: one of its
    cells moved with the second or a later cell of another line, or the first cells of both end alike."""
    row = block[i]
    if not row.is_comparable:
        return False
    first, *later = zip(*row.cells, strict=True)
    is_number = bool(later) or row.pair.old.text.lstrip()[:1] in "+-.0123456789"
    for other in (*block[max(0, i - NEAR) : i], *block[i + 1 : i + 1 + NEAR]):
        if not other.is_comparable:
            continue
        label, *others = zip(*other.cells, strict=True)
        if any(_flush(first, cell) for cell in others) or (
            (is_number or others) and _ends_alike(first, label)
        ):
            return True
        is_after = all(a[1] <= b[0] for a, b in zip(label, first, strict=True))
        if (is_after or row.is_stretched) and any(
            a[0] != a[1] and _flush(a, b) for a in later for b in others
        ):
            return True
    return False


def _flush(one: Cells, other: Cells) -> bool:
    """Whether two cells begin, or end, in the same column, before and now."""
    return any(all(a[edge] == b[edge] for a, b in zip(one, other, strict=True)) for edge in (0, 1))


def _ends_alike(one: Cells, other: Cells) -> bool:
    return all(a[1] == b[1] and a[0] != b[0] for a, b in zip(one, other, strict=True))


def _listed(block: list[Row]) -> Iterator[Row]:
    """The lines after a number of their own, or after the same word as their neighbors (`INFO:`), that have
    another depth after it."""
    rows = [row for row in block if row.is_comparable and row.gaps[0] and not row.is_aligned]
    labels = [LABEL.match(row.pair.old.text) for row in rows]
    keys = [m and (int(m["number"]) - i if m["number"] else m[0].strip()) for i, m in enumerate(labels)]
    for key, group in groupby(zip(keys, rows, strict=True), itemgetter(0)):
        moves = {row: row.gaps[1][0] - row.gaps[0][0] for _, row in group if key is not None}
        usual = Counter(moves.values()).most_common(1)
        yield from (row for row, move in moves.items() if move != usual[0][0])


class Table(NamedTuple):
    rows: list[Row]
    columns: tuple[list[tuple[int, int]], list[tuple[int, int]]]

    def is_full(self, row: Row) -> bool:
        """Whether a row has a cell in every column, before or now."""
        sides = zip(row.cells, self.columns, strict=True)
        return any(
            len({bisect_right(columns, (cell[0], 10**9)) for cell in cells}) == len(columns)
            for cells, columns in sides
        )


def _moved(block: list[Row]) -> Iterator[Row]:
    """The rows of a table with empty cells in which a value is under another head now."""
    places = [i for i, row in enumerate(block) if row.is_in_table]
    if not any(block[i].is_stretched for i in places):
        return
    heads = [i - 1 for i in places if _has_head(block, i)]
    rows = [block[i] for i in sorted({*places, *heads})]
    for start in range(0, len(rows), 5 * NEAR):
        part = rows[: 2 if start else 0] + rows[start : start + 5 * NEAR]
        columns = [_columns([row.cells[side] for row in part]) for side in (0, 1)]
        table = Table(part, (columns[0], columns[1]))
        for i, row in enumerate(part):
            others = part[:2] + part[max(2, i - NEAR) : i + NEAR]
            moved = (_left_column(row, other) for other in others if other is not row)
            if row.is_stretched and not table.is_full(row) and any(moved):
                yield row


def _has_head(block: list[Row], i: int) -> bool:
    """Whether a row has a head without wide gaps above it, and not a title: that stands over a head."""
    if not i or block[i - 1].is_in_table or not _is_head(block[i - 1], block[i]):
        return False
    following = block[i + 1] if i + 1 < len(block) else None
    return not (following and following.is_in_table and _is_head(block[i], following))


def _is_head(head: Row, row: Row) -> bool:
    """Whether the cells of a row but the first stand under cells of the line above it, before and now."""
    if not head.is_comparable or MASK in head.pair.old.text:
        return False
    edges = [[set(column) for column in zip(*cells, strict=True)] for cells in head.cells]
    return len(row.cells[0]) > 1 and all(
        cell[0] in starts or cell[1] in ends
        for cells, (starts, ends) in zip(row.cells, edges, strict=True)
        for cell in cells[1:]
    )


def _columns(rows: list[Cells]) -> list[tuple[int, int]]:
    """Cells that overlap, over all rows, as one column each."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(cell for cells in rows for cell in cells):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _left_column(row: Row, other: Row) -> bool:
    """Whether a cell of `row` was under one cell of `other` and is under another one now."""
    still = other.cells[0] == other.cells[1]
    for before, now in zip(*row.cells, strict=True):
        was, is_now = (_under(cell, cells) for cell, cells in zip((before, now), other.cells, strict=True))
        if was != is_now and ((still and not (was[1] and is_now[1])) or not _share(was, is_now)):
            return True
    return False


def _under(cell: tuple[int, int], others: Cells) -> tuple[int, int]:
    """The first cell of another row that a cell is under or before, and how many it is under."""
    first = next((i for i, other in enumerate(others) if other[1] > cell[0]), len(others))
    return first, sum(other[0] < cell[1] for other in others[first:])


def _share(was: tuple[int, int], is_now: tuple[int, int]) -> bool:
    """Whether two places have a cell in common, or one is none."""
    if not (was[1] and is_now[1]):
        return True
    return max(was[0], is_now[0]) < min(sum(was), sum(is_now))
