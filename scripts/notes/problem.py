"""What a contributor is told when something they wrote cannot be used: place, fact, next step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One mistake in one file: ``path:line: message`` and, on the next line, what to do about it.

    Attributes:
        path: as a contributor types it from the root.
        line: in the file, from 1; 0 when the mistake is about the whole file.
        message: what is wrong.
        hint: the next step; may be empty.
    """

    path: str
    line: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        path = printable(self.path)
        place = f"{path}:{self.line}" if self.line else path
        return f"{place}: {self.message}" + (f"\n    {self.hint}" if self.hint else "")


class ProblemsError(Exception):
    """All the mistakes found in one go, so that a contributor mends them in one go.

    Attributes:
        problems: the mistakes, in the order they were found.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def printable(path: str) -> str:
    """A path on one line, whatever a file may be called: bytes that are no UTF-8 and line breaks escaped."""
    return path.encode("utf-8", "backslashreplace").decode().replace("\n", "\\n").replace("\r", "\\r")


def nearest(word: str, valid: Iterable[str]) -> str:
    """A hint that names the nearest valid word.

    Args:
        word: what was written.
        valid: what could have been written.

    Returns:
        ``Did you mean …?``, else the first eight valid words, else nothing when none is valid. Near is what
            `difflib.get_close_matches` takes for near.
    """
    import difflib

    names = sorted(valid)
    close = difflib.get_close_matches(word, names, n=1)
    if close:
        return f"Did you mean `{close[0]}`?"
    if not names:
        return ""
    shown = ", ".join(names[:8]) + (", …" if len(names) > 8 else "")
    return f"Valid: {shown}."
