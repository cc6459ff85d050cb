"""The net under the page: no reader sees the markup of a directive, a box, or a fence instead of its meaning.

``Eyes`` looks at the blocks before their inline markup is read, ``Left`` and ``Last`` at the marks that
nobody took away (see ``mark``). What only the typed page shows, ``near`` has told by then.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as etree

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from notes.render import mark, near
from notes.render.rendering import Rendering

BESIDE = "It begins a paragraph of its own, indented by 4 in a list or a box, and not in raw HTML."
PLAIN = re.compile(r"<(pre|code|script|style)\b[^>]*>.*?</\1>|<!--.*?-->|<[^>]+>", re.S | re.I)


class Raw(Preprocessor):
    """Notes how much is put aside before, or after, the raw HTML of the page is."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, lines: list[str]) -> list[str]:
        self.rendering.stashed.append(len(self.md.htmlStash.rawHtmlBlocks))
        return lines


class Eyes(Treeprocessor):
    """Finds lines that look like the beginning of a box or of a fence where there is none."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: etree.Element) -> None:
        typed = [line.strip() for line in mark.visible(self.rendering.text).split("\n")]
        used: set[int] = set()
        for text in self._texts(root):
            if any(sign in text for sign in ("!!!", "???", "===", "```", "~~~")):
                self._look([line.strip() for line in text.split("\n")], typed, used)

    def _texts(self, root: etree.Element) -> list[str]:
        first, last = (*self.rendering.stashed, 0, 0)[:2]
        put_aside = self.md.htmlStash.rawHtmlBlocks[first:last]
        raw = [PLAIN.sub("", html) for html in put_aside if isinstance(html, str)]
        shown = (text for element in root.iter() for text in (element.text, element.tail) if text)
        return [*map(mark.strip, shown), *raw]

    def _look(self, lines: list[str], typed: list[str], used: set[int]) -> None:
        told = any("a fence" in problem.message for problem in self.rendering.problems)
        for place, line in enumerate(lines):
            box, fenced = near.BOX.match(line), near.FENCE.match(line)
            if not (box and near.is_box(box)) and (not fenced or told):
                continue
            index = _index(lines, place, typed, used)
            used.add(index)
            what = "a fence" if fenced else "a box"
            number = self.rendering.file_line(index + 1) if index >= 0 else 0
            if number not in {problem.line for problem in self.rendering.problems}:
                self.rendering.problem(number, f"`{line}` does not begin {what} here", BESIDE)


class Left(Treeprocessor):
    """Takes the marks that are left out of the tree, before anybody follows the links of the page."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            for name, value in element.attrib.items():
                element.set(name, self.rendering.unmarked(value))
            for name in ("text", "tail"):
                value = getattr(element, name)
                if value and mark.OPEN in value:
                    setattr(element, name, type(value)(self.rendering.unmarked(value)))


class Done(Treeprocessor):
    """Notes that the tree of the page is complete: what is postprocessed from now on is the page itself."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: etree.Element) -> None:
        self.rendering.done = True


class Last(Postprocessor):
    """Takes the marks that are left out of the page, and tells of all of them."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, text: str) -> str:
        rendering = self.rendering
        text = rendering.unmarked(text)
        lines = rendering.text.split("\n")
        for number in sorted(rendering.left) if rendering.done else ():
            if near.below(lines, number, rendering.boxes):
                continue  # it will be read once the box is one
            rendering.problem(rendering.file_line(number), *near.misfit(lines[number - 1]))
        return text


def _index(lines: list[str], place: int, typed: list[str], used: set[int]) -> int:
    """Where line ``place`` of a block stands on the page, from 0: by the lines around it; -1 if nowhere."""
    for before, after in ((1, 1), (1, 0), (0, 1), (0, 0)):
        start = max(0, place - before)
        around = lines[start : place + after + 1]
        for index in range(len(typed) - len(around) + 1):
            at = index + place - start
            if at not in used and typed[index : index + len(around)] == around:
                return at
    return next((i for i, line in enumerate(typed) if i not in used and lines[place] in line), -1)
