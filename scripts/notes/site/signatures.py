"""Signatures remembered between builds: mkdocstrings starts a process for each to lay it out.

This replaces ``_get_formatter`` of mkdocstrings-python, a private name. If it moves, pages are as good and
builds slower; ``test_a_signature_is_laid_out_once`` in ``tests/test_api_pages.py`` says so.
"""

from __future__ import annotations

import functools
import importlib.metadata
from collections.abc import Callable

from notes.project import Project
from notes.shelf import store

Formatter = Callable[[str, int], str]


def remember(project: Project) -> None:
    """Make mkdocstrings of this process remember how each signature is laid out."""
    try:
        from mkdocstrings_handlers.python._internal import rendering

        plain = getattr(rendering._get_formatter, "plain", rendering._get_formatter)
    except (ImportError, AttributeError):  # another version: slower, and as good
        return
    version = importlib.metadata.version("ruff")

    @functools.cache
    def formatter() -> Formatter:
        form = plain()

        def laid_out(code: str, width: int) -> str:
            return store.of(project).get(("signature", version, code, width), lambda: form(code, width))

        return laid_out

    vars(formatter)["plain"] = plain  # asked again, it remembers once
    rendering._get_formatter = formatter
