"""Loose ends: records, snippets, ledger lines and directives that belong to nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from notes import ledger
from notes.book import resolve
from notes.book.directive import Directive, survey
from notes.ledger import Ledger
from notes.problem import Problem
from notes.project import Project
from notes.shelf import read as shelf
from notes.snippet import Snippet

RECORDS = (".out", ".svg", ".json")


def loose_ends(
    project: Project,
    items: list[Snippet],
    names: list[str],
    shown: dict[str, list[Directive]],
    whole: bool = True,
) -> list[Problem]:
    """Records without a snippet, snippets no chapter shows, ledger lines and directives to nowhere.

    Without the ``whole`` book, because a page cannot be read, nobody knows what no chapter shows.
    """
    found: list[Problem] = []
    known = {item.id: item for item in items}
    files = {name for name in names if name.endswith(".py")}
    for name in names:
        folder, _, file = name.rpartition("/")
        if not name.endswith(RECORDS) or name.count("/") != 2 or file.startswith("."):
            continue
        if f"{folder}/{file.partition('.')[0]}.py" not in files:
            name = f"snippets/{name}"
            found.append(Problem(name, 0, "a record without a snippet", f"Remove it: git rm {name}"))
    for key, item in known.items():
        if whole and key not in shown:
            found.append(_unshown(item))
    stamps, damaged = ledger.survey(project, project.ledgers(names), _ledger)
    for key in sorted(stamps.keys() - files):
        file, hint = project.relative(project.ledger(key.rpartition("/")[0])), "Run `notes update` to drop it"
        found.append(Problem(file, 0, f"a line for {key}, which is gone", hint))
    found += damaged
    for directives in shown.values():
        for one in directives:
            if one.snippet in known or one.snippet not in files:  # else it is told what the snippet has
                found += resolve.problems(project, one, known)
    return found


def unshown(project: Project, items: Iterable[Snippet]) -> list[Problem]:
    """The snippets among ``items`` that no chapter shows; none where a page cannot be read.

    Args:
        project: the book.
        items: snippets.
    """
    shown, unread = survey(project)
    return [] if unread else [_unshown(item) for item in items if item.id not in shown]


def _unshown(item: Snippet) -> Problem:
    hint = f'Show it where it belongs: [caption](…/snippets/{item.id} "run"), or remove it'
    return Problem(item.shown, 0, "no chapter shows this snippet", hint)


def _ledger(project: Project, path: Path) -> Ledger:
    return shelf.ledger(project, project.relative(path.parent).removeprefix("snippets/"))
