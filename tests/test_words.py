"""Search entries: those of the theme without the glyphs of formulas and drawings, and remembered."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from material.plugins.search import plugin as search
from notes.project import Project
from notes.shelf import store
from notes.site import words
from pages import HERE, put_katex, put_record, render

SVG = '<svg width="1pt" height="1pt" viewBox="0 0 1 1"><text>x</text></svg>'
BODY = """# 标题 { #top }

损失函数 $L(w) = \\frac{1}{2}(w - 3)^2$ 的梯度，**注意** $w$。

$$
\\sum_i w_i x_i
$$

## 反向传播 `backward` { #two }

[求导]({here}/step.py "run")

- `requires_grad` 与 $\\nabla$

```python
x = torch.ones(2)  # <b>
```
"""


@pytest.fixture
def page(book) -> SimpleNamespace:
    put_katex(book.project)
    put_record(book.project, book.add("step", "# %% a\nprint(1)\n", shown=False), a="1 < 2", a__svg=SVG)
    html = render(book.project, BODY.replace("{here}", HERE))
    return SimpleNamespace(content=html, meta={}, title="标题", toc=[], url="part/chapter/")


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(
        search.SearchIndex, "add_entry_from_context", search.SearchIndex.add_entry_from_context
    )
    return search.SearchIndex()


def test_the_entries_are_those_of_the_theme(book, page: SimpleNamespace, index: Any) -> None:
    words.remember(book.project)
    index.add_entry_from_context(page)
    ours, index.entries = index.entries, []
    put_record(book.project, book.out("step").with_suffix(".py"), a="1 < 2")
    page.content = render(
        book.project, re.sub(r"\$\$.*?\$\$|\$.*?\$", "", BODY, flags=re.S).replace("{here}", HERE)
    )
    words.plain(search.SearchIndex)(index, page)
    theirs = index.entries
    assert ours == theirs
    assert [entry["location"] for entry in theirs] == ["part/chapter/", "part/chapter/#two"]
    assert "\u200b" in theirs[0]["text"]


def test_a_page_is_read_once(
    book, page: SimpleNamespace, index: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    words.remember(book.project)
    index.add_entry_from_context(page)
    store.of(book.project).save()
    store.of.cache_clear()
    first, index.entries = index.entries, []
    monkeypatch.setattr(search, "Parser", None)
    index.add_entry_from_context(page)
    assert index.entries == first
    page.content += "<p>more</p>"
    with pytest.raises(TypeError):
        index.add_entry_from_context(page)


def test_two_books_do_not_mix(
    tmp_path: Path, page: SimpleNamespace, index: search.SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = Project(tmp_path / "one"), Project(tmp_path / "two")
    words.remember(one)
    words.remember(two)
    index.add_entry_from_context(page)
    first, index.entries = index.entries, []
    words.plain(search.SearchIndex)(
        index, SimpleNamespace(**{**vars(page), "content": words.lighten(page.content)})
    )
    assert first == index.entries, "the second book reads with the theme, not through the first"
    for project in (one, two):
        store.of(project).save()
    assert [(project.cache / "site.json").exists() for project in (one, two)] == [False, True]
    words.remember(one)
    monkeypatch.setattr(search, "Parser", None)
    with pytest.raises(TypeError):
        index.add_entry_from_context(page)  # what the second remembers, the first does not know


@pytest.mark.parametrize(
    ("markup", "left"),
    [
        ('a<span class="arithmatex" x><span>f<span>g</span></span></span>b', "ab"),
        ('a<div class="arithmatex">f<span>g</span></div>b<svg a="1">t</svg>', "ab"),
        (
            '<pre><code><span class="n">x</span></code></pre><span>y</span>',
            "<pre><code>x</code></pre><span>y</span>",
        ),
        ('a<span class="arithmatex">never closed', "anever closed"),
    ],
)
def test_what_a_search_skips_is_taken_out(markup: str, left: str) -> None:
    assert words.lighten(markup) == left
