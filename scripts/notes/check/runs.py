"""Run: what snippets print, with nothing compared and nothing written."""

from __future__ import annotations

from collections.abc import Iterator

from notes.check import command, selection
from notes.check.command import Options
from notes.problem import ProblemsError
from notes.project import Project
from notes.run.result import Result
from notes.run.runner import Runner
from notes.run.setting import Setting
from notes.snippet import Snippet


def run(project: Project, paths: list[str], options: Options) -> Iterator[tuple[Snippet, Result | str]]:
    """Results in the order in which snippets end; first, why a snippet cannot run here.

    Raises:
        ProblemsError: a PATH or a snippet cannot be read.
    """
    chosen = selection.select(project, paths)
    if chosen.problems:
        raise ProblemsError(chosen.problems)
    items = []
    for item in chosen.snippets:
        if skipped := _reason(item, options.device):
            yield item, skipped
        else:
            items.append(item)
    with Runner(project, Setting(device=options.device), options.jobs, options.method) as runner:
        for (item,), by_id in runner.run((item,) for item in items):
            yield item, by_id[item.id]


def _reason(item: Snippet, device: str) -> str:
    if item.device not in (None, device):
        return f"runs on {item.device} only"
    return command.prepare(item, device).skipped
