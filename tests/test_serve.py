"""`notes serve` in a real browser: an edit is shown, a mistake is named on the page, the server stays up."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import site_browser
from notes.project import LANGUAGES, find
from pages import TORCH, put_record, put_stamp
from playwright.sync_api import Browser, Page, expect

ROOT = find(Path(__file__)).root
LEDGER = "snippets/part/chapter/checked.jsonl"
STALE = (
    '{"snippet": "step.py", "device": "cpu", "torch": "2.0", "python": "3.11", "date": "2026-01-01", '
    '"digest": "of another text"}\n'
)
NAV = re.compile(r"^nav:\n(?:  .*\n)+", re.M)
PATIENCE = 60_000  # milliseconds; machines that test are busy
SHOW = '[Shown](../../../snippets/part/chapter/step.py "run")'
TERM = "a.notes-term"
GLOSSARY = """- id: leaf
  zh: 叶子
  en: leaf
  text:
    zh: 它没有父节点。
    en: It has no parent.
"""
TEXT = f"# Chapter\n\n## Here {{ #here }}\n\nFirst words.\n\n{SHOW}\n"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two languages with a home page and one chapter each, under the real configuration and theme."""
    root = tmp_path_factory.mktemp("served") / "book"
    shutil.copytree(ROOT / "docs" / "theme", root / "docs" / "theme")
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        text = (ROOT / name).read_text(encoding="utf-8")
        nav = "nav:\n  - index.md\n  - Part: [part/chapter.md]\n  - Reference: [reference/glossary.md]\n"
        made = NAV.sub(nav, text)
        (root / name).write_text(made, encoding="utf-8")
    for language in LANGUAGES:
        _write(root / f"docs/{language}/index.md", "# Home\n\nA [chapter](part/chapter.md#here).\n")
        _write(root / f"docs/{language}/part/chapter.md", TEXT)
        _write(root / f"docs/{language}/reference/glossary.md", "# Words\n\n<!-- notes: glossary -->\n")
    _write(root / "docs/data/glossary.yml", GLOSSARY)
    _write(root / "snippets/part/chapter/step.py", '"""A step | 一步"""\n\n# %% a\nprint(1)\n')
    put_record(find(root), root / "snippets/part/chapter/step.py", a="one")
    _write(root / LEDGER, STALE)
    return root


@pytest.fixture(scope="module")
def printed() -> list[str]:
    """The lines the server has printed."""
    return []


