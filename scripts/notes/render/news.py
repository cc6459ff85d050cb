"""What is new, as a page: ``<!-- notes: news -->`` stands for the entries of ``docs/data/news.yml``."""

from __future__ import annotations

import datetime
import itertools
import os
from collections.abc import Iterator

from notes.book import covers, news, translation
from notes.render.rendering import Rendering

WORDS = {
    "zh": {
        "chapters": "新章节",
        "site": "网站",
        "correction": "更正",
        "torch": "PyTorch 的变化",
        "feed": "[订阅（Atom）]({})：有了新内容，阅读器会告诉你。",
        "none": "还没有内容。",
    },
    "en": {
        "chapters": "New chapters",
        "site": "The site",
        "correction": "Correction",
        "torch": "Change in PyTorch",
        "feed": "[Subscribe (Atom)]({}), and a feed reader tells you when there is something new.",
        "none": "Nothing here yet.",
    },
}


def entries(rendering: Rendering) -> list[str]:
    """The entries below the day they came; above them the feed, where the address of the site is known."""
    words, language = WORDS[rendering.language], rendering.language
    found = news.read(rendering.project)
    address = base(language)
    lines = [words["feed"].format(address + FEED), ""] if address and found else []
    for date, group in itertools.groupby(found, lambda one: one.date):
        lines += [f"## {day(date, language)} {{ #on-{date} }}", ""]
        for one in group:
            lines += _entry(rendering, one)
    return lines or [words["none"]]


FEED = "news.xml"


def base(language: str) -> str:
    """The address of a language, with a slash at its end; empty where that of the site is not known."""
    return os.environ.get(f"SITE_URL_{language.upper()}", "")


def day(date: datetime.date, language: str) -> str:
    """A day as readers say it."""
    if language == "zh":
        return f"{date.year} 年 {date.month} 月 {date.day} 日"
    return f"{date:%B} {date.day}, {date.year}"


def _entry(rendering: Rendering, one: news.Entry) -> Iterator[str]:
    language = rendering.language
    name, mark, section = one.page.partition("#")
    page = rendering.project.docs / language / f"{name}.md"
    title = covers.title(translation.source(rendering.project, page))
    tag = f'<span class="notes-tag">{WORDS[language][one.kind]}</span>'
    yield from [f"### {one.title[language]} {{ #{one.id} }}", ""]
    yield f"{tag} · [{title}]({rendering.markdown_link(page)}{mark}{section})"
    yield from ["{ .notes-facts }", "", one.text[language], ""]
