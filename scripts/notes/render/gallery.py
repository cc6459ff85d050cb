"""The error gallery as one list: every card with the first line of its message, page by page.

A page asks for it with ``<!-- notes: gallery -->``. The list is left out of the search: the cards themselves
are in it.
"""

from __future__ import annotations

from pathlib import Path

from notes.book import card, covers
from notes.book.card import Card
from notes.book.markup import code_span
from notes.render.rendering import Rendering

WIDTH = 200  # characters of a message in the list
WORDS = {"zh": {"none": "还没有卡片。", ":": "："}, "en": {"none": "No cards yet.", ":": ": "}}


def gallery(rendering: Rendering) -> list[str]:
    """A heading for each page, and below it a list of its cards."""
    lines: list[str] = []
    for path, cards in card.pages(rendering.project, rendering.language):
        lines += [f"## [{covers.title(path)}]({rendering.markdown_link(path)}) {{ #{path.stem} }}", ""]
        lines += ['<div class="notes-cards" markdown="1" data-search-exclude>', ""]
        lines += [_line(rendering, path, one) for one in cards]
        lines += ["", "</div>", ""]
    return lines or [WORDS[rendering.language]["none"]]


def _line(rendering: Rendering, path: Path, one: Card) -> str:
    link = f"[{one.symptom}]({rendering.markdown_link(path)}#{one.section.id})"
    return f"- {link}{WORDS[rendering.language][':']}{code_span(_message(rendering, one))}"


def _message(rendering: Rendering, one: Card) -> str:
    """The first line of the record that has the piece of the heading, cut where it is long."""
    told = (text for directive in one.shown[:1] for text in card.messages(rendering.project, directive))
    lines = [line for text in told for line in text.split("\n") if one.named_by(line)]
    line = lines[0] if lines else one.piece
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…"
