"""Bilingual comments: ``# English | 中文``. A page shows its own half; a comment without a bar is neutral."""

from __future__ import annotations

import functools
import io
import re
import tokenize

from notes import chinese
from notes.problem import Problem

CJK = f"[{chinese.TEXT}]"  # compiled when first used: it takes 3 ms
PRAGMA = re.compile(r"#\s*(?:noqa|type:|notes:|%%|!/)")
BAR = " | "


def split_pair(text: str) -> tuple[str, str] | None:
    """``(English, Chinese)`` of a pair, or None when ``text`` is neutral (or ambiguous)."""
    candidates = _candidates(text)
    return candidates[0] if len(candidates) == 1 else None


def localize(source: str, language: str) -> str:
    """``source`` with every bilingual comment cut down to the half of ``language``."""
    if BAR not in source:
        return source
    lines = source.split("\n")
    for row, column, text in reversed(comments(source)):
        pair = split_pair(text[1:].strip())
        if pair:
            half = pair[0] if language == "en" else pair[1]
            lines[row] = f"{lines[row][:column]}# {half}"
    return "\n".join(lines)


def problems(source: str, shown: str) -> list[Problem]:
    """Comments that cannot be shown in both languages."""
    found = []
    for row, _, text in comments(source):
        body = text[1:].strip()
        if len(_candidates(body)) > 1:
            hint = "Keep exactly one bar with English on its left and Chinese on its right."
            found.append(Problem(shown, row + 1, "a comment with two places to split", hint))
        elif re.search(CJK, body) and not split_pair(body) and not PRAGMA.match(text):
            hint = "Write `# English | 中文`: each page shows its own half."
            found.append(Problem(shown, row + 1, "a Chinese comment without its English half", hint))
    return found


def _candidates(text: str) -> list[tuple[str, str]]:
    found = []
    start = text.find(BAR)
    while start >= 0:
        left, right = text[:start].strip(), text[start + len(BAR) :].strip()
        if left and re.search(CJK, right) and not re.search(CJK, left):
            found.append((left, right))
        start = text.find(BAR, start + 1)
    return found


@functools.lru_cache(maxsize=4)
def comments(source: str) -> list[tuple[int, int, str]]:
    """``(row from 0, column, text)`` of each comment, by ``tokenize``: a bar inside a string is code."""
    found = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.COMMENT:
                found.append((token.start[0] - 1, token.start[1], token.string))
    except (tokenize.TokenError, IndentationError, SyntaxError):
        pass  # an unfinished source: its syntax error is reported elsewhere
    return found
