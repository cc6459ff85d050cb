"""Loose ends: records, snippets, ledger lines and directives that belong to nothing."""

from __future__ import annotations

from notes import ledger
from notes.book.directive import Directive
from notes.problem import Problem, ProblemsError, nearest
from notes.project import Project
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
            name = item.shown
            hint = f'Show it where it belongs: [caption](…/snippets/{key} "run"), or remove it'
            found.append(Problem(name, 0, "no chapter shows this snippet", hint))
    try:
        for key in ledger.read(project.ledger):
            if key not in files:
                hint = "Run `notes update` to drop the line"
                found.append(Problem("snippets/checked.json", 0, f"a line for {key}, which is gone", hint))
    except ProblemsError as error:
        found += error.problems
    for directives in shown.values():
        found += [problem for d in directives if (problem := _dead(project, d, known, files))]
    return found


def _dead(project: Project, d: Directive, known: dict[str, Snippet], files: set[str]) -> Problem | None:
    if d.snippet not in files:
        return Problem(project.relative(d.page), d.line, f"no snippet {d.snippet}", nearest(d.snippet, files))
    item = known.get(d.snippet)
    if item and d.cell and d.cell not in [cell.name for cell in item.cells]:
        names = [cell.name for cell in item.cells]
        message = f"{d.snippet} has no cell `{d.cell}`"
        return Problem(project.relative(d.page), d.line, message, nearest(d.cell, names))
    return None
