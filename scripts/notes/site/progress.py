"""How far a build is: the pages done, on one line of a terminal; where nobody watches, a few plain lines."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notes.report.terminal import Terminal

MARK = "\x1e"  # begins a line that a process that builds says to the one that started it
LINES = 4  # for each language where nobody watches


def tell(done: int, total: int) -> None:
    """Say from a process that builds how many of its pages are done."""
    print(f"{MARK}{done} {total}", flush=True)


class Progress:
    """What the processes that build have told so far, by language."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self._told: dict[str, str] = {}
        self._lock = threading.Lock()  # each process is heard by a thread of its own

    def hears(self, language: str, line: str) -> bool:
        """Show ``line`` if it is about progress; whether it is."""
        if not line.startswith(MARK):
            return False
        done, total = map(int, line.removeprefix(MARK).split())
        with self._lock:
            self._told[language] = f"{language} {done}/{total} pages"
            if self.terminal.live:
                print(f"\r\033[K{'  '.join(self._told.values())}", end="", file=self.terminal.out, flush=True)
            elif done * LINES // total > (done - 1) * LINES // total:
                self.terminal.say(self._told[language])
        return True

    def close(self) -> None:
        """Leave the line empty."""
        if self.terminal.live and self._told:
            print("\r\033[K", end="", file=self.terminal.out, flush=True)
