"""Order: what a chapter builds on stands before it in the nav, and its last section leads to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from notes.book import navigation, page, translation
from notes.book.page import Page
from notes.problem import Problem, ProblemsError
from notes.project import LANGUAGES, Project

LAST = "next"  # the id of the section that leads on


@dataclass(frozen=True)
class Order:
    """The chapters as the nav lists them, parts' own pages and the reference left out."""

    chapters: tuple[str, ...] = ()
    optional: frozenset[str] = field(default_factory=frozenset)

    def after(self, chapter: str) -> list[str]:
        """What may come next: the next chapter that everybody reads, and the optional ones before it."""
        found: list[str] = []
        for one in self.chapters[self.chapters.index(chapter) + 1 :]:
            found.append(one)
            if one not in self.optional:
                break
        return found


def read(project: Project) -> Order:
    """The order of the book; none where the nav cannot be read, which is told elsewhere."""
    try:
        entries = navigation.book(project, LANGUAGES[0])
    except ProblemsError:
        return Order()
    pages = [one.key for one in entries if "/" in one.key and not navigation.looked_up(one.key)]
    chapters = [one.removesuffix(".md") for one in pages if not one.endswith("/index.md")]
    return Order(tuple(chapters), frozenset(one for one in chapters if _is_optional(project, one)))


def _is_optional(project: Project, chapter: str) -> bool:
    try:
        there = translation.source(project, project.docs / LANGUAGES[0] / f"{chapter}.md")
        front = page.read(project, there.relative_to(project.docs).parts[0], f"{chapter}.md").front
    except ProblemsError:
        return False
    return "optional" in front and front["optional"].value is True


def problems(order: Order, one: Page) -> Iterator[Problem]:
    """Where a page tells another order than the nav."""
    chapter = one.name.removesuffix(".md")
    if chapter in order.chapters:
        yield from _first(order, one, chapter)
        yield from _next(order, one, chapter)


def _first(order: Order, one: Page, chapter: str) -> Iterator[Problem]:
    entry = one.front.get("prerequisites")
    names = entry.value if entry and isinstance(entry.value, list) else []
    for name in names:
        if name in order.chapters and order.chapters.index(name) >= order.chapters.index(chapter):
            hint = "Take it out of `prerequisites:`, or put its line before this one in the nav."
            message = f"`{name}` is to be read first, and the nav has it later"
            yield Problem(one.shown, entry.line if entry else 0, message, hint)


def _next(order: Order, one: Page, chapter: str) -> Iterator[Problem]:
    wanted = order.after(chapter)
    links = [link for section in one.sections if section.id == LAST for link in section.elements]
    found = [(link, _chapter(link.key)) for link in links if link.kind == "link"]
    link, name = next(((link, name) for link, name in found if name in order.chapters), (None, ""))
    if wanted and link and name not in wanted:
        hint = f"Begin the list with a link to {' or '.join(wanted)}."
        yield Problem(one.shown, link.line, f"`{name}` is no chapter that comes next in the nav", hint)


def _chapter(key: str) -> str:
    """``part/chapter`` of a link to a page; ``""`` for any other."""
    place, _, path = key.partition(":")
    return path.partition("#")[0].removesuffix(".md") if place == "page" else ""
