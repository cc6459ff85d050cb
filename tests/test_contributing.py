"""What the contributing page shows holds: snippets, entries, commands, and messages, which are run anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from ci import sample_messages
from conftest import ROOT, Book
from notes.book import catalog
from notes.check import mistake
from notes.project import LANGUAGES
from test_documents import there
from test_workflows import tool

PAGES = {
    language: (ROOT / f"docs/{language}/reference/contributing.md").read_text(encoding="utf-8")
    for language in LANGUAGES
}
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.M | re.S)
TERM, ERRATUM = "boolean-mask", "true-is-no-number"
PLACE = re.compile(r"(?<=\.md):\d+|(?<=, in section )#[\w-]+")


def blocks(kind: str) -> list[str]:
    """The blocks of one kind on the English page; code and data are the same in both."""
    found = {
        language: [text for name, text in FENCE.findall(page) if name == kind]
        for language, page in PAGES.items()
    }
    assert kind == "markdown" or kind == "yaml" or found["zh"] == found["en"]
    return found["en"]


@pytest.mark.parametrize("number", range(3))
def test_its_snippets_are_without_mistakes(book: Book, number: int) -> None:
    scripts = [text for text in blocks("python") if text.startswith('"""')]
    assert len(scripts) == 3
    item = book.load(book.add("shown", scripts[number], title=""))
    assert mistake.problems(item) == []


def test_its_entries_can_be_read(book: Book) -> None:
    data = book.project.docs / "data"
    data.mkdir()
    for name, id in (("glossary.yml", TERM), ("errata.yml", ERRATUM)):
        (entry,) = [text for text in blocks("yaml") if text.startswith(f"- id: {id}")]
        assert entry in PAGES["zh"]
        (data / name).write_text(entry, encoding="utf-8")
    (term,), (erratum,) = catalog.glossary(book.project), catalog.errata(book.project)
    assert (term.id, erratum.id, erratum.verdict) == (TERM, ERRATUM, "wrong")
    rows = {row.id for row in catalog.sources(sample_messages.find(ROOT)).rows}
    named = re.findall(r"\bS\d-[\w.]+", "".join(blocks("yaml")))
    assert [row for row in named if not catalog.rows_of(row, list(rows))] == []


def test_its_commands_are_there() -> None:
    known = re.findall(r"^    (\S+) ", tool("notes", "--help").stdout, re.M)
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    for page in PAGES.values():
        assert set(re.findall(r"(?:^|`)notes ([a-z]+)", page, re.M)) <= set(known)
        assert set(re.findall(r"(?:^|`)make ([a-z]+)", page, re.M)) <= set(targets)
        files = re.findall(r"`((?:docs|\.devcontainer|\.gitattributes|\.editorconfig)[\w/.-]*)`", page)
        assert (
            files
            and [one for one in files if not there(one) and "my" not in one and "dtypes" not in one] == []
        )


def test_a_command_for_windows_stands_for_each_line_of_make_lint() -> None:
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\nlint: ")[2].partition("\n\n")[0]
    lines = re.findall(r"^\t@?\$\(BIN\)/([^|\n]*?)(?: \|\|.*)?$", recipe, re.M)
    (shell,) = blocks("powershell")
    assert len(lines) == 5 and set(lines) <= set(shell.split("\n"))


def test_both_pages_show_every_message() -> None:
    names = {
        language: [one["name"] for one in sample_messages.SAID.finditer(page)]
        for language, page in PAGES.items()
    }
    assert names["zh"] == names["en"] == list(sample_messages.MISTAKES)
    told = {
        language: [one["text"] for one in sample_messages.SAID.finditer(page)]
        for language, page in PAGES.items()
    }
    assert told["zh"] == told["en"]
    for text in told["en"]:
        assert "my_note" in text or sample_messages.CHAPTER in text


@pytest.mark.full
def test_its_messages_are_what_the_commands_say() -> None:
    said = sample_messages.messages(ROOT)
    for one in sample_messages.SAID.finditer(PAGES["en"]):
        assert steady(one["text"].rstrip("\n")) == steady(said[one["name"]]), (
            "Write them anew: PYTHONPATH=scripts .venv/bin/python -m ci.sample_messages"
        )


def steady(text: str) -> str:
    """A message without its place in a chapter that others edit, and without what is drawn."""
    return re.sub(r"(each run: line 1: value) \S+ → \S+", r"\1", PLACE.sub("", text))


def test_a_mistake_that_can_no_longer_be_made_is_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no longer has 'gone'"):
        sample_messages.replaced("gone", "")("text")
