"""The built site in a real browser: strict build, strict policy, both languages, search, links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import site_browser
import site_links
from conftest import wait_until
from notes.project import LANGUAGES, find
from notes.site import build as site
from notes.site import front, policy
from playwright.sync_api import Browser, Page, ViewportSize

CHAPTER = "autograd/backward-scalar/"
DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
QUERIES = [
    ("zh", "张量", ("tensors/", "graph/leaf-tensors/")),
    ("zh", "反向传播", ("autograd/",)),
    ("zh", "requires_grad", ("graph/leaf-tensors/", "autograd/")),
    ("en", "leaf tensor", ("graph/leaf-tensors/",)),
    ("en", "requires_grad", ("graph/leaf-tensors/", "autograd/")),
]


def test_both_languages_have_the_same_pages(built: Path) -> None:
    chinese, english = (front.page_addresses(built, language) for language in LANGUAGES)
    assert chinese == english
    assert CHAPTER in chinese


def test_every_link_inside_the_site_resolves(built: Path) -> None:
    assert site_links.broken(built) == []


def test_the_link_checker_sees_a_dead_link_and_a_dead_anchor(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<a href="a/">a</a><a href="#here">b</a><img src="https://example.org/x.png">'
    )
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "index.html").write_text(
        '<h1 id="top">t</h1><a href="../#top">c</a><a href="#top">d</a>'
    )
    assert site_links.broken(tmp_path) == [
        "index.html: loads https://example.org/x.png from another host",
        "index.html: a/: no such file",
        "index.html: #here: no id `here` there",
        "there/index.html: ../#top: no id `top` there",
    ]


def test_the_policy_is_strict_and_written_for_static_hosts(built: Path) -> None:
    text = (built / "csp.txt").read_text(encoding="utf-8").strip()
    assert text.startswith("default-src 'self'; img-src 'self' data:; script-src 'self' 'sha256-")
    assert "unsafe-eval" not in text and "script-src 'self' 'unsafe-inline'" not in text
    line = next(
        line for line in (built / "_headers").read_text(encoding="utf-8").splitlines() if "Policy" in line
    )
    assert text in line and len(line) < 2000


def test_no_address_means_no_absolute_link_to_ourselves(built: Path) -> None:
    home = (built / "zh" / "index.html").read_text(encoding="utf-8")
    assert "canonical" not in home and "md-source" not in home and 'rel="edit"' not in home
    assert not (built / "sitemap.xml").exists()


def complaints(built: Path, watched: site_browser.Watched, step: int) -> dict[str, list[str]]:
    """What goes wrong on pages, every ``step``-th of each language, not the same ones.

    One page opens at a desk and is then looked at on a phone, the next one the other way round.
    """
    found, screens = {}, [DESK, PHONE]
    for place, language in enumerate(LANGUAGES):
        for address in front.page_addresses(built, language)[place % step :: step]:
            page, told = watched.open(f"{language}/{address}"), []
            for screen in screens:
                page.set_viewport_size(screen)
                if screen is PHONE and page.evaluate("document.documentElement.scrollWidth") > PHONE["width"]:
                    told.append("wider than a phone")
            screens.reverse()
            if told := watched.complaints() + told:
                found[f"{language}/{address}"] = told
    return found


def test_every_page_opens_in_one_language_without_a_complaint_and_fits_a_phone(built, watched) -> None:
    assert complaints(built, watched, 2) == {}


@pytest.mark.full
def test_every_page_opens_without_a_complaint_and_fits_a_phone(built, watched) -> None:
    assert complaints(built, watched, 1) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chapter_shows_code_output_and_formulas(language: str, watched: site_browser.Watched) -> None:
    page = watched.open(f"{language}/{CHAPTER}")
    snippet = page.locator(".notes-snippet").first
    assert "requires_grad=True" in snippet.locator("pre").first.inner_text()
    assert snippet.locator(".notes-output").first.inner_text().strip().endswith("tensor(-2.)")
    assert page.locator(".katex").count() > 5
    assert page.locator(".katex-error").count() == 0
    assert page.locator("body").inner_text().count("run:") == 0


@pytest.mark.parametrize(("here", "there"), [("zh", "en"), ("en", "zh")])
def test_the_language_switch_stays_on_the_page_and_section(
    here: str, there: str, base: str, watched: site_browser.Watched
) -> None:
    page = watched.open(f"{here}/{CHAPTER}#exercises")
    page.locator("a.notes-language").click()
    page.wait_for_url(f"{base}{there}/{CHAPTER}#exercises")
    assert page.locator("html").get_attribute("lang") == there


def test_the_language_switch_goes_to_the_section_that_is_read_and_not_to_the_one_first_asked_for(
    base: str, watched: site_browser.Watched
) -> None:
    page = watched.open(f"en/{CHAPTER}#exercises")
    section = page.locator(".md-content h2[id]").nth(2)
    read = section.get_attribute("id")
    top = section.evaluate("heading => heading.getBoundingClientRect().top + scrollY")
    page.evaluate("top => scrollTo({ top, behavior: 'instant' })", top - 100)
    box = page.locator("a.notes-language").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 5, box["y"] + 5)  # a locator's click would scroll first
    page.wait_for_url(f"{base}zh/{CHAPTER}#{read}")
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    page.locator("a.notes-language").click()
    page.wait_for_url(f"{base}en/{CHAPTER}")


@pytest.mark.parametrize(
    ("locale", "language"), [("zh-CN", "zh"), ("zh-TW", "zh"), ("en-GB", "en"), ("fr-FR", "en")]
)
def test_the_root_page_picks_the_language_of_the_browser(
    locale: str, language: str, browser: Browser, base: str
) -> None:
    watched = site_browser.Watched(browser, base, locale=locale)
    page = watched.open("")
    page.wait_for_url(f"{base}{language}/")
    assert watched.complaints() == []
    watched.close()


def test_the_root_page_remembers_the_choice(browser: Browser, base: str) -> None:
    watched = site_browser.Watched(browser, base, locale="zh-CN")
    watched.open("en/")
    watched.open("").wait_for_url(f"{base}en/")
    watched.close()


def test_the_root_page_works_without_scripts(browser: Browser, base: str) -> None:
    watched = site_browser.Watched(browser, base, java_script_enabled=False)
    page = watched.open("")
    page.get_by_role("link", name="English").click()
    page.wait_for_url(f"{base}en/")
    page.locator("a.notes-language").click()
    page.wait_for_url(f"{base}zh/")
    watched.close()


MOVED = "start/diary/", "reference/diary/"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scripts", [True, False])
def test_an_old_address_leads_to_where_the_chapter_is_now(
    language: str, scripts: bool, browser: Browser, base: str
) -> None:
    watched = site_browser.Watched(browser, base, java_script_enabled=scripts)
    page = watched.open(f"{language}/{MOVED[0]}")
    page.wait_for_url(f"{base}{language}/{MOVED[1]}")
    assert page.locator("html").get_attribute("lang") == language
    assert not scripts or watched.complaints() == []
    watched.close()


def test_an_old_address_is_no_page_of_the_book(built: Path) -> None:
    for language in LANGUAGES:
        page = (built / language / MOVED[0] / "index.html").read_text(encoding="utf-8")
        assert '<link rel="canonical" href="../../reference/diary/">' in page
        assert '<meta name="robots" content="noindex">' in page
        addresses = front.page_addresses(built, language)
        assert MOVED[0] not in addresses and MOVED[1] in addresses
        index = (built / language / "search" / "search_index.json").read_text(encoding="utf-8")
        assert f'"{MOVED[1]}"' in index and MOVED[0] not in index
    links = [
        path.relative_to(built).as_posix()
        for path in built.rglob("index.html")
        if MOVED[0] in path.read_text(encoding="utf-8")  # most do not, and need not be read as HTML
        for link in site_links.read(path).links
        if MOVED[0] in link
    ]
    assert links == []


def test_a_missing_page_helps_on_in_both_languages(base: str, watched: site_browser.Watched) -> None:
    page = watched.open("en/graph/leaf-tensor/")
    assert page.locator("h2").all_inner_texts() == ["There is no such page", "没有这一页"], (
        "the language asked for"
    )
    assert page.get_by_role("link", name="Computational graphs").get_attribute("href") == "/en/graph/"
    assert page.locator("header a").all_inner_texts() == ["Torch Notes", "中文", "English"]
    box = page.locator('section[lang="en"] input[name="q"]')
    assert box.input_value() == "leaf tensor"
    box.press("Enter")
    page.wait_for_url(f"{base}en/?q=leaf+tensor")
    page.wait_for_selector(".md-search-result__link")
    found = page.locator(".md-search-result__link").first.get_attribute("href") or ""
    assert "graph/leaf-tensors/" in found


@pytest.mark.parametrize(
    ("address", "languages", "asked"),
    [
        ("dataloader", "en", "dataloader"),
        ("tensors/data.loader/", "en", "data.loader"),
        ("tensors/dtype.html", "zh", "dtype"),
        ("zh/tensors/numpy_bridges/index.html", "en", "numpy bridges"),
    ],
)
def test_a_missing_page_speaks_the_language_of_its_address_or_of_the_reader(
    browser: Browser, base: str, address: str, languages: str, asked: str
) -> None:
    watched = site_browser.Watched(browser, base, locale=languages)
    page = watched.open(address)
    wanted = "zh" if "zh" in (languages, address[:2]) else "en"
    assert page.locator("h1 + section").get_attribute("lang") == wanted
    assert page.locator('h1 + section input[name="q"]').input_value() == asked
    watched.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_an_old_address_leads_on_and_with_scripts_to_its_section(
    browser: Browser, base: str, scripts: bool
) -> None:
    watched = site_browser.Watched(browser, base, java_script_enabled=scripts)
    page = watched.open("en/start/diary/?h=tensor#oct-23")
    page.wait_for_url(f"{base}en/reference/diary/" + ("?h=tensor#oct-23" if scripts else ""))
    assert watched.complaints() == []
    watched.close()


def test_paragraphs_keep_their_distance_where_headings_are_named_like_those_of_the_contents(
    watched: site_browser.Watched,
) -> None:
    page = watched.open("en/reference/errata/")
    space = "one => getComputedStyle(one).marginTop"
    first = page.locator("article p:not([class])").first.evaluate(space)
    assert page.locator("#part-tensors ~ p:not([class])").first.evaluate(space) == first


def test_on_a_tablet_the_text_stands_in_the_middle(browser: Browser, base: str) -> None:
    watched = site_browser.Watched(browser, base, viewport={"width": 820, "height": 1100})
    page = watched.open("zh/tensors/dtypes/")
    box = page.locator(".md-content__inner").bounding_box()
    assert box is not None and abs(2 * box["x"] + box["width"] - 820) < 2 and box["x"] > 16
    watched.close()


def test_titles_found_are_as_large_in_both_languages(watched: site_browser.Watched) -> None:
    sizes = []
    for language in LANGUAGES:
        page = watched.open(f"{language}/?q=DataLoader")
        page.wait_for_selector(".md-search-result h1", state="attached")
        sizes.append(
            page.locator(".md-search-result h1").first.evaluate("one => getComputedStyle(one).fontSize")
        )
    assert sizes[0] == sizes[1]


def test_the_menu_of_the_reference_has_two_groups(watched: site_browser.Watched) -> None:
    page = watched.open("zh/reference/")
    assert page.locator(".md-nav--primary .notes-group").all_inner_texts() == ["给读者", "给维护者"]
    below = page.locator(".md-nav--primary .notes-group ~ .notes-group ~ li").all_inner_texts()
    assert [one.strip() for one in below] == ["笔记来源对照", "参与编写", "引擎接口"]
    assert page.locator("article h2").evaluate_all("found => found.map((one) => one.id)") == [
        "readers",
        "maintainers",
    ]
    assert page.locator("article h2#maintainers + ul > li").count() == 3


def test_a_badge_stands_only_where_it_says_something_else_than_the_head_of_its_page(built: Path) -> None:
    count = 0
    for page in built.rglob("index.html"):
        text = page.read_text(encoding="utf-8")
        count += text.count('class="notes-badge"')
        if head := re.search(r'class="notes-facts notes-holds".*?</p>', text, re.S):
            assert (
                text.count('class="notes-facts notes-holds"') == 1 and text.index("</h1>") < head.start()
            ), page
    assert 0 < count < 100
    chapter = (built / "en" / CHAPTER / "index.html").read_text(encoding="utf-8")
    assert "Outputs hold for torch 2.8.0 to 2.15.0" in chapter and 'class="notes-badge"' not in chapter


@pytest.mark.parametrize(("language", "query", "chapters"), QUERIES)
def test_search_finds_the_chapter(
    language: str, query: str, chapters: tuple[str, ...], watched: site_browser.Watched
) -> None:
    page = watched.open(f"{language}/start/run-the-notes/")
    assert not any("search_index" in url for url in watched.requests), "fetched before search was opened"
    found = _search(page, query)
    wanted = tuple(f"/{language}/{chapter}" for chapter in chapters)
    assert any(address.startswith(wanted) for address in found[:2]), found


def test_search_works_from_the_keyboard_and_on_the_result_page(watched: site_browser.Watched) -> None:
    page = watched.open("en/")
    page.keyboard.press("/")
    page.keyboard.type("leaf tensor", delay=20)
    page.wait_for_selector(".md-search-result__link")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/**?h=leaf+tensor*")
    page.wait_for_selector("mark[data-md-highlight]")
    assert watched.complaints() == []


def test_the_colour_choice_holds_in_both_languages(watched: site_browser.Watched) -> None:
    page = watched.open("zh/")
    shown = page.locator(".notes-palette label:not([hidden])")
    for name in ("配色跟随系统", "浅色"):
        assert (shown.get_attribute("title") or "").startswith(name)
        shown.click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page = watched.open("en/")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert shown.get_attribute("title") == "Dark; press to follow the system"


REFUSE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("refused", "SecurityError"); },
});"""
SPOIL = "localStorage.setItem('/.__palette', 'x'); localStorage.setItem('notes-progress', '[')"


