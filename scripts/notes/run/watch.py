"""Which files a run opened, listed, missed or wrote, seen by Python's audit hook.

One line per new path is appended to a file, so that forked children (DataLoader workers) report
into the same list: ``r path`` read or missed, ``l path`` listed, ``w path`` written, ``e NAME`` a variable
of the caller's environment. Temporary files and the hidden folders of the user, where libraries keep what
they remember, may be written. What other programs and libraries in C++ read is not seen: see ``inputs``.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from importlib.util import source_from_cache

from notes.project import engine_path
from notes.run.setting import passes

SYSTEM = ("/proc", "/sys", "/dev", "/usr", "/lib", "/lib64", "/etc/ld.so.cache")
_state: dict = {"fd": -1, "root": "", "skip": (), "free": (), "seen": set(), "paused": False}
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
    """Begin to note accesses in the file ``report``; what is installed or temporary is none of them.

    Args:
        root: the repository; paths below it are noted from there, others in full.
        report: the file.
    """
    _state["fd"] = os.open(report, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
    _state["root"] = root + os.sep
    own = (f"{root}/.venv", f"{root}/.cache", engine_path(), os.getcwd())  # it begins in a temporary folder
    skipped = (*own, sys.prefix, sys.base_prefix, *SYSTEM)
    _state["skip"] = tuple(name + os.sep for name in skipped)
    home = os.path.expanduser("~")
    temporary = (os.path.dirname(os.getcwd()), "/tmp", "/var/tmp")
    _state["free"] = (*(name + os.sep for name in temporary), os.path.join(home, "."))
    os.environ.__class__ = _Environment
    sys.meta_path.append(_Missed())
    sys.addaudithook(_hook)


class _Environment(os._Environ):
    """``os.environ`` that notes which of the caller's variables are read."""

    def __getitem__(self, key):
        _note_variable(key)
        return super().__getitem__(key)


class _Missed:
    """The last finder of modules: it is asked only for what no other has found."""

    def find_spec(self, name: str, path: Iterable[str] | None = None, target: object = None) -> None:
        last = name.rpartition(".")[2]
        for folder in list(sys.path if path is None else path):
            if isinstance(folder, str) and folder.startswith(_state["root"]):
                _note("r", os.path.join(folder, last))
                _note("r", os.path.join(folder, f"{last}.py"))


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
    elif event in ("subprocess.Popen", "os.posix_spawn", "os.exec", "os.system"):
        for name in list(os.environ):  # what a program gets unless told otherwise
            _note_variable(name)
        for words in args[:2]:
            for word in words if isinstance(words, (list, tuple)) else [words]:
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
    if f"{full}{os.sep}".startswith(_state["skip"]):
        return
    if full.startswith(_state["root"]):
        _write(f"{kind} {full[len(_state['root']) :]}")
    elif kind != "w" or not full.startswith(_state["free"]):
        _write(f"{kind} {full}")


def _note_variable(name: object) -> None:
    if isinstance(name, str) and passes(name) and not _state["paused"]:
        _write(f"e {name}")


def _write(line: str) -> None:
    if line in _state["seen"]:
        return
    _state["seen"].add(line)
    with contextlib.suppress(OSError):
        os.write(_state["fd"], (line + "\n").encode("utf-8", "surrogateescape"))
