"""What a training that is killed leaves behind, for the larger exercise “killed at any step”.

Of a process that is killed, only files remain. So nothing has to be killed: a recorder copies the folder of a
training before each step and before each change of a file, and cuts the file that was changed. Each copy is
what a kill at this moment would have left. Calling the training with a copy is its next life.

It sees the steps of `torch.optim`, files that Python opens to write, `torch.save`, and files that are renamed
or removed. What other libraries write by themselves is seen at the next step; an SQLite database is not cut.
It does not see power failures: the operating system may not have written what a program has, and then less is
left than after a kill.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

import torch
from torch.optim.optimizer import register_optimizer_step_pre_hook

__all__ = ["Files", "Moment", "Recorder", "distinct", "recording"]
Files = dict[str, bytes]
File = tuple[int, bytes]  # its number on the disk, which a new name does not change, and what is in it
Kind = Literal["step", "change", "half"]
CHANGES = ("os.rename", "os.remove", "os.truncate", "os.link", "os.symlink")
DATABASE = b"SQLite format 3"  # it has a journal, which mends what a kill leaves
NOW = []  # the recorder that is on
WRITING = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_TRUNC


@dataclass(frozen=True)
class Moment:
    """A moment at which a training can be killed.

    Attributes:
        kind: between two steps, between two changes of files, or while a file is written.
        steps: so many had been taken.
        files: what lies in the folder, name and bytes.
        name: of the file that is written, if one is.
    """

    kind: Kind
    steps: int
    files: Files
    name: str = ""


@dataclass
class Recorder:
    """The moments of one call of a training.

    Attributes:
        folder: of the training.
        steps: taken so far.
        moments: seen so far, in their order.
        trusting: whether `torch.load` was called with `weights_only=False`.
    """

    folder: Path
    steps: int = 0
    moments: list[Moment] = field(default_factory=list)
    trusting: bool = False
    _seen: dict[str, File] = field(default_factory=dict)
    _emptied: Path | None = None
    _source: File | None = None
    _busy: bool = False

    def look(self, kind: Kind) -> None:
        """Note what lies in the folder, and what would if the last change had been cut off."""
        if self._busy:
            return
        self._busy = True
        try:
            now = dict(_read(self.folder))
        finally:
            self._busy = False
        self._cut(now)
        self._seen = now
        self.moments.append(Moment(kind, self.steps, _bytes(now)))

    def step(self) -> None:
        """A step begins."""
        self.look("step")
        self.steps += 1

    def change(self, emptied: Any = None, source: Any = None) -> None:
        """A file is about to change: to be `emptied` before it is written, or to become what `source` is."""
        self.look("change")
        self._emptied, path = _path(emptied), _path(source)
        self._source = _file(path) if path and path.is_file() else None

    def _cut(self, now: dict[str, File]) -> None:
        """A file that was written, and not renamed, can have been written in part."""
        there = [*self._seen.values(), *([self._source] if self._source else [])]
        written = [name for name, one in now.items() if one not in there]
        if len(written) != 1 or now[written[0]][1].startswith(DATABASE):
            return
        name, (number, whole) = written[0], now[written[0]]
        old = b"" if self._emptied == _path(self.folder / name) else dict(there).get(number, b"")
        pairs = enumerate(zip(old, whole, strict=False))
        start = next((n for n, (one, other) in pairs if one != other), min(len(old), len(whole)))
        for end in (start, (start + len(whole)) // 2):
            files = {**_bytes(self._seen), name: whole[:end] + old[end:]}
            self.moments.append(Moment("half", self.steps, files, name))


def _read(folder: Path) -> Iterator[tuple[str, File]]:
    """The files of a folder, with their names."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), _file(path)


def _file(path: Path) -> File:
    return path.stat().st_ino, path.read_bytes()


def _path(name: Any) -> Path | None:
    return Path(os.fsdecode(name)).resolve() if isinstance(name, str | bytes | os.PathLike) else None


def _bytes(files: dict[str, File]) -> Files:
    return {name: whole for name, (_, whole) in files.items()}


def distinct(moments: list[Moment]) -> list[Moment]:
    """Of moments with equal files one, after the most steps; of the kind “step” if one of them is."""
    found: dict[frozenset, Moment] = {}
    for moment in sorted(moments, key=lambda one: (one.kind == "step", one.kind == "change")):
        key = frozenset(moment.files.items())
        steps = max(moment.steps, found[key].steps if key in found else 0)
        found[key] = Moment(moment.kind, steps, moment.files, moment.name)
    return sorted(found.values(), key=lambda one: one.steps)


@contextmanager
def recording(folder: Path, names: dict) -> Iterator[Recorder]:
    """Note the moments of what runs inside.

    Args:
        folder: of the training.
        names: of the reader's file; what is `torch.save` or `torch.load` there is watched as well.

    Yields:
        The recorder. Its last moment is the end.
    """
    _listen()
    recorder, save, load = Recorder(folder, _seen=dict(_read(folder))), torch.save, torch.load
    hook = register_optimizer_step_pre_hook(lambda *_: recorder.step())
    watched = {save: _watched(save, recorder), load: _watched(load, recorder)}
    places = [(vars(torch), "save", save), (vars(torch), "load", load)]
    places += [(names, name, one) for name, one in names.items() if one is save or one is load]
    for where, name, one in places:
        where[name] = watched[one]
    NOW.append(recorder)
    try:
        yield recorder
        recorder.look("step")
    finally:
        NOW.remove(recorder)
        hook.remove()
        for where, name, one in places:
            where[name] = one


def _watched(function: Callable, recorder: Recorder) -> Callable:
    """`torch.save` or `torch.load`, noted before it runs."""

    def noted(*args: Any, **kwargs: Any) -> Any:
        if function.__name__ == "save":
            recorder.change(emptied=args[1] if len(args) > 1 else kwargs.get("f"))
        elif kwargs.get("weights_only") is False:
            recorder.trusting = True
        return function(*args, **kwargs)

    return noted


@cache
def _listen() -> None:
    """Hear of files from now on; Python has no way to take that back."""
    sys.addaudithook(_heard)


def _heard(event: str, args: tuple) -> None:
    """An event of Python, of which those count that come before a file changes."""
    if not NOW:
        return
    if event in CHANGES:
        NOW[-1].change(source=args[0] if event == "os.rename" else None)
    elif event == "open" and isinstance(args[2], int) and args[2] & WRITING:
        NOW[-1].change(emptied=args[0] if args[2] & os.O_TRUNC else None)
