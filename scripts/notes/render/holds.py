"""The line at the head of a page: on which torch its outputs hold, as ``docs/data/versions.json`` says, and
where they were checked. A block repeats nothing of it: its badge says what is different there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as etree

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from notes.book import directive as book
from notes.book import versions
from notes.ledger import Stamp
from notes.project import Project
from notes.render.rendering import Rendering
from notes.render.verified import days, place
from notes.shelf import read as shelf

DAY = re.compile(r"(\d{4}-\d\d-\d\d)")
Place = tuple[str, str | None, str]  # device, GPU, torch

WORDS = {
    "zh": {
        "oldest": "输出适用于 torch {}",
        "newest": " 到 {}",
        "differs": "（{} 上有些行不同）",
        "checked": "核对：{} · torch {} · {}",
        "comma": "、",
    },
    "en": {
        "oldest": "Outputs hold for torch {}",
        "newest": " to {}",
        "differs": " (some lines differ on {})",
        "checked": "checked: {} · torch {} · {}",
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


def usual(project: Project, folder: str) -> Place | None:
    """Where most snippets of a chapter, ``part/chapter``, were checked: what its page says once."""
    rows = shelf.ledger(project, folder).values()
    counted = Counter((device, one.gpu, one.torch) for row in rows for device, one in row.items())
    return max(counted, key=lambda place: (counted[place], place[0] == "cpu"), default=None)


def said_above(project: Project, page: Path | None, name: str, device: str, stamp: Stamp) -> bool:
    """Whether the head of ``page`` says already where the snippet ``name`` was checked."""
    if page is None or page.name == "index.md":
        return False
    return (device, stamp.gpu, stamp.torch) == usual(project, name.rpartition("/")[0])


class Holds(Treeprocessor):
    """Adds the line to every page that shows outputs, below its title."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: etree.Element) -> None:
        page = self.rendering.path
        if page is None or page.name == "index.md":
            return
        told = [*self._holding(page), *self._checked(page)]
        if not told:
            return
        line = etree.Element("p", {"class": "notes-facts notes-holds", "data-search-exclude": ""})
        target = self.rendering.versions
        link = etree.SubElement(line, "a", {"href": target}) if target else line
        first, *rest = DAY.split(" · ".join(told))
        link.text = first
        for day, after in zip(rest[::2], rest[1::2], strict=True):
            etree.SubElement(link, "span", {"class": "notes-row"}).text = day  # is not broken
            link[-1].tail = after
        below = next((at + 1 for at, one in enumerate(root) if one.tag == "h1"), 0)
        facts = below < len(root) and "notes-facts" in (root[below].get("class") or "").split()
        root.insert(below + facts, line)

    def _holding(self, page: Path) -> Iterator[str]:
        """On which versions of torch the page is right, where that is known."""
        project, words = self.rendering.project, WORDS[self.rendering.language]
        ids = versions.shown(project, page) if versions.place(project).is_file() else []
        found = holding(project, ids, book.chapter_id(project, page)) if ids else Holding()
        if found.same:
            newest = words["newest"].format(found.same[-1]) if found.same[1:] else ""
            differs = words["differs"].format(words["comma"].join(found.different))
            yield words["oldest"].format(found.same[0]) + newest + (differs if found.different else "")

    def _checked(self, page: Path) -> Iterator[str]:
        """Where and when the outputs were checked that have no badge of their own."""
        project, words = self.rendering.project, WORDS[self.rendering.language]
        ids = dict.fromkeys(
            [*versions.shown(project, page), *(one.script.id for one in self.rendering.exhibits)]
        )
        dates: dict[tuple[str, str], list[str]] = {}
        for name in ids:
            for device, stamp in shelf.ledger(project, name.rpartition("/")[0]).get(name, {}).items():
                fresh = stamp.digest == shelf.digest(project.snippets / name, device)
                if fresh and said_above(project, page, name, device, stamp):
                    dates.setdefault((place(device, stamp), stamp.torch), []).append(stamp.date)
        for (where, torch), found in sorted(dates.items()):
            yield words["checked"].format(where, torch, days(found))
