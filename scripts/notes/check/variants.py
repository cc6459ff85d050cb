"""The same check under other conditions: other CPUs and thread counts, and as one notebook per chapter."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import replace

from notes.book import directive
from notes.check import command, culprit, selection, verdict
from notes.check.command import Options, Progress
from notes.exit_code import GRAVEST_FIRST, Exit
from notes.problem import ProblemsError
from notes.project import Project
from notes.report import terminal
from notes.report.outcome import STATUSES, Outcome, Report
from notes.run.result import Result
from notes.run.runner import Runner
from notes.run.setting import Setting
from notes.snippet import Snippet

# What PyTorch's kernels may use (ATEN_CPU_CAPABILITY), threads, and the order of sets.
PORTABLE = (
    Setting(threads=1, hash_seed=1, capability="default"),
    Setting(threads=2, hash_seed=2, capability="avx2"),
    Setting(threads=4, hash_seed=3),
)


def main(project: Project, paths: list[str], options: Options, other_cpus: bool, chapterwise: bool) -> int:
    """Run the variants asked for, print a report of each, return the gravest exit code."""
    progress = terminal.Progress(terminal.Terminal(sys.stdout))
    found = portable(project, paths, options, progress) if other_cpus else []
    if chapterwise:
        found.append(("each chapter in one process", notebooks(project, paths, options, progress)))
    progress.close()
    for title, one in found:
        print(f"== {title}")
        terminal.show(project, one)
    return min((one.exit_code for _, one in found), key=GRAVEST_FIRST.index, default=Exit.FINE)


def describe(setting: Setting) -> str:
    """A setting in words, for the heading of its report."""
    capability = setting.capability or "native"
    return f"CPU capability {capability}, {setting.threads} threads, hash seed {setting.hash_seed}"


def portable(
    project: Project, paths: list[str], options: Options, progress: Progress | None = None
) -> list[tuple[str, Report]]:
    """Check everything under each setting of ``PORTABLE``; nothing comes from the cache."""
    found = []
    for setting in PORTABLE:
        fresh = replace(options, cache=False, setting=setting)
        found.append((describe(setting), command.check(project, paths, fresh, progress)))
    return found


def notebooks(
    project: Project, paths: list[str], options: Options, progress: Progress | None = None
) -> Report:
    """Run each chapter's snippets in one process, in the order its page shows them, as its notebook would."""
    began = time.monotonic()
    chosen = selection.select(project, paths)
    shown, unread = directive.survey(project)
    problems = [*chosen.problems, *(unread if chosen.whole else ())]
    made = Report(problems=problems, unread=chosen.unread, shown=shown)
    outcomes = {item.id: command.prepare(item, options.device) for item in chosen.snippets}
    ready = {key: o.snippet for key, o in outcomes.items() if not (o.problems or o.skipped)}
    groups = chapters(project, ready)
    for key in ready.keys() - {item.id for group in groups.values() for item in group}:
        outcomes[key].skipped = "in no chapter"
    runs: dict[str, list[Outcome]] = {}
    with Runner(project, Setting(device=options.device), options.jobs, options.method) as runner:
        names = {group: name for name, group in groups.items()}
        for group, by_id in runner.run(groups.values()):
            runs[names[group]] = [_judged(item, by_id[item.id], options.device) for item in group]
            for outcome in runs[names[group]]:
                if progress and outcome.status != "unreached":
                    progress(outcome)
        for name in groups:
            made.chapters += _chapter(name, runs[name], runner, options.device)
    for outcome in (outcome for name in groups for outcome in runs[name]):  # a snippet may be in two chapters
        outcomes[outcome.snippet.id] = max(outcomes[outcome.snippet.id], outcome, key=_gravity)
    made.outcomes = list(outcomes.values())
    made.seconds = time.monotonic() - began
    return made


def chapters(project: Project, ready: dict[str, Snippet]) -> dict[str, tuple[Snippet, ...]]:
    """The snippets of each chapter in page order; every snippet once per chapter that shows it."""
    groups = {}
    for page in project.pages("zh"):
        try:
            shown = directive.directives(page)
        except ProblemsError:  # the report has it
            continue
        keys = dict.fromkeys(one.snippet for one in shown if one.snippet in ready)
        if keys:
            groups[directive.chapter_id(project, page)] = tuple(ready[key] for key in keys)
    return groups


def _gravity(outcome: Outcome) -> tuple[int, bool, bool]:
    return STATUSES.index(outcome.status), outcome.result is not None, not outcome.explained


def _judged(item: Snippet, result: Result, device: str) -> Outcome:
    outcome = Outcome(item, device, result=result)
    verdict.judge(outcome)
    return outcome


def _chapter(name: str, run: list[Outcome], runner: Runner, device: str) -> list[str]:
    """What there is to say of a chapter as a whole: who changes whom, and what was not reached."""

    def hold(groups: Sequence[tuple[Snippet, ...]]) -> list[bool]:
        done = {group: _judged(group[-1], found[group[-1].id], device) for group, found in runner.run(groups)}
        return [done[group].status in ("same", "format", "new") for group in groups]

    lines, by_id = [], {outcome.snippet.id: outcome for outcome in run}
    for leak in culprit.find(name, run, hold):
        lines.append(f"LEFT  {leak}\n")
        for item in leak.victims if leak.left else ():
            by_id[item.id].explained = True
    unreached = sum(outcome.status == "unreached" for outcome in run)
    if unreached:
        last = next(outcome for outcome in run if outcome.status == "failed")
        many = terminal.many(unreached, "snippet")
        lines.append(f"NOT RUN  {many} of {name} after {last.snippet.id}, which failed\n")
    return lines
