"""What a block of a page continues: the earlier blocks of its file that it takes names from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.etree import ElementTree as etree

from markdown.util import AtomicString

from notes.book import scope
from notes.book.scope import Names
from notes.snippet import Cell

LABELS = {"zh": ("接着：", "、"), "en": ("continues: ", ", ")}


@dataclass(frozen=True)
class Told:
    """A block that showed code."""

    anchor: str
    caption: str
    names: Names
    reached: set[str] = field(default_factory=set)  # anchors of the blocks before it that its links lead to


class Continuations:
    """The blocks of one page that showed code, by file."""

    def __init__(self) -> None:
        self._told: dict[str, list[Told]] = {}

    def take(self, snippet: str, cells: Iterable[Cell], anchor: str, caption: str) -> list[Told]:
        """What the next block of a file continues, the nearest first; not what the nearest one continues."""
        told = self._told.setdefault(snippet, [])
        names = scope.together(scope.names(cell.source) for cell in cells)
        found: list[Told] = []
        reached: set[str] = set()
        for one in _sources(told, names):
            if one.anchor not in reached:
                found.append(one)
                reached |= {one.anchor, *one.reached}
        told.append(Told(anchor, caption, names, reached))
        return found


def _sources(told: list[Told], names: Names) -> list[Told]:
    """The blocks that touched last what is needed, and those that bind it, from the nearest on."""
    wanted = {name for name in names.needs if any(name in one.names.binds for one in told)}
    found: list[Told] = []
    for one in reversed(told):
        if wanted & (one.names.binds.keys() if found else one.names.touched):
            found.append(one)
    return found


def note(found: list[Told], language: str) -> etree.Element:
    """The words below a caption: ``continues: A``, a link."""
    label, comma = LABELS[language]
    element = etree.Element("span", {"class": "notes-continues", "data-search-exclude": ""})
    element.text = AtomicString(label)
    for one in found:
        link = etree.SubElement(element, "a", {"href": f"#{one.anchor}"})
        link.text, link.tail = one.caption, comma if one is not found[-1] else ""
    return element
