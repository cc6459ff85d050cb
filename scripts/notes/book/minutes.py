"""How long a page takes: reading, and exercises apart, counted from the page itself.

Adults read English non-fiction silently at 238 words a minute, most of them at 175 to 300 (Brysbaert 2019,
"How many words do we read per minute?", Journal of Memory and Language 109). A chapter is read to learn from
it, so we take the slow end; 250 Chinese characters a minute make the two languages of a chapter take about as
long. The seconds of a line of code and the minutes of an exercise are our own estimate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from notes import textfile
from notes.book import directive as book
from notes.book import exercise, fence, markup
from notes.book import page as pages
from notes.book.page import Page
from notes.chinese import CHARACTER
from notes.problem import ProblemsError
from notes.project import Project
from notes.shelf import read as shelf
from notes.shelf.remember import again, file

CHARACTERS, WORDS = 250, 180  # a minute
LINE = 4  # seconds for a shown line of code
EXERCISES = {"predict": 2, "bug": 4, "build": 8, "explain": 4, None: 4}  # minutes
STEP = 8  # of a larger exercise
HAN = re.compile(f"[{CHARACTER}]")
WORD = re.compile(r"[A-Za-z0-9](?:[\w.'’-]*\w)?")
UNREAD = (  # what a page is written with, and nobody reads
    re.compile(r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)"),
    re.compile(r"\{:?\s*[#.][^{}\n]*\}"),
    re.compile(r"^\s*(?:!!!|\?\?\?\+?|===)\s*[\w-]*", re.M),
)


@dataclass(frozen=True)
class Time:
    """Minutes of a page, or of several."""

    reading: int = 0
    exercises: int = 0

    @property
    def total(self) -> int:
        return self.reading + self.exercises

    def __add__(self, other: Time) -> Time:
        return Time(self.reading + other.reading, self.exercises + other.exercises)


def of_pages(project: Project, paths: Iterable[Path]) -> Time:
    """The time of several pages; one that cannot be read takes none."""
    return sum((of(project, path) for path in paths), Time())


@again(lambda project, path: file(path), 256)
def of(project: Project, path: Path) -> Time:
    """The time of one page.

    Args:
        project: the book.
        path: a file below ``docs/zh`` or ``docs/en``.
    """
    language, _, name = path.relative_to(project.docs).as_posix().partition("/")
    try:
        page = pages.parse(textfile.read(path), language, name)
    except ProblemsError:  # which is told where the page is shown
        return Time()
    worked = exercise.HOME if not exercise.is_larger(page) else exercise.STEPS
    text = "\n".join(_outside(page, worked))
    return Time(max(1, round(seconds(project, path, text) / 60)), _exercises(page))


def _outside(page: Page, worked: str) -> Iterable[str]:
    """The text of the sections that are read, without the exercises."""
    inside = False
    for section in page.sections:
        if section.level < exercise.LEVEL:
            inside = section.id == worked
        if not inside:
            yield section.text


def _exercises(page: Page) -> int:
    kinds = (exercise.kind(section, page.language) for section in exercise.below(page, exercise.HOME))
    steps = exercise.below(page, exercise.STEPS) if exercise.is_larger(page) else []
    return sum(EXERCISES[kind] for kind in kinds) + STEP * len(steps)


def seconds(project: Project, path: Path, text: str) -> float:
    """The seconds that a text of a page takes to read."""
    text = book.body(text)[0]
    lines = text.split("\n")
    held = fence.inside(lines)
    code = len(held) - 2 * sum(one.last is not None for one in fence.fences(lines))
    code += sum(_shown(project, one) for one in book.directives(path, text) if not one.inline)
    prose = "\n".join(line for index, line in enumerate(lines) if index not in held)
    for pattern in (markup.COMMENT, markup.DISPLAY, markup.INLINE, *UNREAD):
        prose = pattern.sub(" x " if pattern in (markup.DISPLAY, markup.INLINE) else " ", prose)
    characters = len(HAN.findall(prose))
    words = len(WORD.findall(HAN.sub(" ", prose)))
    return characters * 60 / CHARACTERS + words * 60 / WORDS + code * LINE


def _shown(project: Project, one: book.Directive) -> int:
    """The lines of code that a directive shows."""
    if "output" in one.options:
        return 0
    try:
        cells = shelf.snippet(project, project.snippets / one.snippet).cells
    except (ProblemsError, OSError):
        return 0
    sources = [cell.source for cell in cells if one.cell in (None, cell.name)]
    return sum(bool(line.strip()) for source in sources for line in source.split("\n"))
