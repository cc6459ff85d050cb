"""Decimals that a page printed: prose takes them from the record, so that they cannot grow old."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from notes import record
from notes.book.directive import Directive
from notes.lint.finding import Finding
from notes.lint.passage import Passage
from notes.problem import ProblemsError
from notes.project import Project
from notes.shelf.remember import again, family

DECIMAL = re.compile(r"(?<![\w.,])[-−]?\d+\.\d+(?:e[-+]?\d+)?(?![\w.]*\w)", re.I)
DIGITS = 3


def outputs(project: Project, shown: list[Directive]) -> dict[str, Directive]:
    """Every decimal of three or more digits that the directives of a page show → the first that does."""
    found: dict[str, Directive] = {}
    for directive in shown:
        if "code" in directive.options:
            continue
        for name, text in _recorded(project, directive).items():
            if directive.cell in (None, name):
                for token in DECIMAL.finditer(text):
                    if _significant(token[0]) >= DIGITS:
                        found.setdefault(_plain(token[0]), directive)
    return found


def findings(passage: Passage, printed: dict[str, Directive]) -> Iterator[Finding]:
    """Decimals typed by hand although the page shows where they come from."""
    for typed in DECIMAL.finditer(passage.seen) if printed else ():
        directive = printed.get(_plain(typed[0])) if _significant(typed[0]) >= DIGITS else None
        if directive:
            target = directive.snippet + (f"#{directive.cell}" if directive.cell else "")
            message = f"{typed[0]} is typed by hand, and `{target}` prints it on this page"
            hint = f"Write `run:{target}`, a cell that prints it alone, so that it cannot grow old."
            yield Finding(passage.problem(message, hint))


def _recorded(project: Project, directive: Directive) -> dict[str, str]:
    return _outputs(project.snippets / directive.snippet)


@again(family)
def _outputs(path: Path) -> dict[str, str]:
    try:
        found = record.read(path) or record.read(path, "cuda")
    except ProblemsError:  # `notes check` tells what is wrong with a record
        return {}
    return found.outputs if found else {}


def _plain(number: str) -> str:
    return number.replace("−", "-").lower()


def _significant(number: str) -> int:
    digits = re.sub(r"e.*", "", _plain(number)).replace("-", "").replace(".", "")
    return len(digits.lstrip("0"))
