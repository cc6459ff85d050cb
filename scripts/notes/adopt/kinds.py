"""Then and now: of which kind the difference is between what a notebook stored and what is printed today."""

from __future__ import annotations

import re

from notes import compare
from notes.compare import Comparison

HOLDS = "holds"
KINDS = ("value", "version", "device", "format", "wrapping", "drawn")  # the gravest first
DEVICE = re.compile(
    r",?\s*device='?(?:type=')?(?:cuda|mps|xpu|cpu)(?::\d+)?'?(?:, ?index=\d+)?"
    r"|\b(?:cuda|mps|xpu|cpu)(?::\d+)?\b(?:', ?index=\d+|')?"
)
ON_GPU = re.compile(r"(?i:\b(?:cuda|mps|gpus?|nvidia)\b|_gpus?\b)")  # code that is about one
MENTIONED = re.compile(r"\b(?:cuda|mps):\d")  # and text
VERSION = re.compile(r"\b\d+\.\d+(?:\.\d+)+(?:[.+-]?[A-Za-z]\w*(?:\.\w+)*)?|(?<=Backward)\d*(?=>)")
WARNING = re.compile(r"^\w*Warning: ", re.M)
TYPE = re.compile(r"<class '([^']+)'>")


def judged(then: str, now: str, tolerance: float | None = None) -> tuple[str, Comparison]:
    """The kind of a difference, one of ``KINDS`` but ``drawn``, and the difference; ``HOLDS`` without one.

    ``wrapping`` is a matter of line breaks, ``format`` of another spelling of the same values, ``device`` and
    ``version`` of where and with what the notebook ran; all else is ``value``.

    Args:
        then: what was printed.
        now: what is printed.
        tolerance: of the cell.
    """
    compared = compare.compare(then, now, tolerance)
    if WARNING.search(then) and WARNING.search(now):  # Jupyter keeps them apart from what is printed
        then, now = _warnings_last(then), _warnings_last(now)
        compared = compare.compare(then, now, tolerance)
    if compared.verdict == "same":
        return HOLDS, compared
    joined = _joined(then), _joined(now)
    if joined[0] == joined[1]:
        return "wrapping" if then.count("\n") != now.count("\n") else "format", compared
    plain = _each(TYPE, r"\1", joined)  # IPython shows a class by its name
    without = _each(DEVICE, "", plain)
    steps = (
        ("format", (then, now)),
        ("wrapping", joined),
        ("format", plain),
        ("device", without),
        ("version", _each(VERSION, "*", plain)),
        ("version", _each(VERSION, "*", without)),
    )
    return next((kind for kind, sides in steps if _agree(sides, tolerance)), "value"), compared


def about_devices(source: str, then: str) -> bool:
    """Whether a cell asks for a GPU, or speaks of one that this machine lacks.

    Args:
        source: of the cell.
        then: what it printed.
    """
    return bool(ON_GPU.search(source) or MENTIONED.search(then))


def _agree(sides: tuple[str, str], tolerance: float | None) -> bool:
    return compare.compare(*sides, tolerance).verdict != "drift"


def _each(pattern: re.Pattern[str], new: str, sides: tuple[str, str]) -> tuple[str, str]:
    return pattern.sub(new, sides[0]), pattern.sub(new, sides[1])


def _joined(text: str) -> str:
    """Text on one line, without blanks beside brackets and commas."""
    return re.sub(r"\s*([\[\](){},])\s*", r"\1", " ".join(text.split()))


def _warnings_last(text: str) -> str:
    """The lines of a text, warnings below the others."""
    return "\n".join(sorted(text.split("\n"), key=lambda line: bool(WARNING.match(line))))
