"""Snippets, records, and ledgers as pages read them: each file once per process, again when it changed."""

from __future__ import annotations

from pathlib import Path

from notes import ledger as ledgers
from notes import record as records
from notes import snippet as snippets
from notes.ledger import Ledger
from notes.project import Project
from notes.record import Record
from notes.shelf import fresh
from notes.shelf.remember import again, family, file
from notes.snippet import Snippet

MANY = 4096  # snippets


@again(lambda project, path: family(path), MANY)
def snippet(project: Project, path: Path) -> Snippet:
    """What ``notes.snippet.load`` reads; do not change it.

    Raises:
        ProblemsError: the snippet cannot be used.
    """
    return snippets.load(project, path)


def record(path: Path, device: str, shown: str) -> Record | None:
    """What ``notes.record.read`` reads for a snippet; do not change it.

    Raises:
        ProblemsError: the file is not a record.
    """
    now = fresh.read(path) if device == "cpu" else None
    return now or recorded(path, device, shown)


@again(lambda path, device, shown: family(path), MANY)
def recorded(path: Path, device: str, shown: str) -> Record | None:
    """The same, whatever a preview has seen it print since."""
    return records.read(path, device, shown.removesuffix(".py") + records.ENDINGS[device])


@again(lambda project, folder: file(project.ledger(folder)), MANY)
def ledger(project: Project, folder: str) -> Ledger:
    """The ledger of one chapter, ``part/chapter``; do not change it.

    Raises:
        ProblemsError: the file is not a ledger.
    """
    return ledgers.chapter(project, project.ledger(folder))


@again(lambda path, device="cpu": family(path), MANY)
def digest(path: Path, device: str = "cpu") -> str:
    """The digest of a snippet and its record, as the ledger notes it."""
    return ledgers.digest(path, device)
