"""A chapter cut into pieces: prose, and places that show a snippet, each with the boxes it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from notes.book import anchor, fence, prediction
from notes.book import directive as book
from notes.book.prediction import Option, Prediction

OPENING = re.compile(r'^ *(?P<mark>!!!|\?\?\?\+?|===[+!]*) *(?P<kind>[\w -]*?) *(?:"(?P<title>.*)")? *$')
HEADING = re.compile(r"#{1,6} ")
KINDS = {"!": "admonition", "?": "fold", "=": "tab"}


@dataclass(frozen=True)
class Box:
    """An admonition, a fold or a tab."""

    line: int
    kind: str
    title: str
    indent: int  # of what stands in it


@dataclass
class Prose:
    """Lines of Markdown, without the indentation of their boxes; a heading begins a new piece."""

    boxes: tuple[Box, ...]
    text: str


@dataclass
class Shown:
    """A directive."""

    boxes: tuple[Box, ...]
    directive: book.Directive
    anchor: str
    options: tuple[Option, ...] = ()

    @property
    def folded(self) -> bool:
        """It stands in something that the reader opens."""
        return any(box.kind == "fold" for box in self.boxes)


def pieces(page: Path, text: str) -> list[Prose | Shown]:
    """The pieces of ``text``, the whole file of a page, in order."""
    found = list(_pieces(page, text))
    return [piece for piece in found if isinstance(piece, Shown) or piece.text]


def shown(page: Path, text: str) -> dict[int, tuple[book.Directive, str]]:
    """Line → the directive that stands there, with its anchor."""
    return {one.line: (one, name) for one, name in anchor.of_page(book.directives(page, text))}


def _pieces(page: Path, text: str) -> Iterator[Prose | Shown]:
    directives, (body, skipped) = shown(page, text), book.body(text)
    guesses = {one.directive.line: one for one in prediction.predictions(page, text)}
    chosen = {option.line for one in guesses.values() for option in one.options}
    held = fence.inside(body.split("\n"))
    boxes: tuple[Box, ...] = ()
    waiting: list[str] = []
    for number, line in enumerate(body.split("\n"), skipped + 1):
        coded = number - skipped - 1 in held
        inside = boxes if number in chosen else _within(boxes, line)
        opening = None if coded else OPENING.match(line)
        heading = not (coded or inside) and HEADING.match(line)
        if inside != boxes or opening or heading or number in directives:
            yield Prose(boxes, _tidy(waiting))
            boxes, waiting = inside, []
        if number in directives:
            guess = guesses.get(number)
            yield Shown(boxes, *directives[number], guess.options if guess else ())
            if guess:
                boxes, waiting = (*boxes, _fold(guess)), _verdicts(guess)
        elif number in chosen:
            continue
        elif opening:
            boxes = (*boxes, _box(number, line, opening))
        else:
            waiting.append(line[boxes[-1].indent :] if boxes else line)
    yield Prose(boxes, _tidy(waiting))


def _within(boxes: tuple[Box, ...], line: str) -> tuple[Box, ...]:
    """The boxes that ``line`` still stands in."""
    indent = len(line) - len(line.lstrip(" "))
    return tuple(box for box in boxes if not line.strip() or indent >= box.indent)


def _box(number: int, line: str, opening: re.Match[str]) -> Box:
    indent = len(line) - len(line.lstrip(" ")) + 4
    title = opening["title"] if opening["title"] is not None else opening["kind"].capitalize()
    return Box(number, KINDS[opening["mark"][0]], title, indent)


def _fold(guess: Prediction) -> Box:
    """What explains an output is read after it, as in a fold without a title of its own."""
    width = len(guess.directive.indent.expandtabs(4))
    return Box(guess.directive.line, "fold", "", width + prediction.INDENT)


def _verdicts(guess: Prediction) -> list[str]:
    """The options once more, each with what is said of it."""
    lines = []
    for option in guess.options:
        sign, why = "✓" if option.right else "✗", f" · {option.why}" if option.why else ""
        lines.append(f"- {sign} {option.text}{why}")
    return [*lines, ""] if lines else []


def _tidy(lines: list[str]) -> str:
    """Without empty lines around; what goes on with a list that a snippet has cut starts at the margin."""
    text = "\n".join(line.rstrip() for line in lines).strip("\n")
    indent = len(text) - len(text.lstrip(" "))
    return re.sub(f"^ {{1,{indent}}}", "", text, flags=re.M) if indent else text
