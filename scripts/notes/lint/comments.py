"""Comments and docstrings of a snippet that only one language can read.

A comment with words has both halves, ``# English | 中文``. Neutral and without a bar are shapes, symbols,
numbers, annotation marks, pragmas, and names: what stands in the code of the same file, words of Python, and
what shapes and axes are made of (``# two tensors (3,)``, ``# row i, column j``). A docstring in code that
pages show is a pair as well, on one line.
"""

from __future__ import annotations

import builtins
import io
import keyword
import re
import tokenize
from collections.abc import Container, Iterator

from notes import comment, docstring
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
        names = names_in(script.source) if names is None else names
        word = english(body, names)
        if word:
            hint = "Write `# English | 中文`: each page shows its own half. Shapes and names need none."
            message = f"an English comment without its Chinese half: `{word}`"
            yield Problem(script.shown, row + 1, message, hint)


def docstring_problems(script: Snippet, shown: Container[str | None]) -> Iterator[Problem]:
    """Docstrings that one of the two pages would show in the other language.

    Args:
        script: a snippet.
        shown: its cells that pages show with code; None when a page shows all of them.
    """
    rows = {
        row
        for cell in script.cells
        if None in shown or cell.name in shown
        for row in range(cell.line, cell.line + cell.source.count("\n") + 1)
    }
    for one in docstring.docstrings(script.source):
        wrong = _docstring(one) if one.row in rows else ""
        if wrong:
            hint = (
                'Write `"""English | 中文"""` on one line, without a full stop: each page shows its own half.'
            )
            yield Problem(script.shown, one.row + 1, wrong, hint)


def _docstring(one: docstring.Docstring) -> str:
    """What is wrong with a docstring; ``""`` when nothing is."""
    text = one.text.strip()
    pair = comment.split_pair(text)
    if one.last > one.row:
        return f"a docstring of {one.last - one.row + 1} lines in code that a page shows"
    if pair:
        return f"a docstring with a full stop: `{text}`" if any(half[-1] in ".。" for half in pair) else ""
    if re.search(comment.CJK, text):
        return f"a docstring that is no pair of English and Chinese: `{text}`"
    return (
        f"an English docstring without its Chinese half: `{text}`" if re.search("[A-Za-z]{2}", text) else ""
    )


def english(body: str, names: set[str]) -> str:
    """The words of a comment that are English and not code; ``""`` when it is neutral.

    Args:
        body: of the comment.
        names: from ``names_in``.
    """
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


def names_in(source: str) -> set[str]:
    """What a comment may call by name: built-in names, and all that stand in the code.

    Args:
        source: of a snippet.
    """
    found = set(dir(builtins))
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.NAME:
                found.add(token.string)
    except (tokenize.TokenError, IndentationError, SyntaxError):
        pass  # an unfinished source: its syntax error is reported elsewhere
    return found
