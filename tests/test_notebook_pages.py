"""Notebook pages and downloads on the built site: light, in place, like every other chapter."""

from __future__ import annotations

import re
from pathlib import Path

import jinja2
import nbformat
import pytest
import site_browser
from notes.export import command
from notes.project import LANGUAGES, find

PROJECT = find(Path(__file__).parent)
PAGE = "workflows/structured-data/"
SIX = ("prepare", "define", "train", "evaluate", "use", "save")


def _html(built: Path, language: str) -> str:
    return (built / language / PAGE / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notebook_page_carries_no_style_and_no_leftovers(language: str, built: Path) -> None:
    html = _html(built, language)
    content = html[html.index("<article") : html.index("</article>")]
    assert not re.search("<style|<link|jupyter-wrapper|clipboard|<script(?! type=.application/json)", content)
    assert len(content) < 169_000  # with three figures; a page of mkdocs-jupyter's own has 600 kB
    assert not re.search(r"@cell|@caption|<!--(cell|markdown)|\$\$|\\\(", content)


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_headings_are_the_six_steps_and_in_the_contents(
    language: str, watched: site_browser.Watched
) -> None:
    page = watched.open(f"{language}/{PAGE}")
    ids = page.eval_on_selector_all(".md-content h2", "all => all.map(one => one.id)")
    assert tuple(ids[:6]) == SIX
    contents = page.eval_on_selector_all(
        ".md-sidebar--secondary .md-nav__link", "all => all.map(one => one.getAttribute('href'))"
    )
    assert [f"#{id}" for id in SIX] == [link for link in contents if link[1:] in SIX]
    assert watched.complaints() == []


def test_its_cells_look_and_work_like_snippets(watched: site_browser.Watched) -> None:
    page = watched.open(f"zh/{PAGE}")
    cells = page.locator(".notes-cell")
    assert cells.count() == page.locator(".notes-snippet").count() > 15
    assert page.locator(".notes-count").all_text_contents() == [f"[{n}]" for n in range(1, cells.count() + 1)]
    assert page.locator(".notes-cell .notes-figure svg[role=img][aria-label]").count() == 3
    assert page.locator("details.answer .notes-cell").count() == 4
    assert page.locator(".admonition.mistake .notes-cell").count() == 1
    assert page.locator("#run-workflow-load .notes-output code").inner_text().startswith("X: (569, 30)")
    assert "恶性" in page.locator("#run-workflow-load pre code .c1").last.inner_text()
    assert page.locator(".katex").count() >= 2
    fold = page.locator("#run-workflow-test details.notes-predict")
    assert not fold.locator("code").is_visible()
    fold.locator("summary").click()
    assert "always benign" in fold.locator("code").inner_text()


def test_other_pages_lead_to_a_cell(watched: site_browser.Watched) -> None:
    page = watched.open("en/reference/api-index/")
    link = page.locator("a[href*='structured-data/#run-workflow-']").first
    anchor = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    page.wait_for_url(f"**/{PAGE}#{anchor}")
    assert page.locator(f"#{anchor}.notes-cell").count() == 1


def test_search_finds_the_notebook_page(watched: site_browser.Watched) -> None:
    page = watched.open("zh/")
    page.keyboard.press("/")
    page.keyboard.type("load_breast_cancer", delay=20)
    page.wait_for_selector(".md-search-result__link[href*='structured-data']")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chapter_with_code_offers_its_notebook(language: str, built: Path) -> None:
    for chapter in command.chapters(PROJECT, language):
        folder = built / chapter.relative_to(PROJECT.docs).with_suffix("")
        name = f"{chapter.stem}.ipynb"
        assert f'<a href="{name}" download>' in (folder / "index.html").read_text(encoding="utf-8"), folder
        assert nbformat.reads((folder / name).read_text(encoding="utf-8"), as_version=4).cells
    assert "colab.research" not in _html(built, language)


@pytest.mark.parametrize(
    ("repository", "offered"),
    [("https://github.com/a/notes", True), ("https://gitee.com/a/notes", False), ("", False)],
)
def test_colab_is_offered_for_a_github_repository(repository: str, offered: bool) -> None:
    empty = {"partials/actions.html": "", "partials/source-file.html": ""}
    loaders = [jinja2.DictLoader(empty), jinja2.FileSystemLoader(PROJECT.docs / "theme")]
    environment = jinja2.Environment(loader=jinja2.ChoiceLoader(loaders))
    environment.filters["url"] = lambda address: address.removeprefix("part/chapter/")
    template = environment.get_template("partials/content.html")
    page = {"content": "<h1>", "file": {"src_uri": "part/chapter.md"}}
    config = {
        "extra": {"words": {"colab": "Open in Colab"}, "notebooks": ["part/chapter.md"]},
        "repo_url": repository,
        "repo_name": "a/notes",
        "theme": {"language": "en"},
    }
    made = template.render(page=page, config=config)
    address = "https://colab.research.google.com/github/a/notes/blob/notebooks/en/part/chapter.ipynb"
    assert (f'<a href="{address}">Open in Colab</a>' in made) is offered is ("colab" in made)
    assert '<a href="chapter.ipynb" download>' in made
