"""Pieces of messages as readers paste them, drawn from the records, and the sections that show each."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass

from notes.book import card, page
from notes.book import directive as book
from notes.project import Project

WORDS = 6  # of a piece, at least
MOST = 14


@dataclass(frozen=True)
class Message:
    """What one failing snippet printed, as words, and where the book shows it: ``part/chapter/#section``."""

    snippet: str
    words: tuple[str, ...]
    places: frozenset[str]


def messages(project: Project, language: str) -> list[Message]:
    """Every message that a page of the language shows."""
    places: dict[str, set[str]] = defaultdict(set)
    told: dict[str, str] = {}
    for path in project.pages(language):
        name = path.relative_to(project.docs / language).as_posix()
        sections = page.read(project, language, name).sections
        for directive in book.directives(path):
            found = [] if directive.inline else list(card.messages(project, directive))
            section = [one for one in sections if one.line <= directive.line][-1]
            if found:
                told[directive.snippet] = max(found, key=len)
                address = name.removesuffix(".md").removesuffix("index").rstrip("/") + "/"
                places[directive.snippet].add(f"{address}#{section.id}" if section.id else address)
    return [
        Message(snippet, tuple(text.split()), frozenset(places[snippet]))
        for snippet, text in sorted(told.items())
    ]


def holders(known: list[Message], piece: tuple[str, ...]) -> list[Message]:
    """The messages that have these words in a row."""
    return [one for one in known if f" {' '.join(piece)} " in f" {' '.join(one.words)} "]


def pieces(known: list[Message], seed: int, count: int, alone: bool) -> list[tuple[str, list[Message]]]:
    """Pieces of messages drawn at random, each with the messages that have it.

    Args:
        known: the messages.
        seed: of the draw.
        count: how many.
        alone: those that stand in one message only, or those that stand in several.
    """
    draw = random.Random(seed)
    long = [one for one in known if len(one.words) >= WORDS]
    found: list[tuple[str, list[Message]]] = []
    while len(found) < count:
        words = draw.choice(long).words
        size = draw.randint(WORDS, min(MOST, len(words)))
        start = draw.randint(0, len(words) - size)
        held = holders(known, words[start : start + size])
        if (len(held) == 1) == alone:
            found.append((" ".join(words[start : start + size]), held))
    return found
