"""Signatures remembered between builds: mkdocstrings starts a process for each to lay it out."""

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

        plain = rendering._get_formatter
    except (ImportError, AttributeError):  # another version: slower, and as good
        return
    version = importlib.metadata.version("ruff")

    @functools.cache
    def formatter() -> Formatter:
        form = plain()

        def laid_out(code: str, width: int) -> str:
            return store.of(project).get(("signature", version, code, width), lambda: form(code, width))

        return laid_out

    rendering._get_formatter = formatter
