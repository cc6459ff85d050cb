"""Compare: what counts as drift, for text, figures and JSON."""

from notes.compare.comparison import Comparison, Difference
from notes.compare.media import compare_json, compare_svg
from notes.compare.text import compare, merge

__all__ = ["Comparison", "Difference", "compare", "compare_json", "compare_svg", "merge"]