@pytest.fixture(scope="module")
def server(root: Path, printed: list[str]) -> Iterator[tuple[subprocess.Popen, str]]:
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "notes", "serve", "--port", "0"],
        cwd=root,
        env={**os.environ, "SITE_URL": "", "REPO_URL": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout
    address = re.search(r"http://\S+/", process.stdout.readline())
    threading.Thread(target=printed.extend, args=(process.stdout,), daemon=True).start()
    assert address
    yield process, address[0]
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 0


@pytest.fixture
def page(browser: Browser, server: tuple[subprocess.Popen, str]) -> Iterator[Page]:
    watched = site_browser.Watched(browser, server[1])
    watched.open("en/part/chapter/")
    expect(watched.page.locator("h1")).to_have_text(re.compile("Chapter"), timeout=PATIENCE)
    yield watched.page
    watched.close()


def test_an_edit_is_shown_and_the_record_too(root: Path, page: Page) -> None:
    _write(root / "docs/en/part/chapter.md", TEXT.replace("First", "Second"))
    expect(page.locator(".md-content")).to_contain_text("Second words.", timeout=PATIENCE)
    put_record(find(root), root / "snippets/part/chapter/step.py", a="two")
    expect(page.locator(".notes-output code")).to_have_text("two", timeout=PATIENCE)


def test_a_changed_snippet_runs_at_once_and_says_that_it_is_not_recorded(root: Path, page: Page) -> None:
    step, output = root / "snippets/part/chapter/step.py", page.locator(".notes-output code")
    before = step.read_text(encoding="utf-8")
    told = page.locator("#notes-problems")
    _write(step, before.replace("print(1)", "print(6 * 7)"))
    expect(output).to_have_text("42", timeout=PATIENCE)
    expect(page.locator(".notes-missing")).to_contain_text("notes update snippets/part/chapter/step.py")
    put_record(find(root), step, a="42")
    expect(page.locator(".notes-missing")).to_have_count(0, timeout=PATIENCE)
    _write(step, before.replace("print(1)", "1 / 0"))
    expect(told).to_contain_text("snippets/part/chapter/step.py:4: ZeroDivisionError", timeout=PATIENCE)
    _write(step, before.replace("print(1)", "print(6 * 7)"))
    expect(told).to_be_hidden(timeout=PATIENCE)


def test_a_changed_data_file_shows_on_the_page_that_is_read(
    root: Path, page: Page, printed: list[str]
) -> None:
    glossary, told, term = (
        root / "docs/data/glossary.yml",
        page.locator("#notes-problems"),
        page.locator(TERM),
    )
    _write(root / "docs/en/part/chapter.md", f"{TEXT}\nA [leaf](../reference/glossary.md#leaf).\n")
    expect(term).to_have_attribute("data-text", "It has no parent.", timeout=PATIENCE)
    _write(glossary, GLOSSARY.replace("no parent", "a gradient"))
    expect(term).to_have_attribute("data-text", "It has a gradient.", timeout=PATIENCE)
    since = printed[printed.index("changed: docs/data/glossary.yml\n") + 1 :]
    assert since[0].startswith("rendered 3 in"), "this page and the two glossaries, before the whole build"
    _write(glossary, GLOSSARY.replace("en: leaf", "en: [leaf"))
    expect(told).to_contain_text("docs/data/glossary.yml:", timeout=PATIENCE)
    _write(glossary, GLOSSARY)
    expect(told).to_be_hidden(timeout=PATIENCE)
    _write(root / "docs/en/part/chapter.md", TEXT)
    expect(term).to_have_count(0, timeout=PATIENCE)


def test_a_stamp_in_the_ledger_shows_at_the_head_of_the_page(
    root: Path, page: Page, printed: list[str]
) -> None:
    expect(page.locator(".notes-badge")).to_have_text(re.compile("not checked since"), timeout=PATIENCE)
    put_stamp(find(root), root / "snippets/part/chapter/step.py")
    told = re.compile(f"checked: CPU · torch {re.escape(TORCH)}")
    expect(page.locator(".notes-holds")).to_have_text(told, timeout=PATIENCE)
    expect(page.locator(".notes-badge")).to_have_count(0)
    since = printed[printed.index(f"changed: {LEDGER}\n") + 1 :]
    assert since[0].startswith("rendered 1 in")
    _write(root / LEDGER, STALE)


def test_a_broken_page_is_named_and_mended(
    root: Path, page: Page, server: tuple[subprocess.Popen, str]
) -> None:
    told = page.locator("#notes-problems")
    expect(told).to_be_hidden()
    _write(root / "docs/en/part/chapter.md", TEXT.replace("step.py", "stop.py"))
    expect(told).to_contain_text(
        "docs/en/part/chapter.md:7: no snippet `part/chapter/stop.py`", timeout=PATIENCE
    )
    expect(told).to_contain_text("Did you mean `part/chapter/step.py`?")
    expect(page.locator("h1")).to_contain_text("Chapter")
    _write(root / "docs/zh/index.md", "# Home\n\nA [chapter](part/chapter.md#there).\n")
    expect(told).to_contain_text(
        "docs/zh/index.md:3: the link `part/chapter.md#there` leads", timeout=PATIENCE
    )
    _write(root / "docs/en/part/chapter.md", TEXT.replace("First", "Mended"))
    expect(page.locator(".md-content")).to_contain_text("Mended words.", timeout=PATIENCE)
    expect(told).to_contain_text("docs/zh/index.md:3")
    _write(root / "docs/zh/index.md", "# Home\n\nA [chapter](part/chapter.md#here).\n")
    expect(told).to_be_hidden(timeout=PATIENCE)
    assert server[0].poll() is None


def test_a_new_page_and_a_broken_configuration_need_a_whole_build(root: Path, page: Page) -> None:
    told = page.locator("#notes-problems")
    for language in LANGUAGES:
        _write(root / f"docs/{language}/part/second.md", "# Second chapter\n")
    expect(told).to_contain_text("part/second.md: the page is not in the nav", timeout=PATIENCE)
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    both = "[part/chapter.md, part/second.md]"
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        text = (root / name).read_text(encoding="utf-8").replace("[part/chapter.md]", both)
        _write(root / name, text)
    expect(told).to_be_hidden(timeout=PATIENCE)
    expect(page.locator(".md-nav--primary")).to_contain_text("Second chapter", timeout=PATIENCE)
    good = (root / "mkdocs.yml").read_text(encoding="utf-8")
    _write(root / "mkdocs.yml", config.replace("name: material", "name: immaterial"))
    expect(told).to_contain_text("mkdocs.yml", timeout=PATIENCE)
    _write(root / "mkdocs.yml", good)
    expect(told).to_be_hidden(timeout=PATIENCE)


def test_a_checkout_of_many_files_is_one_build(root: Path, page: Page, printed: list[str]) -> None:
    def checkout(words: str, offset: int) -> None:
        for number in range(30):
            path = root / f"snippets/part/chapter/s{number:02}.py"
            _write(path, f'"""A step | 一步"""\n\n# %% a\nprint({number + offset})\n')
            _write(path.with_suffix(".out"), f"# cpu\n# %% a\n{number + offset}\n")
        _write(root / "docs/en/part/chapter.md", TEXT.replace("First", words).replace("step.py", "s07.py"))
        expect(page.locator(".md-content")).to_contain_text(f"{words} words.", timeout=PATIENCE)

    checkout("Other", 0)
    since = len(printed)
    checkout("Checked out", 100)
    expect(page.locator(".notes-output code")).to_have_text("107")
    assert not any(line.startswith("rendered") for line in printed[since:]), printed[since:]
    _write(root / "docs/en/part/chapter.md", TEXT)
    expect(page.locator(".md-content")).to_contain_text("First words.", timeout=PATIENCE)


def test_while_nothing_changes_it_costs_nothing(
    root: Path, page: Page, server: tuple[subprocess.Popen, str]
) -> None:
    """A book has thousands of files; all of its processes together may take a fiftieth of a core."""
    for number in range(2000):
        _write(root / f"snippets/part/large/s{number}.out", "# cpu\n")
    busy, end = 1.0, time.monotonic() + PATIENCE / 1000
    while busy > 0.02 and time.monotonic() < end:  # it still builds what changed before
        before = _cpu(server[0].pid)
        time.sleep(5)
        busy = (_cpu(server[0].pid) - before) / 5
    assert busy <= 0.02


def _cpu(pid: int) -> float:
    """Seconds of a process and all that descend from it, also of those that ended meanwhile."""
    stats = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parent, *numbers = path.read_text().rpartition(") ")[2].split()[1:]
            stats[int(path.parent.name)] = int(parent), sum(map(int, numbers[9:13]))
    family = {pid}
    while more := {one for one, (parent, _) in stats.items() if parent in family} - family:
        family |= more
    return sum(stats[one][1] for one in family if one in stats) / os.sysconf("SC_CLK_TCK")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
