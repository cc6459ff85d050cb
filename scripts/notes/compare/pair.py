"""A line of the record and the line it is compared with: what differs in it, and the line to write."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from notes.compare import blanks
from notes.compare.alignment import FINE, Span, aligned, bounds, covers, shapes, slice_of
from notes.compare.lexer import ABSENT, MASKED, STRING, Line, Token, tokens

BLANKS = re.compile(r"\A\s*|\s+")
PADDED = {"number", *MASKED}  # tokens that may be wider now, with fewer blanks before them


@dataclass
class Pair:
    """A line of the record and the line it is compared with; `ABSENT` where there is none.

    Attributes:
        old: of the record.
        new: of the output.
        tolerance: as for [`compare`][notes.compare.text.compare].
        misplaced: "indentation" or "column" where the line stands otherwise among its neighbors, else "".
    """

    old: Line
    new: Line
    tolerance: float | None
    misplaced: str = ""

    @cached_property
    def tokens(self) -> tuple[list[Token], list[Token]]:
        old, new = tokens(self.old.text, masked=True), tokens(self.new.text)
        origins = [bool(side) and side[0].kind == "origin" for side in (old, new)]
        if origins[0] != origins[1]:  # a record holds warnings without their origin
            return old[origins[0] :], new[origins[1] :]
        return old, new

    @cached_property
    def spans(self) -> list[Span]:
        if self.old.text == self.new.text or covers(self.old.text, self.new.text):
            return []
        return aligned(*self.tokens, self.new.text, self.tolerance)

    @cached_property
    def shapes(self) -> tuple[list[int], list[int]] | None:
        """The printed shapes of the first tensor that has another shape now."""
        pairs = zip(*(shapes(side) for side in self.tokens), strict=False)
        return next(((before, after) for before, after in pairs if before != after), None)

    @property
    def is_drift(self) -> bool:
        return bool(self.misplaced) or self.differs

    @cached_property
    def differs(self) -> bool:
        """Whether the line by itself is drift, wherever it stands."""
        if self.old is ABSENT or self.new is ABSENT:
            return True
        return any(span.verdict not in FINE for span in self.spans) or bool(self.blanks)

    @cached_property
    def blanks(self) -> list[tuple[int, int]]:
        """Places of tokens, old and new, before which blanks that are content differ."""
        if self.has_old_blanks or covers(self.old.text, self.new.text):
            return []
        exact = blanks.exact(self.old.text), blanks.exact(self.new.text)
        pretty = self._is_pretty
        return [
            (i, j)
            for i, j in self._gaps()
            if self._is_content(i, j, exact) or (pretty and self._is_deeper(i, j))
        ]

    @cached_property
    def has_old_blanks(self) -> bool:
        """Whether the same blanks stand in the line as before, in the same order."""
        return self.old.text == self.new.text or BLANKS.findall(self.old.text) == BLANKS.findall(
            self.new.text
        )

    @cached_property
    def shifts(self) -> set[int]:
        """By how much the line moved to the right: where it begins, or where its first number ends."""
        if self.old.text == self.new.text:
            return {0}
        old, new = self.tokens
        if self.differs or not (old and new) or old[0].kind == "mask":
            return set()
        return self._moves

    @property
    def _moves(self) -> set[int]:
        old, new = self.tokens
        shift = blanks.depth(self.new.text) - blanks.depth(self.old.text)
        wider = len(new[0].text) - len(old[0].text) if old[0].kind in PADDED else 0
        return {shift, shift + wider}

    @cached_property
    def _line_ends(self) -> list[int]:
        return [at for at, character in enumerate(self.old.text) if character == "\n"]

    def line_at(self, place: int) -> int:
        """The number of the physical line of the record at a place in its text."""
        return self.old.number + bisect_left(self._line_ends, place)

    def merged(self, rewrite: bool = False) -> str:
        """The new line with the old text of masked and noisy spans.

        Args:
            rewrite: also where the old line still holds, which is left as it is otherwise.
        """
        if self.old is ABSENT:
            return self.new.text
        if not (self.is_drift or rewrite) or covers(self.old.text, self.new.text):
            return self.old.text
        (old, new), pieces, done = self.tokens, [], 0
        for span in self.spans:
            if span.verdict == "same":
                start, end = bounds(self.new.text, new, span.new)
                pieces += [self.new.text[done:start], slice_of(self.old.text, old, span.old)]
                done = end
        return "".join(pieces) + self.new.text[done:]

    @property
    def has_new_layout(self) -> bool:
        """Whether blanks or line ends between tokens differ, and not for a wider token beside them."""
        if self.has_old_blanks or covers(self.old.text, self.new.text):
            return False
        return any(
            "\n" in self._gap(0, i) + self._gap(1, j)
            or not (self._is_padding(i, j) or self._is_padding(i, j, 1))
            for i, j in self._gaps()
        )

    def _gaps(self) -> Iterator[tuple[int, int]]:
        """Places of tokens, old and new, before which other blanks stand now."""
        before = (-1, -1)
        for i, j in self._twins():
            if before == (i - 1, j - 1) and self._gap(0, i) != self._gap(1, j):
                yield i, j
            before = (i, j)

    def _gap(self, side: int, i: int) -> str:
        """The blanks before a token."""
        text, found = (self.old, self.new)[side].text, self.tokens[side]
        gap = text[found[i - 1].end if i else 0 : found[i].start]
        return gap if gap.isspace() else ""  # at the start it may be the origin of a warning

    def _twins(self) -> Iterator[tuple[int, int]]:
        """Places of tokens, old and new, that stand for each other one to one and are no masks."""
        (old, new), at, shift = self.tokens, 0, 0
        for span in [*self.spans, Span((len(old),) * 2, (len(new),) * 2, "same")]:
            yield from ((i, i + shift) for i in range(at, span.old[0]))
            single = span.old[1] - span.old[0] == span.new[1] - span.new[0] == 1
            if single and old[span.old[0]].kind != "mask":
                yield span.old[0], span.new[0]
            at, shift = span.old[1], span.new[1] - span.old[1]

    def _is_padding(self, i: int, j: int, back: int = 0) -> bool:
        """Whether the token after (`back` 0) or before (1) a gap became as much wider as the gap narrower."""
        if i < back or self.tokens[0][i - back].kind not in PADDED:
            return False
        old, new = self.tokens[0][i - back].text, self.tokens[1][j - back].text
        return len(self._gap(0, i)) + len(old) == len(self._gap(1, j)) + len(new)

    def _is_content(self, i: int, j: int, exact) -> bool:
        """Whether the blanks before a token are exact, and a wider number has not taken their place."""
        if self._is_padding(i, j):
            return False
        places = self.tokens[0][i].start, self.tokens[1][j].start
        return any(blanks.holds(spans, place) for spans, place in zip(exact, places, strict=True))

    @property
    def _is_pretty(self) -> bool:
        """Whether words in brackets go over the same lines as before, so that their depth can be compared."""
        text = self.old.text
        if "\n" not in text or blanks.ALIGNED.search(text) or not STRING.search(text):
            return False
        return all(("\n" in self._gap(0, i)) == ("\n" in self._gap(1, j)) for i, j in self._twins())

    def _is_deeper(self, i: int, j: int) -> bool:
        gaps = self._gap(0, i), self._gap(1, j)
        if "\n" not in gaps[0]:
            return False
        old, new = (len(gap.rpartition("\n")[2].expandtabs()) for gap in gaps)
        return new - old not in self._moves
