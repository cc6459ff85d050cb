"""The opening of a chapter: the PyTorch names that are new in it, and those it uses before their chapter.

It stands below the title, made from the front matter; a long one is folded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from notes.book import covers, introduction, navigation, translation
from notes.book.introduction import Introduction, full, key
from notes.render import api, api_index, times
from notes.render.rendering import Rendering

LONG = 180  # characters a reader sees; more would push the question off a phone
LINK = re.compile(r"\]\([^)]*\)")
WORDS = {
    "zh": {
        "new": "本章新名字：{}",
        "before": "先用后学：{}",
        "besides": "顺便用到：{}",
        "chapter": "（详见[{}]({})）",
        "fold": "本章的 PyTorch 名字：{} 个",
        "gap": " ",
        ",": "、",
        ";": "；",
    },
    "en": {
        "new": "New here: {}",
        "before": "Used before its chapter: {}",
        "besides": "Used in passing: {}",
        "chapter": " (chapter: [{}]({}))",
        "fold": "PyTorch names in this chapter: {}",
        "gap": " ",
        ",": ", ",
        ";": "; ",
    },
}


def opened(rendering: Rendering, lines: list[str]) -> list[str]:
    """The lines of a page with its opening below the title."""
    made = page_lines(rendering)
    return times.below_title(lines, made) if made else lines


def page_lines(rendering: Rendering) -> list[str]:
    """The opening as Markdown of the site."""
    told = sentences(rendering)
    lines = [part for one in told for part in (one, '{ .notes-new data-search-exclude="" }', "")]
    if sum(len(LINK.sub("", one)) for one in told) <= LONG:
        return lines[:-1]
    names = introduction.of_page(rendering.path or Path())
    fold = WORDS[rendering.language]["fold"].format(len(names.names) + len(names.glosses))
    head = f'<details class="notes-names" data-search-exclude markdown="1"><summary>{fold}</summary>'
    return [head, "", *lines, "</details>"]


def sentences(rendering: Rendering) -> list[str]:
    """What the opening says, a paragraph each; nothing on a page that is no chapter, or has no new names."""
    page = rendering.path
    told = introduction.of_page(page) if page else None
    if told is None or not (told.names or told.glosses):
        return []
    chapters = navigation.chapters(rendering.project, rendering.language)
    return list(_sentences(rendering, told)) if page in chapters else []


def _sentences(rendering: Rendering, told: Introduction) -> Iterator[str]:
    words = WORDS[rendering.language]
    first = introduction.introducers(rendering.project, rendering.language)
    if told.names:
        yield words["new"].format(words[","].join(_linked(rendering, name) for name in told.names))
    for kind, wanted in (("before", True), ("besides", False)):
        found = [name for name in told.glosses if (key(name) in first) is wanted]
        if found:
            glossed = (_glossed(rendering, told, name, first.get(key(name))) for name in found)
            yield words[kind].format(words[";"].join(glossed))


def _glossed(rendering: Rendering, told: Introduction, name: str, chapter: Path | None) -> str:
    words = WORDS[rendering.language]
    text = _linked(rendering, name) + words["gap"] + told.glosses[name]
    if chapter is None:
        return text
    return text + words["chapter"].format(
        covers.title(translation.source(rendering.project, chapter)), rendering.markdown_link(chapter)
    )


def _linked(rendering: Rendering, name: str) -> str:
    """A name that leads to PyTorch's reference, or to the API index where that has no page for it."""
    address = api.reference(rendering.project).address(full(name))
    index = rendering.project.docs / rendering.language / "reference" / "api-index.md"
    if not address and index.is_file():
        address = f"{rendering.markdown_link(index)}#{api_index.group(full(name))}"
    return f"[`{name}`]({address})" if address else f"`{name}`"