@pytest.mark.parametrize("script", [REFUSE, SPOIL])
def test_colours_can_be_chosen_where_nothing_is_kept_or_what_is_kept_is_rubbish(
    browser: Browser, base: str, script: str
) -> None:
    watched = site_browser.Watched(browser, base, color_scheme="dark")
    watched.page.add_init_script(script)
    page = watched.open("zh/")
    scheme = "document.body.dataset.mdColorScheme"
    shown = page.locator(".notes-palette label:not([hidden])")
    assert page.evaluate(scheme) == "slate"
    shown.click()
    assert page.evaluate(scheme) == "default"
    page.emulate_media(color_scheme="light")
    shown.click()
    assert page.evaluate(scheme) == "slate"
    watched.close()


def test_the_colours_are_those_that_were_chosen_last_in_another_tab_or_on_the_way_back(
    browser: Browser, base: str
) -> None:
    watched = site_browser.Watched(browser, base)
    page = watched.open("zh/")
    scheme = "document.body.dataset.mdColorScheme"
    other = page.context.new_page()
    other.goto(f"{base}en/")
    for _ in range(2):  # light, dark
        other.locator(".notes-palette label:not([hidden])").click()
    wait_until(lambda: page.evaluate(scheme) == "slate")
    bars = page.locator("meta[name=theme-color]")
    assert bars.evaluate_all("all => all.map((bar) => bar.content)") == ["#1d1a17", "#1d1a17"]
    watched.close()


