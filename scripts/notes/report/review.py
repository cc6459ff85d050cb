"""Review: show each difference and ask whether the record should follow it.

Keys: ``a`` accept, ``r`` reject (the record stays, the code is to change), ``s`` skip (decide later);
a capital letter answers for all the rest. Without a terminal it prints the commands instead.
"""

from __future__ import annotations

import sys
from typing import TextIO

from notes.problem import Problem
from notes.project import Project
from notes.report import terminal
from notes.report.outcome import Outcome, Report

ANSWERS = {"a": "accept", "r": "reject", "s": "skip"}


class Reviewer:
    """Asks about one outcome after another; remembers an answer given for all the rest."""

    def __init__(
        self, project: Project, found: Report, source: TextIO | None = None, out: TextIO | None = None
    ):
        self.project, self.found = project, found
        self.source, self.terminal = source or sys.stdin, terminal.Terminal(out or sys.stdout)
        self.rest: str | None = None
        self.answers: dict[str, str] = {}

    def __call__(self, outcome: Outcome) -> bool:
        answer = self.rest or self._ask(outcome)
        self.answers[outcome.snippet.id] = ANSWERS[answer]
        return answer == "a"

    def _ask(self, outcome: Outcome) -> str:
        self.terminal.say(terminal.drift(self.project, self.found, outcome, self.terminal))
        while True:
            self.terminal.say("[a]ccept  [r]eject  [s]kip   (A R S: all the rest)")
            key = self.source.readline().strip()
            if not key:
                return "s"  # end of input: nothing is decided
            if key.lower() in ANSWERS:
                self.rest = key.lower() if key.isupper() else None
                return key.lower()


def commands(found: Report) -> str:
    """What to type where nobody can be asked."""
    waiting = [o.snippet.shown for o in found.outcomes if o.status in ("drift", "format", "new")]
    failed = [o.snippet.shown for o in found.outcomes if o.status == "failed"]
    lines = []
    if waiting:
        lines.append("No terminal to ask at. To record what a snippet prints now, run its command:")
        lines += [f"    notes update {shown}" for shown in waiting]
    if failed:
        lines.append("Failed, so there is nothing to accept; see why:")
        lines += [f"    notes check {shown}" for shown in failed]
    if mend := [problem for problem in terminal.problems(found) if not _waits(problem, waiting)]:
        lines += ["To mend first:", *(f"    {problem}" for problem in mend)]
    return "\n".join(lines) or "; ".join(["Nothing to review: every record holds", *terminal.skips(found)])


def _waits(problem: Problem, waiting: list[str]) -> bool:
    """It is said already: the snippet is new, and its command stands above."""
    return problem.path in waiting
