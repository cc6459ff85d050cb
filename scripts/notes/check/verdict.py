"""The verdict on a run: every output beside its record, and what the author has to mend."""

from __future__ import annotations

import json
import os

from notes import compare, record, textfile, visible
from notes.compare import Comparison, Difference
from notes.problem import Problem, ProblemsError
from notes.project import DEVICES
from notes.record import MASK, Record
from notes.report.outcome import Outcome, Part
from notes.run import figure, machine
from notes.run.inputs import digest
from notes.run.result import Result
from notes.shelf import memory
from notes.shelf import read as shelf
from notes.snippet import Snippet


def judge(outcome: Outcome) -> None:
    """Compare an outcome's result with its record and note what the author has to mend.

    Args:
        outcome: with its result; gets its record, its parts, and its problems; `unrecorded` where
            all it lacks is a record.
    """
    item, result = outcome.snippet, outcome.ran
    outcome.problems += _output_problems(outcome)
    if result.error or outcome.problems:
        return
    try:
        outcome.record = _expected(item, outcome.device, result)
    except ProblemsError as error:
        outcome.problems += error.problems
        outcome.damaged = not isinstance(error, textfile.UnreadableError)
        return
    outcome.unrecorded = outcome.record is None
    if outcome.record is not None:
        outcome.parts = compare_record(item, outcome.record, result)


def compare_record(item: Snippet, expected: Record, result: Result) -> list[Part]:
    """Every output, figure and data file of a snippet beside its record."""
    tolerances = {cell.name: cell.tol for cell in item.cells}
    measured = {cell.name for cell in item.cells if cell.measured}
    parts = []
    for cell in dict.fromkeys([*expected.outputs, *result.outputs]):
        sides = expected.outputs.get(cell), result.outputs.get(cell)
        parts.append(_part(item, cell, "output", *sides, tolerances.get(cell)))
    for name in dict.fromkeys([*expected.media, *result.media]):
        cell = name.partition(".")[0]
        sides = expected.media.get(name), result.media.get(name)
        if cell in measured and None not in sides:
            sides = sides[0], sides[0]
        parts.append(_part(item, cell, name, *sides, tolerances.get(cell)))
    return parts


def _expected(item: Snippet, device: str, result: Result) -> Record | None:
    """The record that holds on ``device``: its own, or the CPU's where a snippet runs anywhere.

    Raises:
        ProblemsError: it is damaged, or a figure or data file of it is.
    """
    wanted = DEVICES[: DEVICES.index(device) + 1] if item.device is None else (item.device,)
    for name in reversed(wanted):
        shown = item.shown.removesuffix(".py") + record.ENDINGS[name]
        found = shelf.recorded(item.path, name, item.shown)
        if found is not None:
            if found.media != result.media and (flaws := record.flaws(item.path, found, shown)):
                raise ProblemsError(flaws)
            return found
    return None


def elsewhere(outcome: Outcome, siblings: dict[str, list[str]]) -> list[Problem]:
    """What is wrong with the record of another device: it cannot be written again here."""
    item, found = outcome.snippet, []
    names = siblings.get(item.id.rpartition("/")[0], [])
    for device in DEVICES:
        shown = item.shown.removesuffix(".py") + record.ENDINGS[device]
        if (device == outcome.device and not outcome.skipped) or shown.rpartition("/")[2] not in names:
            continue
        try:
            other = record.read(item.path, device, shown, names)
            found += record.flaws(item.path, other, shown) if other else []
        except ProblemsError as error:
            found += error.problems
    return [problem for problem in found if problem not in outcome.problems]


def _part(
    item: Snippet, cell: str, name: str, old: str | None, new: str | None, tolerance: float | None
) -> Part:
    if old is None or new is None:
        what = "cell" if name == "output" else "figure" if name.endswith(".svg") else "data"
        gone = Difference(
            1, what, "recorded" if new is None else "absent", "absent" if new is None else "new"
        )
        return Part(cell, name, Comparison("drift", (gone,)), old or "", machine.shown(new or ""))
    if old == new:
        return Part(cell, name, Comparison("same"), old, new)
    asked = "judged", digest(json.dumps([name, old, new, tolerance]).encode())
    found = memory.around(item.path).get(asked, (), lambda: _judged(name, old, new, tolerance))
    return Part(cell, name, found, machine.shown(old), machine.shown(new))


def _judged(name: str, old: str, new: str, tolerance: float | None) -> Comparison:
    """A function of what it is given, and of the engine alone."""
    expected, actual, word = machine.sides(old, new)
    return machine.told(compare.judge(name, expected, actual, tolerance), word)


def _output_problems(outcome: Outcome) -> list[Problem]:
    found = []
    item, result = outcome.snippet, outcome.ran
    shown = item.shown
    lines = {cell.name: cell.line for cell in item.cells}
    for name, output in result.outputs.items():
        if odd := visible.NOT_ASCII.search(machine.shown(output)):
            hint = "Print identifiers, numbers, and short English labels; both languages show the same."
            message = f"`{name}` prints `{odd[0]}`, which is not ASCII"
            found.append(Problem(shown, lines.get(name, 1), message, hint))
        for line in output.split("\n"):
            if line.startswith("# %%") or MASK in line:
                hint = "Print something else: records use `# %%` for cells and `[..]` for masks."
                found.append(
                    Problem(shown, lines.get(name, 1), f"`{name}` prints `{machine.shown(line)[:60]}`", hint)
                )
    for name, text in result.media.items():
        if name.endswith(".svg") and len(text.encode()) > figure.MAX_BYTES:
            message = f"the figure {name} has {len(text.encode()) / 1000:.0f} kB, at most 40 kB"
            found.append(Problem(shown, lines.get(name.partition(".")[0], 1), message, "Draw fewer points."))
    drawn = {name.partition(".")[0] for name in result.media if name.endswith(".svg")}
    for cell in item.cells:
        if cell.measured and cell.name in result.outputs and cell.name not in drawn:
            hint = "What one run measured stands in a figure; what is printed is compared like any output."
            found.append(Problem(shown, cell.line, f"`{cell.name}` is `measured` and draws nothing", hint))
    for access in result.access:
        if access.startswith("w "):
            outside = os.path.isabs(access[2:])
            where = "outside the repository" if outside else "in the repository"
            back = "" if outside else f" (or git checkout -- {access[2:]})"
            hint = f"Remove it{back}, and write into the working directory: it is temporary and private."
            found.append(Problem(shown, 0, f"it wrote {access[2:]} {where}", hint))
    return found
