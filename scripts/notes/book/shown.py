"""What a directive shows of the records: its cells, each with what it printed."""

from __future__ import annotations

from collections.abc import Iterator

from notes.book.directive import Directive
from notes.problem import ProblemsError
from notes.project import DEVICES, Project
from notes.shelf import read as shelf
from notes.snippet import Cell


def outputs(project: Project, directive: Directive) -> Iterator[tuple[Cell, str]]:
    """Each cell that a directive shows, with what is recorded of it, once for each device.

    A snippet or a record that cannot be read has none: `notes check` tells.
    """
    path = project.snippets / directive.snippet
    if not path.is_file():
        return
    try:
        script = shelf.snippet(project, path)
        records = [shelf.record(path, device, project.relative(path)) for device in DEVICES]
    except ProblemsError:
        return
    for cell in script.cells:
        if directive.cell in (None, cell.name):
            yield from ((cell, one.outputs[cell.name]) for one in records if one and cell.name in one.outputs)
