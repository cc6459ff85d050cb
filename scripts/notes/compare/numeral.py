"""Numbers as they are printed: scaled decimal integers, never floats.

When two spellings differ, they are the same number in this book if one of these holds (the reasons come
from what PyTorch prints):

* equal value: `-0.`/`0.`, `1.`/`1.0000`, `1e-3`/`0.001`; the spelling alone changed ("format");
* at most one unit apart in the last place of the coarser spelling (0.3333/0.3334, 2.0000/1.9999).
  A last place can only carry noise in a *rounded* number, so a spelling lends its unit only if it has
  two or more digits after the point and the larger value is at least ten such units. `2.`, `lr=0.1`,
  `p=0.5`, `eps=1e-05` are exact; so is 0.0001 against 0.0002 (PyTorch goes to e-notation below 1e-4:
  its `0.0000` is a true zero, and one unit would be a factor of two);
* a coarser spelling that is the finer one rounded (`1.2345e-04` beside `0.0001`), not from zero;
* 1e-5 relative, if there are nine or more significant digits, or more in one spelling than in the
  other: a full repr, which drops trailing zeros (0.30000000000000004/0.3); never more than 0.001;
* less than float32 can tell apart, 2**-23 relative: from 1024 on that is more than a last place
  (8912.8496/8912.8486); never more than 0.001;
* the author's tolerance: |a - e| <= tol * max(|a|, |e|).

An integer is exact, and against a number with a point it is another type. A whole float (`2.`,
`2.0000`, `16777216.0`) is exact against another whole float, whatever their size. The sign of a
non-zero value is exact whatever the tolerance.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

LONGEST = 400  # digits, and the largest power of ten: beyond them a spelling is just text
PARTS = re.compile(r"([+-]?)([0-9]*)(\.?)([0-9]*)(?:[eE]([+-]?[0-9]+))?(j?)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """`digits` times ten to `exponent`: `-2.50` is -250, -2."""

    digits: int
    exponent: int
    places: int  # digits after the point
    integer: bool  # neither a point nor an exponent
    whole: bool  # no digit but 0 after the point, no exponent
    scientific: bool
    imaginary: bool


def read(text: str) -> Numeral | None:
    """The number `text` spells; None where it is none, or far too long to be one."""
    parts = PARTS.fullmatch(text) if len(text) <= LONGEST else None
    if not parts or not parts[2] + parts[4] or len(parts[5] or "") > 4:
        return None
    power = int(parts[5] or 0)
    if abs(power) > LONGEST:
        return None
    return Numeral(
        digits=int(parts[1] + parts[2] + parts[4]),
        exponent=power - len(parts[4]),
        places=len(parts[4]),
        integer=not parts[3] and parts[5] is None,
        whole=not parts[4].strip("0") and parts[5] is None,
        scientific=parts[5] is not None,
        imaginary=bool(parts[6]),
    )


def judge(expected: str, actual: str, tolerance: float | None = None) -> str:
    """ "same" or "format", or else the difference: "value", "sign", "type"."""
    if expected == actual:
        return "same"
    e, a = read(expected), read(actual)
    if e is None or a is None:
        return "value"
    if (e.integer, e.imaginary) != (a.integer, a.imaginary):
        return "type"
    low = min(e.exponent, a.exponent)
    scaled_e, scaled_a = e.digits * 10 ** (e.exponent - low), a.digits * 10 ** (a.exponent - low)
    if scaled_e == scaled_a:
        return "format"
    if scaled_e * scaled_a < 0:
        return "sign"
    if e.integer:
        return "value"
    gap, largest = abs(scaled_e - scaled_a), max(abs(scaled_e), abs(scaled_a))
    if gap <= max(_unit(e, low, largest), _unit(a, low, largest)):
        return "same" if (e.places, e.scientific) == (a.places, a.scientific) else "format"
    if _rounds(e, a, gap, low):
        return "format"
    return "same" if _is_slight(e, a, gap, low, largest) or _within(tolerance, gap, largest) else "value"


def gap(expected: str, actual: str) -> Decimal | None:
    """How far apart two spellings are, to be told to a person; None where one is no number."""
    e, a = read(expected), read(actual)
    if e is None or a is None:
        return None
    return abs(Decimal(e.digits).scaleb(e.exponent) - Decimal(a.digits).scaleb(a.exponent))


def _unit(number: Numeral, low: int, largest: int) -> int:
    """The last place of `number`, in units of ten to `low`; 0 where it carries no noise."""
    unit = 10 ** (number.exponent - low)
    return unit if number.places >= 2 and largest >= 10 * unit else 0


def _rounds(e: Numeral, a: Numeral, gap: int, low: int) -> bool:
    coarser = max(e, a, key=lambda number: number.exponent)
    rounded = coarser.places >= 2 and coarser.digits != 0 and e.exponent != a.exponent
    return rounded and 2 * gap <= 10 ** (coarser.exponent - low)


def _is_slight(e: Numeral, a: Numeral, gap: int, low: int, largest: int) -> bool:
    if (e.whole and a.whole) or not (e.places or a.places) or gap * 1000 > 10 ** max(0, -low):
        return False
    is_repr = e.exponent != a.exponent or max(len(str(abs(number.digits))) for number in (e, a)) >= 9
    return gap * 10**5 <= largest if is_repr else gap * 2**23 <= largest


def _within(tolerance: float | None, gap: int, largest: int) -> bool:
    bound = read(repr(tolerance)) if tolerance is not None else None
    if bound is None:
        return False
    return gap * 10 ** max(0, -bound.exponent) <= largest * bound.digits * 10 ** max(0, bound.exponent)
