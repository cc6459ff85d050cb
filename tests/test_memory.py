"""Memory on disk: what was read out of files, as long as they stay as they are, for this engine alone."""

from __future__ import annotations

import os
import pickle
import time
from pathlib import Path

import pytest
from conftest import Book
from notes.check import command
from notes.shelf import memory
from notes.shelf.memory import Memory
from notes.shelf.remember import family

OLD = time.time_ns() - 10**10


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.md"
    write(path, "one")
    return path


def write(path: Path, text: str, when: int = OLD) -> None:
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(when, when))


def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock as it will be in ten seconds: what was written just now has settled."""
    now = time.time_ns
    monkeypatch.setattr(memory.time, "time_ns", lambda: now() + 10**10)


def ask(kept: Path, page: Path, calls: list[str]) -> str:
    """What a process of its own gets that asks for the page."""
    here = Memory(kept)

    def read() -> str:
        calls.append("read")
        return page.read_text(encoding="utf-8")

    found = here.get("text", family(page), read)
    here.save()
    return found


def test_the_next_process_reads_only_what_changed(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later(monkeypatch)
    kept = tmp_path / "kept" / "read.pickle"
    calls: list[str] = []
    assert [ask(kept, page, calls) for _ in range(3)] == ["one"] * 3
    assert calls == ["read"]
    write(page, "two")  # as long, and with the same time of change: its place on the disk changed now
    assert ask(kept, page, calls) == "two" and len(calls) == 2


def test_what_changed_a_moment_ago_is_read_again(page: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept" / "read.pickle"
    calls: list[str] = []
    write(page, "one", time.time_ns())
    assert [ask(kept, page, calls) for _ in range(2)] == ["one"] * 2
    assert calls == ["read"] * 2


def test_what_is_raised_is_not_kept(page: Path, tmp_path: Path) -> None:
    here = Memory(tmp_path / "read.pickle")
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            here.get("text", family(page), lambda: 1 // 0)


@pytest.mark.parametrize("damage", [b"", b"no pickle", pickle.dumps(3), pickle.dumps(("other engine", {}))])
def test_a_damaged_memory_or_one_of_another_engine_counts_as_none(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes
) -> None:
    later(monkeypatch)
    kept = tmp_path / "read.pickle"
    calls: list[str] = []
    ask(kept, page, calls)
    kept.write_bytes(damage or kept.read_bytes()[:-9])
    assert ask(kept, page, calls) == "one" and calls == ["read"] * 2
    assert ask(kept, page, calls) == "one" and len(calls) == 2, "mended by writing it anew"


def test_a_check_that_remembers_sees_what_changed_since(whole: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    later(monkeypatch)

    def told() -> tuple[set[str], list[str]]:
        """Verdicts and problems of a process of its own."""
        memory.of.cache_clear()
        report = command.check(whole.project, [], command.Options())
        memory.of(whole.project).save()
        return {outcome.status for outcome in report.outcomes}, [one.message for one in report.problems]

    first = told()
    assert told() == first and (whole.project.cache / "read.pickle").is_file()
    page, text = next(
        (path, text)
        for path in whole.project.pages("en")
        if '.py "run' in (text := path.read_text(encoding="utf-8"))
    )
    page.write_text(text.replace('.py "run', '.py#nowhere "run', 1), encoding="utf-8")
    (message,) = told()[1]
    assert "has no cell `nowhere`" in message
    (record, *_) = whole.project.snippets.rglob("*.out")
    record.write_text(record.read_text(encoding="utf-8") + "more\n", encoding="utf-8")
    assert "drift" in told()[0] and "drift" not in first[0]
