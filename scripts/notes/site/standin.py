"""Stand-ins: where a page is not translated yet, a reader sees that, with a link to the one that is there.

A stand-in has the title and every id of the page it stands for, so that links to its sections hold. It is
made while MkDocs collects its files and is written nowhere else.
"""

from __future__ import annotations

import posixpath
from html import escape

from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File

from notes.book import covers, translation
from notes.lint import links
from notes.project import LANGUAGES, Project

WORDS = {
    "zh": ("尚未翻译", "这一页目前只有英文版：", "。"),
    "en": ("Not yet translated", "So far this page is there in Chinese only: ", "."),
}
TAGS = {"zh": "zh-Hans", "en": "en"}


class StandIns(BasePlugin):
    """Adds the pages that only the other language has."""

    def __init__(self, project: Project, language: str) -> None:
        self.project, self.language = project, language

    def on_files(self, files, *, config):
        for name in translation.missing(self.project, self.language):
            text = page(self.project, self.language, name, config.use_directory_urls)
            files.append(File.generated(config, name, content=text))


def page(project: Project, language: str, name: str, addresses: bool) -> str:
    """The Markdown of a stand-in.

    Args:
        project: the book.
        language: of the reader.
        name: as ``part/chapter.md``.
        addresses: the pages of the site are folders, not files.
    """
    there = translation.other(project, project.docs / language / name)
    heading, sentence, end = WORDS[language]
    title, tongue = covers.title(there), next(one for one in LANGUAGES if one != language)
    ids = "".join(f'<span id="{one}"></span>' for one in sorted(links.ids(project, there) or ()))
    address, tag = _address(language, tongue, name, addresses), TAGS[tongue]
    link = f'<a href="{address}" hreflang="{tag}" lang="{tag}">'
    return (
        f"---\nsearch: {{exclude: true}}\nstand_in: true\n---\n\n# {title} {{ lang={tag} }}\n\n"
        f'!!! note "{heading}"\n\n    {sentence}{link}{escape(title)}</a>{end}\n\n<div>{ids}</div>\n'
    )


def _address(language: str, tongue: str, name: str, addresses: bool) -> str:
    """Where the page of the other language lies, seen from this one."""
    stem = name.removesuffix(".md").removesuffix("index").rstrip("/")
    if addresses:
        return posixpath.relpath(f"{tongue}/{stem}", f"{language}/{stem}") + "/"
    file = name.removesuffix(".md") + ".html"
    return posixpath.relpath(f"{tongue}/{file}", posixpath.dirname(f"{language}/{file}"))
