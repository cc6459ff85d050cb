"""Review: show each difference and ask whether the record should follow it.

Keys: ``a`` accept, ``r`` reject (the record stays, the code is to change), ``s`` skip (decide later);
a capital letter answers for all the rest. Without a terminal it prints the commands instead.
"""

from __future__ import annotations

import sys
from typing import TextIO

from notes import report
from notes.outcome import Outcome, Report
from notes.project import Project

ANSWERS = {"a": "accept", "r": "reject", "s": "skip"}


class Reviewer:
    """Asks about one outcome after another; remembers an answer given for all the rest."""

    def __init__(
        self, project: Project, found: Report, source: TextIO | None = None, out: TextIO | None = None
    ):
        self.project, self.found = project, found
        self.source, self.terminal = source or sys.stdin, report.Terminal(out or sys.stdout)
        self.rest: str | None = None
        self.answers: dict[str, str] = {}

    def __call__(self, outcome: Outcome) -> bool:
        answer = self.rest or self._ask(outcome)
        self.answers[outcome.snippet.id] = ANSWERS[answer]
        return answer == "a"

    def _ask(self, outcome: Outcome) -> str:
        self.terminal.say(report.drift(self.project, self.found, outcome, self.terminal))
        while True:
            self.terminal.say("[a]ccept  [r]eject  [s]kip   (A R S: all the rest)")
            key = self.source.readline().strip()
            if not key:
                return "s"  # end of input: nothing is decided
            if key.lower() in ANSWERS:
                self.rest = key.lower() if key.isupper() else None
                return key.lower()


def commands(project: Project, found: Report) -> str:
    """What to type where nobody can be asked."""
    lines = ["No terminal to ask at. To accept a difference, run its command:"]
    for outcome in found.outcomes:
        if outcome.status in ("drift", "format"):
            lines.append(f"    notes update {outcome.snippet.shown}")
    return "\n".join(lines) if len(lines) > 1 else "Nothing to review: every record holds."
