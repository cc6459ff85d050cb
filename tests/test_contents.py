"""The whole book on one page, the numbers of its chapters, and the one place where it begins."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from notes.book import navigation, numbering
from notes.project import LANGUAGES, find
from notes.site.search import address
from pages import render

PROJECT = find(Path(__file__))
NAV = """nav:
  - index.md
  - contents.md
  - A: [a/index.md, a/two.md, a/one.md]
  - B: [b/index.md, b/three.md]
  - Reference: [reference/index.md, reference/terms.md]
"""
TITLES = """chapters:
  b/four: {zh: 第四章, en: The fourth}
  c/five: {zh: 第五章, en: The fifth}
"""


@pytest.fixture
def project(book):
    """Two parts with three chapters, one optional; two chapters to come, one in a part that has none yet."""
    (book.root / "mkdocs.yml").write_text(f"site_name: a book\n{NAV}", encoding="utf-8")
    (book.project.docs / "data").mkdir()
    (book.project.docs / "data" / "sources.yml").write_text(TITLES, encoding="utf-8")
    front = "---\ndescription: {}\n{}---\n\n"
    for name, text, more in (
        ("index", "# Home", ""),
        ("a/index", "# Part *A*", ""),
        ("a/two", f"# Two\n\n{'word ' * 360}", ""),
        ("a/one", f"# One\n\n{'word ' * 180}", "optional: true\n"),
        ("b/index", "# Part B", ""),
        ("b/three", f"# Three\n\n{'word ' * 180}", ""),
        ("reference/index", "# Reference", ""),
        ("reference/terms", "# Terms", ""),
    ):
        render(book.project, text, "en", name, front.format(f"What is {name.replace('/', ' ')}?", more))
    return book.project


def plain(html: str) -> list[str]:
    """The entries of the contents as a reader sees them."""
    items = re.findall(r"<li>(.*?)</li>", html, re.S)
    return [" ".join(re.sub("<[^>]+>", " ", item).split()) for item in items]


def test_chapters_are_numbered_by_part_and_place_and_nothing_else_is(project):
    told = {name: (place.number, place.of) for name, place in numbering.places(project, "en").items()}
    assert told == {"a/two": ("1.1", 2), "a/one": ("1.2", 2), "b/three": ("2.1", 1)}


def test_the_contents_have_every_page_with_number_time_and_sentence_and_what_is_to_come(project):
    html = render(project, "# Contents\n\n<!-- notes: contents -->", "en", "contents")
    heads = re.findall(r'<h2 data-search-exclude="" id="part-(\w+)">(.*?)<', re.sub("<a [^>]*>", "", html))
    assert heads == [("a", "1 Part "), ("b", "2 Part B"), ("c", "c"), ("reference", "Reference")]
    assert '<p class="notes-facts" data-search-exclude="">2 chapters, 3 minutes</p>' in html
    assert plain(html) == [
        "1.1 Two Reading 2 min What is a two?",
        "1.2 One Optional · Reading 1 min What is a one?",
        "2.1 Three Reading 1 min What is b three?",
        "To come The fourth",
        "To come The fifth",
        "Terms What is reference terms?",
    ]
    assert '<a href="a/two.md">Two</a>' in html


def test_a_chapter_that_waits_for_its_translation_has_its_place(project):
    assert numbering.places(project, "zh") == numbering.places(project, "en")
    html = render(project, "# 目录\n\n<!-- notes: contents -->", "zh", "contents")
    assert plain(html) == [
        "1.1 Two 尚未翻译",
        "1.2 One 尚未翻译",
        "2.1 Three 尚未翻译",
        "待写 第四章",
        "待写 第五章",
        "Terms 尚未翻译",
    ]
    assert '<a href="a/two.md">Two</a>' in html


def test_the_page_of_the_contents_is_no_chapter_itself(project):
    render(project, "# Contents", "en", "contents")
    for language in LANGUAGES:
        names = [page.stem for page in navigation.chapters(project, language)]
        assert "contents" not in names and (names == ["two", "one", "three"]) == (language == "en")
    (project.root / "mkdocs.yml").write_text("site_name: a book\n", encoding="utf-8")  # by file name
    assert [page.stem for page in navigation.chapters(project, "en")] == ["one", "two", "three"]


def test_the_start_is_the_first_chapter(project):
    ask = "# Home\n\n<!-- notes: start -->"
    button = '<a class="md-button md-button--primary" href="a/two.md">Start here: Two</a>'
    assert re.search(rf'<p class="notes-start"[^>]*>{button}</p>', render(project, ask, "en", "index"))
    render(project, "# Contents", "en", "contents")
    assert '<a href="contents.md">See the contents</a>' in render(project, ask, "en", "index")
    assert "notes-start" not in render(project, ask, "zh", "index"), "a book without chapters"


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_and_roadmap_name_the_same_start_and_every_part(language: str) -> None:
    chapters = navigation.chapters(PROJECT, language)
    folder = PROJECT.docs / language
    first, roadmap = (page.relative_to(folder).as_posix() for page in chapters[:2])
    assert roadmap == "start/roadmap.md"
    home = (folder / "index.md").read_text(encoding="utf-8")
    assert "<!-- notes: start -->" in home and re.findall(r"\]\(([^)]+\.md)", home)[0] == first
    text = (folder / roadmap).read_text(encoding="utf-8")
    assert f"prerequisites: [{first.removesuffix('.md')}]" in text
    assert f"]({Path(first).name})" in text[text.index("{ #short-path }") :].split("\n")[2]
    rows = re.findall(r"^\| (\d+) \[[^]]+\]\((?:\.\./(\w+)/)?index\.md\)", text, re.M)
    places = numbering.places(PROJECT, language)
    parts = {str(place.part): name.partition("/")[0] for name, place in places.items()}
    assert {number: part or "start" for number, part in rows} == parts


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_the_whole_book_beside_it_and_a_chapter_its_place_above_the_title(
    language: str, built: Path
) -> None:
    places = numbering.places(PROJECT, language)
    for name in ("index.md", "contents.md", *(f"{chapter}.md" for chapter in list(places)[::9])):
        page = (built / language / address(name) / "index.html").read_text(encoding="utf-8")
        sidebar = page[page.index("md-sidebar--primary") : page.index('class="md-content"')]
        assert re.findall(r'<a [^>]*data-number="([\d.]+)"', sidebar) == [
            one.number for one in places.values()
        ]
        above = re.findall(r'<p class="notes-place" data-chapter="([^"]+)">([^<]+)</p>\s*<h1', page)
        if place := places.get(name.removesuffix(".md")):
            told = (
                f"{place.chapter} of {place.of}"
                if language == "en"
                else f"{place.chapter} 章，共 {place.of} 章"
            )
            ((chapter, text),) = above
            assert chapter == name.removesuffix(".md")
            assert text.startswith(f"{place.number} · ") and told in text
        else:
            assert above == []
