"""What a reader has read and done, in a real browser: kept there for both languages, forgotten on demand."""

from __future__ import annotations

import json

import pytest
import site_browser
from playwright.sync_api import Browser, Page
from test_axe import _axe

CHAPTER = "autograd/no-grad-detach"
KEPT = "() => JSON.parse(localStorage.getItem('notes-progress'))"
KEEP = """state => {
  localStorage.setItem("notes-progress", state);
  dispatchEvent(new StorageEvent("storage"));
}"""
NAMED = "links => links.map((link) => link.querySelector('.notes-tick')?.getAttribute('aria-label') ?? '')"


def ticks(page: Page, box: str, chapter: str = CHAPTER) -> list[str]:
    """How the links to a chapter are ticked, in words."""
    return page.locator(f"{box} a[href$='{chapter}/']").evaluate_all(NAMED)


def test_what_is_read_and_done_is_ticked_in_both_languages_until_it_is_forgotten(
    watched: site_browser.Watched,
) -> None:
    page = watched.open(f"en/{CHAPTER}/")
    here = ".md-nav--primary a.md-nav__link--active[data-number]"  # the address of the page has no name in it
    assert page.locator(here).evaluate_all(NAMED) == [""]
    page.evaluate("document.getElementById('exercises').scrollIntoView({ behavior: 'instant' })")
    page.locator(f"{here} .notes-tick").wait_for()
    assert page.locator(here).evaluate_all(NAMED) == ["Read"]
    button = page.get_by_role("button", name="I have done this chapter")
    assert button.get_attribute("aria-pressed") == "false"
    below = "button => button.closest('p').nextElementSibling.id"
    assert button.evaluate(below) == "next", "after the exercises"
    button.press("Enter")
    assert button.get_attribute("aria-pressed") == "true"
    assert page.locator(here).evaluate_all(NAMED) == ["Done"]
    button.click()
    assert page.locator(here).evaluate_all(NAMED) == ["Read"], "a second time takes it back"
    button.click()

    page = watched.open("zh/contents/")
    assert page.evaluate(KEPT)["pages"] == {CHAPTER: "done"} and page.evaluate(KEPT)["last"] == CHAPTER
    assert ticks(page, ".notes-contents") == ticks(page, ".md-nav--primary") == ["学完"]
    assert "读过 1 章，学完 1 章" in page.locator(".notes-progress").inner_text()
    link = page.locator(".notes-contents").get_by_role("link", name="requires_grad 学完")
    assert link.count() == 1, "what a screen reader says of the link"
    forget = page.get_by_role("button", name="清除记录")
    page.once("dialog", lambda dialog: dialog.dismiss())
    forget.click()
    assert page.evaluate(KEPT)["pages"] == {CHAPTER: "done"}
    page.once("dialog", lambda dialog: dialog.accept())
    forget.click()
    assert page.evaluate(KEPT) is None and ticks(page, ".notes-contents") == [""]
    assert "读过 0 章，学完 0 章" in page.locator(".notes-progress").inner_text()
    assert watched.complaints() == []


