"""Check: run what changed, compare every output with its record."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from notes import compare, ledger, record, textfile
from notes.book import directive as book
from notes.check import loose, selection
from notes.compare import Comparison, Difference
from notes.problem import Problem, ProblemsError
from notes.project import DEVICES, Project
from notes.record import MASK, Record
from notes.report.outcome import Outcome, Part, Report
from notes.run import figure, machine
from notes.run.cache import Cache
from notes.run.result import Result
from notes.run.setting import Setting
from notes.snippet import Snippet


@dataclass(frozen=True)
class Options:
    """How a check runs; the same names as on the command line.

    Attributes:
        device: ``cpu`` or ``cuda``.
        jobs: snippets at a time; None for one per core.
        shard: this share, of how many: ``(1, 4)`` to ``(4, 4)``.
        cache: take results of unchanged snippets from the cache.
        method: ``forkserver`` or ``spawn``; None for the usual one of the system.
        setting: other threads, hash seed, or CPU capability than usual.
    """

    device: str = "cpu"
    jobs: int | None = None
    shard: tuple[int, int] | None = None
    cache: bool = True
    method: str | None = None
    setting: Setting | None = None


Progress = Callable[[Outcome], None]


def check(project: Project, paths: list[str], options: Options, progress: Progress | None = None) -> Report:
    """Run what changed and compare every output with its record.

    What is wrong with a snippet, a record, or a path is in the report; all files are always processed.

    Args:
        project: the book.
        paths: snippets, folders, or chapters, as on the command line; empty for everything.
        options: how it runs.
        progress: called with each outcome as soon as it is known.
    """
    began = time.monotonic()
    found = selection.select(project, paths)
    report = Report(problems=list(found.problems), unread=found.unread)
    setting = options.setting or Setting(device=options.device)
    cache = Cache(project, setting)
    chosen = shard(project, found.snippets, options.shard)
    siblings = by_folder(found.files)
    outcomes = {item.id: prepare(item, options.device) for item in chosen}
    todo = [item for item in chosen if not (outcomes[item.id].problems or outcomes[item.id].skipped)]
    for item, result, cached in run(project, todo, options, setting, cache, outcomes):
        outcome = outcomes[item.id]
        outcome.result, outcome.cached = result, cached
        judge(outcome, siblings)
        if progress:
            progress(outcome)
    report.outcomes = [outcomes[item.id] for item in chosen]
    for outcome in report.outcomes:
        outcome.elsewhere = _elsewhere(outcome, siblings)
        outcome.problems += outcome.elsewhere
    report.shown, unread = book.survey(project)
    if found.whole and (options.shard is None or options.shard[0] == 1):
        report.problems += unread
        report.problems += loose.loose_ends(
            project, found.snippets, found.files, report.shown, whole=not unread
        )
    report.seconds = time.monotonic() - began
    return report


def run(
    project: Project,
    items: list[Snippet],
    options: Options,
    setting: Setting,
    cache: Cache,
    outcomes: dict[str, Outcome] | None = None,
) -> Iterable[tuple[Snippet, Result, bool]]:
    """Results of ``items``: those the cache holds first, the others as they end, longest known first."""
    missed: list[Snippet] = []
    hits: list[tuple[Snippet, Result]] = []
    usable = options.cache and setting.device == "cpu"
    for item in items:
        found = cache.get(item.id, item.source.encode()) if usable else None
        if found:
            hits.append((item, found))
        else:
            missed.append(item)
    if not missed:
        yield from ((item, found, True) for item, found in hits)
        return
    from notes.check import mistake
    from notes.run.runner import Runner

    with Runner(project, setting, options.jobs, options.method) as runner:
        if any("torch" in item.source for item in missed):
            runner.warm()  # torch is imported while the cached results are judged
        yield from ((item, found, True) for item, found in hits)
        for item in list(missed):
            if outcomes is not None and (found := mistake.problems(item)):
                outcomes[item.id].problems += found
                missed.remove(item)
        missed.sort(key=lambda item: -(cache.seconds(item.id) or 1.0))
        for (item,), by_id in runner.run((item,) for item in missed):
            result = by_id[item.id]
            if usable or setting.device == "cpu":
                cache.put(item.id, item.source.encode(), result)
            yield item, result, False


def judge(outcome: Outcome, siblings: dict[str, list[str]] | None = None) -> None:
    """Compare an outcome's result with its record and note what the author has to mend.

    Args:
        outcome: with its result; gets its record, its parts, and its problems; `unrecorded` where
            all it lacks is a record.
        siblings: ``part/chapter`` → the names of its files, where they are known already.
    """
    item, result = outcome.snippet, outcome.result
    outcome.problems += _output_problems(outcome)
    if result.error or outcome.problems:
        return
    names = siblings.get(item.id.rpartition("/")[0]) if siblings else None
    try:
        outcome.record = _expected(item, outcome.device, names, result)
    except ProblemsError as error:
        outcome.problems += error.problems
        outcome.damaged = not isinstance(error, textfile.UnreadableError)
        return
    outcome.unrecorded = outcome.record is None
    if outcome.record is not None:
        outcome.parts = compare_record(item, outcome.record, result)


def compare_record(item: Snippet, expected: Record, result: Result) -> list[Part]:
    """Every output, figure and data file of a snippet beside its record."""
    parts = []
    tolerances = {cell.name: cell.tol for cell in item.cells}
    for cell in dict.fromkeys([*expected.outputs, *result.outputs]):
        old, new = expected.outputs.get(cell), result.outputs.get(cell)
        parts.append(
            _part(cell, "output", old, new, lambda o, n, c=cell: compare.compare(o, n, tolerances.get(c)))
        )
    for name in dict.fromkeys([*expected.media, *result.media]):
        old, new, cell = expected.media.get(name), result.media.get(name), name.partition(".")[0]
        if name.endswith(".svg"):
            judge_part = lambda o, n: compare.compare_svg(o, n)  # noqa: E731
        else:
            judge_part = lambda o, n, c=cell: compare.compare_json(o, n, tolerances.get(c))  # noqa: E731
        parts.append(_part(cell, name, old, new, judge_part))
    return parts


def prepare(item: Snippet, device: str) -> Outcome:
    """An outcome still without a result: skipped where the snippet cannot run, a problem in CI."""
    outcome = Outcome(item, device)
    if item.device == "cuda" and device != "cuda":
        outcome.skipped = "needs CUDA"
    elif missing := selection.missing_needs(item):
        outcome.skipped = f"needs {', '.join(missing)}"
        if os.environ.get("CI") == "true":
            hint = f"Install it: pip install {' '.join(missing)}"
            outcome.problems.append(Problem(item.shown, 0, outcome.skipped, hint))
    return outcome


def _expected(item: Snippet, device: str, names: list[str] | None, result: Result) -> Record | None:
    """The record that holds on ``device``: its own, or the CPU's where a snippet runs anywhere.

    Raises:
        ProblemsError: it is damaged, or a figure or data file of it is.
    """
    wanted = DEVICES[: DEVICES.index(device) + 1] if item.device is None else (item.device,)
    for name in reversed(wanted):
        shown = item.shown.removesuffix(".py") + record.ENDINGS[name]
        found = record.read(item.path, name, shown, names)
        if found is not None:
            if found.media != result.media and (flaws := record.flaws(item.path, found, shown)):
                raise ProblemsError(flaws)
            return found
    return None


def _elsewhere(outcome: Outcome, siblings: dict[str, list[str]]) -> list[Problem]:
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


def _part(cell: str, name: str, old: str | None, new: str | None, judge_part: Callable) -> Part:
    if old is None or new is None:
        what = "cell" if name == "output" else "figure" if name.endswith(".svg") else "data"
        gone = Difference(
            1, what, "recorded" if new is None else "absent", "absent" if new is None else "new"
        )
        return Part(cell, name, Comparison("drift", (gone,)), old or "", machine.shown(new or ""))
    if old == new:
        return Part(cell, name, Comparison("same"), old, new)
    expected, actual, word = machine.sides(old, new)
    found = machine.told(judge_part(expected, actual), word)
    return Part(cell, name, found, machine.shown(old), machine.shown(new))


def _output_problems(outcome: Outcome) -> list[Problem]:
    found = []
    item, result = outcome.snippet, outcome.result
    shown = item.shown
    lines = {cell.name: cell.line for cell in item.cells}
    for name, output in result.outputs.items():
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
    for access in result.access:
        if access.startswith("w "):
            hint = "Write into the working directory: it is temporary and private to the run."
            found.append(Problem(shown, 0, f"it wrote {access[2:]} in the repository", hint))
    return found


def by_folder(files: list[str]) -> dict[str, list[str]]:
    """``part/chapter`` → the names of its files."""
    found: dict[str, list[str]] = {}
    for file in files:
        folder, _, name = file.rpartition("/")
        found.setdefault(folder, []).append(name)
    return found


def shard(project: Project, items: list[Snippet], share: tuple[int, int] | None) -> list[Snippet]:
    """Share ``share[0]`` of ``share[1]``, balanced by the ledgers' durations: every machine cuts alike."""
    if not share:
        return items
    known, _ = ledger.survey(project, project.ledgers())
    weight = {item.id: _seconds(known.get(item.id)) for item in items}
    loads, mine = [0.0] * share[1], []
    for item in sorted(items, key=lambda item: (-weight[item.id], item.id)):
        lightest = loads.index(min(loads))
        loads[lightest] += weight[item.id]
        if lightest == share[0] - 1:
            mine.append(item)
    return sorted(mine, key=lambda item: item.id)


def _seconds(stamps: dict[str, ledger.Stamp] | None) -> float:
    return max([stamp.seconds or 0.2 for stamp in (stamps or {}).values()], default=0.2)


def timestamp() -> str:
    """Today, UTC, as the ledger writes it."""
    return time.strftime("%Y-%m-%d", time.gmtime())
