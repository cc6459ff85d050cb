"""Naming: record which names of PyTorch the cells of snippets reach, found in a run of its own.

That run is made once the records of a snippet hold, and again when its source changed; `notes check` and
`notes build` only read what it found.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from notes import names
from notes.check.command import Options
from notes.problem import Problem
from notes.project import NAMES, Project
from notes.report.outcome import Outcome
from notes.run.failure import Failure
from notes.run.runner import Runner
from notes.run.setting import Setting
from notes.shelf import read as shelf
from notes.snippet import Snippet


def record(project: Project, outcomes: list[Outcome], options: Options, whole: bool) -> list[Path]:
    """Record the names of the snippets that ran well and whose names nobody knows yet.

    Args:
        project: the book.
        outcomes: of an update; one whose run for its names fails gets a problem.
        options: of that update.
        whole: it is one of the whole book, in which also the names of vanished chapters go.

    Returns:
        The files that changed.
    """
    todo = {one.snippet.id: one for one in outcomes if _is_due(project, one)}
    found: dict[str, tuple[str, names.Cells]] = {}
    for item, cells, problems in _found(project, [one.snippet for one in todo.values()], options):
        todo[item.id].problems += problems
        if not problems:
            found[item.id] = names.digest(item.source), cells
    folders = {one.snippet.path.parent for one in outcomes}
    if whole:
        folders |= {path.parent for path in project.snippets.glob(f"*/*/{NAMES}")}
    return [path for folder in sorted(folders) if (path := _written(project, folder, found))]


def _is_due(project: Project, outcome: Outcome) -> bool:
    snippet = outcome.snippet
    ran = outcome.result is not None and outcome.result.ok and not outcome.problems
    at_home = outcome.device == (snippet.device or "cpu")
    return bool(ran and at_home and names.needed(snippet) and shelf.names(project, snippet) is None)


def _found(
    project: Project, todo: list[Snippet], options: Options
) -> Iterable[tuple[Snippet, names.Cells, list[Problem]]]:
    """Each snippet with the names that its cells reach, or with why they cannot be found."""
    if not todo:
        return
    with Runner(project, Setting(options.device), options.jobs, options.method, trace=True) as runner:
        for (item,), results in runner.run((item,) for item in todo):
            result = results[item.id]
            yield item, result.names, [_failed(item, result.error)] if result.error else []


def _failed(item: Snippet, error: Failure) -> Problem:
    message = f"it fails in the run that finds its names of PyTorch: {error.text}"
    hint = "There `x.sum` runs as a call around `x`: code that looks at code or frames may see it."
    return Problem(item.shown, error.line or 0, message, hint)


def _written(project: Project, folder: Path, found: dict[str, tuple[str, names.Cells]]) -> Path | None:
    """The file of a chapter if it changed: with what was found now, and without what is gone."""
    path = folder / NAMES
    before = names.read(path)
    chapter = {name: row for name, row in before.items() if (folder / name).is_file()}
    for script in folder.glob("*.py"):
        if row := found.get(project.snippet_id(script)):
            chapter[script.name] = row
    return path if names.write(path, chapter) else None
