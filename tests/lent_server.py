"""Fork servers on loan: they end with the command that asked for them, as its own would, but share one start
of Python and one import of torch.

``python -P lent_server.py SOCKET [--bare]`` does what `notes.run.server` does before it serves; then, for
each command, a fork of it becomes the server of that command. A command whose setting no running process
can take over (other threads, another hash seed, a GPU) starts a server of its own.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import json
import os
import signal
import socket
import subprocess
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

from notes.run import server, supervisor

HEEDED = ("PATH", "HOME", "USER", "LOGNAME", "CC", "CXX", "TORCHINDUCTOR_CACHE_DIR")  # at any time


class Lender:
    """Has a process ready for servers with torch, and one for those without."""

    def __init__(self) -> None:
        from notes.project import Project  # a fork server has no need of these
        from notes.run import runner
        from notes.run.setting import Setting

        self._env = runner.CHEAP_FORK | Setting().environment(Project(Path(os.sep)))
        self._places = {bare: self._start(["--bare"] * bare) for bare in (True, False)}

    def _start(self, kind: list[str]) -> bytes:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind("")  # Linux finds a name
            listening.listen(8)
            command = [sys.executable, "-P", __file__, str(listening.fileno()), *kind]
            null, fds = subprocess.DEVNULL, (listening.fileno(),)
            self._kept = subprocess.Popen(command, env=self._env, pass_fds=fds, stdin=null, stdout=null)
            return listening.getsockname()

    def take_over(self) -> None:
        """Give this process its fork servers from now on."""
        from notes.run import runner

        begin = functools.partial(self._begin, subprocess.Popen)
        names = {name: getattr(subprocess, name) for name in ("DEVNULL", "TimeoutExpired")}
        runner.subprocess = types.SimpleNamespace(Popen=begin, **names)  # type: ignore[assignment]

    def _begin(self, own: Callable, command: list[str], env: dict[str, str], **options: Any) -> Any:
        assert command[1:4] == ["-P", "-m", "notes.run.server"], command
        if any(env.get(key) != self._env.get(key) for key in {*env, *self._env} - {*HEEDED}):
            return own(command, env=env, **options)
        task = {"env": env, "cwd": str(options["cwd"])}
        return Lent(self._places["--bare" in command], task, options["pass_fds"])


class Lent:
    """What the engine asks of the process of its fork server."""

    def __init__(self, place: bytes, task: dict, fds: tuple[int, ...]) -> None:
        self._line = socket.socket(socket.AF_UNIX)
        self._line.connect(place)
        socket.send_fds(self._line, [json.dumps(task).encode()], [*fds, 2])
        self.pid = int(self._line.recv(64))

    def wait(self, timeout: float | None = None) -> int:
        self._line.settimeout(timeout)
        try:
            return len(self._line.recv(1))
        except TimeoutError:
            raise subprocess.TimeoutExpired("notes.run.server", timeout or 0) from None


def _become(line: socket.socket, kind: list[str]) -> int:
    """Be the server that was asked for at the other end of ``line``."""
    data, (requests, replies, error), *_ = socket.recv_fds(line, 1 << 20, 3)
    task = json.loads(data)
    os.setsid()
    os.dup2(error, 2)
    os.close(error)
    os.environ.clear()
    os.environ.update(task["env"])
    os.chdir(task["cwd"])
    line.send(str(os.getpid()).encode())
    return server.main([str(requests), str(replies), *kind])


def _reap(*_: object) -> None:
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def main() -> None:
    """Lend until the process that started this one ends."""
    supervisor.die_with_parent()
    kind, listening = sys.argv[2:], socket.socket(fileno=int(sys.argv[1]))
    gc.disable()
    if not kind:
        server._import(server.TRUNK)
    signal.signal(signal.SIGCHLD, _reap)
    while True:
        line, _ = listening.accept()
        if not os.fork():
            listening.close()
            os._exit(_become(line, kind))
        line.close()


if __name__ == "__main__":
    main()
