"""A Markdown page read into sections and what stands in them, with line numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from notes import textfile
from notes.book import address, markup, metadata
from notes.book import directive as book
from notes.book.markup import Element
from notes.book.metadata import Entry
from notes.problem import Problem, ProblemsError
from notes.project import Project

HEADING = re.compile(r"^(#{1,6})(?!#)[ \t]*(\S.*?)[ \t]*$", re.M)
ATTRIBUTES = re.compile(r"\s*\{:?([^{}]*)\}\s*#*$")
NAME = re.compile(r"(?:[a-z0-9]+(?:[-_][a-z0-9]+)*/)*[a-z0-9]+(?:[-_][a-z0-9]+)*\.md")
ID = re.compile(r"(?:^|\s)#([^\s{}.#]+)")


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it, up to the next heading; the first one holds the page's H1."""

    line: int  # of the heading, from 1
    level: int
    id: str  # "" when the heading has none
    title: str
    text: str  # with the heading
    elements: tuple[Element, ...]

    @property
    def name(self) -> str:
        """The section as a message names it."""
        return f"section #{self.id}" if self.id else f"section “{self.title}”"


@dataclass(frozen=True)
class Page:
    """One page in one language."""

    shown: str  # the path from the root of the project
    name: str  # the path below docs/<language>, the same in both
    language: str
    front: dict[str, Entry]
    sections: tuple[Section, ...]  # at least one
    prose: str  # the text without fences and comments, every line in its place

    @property
    def lead(self) -> Section:
        return self.sections[0]

    def elements(self, kind: str) -> list[Element]:
        """All elements of one kind, in order."""
        return [e for section in self.sections for e in section.elements if e.kind == kind]


def read(project: Project, language: str, name: str) -> Page:
    """The page ``docs/<language>/<name>``.

    Raises:
        ProblemsError: it cannot be read, is empty, holds marks of a merge, or its front matter is not YAML.
    """
    path = project.docs / language / name
    text, shown = textfile.read(path), project.relative(path)
    if not text.strip():
        raise ProblemsError([book.empty(path)])
    if not NAME.fullmatch(name):
        hint = "Rename it: an address has lower-case letters, digits, and hyphens, as my-chapter.md."
        raise ProblemsError([Problem(shown, 0, "not a name for a page", hint)])
    made = parse(text, language, name)
    if left := textfile.half_conflict(made.prose, shown):  # no page underlines its headings
        raise ProblemsError([left])
    return made


def parse(text: str, language: str, name: str) -> Page:
    """A page from its text.

    Raises:
        ProblemsError: the front matter is not YAML.
    """
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    shown = f"docs/{language}/{name}"
    place = PurePosixPath(name)
    found, prose = markup.elements(text, place, lambda target: address.shared(target, place, language))
    sections = tuple(_sections(text, prose, found))
    return Page(shown, name, language, metadata.read(text, shown), sections, prose)


def _sections(text: str, prose: str, found: list[Element]) -> list[Section]:
    """``text`` cut at the headings of ``prose`` (the same text without fences)."""
    heads: list[tuple[int, re.Match[str] | None]] = [
        (prose.count("\n", 0, head.start()), head) for head in HEADING.finditer(prose)
    ]
    lines, first = text.split("\n"), _first_line(prose)
    if not heads or heads[0][0] > first or _heading(heads[0][1])[0] > 1:
        heads.insert(0, (first, None))
    sections = []
    for (start, head), (end, _) in zip(heads, [*heads[1:], (len(lines), None)], strict=True):
        level, id, title = _heading(head)
        inside = tuple(e for e in found if start < e.line <= end)
        sections.append(Section(start + 1, level, id, title, "\n".join(lines[start:end]), inside))
    return sections


def _first_line(prose: str) -> int:
    """The row, from 0, where something stands first."""
    return prose.count("\n", 0, len(prose) - len(prose.lstrip())) if prose.strip() else 0


def _heading(head: re.Match | None) -> tuple[int, str, str]:
    if head is None:
        return 1, "", "the opening"
    attributes = ATTRIBUTES.search(head[2])
    id = ID.search(attributes[1]) if attributes else None
    title = ATTRIBUTES.sub("", head[2]).rstrip("# ")
    return len(head[1]), id[1] if id else "", title
