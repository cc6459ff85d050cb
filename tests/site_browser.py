"""One real browser for the site tests, and a page that keeps account of everything that goes wrong on it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response

NOTE_VIOLATIONS = """
window.violations = [];
addEventListener("securitypolicyviolation", (event) => {
  window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`);
});
"""
# A help comes when its place is near the window: go to each place and wait until it is there.
SHOW_HELPS = """async () => {
  const folded = (block) => block.closest("details.notes-predict")?.querySelector(":scope > .notes-help");
  const there = (block) => folded(block) || block.nextElementSibling?.matches(".notes-help");
  for (const data of document.querySelectorAll("script.notes-data")) {
    const block = data.closest(".notes-snippet");
    block.scrollIntoView({ behavior: "instant" });
    const end = Date.now() + 8000;
    while (!there(block) && Date.now() < end) await new Promise((done) => setTimeout(done, 10));
  }
  window.scrollTo({ top: 0, behavior: "instant" });
}"""


def context(browser: Browser, **options: Any) -> BrowserContext:
    """A visitor of whom the browser knows nothing."""
    made = browser.new_context(**options)
    made.add_init_script(NOTE_VIOLATIONS)
    made.set_default_timeout(10_000)
    return made


@contextlib.contextmanager
def shared(browser: Browser) -> Iterator[BrowserContext]:
    """One whom several tests share: a page opens in half the time where the browser has what it needs."""
    made = context(browser)
    made.new_page()  # keeps its process while there is no other
    yield made
    made.close()


class Watched:
    """A browser page at one site; ``complaints`` says what went wrong since the last look.

    Args:
        browser: or a visitor from [`shared`][site_browser.shared]; what the site kept there is forgotten.
        base: the address of the site.
        options: of the visitor.
    """

    def __init__(self, browser: Browser | BrowserContext, base: str, **options: Any) -> None:
        self.base = base
        self.shared = isinstance(browser, BrowserContext)
        self.context = browser if isinstance(browser, BrowserContext) else context(browser, **options)
        self.page: Page = self.context.new_page()
        self.requests: list[str] = []
        self._errors: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self._errors.append(f"script error: {error}"))
        self.page.on("response", self._response)

    def open(self, path: str) -> Page:
        """Go to a path of the site and wait until it has loaded."""
        self.page.goto(self.base + path, wait_until="load")
        return self.page

    def complaints(self) -> list[str]:
        """Console errors, failed and foreign requests, policy violations since the last call."""
        host = urlsplit(self.base).netloc
        foreign = [url for url in self.requests if urlsplit(url).netloc not in ("", host)]
        violations = self.page.evaluate("window.violations")
        found = [
            *self._errors,
            *(f"request to another host: {url}" for url in foreign),
            *(f"policy violation: {violation}" for violation in violations),
        ]
        self._errors, self.requests = [], []
        return found

    def close(self) -> None:
        if not self.shared:
            return self.context.close()
        kept = {"origin": self.base.rstrip("/"), "storageTypes": "all"}
        self.context.new_cdp_session(self.page).send("Storage.clearDataForOrigin", kept)
        self.page.close()

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._errors.append(f"console {message.type}: {message.text}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self._errors.append(f"{response.status} for {response.url}")
