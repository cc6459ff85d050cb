"""Anchors of shown snippets: ``run-name-cell``, so that other pages can link to a proof."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

from notes.book.directive import Directive


class Anchors:
    """Hands out the anchors of one page in order; a second use of the same cell gets a number."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def take(self, snippet: str, cell: str | None) -> str:
        """The anchor of the next place that shows ``cell`` (or all cells) of ``snippet``."""
        base = "-".join(filter(None, ["run", PurePosixPath(snippet).stem, cell]))
        self._seen[base] += 1
        return base if self._seen[base] == 1 else f"{base}-{self._seen[base]}"


def of_page(directives: Iterable[Directive]) -> list[tuple[Directive, str]]:
    """The directives of a page that stand as blocks, each with its anchor."""
    anchors = Anchors()
    return [(d, anchors.take(d.snippet, d.cell)) for d in directives if not d.inline]
