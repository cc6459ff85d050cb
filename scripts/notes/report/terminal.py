"""Reports: what a check found, said to a person at a terminal."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TextIO

from notes import ledger
from notes.exit_code import Exit
from notes.problem import Problem
from notes.project import Project
from notes.record import out_path
from notes.report import cure
from notes.report.outcome import CUDA, Outcome, Part, Report
from notes.run import machine

COLORS = {"red": "31", "green": "32", "yellow": "33", "blue": "36", "bold": "1", "dim": "2"}
RESULTS = {
    "same": "as recorded",
    "format": "in another format",
    "drift": "drifted",
    "failed": "failed",
    "unreached": "not reached",
    "new": "not recorded yet",
    "problem": "to mend",
}
CONTEXT, MOST_LINES = 2, 40


@dataclass
class Terminal:
    """Where reports go, with colour and a progress bar where a person is watching."""

    out: TextIO

    @property
    def live(self) -> bool:
        return self.out.isatty() and "CI" not in os.environ

    def paint(self, text: str, color: str) -> str:
        if not self.out.isatty() or "NO_COLOR" in os.environ:
            return text
        return f"\033[{COLORS[color]}m{text}\033[0m"

    def say(self, text: str = "") -> None:
        print(text, file=self.out, flush=True)


class Progress:
    """One line that counts on a terminal; in CI one line per snippet that ran."""

    def __init__(self, terminal: Terminal, total: int | None = None) -> None:
        self.terminal, self.total, self.done = terminal, total, 0

    def __call__(self, outcome: Outcome) -> None:
        self.done += 1
        if self.terminal.live:
            of = f"/{self.total}" if self.total else ""
            print(
                f"\r\033[K{self.done}{of}  {outcome.snippet.id}", end="", file=self.terminal.out, flush=True
            )
        elif not outcome.cached:
            self.terminal.say(f"{outcome.status:8}{outcome.ran.seconds:6.1f} s  {outcome.snippet.id}")

    def close(self) -> None:
        if self.terminal.live and self.done:
            print("\r\033[K", end="", file=self.terminal.out, flush=True)


def show(project: Project, report: Report, terminal: Terminal | None = None) -> None:
    """Every problem, failure and drift with its commands, then the counts."""
    terminal = terminal or Terminal(sys.stdout)
    for problem in problems(report):
        terminal.say(f"{terminal.paint('PROBLEM', 'red')}  {problem}\n")
    notices = []
    for outcome in report.outcomes:
        status = "" if outcome.explained else outcome.status
        if status == "failed":
            terminal.say(failure(project, report, outcome, terminal))
        elif status == "drift":
            terminal.say(drift(project, report, outcome, terminal))
        elif status == "format":
            notices.append(notice(project, outcome, terminal))
    for line in [*report.chapters, *notices]:
        terminal.say(line)
    for line in waiting_for_gpu(project, report):
        terminal.say(line)
    terminal.say(summary(report))


def waiting_for_gpu(project: Project, report: Report) -> list[str]:
    """Each snippet that only a GPU can check, with the age of its last check there."""
    from datetime import date

    skipped = [outcome.snippet for outcome in report.outcomes if outcome.skipped == CUDA]
    folders = dict.fromkeys(item.id.rpartition("/")[0] for item in skipped)
    stamps, _ = ledger.survey(project, map(project.ledger, folders))
    lines = []
    for item in skipped:
        stamp = stamps.get(item.id, {}).get("cuda")
        if stamp is None:
            age = "never checked on a GPU"
        else:
            days = (date.today() - date.fromisoformat(stamp.date)).days
            changed = "" if stamp.digest == ledger.digest(item.path, "cuda") else ", changed since"
            day = f"{many(days, 'day')} ago" if days > 0 else "today"
            age = f"checked {day} on {stamp.gpu or 'a GPU'} with torch {stamp.torch}{changed}"
        lines.append(f"SKIPPED  {item.id}: needs CUDA; {age}")
    return lines


def problems(report: Report) -> list[Problem]:
    """All authoring mistakes, once each."""
    found = [*report.problems]
    for outcome in report.outcomes:
        found += outcome.problems or ([_unrecorded(outcome)] if outcome.status == "new" else [])
    return list(dict.fromkeys(found))


def _unrecorded(outcome: Outcome) -> Problem:
    shown = outcome.snippet.shown
    return Problem(shown, 0, "no record yet", f"Record it, then read what it wrote: notes update {shown}")


def failure(project: Project, report: Report, outcome: Outcome, terminal: Terminal) -> str:
    """A snippet that did not end as it should: what happened, where, the stack, the command."""
    error = outcome.failure
    shown = outcome.snippet.shown
    lines = [f"{terminal.paint('FAILED', 'red')}  {outcome.snippet.id}#{error.cell}: {error.text}"]
    lines.append(f"    at      {shown}:{error.line or _cell_line(outcome, error.cell)}")
    lines += _places(project, report, outcome, error.cell)
    lines += [f"      {line}" for line in error.trace.split("\n")[-MOST_LINES:] if line]
    if step := cure.cure(outcome.snippet, error):
        lines.append(f"    next:      {step}")
    lines.append(f"    reproduce: python {shown}")
    return "\n".join(lines) + "\n"


def drift(project: Project, report: Report, outcome: Outcome, terminal: Terminal) -> str:
    """An output that changed: snippet, cell, line, values, the pages that show it, both commands."""
    lines = []
    shown = outcome.snippet.shown
    for part in outcome.drifted():
        for difference in part.comparison.differences[:5]:
            where = f"{outcome.snippet.id}#{part.cell}"
            name = "" if part.name == "output" else f" {part.name}"
            lines.append(f"{terminal.paint('DRIFT', 'yellow')}  {where}{name} {difference}")
        more = len(part.comparison.differences) - 5
        if more > 0:
            lines.append(f"       and {many(more, 'more difference')}")
        lines.append(f"    record  {record_place(project, outcome, part)}")
        lines += _places(project, report, outcome, part.cell)
        if part.name == "output":
            lines += _context(part, terminal)
    lines.append(f"    reproduce: notes run {shown}")
    lines.append(f"    accept:    notes update {shown}")
    return "\n".join(lines) + "\n"


def record_place(project: Project, outcome: Outcome, part: Part) -> str:
    """File and line of the record where a part first differs."""
    if part.name != "output":
        return project.relative(outcome.snippet.path.with_name(f"{outcome.snippet.stem}.{part.name}"))
    path = out_path(outcome.snippet.path, outcome.record.device if outcome.record else outcome.device)
    first = part.comparison.differences[0].line if part.comparison.differences else 1
    return f"{project.relative(path)}:{_record_line(outcome, part.cell) + first}"


def summary(report: Report) -> str:
    """The counts in one line: snippets by what came of them, then runs, then problems."""
    ran = sum(not o.cached and o.result is not None and o.status != "unreached" for o in report.outcomes)
    unchanged = sum(outcome.cached for outcome in report.outcomes)
    total = many(len(report.outcomes) + report.unread, "snippet")
    counted = f"{total}: {', '.join([*tally(report), *skips(report)]) or 'nothing to check'}"
    runs = f"{ran} run, {unchanged} unchanged"
    found = [many(len(problems(report)), "problem")] if problems(report) else []
    return "; ".join([counted, runs, *found, f"{report.seconds:.1f} s"])


def tally(report: Report) -> list[str]:
    """How many snippets came to what, without those that were skipped: ``3 as recorded``."""
    counts = report.counts()
    counts["problem"] += report.unread
    return [f"{counts[status]} {words}" for status, words in RESULTS.items() if counts[status]]


def skips(report: Report) -> list[str]:
    """How many snippets were skipped, and why: ``2 skipped (needs CUDA)``."""
    reasons: dict[str, int] = {}
    for outcome in report.outcomes:
        if outcome.status == "skipped":
            reasons[outcome.skipped] = reasons.get(outcome.skipped, 0) + 1
    return [f"{count} skipped ({why})" for why, count in reasons.items()]


def many(count: int, noun: str) -> str:
    """A number with its noun: ``1 file``, ``2 files``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def notice(project: Project, outcome: Outcome, terminal: Terminal) -> str:
    """What a check says of a snippet whose values hold in another spelling or layout."""
    cells = ", ".join(p.cell for p in outcome.parts if p.comparison.verdict == "format")
    label = terminal.paint("FORMAT", "blue")
    how = f"to write it: notes update {outcome.snippet.shown}"
    return f"{label}  {outcome.snippet.id}#{cells}: same values, another spelling or layout; {how}"


