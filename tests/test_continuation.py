"""Blocks that need an earlier block of their file say so, with a link."""

from __future__ import annotations

import re

import pytest
from pages import HERE, put_katex, put_record, render

SCRIPT = """# %% setup
import math

# %% one
x = math.pi

# %% two
y = 1

# %% grow
y += 1

# %% sum
print(x + y)

# %% alone
print(0)
"""


@pytest.fixture
def page(book):
    """A function: anchor of a block → what it says it continues, as (caption, link)."""
    path = book.add("a", SCRIPT, shown=False)
    put_record(book.project, path, setup="0", one="", two="", grow="", sum="1", alone="0")

    def read(*blocks: str, language: str = "en") -> dict[str, list[tuple[str, str]]]:
        shown = (block.partition(" ") for block in blocks)
        body = "\n\n".join(f'[The {cell}]({HERE}/a.py#{cell} "run {more}")' for cell, _, more in shown)
        html = render(book.project, f"# A\n\n{body}\n", language)
        parts = re.split('class="notes-snippet"[^>]* id="([^"]+)"', html)
        link = re.compile(r'<a href="#([^"]+)">(The [^<]*)</a>')
        return {
            name: [(caption, anchor) for anchor, caption in link.findall(part)]
            for name, part in zip(parts[1::2], parts[2::2], strict=True)
        }

    return read


def test_a_block_names_the_block_that_it_continues(page):
    found = page("setup", "one", "alone")
    assert found == {
        "run-a-setup": [],
        "run-a-one": [("The setup", "run-a-setup")],
        "run-a-alone": [],
    }


def test_what_that_block_continues_is_not_said_again(page):
    found = page("setup", "one", "two", "grow", "sum")
    assert found["run-a-grow"] == [("The two", "run-a-two")]
    assert found["run-a-sum"] == [("The grow", "run-a-grow"), ("The one", "run-a-one")]


def test_of_several_blocks_that_change_a_name_the_last_one_counts(page):
    assert page("one", "two", "grow", "grow")["run-a-grow-2"] == [("The grow", "run-a-grow")]


def test_only_code_continues_and_is_continued(page):
    assert page("setup output", "one")["run-a-one"] == []
    assert page("one", "two", "sum output")["run-a-sum"] == []
    assert page("one code", "sum predict")["run-a-sum"] == [("The one", "run-a-one")]


def test_a_hidden_cell_is_not_linked(page):
    assert page("sum") == {"run-a-sum": []}


@pytest.mark.parametrize(("language", "words"), [("zh", "接着："), ("en", "continues: ")])
def test_the_words_below_the_caption(book, page, language, words):
    page("setup")
    put_katex(book.project)
    body = f'[A `b` $d$]({HERE}/a.py#setup "run code")\n\n[E]({HERE}/a.py#one "run")\n'
    html = render(book.project, body, language)
    (note,) = re.findall(
        '<span class="notes-continues" data-search-exclude="">(.*?)</span><span class="notes-f', html
    )
    assert note.startswith(f'{words}<a href="#run-a-setup">A <code>b</code> ')
    assert note.count("<a ") == 1 and note.endswith("</a>")
    assert '<span id="run-a-one-caption">E</span><span class="notes-continues"' in html


def test_a_block_that_cannot_run_alone_names_the_code_that_goes_before_it(book, page):
    page("setup", "one", "alone", "sum")
    shown = ("setup", "one", "two", "grow", "alone", "sum")
    html = render(book.project, "\n\n".join(f'[A]({HERE}/a.py#{cell} "run")' for cell in shown))
    assert re.findall(r'data-before="([^"]*)" id="([^"]*)"', html) == [
        ("__1", "run-a-one"),
        ("__1 __3 __4", "run-a-grow"),
        ("__1 __3 __4 __5", "run-a-sum"),  # in the order of the file, and nothing below it
    ]
    whole = render(book.project, f'[A]({HERE}/a.py "run")')
    assert re.findall('data-before="([^"]*)"', whole) == ["|__1||__1 __3 __4|__1 __3 __4 __5|"]


def test_where_a_page_shows_too_little_of_a_file_nothing_is_copied_together(book, page):
    page("setup", "one", "sum")  # nobody shows what binds y
    blocks = (f'[A]({HERE}/a.py#{cell} "run{more}")' for cell, more in (("one", ""), ("sum", " output")))
    assert "data-before" not in render(book.project, "\n\n".join(blocks))


def test_each_page_begins_anew(book, page):
    page("setup", "one")
    assert page("one") == {"run-a-one": []}
