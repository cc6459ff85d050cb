"""The first page of a part: its chapters in reading order, what each answers, how long it takes.

A page asks for it with ``<!-- notes: part -->``; the sentences are the chapters' own descriptions.
"""

from __future__ import annotations

from pathlib import Path

from notes.book import minutes
from notes.render import times
from notes.render.rendering import Rendering

WORDS = {
    "zh": {
        "total": "共 {} 章：阅读 {}，练习 {}。",
        "one": "这一部分有 {} 章：阅读 {}，练习 {}。",
        "none": "这一部分还没有章节。",
    },
    "en": {
        "total": "{} chapters: reading {}, exercises {}.",
        "one": "{} chapter: reading {}, exercises {}.",
        "none": "This part has no chapters yet.",
    },
}

LOOKED_UP = "reference"  # its pages are no chapters, and nobody reads them one after the other


def part(rendering: Rendering) -> list[str]:
    """The chapters beside this page as a numbered list, below how many they are and how long they take."""
    words, language = WORDS[rendering.language], rendering.language
    if rendering.path is None:
        return [words["none"]]
    name = rendering.path.parent.name
    pages = times.chapters(rendering.project, language, name)
    if not pages:
        return [words["none"]]
    lines: list[str] = []
    if name != LOOKED_UP:
        time = minutes.of_pages(rendering.project, pages)
        told = (times.duration(count, language) for count in (time.reading, time.exercises))
        lines = [words["one" if len(pages) == 1 else "total"].format(len(pages), *told), ""]
    for number, page in enumerate(pages, 1):
        lines += _chapter(rendering, number, page, name != LOOKED_UP)
    return lines


def _chapter(rendering: Rendering, number: int, page: Path, timed: bool) -> list[str]:
    head = times.front(rendering.project, page)
    lines = [f"{number}. **{times.link(rendering, page)}**", ""]
    if head.get("description"):
        lines += [f"    {_sentence(head['description'], rendering.language)}", ""]
    if timed:
        lines += [f"    {times.facts(rendering, page, head)}", "    { .notes-facts }", ""]
    return lines


def _sentence(text: str, language: str) -> str:
    """A description ends like a sentence here, whether its author closed it or not."""
    text = text.strip()
    return text if text[-1] in ".?!。？！…" else text + {"zh": "。", "en": "."}[language]
