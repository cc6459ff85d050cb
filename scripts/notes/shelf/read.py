"""Snippets, records, and ledgers as pages read them: each file once per process, again when it changed."""

from __future__ import annotations

import contextlib
import functools
import os
from collections.abc import Iterator
from pathlib import Path

from notes import ledger as ledgers
from notes import record as records
from notes import snippet as snippets
from notes.check import compat
from notes.ledger import Ledger
from notes.project import Project
from notes.record import Record
from notes.shelf import fresh
from notes.snippet import Snippet

State = tuple[tuple[str, int, int], ...]  # name, time and size of every file that counts
_seen: dict[str, dict[str, State]] | None = None  # folder → stem → state, while nothing is to change


@contextlib.contextmanager
def still() -> Iterator[None]:
    """Meanwhile every folder is looked at once: a build shows the book as it was when it began."""
    global _seen
    before, _seen = _seen, {}
    try:
        yield
    finally:
        _seen = before


def snippet(project: Project, path: Path) -> Snippet:
    """What ``notes.snippet.load`` reads; do not change it.

    Raises:
        ProblemsError: the snippet cannot be used.
    """
    return _snippet(project, path, _state(path))


def record(path: Path, device: str, shown: str) -> Record | None:
    """What ``notes.record.read`` reads for a snippet; do not change it.

    Raises:
        ProblemsError: the file is not a record.
    """
    now = fresh.read(path) if device == "cpu" else None
    return now or _record(path, device, shown.removesuffix(".py") + records.ENDINGS[device], _state(path))


def ledger(project: Project, folder: str) -> Ledger:
    """The ledger of one chapter, ``part/chapter``; do not change it.

    Raises:
        ProblemsError: the file is not a ledger.
    """
    path = project.ledger(folder)
    return _ledger(project, path, _state(path))


def digest(path: Path, device: str = "cpu") -> str:
    """The digest of a snippet and its record, as the ledger notes it."""
    return _digest(path, device, _state(path))


def versions(project: Project) -> compat.Table:
    """What other versions of PyTorch printed; do not change it.

    Raises:
        ProblemsError: the file is not such a table.
    """
    return _versions(project, _state(compat.place(project)))


def _state(path: Path) -> State:
    """The files beside ``path`` that share its stem: the snippet, its records, figures and data."""
    folder = str(path.parent)
    if _seen is None:
        return _states(folder, path.stem).get(path.stem, ())
    if folder not in _seen:
        _seen[folder] = _states(folder)
    return _seen[folder].get(path.stem, ())


def _states(folder: str, wanted: str | None = None) -> dict[str, State]:
    """The state of every stem in a folder, or of one."""
    found: dict[str, list[tuple[str, int, int]]] = {}
    with os.scandir(folder) as entries:
        for entry in entries:
            stem = entry.name.partition(".")[0]
            if wanted in (None, stem):
                state = entry.stat(follow_symlinks=os.path.exists(entry.path))
                found.setdefault(stem, []).append((entry.name, state.st_mtime_ns, state.st_size))
    return {stem: tuple(sorted(files)) for stem, files in found.items()}


@functools.lru_cache(maxsize=4096)
def _snippet(project: Project, path: Path, state: State) -> Snippet:
    return snippets.load(project, path)


@functools.lru_cache(maxsize=4096)
def _record(path: Path, device: str, shown: str, state: State) -> Record | None:
    return records.read(path, device, shown)


@functools.lru_cache(maxsize=1024)
def _ledger(project: Project, path: Path, state: State) -> Ledger:
    return ledgers.chapter(project, path)


@functools.lru_cache(maxsize=4096)
def _digest(path: Path, device: str, state: State) -> str:
    return ledgers.digest(path, device)


@functools.lru_cache(maxsize=4)
def _versions(project: Project, state: State) -> compat.Table:
    return compat.read(project)
