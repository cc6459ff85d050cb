"""The cards of the error gallery: a heading with a piece of a message, what raises it, and what cures it.

A card is a section of level three on a page whose name begins like those of the gallery, but for the first
page of the gallery, which lists all of them::

    ### The images were never flattened: `mat1 and mat2 shapes cannot be multiplied` { #linear-in }
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from notes.book import directive as book
from notes.book import navigation, page, shown
from notes.book.directive import Directive
from notes.book.page import Page, Section
from notes.project import Project

LEVEL = 3  # of the heading of a card
FIRST = "debugging/error-gallery.md"  # the page that lists all cards
CURED = "_cured.py"  # how the snippet ends that shows the cure
PIECE = re.compile(r"(?<!`)(`+)(?!`)\s?(.+?)\s?(?<!`)\1(?!`)\s*$")


@dataclass(frozen=True)
class Card:
    """One error or warning.

    Attributes:
        section: where it stands.
        piece: the part of the message that its heading names; empty where the heading has none.
        shown: the directives below the heading, in order: what fails, then what cures it.
    """

    section: Section
    piece: str
    shown: tuple[Directive, ...]

    @property
    def symptom(self) -> str:
        """The words of the heading before the message."""
        return PIECE.sub("", self.section.title).rstrip(" :：")

    def named_by(self, text: str) -> bool:
        """Whether ``text`` has the piece; how either is broken into lines does not matter."""
        return " ".join(self.piece.split()) in " ".join(text.split())


def messages(project: Project, directive: Directive) -> Iterator[str]:
    """What the cells that fail or warn printed, of those that a directive shows, on each device."""
    for cell, text in shown.outputs(project, directive):
        if (cell.raises or cell.warns) and text:
            yield text


def has_cards(name: str) -> bool:
    """Whether a page, as ``part/chapter.md``, is made of cards."""
    return name.startswith(navigation.CARDS) and name != FIRST


def of_page(one: Page, directives: list[Directive]) -> list[Card]:
    """The cards of a page in order; none of a page that is not made of cards.

    Args:
        one: the page.
        directives: all of the page.
    """
    if not has_cards(one.name):
        return []
    edges = [section.line for section in one.sections[1:]] + [10**9]
    found = []
    for section, end in zip(one.sections, edges, strict=True):
        if section.level == LEVEL:
            piece = PIECE.search(section.title)
            inside = tuple(d for d in directives if section.line < d.line < end and not d.inline)
            found.append(Card(section, piece[2] if piece else "", inside))
    return found


def pages(project: Project, language: str) -> list[tuple[Path, list[Card]]]:
    """The pages made of cards in the order of the nav, each with its cards.

    Raises:
        ProblemsError: the nav or a page cannot be read.
    """
    names = [one.key for one in navigation.book(project, language) if has_cards(one.key)]
    files = [(name, project.docs / language / name) for name in names]
    return [
        (path, of_page(page.read(project, language, name), book.directives(path)))
        for name, path in files
        if path.is_file()
    ]
