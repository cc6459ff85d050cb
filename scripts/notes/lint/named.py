"""Named: the names of PyTorch that a snippet reaches are recorded, and for the code that it has now.

Code that cannot be recorded as it is has its mistakes told first.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from notes import names
from notes.check import mistake
from notes.problem import Problem
from notes.project import Project
from notes.shelf import read as shelf
from notes.snippet import Snippet


def snippet_problems(project: Project, script: Snippet) -> Iterator[Problem]:
    """Names that are missing or of an older text; what runs on a GPU alone waits for a machine with one.

    What was recorded had no mistakes then; a text without names is looked at each time.
    """
    if names.needed(script) and shelf.names(project, script) is not None:
        return
    if found := mistake.problems(script):
        yield from found
        return
    if script.device == "cuda" or not names.needed(script):
        return
    message = "which names of PyTorch it uses is not recorded since it changed: the API index lacks them"
    yield Problem(script.shown, 1, message, f"Record them: notes update {script.shown}")


def file_problems(project: Project, path: Path) -> Iterator[Problem]:
    """Lines of a record of names that are none, or of snippets that are gone."""
    shown, hint = project.relative(path), "Write it again: notes update"
    for line in names.broken(path):
        yield Problem(shown, line, "not a record of names", hint)
    for name in names.read(path):
        if not path.with_name(name).is_file():
            yield Problem(shown, 0, f"a line for {name}, which is gone", hint)
