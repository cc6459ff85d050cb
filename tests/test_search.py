"""Search as a reader uses it: typed into the box of a real browser, in both languages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import search_cases
import site_browser
from notes.book import covers
from notes.project import LANGUAGES, Project, find
from notes.site import search
from playwright.sync_api import Browser, Page

CASES = {"zh": search_cases.CHINESE, "en": search_cases.ENGLISH}
ASK = """async ({ queries, docs }) => {
  const { base } = JSON.parse(document.getElementById("__config").textContent);
  const root = new URL(base + "/", location.href);
  const worker = new Worker(new URL("../assets/js/search-worker.js", root));
  const told = (message) => new Promise((done) => {
    worker.onmessage = ({ data }) => done(data.data);
    worker.postMessage(message);
  });
  const data = await (await fetch(new URL("search/search_index.json", root))).json();
  data.docs = docs ?? data.docs;
  await told({ type: 0, data });
  const found = [];
  for (const query of queries) found.push((await told({ type: 2, data: query })).items);
  return found.map((groups) => groups.map(([{ location }]) => location.split("#")[0]));
}"""
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
        watched.open(f"{language}/reference/versions/").locator(".md-search__input").click()
    yield made
    for watched in made.values():
        assert watched.complaints() == []
        watched.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_is_among_the_first_three(language: str, boxes: dict[str, site_browser.Watched]) -> None:
    missed = []
    asked = _answers(boxes[language].page, [query for query, _ in CASES[language]])
    for (query, pages), found in zip(CASES[language], asked, strict=True):
        if not any(address.startswith(tuple(pages.split())) for address in found[:3]):
            missed.append((query, pages, found[:5]))
    assert missed == []


@pytest.mark.full
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chapter_is_found_by_its_title(language: str, boxes: dict[str, site_browser.Watched]) -> None:
    project = find(Path(__file__).parent)
    titles = {page: covers.title(project.docs / language / page) for page in search.chapters(project)}
    asked = zip(titles, _answers(boxes[language].page, list(titles.values())), strict=True)
    assert [(page, found[:5]) for page, found in asked if search.address(page) not in found[:3]] == []


def test_there_are_enough_queries_of_each_kind() -> None:
    assert all(len(cases) >= 120 for cases in CASES.values())
    assert len(search_cases.MESSAGES) >= 20 and len(search_cases.CHAPTERS) >= 70
    assert len(search_cases.CHINESE_QUESTIONS) >= 20 and len(search_cases.ENGLISH_QUESTIONS) >= 20


def test_pages_for_maintainers_are_not_found(built: Path) -> None:
    for language in LANGUAGES:
        index = json.loads((built / language / "search" / "search_index.json").read_text(encoding="utf-8"))
        found = {entry["location"].partition("#")[0] for entry in index["docs"]}
        assert "reference/glossary/" in found
        assert not found & {"reference/engine/", "reference/source-map/", "reference/contributing/"}


def test_small_words_weigh_nothing(boxes: dict[str, site_browser.Watched]) -> None:
    for language, short, long in (
        ("zh", "梯度 None", "为什么我的梯度是 None 呢？"),
        ("en", "gradient None", "Why is my gradient None?"),
    ):
        assert _search(boxes[language].page, long) == _search(boxes[language].page, short)


def test_pages_with_all_words_come_before_those_with_some(boxes: dict[str, site_browser.Watched]) -> None:
    docs = [
        {"location": "title/", "title": "Walrus", "text": "A walrus, walruses, and once more a walrus."},
        {"location": "apart/", "title": "Animals", "text": "A walrus lives by the sea."},
        {"location": "apart/#land", "title": "On land", "text": "A zebra does not."},
        {"location": "none/", "title": "Nothing", "text": "What and where."},
    ]
    (found,) = _answers(boxes["en"].page, ["where are the walrus and the zebras?"], docs)
    assert found == ["apart/", "title/"]


def test_an_excerpt_has_three_lines(browser: Browser, base: str) -> None:
    watched = site_browser.Watched(browser, base, viewport={"width": 390, "height": 844})
    for language, query in (("zh", "步幅 存储"), ("en", "stride storage")):
        page = watched.open(f"{language}/reference/versions/")
        page.locator("label[for=__search].md-header__button").click()
        _search(page, query)
        lines = page.locator(".md-search-result__link p:visible").evaluate_all(
            "texts => texts.map((text) => text.clientHeight / parseFloat(getComputedStyle(text).lineHeight))"
        )
        assert len(lines) >= 5 and max(lines) <= 3.1
        assert page.locator(".md-search-result__link p mark").count() >= 5
    assert watched.complaints() == []
    watched.close()


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


def test_a_page_answers_to_its_search_words(project: Project) -> None:
    page = project.docs / "en" / "part" / "two.md"
    page.write_text(f"---\nsearch_words: [no gradient]\n---\n\n{page.read_text()}", encoding="utf-8")
    assert search.words_by_page(project, "en") == {"part/two/": ["no gradient"]}
    assert search.words_by_page(project, "zh") == {}
    assert [search.address(name) for name in ("index.md", "a/index.md", "a/b.md")] == ["", "a/", "a/b/"]


def test_the_index_is_tuned_in_place(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "search_index.json"
    said = "<p>​梯度​ <code>x &lt; 1</code></p> <pre><code>x &gt; 1\n</code></pre> <pre><code>3\n</code></pre>"
    docs = [
        {"location": "part/one/", "title": "张量", "text": said},
        {"location": "part/one/#exercise-1", "title": "1", "text": ""},
        {"location": "part/four/", "title": "四", "text": "", "boost": 0.5},
    ]
    path.write_text(json.dumps({"config": {"fields": {}}, "docs": docs}), encoding="utf-8")
    search.tune(project, "zh", path)
    index = json.loads(path.read_text(encoding="utf-8"))
    one, exercise, four = index["docs"]
    assert (one["text"], one["code"]) == ("梯度 x < 1", "x > 1\n3") and "code" not in four
    assert index["config"]["words"] == ["张量", "梯度"]
    assert one["tags"][:2] == ["张量", "多维数组"] and "boost" not in one
    assert exercise["boost"] < 1 and "tags" not in exercise
    assert four["boost"] == 0.5 and "tags" not in four


def test_what_is_looked_for_instead_of_a_slip_is_told(boxes: dict[str, site_browser.Watched]) -> None:
    told = {
        "en": ("reshpae", "“reshpae” is nowhere in the book; below are results for “reshape”."),
        "zh": (
            "contigous 梯渡",
            "书里没有“contigous”，下面是“contiguous”的结果。 书里没有“梯渡”，下面是“梯度”的结果。",
        ),
    }
    for language, (typed, said) in told.items():
        page = boxes[language].page
        assert _search(page, typed)
        assert page.locator(".notes-instead").inner_text().strip() == said
        _search(page, "DataLoader")
        assert page.locator(".notes-instead").is_hidden()


def test_a_page_answers_to_its_title_in_the_other_language_and_to_the_names_it_introduces(
    project: Project,
) -> None:
    page = project.docs / "zh" / "part" / "one.md"
    page.write_text(f"---\nintroduces: [torch.where]\n---\n\n{page.read_text()}", encoding="utf-8")
    assert search.answers(project, "zh")["part/one/"][-1] == "Tensors"
    assert search.answers(project, "en")["part/one/"][-1] == "张量"
    assert search.names_by_page(project, "zh") == {"part/one/": ["torch.where"]}


def _answers(page: Page, queries: list[str], docs: list[dict] | None = None) -> list[list[str]]:
    """What the search finds in ``docs``, or in the book, for each query: pages, best first."""
    return page.evaluate(ASK, {"queries": queries, "docs": docs})


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
    paths = links.evaluate_all("links => links.map((link) => link.pathname.split('/').slice(2).join('/'))")
    return list(dict.fromkeys(paths))
