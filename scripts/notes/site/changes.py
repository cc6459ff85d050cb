"""Changes of the files a preview shows: the operating system tells that something moved, a look says what.

Looking at every file ten times a second cost a sixth of a core while nobody types. So a look waits for the
observer of watchdog (inotify, FSEvents, …). Where that cannot start, as when all inotify watches are taken,
looks are further apart; and one comes now and then in any case, for mounted folders that report nothing.
"""

from __future__ import annotations

import os
import threading
import time
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from notes.project import Project

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver

FOLDERS = ("docs", "snippets")
FILES = ("mkdocs.yml", "mkdocs.en.yml")
SETTLE = 0.05  # seconds of silence before a look: an editor writes twice, a checkout a hundred times
LONGEST = 2.0  # seconds after which a look comes even where it is never silent
TOLD, UNTOLD = 5.0, 0.5  # seconds between two looks, with an observer and without
State = dict[Path, tuple[int, int]]  # every watched file, when it was last written, and which one it is


class Changes:
    """What changed since the last time somebody asked: ``wait`` until there may be something, ``take`` it."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._woken, self._stirred = threading.Event(), 0.0  # when something moved last
        self._observer = self._observe()
        self._every = TOLD if self._observer else UNTOLD
        self._looked, self._state = time.monotonic(), self._look()

    def wait(self, limit: float = TOLD) -> None:
        """Until files moved and came to rest, somebody called ``wake``, or ``limit`` seconds are over."""
        now = time.monotonic()
        self._woken.wait(max(0.0, min(limit, self._looked + self._every - now)))
        self._woken.clear()
        latest = time.monotonic() + LONGEST
        while (now := time.monotonic()) < min(latest, self._stirred + SETTLE):
            time.sleep(self._stirred + SETTLE - now)

    def wake(self) -> None:
        """End a ``wait``, from any thread."""
        self._woken.set()

    def take(self) -> tuple[list[Path], bool]:
        """The files that changed since the last call, and whether one of them came or went."""
        if self._stirred < self._looked and time.monotonic() < self._looked + self._every:
            return [], False
        self._looked = time.monotonic()  # what moves from here on is looked at again
        before, self._state = self._state, self._look()
        changed = {path for path, _ in before.items() ^ self._state.items()}
        return sorted(changed), before.keys() != self._state.keys()

    def close(self) -> None:
        """End the observer."""
        if self._observer:
            self._observer.stop()
            self._observer.join()

    def _observe(self) -> BaseObserver | None:
        """An observer of the files; None where the system has none to give."""
        try:
            from watchdog import events
            from watchdog.observers import Observer

            warnings.filterwarnings("ignore", module=r"watchdog\.")  # it complains of folders that move
            moves = ("Created", "Modified", "Moved", "Deleted", "Closed")  # not those of who only reads
            kinds = [getattr(events, f"File{move}Event") for move in moves]
            kinds += [events.DirCreatedEvent, events.DirMovedEvent, events.DirDeletedEvent]
            handler = events.FileSystemEventHandler()
            handler.on_any_event = self._stir  # type: ignore[method-assign]
            observer = Observer()
            observer.schedule(handler, str(self.project.root), event_filter=kinds)
            for name in FOLDERS:
                observer.schedule(handler, str(self.project.root / name), recursive=True, event_filter=kinds)
            observer.start()
        except (ImportError, OSError):
            return None
        return observer

    def _stir(self, event: object) -> None:
        self._stirred = time.monotonic()
        self._woken.set()

    def _look(self) -> State:
        root = str(self.project.root)
        paths = [os.path.join(root, name) for name in FILES]
        for name in FOLDERS:
            for folder, folders, files in os.walk(os.path.join(root, name)):
                folders[:] = [one for one in folders if one != "__pycache__"]
                paths += [os.path.join(folder, one) for one in files if "." in one[1:] and one[0] != "."]
        found: State = {}
        for path in paths:
            try:
                state = os.stat(path)
            except OSError:  # gone meanwhile
                continue
            found[Path(path)] = state.st_mtime_ns, state.st_ino
        return found
