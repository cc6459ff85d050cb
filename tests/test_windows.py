"""A contributor on Windows, as far as Linux can tell: no fork, no make, a console of GBK, CRLF."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from damaged_book import CHAPTER, CODE, git
from notes.site import build as site

GBK = {"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"}


@pytest.fixture
def changed(shared: Path) -> Iterator[Path]:
    """The shared book, which is as it was once the test has ended."""
    yield shared
    git(shared, "reset", "-q", "--hard")
    git(shared, "clean", "-q", "-f", "-d")


def notes(root: Path, *words: str) -> subprocess.CompletedProcess:
    """Run ``notes words`` as if on Windows, into a console of GBK."""
    command = [sys.executable, str(ROOT / "tests" / "windows_like.py"), *words]
    env = {**{k: v for k, v in os.environ.items() if k != "CI"}, **GBK}
    return subprocess.run(command, cwd=root, env=env, capture_output=True, encoding="gbk", timeout=120)


def test_text_is_written_and_checked_on_windows_itself(changed: Path) -> None:
    for words in (["lint"], ["parity", "--since", "HEAD"], ["export", "part/chapter"], ["check"]):
        done = notes(changed, *words)
        assert done.returncode == 0, (words, done.stdout + done.stderr)
    page = changed / CHAPTER
    page.write_text(page.read_text(encoding="utf-8").replace("#one", "#two"), encoding="utf-8")
    done = notes(changed, "parity")
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert rf"{CHAPTER}:10 \u2194 docs/en/part/chapter.md:10: heading ids #two \u2194 #one" in done.stdout


def test_what_would_run_says_where_it_can(changed: Path) -> None:
    code = changed / CODE
    code.write_text(code.read_text(encoding="utf-8") + "print(1)\n", encoding="utf-8")
    for words in (["check"], ["update"], ["run", CODE]):
        done = notes(changed, *words)
        assert done.returncode == 2 and "Traceback" not in done.stderr, done.stderr
        assert "snippets do not run on Windows itself\n    Run it in WSL" in done.stderr


def test_what_builds_a_language_speaks_utf_8_whatever_the_console_does(
    changed: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = changed / CHAPTER
    page.write_text(page.read_text(encoding="utf-8").replace("#one", "#甲↔"), encoding="utf-8")
    for name, value in GBK.items():
        monkeypatch.setenv(name, value)
    command = [sys.executable, "-m", "notes.site.edition", "zh", str(tmp_path)]
    done = subprocess.run(command, cwd=changed, env=site.process_environment({}), capture_output=True)
    assert f"{CHAPTER}:10: `#甲↔` is not an id" in done.stdout.decode("utf-8")


def test_a_commit_has_line_feeds_whatever_an_editor_saves_and_git_is_told(changed: Path) -> None:
    (changed / ".gitattributes").write_bytes((ROOT / ".gitattributes").read_bytes())
    good = {name: (changed / name).read_bytes() for name in (CHAPTER, CODE)}
    for name, data in good.items():
        (changed / name).write_bytes(data.replace(b"\n", b"\r\n"))
    git(changed, "-c", "core.autocrlf=true", "add", *good)
    git(changed, "diff", "--cached", "--quiet")
    for name in good:
        (changed / name).unlink()
    git(changed, "-c", "core.autocrlf=true", "checkout", "--", *good)
    assert {name: (changed / name).read_bytes() for name in good} == good
