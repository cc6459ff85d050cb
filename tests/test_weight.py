"""Weight: what a first visit to a chapter transfers, packed and with headers."""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from io import BufferedIOBase
from pathlib import Path
from typing import Any, cast

import pytest
import site_browser
from notes.book import navigation
from notes.project import LANGUAGES, find
from notes.site import serve
from playwright.sync_api import Browser

LIMIT = 130_000  # bytes
FORMULAS = 20_000  # more, for what formulas are set in
ICON = "/assets/favicon.svg"
CHAPTERS = ("zh/autograd/backward-scalar/", "en/tensors/dims-and-axes/", "zh/graph/leaf-tensors/")
LONGEST = ("en/workflows/images/", "zh/workflows/text/", "zh/workflows/time-series/")  # notebook pages


class Meter:
    """A stream to the browser that notes how much went through, for which address."""

    def __init__(self, handler: serve.Handler, stream: BufferedIOBase, sent: Counter) -> None:
        self.handler, self.stream, self.sent = handler, stream, sent

    def write(self, data: bytes) -> int:
        self.sent[self.handler.path] += len(data)
        return self.stream.write(data)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


@pytest.fixture(scope="module")
def metered(built: Path) -> Iterator[tuple[str, Counter]]:
    """The address of the built site and the bytes sent by path."""
    sent: Counter = Counter()

    class Metered(serve.Handler):
        def setup(self) -> None:
            super().setup()
            self.wfile = cast(BufferedIOBase, Meter(self, self.wfile, sent))

    listening = ThreadingHTTPServer(("127.0.0.1", 0), partial(Metered, directory=str(built)))
    listening.daemon_threads = True
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{listening.server_port}/", sent
    listening.shutdown()
    listening.server_close()


def _visit(chapter: str, browser: Browser, metered: tuple[str, Counter]) -> Counter:
    """The bytes sent, by path, to one who has never been here and reads a chapter to its end."""
    address, sent = metered
    sent.clear()
    watched = site_browser.Watched(browser, address, viewport={"width": 390, "height": 844})
    page = watched.open(chapter)
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    watched.close()
    return sent


@pytest.mark.full
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_visit_to_any_chapter_without_formulas_is_light(
    language: str, browser: Browser, built: Path, metered: tuple[str, Counter]
) -> None:
    project = find(Path(__file__))
    names = [
        page.relative_to(project.docs).with_suffix("") for page in navigation.chapters(project, language)
    ]
    plain = [name for name in names if "/katex/" not in (built / name / "index.html").read_text("utf-8")]
    sizes = {str(name): sum(_visit(f"{name}/", browser, metered).values()) for name in plain}
    assert len(sizes) > 20 and {name: size for name, size in sizes.items() if size > LIMIT} == {}


@pytest.mark.parametrize("chapter", CHAPTERS + LONGEST)
def test_a_first_visit_is_light(chapter: str, browser: Browser, metered: tuple[str, Counter]) -> None:
    sent = _visit(chapter, browser, metered)
    told = "\n".join(f"{size:8} {path}" for path, size in sent.most_common())
    assert sent[f"/{chapter}"] > 1000, told
    limit = LIMIT + FORMULAS * any("/katex/" in path for path in sent)
    assert sum(sent.values()) <= limit, f"{sum(sent.values())} bytes\n{told}"
    assert not any("/search/" in path or "/workers/" in path for path in sent), (
        f"nothing of the search before it is opened:\n{told}"
    )


def test_what_every_page_needs_is_one_style_sheet(built: Path) -> None:
    for page in built.glob("*/**/index.html"):
        text = page.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in text:
            continue  # an old address, which leads on
        sheets = re.findall(r'rel="stylesheet" href="([^"]+)"', text)
        assert re.search(r"assets/css/all\.\w{8}\.css$", sheets[0]) and len(sheets) <= 3, f"{page}: {sheets}"
        assert (page.parent / sheets[0]).is_file()
    (sheet,) = (built / "assets" / "css").glob("all.*.css")
    joined = sheet.read_text(encoding="utf-8")
    assert not re.search(r"@import|url\((?![\"']?(?:data:|#))", joined), (
        "an address that another folder changes"
    )
    parts = [*(built / "assets" / "stylesheets").glob("*.css")]
    names = ("palette", "page", "blocks", "phone", "contents", "print")
    parts += [built / "assets" / "css" / f"{name}.css" for name in names]
    assert "/*" not in joined, "comments are for those who write the sheets"
    bare = (re.sub(r"/\*.*?\*/", "", part.read_text(encoding="utf-8"), flags=re.S) for part in parts)
    places = [joined.index(part) for part in bare]
    assert len(places) == 8 and places == sorted(places), "the later sheet wins, as before"


