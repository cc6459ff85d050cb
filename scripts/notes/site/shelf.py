"""Snippets, records and the ledger as pages read them: each file once per process, again when it changed."""

from __future__ import annotations

import functools
import os
from pathlib import Path

from notes import ledger as ledgers
from notes import record as records
from notes import snippet as snippets
from notes.ledger import Ledger
from notes.project import Project
from notes.record import Record
from notes.site import fresh
from notes.snippet import Snippet

State = tuple[tuple[str, int, int], ...]  # name, time and size of every file that counts


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
    return now or _record(path, device, shown, _state(path))


def ledger(project: Project) -> Ledger:
    """The ledger; do not change it.

    Raises:
        ProblemsError: the file is not a ledger.
    """
    return _ledger(project, _state(project.ledger))


def digest(path: Path, device: str) -> str:
    """The digest of a snippet and its record, as the ledger notes it."""
    return _digest(path, device, _state(path))


def _state(path: Path) -> State:
    """The files beside ``path`` that share its stem: the snippet, its records, figures and data."""
    beginning = f"{path.stem}."
    with os.scandir(path.parent) as entries:
        found = [(entry.name, entry.stat()) for entry in entries if entry.name.startswith(beginning)]
    return tuple(sorted((name, stat.st_mtime_ns, stat.st_size) for name, stat in found))


@functools.lru_cache(maxsize=4096)
def _snippet(project: Project, path: Path, state: State) -> Snippet:
    return snippets.load(project, path)


@functools.lru_cache(maxsize=4096)
def _record(path: Path, device: str, shown: str, state: State) -> Record | None:
    return records.read(path, device, shown)


@functools.lru_cache(maxsize=4)
def _ledger(project: Project, state: State) -> Ledger:
    return ledgers.read(project.ledger)


@functools.lru_cache(maxsize=4096)
def _digest(path: Path, device: str, state: State) -> str:
    return ledgers.digest(path, device)
