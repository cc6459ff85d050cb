"""Redirects: a page at the old address of a chapter that leads on, in both languages.

A script keeps the section of the old address; without one the page leads to the top of the chapter.
"""

from __future__ import annotations

import posixpath
from html import escape
from pathlib import Path
from string import Template

from notes.book import covers, redirects, translation
from notes.project import LANGUAGES, Project

TEMPLATE = "moved.html"
SIGN = '<meta http-equiv="refresh"'  # what only these pages have
WORDS = {
    "zh": {"moved": "这一章换了地址：", "end": "。"},
    "en": {"moved": "This chapter has moved: ", "end": "."},
}


def write(project: Project, out: Path, values: dict[str, str], site_url: str, files: bool) -> None:
    """Write the redirects into ``out``, where both languages lie; ``files`` for a site without a server.

    Raises:
        ProblemsError: the list of old addresses cannot be read.
    """
    template = Template((project.docs / "theme" / "root" / TEMPLATE).read_text(encoding="utf-8"))
    for old, new in redirects.read(project).items():
        for language in LANGUAGES:
            old_file, new_file = (_file(chapter, files) for chapter in (old, new))
            target = posixpath.relpath(new_file, posixpath.dirname(old_file))
            target = target if files else target.removesuffix("index.html")
            up = posixpath.relpath(".", posixpath.dirname(f"{language}/{old_file}"))
            there = translation.source(project, project.docs / language / f"{new}.md")
            page = (
                values
                | WORDS[language]
                | {
                    "language": language,
                    "title": escape(covers.title(there)),
                    "target": target,
                    "canonical": f"{site_url}{language}/{new}/" if site_url else target,
                    "icon": f"{up}/assets/favicon.svg",
                }
            )
            path = out / language / old_file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(template.substitute(page), encoding="utf-8")


def is_one(page: Path) -> bool:
    """Whether a page of a built site is a redirect."""
    with page.open(encoding="utf-8") as file:
        return SIGN in file.read(1000)


def _file(chapter: str, files: bool) -> str:
    """Where the page of a chapter lies, below its language."""
    return f"{chapter}.html" if files else f"{chapter}/index.html"
