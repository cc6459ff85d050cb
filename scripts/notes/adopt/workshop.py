"""A workshop: a book for one snippet, in a temporary folder, where a draft runs until it holds still."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from notes import snippet
from notes.check import advice, update, verdict
from notes.problem import Problem, ProblemsError
from notes.project import Project
from notes.record import Record
from notes.report.outcome import Outcome, Part
from notes.run.result import Result
from notes.run.runner import Runner
from notes.run.setting import Setting
from notes.snippet import Snippet

PLACE = "part/chapter"


class Workshop:
    """Runs the same snippet again and again. Use as a context manager: leaving it ends every process.

    Args:
        timeout: seconds that a run may take.
    """

    def __init__(self, timeout: float = 120) -> None:
        self.timeout = timeout
        self._stack = contextlib.ExitStack()
        folder = Path(tempfile.mkdtemp(prefix="notes-adopt-"))
        self._stack.callback(shutil.rmtree, folder, ignore_errors=True)
        (folder / "snippets" / PLACE).mkdir(parents=True)
        (folder / "mkdocs.yml").touch()
        self.project = Project(folder)
        self._runners: dict[Setting, Runner] = {}

    def __enter__(self) -> Workshop:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def load(self, name: str, source: str) -> Snippet:
        """A snippet of this book.

        Args:
            name: of the file, without ``.py``.
            source: its text.

        Raises:
            ProblemsError: it is no snippet.
        """
        path = self.project.snippets / PLACE / f"{name}.py"
        path.write_text(source, encoding="utf-8")
        return replace(snippet.load(self.project, path), timeout=self.timeout)

    def run(self, script: Snippet, setting: Setting | None = None) -> Result:
        """What a snippet gives.

        Args:
            script: from ``load``.
            setting: other threads, hash seed, or memory than usual.
        """
        setting = setting or Setting()
        if setting not in self._runners:
            self._runners[setting] = self._stack.enter_context(Runner(self.project, setting, jobs=1))
        ((_, found),) = self._runners[setting].run([(script,)])
        return found[script.id]

    def problems(self, script: Snippet, result: Result) -> list[Problem]:
        """What its output cannot be recorded for: a figure that is too large, marks of a record in it.

        Args:
            script: from ``load``.
            result: of its run.
        """
        outcome = Outcome(script, result=result)
        with contextlib.suppress(ProblemsError):
            verdict.judge(outcome)
        return outcome.problems

    def moving(self, script: Snippet, result: Result) -> list[Part] | Result:
        """The outputs that another run changes, or that run where it fails.

        Args:
            script: from ``load``.
            result: of its first run.
        """
        other, zeros = update.others("cpu")
        for setting in (other, zeros) if advice.takes_memory(script.source) else (other,):
            again = self.run(script, setting)
            if again.error:
                return again
            record = Record("cpu", dict(result.outputs), dict(result.media))
            parts = verdict.compare_record(script, record, again)
            if moved := [part for part in parts if part.comparison.verdict == "drift"]:
                return moved
        return []
