"""Below a message of the error gallery: on which versions of PyTorch it reads so, and how it reads on others.

What is known comes from ``docs/data/versions.json``, as far as it is about the page as it is now.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree import ElementTree as etree

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from notes.book import card, versions
from notes.book import directive as book
from notes.render import holds
from notes.render.rendering import Rendering

WIDTH = 300  # characters of a message
WORDS = {
    "zh": {
        "all": "措辞在 torch {} 上相同。",
        "other": "在 {} 上是 ",
        "else": "在 {} 上结果不同，见[]。",
        "end": "。",
        "to": " 到 ",
        "comma": "、",
        "link": "核对记录",
    },
    "en": {
        "all": "Same wording on torch {}.",
        "other": " On {}: ",
        "else": " On {} it ends differently: [].",
        "end": ".",
        "to": " to ",
        "comma": ", ",
        "link": "what was checked",
    },
}


@dataclass
class Wordings:
    """How a message reads: the versions on which it does as recorded, other wordings, and other ends."""

    same: list[str] = field(default_factory=list)
    others: dict[str, list[str]] = field(default_factory=dict)  # wording → versions
    ends: list[str] = field(default_factory=list)


def of_snippet(table: versions.Table, known: list[str], name: str) -> Wordings:
    """The wordings of a snippet on the versions ``known``."""
    found = Wordings()
    for version in known:
        changes = [one for one in table[version].get("changed", {}).get(name, []) if one["kind"] != "format"]
        if not changes:
            found.same.append(version)
        elif all(one["recorded"] and one["now"] for one in changes):
            text = " ".join(" ".join(one["now"].split()) for one in changes)
            found.others.setdefault(text, []).append(version)
        else:
            found.ends.append(version)
    return found


class Wording(Treeprocessor):
    """Adds the line to each message of a page made of cards."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: etree.Element) -> None:
        project, page = self.rendering.project, self.rendering.path
        chapter = book.chapter_id(project, page) if page and page.is_relative_to(project.docs) else ""
        if page is None or not card.has_cards(f"{chapter}.md"):
            return
        held = holds.holding(project, versions.shown(project, page), chapter)
        known = sorted([*held.same, *held.different], key=versions.number)
        for exhibit in self.rendering.exhibits if known else []:
            if exhibit.fails:
                found = of_snippet(versions.read(project), known, exhibit.script.id)
                self._add(exhibit.element, found, known)

    def _add(self, element: etree.Element, found: Wordings, known: list[str]) -> None:
        words = WORDS[self.rendering.language]
        line = etree.SubElement(element, "p", {"class": "notes-wordings"})
        line.text = words["all"].format(_range(found.same, known, words)) if found.same else ""
        last = None
        for text, on in found.others.items():
            self._say(line, last, words["other"].format(_range(on, known, words)))
            last = etree.SubElement(line, "code")
            last.text = AtomicString(text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…")
            last.tail = words["end"]
        if found.ends:
            before, _, after = words["else"].format(_range(found.ends, known, words)).partition("[]")
            self._say(line, last, before)
            link = etree.SubElement(line, "a", {"href": self.rendering.versions or "#"})
            link.text, link.tail = words["link"], after

    @staticmethod
    def _say(line: etree.Element, last: etree.Element | None, text: str) -> None:
        if last is None:
            line.text = f"{line.text or ''}{text}"
        else:
            last.tail = f"{last.tail or ''}{text}"


def _range(some: list[str], known: list[str], words: dict[str, str]) -> str:
    """Versions as readers say them: those that follow one another as a range."""
    start = known.index(some[0])
    if len(some) > 2 and known[start : start + len(some)] == some:
        return f"{some[0]}{words['to']}{some[-1]}"
    return words["comma"].join(some)