def test_the_colours_follow_the_system_until_some_are_chosen_and_again_when_asked(
    browser: Browser, base: str
) -> None:
    scheme = "document.body.dataset.mdColorScheme"
    watched = site_browser.Watched(browser, base, color_scheme="dark")
    page = watched.open("zh/")
    assert page.evaluate(scheme) == "slate"
    page.emulate_media(color_scheme="light")
    wait_until(lambda: page.evaluate(scheme) == "default")  # the page may not evaluate text, as waiting would
    page.locator("#__palette_1").focus()
    page.keyboard.press("Enter")
    wait_until(lambda: page.evaluate(scheme) == "slate")
    assert page.evaluate("document.activeElement.id") == "__palette_2"
    page = watched.open("en/")
    assert page.evaluate(scheme) == "slate"
    page.locator(".notes-palette label:not([hidden])").click()
    wait_until(lambda: page.evaluate(scheme) == "default")
    page.emulate_media(color_scheme="dark")
    wait_until(lambda: page.evaluate(scheme) == "slate")
    assert watched.complaints() == []
    watched.close()


def test_the_keyboard_reaches_search_and_contents_on_a_phone(browser: Browser, base: str) -> None:
    watched = site_browser.Watched(browser, base, viewport=PHONE)
    page = watched.open(f"zh/{CHAPTER}")
    page.get_by_role("button", name="打开目录").focus()
    page.keyboard.press("Space")
    assert page.locator("#__drawer").is_checked()
    watched.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_tap_opens_the_contents_on_a_phone_and_closes_them(
    scripts: bool, browser: Browser, base: str
) -> None:
    for language, other in (("zh", "张量"), ("en", "Tensors")):
        page = browser.new_context(viewport=PHONE, has_touch=True, java_script_enabled=scripts).new_page()
        page.set_default_timeout(10_000)
        page.goto(f"{base}{language}/autograd/backward-scalar/")
        link = page.locator(".md-sidebar--primary .md-nav__link", has_text=other).first
        assert not link.is_visible()
        page.tap("label.md-header__button[for=__drawer]")
        link.wait_for()
        page.touchscreen.tap(380, 600)
        link.wait_for(state="hidden")
        page.context.close()


