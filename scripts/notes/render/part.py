"""The first page of a part: its chapters in reading order, what each answers, how long it takes.

A page asks for it with ``<!-- notes: part -->``; the sentences are the chapters' own descriptions.
"""

from __future__ import annotations

from pathlib import Path

from notes import textfile
from notes.book import covers, metadata, navigation
from notes.project import Project
from notes.render.rendering import Rendering

WORDS = {
    "zh": {
        "minutes": "约 {} 分钟",
        "first": "先读：{}",
        "comma": "、",
        "total": "共 {} 章，读完约 {} 分钟。",
        "one": "这一部分有 1 章，读完约 {1} 分钟。",
        "none": "这一部分还没有章节。",
    },
    "en": {
        "minutes": "About {} minutes",
        "first": "Read first: {}",
        "comma": ", ",
        "total": "{} chapters, about {} minutes of reading.",
        "one": "One chapter, about {1} minutes of reading.",
        "none": "This part has no chapters yet.",
    },
}

LOOKED_UP = "reference"  # its pages are no chapters, and nobody reads them one after the other


def part(rendering: Rendering) -> list[str]:
    """The chapters beside this page as a numbered list, below how many they are and how long they take."""
    words = WORDS[rendering.language]
    if rendering.path is None:
        return [words["none"]]
    pages = chapters(rendering.project, rendering.language, rendering.path.parent.name)
    heads = {page: _head(rendering, page) for page in pages}
    if not pages:
        return [words["none"]]
    total = sum(head.get("minutes") or 0 for head in heads.values())
    lines: list[str] = []
    if rendering.path.parent.name != LOOKED_UP:
        lines = [words["one" if len(pages) == 1 else "total"].format(len(pages), total), ""]
    for number, (page, head) in enumerate(heads.items(), 1):
        lines += _chapter(rendering, number, page, head)
    return lines


def chapters(project: Project, language: str, name: str) -> list[Path]:
    """The chapters of a part: those the navigation names, in its order; without it, by file name."""
    folder = project.docs / language
    entries = navigation.book(project, language)
    listed = [folder / entry.key for entry in entries if entry.key.startswith(f"{name}/")]
    found = listed or sorted((folder / name).glob("*.md"))
    return [page for page in found if page.name != "index.md" and page.is_file()]


def _chapter(rendering: Rendering, number: int, page: Path, head: dict) -> list[str]:
    words = WORDS[rendering.language]
    facts = [words["minutes"].format(head["minutes"])] if head.get("minutes") else []
    needed = [
        rendering.project.docs / rendering.language / f"{id}.md" for id in head.get("prerequisites") or []
    ]
    links = [_link(rendering, other) for other in needed if other.is_file()]
    if links:
        facts.append(words["first"].format(words["comma"].join(links)))
    lines = [f"{number}. **{_link(rendering, page)}**", ""]
    if head.get("description"):
        lines += [f"    {_sentence(head['description'], rendering.language)}", ""]
    if facts:
        lines += [f"    {' · '.join(facts)}", "    { .notes-facts }", ""]
    return lines


def _sentence(text: str, language: str) -> str:
    """A description ends like a sentence here, whether its author closed it or not."""
    text = text.strip()
    return text if text[-1] in ".?!。？！…" else text + {"zh": "。", "en": "."}[language]


def _head(rendering: Rendering, page: Path) -> dict:
    shown = rendering.project.relative(page)
    found = metadata.read(textfile.read(page), shown)
    return {key: entry.value for key, entry in found.items()}


def _link(rendering: Rendering, page: Path) -> str:
    return f"[{covers.title(page)}]({rendering.markdown_link(page)})"
