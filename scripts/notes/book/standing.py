"""How far the book covers its source notes: each row, its proofs, the chapters that it still waits for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from notes.book import catalog, covers
from notes.book import directive as book
from notes.book.covers import Proof
from notes.project import Project

COVERED, PARTLY, PLANNED = STATES = ("covered", "partly", "planned")
DIARY = "diary"  # it tells of every chapter, and carries only the rows that name no other


@dataclass(frozen=True)
class Standing:
    """A row of the source notes in one language."""

    row: catalog.Row
    proofs: tuple[Proof, ...]  # those that count, a row's own before its parents'
    missing: tuple[str, ...]  # chapters that ``sources.yml`` names for it and that do not cover it yet

    @property
    def state(self) -> str:
        """Covered by every chapter that is named for it, by some of them, or by none."""
        if not self.proofs:
            return PLANNED
        return PARTLY if self.missing else COVERED


def rows(project: Project, language: str) -> list[Standing]:
    """Every row, in the order of the data file.

    Raises:
        ProblemsError: a page's front matter or a data file cannot be read.
    """
    proofs = covers.coverage(project, language)
    return [_standing(project, row, proofs[row.id]) for row in catalog.sources(project).rows]


def count(found: Iterable[Standing]) -> dict[str, int]:
    """How many rows are in each state."""
    states = Counter(one.state for one in found)
    return {state: states[state] for state in STATES}


def _standing(project: Project, row: catalog.Row, proofs: list[Proof]) -> Standing:
    chapters = [one for one in row.chapters if not _is_diary(one)]
    counted = [(book.chapter_id(project, one.page), one) for one in proofs]
    if chapters:
        counted = [(chapter, one) for chapter, one in counted if not _is_diary(chapter)]
    there = {chapter for chapter, _ in counted}
    missing = (one for one in chapters or row.chapters if one not in there)
    return Standing(row, tuple(one for _, one in counted), tuple(missing))


def _is_diary(chapter: str) -> bool:
    return chapter.rpartition("/")[2] == DIARY
