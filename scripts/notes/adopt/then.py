"""``NAME.then``: what the cells of a notebook printed when its author ran it, and what they print now.

It lies beside the snippet, git ignores it, and no page shows it: it serves whoever reviews the record.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from notes import textfile
from notes.adopt import kinds
from notes.adopt.draft import Draft
from notes.adopt.kinds import HOLDS, KINDS
from notes.problem import Problem, ProblemsError
from notes.project import Project, write_atomic
from notes.report.outcome import Outcome, Report
from notes.report.terminal import many
from notes.snippet import Snippet


@dataclass(frozen=True)
class Cell:
    """What one cell printed then; ``drawn`` where the notebook gave its random numbers no seed."""

    printed: str
    drawn: bool = False


@dataclass(frozen=True)
class Then:
    """A notebook's outputs.

    Attributes:
        source: the name of the notebook.
        cells: name in the snippet → what it printed.
        left: cells that are not in the snippet, each with the reason.
    """

    source: str
    cells: dict[str, Cell] = field(default_factory=dict)
    left: tuple[str, ...] = ()


@dataclass(frozen=True)
class Change:
    """One cell then and now: its kind, one of ``KINDS`` or ``HOLDS``, and the first difference."""

    cell: str
    kind: str
    difference: str = ""


def path(snippet: Path) -> Path:
    """Where the outputs of the notebook lie that a snippet comes from.

    Args:
        snippet: the file.
    """
    return snippet.with_suffix(".then")


def of(draft: Draft) -> Then:
    """What the notebook of a draft printed, for the cells that are in the snippet.

    Args:
        draft: settled.
    """
    stored = {one.name: one.code.stored for one in draft.kept}
    drawn = {one.name for one in draft.kept if one.drawn}
    cells = {name: Cell(one.printed, name in drawn) for name, one in stored.items() if one is not None}
    left = tuple(f"cell {one.number}, `{one.name}`: {one.left.why}" for one in draft.cells if one.left)
    return Then(draft.notebook.name, cells, left)


def text(then: Then) -> str:
    """The file: JSON, the outputs by lines."""
    cells = {
        name: {"printed": one.printed.split("\n")} | ({"drawn": True} if one.drawn else {})
        for name, one in then.cells.items()
    }
    return (
        json.dumps({"from": then.source, "cells": cells, "left": then.left}, ensure_ascii=False, indent=1)
        + "\n"
    )


def write(snippet: Path, then: Then) -> None:
    """Write it beside a snippet.

    Args:
        snippet: the file.
        then: from ``of``.
    """
    write_atomic(path(snippet), text(then))


def read(snippet: Path, shown: str) -> Then | None:
    """What lies beside a snippet; None where nothing does.

    Args:
        snippet: the file.
        shown: its path in messages.

    Raises:
        ProblemsError: the file is damaged.
    """
    file = path(snippet)
    if not file.is_file():
        return None
    try:
        found = json.loads(textfile.raw(file))
        cells = {
            name: Cell("\n".join(row["printed"]), row.get("drawn", False))
            for name, row in found["cells"].items()
        }
        return Then(found["from"], cells, tuple(found["left"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        name = f"{shown.removesuffix('.py')}.then"
        hint = (
            f"It only says what the notebook printed: remove it (rm {name}), or bring the notebook in again."
        )
        raise ProblemsError([Problem(name, 0, "cannot be read", hint)]) from None


def changes(then: Then, outputs: dict[str, str], script: Snippet) -> list[Change]:
    """Each cell that printed something then or now, in the order of the snippet.

    Args:
        then: from ``read``.
        outputs: cell → what it prints now.
        script: the snippet.
    """
    found = []
    for cell in script.cells:
        before, now = then.cells.get(cell.name), outputs.get(cell.name)
        if before is None or now is None or not (before.printed or now):
            continue
        kind, compared = kinds.judged(before.printed, now, cell.tol)
        if before.drawn and kind != HOLDS:
            kind = "drawn"
        elif kind == "value" and kinds.about_devices(cell.source, before.printed):
            kind = "device"
        first = str(compared.differences[0]) if compared.differences else ""
        found.append(Change(cell.name, kind, first))
    return found


def told(project: Project, report: Report) -> list[str]:
    """What to show of each snippet that comes from a notebook: then against now.

    Args:
        project: the book.
        report: of a check.
    """
    lines: list[str] = []
    for outcome in report.outcomes:
        try:
            then = read(outcome.snippet.path, outcome.snippet.shown)
        except ProblemsError as error:
            lines += map(str, error.problems)
            continue
        if then:
            lines += _told(then, outcome)
    return lines


def _told(then: Then, outcome: Outcome) -> Iterator[str]:
    shown = outcome.snippet.shown
    yield f"THEN AGAINST NOW  {shown}, from {then.source}"
    if outcome.result is None or outcome.result.error:
        yield "    it does not run, so there is nothing to compare"
        return
    found = changes(then, outcome.result.outputs, outcome.snippet)
    for change in sorted(found, key=lambda one: (*KINDS, HOLDS).index(one.kind)):
        if change.kind != HOLDS:
            yield f"    {change.kind:9} #{change.cell}  {change.difference}"
    yield f"    {counted(Counter(change.kind for change in found))}"
    yield from (f"    left out  {reason}" for reason in then.left)
    file = f"{shown.removesuffix('.py')}.then"
    yield f"    When all of it is looked at: rm {file}"


def counted(found: Counter[str]) -> str:
    """How many outputs hold, and how many differ, by kind.

    Args:
        found: kind → how many outputs.
    """
    total = sum(found.values())
    parts = [f"{found[kind]} {kind}" for kind in KINDS if found[kind]]
    hold = f"{found[HOLDS]} of {many(total, 'output')} hold"
    return "; ".join([hold, *([f"differ: {', '.join(parts)}"] if parts else [])])
