"""What is made of files: kept while they stay, made again when one changes, comes, or goes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from notes.shelf import remember
from notes.shelf.remember import again, family, file, still


@pytest.fixture
def counted(tmp_path: Path):
    """A remembered function of one file, and the paths it was really called with."""
    calls: list[Path] = []

    @again(file)
    def text(path: Path) -> str | None:
        calls.append(path)
        return path.read_text(encoding="utf-8") if path.is_file() else None

    return text, calls


def test_a_file_is_read_once_and_again_when_it_changed(counted, tmp_path):
    text, calls = counted
    path = tmp_path / "a.yml"
    path.write_text("one", encoding="utf-8")
    assert [text(path), text(path), len(calls)] == ["one", "one", 1]
    path.write_text("other", encoding="utf-8")
    assert [text(path), len(calls)] == ["other", 2]


def test_a_file_replaced_within_one_tick_of_the_clock_is_another(counted, tmp_path):
    text, _ = counted
    path, new = tmp_path / "a.yml", tmp_path / "b.yml"
    path.write_text("one", encoding="utf-8")
    assert text(path) == "one"
    new.write_text("two", encoding="utf-8")
    before = path.stat()
    os.replace(new, path)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert text(path) == "two"


def test_a_missing_file_counts_and_so_does_its_coming_and_going(counted, tmp_path):
    text, calls = counted
    path = tmp_path / "none" / "a.yml"
    assert [text(path), text(path), len(calls)] == [None, None, 1]
    path.parent.mkdir()
    path.write_text("here", encoding="utf-8")
    assert text(path) == "here"
    path.unlink()
    assert text(path) is None


def test_a_link_to_nowhere_is_not_a_missing_file(tmp_path):
    path = tmp_path / "a.yml"
    path.symlink_to(tmp_path / "gone")
    assert file(path) is not None
    with still():
        assert file(path) is not None


def test_every_file_of_a_family_counts_and_no_other(tmp_path):
    script = tmp_path / "a.py"
    script.write_text("1", encoding="utf-8")
    before = family(script)
    (tmp_path / "ab.out").write_text("1", encoding="utf-8")
    assert family(script) == before
    (tmp_path / "a.cuda.out").write_text("1", encoding="utf-8")
    assert family(script) != before


def test_what_is_raised_is_not_kept(tmp_path):
    @again(file)
    def never(path: Path) -> None:
        raise KeyError(path)

    for _ in range(2):
        with pytest.raises(KeyError):
            never(tmp_path)


def test_a_build_looks_at_each_folder_once_and_sees_the_book_as_it_began(counted, tmp_path, monkeypatch):
    text, _ = counted
    path = tmp_path / "a.yml"
    path.write_text("one", encoding="utf-8")
    looked: list[str] = []
    scan = remember._families
    monkeypatch.setattr(remember, "_families", lambda *args: looked.append(args[0]) or scan(*args))
    with still():
        assert text(path) == "one"
        path.write_text("changed", encoding="utf-8")
        assert text(path) == "one"
        assert file(tmp_path / "b.yml") is None
        assert looked == [str(tmp_path)]
    assert text(path) == "changed"


def test_a_file_has_one_state_whether_the_book_is_still_or_not(tmp_path):
    path = tmp_path / "a.b.json"
    path.write_text("{}", encoding="utf-8")
    before = file(path)
    with still():
        assert file(path) == before
