"""Rendered pieces (formulas, highlighted code) kept between builds in ``.cache/notes/site.json``.

The file is read when the first piece is asked for and replaced in one step when the process ends.
Two builds may share it: each merges what the other wrote, and at worst a piece is rendered again.
"""

from __future__ import annotations

import atexit
import functools
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

from notes import __version__
from notes.project import Project, write_atomic

LIMIT = 20_000  # pieces; beyond it, only those of the last build stay


class Store:
    """Text by the digest of everything it was made from."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._old: dict[str, str] | None = None
        self._used: dict[str, str] = {}
        self._changed = False

    def get(self, parts: tuple, make: Callable[[], str]) -> str:
        """The text for ``parts``, made by ``make`` if it is not known yet."""
        key = hashlib.sha256(repr((__version__, *parts)).encode()).hexdigest()[:32]
        if key not in self._used:
            if self._old is None:
                self._old = _read(self.path)
            known = self._old.get(key)
            self._changed = self._changed or known is None
            self._used[key] = make() if known is None else known
        return self._used[key]

    def save(self) -> None:
        """Write what is new; a folder that cannot be written only costs time in the next build."""
        if not self._changed:
            return
        merged = {**_read(self.path), **self._used}
        if len(merged) > LIMIT:
            merged = self._used
        try:
            write_atomic(self.path, json.dumps(merged, ensure_ascii=False))
        except OSError:
            return
        self._changed = False


@functools.cache
def of(project: Project) -> Store:
    """The store of a project, saved when the process ends."""
    store = Store(project.cache / "site.json")
    atexit.register(store.save)
    return store


def _read(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
