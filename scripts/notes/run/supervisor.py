"""Beside the snippet: start it, watch it and all its descendants, end them, say what happened.

On Linux the supervisor is a child subreaper: whatever the snippet starts, detached or not, stays
its descendant and is ended with it. Limits are checked every 20 ms.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import json
import os
import queue
import resource
import signal
import sys
import threading
import time
from collections.abc import Iterator

from notes.run import child, incident

MEMORY_LIMIT = 4 << 30  # bytes resident, the snippet and its descendants together
OUTPUT_LIMIT = 1 << 20  # bytes
PROCESS_LIMIT = 64
TICK = 0.02  # seconds
GRACE = 2.0  # seconds
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
PAGE = os.sysconf("SC_PAGE_SIZE")


def supervise(task: dict) -> dict:
    """Run one task to its end in a process of its own; return what it printed and how it ended.

    The result has ``stdout`` (bytes as latin-1 text), ``stderr``, ``status`` (wait status), ``stopped``
    (why the supervisor ended it, or None), ``seconds``, ``cpu`` (seconds) and the child's own report.
    """
    _prctl(PR_SET_CHILD_SUBREAPER, 1)
    baseline = _resident(os.getpid())
    began = time.monotonic()
    pid, pipes = _start(task)
    ended: queue.Queue = queue.Queue()
    threading.Thread(target=_wait, args=(pid, ended), daemon=True).start()
    streams: dict[int, bytearray] = {pipe: bytearray() for pipe in pipes}
    status, stopped = _attend(task, pid, ended, streams, began, baseline)
    seconds = time.monotonic() - began
    end_descendants()
    _pump(streams)
    out, err = streams.values()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "stdout": bytes(out).decode("latin-1"),
        "stderr": bytes(err[-20_000:]).decode("utf-8", "backslashreplace"),
        "status": status,
        "stopped": stopped,
        "seconds": round(seconds, 3),
        "cpu": round(used.ru_utime + used.ru_stime, 3),
        **_report(task),
    }


def _start(task: dict) -> tuple[int, tuple[int, int]]:
    (out_read, out_write), (err_read, err_write) = _pipe(), _pipe()
    parent = os.getpid()
    pid = os.fork()
    if pid:
        os.close(out_write)
        os.close(err_write)
        return pid, (out_read, err_read)
    try:
        os.setsid()
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGCHLD, signal.SIGPIPE):
            signal.signal(number, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
        os.dup2(out_write, 1)
        os.dup2(err_write, 2)
        os.closerange(3, 64)
        child.main(task)
    except BaseException as error:
        os.write(2, f"notes: the engine could not finish the run: {_describe(error)}\n".encode())
    finally:
        os._exit(70)


def _attend(task, pid, ended, streams, began, baseline) -> tuple[int | None, str | None]:
    """Follow the snippet until it ends or breaks a limit; return its wait status and the reason.

    A process that it leaves behind has ``GRACE`` to end by itself: what it prints comes after the script,
    as on a terminal.
    """
    status, stopped, patience = None, None, None
    next_look = began + TICK
    while True:
        with contextlib.suppress(queue.Empty):
            status = ended.get(timeout=max(0.001, next_look - time.monotonic()))
            patience = time.monotonic() + (GRACE if os.path.exists(task["result"]) else 0)
        _pump(streams)
        if stopped is None and sum(map(len, streams.values())) > OUTPUT_LIMIT:
            stopped = "output"
            kill_descendants()
        if patience is not None:
            _reap()
            alone = all(map(_is_zombie, descendants(os.getpid())))
            if stopped or alone or time.monotonic() > patience:
                return status, stopped
        if time.monotonic() < next_look:
            continue
        next_look = time.monotonic() + TICK
        if stopped is None:
            stopped = _broken_limit(task, began, baseline)
            if stopped == "timeout" and patience is None:
                _ask_where(pid)
        if stopped is not None:
            kill_descendants()


def _broken_limit(task: dict, began: float, baseline: int) -> str | None:
    if time.monotonic() - began > task["timeout"]:
        return "timeout"
    family = list(descendants(os.getpid()))
    if len(family) > PROCESS_LIMIT:
        return "processes"
    if sum(max(0, _resident(pid) - baseline) for pid in family) > MEMORY_LIMIT:
        return "memory"
    return None


def _ask_where(pid: int) -> None:
    """Have a hanging snippet print its Python stack (``child`` registered faulthandler for this)."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGUSR1)
        time.sleep(0.1)


def descendants(root: int) -> Iterator[int]:
    """Every process below ``root``, nearest first."""
    pending = [root]
    while pending:
        pid = pending.pop()
        for kid in _children(pid):
            yield kid
            pending.append(kid)


def kill_descendants() -> int:
    """Stop, then kill every living descendant; return how many there were.

    Stopping first keeps a fork bomb from outrunning the killing.
    """
    family = [pid for pid in descendants(os.getpid()) if not _is_zombie(pid)]
    for number in (signal.SIGSTOP, signal.SIGKILL):
        for pid in family:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(pid, number)
    return len(family)


def end_descendants() -> None:
    """Kill and reap until no descendant is left."""
    for _ in range(2000):
        left = kill_descendants()
        _reap()
        if not left:
            return
        time.sleep(0.001)


def _reap() -> None:
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _children(pid: int) -> list[int]:
    found: list[int] = []
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/children") as file:
                found += map(int, file.read().split())
    except OSError:
        pass
    return found


def _is_zombie(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] in "ZX"
    except OSError:
        return True


def _resident(pid: int) -> int:
    try:
        with open(f"/proc/{pid}/statm") as file:
            return int(file.read().split()[1]) * PAGE
    except (OSError, IndexError):
        return 0


def _pipe() -> tuple[int, int]:
    """A pipe that holds a megabyte, so that its writer need not wait for the next look into it."""
    read, write = os.pipe()
    os.set_blocking(read, False)
    with contextlib.suppress(OSError, AttributeError):
        fcntl.fcntl(write, fcntl.F_SETPIPE_SZ, 1 << 20)
    return read, write


def _pump(streams: dict[int, bytearray]) -> None:
    """Take what lies in the pipes; a flood is dropped until its writer is ended."""
    for pipe, kept in streams.items():
        with contextlib.suppress(BlockingIOError):
            for _ in range(32):
                data = os.read(pipe, 1 << 16)
                if not data:
                    break
                if len(kept) <= 2 * OUTPUT_LIMIT:
                    kept += data


def _wait(pid: int, ended: queue.Queue) -> None:
    try:
        ended.put(os.waitpid(pid, 0)[1])
    except ChildProcessError:
        ended.put(None)


def _report(task: dict) -> dict:
    try:
        with open(task["result"], encoding="utf-8") as file:
            found = json.load(file)
    except (OSError, ValueError):
        found = {"done": None, "error": None, "media": {}}
    try:
        with open(task["access"], encoding="utf-8", errors="surrogateescape") as file:
            found["access"] = file.read().splitlines()
    except OSError:
        found["access"] = []
    try:
        with open(task["incidents"], "rb") as file:
            found["incidents"] = incident.parse(file.read())
    except OSError:
        found["incidents"] = []
    return found


def _describe(error: BaseException) -> str:
    try:
        return repr(error)
    except Exception:
        return type(error).__name__


def _prctl(option: int, value: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(option, int(value), 0, 0, 0)


def die_with_parent() -> None:
    """Have the kernel send SIGTERM when the fork server dies, so that nothing outlives it."""
    _prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
