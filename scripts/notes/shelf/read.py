"""Snippets, records, and ledgers as pages read them: each file once per process, again when it changed.

Snippets and records are remembered from one process to the next, too.
"""

from __future__ import annotations

from pathlib import Path

from notes import ledger as ledgers
from notes import names as recorded_names
from notes import record as records
from notes import snippet as snippets
from notes.ledger import Ledger
from notes.project import NAMES, Project
from notes.record import Record
from notes.shelf import fresh, memory
from notes.shelf.remember import again, family, file
from notes.snippet import Snippet

MANY = 4096  # snippets


@again(lambda project, path: family(path), MANY)
def snippet(project: Project, path: Path) -> Snippet:
    """What ``notes.snippet.load`` reads; do not change it.

    Raises:
        ProblemsError: the snippet cannot be used.
    """
    return memory.of(project).get(("snippet", str(path)), family(path), lambda: snippets.load(project, path))


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
    name = shown.removesuffix(".py") + records.ENDINGS[device]
    return memory.around(path).get(
        ("record", str(path), name), family(path), lambda: records.read(path, device, name)
    )


@again(lambda project, folder: file(project.ledger(folder)), MANY)
def ledger(project: Project, folder: str) -> Ledger:
    """The ledger of one chapter, ``part/chapter``; do not change it.

    Raises:
        ProblemsError: the file is not a ledger.
    """
    path = project.ledger(folder)
    return memory.of(project).get(("ledger", str(path)), family(path), lambda: ledgers.chapter(project, path))


@again(lambda path, device="cpu": family(path), MANY)
def digest(path: Path, device: str = "cpu") -> str:
    """The digest of a snippet and its record, as the ledger notes it."""
    return ledgers.digest(path, device)


def names(project: Project, snippet: Snippet) -> recorded_names.Cells | None:
    """Cell → the names of PyTorch that it reaches; None where they are not recorded since it changed."""
    chapter = _chapter_names(project, snippet.path.parent)
    source, found = chapter.get(snippet.path.name, ("", None))
    return found if source == recorded_names.digest(snippet.source) else None


@again(lambda project, folder: file(folder / NAMES), MANY)
def _chapter_names(project: Project, folder: Path) -> recorded_names.Chapter:
    path = folder / NAMES
    return memory.of(project).get(("names", str(path)), family(path), lambda: recorded_names.read(path))
