"""The table of other versions of PyTorch after a move: new ids and digests, and what was checked counts."""

from __future__ import annotations

import os
from typing import Any

from notes import ledger
from notes.book import versions
from notes.book.directive import chapter_id
from notes.move.renaming import Renaming
from notes.project import Project


def mended(project: Project, renaming: Renaming) -> str:
    """The text of the table; ``""`` when there is none.

    Raises:
        ProblemsError: the file is no such table.
    """
    if not os.path.lexists(versions.place(project)):
        return ""
    digests = dict(_digests(project, renaming))
    runs = {version: _run(run, renaming, digests) for version, run in versions.read(project).items()}
    return versions.text_of(runs)


def _run(run: dict[str, Any], renaming: Renaming, digests: dict[str, tuple[str, str]]) -> dict[str, Any]:
    """What one version printed, under the new names; what was void before stays void."""
    made = dict(run)
    if "changed" in run:
        changed = {renaming.snippet(name): rows for name, rows in run["changed"].items()}
        made["changed"] = dict(sorted(changed.items()))
    if "chapters" in run:
        found = {}
        for name, digest in run["chapters"].items():
            before, after = digests.get(name, ("", ""))
            found[renaming.new if name == renaming.old else name] = after if digest == before else digest
        made["chapters"] = dict(sorted(found.items()))
    return made


def _digests(project: Project, renaming: Renaming) -> list[tuple[str, tuple[str, str]]]:
    """Chapter → its digest before and after, where it shows snippets that move."""
    found = []
    for page in project.pages("zh"):
        ids = versions.shown(project, page)
        if any(map(renaming.holds, ids)):
            pair = versions.digest(project, ids), _after(project, renaming, ids)
            found.append((chapter_id(project, page), pair))
    return found


def _after(project: Project, renaming: Renaming, ids: list[str]) -> str:
    """The digest under new names of files that still lie where they did."""
    now = [renaming.snippet(name) for name in ids]
    return versions.digest(
        project, now, lambda path: ledger.digest(project.snippets / renaming.before(project.snippet_id(path)))
    )
