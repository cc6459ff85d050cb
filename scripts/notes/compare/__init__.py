"""Compare: what counts as drift, for text, figures and JSON.

The parts are imported when they are first needed: a check in which every output is the record, byte
for byte, needs none of them.
"""

from __future__ import annotations

import importlib
from typing import Any

from notes.compare.comparison import Comparison, Difference

__all__ = ["Comparison", "Difference", "compare", "compare_json", "compare_svg", "judge", "merge"]

_HOMES = {"compare": "text", "merge": "text", "compare_json": "media", "compare_svg": "media"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)


def judge(name: str, expected: str, actual: str, tolerance: float | None = None) -> Comparison:
    """Judge what a cell printed, drew, or wrote.

    Args:
        name: ``output``, or the suffix of a figure or data file: ``path.svg``, ``path.json``.
        expected: the record.
        actual: what came now.
        tolerance: of the cell; a figure has its own.
    """
    if name == "output":
        from notes.compare.text import compare

        return compare(expected, actual, tolerance)
    from notes.compare import media

    if name.endswith(".svg"):
        return media.compare_svg(expected, actual)
    return media.compare_json(expected, actual, tolerance)
