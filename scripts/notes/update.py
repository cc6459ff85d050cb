"""Update: write what really changed into the records, and nothing else.

A changed snippet runs twice, the second time with another thread count, hash seed and random state;
what moves between the two runs is refused, with the change that would fix it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from notes import check, compare, ledger, record, salvage
from notes.cache import Cache, versions
from notes.check import Options
from notes.outcome import Outcome, Part, Report
from notes.problem import Problem, ProblemsError
from notes.project import Project
from notes.record import Record
from notes.setting import Setting

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
    progress: check.Progress | None = None,
    reviewer: Callable[[Report], Decision] | None = None,
) -> Update:
    """Run, probe, and record the snippets that ``paths`` name; a reviewer decides on each difference."""
    report = check.check(project, paths, options, progress)
    accept = reviewer(report) if reviewer else lambda outcome: True
    done = Update(report)
    changed = []
    for outcome in report.outcomes:
        _forgive_what_it_mends(outcome)
    stamps, broken = _ledger(project, whole=not paths)
    for outcome in report.outcomes:
        if (
            outcome.result
            and outcome.result.ok
            and not _hindered(outcome)
            and _needs_writing(stamps, outcome)
        ):
            changed.append(outcome)
    _probe(project, changed, options)
    book_of_stamps = _drop_vanished(project, stamps)
    for outcome in changed:
        if _hindered(outcome):
            continue
        if outcome.status == "drift" and outcome.record and not accept(outcome):
            done.left.append(outcome.snippet.id)
            continue
        files = record.write(outcome.snippet.path, merged(outcome))
        done.written += [project.relative(path) for path in files]
        stamp(project, book_of_stamps, outcome)
    if not broken and ledger.write(project.ledger, book_of_stamps):
        done.written.append(project.relative(project.ledger))
    report.problems = [problem for problem in report.problems if problem.path != "snippets/checked.json"]
    report.problems += broken
    return done


def merged(outcome: Outcome) -> Record:
    """The record to write: new outputs, with the old spelling wherever it still holds.

    Of a damaged record every side that can be read lends its masks, and so does the last one in git.
    """
    result, path = outcome.result, outcome.snippet.path
    known = [outcome.record] if outcome.record else []
    if outcome.damaged:
        known = salvage.sides(path, outcome.device)
    if outcome.damaged or (outcome.record and result.outputs.keys() - outcome.record.outputs.keys()):
        known = [*salvage.committed(path, outcome.device), *known]
    fresh = Record(outcome.device, dict(result.outputs), dict(result.media))
    for old in known:
        fresh = _onto(outcome, old, fresh)
    return fresh


def _onto(outcome: Outcome, old: Record, new: Record) -> Record:
    """``new`` with the spelling and the masks of ``old`` where they hold for what was printed now."""
    made = Record(outcome.device)
    tolerances = {cell.name: cell.tol for cell in outcome.snippet.cells}
    for name, text in new.outputs.items():
        before, printed, tolerance = old.outputs.get(name), outcome.result.outputs[name], tolerances.get(name)
        spelled = text if before is None else compare.merge(before, text, tolerance)
        holds = compare.compare(spelled, printed, tolerance).verdict != "drift"
        made.outputs[name] = spelled if holds else text
    for name, text in new.media.items():
        before = old.media.get(name)
        same = before is not None and _media_comparison(name, before, text).verdict != "drift"
        made.media[name] = before if same else text
    return made


def stamp(project: Project, stamps: ledger.Ledger, outcome: Outcome) -> None:
    """Note in ``stamps`` that the snippet was checked here and now."""
    here = versions()
    stamps.setdefault(outcome.snippet.id, {})[outcome.device] = ledger.Stamp(
        torch=here["torch"].partition("+")[0],
        python=here["python"],
        date=check.timestamp(),
        digest=ledger.digest(outcome.snippet.path, outcome.device),
        gpu=gpu_name() if outcome.device == "cuda" else None,
        seconds=round(outcome.result.seconds, 1) if outcome.result else None,
    )


def stamp_all(project: Project, report: Report) -> None:
    """``notes check --stamp``: note everything that passed."""
    stamps = ledger.read(project.ledger)
    for outcome in report.outcomes:
        if outcome.status in ("same", "format"):
            stamp(project, stamps, outcome)
    ledger.write(project.ledger, stamps)


def gpu_name() -> str | None:
    """The GPU model, asked of torch (only where a check ran on a GPU)."""
    import torch

    return torch.cuda.get_device_name(0) if torch.cuda.is_available() else None


def _forgive_what_it_mends(outcome: Outcome) -> None:
    stem, ending = outcome.snippet.shown.removesuffix(".py"), record.ENDINGS[outcome.device]
    own = [file for file in (f"{stem}{ending}", *_media_of(outcome)) if outcome.damaged]
    outcome.problems = [p for p in outcome.problems if p.message != "no record yet" and p.path not in own]


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


def _probe(project: Project, changed: list[Outcome], options: Options) -> None:
    """Run changed snippets again, otherwise; an output that moves becomes a problem."""
    by_id = {outcome.snippet.id: outcome for outcome in changed}
    other = Setting(device=options.device, threads=2, hash_seed=1)
    todo = [outcome.snippet for outcome in changed]
    again = Options(options.device, options.jobs, cache=False, method=options.method)
    for item, result, _ in check.run(project, todo, again, other, Cache(project, other)):
        outcome = by_id[item.id]
        shown = item.shown
        if result.error:
            hint = "It ends differently with 2 threads and another hash seed: see notes run " + shown
            outcome.problems.append(Problem(shown, result.error["line"], result.error["text"], hint))
            continue
        for part in check.compare_record(item, merged(outcome), result):
            if part.comparison.verdict == "drift":
                outcome.problems.append(_moved(item, shown, part))


def _moved(item, shown: str, part: Part) -> Problem:
    line = next((cell.line for cell in item.cells if cell.name == part.cell), 1)
    what = "; ".join(map(str, part.comparison.differences[:3]))
    return Problem(
        shown, line, f"`{part.cell}` gives different {part.name} each run: {what}", _advice(item.source, part)
    )


def _advice(source: str, part: Part) -> str:
    """The seed, rounding or mask that would make an output hold still."""
    random = re.search(r"\b(torch\.(rand\w*|normal|multinomial|bernoulli)|nn\.|np\.random|random\.)", source)
    if random and "manual_seed" not in source and "seed(" not in source:
        return f"It draws random numbers without a seed: torch.manual_seed(0) before `{random[0]}`."
    if re.search(r"\b(set|frozenset)\(|\{[^:}]*\}", source) and "order" in {
        d.what for d in part.comparison.differences
    }:
        return "The order follows the hash seed: print sorted(…)."
    difference = part.comparison.differences[0] if part.comparison.differences else None
    if difference and "." in difference.expected and difference.what == "value":
        return f"Print fewer digits (f'{{x:.3f}}') or give the cell a tolerance: # %% {part.cell} tol=0.001"
    if difference:
        return f"Do not print it, or mask it in the record: `[..]` in place of `{difference.expected}`."
    return "Print something that holds still."


def _media_comparison(name: str, old: str, new: str) -> compare.Comparison:
    return compare.compare_svg(old, new) if name.endswith(".svg") else compare.compare_json(old, new)


def _ledger(project: Project, whole: bool) -> tuple[ledger.Ledger, list[Problem]]:
    """The ledger; a damaged one is only mended where every row can be made again."""
    try:
        return ledger.rescue(project.ledger) if whole else ledger.read(project.ledger), []
    except ProblemsError as error:
        return {}, list(error.problems)


def _drop_vanished(project: Project, stamps: ledger.Ledger) -> ledger.Ledger:
    files = {project.snippet_id(path) for path in project.snippet_files()}
    return {key: row for key, row in stamps.items() if key in files}
