"""Accessibility: axe-core finds nothing on any page, light and dark, wide and narrow, in both languages."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import site_browser
from notes.project import LANGUAGES
from notes.site import front
from playwright.sync_api import Browser, Page, ViewportSize

VENDOR = Path(__file__).parent / "vendor"
AXE = VENDOR / "axe-core" / "axe.min.js"
SIZES: dict[str, ViewportSize] = {
    "desk": {"width": 1280, "height": 900},
    "phone": {"width": 390, "height": 844},
}
SCHEMES = {"light": "default", "dark": "slate"}
SUBSET = ("zh/", "en/tensors/shape-view-reshape/", "zh/autograd/backward-scalar/")
UNFOLD = """() => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
}"""
SETTLE = "() => new Promise((done) => setTimeout(done, 700))"  # scripts that wait for a quiet moment ran
RUN = """async (rules) => {
  const options = rules ? { runOnly: rules } : { rules: {} };
  const { violations } = await axe.run(document, { ...options, resultTypes: ["violations"] });
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 4).map(({ target, failureSummary }) =>
      [target.join(" "), failureSummary.split("\\n").at(-1).trim()].join("  ")),
  }));
}"""


@pytest.fixture
def reader(browser: Browser, base: str) -> Iterator[site_browser.Watched]:
    watched = site_browser.Watched(browser, base, reduced_motion="reduce")
    yield watched
    watched.close()


def test_what_is_vendored_is_what_was_published() -> None:
    entries = json.loads((VENDOR / "manifest.json").read_text(encoding="utf-8"))
    for entry in entries:
        assert hashlib.sha256((VENDOR / entry["file"]).read_bytes()).hexdigest() == entry["sha256"]
    listed = {entry["file"] for entry in entries} | {"manifest.json"}
    assert listed == {path.relative_to(VENDOR).as_posix() for path in VENDOR.rglob("*") if path.is_file()}


def test_axe_sees_a_mistake(reader: site_browser.Watched) -> None:
    page = reader.open("en/")
    page.evaluate(
        "document.querySelector('.md-content').insertAdjacentHTML('beforeend', '<img src=\"data:,\">')"
    )
    assert [violation["id"] for violation in _axe(page)] == ["image-alt"]


def test_axe_finds_nothing_on_three_pages(reader: site_browser.Watched) -> None:
    assert _violations(reader, SUBSET) == []


@pytest.mark.full
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_any_page(language: str, built: Path, reader: site_browser.Watched) -> None:
    pages = [f"{language}/{address}" for address in front.page_addresses(built, language)]
    assert len(pages) > 10
    assert _violations(reader, pages) == []


@pytest.mark.full
def test_axe_finds_nothing_while_searching(reader: site_browser.Watched) -> None:
    for size in SIZES.values():
        page = reader.open("zh/")
        page.set_viewport_size(size)
        page.keyboard.press("/")
        page.keyboard.type("backward", delay=20)
        page.wait_for_selector(".md-search-result__link")
        page.evaluate(SETTLE)
        assert [str(violation) for violation in _axe(page)] == []


@pytest.mark.full
def test_axe_finds_nothing_on_the_root_pages(reader: site_browser.Watched) -> None:
    page = reader.open("no/such/page")
    assert [str(violation) for violation in _axe(page)] == []


def _violations(reader: site_browser.Watched, pages: Iterable[str]) -> list[str]:
    """``page size scheme: rule: help; elements`` for everything found; folds are open."""
    found = []
    for address in pages:
        page = reader.open(address)
        page.evaluate(UNFOLD)
        page.evaluate(site_browser.SHOW_HELPS)
        for size, box in SIZES.items():
            page.set_viewport_size(box)
            page.evaluate(SETTLE)
            for scheme, value in SCHEMES.items():
                page.evaluate(f"document.body.dataset.mdColorScheme = '{value}'")
                # In another scheme only colours differ.
                for violation in _axe(
                    page, None if scheme == "light" else ["color-contrast", "link-in-text-block"]
                ):
                    nodes = "\n    ".join(violation["nodes"])
                    found.append(
                        f"{address} {size} {scheme}: {violation['id']}: {violation['help']}\n    {nodes}"
                    )
    return found


def _axe(page: Page, rules: list[str] | None = None) -> list[dict]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate(RUN, rules)
