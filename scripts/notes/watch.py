"""Which repository files a run opened, listed, missed or wrote, seen by Python's audit hook.

One line per new path is appended to a file, so that forked children (DataLoader workers) report
into the same list: ``r path`` read or missed, ``l path`` listed, ``w path`` written. Of another
program that a snippet starts, the files named on its command line count as read; what else it reads
is not seen.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from importlib.util import source_from_cache

_state: dict = {"fd": -1, "root": "", "skip": (), "seen": set(), "paused": False}
_WRITES = {
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "shutil.rmtree",
}
_IMPORT_FRAMES = {"importlib._bootstrap_external", "_frozen_importlib_external"}


def start(root: str, report: str) -> None:
    """Begin to note accesses below ``root`` (not ``.venv``, ``.git``, ``.cache``) in the file ``report``."""
    _state["fd"] = os.open(report, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
    _state["root"] = root + os.sep
    _state["skip"] = tuple(_state["root"] + name + os.sep for name in (".venv", ".git", ".cache", "scripts"))
    sys.addaudithook(_hook)


@contextlib.contextmanager
def paused() -> Iterator[None]:
    """What the engine itself does meanwhile is not the snippet's."""
    before, _state["paused"] = _state["paused"], True
    try:
        yield
    finally:
        _state["paused"] = before


def _hook(event: str, args: tuple) -> None:
    if _state["paused"]:
        return
    if event == "open":
        path, _, flags = args
        wrote = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        _note("w" if wrote else "r", path)
    elif event in ("os.listdir", "os.scandir"):
        if sys._getframe(1).f_globals.get("__name__") not in _IMPORT_FRAMES:
            _note("l", args[0] if args[0] is not None else ".")
    elif event in _WRITES:
        for path in args[:2]:
            _note("w", path)
    elif event in ("subprocess.Popen", "os.posix_spawn", "os.exec"):
        words = args[1] if isinstance(args[1], (list, tuple)) else [args[1]]
        for word in (args[0], *words):
            _note("r", word)


def _note(kind: str, path: object) -> None:
    if isinstance(path, bytes):
        path = os.fsdecode(path)
    if not isinstance(path, (str, os.PathLike)):
        return
    full = os.path.abspath(path)
    if full.endswith(".pyc"):  # stands for its source: an import that finds it does not open the source
        with contextlib.suppress(ValueError):
            full = source_from_cache(full)
    if full.startswith(_state["root"]) and not full.startswith(_state["skip"]):
        _write(f"{kind} {full[len(_state['root']) :]}")


def _write(line: str) -> None:
    if line in _state["seen"]:
        return
    _state["seen"].add(line)
    with contextlib.suppress(OSError):
        os.write(_state["fd"], (line + "\n").encode("utf-8", "surrogateescape"))