def test_home_goes_on_where_the_reader_was(watched: site_browser.Watched) -> None:
    page = watched.open("en/")
    start, onward = page.locator(".notes-start > a").first, page.locator(".notes-continue")
    assert onward.count() == 0 and start.inner_text() == "Start here: Run the notes"
    assert not page.locator(".notes-progress").count()

    def go_on(pages: dict[str, str], last: str) -> tuple[str, str] | None:
        page.evaluate(KEEP, json.dumps({"pages": pages, "last": last, "at": "#exercises"}))
        if not onward.count():
            return None
        return onward.inner_text(), (onward.get_attribute("href") or "").removeprefix(watched.base)

    read = {"tensors/dtypes": "read", "tensors/creating-tensors": "done"}
    here = "Continue: 2.2 Data types", "en/tensors/dtypes/#exercises"
    assert go_on(read, "tensors/dtypes") == here
    after = "Continue: 2.3 Dimensions and axes", "en/tensors/dims-and-axes/"
    assert go_on({"tensors/dtypes": "done"}, "tensors/dtypes") == after
    skipped = {"tensors/dtypes": "done", "tensors/dims-and-axes": "done"}
    told = go_on(skipped, "tensors/dtypes")
    assert told and told[1] == "en/tensors/indexing/", "what is done already is passed over"
    first = "Continue: 1.1 Run the notes", "en/start/run-the-notes/"
    assert go_on({"tensors/dtypes": "done"}, "part/gone") == first, "the first that is not done"
    assert go_on({"performance/faster-training": "done"}, "performance/faster-training") == first
    assert go_on({}, "part/gone") is None, "a chapter that is no more"
    assert "md-button--primary" in (start.get_attribute("class") or ""), "the start is the one button again"
    for spoilt in ("{", "null", "5", '{"pages": 3}', '{"pages": null, "last": 3}'):
        page.evaluate(KEEP, spoilt)
        assert onward.count() == 0
    page.evaluate(KEEP, '{"pages": {"tensors/dtypes": 1}, "last": "tensors/dtypes", "at": 5}')
    assert (onward.get_attribute("href") or "").endswith("en/tensors/dtypes/")
    assert page.locator(".notes-tick").count() == 0
    assert watched.complaints() == []


def test_who_only_looks_in_goes_on_where_they_were(watched: site_browser.Watched) -> None:
    page = watched.open("en/tensors/dtypes/")
    page = watched.open("en/autograd/backward-vector/")  # a glance
    page = watched.open("en/")
    assert page.evaluate(KEPT)["last"] == "tensors/dtypes"
    page.clock.install()
    watched.open("en/autograd/backward-vector/")
    page.clock.fast_forward(21_000)
    watched.open("en/")
    assert page.evaluate(KEPT)["last"] == "autograd/backward-vector"


def test_without_scripts_a_part_unfolds_by_keyboard_and_a_link_that_was_followed_is_tinted(
    browser: Browser, base: str
) -> None:
    watched = site_browser.Watched(browser, base, java_script_enabled=False)
    page = watched.open("en/contents/")
    chapter = page.locator(".md-nav--primary a[data-number='2.1']")
    box = page.get_by_role("checkbox", name="Chapters of Tensors")
    assert not chapter.is_visible() and not box.is_checked()
    page.locator(".md-nav--primary a[href='../tensors/']").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    chapter.wait_for()
    assert box.is_checked()
    assert not page.locator(".notes-progress").is_visible()
    followed = page.locator(f".notes-contents a[href$='{CHAPTER}/']")
    before = followed.screenshot()
    as_if(page, f".notes-contents a[href$='{CHAPTER}/']", "visited")
    assert followed.screenshot() != before
    watched.close()


def as_if(page: Page, selector: str, state: str) -> None:
    """Have an element look as in a state: no page may ask for the color of a link that was followed."""
    session = page.context.new_cdp_session(page)
    for part in ("DOM", "CSS"):
        session.send(f"{part}.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    session.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": [state]})


@pytest.mark.full
def test_axe_finds_nothing_where_chapters_are_ticked(browser: Browser, base: str) -> None:
    watched = site_browser.Watched(browser, base, reduced_motion="reduce")
    state = {"pages": {CHAPTER: "done", "tensors/dtypes": "read"}, "last": CHAPTER, "at": ""}
    for path in ("en/contents/", f"zh/{CHAPTER}/", "en/"):
        page = watched.open(path)
        page.evaluate(KEEP, json.dumps(state))
        page.reload()
        for scheme in ("default", "slate"):
            page.evaluate(f"document.body.dataset.mdColorScheme = '{scheme}'")
            assert [str(violation) for violation in _axe(page)] == [], (path, scheme)
    watched.close()
