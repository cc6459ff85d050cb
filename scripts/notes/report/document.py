"""The report of a check as JSON, for other programs; ``SCHEMA`` describes it.

``notes check --json FILE`` writes it, drift or not, so that a script need not read text.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from notes.exit_code import GRAVEST_FIRST
from notes.problem import Problem
from notes.project import Project, write_atomic
from notes.report.outcome import STATUSES, Outcome, Report
from notes.report.terminal import problems, record_place
from notes.run.inputs import versions

_text, _count = {"type": "string"}, {"type": "integer", "minimum": 0}
_place = {
    "type": "object",
    "required": ["path", "line"],
    "properties": {"path": _text, "line": _count},
    "additionalProperties": False,
}
_difference = {
    "type": "object",
    "required": ["line", "what", "expected", "actual", "detail"],
    "properties": {"line": _count, "what": _text, "expected": _text, "actual": _text, "detail": _text},
    "additionalProperties": False,
}
_part = {
    "type": "object",
    "description": "A cell's output, figure or data whose verdict is not `same`.",
    "required": ["cell", "name", "verdict", "record", "differences", "expected", "actual", "pages"],
    "properties": {
        "cell": _text,
        "name": {"type": "string", "description": "`output`, or the suffix of a figure or data file"},
        "verdict": {"enum": ["format", "drift"]},
        "record": {"type": "string", "description": "file:line of the record"},
        "differences": {"type": "array", "items": _difference},
        "expected": _text,
        "actual": _text,
        "pages": {"type": "array", "items": _place},
    },
    "additionalProperties": False,
}
_problem = {
    "type": "object",
    "required": ["path", "line", "message", "hint"],
    "properties": {"path": _text, "line": _count, "message": _text, "hint": _text},
    "additionalProperties": False,
}
_error = {
    "type": ["object", "null"],
    "required": ["kind", "cell", "line", "text", "trace"],
    "properties": {
        "kind": _text,
        "cell": _text,
        "line": {"type": ["integer", "null"]},
        "text": _text,
        "trace": _text,
    },
    "additionalProperties": False,
}
SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Report of notes check",
    "type": "object",
    "required": ["format", "exit_code", "seconds", "versions", "counts", "snippets", "problems"],
    "properties": {
        "format": {"const": 1},
        "exit_code": {"enum": sorted(GRAVEST_FIRST)},
        "seconds": {"type": "number"},
        "versions": {"type": "object", "additionalProperties": _text},
        "counts": {"type": "object", "required": list(STATUSES), "additionalProperties": _count},
        "problems": {"type": "array", "items": _problem},
        "snippets": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "device", "status", "cached", "seconds", "skipped", "error", "parts"],
                "properties": {
                    "id": _text,
                    "device": {"enum": ["cpu", "cuda"]},
                    "status": {"enum": list(STATUSES)},
                    "cached": {"type": "boolean"},
                    "seconds": {"type": ["number", "null"]},
                    "skipped": {"type": "string", "description": "why it was not run, or empty"},
                    "error": _error,
                    "parts": {"type": "array", "items": _part},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


def document(project: Project, report: Report) -> dict:
    """The report as ``SCHEMA`` says."""
    return {
        "format": 1,
        "exit_code": report.exit_code,
        "seconds": round(report.seconds, 2),
        "versions": versions(),
        "counts": {status: report.count(status) for status in STATUSES},
        "problems": [_problem_row(problem) for problem in problems(report)],
        "snippets": [_snippet_row(project, report, outcome) for outcome in report.outcomes],
    }


def write(project: Project, report: Report, path: Path) -> None:
    """Write the report to ``path``."""
    write_atomic(path, json.dumps(document(project, report), ensure_ascii=False, indent=1) + "\n")


def _problem_row(problem: Problem) -> dict:
    return {"path": problem.path, "line": problem.line, "message": problem.message, "hint": problem.hint}


def _snippet_row(project: Project, report: Report, outcome: Outcome) -> dict:
    return {
        "id": outcome.snippet.id,
        "device": outcome.device,
        "status": outcome.status,
        "cached": outcome.cached,
        "seconds": outcome.result.seconds if outcome.result else None,
        "skipped": outcome.skipped,
        "error": asdict(outcome.result.error) if outcome.result and outcome.result.error else None,
        "parts": [
            {
                "cell": part.cell,
                "name": part.name,
                "verdict": part.comparison.verdict,
                "record": record_place(project, outcome, part),
                "differences": [
                    {
                        "line": d.line,
                        "what": d.what,
                        "expected": d.expected,
                        "actual": d.actual,
                        "detail": d.detail,
                    }
                    for d in part.comparison.differences
                ],
                "expected": part.expected,
                "actual": part.actual,
                "pages": [
                    {"path": project.relative(d.page), "line": d.line}
                    for d in report.places(outcome.snippet.id, part.cell)
                ],
            }
            for part in outcome.parts
            if part.comparison.verdict != "same"
        ],
    }
