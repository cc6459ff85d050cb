"""Again when the file changed: what a function made of files is kept for as long as they stay as they are.

    @again(lambda project: file(place(project)))
    def glossary(project): ...

A missing file counts as well: what was made without it is made again once it is there. What a function raises
is not kept. Whoever gets something must not change it.
"""

from __future__ import annotations

import contextlib
import functools
import os
from collections.abc import Callable, Hashable, Iterator
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

Stamp = tuple[int, int, int, int]  # when it changed, when it or its place did; size; its number on the disk
Files = tuple[tuple[str, Stamp], ...]  # name and stamp
Asked = ParamSpec("Asked")
Made = TypeVar("Made")
_seen: dict[str, dict[str, Files]] | None = None  # folder → stem → its files, while nothing is to change


def again(
    state: Callable[Asked, Hashable], size: int = 1024
) -> Callable[[Callable[Asked, Made]], Callable[Asked, Made]]:
    """A decorator: the function runs once for the same arguments and the same state of its files.

    Args:
        state: from the arguments to that state: ``file`` or ``family`` of each path that is read.
        size: for how many arguments results are kept.
    """

    def remembering(function: Callable[Asked, Made]) -> Callable[Asked, Made]:
        def make(_: Hashable, *args: Any, **named: Any) -> Made:
            return function(*args, **named)

        kept: Callable[..., Made] = functools.lru_cache(maxsize=size)(make)

        @functools.wraps(function)
        def asked(*args: Asked.args, **named: Asked.kwargs) -> Made:
            return kept(state(*args, **named), *args, **named)

        return asked

    return remembering


@contextlib.contextmanager
def still() -> Iterator[None]:
    """Meanwhile every folder is looked at once: a build shows the book as it was when it began."""
    global _seen
    before, _seen = _seen, {}
    try:
        yield
    finally:
        _seen = before


def file(path: Path, /) -> Hashable:
    """The state of one file; None where there is none. A link to nowhere is something."""
    if _seen is not None:
        return next((state for name, state in family(path) if name == path.name), None)
    try:
        return _stamp(os.stat(path))
    except OSError:
        return _stamp(os.lstat(path)) if os.path.lexists(path) else None


def alone(path: str) -> Files:
    """The state of one file in the form of ``family``, without a look at what lies beside it."""
    try:
        return ((path, _stamp(os.stat(path))),)
    except OSError:
        return ()


def family(path: Path) -> Files:
    """The state of ``path`` and the files beside it that share its stem: records, figures, data."""
    folder, name = os.path.split(path)
    stem = name.partition(".")[0]
    if _seen is None:
        return _families(folder, stem).get(stem, ())
    if folder not in _seen:
        _seen[folder] = _families(folder)
    return _seen[folder].get(stem, ())


def _families(folder: str, wanted: str | None = None) -> dict[str, Files]:
    """The files of every stem in a folder, or of one."""
    found: dict[str, list] = {}
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return {}
    for entry in entries:
        stem = entry.name.partition(".")[0]
        if wanted in (None, stem):
            state = entry.stat(follow_symlinks=not entry.is_symlink() or os.path.exists(entry.path))
            found.setdefault(stem, []).append((entry.name, _stamp(state)))
    return {stem: tuple(sorted(files)) for stem, files in found.items()}


def _stamp(state: os.stat_result) -> Stamp:
    return state.st_mtime_ns, state.st_ctime_ns, state.st_size, state.st_ino
