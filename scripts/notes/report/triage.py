"""Triage: what kind of difference each snippet of a check report shows, and which lines differ.

It reads the document that ``notes check --json`` writes (``report_json.SCHEMA``), so that reports of other
machines and other versions of PyTorch are sorted the same way.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from notes.book.markup import code_span
from notes.compare import compare

MOST_LINES, WIDTH, LEAD = 6, 160, 60  # of an output in a table: lines, characters, of these before a change
KINDS = ("failed", "value", "warning", "format", "same", "skipped")  # the gravest first
UNREADY = ("problem", "new")  # statuses of a snippet whose author has something to do first
WARNING = re.compile(r"(?:[A-Za-z_][\w.]*\.)?[A-Za-z_]\w*Warning(?:: |$)")


@dataclass(frozen=True)
class Change:
    """Lines of one cell that differ: as recorded and as printed now (either may be empty)."""

    snippet: str
    cell: str
    kind: str  # one of KINDS
    recorded: str
    now: str


def kind(row: dict) -> str:
    """The kind of one row of ``snippets``; a row whose differences are all warnings is a warning."""
    if row["status"] == "failed":
        return "warning" if row["error"]["kind"] in ("warning", "no warning") else "failed"
    if row["status"] == "drift":
        return "warning" if all(change.kind == "warning" for change in _drifts(row)) else "value"
    return "failed" if row["status"] in UNREADY else row["status"]


def counts(document: dict) -> dict[str, int]:
    """How many snippets of a report are of each kind."""
    found = [kind(row) for row in document["snippets"]]
    return {name: found.count(name) for name in KINDS}


def changes(document: dict) -> list[Change]:
    """Every difference of a report once, the gravest kind first, else in the order of the book."""
    found = [change for row in document["snippets"] for change in _changes(row, document["problems"])]
    return sorted(dict.fromkeys(found), key=lambda change: KINDS.index(change.kind))


def _changes(row: dict, problems: list[dict]) -> Iterator[Change]:
    if row["status"] == "failed":
        error = row["error"]
        warned = error["kind"] == "warning" and error["trace"]
        yield Change(row["id"], error["cell"], kind(row), "", warned or error["text"])
    elif row["status"] in UNREADY:
        own = [problem["message"] for problem in problems if problem["path"].endswith(row["id"])]
        yield Change(row["id"], "", "failed", "", "\n".join(own))
    elif row["status"] == "drift":
        yield from _drifts(row)
    elif row["status"] == "format":
        for part in row["parts"]:
            yield from _lines(row, part, "format")


def _drifts(row: dict) -> Iterator[Change]:
    for part in row["parts"]:
        if part["verdict"] == "drift":
            yield from _lines(row, part, "drift")


def _lines(row: dict, part: dict, verdict: str) -> Iterator[Change]:
    """The lines that bring about the verdict; of a figure or data file, its first difference."""
    if part["name"] != "output":
        first = part["differences"][0] if part["differences"] else {"expected": "", "actual": ""}
        wanted = "format" if verdict == "format" else "value"
        yield Change(row["id"], part["cell"], wanted, first["expected"], first["actual"])
        return
    blocks = list(_blocks(part["expected"], part["actual"]))
    telling = [block for block in blocks if compare(*block).verdict == verdict]
    for old, new in telling or blocks:
        yield Change(row["id"], part["cell"], "format" if verdict == "format" else _sort(old, new), old, new)


def _blocks(expected: str, actual: str) -> Iterator[tuple[str, str]]:
    """Neighbouring lines that differ, recorded and now."""
    old, new = expected.split("\n"), actual.split("\n")
    for tag, i, j, k, m in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield "\n".join(old[i:j]), "\n".join(new[k:m])


def _sort(old: str, new: str) -> str:
    lines = [line for line in (*old.split("\n"), *new.split("\n")) if line]
    return "warning" if lines and all(map(WARNING.match, lines)) else "value"


def table(found: Iterable[tuple[str, Change]]) -> list[str]:
    """Differences, each with the version that shows it, as a Markdown table of GitHub."""
    lines = ["| torch | kind | snippet | recorded | now |", "| --- | --- | --- | --- | --- |"]
    for version, change in found:
        cell = f"#{change.cell}" if change.cell else ""
        sides = excerpts(change.recorded, change.now)
        row = (version, change.kind, f"`{change.snippet}{cell}`", *map(code, sides))
        lines.append("| " + " | ".join(text.replace("|", "\\|") for text in row) + " |")
    return lines


def excerpts(recorded: str, now: str) -> tuple[str, str]:
    """Both sides, without the beginning they share where a long line would hide what differs."""
    pairs = enumerate(zip(recorded, now, strict=False))
    common = next((place for place, (one, other) in pairs if one != other), min(len(recorded), len(now)))
    if "\n" in recorded + now or max(len(recorded), len(now)) <= WIDTH or common <= LEAD:
        return recorded, now
    start = recorded.find(" ", common - LEAD) + 1 or common
    return f"… {recorded[start:]}", f"… {now[start:]}"


def code(text: str) -> str:
    """Lines of output inside a Markdown table: code spans, one below the other."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    shown = [_span(line) for line in lines[:MOST_LINES]]
    return "<br>".join([*shown, "…"] if len(lines) > MOST_LINES else shown)


def _span(line: str) -> str:
    return code_span(line if len(line) <= WIDTH else line[: WIDTH - 1] + "…")
