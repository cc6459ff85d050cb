"""A finding of the lint: a problem, and the edits that would mend it without changing what is said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from notes.problem import Problem

Edit = tuple[int, int, str]  # from, to, new text: places in the file


@dataclass(frozen=True)
class Finding:
    """One mistake; without edits only a person can mend it."""

    problem: Problem
    edits: tuple[Edit, ...] = ()


def mend(text: str, findings: Iterable[Finding]) -> str:
    """``text`` with the edits of ``findings`` applied; of edits that overlap, the first one."""
    edits = sorted({edit for finding in findings for edit in finding.edits})
    parts, position = [], 0
    for start, end, new in edits:
        if start >= position:
            parts += [text[position:start], new]
            position = max(end, start)
    return "".join([*parts, text[position:]])
