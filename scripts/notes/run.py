"""Run snippets: hand tasks to a fork server, take results back, a few at a time.

Linux forks from a server that has imported torch; ``spawn`` starts a fresh interpreter per snippet
(slower, and the way the tests compare the two).
"""

from __future__ import annotations

import itertools
import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from notes import result
from notes.project import Project
from notes.result import Result, engine_path
from notes.snippet import Snippet

BRANCHES = {  # what a source mentions → what is worth importing once for all such snippets
    "matplotlib.pyplot": re.compile(r"\bmatplotlib\b"),
    "torch._dynamo": re.compile(r"\boptim\b|torch\.compile|zero_grad"),
}


@dataclass(frozen=True)
class Setting:
    """The environment of a run; a fork server serves exactly one."""

    device: str = "cpu"
    threads: int = 1
    hash_seed: int = 0
    capability: str | None = None  # ATEN_CPU_CAPABILITY

    def environment(self, project: Project) -> dict[str, str]:
        """The variables a snippet sees."""
        env = {
            k: v for k, v in os.environ.items() if k not in ("NOTES_DATA", "PYTHONWARNINGS", "PYTHONSTARTUP")
        }
        env |= {
            "PYTHONHASHSEED": str(self.hash_seed),
            "OMP_NUM_THREADS": str(self.threads),
            "MKL_NUM_THREADS": str(self.threads),
            "OPENBLAS_NUM_THREADS": "1",
            "MPLBACKEND": "agg",
            "TZ": "UTC",
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "80",
            "NO_COLOR": "1",
            "TORCHINDUCTOR_CACHE_DIR": str(project.cache / "inductor"),
            "PYTHONPATH": os.pathsep.join(filter(None, (engine_path(), os.environ.get("PYTHONPATH")))),
        }
        if self.device == "cpu":
            env["CUDA_VISIBLE_DEVICES"] = ""
        if self.capability:
            env["ATEN_CPU_CAPABILITY"] = self.capability
        return env


class Runner:
    """Runs tasks under one setting. Use as a context manager: leaving it ends every process."""

    def __init__(
        self,
        project: Project,
        setting: Setting | None = None,
        jobs: int | None = None,
        method: str | None = None,
    ) -> None:
        self.project = project
        self.setting = setting or Setting()
        self.jobs = jobs or max(1, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 2)
        self.method = method or ("forkserver" if sys.platform == "linux" else "spawn")
        self.folder = Path(tempfile.mkdtemp(prefix="notes-"))
        self._server: _Server | None = None
        self._numbers = itertools.count()

    def __enter__(self) -> Runner:
        return self

    def __exit__(self, *_: object) -> None:
        if self._server:
            self._server.close()
            self._server = None
        shutil.rmtree(self.folder, ignore_errors=True)

    def warm(self, bare: bool = False) -> None:
        """Start the server now: it imports torch (unless ``bare``) while the caller does something else."""
        if self.method == "forkserver" and self._server is None:
            self._server = _Server(self.setting.environment(self.project), self.project.root, bare)

    def run(
        self, groups: Iterable[tuple[Snippet, ...]]
    ) -> Iterator[tuple[tuple[Snippet, ...], dict[str, Result]]]:
        """Run each group of snippets in one process; yield results by snippet id as they end.

        A group is one snippet, or the snippets of a chapter run like one notebook.
        """
        if self.method == "spawn":
            yield from self._run_spawned(list(groups))
            return
        waiting, running = list(groups)[::-1], {}
        self.warm(bare=not any("torch" in item.source for group in waiting for item in group))
        while waiting or running:
            while waiting and len(running) < self.jobs:
                group = waiting.pop()
                task = self._task(group)
                running[task["id"]] = (group, task)
                self._server.send({**task, "branch": _branch(group)})
            for number in self._server.receive():
                group, task = running.pop(number)
                yield group, result.read(group, task)
                shutil.rmtree(Path(task["cwd"]).parent, ignore_errors=True)

    def _run_spawned(self, waiting: list) -> Iterator:
        running: dict[_Server, tuple] = {}
        waiting.reverse()
        try:
            while waiting or running:
                while waiting and len(running) < self.jobs:
                    group = waiting.pop()
                    task = self._task(group)
                    server = _Server(self.setting.environment(self.project), self.project.root, bare=True)
                    server.send(task)
                    running[server] = (group, task)
                ready, _, _ = select.select(list(running), [], [])
                for server in ready:
                    server.receive()
                    server.close()
                    group, task = running.pop(server)
                    yield group, result.read(group, task)
                    shutil.rmtree(Path(task["cwd"]).parent, ignore_errors=True)
        finally:
            for server in running:
                server.close()

    def _task(self, group: tuple[Snippet, ...]) -> dict:
        number = next(self._numbers)
        folder = self.folder / str(number)
        (folder / "cwd").mkdir(parents=True)
        return {
            "id": number,
            "root": str(self.project.root),
            "cwd": str(folder / "cwd"),
            "result": str(folder / "result.json"),
            "access": str(folder / "access"),
            "token": os.urandom(12).hex(),
            "timeout": sum(snippet.timeout for snippet in group),
            "snippets": [
                {
                    "id": snippet.id,
                    "path": str(snippet.path),
                    "threads": snippet.threads,
                    "cells": [
                        {
                            "name": c.name,
                            "line": c.line,
                            "source": c.source,
                            "raises": c.raises,
                            "warns": c.warns,
                        }
                        for c in snippet.cells
                    ],
                }
                for snippet in group
            ],
        }


class _Server:
    """The command's end of one fork server."""

    def __init__(self, env: dict[str, str], root: Path, bare: bool = False) -> None:
        request_read, self._requests = os.pipe()
        self._replies, reply_write = os.pipe()
        command = [sys.executable, "-P", "-m", "notes.server", str(request_read), str(reply_write)]
        self._process = subprocess.Popen(
            command + ["--bare"] * bare,
            env=env,
            cwd=root,
            pass_fds=(request_read, reply_write),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(request_read)
        os.close(reply_write)
        self._pending = b""

    def fileno(self) -> int:
        return self._replies

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, task: dict) -> None:
        data = json.dumps(task).encode() + b"\n"
        while data:
            data = data[os.write(self._requests, data) :]

    def receive(self) -> list[int]:
        """Wait for at least one reply; return the ids of the tasks that ended.

        Raises:
            RuntimeError: the server is gone (out of memory, or killed).
        """
        while b"\n" not in self._pending:
            data = os.read(self._replies, 1 << 16)
            if not data:
                code = self._process.wait()
                raise RuntimeError(
                    f"the fork server ended unexpectedly (exit status {code}); run the command again"
                )
            self._pending += data
        *lines, self._pending = self._pending.split(b"\n")
        return [json.loads(line)["id"] for line in lines]

    def close(self) -> None:
        """End the server and with it every snippet that still runs."""
        for fd in (self._requests, self._replies):
            os.close(fd)
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()


def _branch(group: tuple[Snippet, ...]) -> str | None:
    source = "\n".join(snippet.source for snippet in group)
    return "+".join(name for name, mention in BRANCHES.items() if mention.search(source)) or None
