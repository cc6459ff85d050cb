"""Memory: what was read out of files, kept on disk for as long as the files stay as they are.

A check of a book in which nothing changed reads one file instead of thousands. As in git's index, a file is
as it was when its times, size, and number on the disk are; one that changed in the last two seconds is not
remembered, for it could change again within one tick of the clock. What a function raises is not kept.
"""

from __future__ import annotations

import atexit
import functools
import gc
import pickle
import sys
import time
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar

import notes
from notes.project import Project, write_atomic
from notes.shelf.remember import Files, file

Made = TypeVar("Made")
SETTLED = 2.0  # seconds
LIMIT = 20_000  # values; beyond it, only those that the last process asked for stay


class Memory:
    """Values by name, each with the state of the files that it was made from.

    Args:
        path: where it is kept; anything that is no memory of this engine counts as none.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._values: dict[Hashable, tuple[Files, Any]] | None = None
        self._new: dict[Hashable, int] = {}  # name → when it was made, in nanoseconds
        self._asked: set[Hashable] = set()

    def get(self, name: Hashable, files: Files, make: Callable[[], Made]) -> Made:
        """The value of that name, made by ``make`` where it is not known for these files.

        Args:
            name: what is asked for; the same name means the same function of the same files.
            files: their state, from [`family`][notes.shelf.remember.family]; none for a function of the name.
            make: reads the files; the value must not be changed afterwards.
        """
        if self._values is None:
            self._values = _read(self.path)
        self._asked.add(name)
        known = self._values.get(name)
        if known and known[0] == files:
            return known[1]
        began = time.time_ns()
        made = make()
        self._values[name], self._new[name] = (files, made), began
        return made

    def save(self) -> None:
        """Write what is new and settled; a folder that cannot be written only costs time."""
        if not self._new or self._values is None:
            return
        kept = {name: value for name, value in self._values.items() if self._settled(name, value[0])}
        if len(kept) > LIMIT:
            kept = {name: value for name, value in kept.items() if name in self._asked}
        try:
            write_atomic(self.path, pickle.dumps((_engine(), kept), protocol=5))
        except OSError:
            return
        self._new = {}

    def _settled(self, name: Hashable, files: Files) -> bool:
        if name not in self._new:
            return True
        newest = max((max(stamp[:2]) for _, stamp in files), default=0)
        return newest < self._new[name] - SETTLED * 1e9


@functools.cache
def of(project: Project, name: str = "read") -> Memory:
    """The memory of a project, saved when the process ends.

    Args:
        project: the book.
        name: of the file; what few commands ask for has one of its own, so that the others need not load it.
    """
    memory = Memory(project.cache / f"{name}.pickle")
    atexit.register(memory.save)
    return memory


def around(snippet: Path) -> Memory:
    """The memory of the project that a snippet lies in: ``snippets/<part>/<chapter>/<name>.py``."""
    return of(Project(snippet.parents[3]))


def _read(path: Path) -> dict[Hashable, tuple[Files, Any]]:
    """What a process before this one left; nothing where another engine wrote it, or it is damaged."""
    gc.disable()  # else it looks through tens of thousands of new objects, none of them garbage, many times
    try:
        engine, values = pickle.loads(path.read_bytes())
    except Exception:  # whatever a cut or foreign file makes of pickle
        return {}
    finally:
        gc.freeze()
        gc.enable()
    return values if engine == _engine() else {}


@functools.cache
def _engine() -> tuple:
    """The Python and the files of the engine: other code may read other things out of a file."""
    folder = Path(notes.__file__).parent
    rooms = [folder, *(one for one in sorted(folder.iterdir()) if one.is_dir())]
    return sys.version, [(path.name, file(path)) for room in rooms for path in sorted(room.glob("*.py"))]
