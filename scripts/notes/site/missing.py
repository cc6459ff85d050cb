"""The page for addresses that are none, 404.html: what a reader can do next, in both languages.

A host shows it at any address, so its links begin at the root of the site. Its search is that of the home
page.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template

from notes.book import navigation
from notes.project import LANGUAGES, Project

NAME = "404.html"
WORDS = {
    "zh": {
        "title": "没有这一页",
        "told": '它可能改了名字。搜一搜，或者从下面找起，<a href="{base}zh/">首页</a>也行。',
        "search": "搜索",
        "parts": "各部分",
    },
    "en": {
        "title": "There is no such page",
        "told": "It may have moved. Search for it, or begin with one of these parts or with the "
        '<a href="{base}en/">home page</a>.',
        "search": "Search",
        "parts": "Parts",
    },
}


def write(project: Project, out: Path, values: dict[str, str]) -> None:
    """Write the page into ``out``; ``values`` are those of all pages at the root."""
    template = Template((project.docs / "theme" / "root" / NAME).read_text(encoding="utf-8"))
    sections = "\n    ".join(_section(project, language, values["base"]) for language in LANGUAGES)
    (out / NAME).write_text(template.substitute(values, sections=sections), encoding="utf-8")


def _section(project: Project, language: str, base: str) -> str:
    words = WORDS[language]
    links = "".join(
        f'<li><a href="{base}{language}/{part}/">{escape(title)}</a></li>'
        for part, title in _parts(project, language)
    )
    return (
        f'<section lang="{language}"><h2>{words["title"]}</h2><p>{words["told"].format(base=base)}</p>'
        f'<form action="{base}{language}/" role="search" aria-label="{words["search"]}" hidden>'
        f'<input name="q" aria-label="{words["search"]}"><button>{words["search"]}</button></form>'
        f'<nav aria-label="{words["parts"]}"><ul>{links}</ul></nav></section>'
    )


def _parts(project: Project, language: str) -> list[tuple[str, str]]:
    """The folder and the title of every part that has a page, in order."""
    keys = [Path(one.key) for one in navigation.book(project, language)]
    parts = [str(key.parent) for key in keys if key.name == "index.md" and len(key.parts) == 2]
    return [(part, navigation.part_title(project, language, part)) for part in parts]
