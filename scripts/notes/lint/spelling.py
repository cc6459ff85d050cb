"""American spelling, by the dictionaries of codespell: common misspellings, and British forms."""

from __future__ import annotations

import functools
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

from notes.lint.finding import Finding
from notes.lint.passage import Passage
from notes.problem import Problem, ProblemsError

DICTIONARIES = ("dictionary.txt", "dictionary_en-GB_to_en-US.txt")
WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
BETTER = {"grey": "gray"}  # where the dictionary has the other choice first


@functools.cache
def corrections() -> dict[str, str]:
    """Wrong word → the right ones, comma-separated.

    Raises:
        ProblemsError: codespell is not installed.
    """
    package = importlib.util.find_spec("codespell_lib")
    if package is None or not package.submodule_search_locations:
        hint = "Install what requirements.txt lists: pip install -r requirements.txt"
        raise ProblemsError([Problem("requirements.txt", 0, "codespell is not installed", hint)])
    folder = Path(package.submodule_search_locations[0]) / "data"
    found: dict[str, str] = {}
    for name in DICTIONARIES:
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            wrong, arrow, right = line.partition("->")
            if arrow:
                found[wrong.lower()] = right.strip().rstrip(",")
    return found | BETTER


def findings(passage: Passage) -> Iterator[Finding]:
    """The misspelled and British words of an English passage."""
    if passage.language != "en" or passage.quoted:
        return
    known = corrections()
    for word in WORD.finditer(passage.unquoted):
        right = known.get(word[0].replace("’", "'").lower())
        if right and not (word[0].isupper() and len(word[0]) <= 4):  # NN, VJP, FO: a name, not a word
            message = f"`{word[0]}` is not American spelling"
            yield Finding(passage.problem(message, f"Write {' or '.join(right.split(', '))}."))