def _places(project: Project, report: Report, outcome: Outcome, cell: str) -> list[str]:
    places = [f"{project.relative(d.page)}:{d.line}" for d in report.places(outcome.snippet.id, cell)]
    return [f"    shown   {', '.join(places)}"] if places else []


def _context(part: Part, terminal: Terminal) -> list[str]:
    """The text around the first difference, recorded (-) and printed now (+)."""
    import difflib

    old, new = part.expected.split("\n"), part.actual.split("\n")
    lines = [
        line for line in list(difflib.unified_diff(old, new, n=CONTEXT, lineterm=""))[2:] if line[:2] != "@@"
    ]
    colors = {"-": "red", "+": "green"}
    return [f"      {terminal.paint(line, colors.get(line[:1], 'dim'))}" for line in lines[:MOST_LINES]]


def _cell_line(outcome: Outcome, name: str) -> int:
    return next((cell.line for cell in outcome.snippet.cells if cell.name == name), 1)


def _record_line(outcome: Outcome, name: str) -> int:
    """Line of ``# %% name`` in the record."""
    line = 1
    for cell, output in (outcome.record.outputs if outcome.record else {}).items():
        line += 1
        if cell == name:
            return line
        line += output.count("\n") + 1 if output else 0
    return line


def show_runs(project: Project, runs) -> int:
    """Outputs by cell as they come; the exit code."""
    terminal, failed = Terminal(sys.stdout), False
    for item, result in runs:
        if isinstance(result, str):
            terminal.say(f"SKIPPED  {item.id}: {result}")
            continue
        terminal.say(terminal.paint(f"# {item.shown}  ({result.seconds:.1f} s)", "bold"))
        for name, output in result.outputs.items():
            terminal.say(terminal.paint(f"# %% {name}", "dim"))
            if output:
                terminal.say(machine.shown(output))
        for name, text in result.media.items():
            terminal.say(terminal.paint(f"# {name}: {len(text) / 1000:.1f} kB", "dim"))
        if result.error:
            failed = True
            outcome = Outcome(item, result=result)
            terminal.say(failure(project, Report(), outcome, terminal))
    return Exit.FAILED if failed else Exit.FINE
