"""A comparison: the verdict on two texts and the differences behind it, said as a person would."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

LONGEST = 120  # characters of a text quoted in one difference
BLANKS = ("blanks", "indentation", "column")  # differences that only blanks make


@dataclass(frozen=True)
class Difference:
    """One place where the texts differ.

    Attributes:
        line: in the expected text, from 1.
        what: the kind of thing that differs, such as `value`, `shape`, `word`.
        expected: that place in the record.
        actual: that place in the new output.
        detail: which element of a tensor and by how much, where that can be said.
    """

    line: int
    what: str
    expected: str
    actual: str
    detail: str = ""

    def __str__(self) -> str:
        """``line 1: value -2. → -1. (index [0], …)``."""
        short = _exactly if self.what in BLANKS else _short
        sides = [short(side) for side in (self.expected, self.actual)]
        change = " → ".join(sides) if all(sides) else "".join(sides)
        return f"line {self.line}: {self.what} {change}" + (f" ({self.detail})" if self.detail else "")


@dataclass(frozen=True)
class Comparison:
    """The verdict on two texts.

    Attributes:
        verdict: `same` (at most noise and masked spans differ), `format` (same values, other spelling or
            layout), or `drift`.
        differences: what led to a verdict other than `same`.
    """

    verdict: str
    differences: tuple[Difference, ...] = ()


def extent(places: Sequence[str], gaps: Sequence[Decimal | None]) -> str:
    """Where several values differ and by how much: the first place, then the largest gap."""
    known = [(gap, place) for gap, place in zip(gaps, places, strict=True) if gap is not None]
    if not known or not places[0]:
        return places[0]
    gap, place = max(known, key=lambda pair: pair[0])
    if not gap:  # the same values, of another type
        return f"{places[0]}, {len(places)} values differ" if len(places) > 1 else places[0]
    if len(places) == 1:
        return f"{places[0]}, difference {_size(gap)}"
    place = place.removeprefix("index ")
    return f"{places[0]}, largest difference {_size(gap)} at {place}, {len(places)} values differ"


def _size(gap: Decimal) -> str:
    in_sight = Decimal("0.001") <= gap < 10_000
    return f"{gap.normalize():.4g}" if in_sight else f"{gap:.1e}".replace("e+", "e")


def _exactly(text: str) -> str:
    """With its blanks, between marks that show where it begins and ends."""
    text = text.replace("\n", "⏎")
    return f"`{text if len(text) <= LONGEST else text[: LONGEST - 1] + '…'}`"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
