"""The report of an update: what it wrote, what it refused, what is left, and how to read what is new."""

from __future__ import annotations

import sys

from notes.check.update import Update
from notes.exit_code import Exit
from notes.project import Project
from notes.report.terminal import Terminal, failure, many, notice, problems, skips

READ = "git add -N snippets && git diff snippets"  # plain `git diff` does not show files that are new


def show(project: Project, done: Update, terminal: Terminal | None = None) -> int:
    """Every problem, failure, and file, then the counts; return the exit code."""
    terminal = terminal or Terminal(sys.stdout)
    for problem in problems(done.report):
        terminal.say(f"{terminal.paint('PROBLEM', 'red')}  {problem}\n")
    for outcome in done.report.outcomes:
        if outcome.status == "failed":
            terminal.say(failure(project, done.report, outcome, terminal))
    for name in done.written:
        terminal.say(f"{terminal.paint('wrote', 'green')}   {name}")
    for name in done.left:
        terminal.say(f"{terminal.paint('left', 'yellow')}    {name}: still differs from its record")
    for outcome in done.report.outcomes:
        stem = outcome.snippet.shown.removesuffix("py")
        if outcome.status == "format" and not any(name.startswith(stem) for name in done.written):
            terminal.say(notice(project, outcome, terminal))
    terminal.say(summary(done))
    if done.written:
        terminal.say(f"Read {'it' if len(done.written) == 1 else 'them'} with: {READ}")
    code = done.report.exit_code
    return code if code in (Exit.MEND, Exit.FAILED) else Exit.DRIFT if done.left else Exit.FINE


def summary(done: Update) -> str:
    """What was written and what was not, in one line that claims nothing else."""
    kept_back, skipped = _kept_back(done), skips(done.report)
    if done.written:
        return "; ".join([f"{many(len(done.written), 'file')} written", *kept_back, *skipped])
    if kept_back:
        return "; ".join(["nothing written", *kept_back, *skipped])
    if len(skipped) and done.report.count("skipped") == len(done.report.outcomes):
        return "; ".join(["nothing to write", *skipped])
    return "; ".join(["nothing to write: every record holds", *skipped])


def _kept_back(done: Update) -> list[str]:
    """What kept snippets from being recorded."""
    counts, found = done.report.counts(), []
    if counts["failed"]:
        found.append(f"{many(counts['failed'], 'snippet')} failed")
    if refused := counts["problem"] + done.report.unread:
        found.append(f"{many(refused, 'snippet')} refused")
    if done.left:
        found.append(f"{many(len(done.left), 'snippet')} left")
    if told := problems(done.report):
        found.append(many(len(told), "problem"))
    return found
