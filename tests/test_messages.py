"""A message pasted into the search, however it gets there, finds its card or chapter; the gallery's box."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pasted
import pytest
import site_browser
from notes.book import card
from notes.project import LANGUAGES, find
from notes.render import errors
from playwright.sync_api import Browser, Page

BOOK = find(Path(__file__).parent)
MOST = 3  # results that a reader looks at
ALONE, SHARED = 50, 15  # pieces in each language
OLDER = {  # wordings of other versions of PyTorch, which the versions table knows
    "expected scalar type Long but found Int": "debugging/errors-losses/#label-int",
}
QUESTIONS = {
    "zh": {
        "图片没有摊平": "debugging/errors-layers/#linear-image",
        "标签从 1 开始": "debugging/errors-losses/#target-out-of-bounds",
        "最后一批数量不足": "debugging/errors-shapes/#last-batch",
        "没有写 super()": "debugging/errors-modules/#no-super",
        "在 GPU 上存的没有 GPU 也想读": "debugging/errors-saving/#from-gpu",
    },
    "en": {
        "images were not flattened": "debugging/errors-layers/#linear-image",
        "labels counted from 1": "debugging/errors-losses/#target-out-of-bounds",
        "the last batch is smaller": "debugging/errors-shapes/#last-batch",
        "a class without super()": "debugging/errors-modules/#no-super",
        "saved on a GPU loaded without one": "debugging/errors-saving/#from-gpu",
    },
}


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


def search(page: Page, language: str, query: str) -> list[list[str]]:
    """Page by page, best first, the sections that a search shows without those folded away below them."""
    page.evaluate("document.querySelector('.md-search-result__list').replaceChildren()")
    page.locator(".md-search__input").fill(query)
    page.wait_for_selector(".md-search-result__link", state="attached")
    links = "[...item.querySelectorAll(':scope > .md-search-result__link')]"
    script = f"items => items.map((item) => {links}.map((link) => link.pathname + link.hash))"
    found = page.locator(".md-search-result__item").evaluate_all(script)
    return [[link.removeprefix(f"/{language}/") for link in links] for links in found]


def first(group: list[str]) -> str:
    """The best section of a page: the page itself only where no section is shown."""
    return next((link for link in group if "#" in link), group[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_piece_of_a_message_finds_its_entry_first(language, boxes):
    missed = []
    for piece, (held,) in pasted.pieces(pasted.messages(BOOK, language), 19, ALONE, alone=True):
        found = search(boxes[language].page, language, piece)
        if first(found[0]) not in held.places:
            missed.append((piece, set(held.places), found[:2]))
    assert missed == []


@pytest.mark.full
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_of_the_book_finds_its_card_or_its_entry_in_the_index(language, boxes):
    missed = []
    for one in errors.entries(BOOK, language):
        places = {f"{path.parent.name}/{path.stem}/#{found.section.id}" for path, found in one.cards}
        found = search(boxes[language].page, language, one.message.text)[:MOST]
        if not any({*places, f"reference/errors/#{one.id}"} & set(group) for group in found):
            missed.append((one.message.text, places, found))
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_a_piece_that_several_messages_share_all_come_first(language, boxes):
    missed = []
    for piece, held in pasted.pieces(pasted.messages(BOOK, language), 19, SHARED, alone=False):
        pages = {place.partition("#")[0] for one in held for place in one.places}
        found = search(boxes[language].page, language, piece)[:MOST]
        seen = {first(group).partition("#")[0] for group in found}
        if not (pages <= seen or seen <= pages):
            missed.append((piece, pages, seen))
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reader_s_own_numbers_and_a_whole_traceback_find_the_card(language, boxes):
    page = boxes[language].page
    told = "RuntimeError: mat1 and mat2 shapes cannot be multiplied (640x14 and 196x20)"
    trace = (
        f'Traceback (most recent call last): File "train.py", line 31, in <module> loss = f(net(X), y) {told}'
    )
    for query in (told, trace):
        found = [link for group in search(page, language, query)[:MOST] for link in group]
        assert "debugging/errors-layers/#linear-image" in found, query
        assert "debugging/errors-shapes/#matmul" in found, query


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_in_the_language_of_the_page_finds_its_card(language, boxes):
    for query, place in QUESTIONS[language].items():
        found = search(boxes[language].page, language, query)
        assert place in [link for group in found[:MOST] for link in group], (query, found[:MOST])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wording_of_another_version_finds_its_card(language, boxes):
    for query, place in OLDER.items():
        found = search(boxes[language].page, language, query)
        assert place in [link for group in found[:MOST] for link in group], (query, found[:MOST])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gallery_has_a_hundred_errors_and_twenty_five_warnings(language):
    cards = [one for _, found in card.pages(BOOK, language) for one in found]
    first = [next(card.messages(BOOK, one.shown[0])).partition(":")[0] for one in cards]
    warnings = sum(name.endswith("Warning") for name in first)
    assert warnings >= 25 and len(cards) - warnings >= 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_that_no_key_typed_is_searched(language, watched: site_browser.Watched):
    page = watched.open(f"{language}/reference/versions/")
    page.locator(".md-search__input").click()
    page.evaluate(
        """() => {
          const box = document.querySelector(".md-search__input");
          box.value = "RuntimeError: mat1 and mat2 shapes cannot be multiplied";
          box.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste", bubbles: true }));
        }"""
    )
    page.wait_for_selector(".md-search-result__link", state="attached")
    assert watched.complaints() == []


@pytest.mark.parametrize(
    ("text", "times"),
    [("step 1000 loss 0.1234 ", 5000), ("张量的形状没有标点也没有空格", 3000)],  # no error, and no known word
)
def test_a_whole_log_can_be_pasted(text: str, times: int, watched: site_browser.Watched):
    page = watched.open("en/reference/versions/")
    page.locator(".md-search__input").click()
    page.evaluate(
        """([text, times]) => {
          const box = document.querySelector(".md-search__input");
          box.value = text.repeat(times);
          box.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste", bubbles: true }));
        }""",
        [text, times],
    )
    page.wait_for_selector(".md-search-result__link", state="attached")
    assert watched.complaints() == []


def test_nothing_is_searched_while_a_word_is_being_composed(watched: site_browser.Watched):
    page = watched.open("zh/reference/versions/")
    page.locator(".md-search__input").click()
    heard = page.evaluate(
        """() => {
          const box = document.querySelector(".md-search__input");
          let keys = 0;
          box.addEventListener("keyup", () => keys++);
          box.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
          box.dispatchEvent(new KeyboardEvent("keyup", { isComposing: true, bubbles: true }));
          const composing = keys;
          box.dispatchEvent(new CompositionEvent("compositionend", { data: "梯度", bubbles: true }));
          return [composing, keys];
        }"""
    )
    assert heard == [0, 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_box_of_the_gallery_narrows_the_list(language, watched: site_browser.Watched):
    page = watched.open(f"{language}/debugging/error-gallery/")
    shown = page.locator(".notes-cards li:visible")
    whole = shown.count()
    assert whole == sum(len(cards) for _, cards in card.pages(BOOK, language))
    box = page.locator(".notes-filter input")
    box.fill("RuntimeError: mat1 and mat2 shapes cannot be multiplied (640x14 and 196x20)")
    links = shown.locator("a").evaluate_all("links => links.map((link) => link.hash)")
    assert sorted(links) == ["#linear-flat", "#linear-image", "#matmul"]
    assert "3" in page.locator(".notes-filter [role=status]").inner_text()
    assert page.locator("h2:visible", has_text="CUDA").count() == 0  # groups without a card are hidden
    box.fill("zzzzzz")
    assert shown.count() == 0 and page.locator(".notes-filter [role=status]").inner_text()
    box.fill("")
    assert shown.count() == whole
    assert watched.complaints() == []


def test_without_scripts_the_whole_list_is_there(browser: Browser, base: str):
    watched = site_browser.Watched(browser, base, java_script_enabled=False)
    watched.page.goto(f"{base}en/debugging/error-gallery/")
    count = sum(len(cards) for _, cards in card.pages(BOOK, "en"))
    assert watched.page.locator(".notes-cards li:visible").count() == count
    assert watched.page.locator(".notes-filter").count() == 0
    watched.close()
