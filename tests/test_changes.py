"""The files a preview watches: every kind of edit is seen soon and once, and nobody is woken by a reader."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from notes.project import Project
from notes.site import changes
from notes.site.changes import Changes
from watchdog.observers import Observer

SOON = 2.0  # seconds; a look without the observer comes after five


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("docs/zh/part/chapter.md", "snippets/part/chapter/step.py", "mkdocs.yml", "README.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one", encoding="utf-8")
    return tmp_path


@pytest.fixture
def watched(root: Path) -> Iterator[Changes]:
    made = Changes(Project(root))
    yield made
    made.close()


def _next(watched: Changes, within: float = SOON) -> tuple[list[str], bool]:
    """What changes within some seconds; it ends as soon as something did."""
    end = time.monotonic() + within
    while (left := end - time.monotonic()) > 0:
        watched.wait(left)
        changed, moved = watched.take()
        if changed:
            return [watched.project.relative(path) for path in changed], moved
    return [], False


def _write(path: Path, text: str = "two") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_saved_file_is_seen(root: Path, watched: Changes) -> None:
    for name in ("docs/zh/part/chapter.md", "snippets/part/chapter/step.py", "mkdocs.yml"):
        _write(root / name)
        assert _next(watched) == ([name], False)


def test_a_file_saved_by_renaming_is_seen(root: Path, watched: Changes) -> None:
    name, other = "docs/zh/part/chapter.md", root / "docs/zh/part/.chapter.md.swp"
    _write(other)
    os.replace(other, root / name)
    assert _next(watched) == ([name], False)
    _write(root / "new.yml")
    os.utime(root / "new.yml", ns=(0, (root / "mkdocs.yml").stat().st_mtime_ns))
    os.replace(root / "new.yml", root / "mkdocs.yml")
    assert _next(watched) == (["mkdocs.yml"], False), "another file, though as old to the nanosecond"


def test_new_folders_are_watched_and_files_that_go_are_missed(root: Path, watched: Changes) -> None:
    _write(root / "docs/en/new/deep/page.md")
    assert _next(watched) == (["docs/en/new/deep/page.md"], True)
    _write(root / "docs/en/new/deep/page.md", "three")
    assert _next(watched) == (["docs/en/new/deep/page.md"], False)
    os.rename(root / "docs/en/new", root / "docs/en/old")
    assert _next(watched) == (["docs/en/new/deep/page.md", "docs/en/old/deep/page.md"], True)
    (root / "docs/en/old/deep/page.md").unlink()
    assert _next(watched) == (["docs/en/old/deep/page.md"], True)


def test_a_checkout_of_many_files_is_one_change(
    root: Path, watched: Changes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "SETTLE", 0.5)  # a busy machine stops a writer for longer than usual
    names = [f"docs/zh/part/page{number:02}.md" for number in range(30)]

    def checkout() -> None:
        for name in names:
            _write(root / name)
            time.sleep(0.02)

    writer = threading.Thread(target=checkout)
    writer.start()
    assert _next(watched, 10) == (names, True)
    writer.join()
    assert _next(watched, 0.3) == ([], False)


def test_reading_and_other_files_are_no_change(root: Path, watched: Changes) -> None:
    for path in root.rglob("*.*"):
        path.read_bytes()
    _write(root / "README.md")
    _write(root / "site/zh/index.html")
    _write(root / "snippets/part/chapter/__pycache__/step.pyc")
    assert _next(watched, 0.5) == ([], False)
    watched.wait(0.1)
    began = time.monotonic()
    watched.take()
    watched.wait(0.5)
    assert time.monotonic() - began > 0.4, "its own look wakes it"


def test_somebody_else_can_end_the_wait(watched: Changes) -> None:
    began = time.monotonic()
    watched.wake()
    watched.wait(changes.TOLD)
    assert time.monotonic() - began < SOON


def test_it_looks_by_itself_where_the_system_has_no_watches_left(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(self: object) -> None:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(Observer, "start", start)
    watched = Changes(Project(root))
    _write(root / "docs/zh/part/chapter.md")
    assert _next(watched) == (["docs/zh/part/chapter.md"], False)
    assert _next(watched, 0.3) == ([], False)
    watched.close()


def test_a_folder_that_reports_nothing_is_looked_at_now_and_then(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "TOLD", 0.5)
    monkeypatch.setattr(Changes, "_stir", lambda self, event: None)
    watched = Changes(Project(root))
    _write(root / "docs/zh/part/chapter.md")
    assert _next(watched) == (["docs/zh/part/chapter.md"], False)
    watched.close()
