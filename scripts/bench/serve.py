"""The preview: how long after a page is saved a browser shows it, on a generated book (default 90 pages).

    python -m bench.serve [PAGES]     (from scripts/)

Bar: 0.7 seconds, the median of five edits.
"""

from __future__ import annotations

import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from notes.pdf.browser import find
from notes.project import Project
from playwright.sync_api import sync_playwright

from bench import site

BAR = 0.7
EDITS = 5
PAGE = "part3/chapter13"


def main(arguments: list[str]) -> int:
    """Print the time of each edit and their median; 1 when the bar is missed."""
    size = int(arguments[0]) if arguments else 90
    with tempfile.TemporaryDirectory(prefix="bench-serve-") as folder:
        project = site.generate(Path(folder) / "book", size)
        _english(project)
        process = subprocess.Popen(
            [sys.executable, "-u", "-m", "notes", "serve", "--port", "0"],
            cwd=project.root,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        found = re.search(r"http://\S+/", process.stdout.readline())
        assert found is not None, "the preview says where it is"
        address = found[0]
        threading.Thread(target=process.stdout.read, daemon=True).start()
        try:
            took = edits(project, address)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait()
    median = statistics.median(took)
    shown = " ".join(f"{seconds:.2f}" for seconds in took)
    print(f"{size} pages, edit to visible: {shown} s; median {median:.2f} s (bar {BAR})")
    return 0 if median <= BAR else 1


def edits(project: Project, address: str) -> list[float]:
    """Seconds from writing the page to the new words on the screen, for each edit."""
    path = project.docs / "zh" / f"{PAGE}.md"
    text = path.read_text(encoding="utf-8")
    took = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find(playwright), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        page.goto(f"{address}zh/{PAGE}/")
        page.wait_for_selector(".notes-snippet", timeout=180_000)
        for number in range(EDITS):
            page.wait_for_load_state("load")
            time.sleep(0.5)
            began = time.perf_counter()
            path.write_text(f"{text}\n\nEdit {number} is here.\n", encoding="utf-8")
            page.wait_for_selector(f"text=Edit {number} is here.", timeout=60_000)
            took.append(time.perf_counter() - began)
        browser.close()
    return took


def _english(project: Project) -> None:
    """The preview serves both languages: the same book again."""
    shutil.copytree(project.docs / "zh", project.docs / "en")
    shutil.rmtree(project.docs / "shown")
    for name in ("plain.yml", "shown.yml"):
        (project.root / name).unlink()
    (project.root / "mkdocs.en.yml").write_text(
        "INHERIT: mkdocs.yml\ndocs_dir: docs/en\nsite_dir: site/en\ntheme: {language: en}\n"
        "markdown_extensions:\n  notes.extension: {lang: en}\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
