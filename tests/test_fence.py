"""Fences: one reader, which sees what the site sees, and what its users make of it."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path
from typing import Any

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from notes.book import fence, page
from notes.book.directive import directives
from notes.export import piece
from notes.problem import ProblemsError
from notes.render.directive import Directives
from pages import HERE, put_record, render

SHOW = f'[A]({HERE}/a.py#x "run")'
CASES = {
    "closed": ["```python", "x", "```"],
    "tildes": ["~~~", "```", "~~~"],
    "longer": ["````md", "```", "x", "```", "````"],
    "longer at the end": ["```", "x", "````"],
    "never closed": ["```python", "x", ""],
    "two that are never closed": ["```python", "x", "", "```text", "y"],
    "closed by the next one": ["```", "x", "```python", "y", "```", "z"],
    "in a list": ["- a", "", "    ```", "    x", "", "    ```"],
    "begun in a list item": ["- ```md", "  x", "  ```", "", "y"],
    "text less indented": ["    ```", "x", "    ```", "y"],
    "closed at another depth": ["    ```", "    x", "```", "y", "```"],
    "in a quotation": ["> ```", "> x", ">", "> ```"],
    "in a quotation that ends": ["> ```", "> x", "", "y", "> ```"],
    "tabs": ["\t```", "\tx", "\t```"],
    "options": ['```python title="x" hl_lines="1"', "x", "```"],
    "option of another program": ['```python name="x"', "x", "```"],
    "attributes": ["``` { .python .output }", "x", "```"],
    "no language": ["```python x", "x", "```"],
    "code in a line": ["```x``` y", "z", "```", "a", "```"],
    "blanks at the end": ["```  ", "x", "```  "],
    "deeper code": ["```", "    ```", "```", "x"],
    "empty": ["```", "```"],
}


def superfences(lines: list[str]) -> set[int]:
    """The lines that the site takes for code."""
    md = markdown.Markdown(extensions=["attr_list", "pymdownx.superfences"])
    reader: Any = md.preprocessors["fenced_code_block"]
    reader.highlight = None
    stacked: list[tuple] = []

    def keep(lines: list[str]) -> list[str]:
        stacked.extend(reader.stack)
        return lines

    reader.reassemble = keep
    for entry in reader.extension.superfences:
        entry["formatter"] = lambda **_: ""
    reader.run(list(lines))
    return {index for _, start, end in stacked for index in range(start, end)}


@pytest.mark.parametrize("lines", CASES.values(), ids=CASES.keys())
def test_a_fence_is_one_where_the_site_makes_one(lines):
    assert fence.inside(lines) == superfences(lines)


PARTS = ["```", "````", "~~~", "```py", "``` {.py}", '```py title="a"', "```a b", "x", "", "- ```", "x ```"]


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["", "    ", "  ", "> ", "\t", ">"]), st.sampled_from(PARTS))))
def test_any_page_has_the_fences_of_the_site(lines):
    page = ["".join(line) for line in lines]
    assert fence.inside(page) == superfences(page)


UNUSUAL = {
    "never closed": f"```python\nx = 1\n\n{SHOW}\n",
    "begun in a list item": f"- ```md\n  text\n  ```\n\n{SHOW}\n",
    "longer at the end": f"```\nx\n````\n\n{SHOW}\n",
    "closed": f"```\n{SHOW}\n```\n\n{SHOW}\n",
    "in a box": f'!!! note "N"\n\n    ```\n    {SHOW}\n    ```\n\n    {SHOW}\n',
    "in a quotation": f"> ```\n> {SHOW}\n> ```\n>\n> {SHOW}\n",
}


@pytest.mark.parametrize("body", UNUSUAL.values(), ids=UNUSUAL.keys())
def test_every_reader_finds_the_same_directives(book, body):
    put_record(book.project, book.add("a", "# %% x\nprint(1)\n", shown=False), x="1")
    text = "# T\n\n" + body
    last = max(number for number, line in enumerate(text.split("\n"), 1) if SHOW in line)
    assert [directive.line for directive in directives(Path("c.md"), text)] == [last]
    elements = page.parse(text, "en", "part/chapter.md").elements("directive")
    assert [element.line for element in elements] == [last]
    shown = [one.directive.line for one in piece.pieces(Path("c.md"), text) if isinstance(one, piece.Shown)]
    assert shown == [last]
    assert on_site(book, body) == 1


def test_a_quotation_stays_one_where_it_shows_a_snippet(book):
    put_record(book.project, book.add("a", "# %% x\nprint(1)\n", shown=False), x="1")
    html = render(book.project, f"> Before\n>\n> {SHOW}\n", "en")
    assert re.search(r"<blockquote>.*notes-snippet.*</blockquote>", html, re.S)


def on_site(one, body: str) -> int:
    """How often a page shows a snippet, even where the build refuses the page for something else."""
    shown = []
    real = Directives._show

    def count(*given) -> None:
        shown.append(given)
        real(*given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Directives, "_show", count)
        with contextlib.suppress(ProblemsError):
            render(one.project, body, "en", front="# T\n\n")
    return len(shown)
