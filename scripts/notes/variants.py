"""The same check under other conditions: other CPUs and thread counts, and as one notebook per chapter."""

from __future__ import annotations

import sys
import time

from notes import book, check, report, selection
from notes.check import Options, Progress
from notes.outcome import Outcome, Report
from notes.problem import ProblemsError
from notes.project import Project
from notes.run import Runner
from notes.setting import Setting
from notes.snippet import Snippet

# What PyTorch's kernels may use (ATEN_CPU_CAPABILITY), threads, and the order of sets.
PORTABLE = (
    Setting(threads=1, hash_seed=1, capability="default"),
    Setting(threads=2, hash_seed=2, capability="avx2"),
    Setting(threads=4, hash_seed=3),
)


def main(project: Project, paths: list[str], options: Options, other_cpus: bool, chapterwise: bool) -> int:
    """Run the variants asked for, print a report of each, return the gravest exit code."""
    progress = report.Progress(report.Terminal(sys.stdout))
    found = portable(project, paths, options, progress) if other_cpus else []
    if chapterwise:
        found.append(("each chapter in one process", notebooks(project, paths, options, progress)))
    progress.close()
    for title, one in found:
        print(f"== {title}")
        report.show(project, one)
    return min((one.exit_code for _, one in found), key=[2, 3, 1, 0].index, default=0)


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
        fresh = Options(options.device, options.jobs, options.shard, False, options.method, setting)
        found.append((describe(setting), check.check(project, paths, fresh, progress)))
    return found


def notebooks(
    project: Project, paths: list[str], options: Options, progress: Progress | None = None
) -> Report:
    """Run each chapter's snippets in one process, in the order its page shows them, as its notebook would."""
    began = time.monotonic()
    chosen = selection.select(project, paths)
    shown, unread = book.survey(project)
    made = Report(problems=[*chosen.problems, *(unread if chosen.whole else ())], shown=shown)
    outcomes = {item.id: check.prepare(item, options.device) for item in chosen.snippets}
    ready = {key: o.snippet for key, o in outcomes.items() if not (o.problems or o.skipped)}
    with Runner(project, Setting(device=options.device), options.jobs, options.method) as runner:
        for group, by_id in runner.run(chapters(project, ready)):
            for item in group:
                outcome = Outcome(item, options.device, result=by_id[item.id])
                check.judge(outcome)
                outcomes[item.id] = outcome
                if progress:
                    progress(outcome)
    made.outcomes = list(outcomes.values())
    made.seconds = time.monotonic() - began
    return made


def chapters(project: Project, ready: dict[str, Snippet]) -> list[tuple[Snippet, ...]]:
    """The snippets of each chapter in page order; every snippet once per chapter that shows it."""
    groups = []
    for page in project.pages("zh"):
        try:
            shown = book.directives(page)
        except ProblemsError:  # the report has it
            continue
        keys = dict.fromkeys(one.snippet for one in shown if one.snippet in ready)
        if keys:
            groups.append(tuple(ready[key] for key in keys))
    return groups
