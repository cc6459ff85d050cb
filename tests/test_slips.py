"""Slips in pages and data files, half a merge among them: every one is said with its line and its cure."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from conftest import ROOT, Book
from damaged_book import CHAPTER, DATA, NAVS, THEME, git, merged
from notes import cli, textfile
from notes.problem import ProblemsError
from notes.project import Project
from notes.site import inspection, serve


def replaced(old: str, new: str):
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


def added(more: str):
    return lambda text: text + more


SIDES = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> t\n"
TERM = "docs/data/glossary.yml"
NAV = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\n").index("nav:") + 1  # its line
SLIPS = {  # file, change, line, message, advice
    "a merge in a fence": (CHAPTER, added(f"\n```text\n{SIDES}```\n"), 25, "a merge left both", "Keep one"),
    "half a merge": (CHAPTER, added("\n>>>>>>> topic\n"), 24, "a merge left `>>>>>>> topic`", "Keep one"),
    "the middle of a merge": (CHAPTER, added("\nText\n=======\n"), 25, "a merge left `=======`", "Keep one"),
    "a merge in the front matter": (
        CHAPTER,
        replaced("status", f"{SIDES}status"),
        4,
        "a merge left",
        "Keep",
    ),
    "an empty page": (CHAPTER, lambda text: " \n", 1, "the page is empty", f"git checkout -- {CHAPTER}"),
    "an open quote": (CHAPTER, replaced("n: ", 'n: "'), 2, "the front matter is not YAML", "Quote"),
    "an open list": (CHAPTER, replaced("[]", "[a"), 3, "the front matter is not YAML", "Quote"),
    "a colon in a text": (CHAPTER, replaced("n: ", "n: a: "), 2, "the front matter is not YAML", "Quote"),
    "a key without a colon": (
        CHAPTER,
        replaced("status:", "status"),
        4,
        "the front matter is not",
        "Quote",
    ),
    "a tab": (CHAPTER, replaced("covers: {}", "covers:\n\tS0-1: x"), 6, "the front matter is not", "blanks"),
    "no such date": (CHAPTER, replaced("status: 5", "status: 2020-13-45"), 4, "month must be", "in quotes"),
    "a key twice": (
        CHAPTER,
        replaced("status", "status: 4\nstatus"),
        5,
        "`status` stands twice",
        "line 4",
    ),
    "no end": (CHAPTER, replaced("\n---\n", "\n"), 1, "the front matter is not closed", "`---`"),
    "an id with a blank": (
        CHAPTER,
        replaced("{ #one }", "{#bad id}"),
        10,
        "an id has no blank",
        "{ #bad-id }",
    ),
    "an id without a name": (CHAPTER, replaced("{ #one }", "{#}"), 10, "an id without a name", "#short-id"),
    "a blank after #": (CHAPTER, replaced("#one", "# one"), 10, "a blank after the #", "{ #one }"),
    "two ids": (CHAPTER, replaced("#one", "#a #b"), 10, "2 ids on one heading", "Keep one"),
    "full-width braces": (CHAPTER, replaced("{ #one }", "｛#one｝"), 10, "full-width marks", "#short-id"),
    "no blank before braces": (CHAPTER, replaced(" { #one", "{ #one"), 10, "no blank before", "#short-id"),
    "open braces": (CHAPTER, replaced("#one }", "#one"), 10, "the braces of an id are not", "#short-id"),
    "a Chinese id": (CHAPTER, replaced("#one", "#甲"), 10, "`#甲` is not an id", "lower-case"),
    "an id twice": (CHAPTER, added("\n## B { #one }\n"), 24, "a second section #one", "another one"),
    "a page twice": (
        NAVS[0],
        replaced("[part/", "[index.md, part/"),
        NAV + 2,
        "`index.md` stands twice",
        "Keep",
    ),
    "a part twice": (
        NAVS[0],
        added("  - Part: [a.md]\n"),
        NAV + 3,
        "`Part` stands twice in the nav",
        f"line {NAV + 2}",
    ),
    "a nav that is no list": (
        NAVS[0],
        replaced("nav:\n", "nav: a\nb:\n"),
        NAV,
        "`nav` is no list",
        "index.md",
    ),
    "an open nav": (NAVS[0], replaced("chapter.md]", "chapter.md"), NAV + 2, "not YAML", "Quote"),
    "no configuration": (NAVS[1], lambda text: "", 1, "a configuration without keys", "git checkout"),
    "no term": (TERM, lambda text: "", 1, "nothing stands in this file", f"git checkout -- {TERM}"),
    "no list": (TERM, lambda text: "a: 1\n", 1, "no list of entries", "- id:"),
    "an entry that is a word": (TERM, added("- leaf\n"), 9, "an entry without an id", "- id:"),
    "a missing key": (TERM, replaced("  en: leaf tensor\n", ""), 1, "`leaf-tensor` has no `en`", "Add `en:`"),
    "an unknown key": (TERM, replaced("avoid:", "avoids:"), 5, "an unknown key `avoids`", "`avoid`?"),
    "a term twice": (TERM, lambda text: text * 2, 9, "`leaf-tensor` stands twice", "line 1"),
    "a key of a term twice": (TERM, replaced("  zh:", "  en: a\n  zh:"), 4, "`en` stands twice", "line 2"),
    "a tab in a term": (TERM, replaced("  text:", "\ttext:"), 6, "not YAML", "Indent with blanks"),
    "a text in one language": (TERM, replaced("    en: A sentence.\n", ""), 6, "not a text in both", "`en:`"),
    "a list by no language": (TERM, replaced("{zh: [叶子]", "{fr: [叶子]"), 4, "not lists by", "{zh:"),
    "an erratum that is text": (
        DATA[1],
        replaced("says: {zh: 甲, en: A}", "says: A"),
        5,
        "`says` of `E1` is not",
        "`zh:`",
    ),
    "rows that are text": (DATA[1], replaced("[S0-1]", "S0-1"), 2, "`rows` of `E1` is not a list", "[one"),
    "an unknown list": (DATA[2], added("more: 1\n"), 8, "unknown key `more`", "chapters, notes, rows"),
    "a title in one language": (DATA[2], replaced(", en: Diary", ""), 1, "`notes` is not a text", "{zh:"),
    "names that are none": (DATA[3], replaced("[arange]", "5"), 2, "`generated` is not a list", "[one, two]"),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_in_a_page_or_a_data_file_has_its_line(
    shared: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    file, change, line, message, advice = SLIPS[name]
    monkeypatch.chdir(shared)
    path = shared / file
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    for command, code in (("lint", 1), ("parity", 1), ("build", 2)):
        if command == "parity" and file in DATA:
            continue
        assert cli.main([command]) == code
        said = "".join(capfd.readouterr())
        assert f"{file}:{line}: " in said, said
        told_here = said[said.index(f"{file}:{line}: ") :].split("\n")
        assert message in told_here[0] and advice in told_here[1], said
    git(shared, "reset", "-q", "--hard")


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", ">>>>>>> topic"])
@pytest.mark.parametrize("file", THEME)
def test_half_a_merge_in_the_theme_is_not_published(
    shared: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], file: str, mark: str
) -> None:
    monkeypatch.chdir(shared)
    path = shared / file
    path.write_text(f"{mark}\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert cli.main(["build"]) == 2
    assert f"{file}:1: a merge left `{mark}` here\n    Keep one side" in "".join(capfd.readouterr())
    git(shared, "reset", "-q", "--hard")


@pytest.mark.parametrize(
    "more",
    [
        "\n```text\n <<<<<<< HEAD\n a\n =======\n b\n >>>>>>> t\n```\n",
        "\n```text\n=======\n```\n",
        "\n> > > > > > > quoted\n\n========\n",
        "\n## Set `{1}` { #set .wide }\n",
        "\n### Deep\n",
    ],
)
def test_what_looks_damaged_and_is_not(shared: Path, monkeypatch: pytest.MonkeyPatch, more: str) -> None:
    monkeypatch.chdir(shared)
    for page in (CHAPTER, "docs/en/part/chapter.md"):
        path = shared / page
        path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    assert inspection.problems(Project(shared)) == []
    git(shared, "reset", "-q", "--hard")


@pytest.mark.parametrize("name", ["中文.md", "a\nb.md", "A b.md"])
def test_a_page_has_a_name_for_an_address(
    shared: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    monkeypatch.chdir(shared)
    for language in ("zh", "en"):
        shutil.copyfile(shared / f"docs/{language}/part/chapter.md", shared / f"docs/{language}/part/{name}")
    for command, code in (("lint", 1), ("parity", 1), ("export", 2), ("build", 2)):
        assert cli.main([command]) == code
        shown = name.replace("\n", "\\n")
        assert f"docs/zh/part/{shown}: not a name for a page\n    Rename it" in "".join(capfd.readouterr())
    git(shared, "clean", "-fdq")


def test_a_file_that_may_not_be_read_is_named(whole: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    page = whole.root / CHAPTER

    def refused(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refused)  # root may read everything
    with pytest.raises(
        ProblemsError, match=rf"{CHAPTER}: it may not be read\n +Allow it: chmod u\+r {CHAPTER}"
    ):
        textfile.read(page)


def test_a_browser_that_goes_away_troubles_nobody(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "big.html").write_bytes(b"<p>" + os.urandom(8_000_000).hex().encode())
    with serve.server(tmp_path) as listening:
        thread = threading.Thread(target=listening.serve_forever, daemon=True)
        thread.start()
        for _ in range(3):
            with socket.create_connection(("127.0.0.1", listening.server_port)) as client:
                client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                client.sendall(b"GET /big.html HTTP/1.1\r\nHost: a\r\n\r\n")
                client.recv(10)
        time.sleep(0.5)
        listening.shutdown()
    assert "".join(capfd.readouterr()) == ""


def test_a_preview_says_what_is_damaged_and_goes_on(whole: Book) -> None:
    page = whole.root / CHAPTER
    good = page.read_bytes()
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "notes", "serve", "--port", "0"],
        cwd=whole.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    lines: list[str] = []
    assert process.stdout
    threading.Thread(target=lines.extend, args=(process.stdout,), daemon=True).start()

    def wait(for_: str) -> None:
        end = time.monotonic() + 90
        while for_ not in "".join(lines):
            assert time.monotonic() < end and process.poll() is None, "".join(lines)
            time.sleep(0.1)
        lines.clear()

    try:
        wait("built in")
        for data, message in (
            (merged(good), ": a merge left both sides"),
            (good[:40] + b"\xff", ": not UTF-8"),
        ):
            page.write_bytes(data)
            wait(message)
            page.write_bytes(good)
            wait("rendered 1 in")
        assert process.poll() is None
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
    assert "Traceback" not in "".join(lines)
