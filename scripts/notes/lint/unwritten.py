"""What is still to be written: text that ``notes new`` put there, and notes to oneself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notes import comment
from notes.book import directive as book
from notes.lint.passage import Passage
from notes.new import scaffold
from notes.problem import Problem
from notes.snippet import Snippet

TODO = re.compile(r"(?<![\w`])(?:TODO|FIXME|TBD|XXX)(?![\w`])")
HINT = "It comes from `notes new`: write what belongs there."


def problems(text: str, prose: str, language: str, shown: str) -> Iterator[Problem]:
    """Lines of a page that nobody has written yet; ``prose`` is its text without fences and comments."""
    front = book.FRONT_MATTER.match(text)
    seen = text[: front.end()] + prose[front.end() :] if front else prose
    for number, line in enumerate(seen.split("\n"), 1):
        left = scaffold.left(language, line)
        if left:
            yield Problem(shown, number, f"text of the template is left: {left}", HINT)


def reminders(passage: Passage) -> Iterator[Problem]:
    """``TODO`` in a sentence."""
    for found in TODO.finditer(passage.unquoted):
        yield passage.problem(f"`{found[0]}` in the text", "Do it, or open an issue and take it out.")


def snippet_problems(script: Snippet) -> Iterator[Problem]:
    """What the template or a note to oneself left in the comments of a snippet."""
    for row, _, text in comment.comments(script.source):
        left = next((one for one in (scaffold.COMMENT, scaffold.ANSWER) if one in text), "")
        if left:
            yield Problem(script.shown, row + 1, f"text of the template is left: {left}", HINT)
        elif found := TODO.search(text):
            hint = "Do it, or open an issue and take it out."
            yield Problem(script.shown, row + 1, f"`{found[0]}` in a comment", hint)
