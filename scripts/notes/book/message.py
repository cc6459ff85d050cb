"""Errors and warnings in records: what a cell printed, from the name of a type on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

BEGIN = re.compile(r"(?:\w+\.)*(?P<type>[A-Z]\w*(?:Error|Warning|Exception|Iteration))(?:: (?=\S)|$)")


@dataclass(frozen=True)
class Message:
    """One error or warning.

    Attributes:
        text: as it was recorded, its type first.
        type: the name of the type, without the modules before it.
        words: what follows the type, each blank one space.
        key: the same for messages that differ in numbers only.
    """

    text: str

    @property
    def type(self) -> str:
        begin = BEGIN.match(self.text)
        return begin["type"] if begin else ""

    @property
    def words(self) -> str:
        return " ".join(BEGIN.sub("", self.text, count=1).split())

    @property
    def key(self) -> tuple[str, str]:
        return self.type, re.sub(r"\d+", "0", self.words)

    def begins(self, other: Message) -> bool:
        """Whether the other message says the same first, and goes on."""
        (type, words), (its_type, its_words) = self.key, other.key
        rest = its_words[len(words) :]
        return type == its_type and its_words.startswith(words) and bool(re.match(r"\W", rest))


def printed(text: str, fails: bool) -> Iterator[Message]:
    """The messages in what a cell printed.

    A program may print the name of a type on one line and the words on the next one.

    Args:
        text: what it printed.
        fails: whether the cell ends with an error, whose message goes on to the end.
    """
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if BEGIN.match(line)]
    for number in starts:
        last = number == starts[-1]
        if fails and last:
            yield Message("\n".join(lines[number:]))
        elif ": " in lines[number]:
            yield Message(lines[number])
        elif last and number == len(lines) - 2:
            yield Message(": ".join(lines[number:]))
