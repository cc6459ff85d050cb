"""Comments of a snippet that only one language can read.

A comment with words has both halves, ``# English | 中文``. Neutral and without a bar are shapes, symbols,
numbers, annotation marks, pragmas, and names: what stands in the code of the same file, words of Python, and
what shapes and axes are made of (``# two tensors (3,)``, ``# row i, column j``).
"""

from __future__ import annotations

import builtins
import io
import keyword
import re
import tokenize
from collections.abc import Container, Iterator

from notes import comment
from notes.problem import Problem
from notes.snippet import Snippet

PRAGMA = re.compile(r"#\s*(?:noqa|type:|notes:|%%|!/|fmt:|ruff:|mypy:|pragma:|pylint:|-\*-)")
TUPLE = re.compile(r"\((?:\s*[\w.*+-]+\s*(?:,\s*[\w.*+-]+\s*)*,?\s*)?\)")  # (B, T, C) and (left, depth)
WORD = re.compile(r"[A-Za-z]{2,}(?:['’-][A-Za-z]+)*")
NAMES = re.compile(r"[a-z]+(?:, [a-z]+)+")  # month, day: what the parts are called
ARTICLE = re.compile(r"(?<!\S)(?:[Aa]n?|[Tt]he)\s+([A-Za-z]{2,})")
AROUND = ",;:.!?()[]“”\"'…"
SYNTAX = {*keyword.kwlist, *keyword.softkwlist, "NaN", "nan", "inf"}
SHAPES = {
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("of", "shape", "tensor", "tensors", "scalar", "scalars", "row", "rows", "column", "columns", "batch"),
    *("ns", "us", "ms", "kB", "MB", "GB", "KiB", "MiB", "GiB"),
}


def problems(script: Snippet, errata: Container[str] = ()) -> Iterator[Problem]:
    """Comments that one of the two pages would show in the other language, save names of errata."""
    yield from comment.problems(script.source, script.shown)
    names: set[str] | None = None
    for row, _, text in comment.comments(script.source):
        body = text[1:].strip()
        if PRAGMA.match(text) or re.search(comment.CJK, body) or not re.search("[A-Za-z]{2}", body):
            continue
        if body in errata:
            continue
        names = _names(script.source) if names is None else names
        word = _english(body, names)
        if word:
            hint = "Write `# English | 中文`: each page shows its own half. Shapes and names need none."
            message = f"an English comment without its Chinese half: `{word}`"
            yield Problem(script.shown, row + 1, message, hint)


def _english(body: str, names: set[str]) -> str:
    """The words of a comment that are English and not code; ``""`` when it is neutral."""
    body = TUPLE.sub(" ; ", re.sub(r"`[^`]*`", " ; ", body))
    if NAMES.fullmatch(body.strip()):
        return ""
    article = ARTICLE.search(body)
    if article and article[1] not in SYNTAX:
        return article[0]
    run: list[str] = []
    for token in [*body.split(), ";"]:
        bare = token.strip(AROUND)
        if WORD.fullmatch(bare):
            run.append(bare)
        if not WORD.fullmatch(bare) or token[-1] in AROUND:
            found, run = _prose(run, names), []
            if found:
                return found
    return ""


def _prose(run: list[str], names: set[str]) -> str:
    """Words in a row that make a phrase, or a word that is no name."""
    strange = [word for word in run if word not in SYNTAX | SHAPES and not _is_name(word)]
    phrase = len(run) > 1 and bool(strange)
    return " ".join(run) if phrase or any(word not in names for word in strange) else ""


def _is_name(word: str) -> bool:
    """``CPU`` and ``AccumulateGrad``."""
    return word.isupper() or bool(re.search("[a-z][A-Z]", word))


def _names(source: str) -> set[str]:
    found = set(dir(builtins))
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.NAME:
                found.add(token.string)
    except (tokenize.TokenError, IndentationError, SyntaxError):
        pass  # an unfinished source: its syntax error is reported elsewhere
    return found
