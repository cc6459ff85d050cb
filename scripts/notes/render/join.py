"""Line joins: a newline between two Chinese characters inside a paragraph is not a space."""

from __future__ import annotations

import re
from xml.etree import ElementTree as etree

from markdown.treeprocessors import Treeprocessor

from notes.chinese import TEXT

WIDE = TEXT + "“”‘’—…·"  # these belong to Chinese only beside a Chinese character
BREAK = re.compile(f"(?<=[{TEXT}])[ \t]*\n[ \t]*(?=[{WIDE}])|(?<=[{WIDE}])[ \t]*\n[ \t]*(?=[{TEXT}])")
INLINE = {"a", "abbr", "b", "code", "del", "em", "i", "ins", "kbd", "mark", "span", "strong", "sub", "sup"}
ATOMS = {"code", "kbd"}
SKIPPED = {"pre", "script", "style"}


class Joins(Treeprocessor):
    """Takes those newlines out, also where one side stands inside bold text or a link."""

    def run(self, root: etree.Element) -> None:
        for block in root.iter():
            if block.tag not in INLINE and block.tag not in SKIPPED:
                for run in _runs(block):
                    _join(run)


class _Slot:
    """A piece of text in the tree: the ``text`` or ``tail`` of an element."""

    def __init__(self, element: etree.Element, name: str, frozen: bool = False) -> None:
        self.element, self.name, self.frozen = element, name, frozen
        self.value: str = getattr(element, name) or ""


def _runs(block: etree.Element) -> list[list[_Slot]]:
    """The text directly in a block, piece by piece, cut wherever a child is a block of its own."""
    runs = [[_Slot(block, "text")]]
    for child in block:
        if child.tag in INLINE:
            _collect(child, runs[-1], frozen=False)
        else:
            runs.append([])
        runs[-1].append(_Slot(child, "tail"))
    return runs


def _collect(element: etree.Element, run: list[_Slot], frozen: bool) -> None:
    frozen = frozen or element.tag in ATOMS or element.get("class") == "arithmatex"
    run.append(_Slot(element, "text", frozen))
    for child in element:
        _collect(child, run, frozen or child.tag not in INLINE)
        run.append(_Slot(child, "tail", frozen))


def _join(run: list[_Slot]) -> None:
    text = "".join(slot.value for slot in run)
    if "\n" not in text:
        return
    gone = {place for found in BREAK.finditer(text) for place in range(*found.span())}
    start = 0
    for slot in run:
        end = start + len(slot.value)
        if not slot.frozen and not gone.isdisjoint(range(start, end)):
            kept = (c for place, c in enumerate(slot.value, start) if place not in gone)
            setattr(slot.element, slot.name, "".join(kept))
        start = end
