"""Which browser the PDF, the tests and the pictures use: ``python -m notes.pdf.browser`` prints its path."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from notes.exit_code import Exit

if TYPE_CHECKING:
    from playwright.sync_api import Playwright

NAMES = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser")


def installed() -> str | None:
    """The first browser of the system that starts and sees our files."""
    found = filter(None, map(shutil.which, NAMES))
    return next((path for path in found if not confined(Path(path)) and _starts(path)), None)


def find(playwright: Playwright) -> str | None:
    """The browser of the system, else the one that `playwright install chromium` brought."""
    own = playwright.chromium.executable_path
    return installed() or (own if Path(own).is_file() else None)


def confined(path: Path) -> bool:
    """Whether it is a snap, which has a ``/tmp`` of its own and so cannot open what tests write there.

    Ubuntu's ``chromium-browser`` is a script that starts the snap, or says that it is missing.
    """
    if path.resolve().name == "snap":
        return True
    with path.open("rb") as file:
        return b"/snap/bin/" in file.read(10_000)


def _starts(path: str) -> bool:
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def main() -> int:
    """Print the path; return the exit code."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = find(playwright)
    print(path or "no browser")
    return Exit.FINE if path else Exit.FINDINGS


if __name__ == "__main__":
    sys.exit(main())
