"""The generated pages, such as errata, source map and glossary, as Markdown in the language of the page.

A page asks for one with a comment on a line of its own: ``<!-- notes: errata -->``.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from pathlib import Path

from notes import textfile
from notes.book import catalog, covers, navigation
from notes.project import Project
from notes.render.api_index import api_index
from notes.render.contents import contents, start
from notes.render.downloads import downloads
from notes.render.errata import errata
from notes.render.errors import errors
from notes.render.gallery import gallery
from notes.render.news import entries as news
from notes.render.numpy_table import numpy_table
from notes.render.part import part, to_come
from notes.render.rendering import Rendering
from notes.render.source_map import source_map
from notes.render.verified import verified
from notes.render.versions import versions

COMMENT = re.compile(r"\s*<!--\s*notes:\s*(?P<name>[\w-]*)\s*-->\s*$")
TERM_LINK = re.compile(r"\]\([^)\s]*glossary\.md#([\w-]+)")
WORDS = {
    "zh": {
        "aliases": "也叫",
        "other": "英文",
        "used": "见于",
        "none": "还没有内容。",
        ":": "：",
        ",": "、",
    },
    "en": {
        "aliases": "Also called",
        "other": "In Chinese",
        "used": "Used in",
        "none": "Nothing here yet.",
        ":": ": ",
        ",": ", ",
    },
}


def glossary(rendering: Rendering) -> list[str]:
    """The terms by their first letter, each under a heading with its id."""
    used = _chapters_by_term(rendering)
    lines: list[str] = []
    terms = sorted(catalog.glossary(rendering.project), key=lambda term: term.id)
    for letter, group in itertools.groupby(terms, lambda term: term.id[0]):
        lines += [f"## {letter.upper()} {{ #letter-{letter} }}", ""]
        for term in group:
            lines += _term(rendering, term, used.get(term.id, []))
    return lines or [WORDS[rendering.language]["none"]]


GENERATED = {
    "errata": errata,
    "errors": errors,
    "gallery": gallery,
    "source-map": source_map,
    "glossary": glossary,
    "api-index": api_index,
    "numpy-table": numpy_table,
    "versions": versions,
    "verified": verified,
    "part": part,
    "to-come": to_come,
    "contents": contents,
    "start": start,
    "news": news,
    "downloads": downloads,
}


def _term(rendering: Rendering, term: catalog.Term, chapters: list[Path]) -> list[str]:
    words, here = WORDS[rendering.language], rendering.language
    there = "en" if here == "zh" else "zh"
    lines = [f"### {term.name[here]} · {term.name[there]} {{ #{term.id} }}", "", term.text[here], ""]
    if term.note:
        lines += [term.note[here], ""]
    if term.aliases.get(here):
        lines += [_line(words, "aliases", words[","].join(term.aliases[here])), ""]
    others = [term.name[there], *term.aliases.get(there, [])]
    lines += [_line(words, "other", ("、" if there == "zh" else ", ").join(others)), ""]
    if chapters:
        links = (f"[{covers.title(page)}]({rendering.markdown_link(page)})" for page in chapters)
        lines += [_line(words, "used", words[","].join(links)), ""]
    return lines


def _line(words: dict[str, str], key: str, text: str) -> str:
    return f"**{words[key]}**{words[':']}{text}"


def _chapters_by_term(rendering: Rendering) -> dict[str, list[Path]]:
    """Term → the chapters that link to it."""
    found: dict[str, list[Path]] = {}
    for page in _chapters(rendering.project, rendering.language):
        for term in dict.fromkeys(TERM_LINK.findall(textfile.read(page))):
            found.setdefault(term, []).append(page)
    return found


def _chapters(project: Project, language: str) -> Iterable[Path]:
    below = project.docs / language / navigation.REFERENCE
    return (page for page in project.pages(language) if below not in page.parents)
