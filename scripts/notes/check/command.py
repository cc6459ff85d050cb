"""Check: run what changed, compare every output with its record."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from notes import ledger
from notes.book.directive import survey
from notes.check import loose, selection, verdict
from notes.problem import Problem
from notes.project import Project
from notes.report.outcome import CUDA, Outcome, Report
from notes.run import gpu
from notes.run.cache import Cache
from notes.run.result import Result
from notes.run.setting import Setting
from notes.shelf.remember import still
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


@still()
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
    report.problems += _without_gpu(chosen, options.device, outcomes)
    todo = [item for item in chosen if not (outcomes[item.id].problems or outcomes[item.id].skipped)]
    for item, result, cached in run(project, todo, options, setting, cache, outcomes):
        outcome = outcomes[item.id]
        outcome.result, outcome.cached = result, cached
        verdict.judge(outcome)
        if progress:
            progress(outcome)
    report.outcomes = [outcomes[item.id] for item in chosen]
    for outcome in report.outcomes:
        outcome.elsewhere = verdict.elsewhere(outcome, siblings)
        outcome.problems += outcome.elsewhere
    report.shown, unread = survey(project)
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
            if outcomes is not None and (flaws := mistake.problems(item)):
                outcomes[item.id].problems += flaws
                missed.remove(item)
        missed.sort(key=lambda item: -(cache.seconds(item.id) or 1.0))
        for (item,), by_id in runner.run((item,) for item in missed):
            result = by_id[item.id]
            if setting.device == "cpu":
                cache.put(item.id, item.source.encode(), result)
            yield item, result, False


def prepare(item: Snippet, device: str) -> Outcome:
    """An outcome still without a result: skipped where the snippet cannot run, a problem in CI."""
    outcome = Outcome(item, device)
    if item.device == "cuda" and device != "cuda":
        outcome.skipped = CUDA
    elif missing := selection.missing_needs(item):
        outcome.skipped = f"needs {', '.join(missing)}"
        if os.environ.get("CI") == "true":
            hint = f"Install it: pip install {' '.join(missing)}"
            outcome.problems.append(Problem(item.shown, 0, outcome.skipped, hint))
    return outcome


def _without_gpu(items: list[Snippet], device: str, outcomes: dict[str, Outcome]) -> list[Problem]:
    """What needs CUDA is left out where torch sees no GPU, and that is a problem: somebody asked for it."""
    waiting = [item for item in items if item.device == device == "cuda"]
    if not waiting or gpu.name():
        return []
    for item in waiting:
        outcomes[item.id].skipped = CUDA
    message = f"torch sees no GPU here: {len(waiting)} of the snippets need CUDA and did not run"
    hint = "Run it on a machine with a GPU and a build of torch for CUDA, or leave out --device cuda."
    return [Problem("notes", 0, message, hint)]


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
