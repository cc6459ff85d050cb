"""Standard streams of a snippet: what it prints reaches the pipe at once, as it reaches a terminal.

Text without a line end, bytes, ``os.write``, C's ``printf``, and other processes therefore stand in the
order of the program. The engine's own lines (marks between cells, warnings, the exception of a ``raises``
cell) go through a duplicate of file descriptor 1: a snippet that replaces ``sys.stdout`` keeps them.
"""

from __future__ import annotations

import contextlib
import ctypes
import io
import os
import sys

_state: dict = {"fd": 1, "streams": (), "parts": ()}


class _Through(io.BufferedWriter):
    """A buffer that keeps nothing back."""

    def write(self, data) -> int:
        written = super().write(data)
        self.flush()
        return written


def start() -> None:
    """Give this process fresh standard streams on the file descriptors it has; its input is empty."""
    _state["fd"] = high(1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    raw = io.FileIO(0, closefd=False)
    raw.name = "<stdin>"
    sys.stdin = io.TextIOWrapper(io.BufferedReader(raw), "utf-8")
    sys.stdout, sys.stderr = _text(1, "<stdout>"), _text(2, "<stderr>")
    sys.__stdin__, sys.__stdout__, sys.__stderr__ = sys.stdin, sys.stdout, sys.stderr  # type: ignore[misc]
    _state["streams"] = (sys.stdout, sys.stderr)
    _state["parts"] = (sys.stdout, sys.stdout.buffer, sys.stderr, sys.stderr.buffer)
    with contextlib.suppress(ValueError, AttributeError):  # a C library that names its streams otherwise
        libc = ctypes.CDLL(None)
        libc.setvbuf(ctypes.c_void_p.in_dll(libc, "stdout"), None, 2, 0)  # _IONBF


def high(fd: int) -> int:
    """A duplicate out of the way of the file descriptors that a snippet opens and closes."""
    import fcntl  # not on Windows, where what only reads the book still has to work

    return fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 200)


def _text(fd: int, name: str) -> io.TextIOWrapper:
    raw = io.FileIO(fd, "wb", closefd=False)
    raw.name = name
    text = io.TextIOWrapper(_Through(raw), "utf-8", "backslashreplace", newline="\n", write_through=True)
    text.mode = "w"  # type: ignore[misc]  # as Python does itself
    return text


def say(text: str) -> None:
    """One line into the output, whatever the snippet made of ``sys.stdout``."""
    flush()
    send(f"{text}\n".encode("utf-8", "backslashreplace"))


def send(data: bytes) -> None:
    """Bytes into the output."""
    try:
        os.fstat(_state["fd"])
    except OSError:  # the snippet closed all that it knew nothing of, as a daemon does
        _state["fd"] = high(1)
    while data:
        data = data[os.write(_state["fd"], data) :]


def own() -> tuple[io.TextIOWrapper, ...]:
    """The streams that this module made."""
    return _state["streams"]


def is_own(file: object) -> bool:
    """Is it one of those streams, or what one is made of?"""
    return any(file is part for part in _state["parts"])


def flush() -> None:
    """What the snippet has told its streams, and C's, to keep back reaches the pipe."""
    for stream in (sys.stdout, sys.stderr, *_state["streams"]):
        with contextlib.suppress(Exception):  # closed, or an object of the snippet's own
            stream.flush()
    ctypes.CDLL(None).fflush(None)
