"""The exercises of a chapter: what kind each is, by the first words of its heading."""

from __future__ import annotations

import re

from notes.book import navigation
from notes.book.page import Page, Section

KINDS = {  # kind → how its heading begins
    "predict": {"en": "Predict the output:", "zh": "先猜再看："},
    "bug": {"en": "Find the bug:", "zh": "找错误："},
    "build": {"en": "Build:", "zh": "动手写："},
    "explain": {"en": "Explain:", "zh": "说一说："},
}
HOME, TASK, STEPS = "exercises", "task", "steps"  # ids of sections; a larger exercise has the last two
LEVEL = 3  # of the heading of an exercise
NUMBER = re.compile(r"\d+[.、．)]\s*")
BLOCK = re.compile(r"run-(?:answer|bug)_")  # the anchor of one that an exercise shows


def is_chapter(name: str) -> bool:
    """Whether a page is one that readers work through: neither the first page of a part nor looked up.

    Args:
        name: of the page below its language, as ``part/chapter.md``.
    """
    part, _, file = name.rpartition("/")
    return part != "" and file != "index.md" and not navigation.looked_up(name)


def is_larger(page: Page) -> bool:
    """Whether a page is one large exercise, with a task and steps."""
    return {TASK, STEPS} <= {section.id for section in page.sections}


def below(page: Page, id: str) -> list[Section]:
    """The sections of level three in the section ``id``, in order."""
    found: list[Section] = []
    inside = False
    for section in page.sections:
        if section.level < LEVEL:
            inside = section.id == id
        elif inside and section.level == LEVEL:
            found.append(section)
    return found


def kind(section: Section, language: str) -> str | None:
    """The kind of an exercise; None for one that is of no known kind.

    Args:
        section: from ``below``.
        language: of the page.
    """
    title = NUMBER.sub("", section.title, count=1)
    return next((name for name, words in KINDS.items() if title.startswith(words[language])), None)
