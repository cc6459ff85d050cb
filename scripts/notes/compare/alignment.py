"""Two lines side by side: which tokens stand for each other, and what each difference is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from notes.compare import numeral
from notes.compare.lexer import MASK, MASKED, Token

FINE = ("same", "format")


class Span(NamedTuple):
    """Tokens `old` and `new` (half-open ranges) that stand for each other but are spelled differently."""

    old: tuple[int, int]
    new: tuple[int, int]
    verdict: str  # "same", "format", or what differs


def slice_of(text: str, tokens: list[Token], places: tuple[int, int]) -> str:
    """The text of some tokens of a line with what stands between them."""
    start, end = bounds(text, tokens, places)
    return text[start:end]


def tensor_indices(tokens: list[Token]) -> dict[int, tuple[int, tuple[int, ...]]]:
    """For each element in brackets, by its place among the tokens: which tensor, and its index there.
    The index counts what is printed (and from the ninth dimension on nobody reads it)."""
    found: dict[int, tuple[int, tuple[int, ...]]] = {}
    counts: list[int] = []
    tensor = 0
    for i, token in enumerate(tokens):
        if token.text == "[":
            tensor += not counts
            counts.append(0)
        elif token.text == "]" and counts:
            counts.pop()
            if counts:
                counts[-1] += 1
        elif counts and token.kind in ("number", "word"):
            if token.text.endswith("j") and token.start == tokens[i - 1].end:
                counts[-1] -= 1  # 1.+2.j is one element
            found[i] = tensor, tuple(counts[:8])
            counts[-1] += 1
    return found


def shapes(tokens: list[Token]) -> list[list[int]]:
    """The printed shape of each tensor in the line."""
    shapes: dict[int, list[int]] = {}
    for tensor, index in tensor_indices(tokens).values():
        shape = shapes.setdefault(tensor, [])
        shape += [0] * (len(index) - len(shape))
        for dimension, at in enumerate(index):
            shape[dimension] = max(shape[dimension], at + 1)
    return list(shapes.values())


def bounds(text: str, tokens: list[Token], places: tuple[int, int]) -> tuple[int, int]:
    lo, hi = places
    start = tokens[lo].start if lo < len(tokens) else len(text)
    return start, tokens[hi - 1].end if lo < hi else start


def aligned(old: list[Token], new: list[Token], text: str, tolerance: float | None) -> list[Span]:
    """The spans in which the tokens of a line differ, judged."""
    masks = [i for i, token in enumerate(old) if token.kind == "mask"]
    pairs = _mask_ranges(old, new, masks, tolerance) if masks else []
    if pairs is None:
        return _edges(old, new, text, tolerance)
    spans, e, a = [], 0, 0
    for i, (lo, hi) in [*zip(masks, pairs, strict=True), (len(old), (len(new), len(new)))]:
        if not _is_parallel(old[e:i], new[a:lo]):
            return _edges(old, new, text, tolerance)
        spans += _token_spans(old, new, range(e, i), a - e, tolerance)
        if i < len(old):
            covered = covers(old[i].text, slice_of(text, new, (lo, hi)))
            spans.append(Span((i, i + 1), (lo, hi), "same" if covered else "text"))
        e, a = i + 1, hi
    return spans


def _mask_ranges(old, new, masks, tolerance) -> list[tuple[int, int]] | None:
    """For each mask the range of new tokens it stands for: what is before the first mask and after the
    last has its place, a piece between two masks stands where it first fits; None if it fits nowhere."""
    last = len(new) - (len(old) - masks[-1] - 1)
    start, ranges = masks[0], []
    for mask, following in pairwise(masks):
        piece = old[mask + 1 : following]
        places = range(start, last - len(piece) + 1)
        fits = (at for at in places if _fits(piece, new[at : at + len(piece)], tolerance))
        place = next(fits, None)
        if place is None:
            return None
        ranges.append((start, place))
        start = place + len(piece)
    return None if start > last else [*ranges, (start, last)]


def _fits(old: list[Token], new: list[Token], tolerance: float | None) -> bool:
    return all(_judge(e, a, tolerance) in FINE for e, a in zip(old, new, strict=True))


def _is_parallel(old: list[Token], new: list[Token]) -> bool:
    """As many tokens, with the punctuation in the same places."""
    return len(old) == len(new) and all(
        e.text == a.text or not {"mark", "sign"} & {e.kind, a.kind} for e, a in zip(old, new, strict=True)
    )


def _token_spans(old, new, places: range, shift: int, tolerance: float | None) -> list[Span]:
    return [
        Span((i, i + 1), (i + shift, i + shift + 1), _judge(old[i], new[i + shift], tolerance))
        for i in places
        if old[i].text != new[i + shift].text
    ]


def _edges(old: list[Token], new: list[Token], text: str, tolerance: float | None) -> list[Span]:
    """The tokens that agree from both ends, and one span for what is between."""

    def agreeing(e: Sequence[Token], a: Sequence[Token]) -> int:
        verdicts = (_judge(*pair, tolerance) in FINE for pair in zip(e, a, strict=False))
        return next((i for i, fine in enumerate(verdicts) if not fine), min(len(e), len(a)))

    head = agreeing(old, new)
    tail = agreeing(old[head:][::-1], new[head:][::-1])
    e_end, a_end = len(old) - tail, len(new) - tail
    return [
        *_token_spans(old, new, range(head), 0, tolerance),
        Span((head, e_end), (head, a_end), "text"),
        *_token_spans(old, new, range(e_end, len(old)), a_end - e_end, tolerance),
    ]


def _judge(old: Token, new: Token, tolerance: float | None) -> str:
    """ "same", "format", or what differs between two tokens."""
    if old.kind == "mask":
        return "same" if covers(old.text, new.text) else "text"
    if old.kind == new.kind:
        if old.text == new.text or old.kind in MASKED:
            return "same"
        if old.kind == "number":
            return numeral.judge(old.text, new.text, tolerance)
        if old.kind == "rule":
            return "format" if _drawn(old.text) == _drawn(new.text) else "text"
    if old.text == new.text:
        return "same"
    if {old.text, new.text} <= {"True", "False"}:
        return "bool"
    if "number" in (old.kind, new.kind):
        return "value"
    return "exception" if old.text.endswith(("Error", "Exception")) else "word"


def _drawn(rule: str) -> str:
    """A drawn line whatever its width: its columns count."""
    return " ".join(re.sub(r"([-=─━═])\1+", r"\1", rule).split())


def covers(pattern: str, text: str) -> bool:
    """Whether `text`, within a line, is `pattern` with something for each `[..]`."""
    first, *rest = pattern.split(MASK)
    if not rest or "\n" in text or not text.startswith(first):
        return False
    at = len(first)
    for piece in rest[:-1]:
        at = text.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return len(text) - len(rest[-1]) >= at and text.endswith(rest[-1])
