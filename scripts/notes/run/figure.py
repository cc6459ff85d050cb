"""Figures as text: matplotlib's open figures as small, reproducible SVG.

The same drawing gives the same bytes on any day and machine: text stays text, ids come from a
fixed salt, there is no date, and coordinates are rounded to two decimals.
"""

from __future__ import annotations

import io
import re
import sys

SETTINGS = {
    "svg.fonttype": "none",
    "svg.hashsalt": "notes",
    "savefig.transparent": True,
    "savefig.bbox": "tight",
}
MAX_BYTES = 40_000
METADATA = {"Date": None, "Creator": None, "Format": None, "Type": None}
NUMBER = re.compile(r"-?\d+\.\d{3,}(?:e-?\d+)?")


def capture() -> list[str]:
    """Every open figure as SVG, in the order of their numbers; then close them all."""
    pyplot = sys.modules["matplotlib.pyplot"]
    found = []
    for number in pyplot.get_fignums():
        with pyplot.rc_context(SETTINGS):
            buffer = io.StringIO()
            pyplot.figure(number).savefig(buffer, format="svg", metadata=METADATA)
        found.append(tidy(buffer.getvalue()))
    pyplot.close("all")
    return found


def tidy(svg: str) -> str:
    """Without prologue and metadata, coordinates rounded to two decimals, no blank lines."""
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"\s*<metadata>.*?</metadata>", "", svg, flags=re.S)
    svg = NUMBER.sub(lambda number: _round(number[0]), svg)
    return "\n".join(line.rstrip() for line in svg.split("\n") if line.strip()) + "\n"


def _round(number: str) -> str:
    text = f"{float(number):.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
