"""Culprits: which snippet of a chapter leaves something behind that changes the snippets after it.

A chapter runs as one notebook, in one process: what a snippet sets there for the process holds for all the
others. A snippet that differs there and holds alone is a victim; a snippet before it is its culprit if the
two of them in one process show the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from notes.report.outcome import Outcome
from notes.report.terminal import many
from notes.snippet import Snippet

Hold = Callable[
    [Sequence[tuple[Snippet, ...]]], list[bool]
]  # whether the last of each group holds after the others
DIFFERS = ("drift", "failed")
MOST = 5  # things named that one snippet leaves


@dataclass
class Leak:
    """What one snippet leaves behind, and whom that changes.

    Attributes:
        chapter: ``part/chapter``.
        culprit: the snippet.
        left: state that it changed → what it is then; empty where nobody can tell what it is.
        victims: the snippets after it that differ, and hold without it.
    """

    chapter: str
    culprit: Snippet
    left: dict[str, str]
    victims: list[Snippet]

    def __str__(self) -> str:
        """The culprit and what it leaves, then its victims in one line."""
        named = [f"{key} = {value}" for key, value in self.left.items()]
        more = [f"{len(named) - MOST} more"] if len(named) > MOST else []
        left = ", ".join(named[:MOST] + more) or "something behind, perhaps a name"
        verb = "differs" if len(self.victims) == 1 else "differ"
        differ = f"{many(len(self.victims), 'snippet')} after it {verb}"
        return (
            f"{self.culprit.id} leaves {left}: {differ}\n"
            f"    differ  {', '.join(item.stem for item in self.victims)}\n"
            f"    Put it back where {self.culprit.shown} ends, then: notes check --notebooks {self.chapter}"
        )


def find(chapter: str, outcomes: list[Outcome], hold: Hold) -> list[Leak]:
    """The culprits of a chapter, in its order.

    Args:
        chapter: ``part/chapter``.
        outcomes: what its snippets came to in one process, in the order in which they ran.
        hold: runs groups of snippets, each in a process of its own.
    """
    differing = [outcome.snippet for outcome in outcomes[1:] if outcome.status in DIFFERS]
    alone = hold([(item,) for item in differing])
    victims = [item for item, fine in zip(differing, alone, strict=True) if fine]
    blamed: dict[str, list[Snippet]] = {}
    for choose in (_standing, _before):
        pairs = [(suspect, item) for item in victims for suspect in choose(outcomes, item)]
        for (suspect, item), fine in zip(pairs, hold(pairs), strict=True):
            if not fine:
                blamed.setdefault(suspect.id, []).append(item)
        explained = {item.id for items in blamed.values() for item in items}
        victims = [item for item in victims if item.id not in explained]
    return [
        Leak(chapter, outcome.snippet, outcome.ran.left, blamed[outcome.snippet.id])
        for outcome in outcomes
        if outcome.snippet.id in blamed
    ]


def _standing(outcomes: list[Outcome], victim: Snippet) -> Iterable[Snippet]:
    """The snippets before it that changed a state which nobody has changed since."""
    last: dict[str, Snippet] = {}
    for outcome in outcomes:
        if outcome.snippet is victim:
            break
        last |= dict.fromkeys(outcome.ran.left, outcome.snippet)
    return dict.fromkeys(last.values())


def _before(outcomes: list[Outcome], victim: Snippet) -> list[Snippet]:
    every = [outcome.snippet for outcome in outcomes]
    return every[: every.index(victim)]
