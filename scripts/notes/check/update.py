"""Update: write what really changed into the records, and nothing else.

A changed snippet runs twice, the second time with another thread count, hash seed, random state, date,
and instruction set, and with memory that is filled; what moves between the two runs is refused, with the
change that would fix it. A third run finds the names of PyTorch that it reaches (`naming`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from notes import compare, ledger, record
from notes.check import advice, command, naming, salvage, verdict
from notes.check.command import Options, Progress
from notes.problem import Problem, ProblemsError
from notes.project import LEDGER, Project
from notes.record import Record
from notes.report.outcome import Outcome, Part, Report
from notes.run import disturb, gpu, machine
from notes.run.cache import Cache
from notes.run.inputs import versions
from notes.run.setting import Setting
from notes.snippet import Snippet

Decision = Callable[[Outcome], bool]


@dataclass
class Update:
    """What one ``notes update`` did."""

    report: Report
    written: list[str] = field(default_factory=list)  # files, from the root
    left: list[str] = field(default_factory=list)  # snippets with a difference that was not accepted


def update(
    project: Project,
    paths: list[str],
    options: Options,
    progress: Progress | None = None,
    reviewer: Callable[[Report], Decision] | None = None,
) -> Update:
    """Run, probe, and record the snippets that ``paths`` name; a reviewer decides on each difference."""
    report = command.check(project, paths, options, progress)
    accept = reviewer(report) if reviewer else lambda outcome: True
    done = Update(report)
    changed = []
    for outcome in report.outcomes:
        _forgive_what_it_mends(outcome)
    stamps, folders, broken = _ledgers(project, report, whole=not paths)
    for outcome in report.outcomes:
        if (
            outcome.result
            and outcome.result.ok
            and not _hindered(outcome)
            and _needs_writing(stamps, outcome)
        ):
            changed.append(outcome)
    changed += _respelled(project, paths, report, changed)
    _probe(project, changed, options)
    book_of_stamps = _drop_vanished(project, stamps)
    for outcome in changed:
        if _hindered(outcome):
            continue
        if outcome.status == "drift" and outcome.record and not accept(outcome):
            done.left.append(outcome.snippet.id)
            continue
        if not _told_by_cpu(outcome):
            files = record.write(outcome.snippet.path, merged(outcome))
            done.written += [project.relative(path) for path in files]
        outcome.unrecorded = False
        stamp(project, book_of_stamps, outcome)
    done.written += [project.relative(path) for path in ledger.write(project, book_of_stamps, folders)]
    named = naming.record(project, report.outcomes, options, whole=not paths)
    done.written += [project.relative(path) for path in named]
    report.problems = [problem for problem in report.problems if not problem.path.endswith(f"/{LEDGER}")]
    report.problems += broken
    return done


def merged(outcome: Outcome) -> Record:
    """The record to write: new outputs, with the old text of noise and masks.

    Spelling and layout are the new ones: a record that gets a new date is what the code prints then. Of a
    damaged record every side that can be read lends its masks, and so does the last one in git.
    """
    result, path = outcome.ran, outcome.snippet.path
    known = [outcome.record] if outcome.record else []
    if outcome.damaged:
        known = salvage.sides(path, outcome.device)
    if outcome.damaged or (outcome.record and result.outputs.keys() - outcome.record.outputs.keys()):
        known = [*salvage.committed(path, outcome.device), *known]
    fresh = Record(outcome.device, dict(result.outputs), dict(result.media))
    for old in known:
        fresh = _onto(outcome, old, fresh)
    for texts in (fresh.outputs, fresh.media):
        texts.update({name: machine.shown(text) for name, text in texts.items()})
    return fresh


def _onto(outcome: Outcome, old: Record, new: Record) -> Record:
    """``new`` with the noise and the masks of ``old`` where they hold for what was printed now."""
    made = Record(outcome.device)
    tolerances = {cell.name: cell.tol for cell in outcome.snippet.cells}
    measured = {cell.name for cell in outcome.snippet.cells if cell.measured}
    for name, text in new.outputs.items():
        before, printed, tolerance = old.outputs.get(name), outcome.ran.outputs[name], tolerances.get(name)
        spelled = text if before is None else _merged_text(before, text, tolerance)
        made.outputs[name] = spelled if _holds(spelled, printed, tolerance) else text
    for name, text in new.media.items():
        before, tolerance = old.media.get(name), tolerances.get(name.partition(".")[0])
        if name.partition(".")[0] in measured:
            before = None  # what was drawn now belongs to the new date
        if before is not None and _media_comparison(name, before, text, tolerance).verdict == "same":
            text = before
        made.media[name] = text
    return made


def _holds(recorded: str, printed: str, tolerance: float | None) -> bool:
    old, new, _ = machine.sides(recorded, printed)
    return compare.compare(old, new, tolerance).verdict != "drift"


def _merged_text(before: str, text: str, tolerance: float | None) -> str:
    expected, actual, word = machine.sides(before, text)
    kept = compare.merge(expected, actual, tolerance, rewrite=True)
    return kept.replace(word, record.MASK) if word else kept


def stamp(project: Project, stamps: ledger.Ledger, outcome: Outcome) -> None:
    """Note in ``stamps`` that the snippet was checked here, on the day when it ran."""
    here, row = versions(), stamps.setdefault(outcome.snippet.id, {})
    new = ledger.Stamp(
        torch=here["torch"].partition("+")[0],
        python=here["python"],
        date=outcome.ran.day,
        digest=ledger.digest(outcome.snippet.path, outcome.device),
        gpu=gpu.name() if outcome.device == "cuda" else None,
        seconds=round(outcome.ran.seconds * 2) / 2,
    )
    old = row.get(outcome.device)
    if old and old == replace(new, seconds=old.seconds):
        return  # it took another while, and that is all
    if not (outcome.cached and old and _same_run(old, new) and old.date > new.date):
        row[outcome.device] = new


def _same_run(old: ledger.Stamp, new: ledger.Stamp) -> bool:
    return (old.torch, old.python, old.digest) == (new.torch, new.python, new.digest)


def stamp_all(project: Project, report: Report) -> list[Problem]:
    """``notes check --stamp``: note everything that prints what its record says, in its spelling.

    Returns:
        What is wrong with ledgers that cannot be read: they stay as they are.
    """
    stamps, folders, broken = _ledgers(project, report, whole=False, mend=False)
    for outcome in report.outcomes:
        if outcome.status == "same":
            stamp(project, stamps, outcome)
    ledger.write(project, stamps, folders)
    return broken


def _forgive_what_it_mends(outcome: Outcome) -> None:
    stem, ending = outcome.snippet.shown.removesuffix(".py"), record.ENDINGS[outcome.device]
    own = [file for file in (f"{stem}{ending}", *_media_of(outcome)) if outcome.damaged]
    outcome.problems = [problem for problem in outcome.problems if problem.path not in own]


def _media_of(outcome: Outcome) -> list[str]:
    folder = outcome.snippet.shown.rpartition("/")[0]
    return [f"{folder}/{file.name}" for file in record.media_files(outcome.snippet.path, outcome.device)]


def _hindered(outcome: Outcome) -> bool:
    """Something is wrong with the snippet itself; what is wrong with another record hinders nothing."""
    return any(problem not in outcome.elsewhere for problem in outcome.problems)


def _needs_writing(stamps: ledger.Ledger, outcome: Outcome) -> bool:
    if outcome.record is None or outcome.status == "drift":
        return True
    known = stamps.get(outcome.snippet.id, {}).get(outcome.device)
    return known is None or known.digest != ledger.digest(outcome.snippet.path, outcome.device)


def _told_by_cpu(outcome: Outcome) -> bool:
    """A GPU prints what the record of the CPU says: a second record would say it twice."""
    return bool(outcome.record and outcome.record.device != outcome.device and outcome.status != "drift")


def _respelled(project: Project, paths: list[str], report: Report, changed: list[Outcome]) -> list[Outcome]:
    """Unchanged snippets that print the same in another spelling or layout, and are named themselves."""
    bases = (Path.cwd(), project.root, project.snippets)
    named = {(base / text.partition("#")[0]).resolve() for base in bases for text in paths}
    return [
        outcome
        for outcome in report.outcomes
        if outcome.status == "format" and outcome not in changed and not named.isdisjoint(_files(outcome))
    ]


def _files(outcome: Outcome) -> set[Path]:
    """The snippet and its record, by either of which a contributor names it."""
    path = outcome.snippet.path.resolve()
    return {path, record.out_path(path, outcome.device)}


def others(device: str) -> tuple[Setting, Setting]:
    """How a snippet runs again: otherwise in every way; and with memory of zeros, for what asks for memory.

    Args:
        device: ``cpu`` or ``cuda``.
    """
    other = Setting(device, threads=2, hash_seed=1, capability="default", fill=disturb.LARGE)
    return other, replace(other, fill=disturb.ZERO)


def _probe(project: Project, changed: list[Outcome], options: Options) -> None:
    """Run changed snippets again, otherwise; an output that moves becomes a problem."""
    other, zeros = others(options.device)
    _probe_with(project, changed, options, other)
    still = [o for o in changed if not o.problems and advice.takes_memory(o.snippet.source)]
    _probe_with(project, still, options, zeros)  # what was large by chance


def _probe_with(project: Project, changed: list[Outcome], options: Options, other: Setting) -> None:
    by_id = {outcome.snippet.id: outcome for outcome in changed}
    todo = [outcome.snippet for outcome in changed]
    again = replace(options, cache=False)
    for item, result, _ in command.run(project, todo, again, other, Cache(project, other)):
        outcome = by_id[item.id]
        shown = item.shown
        if result.error:
            hint = f"It ends otherwise with 2 threads, another hash seed, or date: see notes run {shown}"
            outcome.problems.append(Problem(shown, result.error.line or 0, result.error.text, hint))
            continue
        for part in verdict.compare_record(item, merged(outcome), result):
            if part.comparison.verdict == "drift":
                outcome.problems.append(_moved(item, shown, part))


def _moved(item: Snippet, shown: str, part: Part) -> Problem:
    line = next((cell.line for cell in item.cells if cell.name == part.cell), 1)
    what = "; ".join(map(str, part.comparison.differences[:3]))
    message = f"`{part.cell}` gives different {part.name} each run: {what}"
    return Problem(shown, line, message, advice.advise(item, part))


def _media_comparison(name: str, old: str, new: str, tolerance: float | None) -> compare.Comparison:
    old, new, _ = machine.sides(old, new)
    return compare.judge(name, old, new, tolerance)


def _ledgers(
    project: Project, report: Report, whole: bool, mend: bool = True
) -> tuple[ledger.Ledger, set[str], list[Problem]]:
    """The ledgers of the chapters that ran (of all in a ``whole`` update), the folders of those that can be
    written again, and what is wrong with the others.

    A damaged one is only mended where every line can be made again.
    """
    ran = {outcome.snippet.id for outcome in report.outcomes}
    folders = {name.rpartition("/")[0] for name in ran}
    if whole:
        folders |= {project.snippet_id(path.parent) for path in project.ledgers()}
    stamps: ledger.Ledger = {}
    broken: dict[str, tuple[Problem, ...]] = {}
    for folder in sorted(folders):
        path = project.ledger(folder)
        full = whole or {f"{folder}/{script.name}" for script in path.parent.glob("*.py")} <= ran
        try:
            stamps |= ledger.rescue(project, path) if mend and full else ledger.chapter(project, path)
        except ProblemsError as error:
            broken[folder] = error.problems
    return stamps, folders - broken.keys(), [one for problems in broken.values() for one in problems]


def _drop_vanished(project: Project, stamps: ledger.Ledger) -> ledger.Ledger:
    files = {project.snippet_id(path) for path in project.snippet_files()}
    return {key: row for key, row in stamps.items() if key in files}
