"""The search: how long a reader waits from opening it to the first result, in the built site of this book.

    python -m bench.search [site]     (from scripts/)

Each visit is a new one: the index comes from the server, is read, and is asked. Times are those of this
machine, times ``SLOWER``, since a browser slows only its main thread down and the search runs in a worker.
Bar: 1 s on a phone four times slower. What the network has to carry is printed beside.
"""

from __future__ import annotations

import functools
import gzip
import statistics
import sys
import threading
from pathlib import Path

from notes.pdf import press
from notes.project import LANGUAGES, find
from notes.site import serve

SLOWER, BAR, VISITS = 4, 1.0, 9
QUERIES = {"zh": "梯度", "en": "gradient"}
FIRST = """(typed) => new Promise((done) => {
  const box = document.querySelector(".md-search__input");
  const list = document.querySelector(".md-search-result__list");
  const began = performance.now();
  const shown = () => list.querySelector("a") && requestAnimationFrame(() => done(performance.now() - began));
  new MutationObserver(shown).observe(list, { childList: true });
  box.focus();
  box.value = typed;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
})"""


def main(arguments: list[str]) -> int:
    """Print the median wait for each language; 1 when a bar is missed."""
    site = Path(arguments[0]) if arguments else find(Path(__file__)).root / "site"
    packed = functools.lru_cache(maxsize=99)(gzip.compress)
    setattr(gzip, "compress", packed)  # noqa: B010 - a host packs a file once, not for each visit
    listening = serve.server(site)
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    missed = False
    for language in LANGUAGES:
        size = len(gzip.compress((site / language / "search/search_index.json").read_bytes(), 6, mtime=0))
        taken = statistics.median(
            waits(f"http://127.0.0.1:{listening.server_port}/{language}/", QUERIES[language])
        )
        verdict = "" if taken * SLOWER <= BAR else "  MISSED"
        slow = f"{taken * SLOWER:.2f} s at {SLOWER} times slower (bar {BAR} s){verdict}"
        print(f"{language}: {taken:.2f} s, {slow}; index {size // 1000} kB packed", flush=True)
        missed = missed or bool(verdict)
    listening.shutdown()
    return 1 if missed else 0


def waits(address: str, query: str) -> list[float]:
    """Seconds to the first result, visit by visit."""
    found = []
    with press.chromium() as browser:
        for _ in range(VISITS):
            context = browser.new_context()
            page = context.new_page()
            page.goto(f"{address}reference/versions/", wait_until="networkidle")
            found.append(page.evaluate(FIRST, query) / 1000)
            context.close()
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
