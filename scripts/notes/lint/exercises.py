"""What every chapter is asked for: exercises of each kind, and an explanation below each prediction."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from notes.book import exercise, prediction
from notes.book.exercise import HOME, KINDS, STEPS, TASK
from notes.book.page import Page, Section
from notes.problem import Problem

EXAMPLE = "### {number}. {words} … {{ #exercise-{number} }}"


def problems(page: Page, text: str) -> Iterator[Problem]:
    """What a page lacks to be worked through.

    Args:
        page: as it was read.
        text: its content.
    """
    yield from _exercises(page)
    yield from _explanations(page, text)


def _exercises(page: Page) -> Iterator[Problem]:
    """The kinds of exercises that a chapter lacks, and headings that are not those of exercises."""
    if not exercise.is_chapter(page.name):
        return
    heads = {section.id: section for section in page.sections}
    if HOME in heads:
        yield from _headings(page)
        yield from _kinds(page, heads[HOME])
    elif not exercise.is_larger(page):
        half = heads.get(TASK) or heads.get(STEPS)
        missing = f"#{STEPS if TASK in heads else TASK}" if half else f"#{HOME}"
        hint = f"Write `## … {{ #{HOME} }}` with exercises, or, for one large exercise, #{TASK} and #{STEPS}."
        line = half.line if half else page.lead.line
        yield Problem(page.shown, line, f"the chapter has no section {missing}", hint)


def _explanations(page: Page, text: str) -> Iterator[Problem]:
    """Predictions that say nothing about the output once it is open."""
    for one in prediction.predictions(Path(page.shown), text):
        if not one.explanation:
            message = f"`predict` of `{one.directive.target.rpartition('snippets/')[2]}` explains nothing"
            hint = "Say why below it, indented by 4 more than the directive: it stands in the fold."
            yield Problem(page.shown, one.directive.line, message, hint)


def _kinds(page: Page, home: Section) -> Iterator[Problem]:
    below = exercise.below(page, HOME)
    found = {exercise.kind(section, page.language) for section in below}
    for name, words in KINDS.items():
        if name not in found:
            begin = words[page.language]
            example = EXAMPLE.format(number=len(below) + 1, words=begin)
            yield Problem(page.shown, home.line, f"no exercise that begins “{begin}”", f"Add one: {example}")


def _headings(page: Page) -> Iterator[Problem]:
    """Exercises are numbered, and named by their numbers."""
    for number, section in enumerate(exercise.below(page, HOME), 1):
        if not section.title.startswith(f"{number}. ") or section.id != f"exercise-{number}":
            words = exercise.NUMBER.sub("", section.title, count=1)
            hint = f"Write `### {number}. {words} {{ #exercise-{number} }}`."
            yield Problem(page.shown, section.line, f"not the heading of exercise {number}", hint)
