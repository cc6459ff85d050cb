"""Predictions on a page: options as radio buttons, and the fold with the output and what explains it.

An option is a radio button, its label, and a verdict that the style sheet shows once the button is chosen: no
script is needed, and a screen reader announces it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as etree

from markdown.blockprocessors import BlockProcessor

from notes.book import prediction
from notes.book.prediction import Option, Prediction
from notes.render import mark
from notes.render.rendering import Rendering

INDENT = " " * prediction.INDENT
CELL = re.compile(r"@predict-(?P<number>\d+)@ ")  # holds the place of a cell on a notebook page
SENTENCE = re.compile(r"[.?!。？！…]['\"”’)）]*$")
WORDS = {
    "zh": {
        "predict": "先猜再看",
        "question": "你猜是哪一个？",
        "right": "对",
        "wrong": "不对",
        ":": "：",
        ".": "。",
    },
    "en": {
        "predict": "Predict, then look",
        "question": "Which one do you predict?",
        "right": "Right",
        "wrong": "Not quite",
        ":": ": ",
        ".": ".",
    },
}


class Fold:
    """What belongs to one prediction: options above a fold, in the fold the output and the explanation.

    Args:
        frame: the element that holds all of it.
        language: of the page.
        name: an id that the page has once.
        line: of the directive, in the text of the page.
    """

    def __init__(self, frame: etree.Element, language: str, name: str, line: int = 0) -> None:
        self.frame, self.words, self.name, self.line = frame, WORDS[language], name, line
        self.options = 0
        self._choices: etree.Element | None = None
        self._details: etree.Element | None = None
        self._section: etree.Element | None = None

    @property
    def explained(self) -> bool:
        return self._section is not None

    def details(self) -> etree.Element:
        """The fold itself, the last thing in its frame."""
        if self._details is None:
            self._details = etree.SubElement(self.frame, "details", {"class": "notes-predict"})
            etree.SubElement(self._details, "summary").text = self.words["predict"]
        return self._details

    def section(self) -> etree.Element:
        """Where the explanation stands."""
        if self._section is None:
            self._section = self._last(etree.Element("section", {"class": "notes-because"}))
        return self._section

    def option(self, one: Option) -> None:
        """One more radio button."""
        self.options += 1
        name = f"{self.name}-guess"
        place, verdict = f"{name}-{self.options}", "right" if one.right else "wrong"
        row = etree.SubElement(self._fieldset(), "div", {"class": "notes-option"})
        etree.SubElement(row, "input", {"type": "radio", "id": place, "name": name})
        etree.SubElement(row, "label", {"for": place}).text = one.text
        said = etree.SubElement(
            row, "div", {"class": f"notes-verdict notes-{verdict}", "aria-live": "polite"}
        )
        paragraph = etree.SubElement(said, "p")
        strong = etree.SubElement(paragraph, "strong", {"data-search-exclude": ""})
        strong.text = self.words[verdict]
        strong.tail = self._reason(one.why)

    def _reason(self, why: str) -> str:
        end = "" if SENTENCE.search(why) else self.words["."]
        return f"{self.words[':']}{why}{end}" if why else self.words["."]

    def _fieldset(self) -> etree.Element:
        if self._choices is None:
            self._choices = self._before(etree.Element("fieldset", {"class": "notes-options"}))
            legend = etree.SubElement(self._choices, "legend", {"data-search-exclude": ""})
            legend.text = self.words["question"]
        return self._choices

    def _before(self, element: etree.Element) -> etree.Element:
        """An element above the fold, if it is there already."""
        place = len(self.frame) if self._details is None else list(self.frame).index(self._details)
        self.frame.insert(place, element)
        return element

    def _last(self, element: etree.Element) -> etree.Element:
        self.details().append(element)
        return element


class Place(Fold):
    """A prediction on a notebook page: its fold is made elsewhere, what is typed waits below its place."""

    def _before(self, element: etree.Element) -> etree.Element:
        self.frame.append(element)
        return element

    _last = _before


class Predictions(BlockProcessor):
    """Puts the options, and what is indented below a prediction, where they belong."""

    def __init__(self, parser, rendering: Rendering) -> None:
        super().__init__(parser)
        self.rendering = rendering

    def test(self, parent: etree.Element, block: str) -> bool:
        if not (block.startswith(INDENT) or prediction.option(block.partition("\n")[0], 0)):
            return False
        fold = self._open(parent)
        return fold is not None and (block.startswith(INDENT) or not fold.explained)

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        fold, block = self._open(parent), blocks.pop(0)
        assert fold is not None  # by `test`
        inside, rest = self.detab(block) if block.startswith(INDENT) else ("", self._options(fold, block))
        if rest.strip("\n"):
            blocks.insert(0, rest)
        if inside:
            self.parser.state.set("prediction")
            self.parser.parseBlocks(fold.section(), [inside])
            self.parser.state.reset()
        if (last := self.lastChild(parent)) is not None:
            self.rendering.folds[last] = fold

    def _options(self, fold: Fold, block: str) -> str:
        """Take the options at the beginning of a block; what is left of it."""
        lines = block.split("\n")
        while lines and (one := prediction.option(lines[0], 0)):
            fold.option(one)
            lines.pop(0)
        return "\n".join(lines)

    def _open(self, parent: etree.Element) -> Fold | None:
        """The prediction that the next block belongs to."""
        last = self.lastChild(parent)
        if last is None:
            return None
        if last in self.rendering.folds:
            return self.rendering.folds[last]
        cell = CELL.match(last.text or "") if last.tag == "p" else None
        return Place(parent, self.rendering.language, f"predict-{cell['number']}") if cell else None


def begin(rendering: Rendering) -> None:
    """Note the predictions of a page, and what is wrong with their options, as it was typed."""
    if CELL.search(rendering.text):
        return  # a notebook page: its Markdown was looked at before
    visible = mark.visible(rendering.text)
    rendering.predictions = prediction.predictions(rendering.path or Path(), rendering.text)
    wrong = list(prediction.problems(rendering.text, visible, rendering.predictions))
    for one in rendering.predictions:
        wrong += _compared(rendering, one) if one.options else []
    for line, message, hint in sorted(wrong):
        rendering.problem(rendering.file_line(line), message, hint)


def _compared(rendering: Rendering, one: Prediction) -> Iterable[prediction.Wrong]:
    view = rendering.view(replace(one.directive, line=rendering.file_line(one.directive.line)))
    return prediction.answers(one, view) if view else ()


def end(rendering: Rendering) -> None:
    """Tell of what was typed as part of a prediction and did not become one."""
    made = {fold.line: fold for fold in rendering.folds.values()}
    for one in rendering.predictions:
        line = rendering.file_line(one.directive.line)
        fold = made.get(line)
        if fold and (fold.options, fold.explained) != (len(one.options), bool(one.explanation)):
            hint = (
                "Right below its directive: the options, then what explains the output, indented by 4 more."
            )
            rendering.problem(line, "a prediction that is not read as one", hint)
