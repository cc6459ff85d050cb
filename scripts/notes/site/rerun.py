"""Rerun: the preview runs a changed snippet at once and shows what it prints before it is recorded."""

from __future__ import annotations

from pathlib import Path

from notes import snippet
from notes.check import mistake, verdict
from notes.problem import Problem, ProblemsError
from notes.project import Project
from notes.report.outcome import Outcome
from notes.run import machine
from notes.run.runner import Runner
from notes.shelf import fresh


class Rerun:
    """Runs changed snippets at once, in a fork server that stays warm."""

    def __init__(self, project: Project, folder: Path) -> None:
        self.project, self.folder = project, folder
        self._runner = Runner(project)
        self._runner.warm()

    def waits(self, path: Path) -> bool:
        """A fresh output of this snippet is shown and nobody has recorded it yet."""
        return fresh.place(self.folder, path).is_file()

    def run(self, path: Path) -> list[Problem]:
        """Run a snippet, keep what differs from its record; what the author has to mend."""
        fresh.place(self.folder, path).unlink(missing_ok=True)
        try:
            item = snippet.load(self.project, path)
        except ProblemsError as error:
            return list(error.problems)
        if found := mistake.problems(item):
            return found
        try:
            return self._run(item) if item.device in (None, "cpu") else []
        except ProblemsError as error:  # nothing runs on this system
            return list(error.problems)

    def close(self) -> None:
        """End the fork server."""
        self._runner.__exit__()

    def _run(self, item: snippet.Snippet) -> list[Problem]:
        ((_, by_id),) = self._runner.run([(item,)])
        outcome = Outcome(item, result=by_id[item.id])
        verdict.judge(outcome)
        if error := outcome.ran.error:
            shown = item.shown
            return [Problem(shown, error.line or 1, error.text, f"See it alone: python {shown}")]
        if outcome.record is None or outcome.status == "drift":
            outputs, media = outcome.ran.outputs, outcome.ran.media
            told = [{key: machine.shown(text) for key, text in kept.items()} for kept in (outputs, media)]
            fresh.keep(self.folder, item.path, *told)
        return outcome.problems
