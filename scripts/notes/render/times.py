"""How long chapters take, in words: at the head of a chapter, in the list of a part, in a sentence.

In a sentence, `` `book:hours` `` is the time of the whole book with its exercises, `` `book:hours/tensors` ``
that of one part; `` `book:chapters` `` and `` `book:chapters/tensors` `` count the chapters.
"""

from __future__ import annotations

import re
from pathlib import Path

from notes import textfile
from notes.book import covers, exercise, metadata, minutes, navigation
from notes.problem import nearest
from notes.project import Project
from notes.render.rendering import Rendering

INLINE = re.compile(r"`book:(?P<name>[^`\s]+)`")
TITLE = re.compile(r"# \S")
ASKED = ("hours", "chapters")
WORDS = {
    "zh": {
        "optional": "选读",
        "both": "阅读 {} 分钟，练习 {} 分钟",
        "reading": "阅读 {} 分钟",
        "first": "先读：{}",
        "comma": "、",
        "minutes": "{} 分钟",
        "hours": "{} 小时",
        "hour": "{} 小时",
    },
    "en": {
        "optional": "Optional",
        "both": "Reading {} min, exercises {} min",
        "reading": "Reading {} min",
        "first": "Read first: {}",
        "comma": ", ",
        "minutes": "{} minutes",
        "hours": "{} hours",
        "hour": "{} hour",
    },
}


def chapters(project: Project, language: str, name: str) -> list[Path]:
    """The chapters of a part: those the navigation names, in its order; without it, by file name."""
    folder = project.docs / language
    entries = navigation.book(project, language)
    listed = [folder / entry.key for entry in entries if entry.key.startswith(f"{name}/")]
    found = listed or sorted((folder / name).glob("*.md"))
    return [
        page
        for page in found
        if page.name != "index.md"
        and not f"{name}/{page.name}".startswith(navigation.CARDS)
        and page.is_file()
    ]


def parts(project: Project, language: str) -> list[str]:
    """The parts that have chapters, in order."""
    keys = [entry.key for entry in navigation.book(project, language)]
    keys = keys or [page.relative_to(project.docs / language).as_posix() for page in project.pages(language)]
    return list(dict.fromkeys(key.partition("/")[0] for key in keys if exercise.is_chapter(key)))


def duration(count: int, language: str) -> str:
    """Minutes as readers say them: ``50 minutes``, from an hour on ``2.5 hours``."""
    words = WORDS[language]
    if count < 60:
        return words["minutes"].format(count)
    hours = round(count / 30) / 2
    return words["hour" if hours == 1 else "hours"].format(f"{hours:g}")


def facts(rendering: Rendering, page: Path, head: dict) -> str:
    """What a chapter takes and needs, as one line of Markdown; ``head`` is its front matter."""
    words, folder = WORDS[rendering.language], rendering.project.docs / rendering.language
    told = [taken(rendering, page, head)]
    needed = [folder / f"{name}.md" for name in head.get("prerequisites") or []]
    links = [link(rendering, other) for other in needed if other.is_file()]
    if links:
        told.append(words["first"].format(words["comma"].join(links)))
    return " · ".join(told)


def taken(rendering: Rendering, page: Path, head: dict) -> str:
    """The time a chapter takes, and whether it may be left out."""
    words, time = WORDS[rendering.language], minutes.of(rendering.project, page)
    told = words["both" if time.exercises else "reading"].format(time.reading, time.exercises)
    optional = f'<span class="notes-optional">{words["optional"]}</span> · ' if head.get("optional") else ""
    return optional + told


def headed(rendering: Rendering, lines: list[str]) -> list[str]:
    """The lines of a chapter with its facts below the title."""
    page, folder = rendering.path, rendering.project.docs / rendering.language
    if page is None or not exercise.is_chapter(page.relative_to(folder).as_posix()):
        return lines
    head = front(rendering.project, page)
    if "prerequisites" not in head:
        return lines
    return below_title(lines, [facts(rendering, page, head), "{ .notes-facts data-search-exclude=1 }"])


def below_title(lines: list[str], told: list[str]) -> list[str]:
    """The lines of a page with others below its title; as they are where it has none."""
    place = next((at for at, line in enumerate(lines, 1) if TITLE.match(line)), None)
    return lines if place is None else [*lines[:place], "", *told, "", *lines[place:]]


def value(project: Project, language: str, name: str) -> str:
    """What `` `book:name` `` stands for; ``""`` where that is nothing."""
    asked, _, part = name.partition("/")
    known = parts(project, language)
    if asked not in ASKED or (part and part not in known) or name.endswith("/"):
        return ""
    pages = [page for one in ([part] if part else known) for page in chapters(project, language, one)]
    return (
        str(len(pages)) if asked == "chapters" else duration(minutes.of_pages(project, pages).total, language)
    )


def hint(project: Project, language: str, name: str) -> str:
    """The nearest name that stands for something."""
    known = parts(project, language)
    return nearest(name, [*ASKED, *(f"{asked}/{part}" for asked in ASKED for part in known)])


def front(project: Project, page: Path) -> dict:
    """The front matter of a page as plain values."""
    found = metadata.read(textfile.read(page), project.relative(page))
    return {key: entry.value for key, entry in found.items()}


def link(rendering: Rendering, page: Path) -> str:
    """A link to a page under its title."""
    return f"[{covers.title(page)}]({rendering.markdown_link(page)})"
