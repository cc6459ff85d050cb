"""The zip to take along: unpacked, opened from the disk in a real browser, every link followed."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import site_browser
from notes.project import LANGUAGES, find
from notes.site import offline
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.full

ROOT = Path(__file__).resolve().parents[1]
LINK = re.compile(r"""<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]*)\"""")

WORDS = [("zh", "反向传播"), ("zh", "requires_grad"), ("en", "leaf tensor")]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("offline") / "book.zip"
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("REPO_URL", raising=False)
        assert offline.build(find(ROOT), target) == 0
    with zipfile.ZipFile(target) as packed:
        packed.extractall(target.parent)
    return target.parent / offline.NAME


@pytest.fixture
def watched(browser: Browser, unpacked: Path) -> Iterator[site_browser.Watched]:
    page = site_browser.Watched(browser, f"{unpacked.as_uri()}/")
    yield page
    assert page.complaints() == []
    page.close()


def search(page: Page, words: str) -> list[str]:
    """What is found, as a reader gets it."""
    page.locator(".md-search__input").click()
    page.keyboard.type(words)
    page.locator(".md-search__input").dispatch_event("keyup")  # a Chinese character is typed without one
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    return page.locator(".md-search-result__item").all_inner_texts()


def test_the_first_page_leads_to_a_language(watched: site_browser.Watched) -> None:
    page = watched.open("index.html")
    page.wait_for_url("**/*/index.html")
    expect(page.locator("h1").first).to_be_visible()


def test_an_old_address_leads_to_where_the_chapter_is_now(watched: site_browser.Watched) -> None:
    page = watched.open("zh/start/diary.html")
    page.wait_for_url("**/zh/reference/diary.html")
    expect(page.locator("h1").first).to_be_visible()


@pytest.mark.parametrize(("language", "words"), WORDS)
def test_the_search_works(watched: site_browser.Watched, language: str, words: str) -> None:
    page = watched.open(f"{language}/index.html")
    assert search(page, words)
    page.locator(".md-search-result__link").first.click()
    page.wait_for_load_state()
    assert urlsplit(page.url).scheme == "file" and page.url.split("?")[0].endswith(".html")
    expect(page.locator("mark").first).to_be_attached()


def test_the_language_switch_stays_on_the_page(watched: site_browser.Watched) -> None:
    page = watched.open("zh/autograd/backward-scalar.html")
    page.locator("a.notes-language").click()
    page.wait_for_url("**/en/autograd/backward-scalar.html")
    assert page.evaluate("document.documentElement.lang") == "en"
    page.locator("a.notes-language").click()
    page.wait_for_url("**/zh/autograd/backward-scalar.html")


def test_formulas_have_their_fonts(watched: site_browser.Watched) -> None:
    page = watched.open("en/autograd/backward-vector.html")
    expect(page.locator(".katex").first).to_be_visible()
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('1em KaTeX_Math')")
    loaded = "[...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family)"
    assert "KaTeX_Main" in page.evaluate(loaded)


def test_helps_and_colours_work(watched: site_browser.Watched) -> None:
    page = watched.open("zh/tensors/broadcasting.html")
    page.evaluate(site_browser.SHOW_HELPS)
    expect(page.locator(".notes-help").first).to_be_attached()
    assert page.evaluate("document.body.dataset.mdColorScheme") == "default", "as the system"
    for scheme in ("default", "slate", "default"):  # light, dark, as the system
        page.locator(".notes-palette label:visible").click()
        assert page.evaluate("document.body.dataset.mdColorScheme") == scheme


def test_every_link_leads_to_a_file(unpacked: Path) -> None:
    pages = sorted(unpacked.rglob("*.html"))
    assert len(pages) > 2 * len(find(ROOT).pages("zh"))
    dead = []
    for page in pages:
        for address in LINK.findall(page.read_text(encoding="utf-8")):
            parts = urlsplit(unescape(address))
            target = page.parent / unquote(parts.path)
            if not parts.scheme and parts.path and not target.is_file():
                dead.append(f"{page.relative_to(unpacked)}: {address}")
    assert dead == []


def test_both_languages_and_nothing_of_a_server(unpacked: Path) -> None:
    for language in LANGUAGES:
        assert (unpacked / language / "search" / "search_index.js").is_file()
    assert not any((unpacked / name).exists() for name in offline.SERVER_FILES)
