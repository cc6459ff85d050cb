"""Fresh outputs: what a changed snippet prints now, shown by the preview before anybody records it.

The preview runs a changed snippet in a warm fork server and keeps the result in a folder of its own,
named by the variable ``NOTES_FRESH``. Where it is unset, as in every build, only records count.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

from notes import snippet
from notes.check import mistake, verdict
from notes.problem import Problem, ProblemsError
from notes.project import Project, write_atomic
from notes.record import Record
from notes.report.outcome import Outcome
from notes.run import machine
from notes.run.runner import Runner

VARIABLE = "NOTES_FRESH"


def read(path: Path) -> Record | None:
    """What ``path`` prints now if that differs from its record and was seen by the preview, else None."""
    try:
        found = json.loads(_file(Path(os.environ[VARIABLE]), path).read_text(encoding="utf-8"))
        if found["source"] == _digest(path):
            return Record("cpu", found["outputs"], found["media"])
    except (KeyError, OSError, ValueError):
        pass
    return None


class Fresh:
    """Runs changed snippets at once, in a fork server that stays warm."""

    def __init__(self, project: Project, folder: Path) -> None:
        self.project, self.folder = project, folder
        self._runner = Runner(project)
        self._runner.warm()

    def waits(self, path: Path) -> bool:
        """A fresh output of this snippet is shown and nobody has recorded it yet."""
        return _file(self.folder, path).is_file()

    def run(self, path: Path) -> list[Problem]:
        """Run a snippet, keep what differs from its record; what the author has to mend."""
        _file(self.folder, path).unlink(missing_ok=True)
        try:
            item = snippet.load(self.project, path)
        except ProblemsError as error:
            return list(error.problems)
        if found := mistake.problems(item):
            return found
        return self._run(item) if item.device in (None, "cpu") else []

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
            told = {
                "outputs": {key: machine.shown(text) for key, text in outcome.ran.outputs.items()},
                "media": {key: machine.shown(text) for key, text in outcome.ran.media.items()},
                "source": _digest(item.path),
            }
            write_atomic(_file(self.folder, item.path), json.dumps(told, ensure_ascii=False))
        return outcome.problems


def _file(folder: Path, path: Path) -> Path:
    return folder / ("__".join(path.parts[-3:]) + ".json")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
