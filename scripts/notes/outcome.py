"""What a check found out about each snippet, and the exit code all of it comes to."""

from __future__ import annotations

from dataclasses import dataclass, field

from notes import book
from notes.compare import Comparison
from notes.problem import Problem
from notes.record import Record
from notes.result import Result
from notes.snippet import Snippet

STATUSES = ("same", "format", "drift", "failed", "problem", "skipped")


@dataclass
class Part:
    """One thing compared: a cell's output, a figure or data file (``name`` is its suffix)."""

    cell: str
    name: str  # "output", or a suffix such as "path.svg"
    comparison: Comparison
    expected: str
    actual: str


@dataclass
class Outcome:
    """One snippet's check."""

    snippet: Snippet
    device: str = "cpu"
    parts: list[Part] = field(default_factory=list)
    result: Result | None = None
    record: Record | None = None
    problems: list[Problem] = field(default_factory=list)
    skipped: str = ""  # why, when it was not run
    cached: bool = False

    @property
    def status(self) -> str:
        if self.problems:
            return "problem"
        if self.skipped:
            return "skipped"
        if self.result and self.result.error:
            return "failed"
        verdicts = {part.comparison.verdict for part in self.parts}
        return "drift" if "drift" in verdicts else "format" if "format" in verdicts else "same"

    def drifted(self) -> list[Part]:
        """The parts that differ in substance."""
        return [part for part in self.parts if part.comparison.verdict == "drift"]


@dataclass
class Report:
    """Everything one command found, in the order of the book."""

    outcomes: list[Outcome] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    shown: dict[str, list[book.Directive]] = field(default_factory=dict)
    seconds: float = 0.0

    def count(self, status: str) -> int:
        return sum(outcome.status == status for outcome in self.outcomes)

    def places(self, snippet_id: str, cell: str) -> list[book.Directive]:
        """Where the pages show a cell, Chinese first."""
        return [d for d in self.shown.get(snippet_id, []) if d.cell in (None, cell)]

    @property
    def exit_code(self) -> int:
        """2 if anything was written wrongly, else 3 if a snippet failed, else 1 if drift, else 0."""
        if self.problems or self.count("problem"):
            return 2
        return 3 if self.count("failed") else 1 if self.count("drift") else 0
