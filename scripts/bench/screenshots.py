"""Screenshots of ten pages: both languages, light and dark, phone and desktop, into a folder.

    PYTHONPATH=scripts python -m bench.screenshots [FOLDER] [--site site] [--cover FILE] [--page PAGE]

The site has to be built. ``--cover`` takes instead the one picture that the README shows.
"""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from notes.pdf import press
from notes.project import LANGUAGES, find
from notes.site import serve
from playwright.sync_api import Browser, FloatRect, Page, ViewportSize

PAGES = (
    "",
    "start/roadmap/",
    "tensors/",
    "tensors/shape-view-reshape/",
    "tensors/broadcasting/",
    "autograd/backward-scalar/",
    "autograd/minimum-with-optimizer/",
    "graph/leaf-tensors/",
    "reference/glossary/",
    "reference/api-index/",
)
SIZES: dict[str, ViewportSize] = {
    "phone": {"width": 390, "height": 844},
    "desktop": {"width": 1280, "height": 900},
}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
TALLEST = 12_000  # pixels of one picture; what comes below looks like what is above
COVER = "en/autograd/minimum-with-optimizer/", "#run-learning_rates-compare"
COVER_SIZE: ViewportSize = {"width": 1280, "height": 860}


def main(arguments: list[str]) -> int:
    """Take the pictures; 2 when there is no built site."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("screenshots"))
    parser.add_argument("--site", type=Path, default=find().root / "site")
    parser.add_argument("--cover", type=Path, help="only the picture for the README, into this file")
    parser.add_argument("--page", action="append", help="only this page, such as graph/leaf-tensors/")
    chosen = parser.parse_args(arguments)
    if not (chosen.site / "csp.txt").is_file():
        print(f"{chosen.site} is no built site. Build it first: notes build", file=sys.stderr)
        return 2
    with _served(chosen.site) as base, press.chromium() as browser:
        if chosen.cover:
            cover(browser, base, chosen.cover)
        else:
            count = everything(browser, base, chosen.folder, chosen.page or PAGES)
            print(f"{count} screenshots in {chosen.folder}/")
    return 0


def everything(browser: Browser, base: str, folder: Path, pages: tuple[str, ...]) -> int:
    """Every page in every language, colour and size; how many pictures that makes."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for size, viewport in SIZES.items():
        for scheme in SCHEMES:
            context = browser.new_context(viewport=viewport, color_scheme=scheme)
            page = context.new_page()
            for language in LANGUAGES:
                for address in pages:
                    name = address.strip("/").replace("/", "-") or "home"
                    _open(page, f"{base}{language}/{address}")
                    _take(page, folder / f"{name}.{language}.{scheme}.{size}.png", viewport["width"])
                    count += 1
            context.close()
    return count


def cover(browser: Browser, base: str, file: Path) -> None:
    """A chapter with code, output and figure, as a reader meets it."""
    address, section = COVER
    page = browser.new_page(viewport=COVER_SIZE, color_scheme="light")
    _open(page, f"{base}{address}{section}")
    file.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=file, animations="disabled")


def _open(page: Page, address: str) -> None:
    page.goto(address, wait_until="load")
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(150)  # scripts that draw


def _take(page: Page, path: Path, width: int) -> None:
    height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
    clip: FloatRect = {"x": 0, "y": 0, "width": width, "height": height}
    page.screenshot(path=path, full_page=True, clip=clip, animations="disabled")


@contextmanager
def _served(site: Path) -> Iterator[str]:
    listening = serve.server(site.resolve())
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listening.server_port}/"
    finally:
        listening.shutdown()
        listening.server_close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
