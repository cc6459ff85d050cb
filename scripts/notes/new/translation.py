"""What stands for words that only the other language has yet, on a page or in a comment: lint finds it."""

from __future__ import annotations

UNTRANSLATED = {"zh": "待译", "en": "not translated yet"}


def is_missing(language: str, line: str) -> bool:
    """Whether a line of a page, or one half of a comment, waits for its translation.

    Args:
        language: of the page or the half.
        line: without code spans.
    """
    return UNTRANSLATED[language] in line.lower()
