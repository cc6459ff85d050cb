"""Search as a reader uses it: typed into the box of a real browser, in both languages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import search_cases
import site_browser
from notes.project import LANGUAGES, Project
from notes.site import search
from playwright.sync_api import Browser, Page

CASES = {"zh": search_cases.CHINESE, "en": search_cases.ENGLISH}
QUERIES = [
    pytest.param(language, query, pages, id=f"{language}-{query[:40]}")
    for language, cases in CASES.items()
    for query, pages in cases
]
GLOSSARY = """- id: tensor
  zh: 张量
  en: tensor
  aliases: {zh: [多维数组], en: [array]}
  text: {zh: 箱子。, en: A box.}
- {id: leaf-tensor, zh: 叶子张量, en: leaf tensor, text: {zh: 末端。, en: An end.}}
- {id: hook, zh: 钩子, en: hook, text: {zh: 函数。, en: A function.}}
- {id: pooling, zh: 汇聚, en: pooling, aliases: {zh: [池化], en: []}, text: {zh: 取代表。, en: One of many.}}
"""


@pytest.fixture(scope="module")
def boxes(browser: Browser, base: str) -> Iterator[dict[str, site_browser.Watched]]:
    """One page per language whose search is open."""
    made = {language: site_browser.Watched(browser, base) for language in LANGUAGES}
    for language, watched in made.items():
        watched.open(f"{language}/reference/versions/")
    yield made
    for watched in made.values():
        assert watched.complaints() == []
        watched.close()


@pytest.mark.parametrize(("language", "query", "pages"), QUERIES)
def test_the_answer_is_among_the_first_three(
    language: str, query: str, pages: str, boxes: dict[str, site_browser.Watched]
) -> None:
    found = [address.removeprefix(f"/{language}/") for address in _search(boxes[language].page, query)]
    assert any(address.startswith(tuple(pages.split())) for address in found[:3]), found[:5]


def test_there_are_enough_queries_of_each_kind() -> None:
    assert all(len(cases) >= 25 for cases in CASES.values())


def test_pages_about_the_book_never_come_before_its_chapters(boxes: dict[str, site_browser.Watched]) -> None:
    for language, query in (("zh", "梯度"), ("zh", "grad"), ("en", "gradient"), ("en", "backward")):
        found = _search(boxes[language].page, query)
        assert not any("source-map" in page or "errata" in page for page in found[:3]), found[:3]


def test_the_box_keeps_what_was_typed(boxes: dict[str, site_browser.Watched]) -> None:
    page = boxes["en"].page
    _search(page, "a second time through the graph")
    assert page.locator(".md-search__input").input_value() == "a second time through the graph"
    assert not page.locator(".md-search-result .md-tags").first.is_visible()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Three chapters: one is about tensors by its title, one has hooks in it, one links to the glossary."""
    for language, titles in (("zh", ("张量", "用钩子", "别的")), ("en", ("Tensors", "Use a hook", "Other"))):
        folder = tmp_path / "docs" / language / "part"
        folder.mkdir(parents=True)
        for name, title in zip(("one", "two", "three"), titles, strict=True):
            (folder / f"{name}.md").write_text(f"# {title}\n", encoding="utf-8")
        link = "[x](../reference/glossary.md#leaf-tensor)"
        (folder / "three.md").write_text(f"# {titles[2]}\n\n{link}\n", encoding="utf-8")
    data = tmp_path / "docs" / "data"
    data.mkdir()
    (data / "glossary.yml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "snippets").mkdir()
    nav = "nav:\n  - part: [part/three.md, part/two.md, part/one.md]\n"
    (tmp_path / "mkdocs.yml").write_text(nav, encoding="utf-8")
    return Project(tmp_path)


def test_a_chapter_answers_to_every_name_of_its_terms(project: Project) -> None:
    assert search.tags_by_page(project, "zh") == {
        "part/one/": ["张量", "多维数组", "tensor", "array"],
        "part/three/": ["叶子张量", "leaf tensor"],
        "part/two/": ["钩子", "hook"],
    }
    assert search.tags_by_page(project, "en")["part/one/"] == ["tensor", "array", "张量", "多维数组"]


def test_the_index_is_tuned_in_place(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "search_index.json"
    docs = [
        {"location": "part/one/", "title": "张量", "text": "…"},
        {"location": "part/one/#exercise-1", "title": "1", "text": "…"},
        {"location": "part/four/", "title": "四", "text": "…", "boost": 0.5},
    ]
    path.write_text(json.dumps({"config": {"fields": {}}, "docs": docs}), encoding="utf-8")
    search.tune(project, "zh", path)
    one, exercise, four = json.loads(path.read_text(encoding="utf-8"))["docs"]
    assert one["tags"][:2] == ["张量", "多维数组"] and "boost" not in one
    assert exercise["boost"] < 1 and "tags" not in exercise
    assert four["boost"] == 0.5 and "tags" not in four


def _search(page: Page, query: str) -> list[str]:
    """Type ``query`` and wait until the list has settled; the pages found, best first."""
    box = page.locator(".md-search__input")
    if not page.locator("#__search").is_checked():
        box.click()
    page.evaluate("document.querySelector('.md-search-result__list').replaceChildren()")
    box.fill(query)
    box.dispatch_event("keyup")
    page.wait_for_selector(".md-search-result__link", state="attached")
    links = page.locator(".md-search-result__item > .md-search-result__link")
    return list(dict.fromkeys(links.evaluate_all("links => links.map((link) => link.pathname)")))
