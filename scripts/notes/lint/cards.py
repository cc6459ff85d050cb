"""The cards of the error gallery: a message that is recorded, its cure beside it, and where to read more."""

from __future__ import annotations

from collections.abc import Iterator

from notes.book import card
from notes.book.card import CURED, Card
from notes.book.directive import Directive
from notes.book.page import Page
from notes.lint import exhibit
from notes.problem import Problem, ProblemsError
from notes.project import DEVICES, Project
from notes.shelf import read as shelf
from notes.snippet import Cell

EXAMPLE = "### What one was doing: `a piece of the message` { #short-id }"


def problems(project: Project, one: Page, directives: list[Directive]) -> Iterator[Problem]:
    """What a card lacks.

    Args:
        project: the book.
        one: the page.
        directives: all of the page.
    """
    for found in card.of_page(one, directives):
        for message, hint in _lacks(project, found):
            yield Problem(one.shown, found.section.line, message, hint)


def _lacks(project: Project, one: Card) -> Iterator[tuple[str, str]]:
    if not (one.piece and one.symptom):
        yield "the heading of the card has no piece of a message at its end", f"Write `{EXAMPLE}`."
    told = [message for directive in one.shown[:1] for message in _messages(project, directive)]
    if not told:
        hint = "Show first a snippet with `raises=` or `warns=`, and record it: notes update"
        yield "the card shows no message", hint
    elif one.piece and not any(_plain(one.piece) in _plain(message) for message in told):
        hint = f"Copy a piece of it: {told[0].partition(chr(10))[0][:100]}"
        yield f"the message of the card has no `{one.piece}`", hint
    if not any(directive.snippet.endswith(CURED) for directive in one.shown[1:]):
        hint = f"Show the cure below it, a snippet of its own: `…{CURED}`."
        yield "the card shows no cure", hint
    if not any(_leads_on(element.kind, element.key) for element in one.section.elements):
        yield "the card leads to no chapter", "End it with a link to the chapter that explains the error."


def _messages(project: Project, directive: Directive) -> Iterator[str]:
    """What the failing cells of a snippet printed, on any device."""
    path = project.snippets / directive.snippet
    for cell in exhibit.cells(project, path):
        if _fails(cell) and directive.cell in (None, cell.name):
            for device in DEVICES:
                yield from _recorded(project, directive, device, cell.name)


def _fails(cell: Cell) -> bool:
    return bool(cell.raises or cell.warns)


def _recorded(project: Project, directive: Directive, device: str, name: str) -> Iterator[str]:
    path = project.snippets / directive.snippet
    try:
        found = shelf.record(path, device, project.relative(path))
    except ProblemsError:  # `notes check` tells
        return
    if found and found.outputs.get(name):
        yield found.outputs[name]


def _leads_on(kind: str, key: str) -> bool:
    return kind == "link" and key.startswith("page:") and "glossary" not in key


def _plain(text: str) -> str:
    return " ".join(text.split())
