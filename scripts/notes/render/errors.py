"""Errors, word for word: every error and warning that a cell of the book printed, with where it is explained.

A page asks for it with ``<!-- notes: errors -->``. Each message is a heading, so that the search finds it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from notes.book import anchor, card, covers, navigation, page
from notes.book import directive as book
from notes.book.directive import Directive
from notes.book.markup import code_span
from notes.problem import ProblemsError
from notes.project import DEVICES
from notes.render.rendering import Rendering
from notes.shelf import read as shelf

BEGIN = re.compile(r"(?:[\w.]*\.)?(?P<type>[A-Z]\w*(?:Error|Warning)): (?=\S)")
OTHER = re.compile(r"(?:(?:[\w.]*\.)?[A-Z]\w*: |[^\s])")  # a line that does not go on with a message
SHOWN = 3  # chapters of one message
WIDTH = 300  # characters of a heading; the rest of a message stands below it
WORDS = {
    "zh": {
        "none": "还没有内容。",
        "card": "卡片：",
        "chapter": "见：",
        ",": "、",
        "more": "等 {} 处",
        "count": "{} 条",
    },
    "en": {
        "none": "Nothing here yet.",
        "card": "Card: ",
        "chapter": "In: ",
        ",": ", ",
        "more": ", {} places in all",
        "count": "{}",
    },
}


@dataclass
class Told:
    """One message.

    Attributes:
        text: as it was printed, from the name of its type on.
        type: that name without its modules.
        cards: links to the cards of the gallery that show it, or whose heading has a piece of it.
        places: links to the cells of chapters that show it.
    """

    text: str
    type: str
    cards: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The same as long as the words are."""
        return f"told-{hashlib.sha256(_plain(self.text).encode()).hexdigest()[:10]}"


def errors(rendering: Rendering) -> list[str]:
    """A heading for each type, with the messages of that type below it."""
    groups: dict[str, list[Told]] = {}
    for one in sorted(_all(rendering), key=lambda one: (one.type, _plain(one.text).lower())):
        groups.setdefault(one.type, []).append(one)
    words = WORDS[rendering.language]
    counts = (f"[{name}](#{name.lower()}) ({words['count'].format(len(of))})" for name, of in groups.items())
    lines = [words[","].join(counts), ""] if groups else [words["none"]]
    for name, of in groups.items():
        lines += [f"## {name} {{ #{name.lower()} }}", ""]
        for one in of:
            lines += _entry(rendering, one)
    return lines


def found(text: str, whole: bool) -> Iterator[str]:
    """The messages in what a cell printed.

    Args:
        text: what it printed.
        whole: the cell ends with an error, whose message goes on to the end.
    """
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if BEGIN.match(line)]
    for number in starts:
        end = number + 1
        while end < len(lines) and (not OTHER.match(lines[end]) or (whole and number == starts[-1])):
            end += 1
        yield "\n".join(lines[number:end]).rstrip()


def _all(rendering: Rendering) -> list[Told]:
    """Every message once, with its cards and its places in reading order."""
    told: dict[str, Told] = {}
    for path in _pages(rendering):
        blocks = book.directives(path)
        cards = _cards(rendering, path, blocks)
        for directive, place in anchor.of_page(blocks):
            for text in _printed(rendering, directive):
                begin = BEGIN.match(text)
                assert begin  # `found` gives such alone
                one = told.setdefault(_plain(text[begin.start("type") :]), Told(text, begin["type"]))
                _add(rendering, one, path, place, cards.get(directive.line))
    _name(rendering, list(told.values()))
    return list(told.values())


def _pages(rendering: Rendering) -> list[Path]:
    """The pages of the nav in order, cards and reference too; all pages where there is no nav."""
    docs = rendering.project.docs / rendering.language
    listed = [docs / one.key for one in navigation.book(rendering.project, rendering.language)]
    return [one for one in listed if one.is_file()] or rendering.project.pages(rendering.language)


def _cards(rendering: Rendering, path: Path, blocks: list[Directive]) -> dict[int, str]:
    """Line of a directive → a link to the card that it belongs to."""
    name = path.relative_to(rendering.project.docs / rendering.language).as_posix()
    if not card.has_cards(name):
        return {}
    one = page.read(rendering.project, rendering.language, name)
    return {
        directive.line: _card_link(rendering, path, each)
        for each in card.of_page(one, blocks)
        for directive in each.shown
    }


def _card_link(rendering: Rendering, path: Path, one: card.Card) -> str:
    return f"[{one.symptom}]({rendering.markdown_link(path)}#{one.section.id})"


def _printed(rendering: Rendering, directive: Directive) -> Iterator[str]:
    """The messages in the records of the cells that a directive shows; of those that cannot be read, none."""
    path = rendering.project.snippets / directive.snippet
    if not path.is_file():
        return
    try:
        script = shelf.snippet(rendering.project, path)
        records = [shelf.record(path, device, script.shown) for device in DEVICES]
    except ProblemsError:
        return
    for cell in script.cells:
        if directive.cell in (None, cell.name):
            for record in filter(None, records):
                yield from found(record.outputs.get(cell.name, ""), bool(cell.raises))


def _add(rendering: Rendering, one: Told, path: Path, place: str, link: str | None) -> None:
    if link:
        one.cards += [link] if link not in one.cards else []
    elif not any(f"]({rendering.markdown_link(path)}#" in known for known in one.places):
        one.places.append(f"[{covers.title(path)}]({rendering.markdown_link(path)}#{place})")


def _name(rendering: Rendering, told: list[Told]) -> None:
    """Give a message that no card shows the card whose heading has a piece of it."""
    for path, cards in card.pages(rendering.project, rendering.language):
        for each in cards:
            link = _card_link(rendering, path, each)
            for one in told:
                if each.piece and each.named_by(one.text) and link not in one.cards:
                    one.cards.append(link)


def _entry(rendering: Rendering, one: Told) -> list[str]:
    words = WORDS[rendering.language]
    first, _, rest = one.text.partition("\n")
    if len(first) > WIDTH:
        cut = first.rfind(" ", 0, WIDTH)
        first, rest = f"{first[:cut]} …", f"… {one.text[cut + 1 :]}"
    lines = [f"### {code_span(first)} {{ #{one.id} .notes-told }}", ""]
    if rest:
        lines += ["```text", *rest.split("\n"), "```", ""]
    links = one.cards or one.places
    more = words["more"].format(len(links)) if len(links) > SHOWN else ""
    kind = words["card" if one.cards else "chapter"]
    return [*lines, f"{kind}{words[','].join(links[:SHOWN])}{more}", ""]


def _plain(text: str) -> str:
    return " ".join(text.split())
