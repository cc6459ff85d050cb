"""What a check found out about each snippet, and the exit code all of it comes to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from notes.book.directive import Directive
from notes.compare import Comparison
from notes.exit_code import Exit
from notes.problem import Problem
from notes.record import Record
from notes.run.failure import Failure
from notes.run.result import Result
from notes.snippet import Snippet

CUDA = "needs CUDA"  # why a snippet was skipped that runs only there
STATUSES = ("skipped", "same", "format", "new", "unreached", "drift", "failed", "problem")  # gravest last


@dataclass
class Part:
    """One thing compared.

    Attributes:
        cell: the cell it belongs to.
        name: ``output``, or the suffix of a figure or data file such as ``path.svg``.
        comparison: the verdict and the differences.
        expected: the record.
        actual: the result.
    """

    cell: str
    name: str
    comparison: Comparison
    expected: str
    actual: str


@dataclass
class Outcome:
    """One snippet's check.

    Attributes:
        snippet: the snippet.
        device: where it ran.
        parts: every output, figure, and data file beside its record.
        result: what the run gave; None when it was not run.
        ran: the same, of a snippet that was run.
        failure: what ended its run; only where the status is ``failed`` or ``unreached``.
        record: what it was compared with.
        problems: what the author has to mend.
        elsewhere: those of them about the record of another device, which nothing here can write.
        damaged: its record cannot be read as it is; an update writes it again.
        skipped: why it was not run; empty when it was.
        cached: the result came from the cache.
        unrecorded: it ran well and has no record yet.
        explained: another snippet of its chapter made it differ; the report names that one instead.
        status: one of ``STATUSES``: ``problem`` where the author has something to mend, ``new`` where only
            the record is missing, ``unreached`` where a snippet before it ended their common process.
    """

    snippet: Snippet
    device: str = "cpu"
    parts: list[Part] = field(default_factory=list)
    result: Result | None = None
    record: Record | None = None
    problems: list[Problem] = field(default_factory=list)
    elsewhere: list[Problem] = field(default_factory=list)
    damaged: bool = False
    skipped: str = ""
    cached: bool = False
    unrecorded: bool = False
    explained: bool = False

    @property
    def status(self) -> str:
        if self.problems:
            return "problem"
        if self.skipped:
            return "skipped"
        if self.result and self.result.error:
            return "unreached" if self.result.error.kind == "unreached" else "failed"
        if self.unrecorded:
            return "new"
        verdicts = {part.comparison.verdict for part in self.parts}
        return "drift" if "drift" in verdicts else "format" if "format" in verdicts else "same"

    @property
    def ran(self) -> Result:
        assert self.result is not None, self.snippet.id
        return self.result

    @property
    def failure(self) -> Failure:
        assert self.ran.error is not None, self.snippet.id
        return self.ran.error

    def drifted(self) -> list[Part]:
        """The parts that differ in substance."""
        return [part for part in self.parts if part.comparison.verdict == "drift"]


@dataclass
class Report:
    """Everything one command found, in the order of the book.

    Attributes:
        outcomes: one per snippet.
        problems: what belongs to no snippet that ran: unknown paths, files left over.
        chapters: what there is to say of whole chapters that ran as one notebook.
        unread: how many snippets could not be read; what is wrong with them is among the problems.
        shown: snippet id → where the pages show it.
        seconds: how long all of it took.
        exit_code: ``MEND`` if anything was written wrongly or has no record, else ``FAILED`` if a snippet
            failed, else ``DRIFT``, else ``FINE``.
    """

    outcomes: list[Outcome] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    chapters: list[str] = field(default_factory=list)
    unread: int = 0
    shown: dict[str, list[Directive]] = field(default_factory=dict)
    seconds: float = 0.0

    def count(self, status: str) -> int:
        """How many snippets came to a status.

        Args:
            status: one of those of [`Outcome`][notes.report.outcome.Outcome].
        """
        return sum(outcome.status == status for outcome in self.outcomes)

    def counts(self) -> Counter[str]:
        """Status → how many snippets came to it."""
        return Counter(outcome.status for outcome in self.outcomes)

    def places(self, snippet_id: str, cell: str) -> list[Directive]:
        """Where the pages show a cell, Chinese first.

        Args:
            snippet_id: ``part/chapter/name.py``.
            cell: its name.
        """
        return [d for d in self.shown.get(snippet_id, []) if d.cell in (None, cell)]

    @property
    def exit_code(self) -> Exit:
        """The gravest that any snippet came to; one without a record is to mend."""
        found = self.counts()
        if self.problems or found["problem"] or found["new"]:
            return Exit.MEND
        if found["failed"] or found["unreached"]:
            return Exit.FAILED
        return Exit.DRIFT if found["drift"] else Exit.FINE
