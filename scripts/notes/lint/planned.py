"""“To come”: a section that says so of chapters that have been written meanwhile.

Which chapters a section waits for follows from its rows: ``covers:`` names those it stands for, and
``sources.yml`` the chapters that carry them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from notes.book import catalog, covers
from notes.book.page import Page, Section
from notes.problem import Problem, ProblemsError
from notes.project import Project

WORDS = re.compile(r"待写|\bto come\b", re.I)


def problems(project: Project, one: Page, written: set[str]) -> Iterator[Problem]:
    """Sections of a page that promise what is there.

    Args:
        project: the book.
        one: the page.
        written: the chapters of its language.
    """
    waiting = [section for section in one.sections if section.id and WORDS.search(section.text)]
    if not waiting:
        return
    try:
        proofs = covers.of_page(project, project.root / one.shown)
        rows = {row.id: row.chapters for row in catalog.sources(project).rows}
    except ProblemsError:  # told where these files themselves are looked at
        return
    for section in waiting:
        ids = [
            row for proof in proofs if proof.heading == section.id for row in catalog.rows_of(proof.row, rows)
        ]
        yield from _section(one, section, {chapter for row in ids for chapter in rows[row]}, written)


def _section(one: Page, section: Section, chapters: set[str], written: set[str]) -> Iterator[Problem]:
    if not chapters:
        return
    linked = {element.key.partition("#")[0] for element in section.elements}
    there = chapters & written - {one.name.removesuffix(".md")}
    missing = sorted(chapter for chapter in there if f"page:{chapter}.md" not in linked)
    found = WORDS.search(section.text)
    line = section.line + section.text.count("\n", 0, found.start() if found else 0)
    if missing:
        hint = "Link to it; keep the words only for what is still missing."
        yield Problem(one.shown, line, f"this is to come, and `{missing[0]}` has been written", hint)
    elif chapters <= written:
        yield Problem(one.shown, line, "nothing more is to come here", "Take the words out.")
