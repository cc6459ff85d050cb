"""The end of a run, as Python ends a script: threads, exit handlers, then the objects that are left.

Taking apart torch's modules would cost each snippet more than the snippet itself. So an object is finalized
only where that could show: where the snippet left one whose end runs code of the snippet (``__del__``, a
weak reference's callback, a suspended generator) or writes what a file holds back.
"""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import faulthandler
import functools
import gc
import io
import os
import signal
import sys
import threading
import types
import weakref
from typing import Any

from notes.run import stream, witness

LAST_ERROR = ("last_type", "last_value", "last_traceback", "last_exc")
FILES = (io.TextIOWrapper, io.BufferedWriter, io.BufferedRandom)
SUSPENDED = {types.GeneratorType: "gi", types.CoroutineType: "cr", types.AsyncGeneratorType: "ag"}


_handlers: list[tuple] = []  # that the snippets of a notebook have registered


def share() -> None:
    """Several snippets will end in this process: keep the exit handlers of each apart from Python's list."""
    register, unregister = atexit.register, atexit.unregister

    @functools.wraps(register)  # type: ignore[arg-type]
    def keep(function, /, *args, **options):
        if sys._getframe(1).f_globals.get("__name__") != "__main__":
            return register(function, *args, **options)
        _handlers.append((function, args, options))
        return function

    @functools.wraps(unregister)
    def drop(function) -> None:
        _handlers[:] = [handler for handler in _handlers if handler[0] != function]
        unregister(function)

    atexit.register, atexit.unregister = keep, drop


def pause() -> None:
    """Between two snippets of one notebook: what the first would have done when it ended."""
    _tell_of_threads()
    for thread in threading.enumerate():
        if not (thread.daemon or thread is threading.main_thread() or _is_idle(thread)):
            thread.join()
    for process in _processes():
        process.join()
    _run_handlers()
    stream.flush()


def finish(original: bool) -> None:
    """Join threads and processes, run the exit handlers, flush the streams: what Python does first.

    Args:
        original: not a process that the snippet forked.
    """
    if original:
        _tell_of_threads()
    threading._shutdown()  # type: ignore[attr-defined]
    if original:
        _tell_of_handlers()
    _run_handlers()
    atexit._run_exitfuncs()
    stream.flush()


def finalize(main: list[types.ModuleType], folder: str, original: bool) -> bool:
    """Let go of the snippet's objects where that could show.

    Args:
        main: holds the module of the snippet, and is emptied.
        folder: where the repository's snippets lie.
        original: not a process that the snippet forked.

    Returns:
        Something is left that only the end of the interpreter will finalize.
    """
    if not _left(folder):
        return False
    if original:
        witness.tell("waiting", "the script ended, but an object that it left (`__del__`, say) did not")
    sys.stdout, sys.stderr = stream.own()
    for name in LAST_ERROR:
        sys.__dict__.pop(name, None)
    gc.callbacks.clear()
    sys.modules.pop("__main__", None)
    main.clear()
    gc.collect()
    stream.flush()
    return _left(folder)


def leave(whole: bool = False, status: int = 0) -> None:
    """End the process.

    Args:
        whole: the interpreter with it.
        status: for the parent.
    """
    if whole:
        ctypes.pythonapi.Py_Exit(status)
    os._exit(status)


def _tell_of_threads() -> None:
    """For the report of a timeout: what Python waits for, and where that is."""
    waiting = [t for t in threading.enumerate() if not t.daemon and t is not threading.main_thread()]
    if waiting:
        faulthandler.register(signal.SIGUSR1, file=2, all_threads=True)
        names = ", ".join(sorted(thread.name for thread in waiting))
        line = getattr(waiting[0], "notes_line", None)
        witness.tell("waiting", f"the script ended, but its thread {names} did not", line)


def _tell_of_handlers() -> None:
    names = [process.name for process in _processes()]
    what = f"its process {', '.join(sorted(names))}" if names else "an exit handler"
    witness.tell("waiting", f"the script ended, but {what} did not")


def _processes() -> list:
    """What ``multiprocessing`` has started and will wait for."""
    module = sys.modules.get("multiprocessing.process")
    return [process for process in module.active_children() if not process.daemon] if module else []


def _run_handlers() -> None:
    while _handlers:
        function, args, options = _handlers.pop()
        try:
            function(*args, **options)
        except BaseException as error:
            witness.uncaught(f"the exit handler {getattr(function, '__name__', function)}", error)


def _is_idle(thread: threading.Thread) -> bool:
    """A worker of an executor that was not shut down waits for ever, and prints nothing."""
    executors = sys.modules.get("concurrent.futures.thread")
    return executors is not None and thread in executors._threads_queues


def _left(folder: str) -> bool:
    """Is there an object whose end would run code of the snippet, or write a file?"""
    known: dict[type, str] = {}
    for thing in gc.get_objects():  # those of the fork server are frozen, and not among them
        kind = type(thing)
        how = known.get(kind)
        if how is None:
            how = known[kind] = _how(kind)
        if how and _shows(thing, how, folder):
            return True
    return False


def _how(kind: type) -> str:
    """What in an object of this type may show when it ends; empty when nothing does."""
    if issubclass(kind, type):
        return "class"
    if issubclass(kind, weakref.ref):
        return "weak"
    return "file" if issubclass(kind, FILES) else SUSPENDED.get(kind, "")


def _shows(thing, how: str, folder: str) -> bool:
    if how == "class":
        return "__del__" in type.__dict__["__dict__"].__get__(thing) and _is_own(thing.__module__, folder)
    if how == "weak":
        callback = thing.__callback__
        return callback is not None and _is_own(getattr(callback, "__module__", None), folder)
    if how == "file":
        with contextlib.suppress(ValueError):
            return not thing.closed and thing.writable() and not stream.is_own(thing)
        return False
    return getattr(thing, f"{how}_frame") is not None and (
        getattr(thing, f"{how}_code").co_filename.startswith(folder)
    )


def _is_own(module: Any, folder: str) -> bool:
    """Is a module the snippet, or of the repository's snippets?"""
    if module in ("__main__", "__mp_main__", "builtins", "functools"):  # `print`, and `partial` of it
        return True
    return (getattr(sys.modules.get(module), "__file__", None) or "").startswith(folder)