def test_the_worker_of_the_search_is_one_script(
    browser: Browser, metered: tuple[str, Counter], built: Path
) -> None:
    address, sent = metered
    watched = site_browser.Watched(browser, address)
    page = watched.open("en/reference/versions/")
    sent.clear()
    page.locator(".md-search__input").fill("gradient")
    page.wait_for_selector(".md-search-result__link", state="attached")
    watched.close()
    names = sorted(path.rpartition("/")[2] for path in sent if path.endswith((".js", ".json")))
    assert names == ["search-worker.js", "search_index.json"]
    assert [path.name for path in (built / "assets" / "js").glob("search-*.js")] == ["search-worker.js"]


def test_the_theme_lies_there_once(built: Path) -> None:
    kinds = {".css", ".js", ".map", ".woff2", ".png"}
    files = [path.relative_to(built) for path in built.rglob("*") if path.suffix in kinds]
    assert len(files) > 60 and {path.parts[0] for path in files} == {"assets"}
    unread = {"katex.min.js", "manifest.json"}  # what builds the site, not what readers load
    assert not any(path.name in unread for path in built.rglob("*"))


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_reader_who_switches_the_language_downloads_the_page_alone(
    chapter: str, browser: Browser, metered: tuple[str, Counter]
) -> None:
    address, sent = metered
    watched = site_browser.Watched(browser, address)
    page = watched.open(chapter)
    page.wait_for_load_state("networkidle")
    late = ICON not in sent  # a browser asks for it when it likes, maybe only after the switch
    sent.clear()
    page.locator("a.notes-language").click()
    other = {"zh": "en", "en": "zh"}[chapter[:2]] + chapter[2:]
    page.wait_for_url(f"{address}{other}")
    page.wait_for_load_state("networkidle")
    assert watched.complaints() == []
    watched.close()
    told = "\n".join(f"{size:8} {path}" for path, size in sent.most_common())
    assert sent.pop(f"/{other}") > 1000, told
    if late:
        sent.pop(ICON, None)
    assert all(size < 500 for size in sent.values()), f"more than the answer that nothing changed:\n{told}"


FONTS = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = new Set();
  for (let text; (text = walker.nextNode());) {
    const box = text.parentElement, style = getComputedStyle(box);
    if (!text.data.trim() || !box.checkVisibility() || box.closest("svg, .katex, h1, h2, h3")) continue;
    found.add([style.fontFamily.split(",")[0], style.fontSize, style.fontWeight, style.fontStyle].join(" "));
  }
  return [...found];
}"""

ICONS = """() => {
  const found = new Set();
  for (const box of document.querySelectorAll("body *")) for (const part of ["::before", "::after"]) {
    const style = getComputedStyle(box, part);
    const drawn = style.content !== "none" && style.maskImage !== "none" && box.checkVisibility();
    if (drawn) found.add(style.maskImage);
  }
  return [...found];
}"""


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_is_set_in_few_sizes(chapter: str, browser: Browser, base: str) -> None:
    """A browser sets up every font anew for each size and weight, which a phone feels."""
    watched = site_browser.Watched(browser, base, viewport={"width": 390, "height": 844})
    fonts = watched.open(chapter).evaluate(FONTS)
    assert 4 < len(fonts) <= 9, "\n".join(sorted(fonts))
    watched.close()


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_icons_of_a_chapter_are_one_picture(chapter: str, browser: Browser, base: str) -> None:
    watched = site_browser.Watched(browser, base, viewport={"width": 390, "height": 844})
    pictures = watched.open(chapter).evaluate(ICONS)
    assert len(pictures) == 1, "\n".join(picture[-120:] for picture in pictures)
    watched.close()


def test_a_page_is_not_laid_out_block_by_block(built: Path, browser: Browser, base: str) -> None:
    """Scripts that change a page and measure it in turns make a phone wait; this one has many blocks."""
    watched = site_browser.Watched(browser, base, viewport={"width": 390, "height": 844})
    session = watched.context.new_cdp_session(watched.page)
    session.send("Performance.enable")
    path = "en/reference/errata/"
    unfolded = (built / path / "index.html").read_text(encoding="utf-8").replace("<details", "<details open")
    watched.page.route(f"**/{path}", lambda route: route.fulfill(body=unfolded, content_type="text/html"))
    page = watched.open(path)
    page.wait_for_load_state("networkidle")
    assert page.locator(".notes-snippet").count() > 30
    counted = {
        metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]
    }
    assert counted["LayoutCount"] < 40, "one for each block would be far more"
    assert counted["RecalcStyleCount"] < 60
    watched.close()
