"""Where a chapter stands in the book: the number of its part, its own in the part, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass

from notes.book import navigation
from notes.project import Project


@dataclass(frozen=True)
class Place:
    """The place of a chapter; ``number`` is what readers see, ``3.4``."""

    part: int
    chapter: int
    of: int

    @property
    def number(self) -> str:
        return f"{self.part}.{self.chapter}"


def places(project: Project, language: str) -> dict[str, Place]:
    """Chapter (``part/chapter``) → its place, in reading order; a part without a chapter has no number.

    A chapter that waits for its translation has its place already: both languages count alike.

    Raises:
        ProblemsError: a configuration cannot be read.
    """
    folder = project.docs / language
    parts: dict[str, list[str]] = {}
    for page in navigation.listed(project, language):
        name = page.relative_to(folder).with_suffix("").as_posix()
        parts.setdefault(name.rpartition("/")[0], []).append(name)
    return {
        name: Place(part, chapter, len(names))
        for part, names in enumerate(parts.values(), 1)
        for chapter, name in enumerate(names, 1)
    }
