"""The witness: notes, inside a snippet's processes, what happens beside its output.

Warnings, exceptions that nothing caught, refused sockets: one JSON line each (`incident`)
in a file that all processes append to, so that a worker's warning counts like one of the snippet itself.
"""

from __future__ import annotations

import functools
import json
import os
import re
import sys
import threading
import traceback
import types
import warnings
from collections.abc import Callable
from multiprocessing import process, spawn

from notes.run import incident, network, stream

TRIGGERED = re.compile(r"\s*\(Triggered internally at [^)]*\)\.?\s*$")
CATCH = "Catch it there and print what it teaches"

_state: dict = {"fd": -1, "file": "", "path": "", "read": 0, "told": 0}


def start(file: str, path: str) -> None:
    """Begin to note the incidents of this process, and of those that it starts, in ``file``.

    Args:
        file: a path; other processes of the snippet append to it too.
        path: of the snippet, whose lines the incidents name.
    """
    _state["file"] = file
    at(path)
    warnings.showwarning = _show_warning
    threading.excepthook = _thread_ended
    sys.unraisablehook = _unraisable
    network.start(_refused)
    _follow_threads()
    _follow_processes()


def at(path: str) -> None:
    """Incidents name lines of the snippet ``path`` from now on."""
    _state["path"] = path


def tell(kind: str, text: str, line: int | None = None, trace: str = "", category: str = "") -> None:
    """Note one incident.

    Args:
        kind: as in [`incident`][notes.run.incident].
        text: for the report.
        line: of the snippet.
        trace: the stack, or the warning.
        category: of a warning.
    """
    row = {"kind": kind, "text": text, "line": line, "trace": trace, "category": category}
    os.write(_file(), json.dumps(row).encode() + b"\n")


def _file() -> int:
    """Its file descriptor, opened again where the snippet has closed it."""
    try:
        os.fstat(_state["fd"])
    except OSError:
        low = os.open(_state["file"], os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        _state["fd"] = stream.high(low)
        os.close(low)
    return _state["fd"]


def news() -> list[dict]:
    """What was noted since the last call, by any process."""
    file = _file()
    data = os.pread(file, os.fstat(file).st_size - _state["read"], _state["read"])
    data = data[: data.rfind(b"\n") + 1]
    _state["read"] += len(data)
    found = incident.parse(data)
    _state["told"] += len(found)
    return found


def told() -> int:
    """How many incidents ``news`` has returned."""
    return _state["told"]


def describe(error: BaseException) -> str:
    """``Type: message``, as Python ends a traceback."""
    return "".join(traceback.TracebackException.from_exception(error).format_exception_only()).rstrip()


def stack(error: BaseException, path: str | None = None) -> tuple[int | None, str]:
    """The last line of the snippet that an exception passed, and its traceback from the snippet on."""
    shown = traceback.TracebackException.from_exception(error)
    frames = list(shown.stack)
    own = [n for n, frame in enumerate(frames) if frame.filename == (path or _state["path"])]
    shown.stack = traceback.StackSummary.from_list(frames[own[0] if own else len(frames) :])
    return (frames[own[-1]].lineno if own else None), "".join(shown.format()).rstrip()


def line_here() -> int | None:
    """The line of the snippet that is being executed in this thread."""
    frame: types.FrameType | None = sys._getframe(1)
    while frame and frame.f_code.co_filename != _state["path"]:
        frame = frame.f_back
    return frame and frame.f_lineno


def _show_warning(message, category, filename, lineno, file=None, line=None) -> None:
    """Print a warning where it was raised, as the record wants it: ``Category: message`` on one line."""
    if file is not None:
        file.write(warnings.formatwarning(message, category, filename, lineno, line))
        return
    lines = TRIGGERED.sub("", str(message)).split("\n")
    shown = f"{category.__name__}: {' '.join(map(str.strip, lines))}"
    text = (
        f"it warned ({category.__name__}), and its header does not say warns={json.dumps(category.__name__)}"
    )
    tell("warning", text, line_here(), shown, category.__name__)
    stream.say(shown)


def _thread_ended(args, /) -> None:
    threading.__excepthook__(args)
    if not issubclass(args.exc_type, SystemExit):
        uncaught(f"the thread {args.thread.name if args.thread else '?'}", args.exc_value or args.exc_type())


def uncaught(where: str, error: BaseException) -> None:
    """Note an exception that nothing caught.

    Args:
        where: what it ended.
        error: the exception.
    """
    line, trace = stack(error)
    tell("exception", f"{where} ended with an exception: {describe(error)}. {CATCH}.", line, trace)


def _unraisable(args, /) -> None:
    sys.__unraisablehook__(args)
    if args.exc_value is None:
        return
    line, trace = stack(args.exc_value)
    if line:  # an exception of the snippet's own code, not of a library that cleans up
        what = getattr(args.object, "__qualname__", None) or "code that Python called by itself"
        tell("exception", f"{what} raised {describe(args.exc_value)}. {CATCH}.", line, trace)


def _refused(what: str) -> str:
    line = line_here()
    place = f"line {line} uses" if line else "it uses"
    text = f"{place} the network ({what}), and the book promises to run without one: use data that lies"
    text += " beside the snippet, or make it up"
    tell("network", text, line)
    return text


def _follow_threads() -> None:
    """Where a thread was started, for one whose own stack does not pass the snippet."""
    start = threading.Thread.start

    @functools.wraps(start)
    def followed(self) -> None:
        self.notes_line = line_here()
        start(self)

    threading.Thread.start = followed  # type: ignore[method-assign]


def _follow_processes() -> None:
    """Exceptions that end a ``multiprocessing`` process count; spawned ones note their incidents too."""
    bootstrap = process.BaseProcess._bootstrap  # type: ignore[attr-defined]
    preparation = spawn.get_preparation_data

    @functools.wraps(bootstrap)
    def followed(self, *args, **options):
        self.run = functools.partial(_run_process, self, self.run)
        return bootstrap(self, *args, **options)

    @functools.wraps(preparation)
    def prepared(name):
        return {**preparation(name), "notes": _Joining()}

    process.BaseProcess._bootstrap = followed  # type: ignore[attr-defined]
    spawn.get_preparation_data = prepared


def _run_process(started: process.BaseProcess, run: Callable[[], None]) -> None:
    try:
        run()
    except Exception as error:
        uncaught(f"the process {started.name}", error)
        raise


class _Joining:
    """Unpickled in a spawned process, it makes that process note its incidents."""

    def __reduce__(self):
        return start, (_state["file"], _state["path"])
