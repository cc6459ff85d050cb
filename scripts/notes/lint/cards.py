"""The cards of the error gallery: a message that is recorded, its cure beside it, and where to read more."""

from __future__ import annotations

from collections.abc import Iterator

from notes.book import card
from notes.book.card import CURED, Card
from notes.book.directive import Directive
from notes.book.page import Page
from notes.problem import Problem
from notes.project import Project

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
    told = [message for directive in one.shown[:1] for message in card.messages(project, directive)]
    if not told:
        hint = "Show first a snippet with `raises=` or `warns=`, and record it: notes update"
        yield "the card shows no message", hint
    elif one.piece and not any(map(one.named_by, told)):
        hint = f"Copy a piece of it: {told[0].partition(chr(10))[0][:100]}"
        yield f"the message of the card has no `{one.piece}`", hint
    if not any(directive.snippet.endswith(CURED) for directive in one.shown[1:]):
        hint = f"Show the cure below it, a snippet of its own: `…{CURED}`."
        yield "the card shows no cure", hint
    if not any(_leads_on(element.kind, element.key) for element in one.section.elements):
        yield "the card leads to no chapter", "End it with a link to the chapter that explains the error."


def _leads_on(kind: str, key: str) -> bool:
    return kind == "link" and key.startswith("page:") and "glossary" not in key
