"""The book of one language as one HTML page: cover, contents, every page of the site in reading order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template

from notes import ledger
from notes.book import navigation
from notes.pdf import sheet
from notes.project import Project

TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.S)
TAG = re.compile(r"<a class=\"headerlink\".*?</a>|<[^>]+>", re.S)
STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
UNKNOWN = "000"  # stands for a page number in the first printing, about as wide as any
WORDS = {
    "zh": {
        "contents": "目录",
        "about": "每一段输出都真的跑过的 PyTorch 双语笔记",
        "checked": "输出核对于 {date}，torch {torch}",
        "licence": "文字与图 CC BY 4.0 · 代码 MIT",
    },
    "en": {
        "contents": "Contents",
        "about": "PyTorch notes in two languages, every output checked by running the code",
        "checked": "Outputs checked on {date} with torch {torch}",
        "licence": "Text and figures CC BY 4.0 · code MIT",
    },
}


@dataclass(frozen=True)
class Leaf:
    """A page of the site in the book.

    Attributes:
        file: the built page, below the folder of its language.
        name: its id in the book.
        title: as its first heading says, or the name of a part.
        text: the article; empty for a part that has no page of its own.
        level: 1 for a part, 2 for a chapter.
    """

    file: str
    name: str
    title: str
    text: str
    level: int


def leaves(project: Project, site: Path, language: str) -> list[Leaf]:
    """Parts and chapters in reading order, without the home page and the site's contents.

    Args:
        project: the book.
        site: the folder of this language, built for reading without a server.
        language: ``zh`` or ``en``.

    Raises:
        ProblemsError: the configuration cannot be read.
    """
    found: list[Leaf] = []
    part = ""  # the title of a part whose first page has not come yet
    for entry in navigation.book(project, language):
        if entry.key.startswith("part "):
            part = entry.shown.removeprefix("part ")
            continue
        file = str(Path(entry.key).with_suffix(".html"))
        opens = file.endswith("/index.html")
        if part and not opens:
            found.append(Leaf("", f"part-{len(found)}", part, "", 1))
        part = ""
        if entry.key not in ("index.md", navigation.CONTENTS):
            text = sheet.article((site / file).read_text(encoding="utf-8"))
            name = file.removesuffix(".html").replace("/", "-")
            found.append(Leaf(file, name, plain(text), text, 1 if opens else 2))
    return found


def plain(article: str) -> str:
    """The first heading of an article, without markup (character references stay)."""
    found = TITLE.search(article)
    return " ".join(TAG.sub("", found[1]).split()) if found else ""


def volume(project: Project, site: Path, language: str, pages: dict[str, int]) -> str:
    """The whole book as HTML for the folder ``site``; ``pages`` gives the page of each name, once known."""
    parts = leaves(project, site, language)
    names = {leaf.file: leaf.name for leaf in parts if leaf.file}
    contents = str(Path(navigation.CONTENTS).with_suffix(".html"))
    names["index.html"] = names[contents] = "contents"  # where links to these two lead
    words = WORDS[language]
    root = project.docs / "theme"
    template = Template((root / "root" / "book.html").read_text(encoding="utf-8"))
    return template.substitute(
        language=language,
        styles="\n".join(_styles(site, parts)),
        headers="\n".join(_header(leaf) for leaf in parts),
        mark=(root / "assets" / "favicon.svg").read_text(encoding="utf-8").strip(),
        about=escape(words["about"]),
        checked=escape(_checked(project, words["checked"])),
        licence=escape(words["licence"]),
        contents_title=words["contents"],
        contents="\n".join(_entry(leaf, pages) for leaf in parts),
        chapters="\n".join(_chapter(leaf, names) for leaf in parts),
    )


def _styles(site: Path, parts: list[Leaf]) -> list[str]:
    """Every style sheet that one of the pages links, in the order they are met."""
    found: dict[str, None] = {}
    for leaf in parts:
        if leaf.file:
            made = sheet.linked(STYLE.findall((site / leaf.file).read_text(encoding="utf-8")), leaf.file)
            found.update(dict.fromkeys(made))
    return [f'<link rel="stylesheet" href="{escape(path)}">' for path in found]


def _header(leaf: Leaf) -> str:
    """The style of the pages of one chapter: its title above them."""
    if leaf.level == 1:
        return ""
    title = leaf.title.replace("\\", "\\\\").replace('"', '\\"')
    for name, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", '\\"')):
        title = title.replace(name, character)
    rule = f'@top-left {{ content: "{title}"; }}'
    return f"@page {leaf.name} {{ {rule} }} #{leaf.name} {{ page: {leaf.name}; }}".replace("</", "<\\/")


def _checked(project: Project, words: str) -> str:
    """When the outputs were last checked, and with which torch; nothing when they never were."""
    stamps = [row["cpu"] for row in ledger.read(project).values() if "cpu" in row]
    last = max(stamps, key=lambda stamp: stamp.date, default=None)
    return words.format(date=last.date, torch=last.torch) if last else ""


def _entry(leaf: Leaf, pages: dict[str, int]) -> str:
    number = pages.get(leaf.name, UNKNOWN)
    line = f'<a href="#{leaf.name}"><span>{leaf.title}</span> <b>{number}</b></a>'
    return f'<li class="level-{leaf.level}">{line}</li>'


def _chapter(leaf: Leaf, names: dict[str, str]) -> str:
    if not leaf.text:
        return f'<section id="{leaf.name}" class="level-1"><h1>{escape(leaf.title)}</h1></section>'
    text = sheet.sheet(leaf.text, leaf.file, names, leaf.level - 1)
    return f'<section id="{leaf.name}" class="level-{leaf.level}">{text}</section>'
