"""The press: a browser prints the book, and prints it again with the page numbers in its contents."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from notes.pdf.browser import find

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
TIMES = 4  # printings after which the numbers must stand still


class NoBrowser(Exception):
    """There is no Chromium on this machine."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running Chromium or Google Chrome.

    Raises:
        NoBrowser: there is none.
    """
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = find(playwright)
        if not path:
            raise NoBrowser("Chromium is missing. What to install says: sh scripts/chromium.sh")
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


def print_book(browser: Browser, page: Path, write: Callable[[dict[str, int]], str], target: Path) -> int:
    """Print what ``write`` makes of the page numbers into ``target``.

    Args:
        browser: from [`chromium`][notes.pdf.press.chromium].
        page: where the HTML is written, beside the files that it uses.
        write: the HTML for the pages on which each id stands; at first none is known.
        target: the PDF.

    Returns:
        How many sheets it has.

    Raises:
        RuntimeError: the page numbers in the contents move them, again and again.
    """
    numbers: dict[str, int] = {}
    for _ in range(TIMES):
        page.write_text(write(numbers), encoding="utf-8")
        _print(browser, page, target)
        before, (numbers, sheets) = numbers, destinations(target)
        if numbers == before:
            return sheets
    raise RuntimeError(f"the page numbers of {target.name} do not settle")


def _print(browser: Browser, page: Path, target: Path) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="light", offline=True)
    try:
        sheet = context.new_page()
        sheet.set_default_timeout(300_000)
        sheet.goto(page.as_uri(), wait_until="load")
        sheet.pdf(path=target, prefer_css_page_size=True, print_background=True, outline=True, tagged=True)
    finally:
        context.close()


def destinations(target: Path) -> tuple[dict[str, int], int]:
    """Id → the page it is on, counted from 1, and the number of pages of a PDF."""
    from pypdf import PdfReader

    reader = PdfReader(target)
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 10_000))  # the tree of names may be deep
    found = reader.named_destinations
    places = {name.removeprefix("/"): reader.get_destination_page_number(at) for name, at in found.items()}
    return {name: place + 1 for name, place in places.items() if place is not None}, len(reader.pages)
