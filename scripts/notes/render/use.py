"""Use: the PyTorch names in the code that a directive shows, remembered from build to build."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from notes import names
from notes.book.directive import Directive
from notes.project import Project
from notes.render import api
from notes.shelf import read as shelf
from notes.shelf import store
from notes.shelf.remember import again, file
from notes.snippet import Snippet

READER = "api.py"  # the code that finds names


def of_directive(project: Project, directive: Directive) -> set[str]:
    """The names in full; none where no code is shown.

    Raises:
        ProblemsError: the snippet or ``docs/data/api.yml`` cannot be read.
    """
    path = project.snippets / directive.snippet
    if directive.inline or "output" in directive.options or not path.is_file():
        return set()
    found = _of_snippet(project, shelf.snippet(project, path))
    cells = [directive.cell] if directive.cell else list(found)
    return set().union(*(found.get(cell, ()) for cell in cells))


def is_recorded(project: Project, directive: Directive) -> bool:
    """Whether it is known all what the code it shows reaches through objects.

    Raises:
        ProblemsError: the snippet cannot be read.
    """
    path = project.snippets / directive.snippet
    if not path.is_file():
        return False
    shown = shelf.snippet(project, path)
    return not names.needed(shown) or shelf.names(project, shown) is not None


def _of_snippet(project: Project, shown: Snippet) -> dict[str, list[str]]:
    """Cell → the names its code uses."""
    known, reached = api.reference(project), shelf.names(project, shown) or {}
    parts = ("api", _digest(project), shown.source, reached)
    return json.loads(store.of(project).get(parts, lambda: _written(shown, known, reached)))


def _written(shown: Snippet, known: api.Reference, reached: dict[str, list[str]]) -> str:
    return json.dumps({cell: sorted(names) for cell, names in api.names(shown, known, reached).items()})


@again(lambda project: file(api.place(project)), 4)
def _digest(project: Project) -> str:
    """Of the names we know and the code that finds them: where one changed, they are found anew."""
    code = Path(__file__).with_name(READER).read_bytes()
    return hashlib.sha256(repr(api.reference(project)).encode() + code).hexdigest()
