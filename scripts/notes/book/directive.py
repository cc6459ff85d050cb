"""The book: which page shows which snippet, found by reading the Markdown of both languages."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from notes import textfile
from notes.book import fence
from notes.problem import Problem, ProblemsError
from notes.project import LANGUAGES, Project
from notes.shelf import memory
from notes.shelf.remember import family

OPTIONS = ("predict", "code", "output")  # what may follow `run`, beside `hl=2-3`
DIRECTIVE = re.compile(
    r'^(?P<indent>[\s>]*)\[(?P<caption>(?:(?!\]\().)*)\]\((?P<target>[^)\s]+)\s+"run(?P<options>(?:\s[^"]*)?)"\)\s*$'
)
INLINE = re.compile(r"(?<!`)`run:(?P<target>[^`\s]+)`(?!`)")
QUOTED = re.compile(r"(?<!`)``(?!`).+?(?<!`)``(?!`)")  # a code span that may show the syntax itself
FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*\n", re.S)


@dataclass(frozen=True)
class Directive:
    """One place where a page shows a snippet: ``[caption](target "run options")`` or `` `run:target` ``.

    Attributes:
        page: the file.
        line: in the file, from 1.
        caption: what stands in the brackets; empty for an inline value.
        target: path and cell as written.
        options: the words after ``run``.
        indent: the blanks before it.
        inline: a value in a sentence instead of a paragraph of its own.
        snippet: the id of the snippet, what follows ``snippets/``.
        cell: the name after ``#``; None when all cells are meant.
    """

    page: Path
    line: int
    caption: str
    target: str
    options: tuple[str, ...]
    indent: str = ""
    inline: bool = False

    @cached_property
    def snippet(self) -> str:
        """The snippet id: what follows ``snippets/``, without the cell."""
        path = self.target.partition("#")[0]
        return path if self.inline else path.rpartition("snippets/")[2]

    @property
    def cell(self) -> str | None:
        """The cell after ``#``, if one is named."""
        return self.target.partition("#")[2] or None


def directives(page: Path, text: str | None = None) -> list[Directive]:
    """Every directive and inline value of a page, in order; those inside fences are text.

    Args:
        page: the file.
        text: its content, where it is known already.

    Raises:
        ProblemsError: the page cannot be read.
    """
    text = textfile.read(page) if text is None else text
    text, skipped = body(text)
    found = []
    lines = text.split("\n")
    held = fence.inside(lines)
    for number, line in enumerate(lines, skipped + 1):
        if "run" not in line or number - skipped - 1 in held:
            continue
        block = DIRECTIVE.match(line)
        if block:
            found.append(
                Directive(
                    page,
                    number,
                    block["caption"],
                    block["target"],
                    tuple(block["options"].split()),
                    block["indent"],
                )
            )
            continue
        for value in INLINE.finditer(QUOTED.sub(lambda span: " " * len(span[0]), line)):
            found.append(Directive(page, number, "", value["target"], (), inline=True))
    return found


def all_directives(project: Project) -> list[Directive]:
    """The directives of every page, Chinese first.

    Args:
        project: the book.

    Raises:
        ProblemsError: a page cannot be read.
    """
    return [d for language in LANGUAGES for page in project.pages(language) for d in directives(page)]


def survey(project: Project) -> tuple[dict[str, list[Directive]], list[Problem]]:
    """Snippet id → the directives that show it, and what is wrong with pages that cannot be read.

    Args:
        project: the book.
    """
    where: dict[str, list[Directive]] = {}
    problems: list[Problem] = []
    known = memory.of(project)
    for page in (page for language in LANGUAGES for page in project.pages(language)):
        try:
            found = known.get(("directives", str(page)), family(page), functools.partial(_directives, page))
        except ProblemsError as error:
            problems += error.problems
            continue
        if found is None:
            problems.append(empty(page))
        for directive in found or ():
            where.setdefault(directive.snippet, []).append(directive)
    return where, problems


def _directives(page: Path) -> list[Directive] | None:
    """Those of a page; None for one without a word."""
    text = textfile.read(page)
    return directives(page, text) if text.strip() else None


def empty(page: Path) -> Problem:
    """What is said of a page without a word."""
    shown = textfile.shown(page)
    hint = f"Write it, or take the last good one: git checkout -- {shown}"
    return Problem(shown, 1, "the page is empty", hint)


def shown_by(project: Project) -> dict[str, list[Directive]]:
    """Snippet id → the directives that show it, on the pages that can be read.

    Args:
        project: the book.
    """
    return survey(project)[0]


def chapter_id(project: Project, page: Path) -> str:
    """``part/chapter`` of a page, the same in both languages.

    Args:
        project: the book.
        page: a file below ``docs/zh`` or ``docs/en``.

    Raises:
        ValueError: the page lies outside ``docs``.
    """
    return page.relative_to(project.docs).with_suffix("").as_posix().partition("/")[2]


def body(text: str) -> tuple[str, int]:
    """A page without its front matter, and how many lines the front matter took.

    Args:
        text: the whole page.
    """
    front = FRONT_MATTER.match(text)
    return (text[front.end() :], text.count("\n", 0, front.end())) if front else (text, 0)