def test_every_page_names_itself_and_its_other_language(built: Path) -> None:
    """Title and description are of the page and of its language; links lead to the same page in both."""
    for language in LANGUAGES:
        seen: dict[str, str] = {}
        for address in front.page_addresses(built, language):
            page = (built / language / address / "index.html").read_text(encoding="utf-8")
            up = "../" * address.count("/")
            (description,) = re.findall(r'<meta name="description" content="([^"]+)"', page)
            (title,) = re.findall(r"<head>.*?<title>([^<]+)</title>", page, re.S)
            assert f'<html lang="{language}"' in page, address
            assert bool(re.search("[\u4e00-\u9fff]", description)) == (language == "zh"), address
            assert seen.setdefault(title, address) == address, f"{address} and {seen[title]} have one title"
            for other in LANGUAGES:
                link = f'rel="alternate " hreflang="{other}" href="{up}../{other}/{address}"'
                assert link in page, address


def test_a_link_to_the_glossary_shows_a_card(watched: site_browser.Watched) -> None:
    page = watched.open("zh/graph/leaf-tensors/")
    link, card = page.locator("a.notes-term").first, page.locator("#notes-card")
    sentence = link.get_attribute("data-text") or ""
    assert link.get_attribute("title") is None and not card.is_visible()
    link.hover()
    assert card.is_visible() and card.inner_text().split() == [
        link.get_attribute("data-term"),
        *sentence.split(),
    ]
    card.hover()
    page.wait_for_timeout(300)
    assert card.is_visible(), "the pointer may rest on the card"
    page.keyboard.press("Escape")
    assert not card.is_visible()
    page.locator("h1").click()
    page.evaluate("document.querySelector('a.notes-term').previousElementSibling?.blur()")
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert card.is_visible() and link.get_attribute("aria-describedby") == "notes-card"
    page.keyboard.press("Enter")
    page.wait_for_url("**/reference/glossary/#*")
    assert watched.complaints() == []


