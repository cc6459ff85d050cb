"""Run commands as ``python -m notes`` does, save that all of them share one start of Python and one import of
the engine: that takes longer than most commands do on a small book.

``python command_server.py`` reads lines of JSON ``{"words", "folder", "env", "out", "err", "timeout"}``, runs
each command in a fork, and answers its exit status; ``null`` where it took too long. A fork does at its end
what Python does, save that it does not take the engine apart: that would take twenty times as long as a fork.
"""

from __future__ import annotations

import atexit
import functools
import gc
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

ENGINE = (  # what the commands import, each what it needs
    *(f"check.{name}" for name in ("mistake", "runs", "summary", "update", "variants")),
    *(f"report.{name}" for name in ("document", "github", "review")),
    *(f"{room}.command" for room in ("export", "lint", "move", "new", "parity")),
    "site.build",
)
# Variables that a running process heeds no more
AT_THE_START = ("PYTHON", "LC_", "LANG", "LD_", "GLIBC_", "MALLOC_")


@functools.cache
def _server() -> subprocess.Popen:
    command = [sys.executable, __file__]
    return subprocess.Popen(command, env=_begun, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


_begun = dict(os.environ)


def run(
    words: tuple[str, ...], folder: Path, env: dict[str, str], timeout: float
) -> subprocess.CompletedProcess:
    """What came of ``notes words`` in ``folder``."""
    command = [sys.executable, "-m", "notes", *words]
    if any(env.get(key) != _begun.get(key) for key in {*env, *_begun} if key.startswith(AT_THE_START)):
        return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=timeout)
    server = _server()
    assert server.stdin and server.stdout
    with tempfile.TemporaryDirectory() as said:
        out, err = (Path(said) / name for name in ("out", "err"))
        task = {"words": words, "folder": str(folder), "env": env, "out": str(out), "err": str(err)}
        print(json.dumps(task | {"timeout": timeout}), file=server.stdin, flush=True)
        status = json.loads(server.stdout.readline())
        if status is None:
            raise subprocess.TimeoutExpired(command, timeout, out.read_bytes(), err.read_bytes())
        return subprocess.CompletedProcess(command, status, out.read_text(), err.read_text())


def become(task: dict) -> int:
    """Run a command in this process; its exit code."""
    from notes import cli

    os.chdir(task["folder"])
    os.environ.clear()
    os.environ.update(task["env"])
    create = os.O_WRONLY | os.O_CREAT
    for fd, (name, flags) in enumerate(((os.devnull, 0), (task["out"], create), (task["err"], create))):
        os.dup2(file := os.open(name, flags, 0o600), fd)
        os.close(file)
    sys.argv, sys.path[0] = ["notes", *task["words"]], task["folder"]
    try:
        return cli.main()
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else bool(error.code)
    except BaseException:
        traceback.print_exc()
        return 1
    finally:
        atexit._run_exitfuncs()
        sys.stdout.flush()


def _end(pid: int, timeout: float) -> int | None:
    """The exit status of a process once it has ended; it is killed when that takes too long."""
    file = os.pidfd_open(pid)
    in_time, _, _ = select.select([file], [], [], timeout)
    os.close(file)
    if not in_time:
        os.kill(pid, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return status if in_time else None


def main() -> None:
    """Serve until the input ends."""
    for name in ENGINE:
        __import__(f"notes.{name}")
    import lent_server

    lender = lent_server.Lender()
    gc.freeze()
    for line in sys.stdin:
        task = json.loads(line)
        if not (pid := os.fork()):
            lender.take_over()
            os._exit(become(task))
        print(json.dumps(_end(pid, task["timeout"])), flush=True)


if __name__ == "__main__":
    main()
