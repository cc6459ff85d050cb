"""Reading on a phone: code, figures, tables, cards of terms, sizes of what is tapped; copying what runs."""

from __future__ import annotations

import builtins
import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import site_browser
from conftest import wait_until
from notes.book import scope
from notes.project import LANGUAGES
from notes.site import front
from playwright.sync_api import Browser, Locator, Page

PHONE = {"width": 390, "height": 844}
SAMPLE = ("en/layers/mini-trainer/", "zh/workflows/text/", "zh/reference/versions/")
# What goes over an edge is measured, whether it can be scrolled or not.
COPY = ".highlight button[data-md-type=copy]"
UNFOLD = """() => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
}"""
OVER = """() => {
  (UNFOLD)();
  const wide = (box) => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1;
  const all = [".highlight code", ".highlight > pre", ".notes-figure", ".md-typeset__scrollwrap"];
  const found = all.flatMap((kind) => [...document.querySelectorAll(kind)].filter(wide));
  return found.map((box) => box.textContent.slice(0, 60));
}""".replace("UNFOLD", UNFOLD)
HANGING = """() => [...document.querySelectorAll(".highlight .line")].flatMap((line) => {
  const code = line.closest("code"), padding = (box) => parseFloat(getComputedStyle(box).paddingLeft);
  const edge = code.getBoundingClientRect().left + padding(code) + padding(line);
  const range = document.createRange();
  range.selectNodeContents(line);
  const rows = new Map();
  for (const box of [...range.getClientRects()].filter((one) => one.width > 1)) {
    const row = Math.round((box.top + box.bottom) / 30);
    rows.set(row, Math.min(box.left, rows.get(row) ?? Infinity));
  }
  return [...rows.values()].slice(1).map((left) => left - edge);
})"""
SMALL = """() => {
  const kinds = ".notes-help :is(label:has(input), button, input), .md-code__button";
  const tapped = [...document.querySelectorAll(kinds)].filter((box) => box.checkVisibility());
  const small = tapped.filter((box) => box.offsetWidth < 40 || box.offsetHeight < 40);
  return [tapped.length, ...small.map((box) => `${box.offsetWidth} ${box.offsetHeight} ${box.outerHTML}`)];
}"""


@pytest.fixture(scope="module")
def phone(browser: Browser, base: str) -> Iterator[site_browser.Watched]:
    permissions = ["clipboard-read", "clipboard-write"]
    watched = site_browser.Watched(
        browser, base, viewport=PHONE, has_touch=True, is_mobile=True, permissions=permissions
    )
    yield watched
    watched.close()


def over(phone: site_browser.Watched, pages: list[str]) -> dict[str, list[str]]:
    """What is wider than a phone, by page."""
    return {page: found for page in pages if (found := phone.open(page).evaluate(OVER))}


def test_nothing_that_can_be_told_line_by_line_scrolls_sideways(phone: site_browser.Watched) -> None:
    assert over(phone, list(SAMPLE)) == {}


@pytest.mark.full
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_scrolls_sideways_on_any_page(language: str, built: Path, phone) -> None:
    pages = [f"{language}/{address}" for address in front.page_addresses(built, language)]
    assert len(pages) > 90 and over(phone, pages) == {}


def test_a_broken_line_hangs_and_is_copied_as_one(phone: site_browser.Watched) -> None:
    page = phone.open(SAMPLE[0])
    places = page.evaluate(HANGING)
    assert len(places) > 50 and all(abs(place) < 1.5 for place in places)
    block = page.locator(".notes-snippet", has_text="class Means").first
    text = copied(page, block, COPY)
    assert 'self.samples, self.sums = metrics, 0, {"loss": 0.0}\n\n    def add(' in text


def copied(page: Page, block: Locator, button: str) -> str:
    """What a tap on a button of a block, the last such one, puts on the clipboard."""
    page.evaluate("navigator.clipboard.writeText('')")
    block.scroll_into_view_if_needed()
    block.locator(button).last.tap()
    wait_until(lambda: page.evaluate("navigator.clipboard.readText()") != "")
    return page.evaluate("navigator.clipboard.readText()")


def missing(text: str) -> set[str]:
    """The names that some code takes from nowhere."""
    return set(scope.names(text).needs) - set(dir(builtins)) - {"__name__", "__file__", "__class__"}