def test_without_scripts_the_title_of_the_link_says_the_same(browser: Browser, base: str) -> None:
    watched = site_browser.Watched(browser, base, java_script_enabled=False)
    page = watched.open("en/graph/leaf-tensors/")
    assert (page.locator("a.notes-term").first.get_attribute("title") or "").startswith("张量: ")
    watched.close()


def test_an_output_is_copied_without_its_code(browser: Browser, base: str) -> None:
    permissions = ["clipboard-read", "clipboard-write"]
    watched = site_browser.Watched(browser, base, permissions=permissions)
    page = watched.open(f"en/{CHAPTER}")
    output = page.locator(".notes-output").first
    output.hover()
    output.locator("button").first.click()
    wait_until(lambda: page.evaluate("navigator.clipboard.readText()").strip() == "tensor(-2.)")
    watched.close()


@pytest.mark.parametrize("given", ["torch-notes", "ftp://example.org/", "//example.org"])
def test_an_address_that_is_none_is_refused(given: str) -> None:
    with pytest.raises(ValueError, match="SITE_URL is"):
        site.environment({"SITE_URL": given})


def test_addresses_reach_every_page_setting() -> None:
    made = site.environment({"SITE_URL": "https://example.org/notes", "REPO_URL": "https://example.org/a/b/"})
    assert made["SITE_URL_EN"] == "https://example.org/notes/en/"
    assert made["EDIT_URI_ZH"] == "edit/main/docs/zh/"
    assert (made["REPO_URL"], made["REPO_NAME"]) == ("https://example.org/a/b", "a/b")


def test_a_folder_that_is_not_a_site_is_never_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    assert site.build(find(Path(__file__)), tmp_path) == 2
    assert (tmp_path / "thesis.txt").exists()
    assert "holds something else than a built site" in capsys.readouterr().err


def test_only_scripts_that_run_are_hashed() -> None:
    page = '<script src="a.js"></script><script type="application/json">{}</script><script>run()</script>'
    assert policy.inline_scripts(page) == ["run()"]


def _search(page: Page, query: str) -> list[str]:
    """Type ``query`` as a reader would; the pages found, best first."""
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").fill(query)
    page.locator(".md-search__input").dispatch_event("keyup")
    page.wait_for_selector(".md-search-result__link")
    links = page.locator(".md-search-result__link")
    return list(dict.fromkeys(links.evaluate_all("links => links.map((link) => link.pathname)")))
