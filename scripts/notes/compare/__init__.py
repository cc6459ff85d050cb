"""Compare: what counts as drift, for text, figures and JSON.

The parts are imported when they are first needed: a check in which every output is the record, byte
for byte, needs none of them.
"""

from __future__ import annotations

import importlib
from typing import Any

from notes.compare.comparison import Comparison, Difference

__all__ = ["Comparison", "Difference", "compare", "compare_json", "compare_svg", "merge"]

_HOMES = {"compare": "text", "merge": "text", "compare_json": "media", "compare_svg": "media"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
