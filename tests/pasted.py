"""Pieces of messages as readers paste them, drawn from the records, and the sections that show each."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from notes.book import card, page
from notes.book import directive as book
from notes.project import DEVICES, Project
from notes.shelf import read as shelf

WORDS = 6  # of a piece, at least
MOST = 14


@dataclass(frozen=True)
class Message:
    """What one snippet printed, and where the book shows it: ``part/chapter/#section``."""

    snippet: str
    words: tuple[str, ...]  # of the cell that fails or warns; none where no cell does
    record: str  # all that it printed, also where it caught an error and printed its words
    places: frozenset[str]


def messages(project: Project, language: str) -> list[Message]:
    """What every snippet that a page of the language shows has printed."""
    places: dict[str, set[str]] = defaultdict(set)
    for path in project.pages(language):
        name = path.relative_to(project.docs / language).as_posix()
        sections = page.read(project, language, name).sections
        for directive in book.directives(path):
            section = [one for one in sections if one.line <= directive.line][-1]
            address = name.removesuffix(".md").removesuffix("index").rstrip("/") + "/"
            places[directive.snippet].add(f"{address}#{section.id}" if section.id else address)
    return [_message(project, snippet, frozenset(found)) for snippet, found in sorted(places.items())]


def _message(project: Project, snippet: str, places: frozenset[str]) -> Message:
    told = list(card.messages(project, book.Directive(Path(), 0, "", f"snippets/{snippet}", ())))
    path = project.snippets / snippet
    records = [shelf.record(path, device, project.relative(path)) for device in DEVICES]
    printed = "\n".join(text for found in records if found for text in found.outputs.values())
    return Message(snippet, tuple(max(told, key=len, default="").split()), " ".join(printed.split()), places)


def holders(known: list[Message], piece: tuple[str, ...]) -> list[Message]:
    """Those whose record has these words in a row."""
    return [one for one in known if f" {' '.join(piece)} " in f" {one.record} "]


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
