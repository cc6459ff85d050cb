"""The report of a check for GitHub: annotations on lines, and a Markdown summary of the job."""

from __future__ import annotations

from collections.abc import Iterator

from notes.problem import Problem
from notes.project import Project
from notes.report.outcome import Outcome, Report
from notes.report.terminal import problems, record_place, summary

MOST = 10  # annotations; GitHub shows ten of a kind per step


def workflow_commands(project: Project, report: Report) -> list[str]:
    """Workflow commands: snippet lines first, then the chapter lines that show them, ten at most."""
    rows = [*_snippet_rows(project, report), *_page_rows(project, report)]
    return [_command(*row) for row in rows[:MOST]]


def markdown(project: Project, report: Report) -> str:
    """Everything found, as Markdown for the job summary."""
    lines = ["## Drift check", "", summary(report), ""]
    if found := problems(report):
        lines += ["### To mend", ""] + [f"- `{_place(p)}`: {_joined(p)}" for p in found] + [""]
    for outcome in report.outcomes:
        if outcome.status == "failed":
            lines += _failure(project, outcome)
        elif outcome.status == "drift":
            lines += _drift(project, report, outcome)
    return "\n".join(lines).rstrip() + "\n"


def _snippet_rows(project: Project, report: Report) -> Iterator[tuple[str, int, str, str]]:
    for problem in problems(report):
        yield problem.path, problem.line, "to mend", f"{problem.message}\n{problem.hint}".rstrip()
    for outcome in report.outcomes:
        path = outcome.snippet.shown
        if outcome.status == "failed":
            error = outcome.failure
            yield (
                path,
                error.line or 1,
                f"{error.cell} failed",
                f"{error.text}\nreproduce: python {path}",
            )
        elif outcome.status == "drift":
            for part in outcome.drifted():
                yield (
                    path,
                    _line(outcome, part.cell),
                    f"{part.cell} drifted",
                    _sentence(project, outcome, part),
                )


def _page_rows(project: Project, report: Report) -> Iterator[tuple[str, int, str, str]]:
    for outcome in report.outcomes:
        for part in outcome.drifted() if outcome.status == "drift" else ():
            for place in report.places(outcome.snippet.id, part.cell):
                title = f"shows {outcome.snippet.stem}#{part.cell}, which drifted"
                yield project.relative(place.page), place.line, title, _sentence(project, outcome, part)


def _sentence(project: Project, outcome: Outcome, part) -> str:
    path = outcome.snippet.shown
    found = "; ".join(map(str, part.comparison.differences[:3]))
    return f"{found}\nreproduce: notes run {path}\naccept: notes update {path}"


def _command(path: str, line: int, title: str, message: str) -> str:
    place = f"file={_property(path)}" + (f",line={line}" if line else "")
    return f"::error {place},title={_property(title)}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _place(problem: Problem) -> str:
    return f"{problem.path}:{problem.line}" if problem.line else problem.path


def _joined(problem: Problem) -> str:
    end = "" if not problem.hint or problem.message.endswith((".", "?", "!")) else "."
    return f"{problem.message}{end} {' '.join(problem.hint.split())}".rstrip()


def _failure(project: Project, outcome: Outcome) -> list[str]:
    error, path = outcome.failure, outcome.snippet.shown
    lines = [f"### Failed: `{outcome.snippet.id}#{error.cell}`", "", error.text.split("\n")[0], ""]
    if error.trace:
        lines += ["```text", *error.trace.split("\n")[-20:], "```", ""]
    return [*lines, f"Reproduce: `python {path}`", ""]


def _drift(project: Project, report: Report, outcome: Outcome) -> list[str]:
    path = outcome.snippet.shown
    lines = [f"### Drift: `{outcome.snippet.id}`", ""]
    lines += ["| cell | record | what | recorded | now |", "|---|---|---|---|---|"]
    for part in outcome.drifted():
        for d in part.comparison.differences[:10]:
            row = (part.cell, record_place(project, outcome, part), d.what, d.expected, d.actual)
            lines.append("| " + " | ".join(_cell(text) for text in row) + " |")
    pages = dict.fromkeys(
        f"`{project.relative(p.page)}:{p.line}`"
        for part in outcome.drifted()
        for p in report.places(outcome.snippet.id, part.cell)
    )
    if pages:
        lines += ["", f"Shown on {', '.join(pages)}"]
    return [*lines, "", f"Reproduce: `notes run {path}`. Accept: `notes update {path}`", ""]


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")[:120]


def _line(outcome: Outcome, name: str) -> int:
    return next((cell.line for cell in outcome.snippet.cells if cell.name == name), 1)
