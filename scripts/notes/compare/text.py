"""Compare an output with its record: the same, the same in another format, or drift.

The steps: `lexer` makes lines and tokens, lines are paired here, `alignment` puts the tokens of a
pair side by side and judges each span that differs, `_drifts` says it in words. Exact: words,
punctuation, order, lines, brackets, integers, `nan`, blanks that `blanks` finds to be content. The same:
numbers within the rule of `numeral`, masked spans. Format: other blanks between tokens, the lines that a
value in brackets is wrapped over, the spelling of a number.

>>> compare("tensor(-2.)", "tensor(-1.)").verdict
'drift'
>>> str(compare("loss = 0.3333", "loss = 0.4333").differences[0])
'line 1: value 0.3333 → 0.4333'
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import zip_longest

from notes.compare import numeral
from notes.compare.alignment import FINE, Span, slice_of, tensor_indices
from notes.compare.blanks import depth, misplaced
from notes.compare.comparison import Comparison, Difference, extent
from notes.compare.lexer import ABSENT, MASK, MASKED, STRING, Line, lines, rows, tokens
from notes.compare.pair import Pair

UNRAVELLED = 40_000  # pairs of lines up to which moved lines are looked for (that takes square time)
MANY = 20  # blanks of one line that are told of
FIELD = re.compile(r"(dtype|device|requires_grad|grad_fn)=[^,]*\Z")
SIZE = re.compile(r"(?:[Ss]ize|shape)\W*[0-9, ]*\Z")
VALUES = ("value", "sign", "type")
ADDED = re.compile(r"\W*(dtype|device|requires_grad|grad_fn)=")


def compare(expected: str, actual: str, tolerance: float | None = None) -> Comparison:
    """Judge an output against its record.

    Words, order, shapes, and integers are exact; numbers follow the
    [rule of numbers][notes.compare.numeral].

    Args:
        expected: the record; `[..]` in it stands for any text within a line.
        actual: what was printed now.
        tolerance: relative: |a - e| <= tolerance * max(|a|, |e|), for numbers with a point or an exponent.
    """
    if expected == actual:
        return Comparison("same")
    found = _compared(_paired(expected, actual, tolerance))
    if found.verdict == "drift" and MASK in expected:  # a mask may hide the end of a wrapped tensor
        unjoined = _compared(_paired(expected, actual, tolerance, joined=False))
        return found if unjoined.verdict == "drift" else unjoined
    return found


def merge(expected: str, actual: str, tolerance: float | None = None, *, rewrite: bool = False) -> str:
    """The record to write: the new output, with the old text wherever nothing but noise or a mask differs.

    `compare(merge(e, a, t), a, t)` is never drift, and merging again changes nothing. After a rewrite it
    is "same".

    Args:
        expected: the record as it is.
        actual: what was printed now.
        tolerance: as for [`compare`][notes.compare.text.compare].
        rewrite: take the layout and the spelling of numbers from the new output; otherwise they stay where
            the old ones still hold.
    """
    verdict = compare(expected, actual, tolerance).verdict
    if verdict == "same" or (verdict == "format" and not rewrite):
        return expected
    fine = ("same",) if rewrite else ("same", "format")
    for joined in (True, False):
        pairs = _paired(expected, actual, tolerance, joined)
        for whole in (True,) if rewrite else (False, True):
            merged = "\n".join(pair.merged(whole) for pair in pairs if pair.new is not ABSENT)
            merged += "\n" * actual.endswith("\n")
            if compare(merged, actual, tolerance).verdict in fine:
                return merged
    return actual


def _paired(expected: str, actual: str, tolerance: float | None, joined: bool = True) -> list[Pair]:
    """Every line once, in order: the lines that match from both ends, and what is between."""
    old, new = lines(expected, joined=joined), lines(actual, joined=joined)
    if joined:
        old, new = rows(old, new), rows(new, old)

    @cache
    def pair(e: int | None, a: int | None) -> Pair:
        return Pair(ABSENT if e is None else old[e], ABSENT if a is None else new[a], tolerance)

    shorter = min(len(old), len(new))
    differing = (i for i in range(shorter) if old[i].text != new[i].text and pair(i, i).is_drift)
    head = next(differing, shorter)
    tail = 0
    while tail < shorter - head and not pair(len(old) - tail - 1, len(new) - tail - 1).is_drift:
        tail += 1
    middle = range(head, len(old) - tail), range(head, len(new) - tail)
    ends = zip(range(len(old) - tail, len(old)), range(len(new) - tail, len(new)), strict=True)
    places = [*((i, i) for i in range(head)), *_unravelled(old, new, *middle), *ends]
    pairs = [pair(e, a) for e, a in places]
    for one, what in list(misplaced(pairs)):
        one.misplaced = what
    return pairs


def _unravelled(old, new, old_places: range, new_places: range) -> Iterator[tuple[int | None, int | None]]:
    """Places of lines side by side, None where a line was added or taken away."""
    blocks: Sequence[tuple[str, int, int, int, int]] = [("", 0, len(old_places), 0, len(new_places))]
    if 1 < len(old_places) * len(new_places) <= UNRAVELLED:
        keys = [_key(old[i]) for i in old_places], [_key(new[i]) for i in new_places]
        blocks = SequenceMatcher(None, *keys, autojunk=False).get_opcodes()
    for _, e_start, e_end, a_start, a_end in blocks:
        yield from zip_longest(old_places[e_start:e_end], new_places[a_start:a_end])


def _key(line: Line) -> str:
    return " ".join(token.kind if token.kind in MASKED else token.text for token in tokens(line.text))


def _compared(pairs: list[Pair]) -> Comparison:
    if any(pair.is_drift for pair in pairs):
        return Comparison("drift", tuple(_drifts(pairs)))
    changed = (pair for pair in pairs if pair.old.text != pair.new.text)
    notices = [notice for pair in changed for notice in _notices(pair)]
    return Comparison("format", tuple(notices)) if notices else Comparison("same")


def _notices(pair: Pair) -> Iterator[Difference]:
    for span in pair.spans:
        if span.verdict == "format":
            yield _difference(pair, span, "spelling")
    if pair.has_new_layout:
        yield Difference(pair.old.number, "layout", pair.old.text, pair.new.text)


def _drifts(pairs: list[Pair]) -> Iterator[Difference]:
    gone = Counter(_key(pair.old) for pair in pairs if pair.new is ABSENT)
    come = Counter(_key(pair.new) for pair in pairs if pair.old is ABSENT)
    leaving, arriving = gone & come, gone & come
    line = 1
    for pair in pairs:
        if pair.new is ABSENT:
            moved = _taken(leaving, pair.old)
            yield Difference(pair.old.number, "order" if moved else "missing line", pair.old.text, "")
        elif pair.old is ABSENT:
            if not _taken(arriving, pair.new):
                yield Difference(line, "extra line", "", pair.new.text)
        elif pair.is_drift:
            yield from _line_drifts(pair)
            yield from _blank_drifts(pair)
        if pair.old is not ABSENT:
            line = pair.old.number + pair.old.text.count("\n") + 1


def _taken(counter: Counter[str], line: Line) -> bool:
    counter[_key(line)] -= 1
    return counter[_key(line)] >= 0


def _line_drifts(pair: Pair) -> Iterator[Difference]:
    """What drifted in a line: the values of one tensor together, everything else one by one."""
    spans = [span for span in pair.spans if span.verdict not in FINE]
    if not spans:
        return
    whole = Span((spans[0].old[0], spans[-1].old[1]), (spans[0].new[0], spans[-1].new[1]), "order")
    texts = [_texts(pair, span) for span in spans]
    if len(spans) > 1 and sorted(e for e, _ in texts) == sorted(a for _, a in texts):
        yield _difference(pair, whole, "order")
        return
    indices = tensor_indices(pair.tokens[0])
    groups: dict[object, list[Span]] = {}
    for span in spans:
        in_tensor = span.verdict in VALUES and span.old[0] in indices
        groups.setdefault(indices[span.old[0]][0] if in_tensor else span.old, []).append(span)
    for group in groups.values():
        if group[0].verdict == "text":
            yield _difference(pair, group[0], *_structure(pair, group[0]))
        else:
            what = _name(pair, group[0])
            yield _difference(pair, group[0], what, _extent(pair, group, indices) if what in VALUES else "")


def _blank_drifts(pair: Pair) -> Iterator[Difference]:
    """What blanks changed the meaning of: a line that is misplaced, else each string, else the line."""
    if pair.misplaced:
        old, new = depth(pair.old.text), depth(pair.new.text)
        detail = f"{old} → {new} blanks before it" if old != new else ""
        yield Difference(pair.old.number, pair.misplaced, pair.old.text, pair.new.text, detail)
    told = 0
    for i, j in pair.blanks[:MANY]:
        places = pair.tokens[0][i].start, pair.tokens[1][j].start
        if places[0] >= told:
            sides = zip((pair.old, pair.new), places, strict=True)
            (was, told), (is_now, _) = (_around(line.text, at) for line, at in sides)
            yield Difference(pair.line_at(places[0]), "blanks", was, is_now)


def _around(text: str, place: int) -> tuple[str, int]:
    """The string that a place in a text is in, else the physical line, and where it ends."""
    start = text.rfind("\n", 0, place) + 1
    line = text[start:].partition("\n")[0]
    inside = (m for m in STRING.finditer(line) if m.start() < place - start < m.end())
    found = next(inside, None)
    return (found[0], start + found.end()) if found else (line, start + len(line))


def _difference(pair: Pair, span: Span, what: str, detail: str = "") -> Difference:
    return Difference(pair.line_at(_start(pair, span)), what, *_texts(pair, span), detail)


def _texts(pair: Pair, span: Span) -> tuple[str, str]:
    old, new = pair.tokens
    return slice_of(pair.old.text, old, span.old), slice_of(pair.new.text, new, span.new)


def _start(pair: Pair, span: Span) -> int:
    old, at = pair.tokens[0], span.old[0]
    return old[at].start if at < len(old) else len(pair.old.text)


def _name(pair: Pair, span: Span) -> str:
    """What a token is, by what stands before it: a dtype, a size, else what `_judge` found."""
    at = _start(pair, span)
    before = pair.old.text[max(0, at - 60) : at]
    if field := FIELD.search(before):
        return field[1]
    return "shape" if span.verdict == "value" and SIZE.search(before) else span.verdict


def _extent(pair: Pair, group: list[Span], indices: dict[int, tuple[int, tuple[int, ...]]]) -> str:
    places = [f"index {list(indices[span.old[0]][1])}" if span.old[0] in indices else "" for span in group]
    return extent(places, [numeral.gap(*_texts(pair, span)) for span in group])


def _structure(pair: Pair, span: Span) -> tuple[str, str]:
    """What was added, taken away or re-bracketed, and the shapes before and after."""
    e, a = _texts(pair, span)
    if field := ADDED.match(a or e) if not (e and a) else None:
        return field[1], ""
    if pair.shapes:
        before, after = pair.shapes
        return "length" if len(before) == len(after) == 1 else "shape", f"{before} → {after}"
    return ("text" if e and a else "missing text" if e else "extra text"), ""
