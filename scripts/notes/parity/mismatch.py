"""A place where the two languages differ: a problem that names a line in each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from notes.problem import Problem, printable


@dataclass(frozen=True)
class Mismatch(Problem):
    """``docs/zh/x.md:12 ↔ docs/en/x.md:14: what differs`` and, on the next line, what to do about it."""

    other: str = ""
    other_line: int = 0

    def __str__(self) -> str:
        places = ((self.path, self.line), (self.other, self.other_line))
        pair = " ↔ ".join(f"{printable(path)}:{line}" if line else printable(path) for path, line in places)
        return f"{pair}: {self.message}" + (f"\n    {self.hint}" if self.hint else "")


def mismatch(places: Iterable[tuple[str, int]], message: str, hint: str) -> Mismatch:
    """A mismatch between a line of the Chinese file and a line of the English one."""
    zh, en = places
    return Mismatch(zh[0], zh[1], message, hint, en[0], en[1])
