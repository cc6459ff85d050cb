"""The fork server: a process that has imported torch and runs nothing, one fork per snippet.

Started as ``python -P -m notes.run.server REQUESTS REPLIES``: requests are JSON lines on one file descriptor,
replies on the other: ``{"id", "status"}`` when a task has ended (its result lies in a file), ``{"ready"}``
when a branch has. A branch is a fork of the server that imports one module more (``torch._dynamo``,
matplotlib) and then serves the snippets that need it, while the trunk already serves the others; a
request's ``branch`` is the way to it, a list of modules, and a request without a task only prepares it.
The server never executes an operation: after one parallel operation in the parent, the same
operation hangs for ever in a forked child.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import importlib
import json
import os
import shutil
import signal
import sys
import weakref

from notes.run import supervisor

TRUNK = ("torch",)
ALONG = {"matplotlib.pyplot": ("matplotlib.backends.backend_agg", "matplotlib.backends.backend_svg")}


def main(arguments: list[str]) -> int:
    """Serve until the requests end; then end every snippet still running."""
    requests, replies = int(arguments[0]), int(arguments[1])
    for name in ("GLIBC_TUNABLES", "PYTHONMALLOC"):
        os.environ.pop(name, None)  # they were for this process, not for the snippets
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the command's business: it closes the requests
    gc.disable()  # its passes would take a sixth of torch's import; the snippets have it on again
    if arguments[2:] == ["--bare"]:
        return _serve(requests, replies)
    _import(TRUNK)
    return _serve(requests, replies)


def _import(modules: tuple[str, ...] | list[str]) -> None:
    for name in modules:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    _spare_ends()
    gc.freeze()


def _spare_ends() -> None:
    """What a library would undo when this process ends is not undone by each snippet that ends."""
    for finalizer in list(weakref.finalize._registry):  # type: ignore[attr-defined]
        finalizer.atexit = False
    atexit.unregister(shutil.rmtree)  # matplotlib's temporary settings serve all snippets


def _serve(requests: int, replies: int, way: tuple[str, ...] = ()) -> int:
    wake_read, wake_write = os.pipe()
    os.set_blocking(wake_write, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(wake_write, warn_on_full_buffer=False)
    running: dict[int, int] = {}  # pid → task id
    branches: dict[str, int] = {}  # module → where the requests of its branch are written
    servers: set[int] = set()  # the pids of the branches
    pending = b""
    import select

    while True:
        ready, _, _ = select.select([requests, wake_read], [], [])
        if wake_read in ready:
            os.read(wake_read, 4096)
            if servers & _reap(running, replies):
                break  # a branch is gone, and what waits for it would wait for ever
        if requests in ready:
            data = os.read(requests, 1 << 16)
            if not data:
                break
            *lines, pending = (pending + data).split(b"\n")
            for line in lines:
                task = json.loads(line)
                if task["branch"]:
                    name, *rest = task["branch"]
                    if name not in branches:
                        pid, branches[name] = _branch((*way, name), (requests, *branches.values()), replies)
                        servers.add(pid)
                    os.write(branches[name], json.dumps({**task, "branch": rest}).encode() + b"\n")
                elif "id" in task:
                    running[_fork(task, (requests, replies, wake_read, wake_write, *branches.values()))] = (
                        task["id"]
                    )
    for pipe in branches.values():
        os.close(pipe)
    for pid in running:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGTERM)
    with contextlib.suppress(ChildProcessError):
        while True:
            os.wait()
    return 0


def _reap(running: dict[int, int], replies: int) -> set[int]:
    """Tell which tasks have ended; return the pids of all processes that have."""
    ended = set()
    with contextlib.suppress(ChildProcessError):
        while pid := (found := os.waitpid(-1, os.WNOHANG))[0]:
            ended.add(pid)
            if pid in running:
                reply = {"id": running.pop(pid), "status": found[1]}
                os.write(replies, json.dumps(reply).encode() + b"\n")
    return ended


def _branch(way: tuple[str, ...], close: tuple[int, ...], replies: int) -> tuple[int, int]:
    """Fork a server that imports the last module of ``way`` as well; return its pid and its request pipe."""
    read, write = os.pipe()
    if pid := os.fork():
        os.close(read)
        return pid, write
    for fd in (write, *close):
        os.close(fd)
    signal.set_wakeup_fd(-1)
    _import((way[-1], *ALONG.get(way[-1], ())))
    os.write(replies, json.dumps({"ready": way}).encode() + b"\n")
    os._exit(_serve(read, replies, way))


def _fork(task: dict, close: tuple[int, ...]) -> int:
    """One supervisor process for one task."""
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGTERM, _end)
        for fd in close:
            os.close(fd)
        supervisor.die_with_parent()
        result = supervisor.supervise(task)
        name = f"{task['result']}.done"
        with open(f"{name}.tmp", "w", encoding="utf-8") as file:
            json.dump(result, file)
        os.replace(f"{name}.tmp", name)
        status = 0
    finally:
        os._exit(status)


def _end(*_: object) -> None:
    supervisor.end_descendants()
    os._exit(1)


if __name__ == "__main__":
    os._exit(main(sys.argv[1:]))  # the command waits: no half second to take torch's modules apart
