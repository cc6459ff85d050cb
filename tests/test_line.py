"""Long lines of code are elements of their own, which hang where a narrow screen breaks them."""

from __future__ import annotations

import re

from pages import HERE, put_record, render

LONG = 'total = first_value + second_value  # "<b>" & more'
SCRIPT = f"""# %% a
x = 1

if x:
    {LONG.replace("first_value", "1").replace("second_value", "22222")}
    print("short")
"""


def marked(html: str) -> list[tuple[str, str]]:
    """The indent and the text of each long line."""
    found = re.findall(r'<span class="line"(?: style="--in:(\d+)")?>(.*?)\n</span>', html)
    return [(indent, re.sub("<[^>]+>", "", text)) for indent, text in found]


def test_a_long_line_of_a_cell_is_an_element_that_knows_its_indent(book):
    put_record(book.project, book.add("a", SCRIPT, shown=False), a="short")
    html = render(book.project, f'[A]({HERE}/a.py "run")')
    (line,) = marked(html)
    assert line == ("4", '    total = 1 + 22222  # "&lt;b&gt;" &amp; more')
    plain = re.sub(r'<span class="line"[^>]*>(.*?\n)</span>', r"\1", html)
    assert 'class="line"' not in plain and re.sub("<[^>]+>", "", plain) == re.sub("<[^>]+>", "", html)


def test_a_highlighted_line_keeps_its_colour(book):
    put_record(book.project, book.add("a", SCRIPT, shown=False), a="short")
    for lines in ("4", "4-5", "3-5"):
        html = render(book.project, f'[A]({HERE}/a.py "run hl={lines}")')
        (code,) = re.findall(r"<pre[^>]*><span></span><code>(.*?)</code>", html, re.S)
        assert marked(html)[0][0] == "4" and '<span class="hll"><span class="line"' in code
        assert code.count("<span") == code.count("</span>")
        assert re.sub("<[^>]+>", "", code).split("\n")[2:4] == ["if x:", marked(html)[0][1]]


def test_blocks_of_code_typed_on_a_page_hang_too(book):
    html = render(book.project, f"```python\n{LONG}\n```\n\n    {LONG}\n\n| a |\n| --- |\n| `{LONG}` |\n")
    assert [indent for indent, _ in marked(html)] == ["", ""]  # not what stands in a sentence or a cell


def test_chinese_characters_are_as_wide_as_two_letters(book):
    html = render(book.project, f"```python\n# {'长' * 13}\n# {'长' * 14}\n```\n")
    assert [text for _, text in marked(html)] == [f"# {'长' * 14}"]


WIDE = "| a `b` | c | <em>d</em> | |\n| --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 |\n"


def test_the_cells_of_a_table_with_many_columns_name_their_column(book):
    html = render(book.project, WIDE)
    assert re.findall(r"<td([^>]*)>(\d)", html) == [
        (' data-label="a b" role="cell"', "1"),
        (' data-label="c" role="cell"', "2"),
        (' data-label="d" role="cell"', "3"),
        (' role="cell"', "4"),
    ]
    assert html.count('class="notes-wide" role="table"') == 1
    assert html.count("<th>") == 3, "a screen reader reads no empty head"
    few = "\n".join(line.rsplit("|", 2)[0] for line in WIDE.split("\n"))
    assert "data-label" not in render(book.project, few)
    asked = render(book.project, few.replace("a `b`", "*one* { .notes-wide }"))
    assert asked.count('class="notes-wide"') == 1 and 'data-label="one"' in asked