def test_a_second_button_copies_what_runs(phone: site_browser.Watched) -> None:
    page = phone.open(SAMPLE[1])
    assert page.locator(".notes-snippet:not([data-before]) .notes-upto").count() == 0
    page.evaluate(UNFOLD)
    block = page.locator(".notes-snippet[data-before]").last
    alone, together = copied(page, block, COPY), copied(page, block, "button.notes-upto")
    assert missing(alone) and not missing(together)
    assert together.rstrip().endswith(alone.rstrip()) and "# (1)" not in together
    compile(together, "copied", "exec")


@pytest.mark.full
def test_what_every_second_button_copies_runs(built: Path) -> None:
    count = 0
    for path in built.rglob("index.html"):
        blocks = _code(path.read_text(encoding="utf-8"))
        for befores, codes in blocks.values():
            for before, (_, code) in zip(befores, codes, strict=False):
                ids = before.split()
                earlier = [text for id in ids for name, text in _own(blocks, id) if name in (id, "")]
                assert not ids or not missing("\n\n".join([*earlier, code])), f"{path}: {code}"
                count += bool(ids)
    assert count > 1800


def _code(page: str) -> dict[str, tuple[list[str], list[tuple[str, str]]]]:
    """The blocks of a page: what goes before each code, and the codes with their ids."""
    found = {}
    for part in re.split(r'(?=<div [^>]*class="notes-snippet)', page)[1:]:
        head = part[: part.index(">")]
        before = re.search('data-before="([^"]*)"', head)
        codes = re.findall(
            r'(?:highlight-ipynb[^>]*><pre|<pre id="(\w+)")><span></span><code>(.*?)</code>',
            part,
            re.S,
        )
        texts = [
            (id, re.sub(r"#? ?\(\d+\)!$", "", html.unescape(re.sub("<[^>]+>", "", text))))
            for id, text in codes
        ]
        id = re.search(' id="([^"]+)"', head)
        found[id[1] if id else ""] = ((before[1] if before else "").split("|"), texts)
    return found


def _own(blocks: dict, id: str) -> list[tuple[str, str]]:
    """The codes of the block that an id is of, or stands in."""
    return blocks[id][1] if id in blocks else next(codes for _, codes in blocks.values() if id in dict(codes))


def test_a_tap_shows_a_figure_in_its_own_size(phone: site_browser.Watched) -> None:
    page = phone.open("en/layers/polynomial-regression/")
    figure = page.locator(".notes-figure").first
    size = "figure => [figure.clientWidth, figure.scrollWidth]"
    (box, inside) = figure.evaluate(size)
    assert box == inside
    figure.tap()
    wait_until(lambda: figure.get_attribute("tabindex") == "0")  # the keyboard can scroll it
    (box, inside) = figure.evaluate(size)
    assert inside > 1.5 * box
    figure.tap()
    assert figure.evaluate(size) == [box, box]


def test_a_row_of_a_wide_table_is_a_card(phone: site_browser.Watched) -> None:
    row = phone.open("en/reference/versions/").locator(".notes-wide").nth(1).locator("tbody tr").first
    cells = row.locator("td")
    lefts = row.evaluate("row => [...row.children].map((cell) => cell.offsetLeft)")
    assert len(lefts) == 7 and len(set(lefts)) == 1, "one below the other"
    label = "cell => getComputedStyle(cell, '::before').content"
    assert cells.nth(4).evaluate(label) == '"Output changed"'


def test_a_tap_on_a_term_opens_its_card_which_leads_to_the_glossary(phone: site_browser.Watched) -> None:
    page = phone.open("zh/graph/leaf-tensors/")
    link, card = page.locator("a.notes-term").first, page.locator("#notes-card")
    link.tap()
    assert card.is_visible() and card.inner_text().startswith(link.get_attribute("data-term") or "?")
    page.locator("h1").tap()
    assert not card.is_visible() and page.url.endswith("zh/graph/leaf-tensors/")
    link.tap()
    card.locator("a").tap()
    page.wait_for_url("**/reference/glossary/#*")
    assert phone.complaints() == []


def test_what_is_tapped_has_the_size_of_a_finger(phone: site_browser.Watched) -> None:
    page = phone.open("en/lectures/l10-cnn/")
    page.evaluate(site_browser.SHOW_HELPS)
    page.locator(".notes-help").first.scroll_into_view_if_needed()
    count, *small = page.evaluate(SMALL)
    assert count > 5 and small == []
