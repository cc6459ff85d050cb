"""The last line of a chapter: from which torch on its outputs hold, as ``docs/data/versions.json`` says."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree import ElementTree as etree

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from notes.book import directive as book
from notes.book import versions
from notes.project import Project
from notes.render.rendering import Rendering
from notes.shelf import read as shelf

WORDS = {
    "zh": {
        "oldest": "这一章的输出适用于 torch {}",
        "newest": " 到 {}",
        "differs": "；在 {} 上有些行不同",
        "link": "见核对记录",
        "before link": "，",
        "end": "。",
        "comma": "、",
    },
    "en": {
        "oldest": "The outputs of this chapter hold for torch {}",
        "newest": " to {}",
        "differs": "; on {} some lines differ",
        "link": "what was checked",
        "before link": ": ",
        "end": ".",
        "comma": ", ",
    },
}


@dataclass
class Holding:
    """The versions on which a chapter was checked, the oldest first."""

    same: list[str] = field(default_factory=list)
    different: list[str] = field(default_factory=list)


def holding(project: Project, ids: list[str], chapter: str) -> Holding:
    """Where the snippets ``ids`` of a chapter print what it shows; a run before their last change is void."""
    found = Holding()
    now = versions.digest(project, ids, shelf.digest)
    for version, run in sorted(versions.read(project).items(), key=lambda item: versions.number(item[0])):
        if run.get("chapters", {}).get(chapter) == now:
            lines = [one["kind"] for name in ids for one in run.get("changed", {}).get(name, [])]
            (found.different if set(lines) - {"format"} else found.same).append(version)
    return found


class Holds(Treeprocessor):
    """Adds the line to every chapter that was checked as it is."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: etree.Element) -> None:
        project, page = self.rendering.project, self.rendering.path
        ids = versions.shown(project, page) if page and versions.place(project).is_file() else []
        found = holding(project, ids, book.chapter_id(project, page)) if page and ids else Holding()
        if not found.same:
            return
        words, target = WORDS[self.rendering.language], self.rendering.page_link("reference/versions.md")
        line = etree.SubElement(root, "p", {"class": "notes-facts", "data-search-exclude": ""})
        line.text = words["oldest"].format(found.same[0])
        if found.same[1:]:
            line.text += words["newest"].format(found.same[-1])
        if found.different:
            line.text += words["differs"].format(words["comma"].join(found.different))
        line.text += words["before link"] if target else words["end"]
        if target:
            link = etree.SubElement(line, "a", {"href": target})
            link.text, link.tail = words["link"], words["end"]
