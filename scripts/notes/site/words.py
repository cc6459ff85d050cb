"""Search entries remembered between builds: cutting Chinese text into words is the slowest part of a build.

The theme's search plugin reads the HTML of every page again and lets jieba cut it. What it made of a page
is kept by the page's content, so that a page that did not change costs nothing and jieba's dictionary is
not loaded. Before it reads a new page, what has no words is taken out: it is slow on deep markup, and
takes the glyphs of a formula for words.

This replaces ``SearchIndex.add_entry_from_context`` of Material's search plugin, which is not promised to
stay. If the plugin moves, builds are slow and formulas are found as glyphs; if the method does, they stop:
``tests/test_words.py`` says so in both cases.
"""

from __future__ import annotations

import contextlib
import functools
import importlib.metadata
import inspect
import json
import logging
import re
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from notes.project import Project
from notes.shelf import store

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

PACKAGES = ("mkdocs-material", "jieba")
FORMULA = re.compile(r'<(?P<tag>span|div) class="arithmatex"[^>]*>')
SPAN = re.compile(r"<(/?)span\b")
DRAWING = re.compile(r"<svg\b.*?</svg>", re.S)
CODE = re.compile(r"<pre\b.*?</pre>", re.S)
COLOUR = re.compile(r"</?span[^>]*>")


def remember(project: Project) -> None:
    """Make the search plugin of this process remember what it made of each page."""
    try:
        from material.plugins.search.plugin import SearchIndex
    except ImportError:
        return
    logging.getLogger("jieba").setLevel(logging.WARNING)
    read = plain(SearchIndex)
    versions = [importlib.metadata.version(name) for name in PACKAGES]

    @functools.wraps(read)
    def add(index: SearchIndex, page: Page) -> None:
        about = [page.title, page.meta.get("title"), page.meta.get("search"), page.meta.get("tags")]
        parts = ("search", *versions, page.url, repr(about), page.content)
        index.entries += json.loads(store.of(project).get(parts, lambda: json.dumps(_entries(index, page))))

    def _entries(index: SearchIndex, page: Page) -> list[dict]:
        kept, index.entries = index.entries, []
        light = SimpleNamespace(
            content=lighten(page.content or ""), meta=page.meta, title=page.title, toc=page.toc, url=page.url
        )
        try:
            read(index, light)
            return index.entries
        finally:
            index.entries = kept

    SearchIndex.add_entry_from_context = add


@contextlib.contextmanager
def ignored() -> Iterator[None]:
    """Meanwhile pages are rendered, but not read for the search."""
    try:
        from material.plugins.search.plugin import SearchIndex
    except ImportError:
        yield
        return
    add, SearchIndex.add_entry_from_context = SearchIndex.add_entry_from_context, lambda index, page: None
    try:
        yield
    finally:
        SearchIndex.add_entry_from_context = add


def plain(index: Any) -> Callable:
    """How the theme itself adds a page to an index."""
    return inspect.unwrap(index.add_entry_from_context)


def lighten(page: str) -> str:
    """A page without formulas, drawings and the colours of code: none of them has words to search for."""
    return CODE.sub(lambda code: COLOUR.sub("", code[0]), DRAWING.sub("", _without_formulas(page)))


def _without_formulas(page: str) -> str:
    kept, place = [], 0
    while found := FORMULA.search(page, place):
        kept.append(page[place : found.start()])
        place = _end(page, found)
    return "".join([*kept, page[place:]])


def _end(page: str, opened: re.Match[str]) -> int:
    """Where the element that ``opened`` begins ends; KaTeX uses no ``div`` inside a formula."""
    if opened["tag"] == "div":
        end = page.find("</div>", opened.end())
        return end + len("</div>") if end >= 0 else opened.end()
    depth = 1
    for found in SPAN.finditer(page, opened.end()):
        depth += -1 if found[1] else 1
        if not depth:
            return page.index(">", found.start()) + 1
    return opened.end()
