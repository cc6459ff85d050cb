"""Errors, word for word: every error and warning that a cell of the book printed, and where it is explained.

A page asks for it with ``<!-- notes: errors -->``. The list is left out of the search as MkDocs makes it:
``notes.site.search`` adds each message by itself.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from notes.book import anchor, card, covers, exercise, navigation, page, shown
from notes.book import directive as book
from notes.book.card import Card
from notes.book.directive import Directive
from notes.book.markup import code_span
from notes.book.message import Message, printed
from notes.project import Project
from notes.render.rendering import Rendering

PAGE = "reference/errors.md"
NAMED = 8  # words of a message in its anchor
WORDS = {
    "zh": {"card": "卡片：", "shown": "见于：", ",": "、", "none": "还没有内容。"},
    "en": {"card": "Card: ", "shown": "Shown in ", ",": ", ", "none": "Nothing here yet."},
}


@dataclass
class Entry:
    """A message, and where the book shows it.

    Attributes:
        message: as a card has it, or else the first chapter; others may have other numbers.
        cards: page and card, in reading order.
        cells: page and anchor of the blocks that show it elsewhere, in reading order.
        id: its anchor on the page.
    """

    message: Message
    cards: list[tuple[Path, Card]] = field(default_factory=list)
    cells: list[tuple[Path, str]] = field(default_factory=list)
    id: str = ""


def errors(rendering: Rendering) -> list[str]:
    """A heading for each type, and below it a list of its messages."""
    lines: list[str] = []
    found = entries(rendering.project, rendering.language)
    for type, group in itertools.groupby(found, lambda entry: entry.message.type):
        lines += [f"## {type} {{ #{type.lower()} }}", ""]
        lines += ['<div class="notes-cards notes-told" markdown="1" data-search-exclude>', ""]
        lines += [_line(rendering, entry) for entry in group]
        lines += ["", "</div>", ""]
    return lines or [WORDS[rendering.language]["none"]]


def entries(project: Project, language: str) -> list[Entry]:
    """Every message once, by type, then by words.

    Raises:
        ProblemsError: the nav or a page cannot be read.
    """
    found = _collected(project, language)
    _join(found)
    known = card.pages(project, language)
    for entry in found.values():
        entry.cards = entry.cards or list(_named(known, entry.message))
    ordered = sorted(found.values(), key=_order)
    _name(ordered)
    return ordered


def _collected(project: Project, language: str) -> dict[tuple[str, str], Entry]:
    """By key, as the pages show them; a card's own wording first."""
    found: dict[tuple[str, str], Entry] = {}
    folder = project.docs / language
    for element in navigation.book(project, language):
        path = folder / element.key
        if not element.key or not path.is_file():
            continue
        directives = book.directives(path)
        cards = card.of_page(page.read(project, language, element.key), directives)
        for directive, place in anchor.of_page(directives):
            owner = next((one for one in cards if directive in one.shown), None)
            for message in _shown(project, directive):
                entry = found.setdefault(message.key, Entry(message))
                if owner and not entry.cards:
                    entry.message = message
                _add(entry, path, owner, place)
    return found


def _add(entry: Entry, path: Path, owner: Card | None, place: str) -> None:
    if owner is None:
        entry.cells.append((path, place))
    elif (path, owner) not in entry.cards:
        entry.cards.append((path, owner))


def _shown(project: Project, directive: Directive) -> Iterator[Message]:
    """The messages in the records that a directive shows."""
    if "code" not in directive.options:
        for cell, text in shown.outputs(project, directive):
            yield from printed(text, bool(cell.raises))


def _join(found: dict[tuple[str, str], Entry]) -> None:
    """Where a program printed the beginning of a message only, its places go to the whole ones."""
    for key, short in list(found.items()):
        whole = [entry for entry in found.values() if short.message.begins(entry.message)]
        for entry in whole:
            entry.cells += short.cells
        if whole and not short.cards:
            del found[key]


def _named(known: list[tuple[Path, list[Card]]], message: Message) -> Iterator[tuple[Path, Card]]:
    """The cards whose headings name a piece of a message, where none shows the message itself."""
    for path, cards in known:
        yield from ((path, one) for one in cards if one.piece and one.named_by(message.text))


def _order(entry: Entry) -> tuple[str, str]:
    return entry.message.type, re.sub(r"^\W+", "", entry.message.words).lower()


def _name(ordered: list[Entry]) -> None:
    """Give each entry an anchor made of its type and first words."""
    taken: dict[str, int] = {}
    for entry in ordered:
        words = re.findall(r"[a-z]+(?:_[a-z]+)*", entry.message.words.lower())[:NAMED]
        base = "-".join([entry.message.type.lower(), *words])
        taken[base] = taken.get(base, 0) + 1
        entry.id = base if taken[base] == 1 else f"{base}-{taken[base]}"


def _line(rendering: Rendering, entry: Entry) -> str:
    """The message, then where to read on."""
    first, *rest = (line.strip() for line in entry.message.text.split("\n") if line.strip())
    told = " ".join([f"{code_span(first)}{{ #{entry.id} }}", *map(code_span, rest)])
    words = WORDS[rendering.language]
    kind, links = ("card", _cards(rendering, entry)) if entry.cards else ("shown", _cells(rendering, entry))
    return f"- {told} {words[kind]}{words[','].join(links)}"


def _cards(rendering: Rendering, entry: Entry) -> list[str]:
    return [f"[{one.symptom}]({rendering.markdown_link(path)}#{one.section.id})" for path, one in entry.cards]


def _cells(rendering: Rendering, entry: Entry) -> list[str]:
    """A link for each chapter, to a block that is no exercise where there is one."""
    best: dict[Path, str] = {}
    for path, place in entry.cells:
        if path not in best or (exercise.BLOCK.match(best[path]) and not exercise.BLOCK.match(place)):
            best[path] = place
    return [
        f"[{covers.title(path)}]({rendering.markdown_link(path)}#{place})" for path, place in best.items()
    ]
