"""The first page of a part: its chapters in reading order, what each answers, its time; and what is to come.
The pages of the reference, in two lists: for readers, and for maintainers.

A page asks for it with ``<!-- notes: part -->``; the sentences are the chapters' own descriptions, and the
titles to come those of ``sources.yml``. ``<!-- notes: to-come -->`` counts the latter part by part.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from notes.book import audience, covers, minutes, navigation, planned, translation
from notes.render import times
from notes.render.rendering import Rendering

WORDS = {
    "zh": {
        "total": "共 {} 章：阅读 {}，练习 {}。",
        "one": "这一部分有 {} 章：阅读 {}，练习 {}。",
        "none": "这一部分还没有章节。",
        "to come": "待写 {} 章：",
        "one to come": "待写 {} 章：",
        "count": "{}（{} 章）",
        "one count": "{}（{} 章）",
        "parts": "待写：{}。",
        "other": "尚未翻译：{}。",
        ",": "、",
        "readers": "给读者",
        "maintainers": "给维护者",
    },
    "en": {
        "total": "{} chapters: reading {}, exercises {}.",
        "one": "{} chapter: reading {}, exercises {}.",
        "none": "This part has no chapters yet.",
        "to come": "{} chapters to come:",
        "one to come": "{} chapter to come:",
        "count": "{} ({} chapters)",
        "one count": "{} ({} chapter)",
        "parts": "To come: {}.",
        "other": "Not yet translated: {}.",
        ",": ", ",
        "readers": "For readers",
        "maintainers": "For maintainers",
    },
}


def part(rendering: Rendering) -> list[str]:
    """The chapters beside this page as a numbered list with their time, then the titles of those to come."""
    words, language = WORDS[rendering.language], rendering.language
    name = rendering.path.parent.name if rendering.path else ""
    pages = times.chapters(rendering.project, language, name) if name else []
    if name == navigation.REFERENCE:
        return _reference(rendering, pages) or [words["none"]]
    lines = _total(rendering, pages) if pages else []
    for number, page in enumerate(pages, 1):
        lines += _chapter(rendering, number, page)
    lines += _elsewhere(rendering, name)
    waiting = planned.of_part(rendering.project, language, name)
    if waiting:
        lines += [words[_many("to come", len(waiting))].format(len(waiting)), ""]
        lines += [f"- {title}" for title in waiting]
    return lines or [words["none"]]


def _elsewhere(rendering: Rendering, name: str) -> list[str]:
    """The chapters of a part that only the other language has."""
    project, words = rendering.project, WORDS[rendering.language]
    folder = project.docs / rendering.language
    pages = [folder / one for one in translation.missing(project, rendering.language)]
    pages = [one for one in pages if one.parent.name == name and one.name != "index.md"]
    titles = [covers.title(translation.other(project, one)) for one in pages]
    links = [f"[{title}]({one.name})" for title, one in zip(titles, pages, strict=True)]
    return [words["other"].format(words[","].join(links)), ""] if links else []


def to_come(rendering: Rendering) -> list[str]:
    """One sentence: each part with chapters to come, and how many they are; nothing where all is written."""
    words, project, language = WORDS[rendering.language], rendering.project, rendering.language
    counted = Counter(name.rpartition("/")[0] for name in planned.titles(project, language))
    told = []
    for name, count in counted.items():
        page = project.docs / language / name / "index.md"
        link = f"[{navigation.part_title(project, language, name)}]({rendering.markdown_link(page)})"
        told.append(words[_many("count", count)].format(link, count))
    return [words["parts"].format(words[","].join(told))] if told else []


def _reference(rendering: Rendering, pages: list[Path]) -> list[str]:
    """Two lists, each below a heading."""
    lines = []
    for group, wanted in (("readers", False), ("maintainers", True)):
        found = [page for page in pages if audience.maintainers(page) is wanted]
        if found:
            lines += [f"## {WORDS[rendering.language][group]} {{ #{group} }}", ""]
        for page in found:
            told = times.front(rendering.project, page).get("description", "")
            text = f"<br>{sentence(told, rendering.language)}" if told else ""
            lines.append(f"- **{times.link(rendering, page)}**{text}")
        lines.append("")
    return lines if pages else []


def _many(key: str, count: int) -> str:
    return f"one {key}" if count == 1 else key


def _total(rendering: Rendering, pages: list[Path]) -> list[str]:
    """How many the chapters are, and how long they take."""
    words, time = WORDS[rendering.language], minutes.of_pages(rendering.project, pages)
    told = (times.duration(count, rendering.language) for count in (time.reading, time.exercises))
    return [words["one" if len(pages) == 1 else "total"].format(len(pages), *told), ""]


def _chapter(rendering: Rendering, number: int, page: Path) -> list[str]:
    head = times.front(rendering.project, page)
    lines = [f"{number}. **{times.link(rendering, page)}**", ""]
    if head.get("description"):
        lines += [f"    {sentence(head['description'], rendering.language)}", ""]
    return [*lines, f"    {times.facts(rendering, page, head)}", "    { .notes-facts }", ""]


def sentence(text: str, language: str) -> str:
    """A description ends like a sentence here, whether its author closed it or not."""
    text = text.strip()
    return text if text[-1] in ".?!。？！…" else text + {"zh": "。", "en": "."}[language]
