"""What is still to be written: text that ``notes new`` put there, and notes to oneself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notes import comment
from notes.book import directive as book
from notes.book import markup
from notes.book.translation import NAMES
from notes.lint import passage
from notes.lint.passage import Passage
from notes.new import scaffold, translation
from notes.problem import Problem
from notes.project import LANGUAGES
from notes.snippet import Snippet

TODO = re.compile(r"(?<![\w`])(?:TODO|FIXME|TBD|XXX)(?![\w`])")
TRANSLATE = {
    language: f"Say in {NAMES[language]} what the {NAMES[other]} page says here."
    for language, other in zip(LANGUAGES, LANGUAGES[::-1], strict=True)
}
HINT = "It comes from `notes new`: write what belongs there."


def problems(text: str, prose: str, language: str, shown: str) -> Iterator[Problem]:
    """Lines of a page that nobody has written yet; ``prose`` is its text without fences and comments."""
    front = book.FRONT_MATTER.match(text)
    seen = text[: front.end()] + prose[front.end() :] if front else prose
    lines = text.split("\n")
    for number, line in enumerate(seen.split("\n"), 1):
        left = scaffold.left(language, line)
        if left:
            yield Problem(shown, number, f"text of the template is left: {left}", HINT)
        elif translation.is_missing(language, book.QUOTED.sub("", markup.SPAN.sub("", line))):
            words = _original(lines[number:])
            message = f"{translation.UNTRANSLATED['en']}: {(words or line.strip())[:60]}"
            hint = TRANSLATE[language] + (" Then remove the comment below it." if words else "")
            yield Problem(shown, number, message, hint)


def _original(below: list[str]) -> str:
    """The first words of the comment below a line; ``""`` where none follows at once."""
    if [line.strip() for line in below[:2]] != ["", "<!--"]:
        return ""
    return next((line.strip() for line in below[2:] if line.strip()), "")


def reminders(one: Passage) -> Iterator[Problem]:
    """``TODO`` in a sentence."""
    for found in TODO.finditer(one.unquoted):
        yield one.problem(f"`{found[0]}` in the text", "Do it, or open an issue and take it out.")


def snippet_problems(script: Snippet) -> Iterator[Problem]:
    """What the template or a note to oneself left in the comments, docstrings, and title of a snippet."""
    for row, _, text in comment.comments(script.source):
        left = next((one for one in (scaffold.COMMENT, scaffold.ANSWER) if one in text), "")
        if left:
            yield Problem(script.shown, row + 1, f"text of the template is left: {left}", HINT)
        elif found := TODO.search(text):
            hint = "Do it, or open an issue and take it out."
            yield Problem(script.shown, row + 1, f"`{found[0]}` in a comment", hint)
    if any(words in script.source for words in translation.UNTRANSLATED.values()):
        yield from _untranslated(script)


def _untranslated(script: Snippet) -> Iterator[Problem]:
    """Halves of comments, docstrings, and the title that are still to be written."""
    for one in passage.of_snippet(script.source, script.shown):
        if translation.is_missing(one.language, one.seen):
            other = next(
                half.seen
                for half in passage.of_snippet(script.source, script.shown)
                if half.line == one.line and half.language != one.language
            )
            hint = f"Write its {NAMES[one.language]} half."
            yield one.problem(f"{translation.UNTRANSLATED['en']}: {other}", hint)
