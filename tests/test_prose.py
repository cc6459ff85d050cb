"""Prose on a page: inline values and line joins."""

from __future__ import annotations

import pytest
from pages import problems, render


def test_an_inline_value_is_the_recorded_line(book, quadratic):
    html = render(
        book.project,
        "得到 `run:part/chapter/quadratic.py#gradient`，**即 `run:part/chapter/quadratic.py#gradient`**。",
    )
    assert html.count('<code class="notes-value">3</code>') == 2
    assert "notes-value" in render(
        book.project, "| a |\n| --- |\n| `run:part/chapter/quadratic.py#gradient` |"
    )
    quoted = (
        "`` `run:part/chapter/quadratic.py#gradient` `` 与\n\n```\n`run:part/chapter/quadratic.py#x`\n```"
    )
    assert "notes-value" not in render(book.project, quoted)


VALUES = {
    "several lines": ("quadratic.py#again", "prints 2 lines"),
    "unknown cell": ("quadratic.py#x", "has no cell `x`"),
    "no cell": ("quadratic.py", "names no cell"),
    "no record": ("fresh.py#a", "has no record\n    Record it: notes update snippets/part/chapter/fresh.py"),
    "unknown snippet": ("quadrati.py#x", "Did you mean `part/chapter/quadratic.py`?"),
}


@pytest.mark.parametrize(("target", "message"), VALUES.values(), ids=VALUES.keys())
def test_a_wrong_inline_value_stops_with_its_line(book, quadratic, target, message):
    book.add("fresh", "# %% a\nprint(1)\n", shown=False)
    found = problems(book, f"一\n\n二 `run:part/chapter/{target}` 三")
    assert found.startswith("docs/zh/part/chapter.md:7: ") and message in found


JOINS = {
    "two characters": ("中文\n中文", "中文中文"),
    "punctuation": ("中文，\n中文。\n“中文”", "中文，中文。“中文”"),
    "bold": ("中文\n**中文**\n中文", "中文<strong>中文</strong>中文"),
    "link": ("中文\n[中文](a.md)。", '中文<a href="a.md">中文</a>。'),
    "letters": ("中文\nabc\n中文", "中文\nabc\n中文"),
    "code": ("中文\n`x`\n中文", "中文\n<code>x</code>\n中文"),
    "english": ("one\n“two”\n“three”", "one\n“two”\n“three”"),
    "hard break": ("中文  \n中文", "中文<br />\n中文"),
}


@pytest.mark.parametrize(("body", "expected"), JOINS.values(), ids=JOINS.keys())
def test_a_newline_between_chinese_characters_is_no_space(book, body, expected):
    assert render(book.project, body) == f"<p>{expected}</p>"


def test_code_keeps_its_newlines(book):
    assert "中文\n中文" in render(book.project, "```\n中文\n中文\n```")
