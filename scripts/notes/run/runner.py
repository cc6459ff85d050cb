"""Run snippets: hand tasks to a fork server, take results back, a few at a time.

Linux forks from a server that has imported torch; ``spawn`` starts a fresh interpreter per snippet
(slower, and the way the tests compare the two).
"""

from __future__ import annotations

import contextlib
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
from pathlib import Path

from notes.problem import Problem, ProblemsError
from notes.project import Project
from notes.run import result
from notes.run.result import Result
from notes.run.setting import Setting
from notes.snippet import Snippet

CHAIN = {  # what is worth importing once, each upon the one before → a source that will need it
    "torch.fx.experimental.symbolic_shapes": re.compile(r"\bbackward\((?!\)|retain|self|ctx)|grad_outputs"),
    "torch._dynamo": re.compile(
        r"\boptim\b|torch\.(?:compile|export|func|jit|profiler|onnx)\b|zero_grad|\bmeta\b|DispatchMode"
        r"|FlopCounter|\b(?:torchvision|vmap|hessian|gradcheck|add_graph|use_deterministic_algorithms)\b"
    ),
    "matplotlib.pyplot": re.compile(r"\bmatplotlib\b"),
    "sklearn.datasets": re.compile(r"\bsklearn\b"),
}
ALONE = "matplotlib.pyplot"  # most of its snippets need nothing else: they do not wait for the chain
# Large pages hold the heap of a server that has imported torch: a fork copies a third as many entries.
CHEAP_FORK = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "PYTHONMALLOC": "malloc"}


class Runner:
    """Runs snippets under one setting. Use as a context manager: leaving it ends every process.

    Args:
        project: the book.
        setting: device, threads, hash seed.
        jobs: snippets at a time (default: one per core).
        method: ``forkserver`` (default on Linux) or ``spawn``.
        trace: note which names of PyTorch the cells reach: ``names`` of each result.
    """

    def __init__(
        self,
        project: Project,
        setting: Setting | None = None,
        jobs: int | None = None,
        method: str | None = None,
        trace: bool = False,
    ) -> None:
        self.project = project
        self.setting = setting or Setting()
        self.jobs = jobs or max(1, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 2)
        self.method = method or ("forkserver" if sys.platform == "linux" else "spawn")
        self.trace = trace
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
        """Start the server now: it imports torch while the caller does something else.

        Args:
            bare: do not import torch.
        """
        if self.method == "forkserver":
            self._forkserver(bare)

    def _forkserver(self, bare: bool) -> _Server:
        if self._server is None:
            self._server = _Server(self.setting.environment(self.project), self.project.root, bare)
        return self._server

    def run(
        self, groups: Iterable[tuple[Snippet, ...]]
    ) -> Iterator[tuple[tuple[Snippet, ...], dict[str, Result]]]:
        """Run each group of snippets in one process; yield results by snippet id as they end.

        A snippet that fails, hangs, or crashes is a result with an error, not an exception.

        Args:
            groups: one snippet each, or the snippets of a chapter run like one notebook.

        Raises:
            ProblemsError: this system cannot run snippets (Windows has no fork).
        """
        if not hasattr(os, "fork"):
            hint = "Run it in WSL, or push: the check on GitHub offers the records (contributing, #windows)."
            raise ProblemsError([Problem("notes", 0, "snippets do not run on Windows itself", hint)])
        if self.method == "spawn":
            yield from self._run_spawned(list(groups))
            return
        waiting = [(group, branch(group)) for group in groups]
        running: dict[int, tuple[tuple[Snippet, ...], dict]] = {}
        server = self._forkserver(
            bare=not any("torch" in item.source for group, _ in waiting for item in group)
        )
        for way in sorted({way for _, way in waiting}):
            server.send({"branch": way})
        while waiting or running:
            while len(running) < self.jobs:
                able = next((n for n, (_, way) in enumerate(waiting) if way in server.ready), None)
                if able is None:
                    break
                group, way = waiting.pop(able)
                task = self._task(group)
                running[task["id"]] = (group, task)
                server.send({**task, "branch": way})
            for number in server.receive():
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
                    server.send({**task, "branch": []})
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
            "incidents": str(folder / "incidents"),
            "token": os.urandom(12).hex(),
            "fill": self.setting.fill,
            "trace": self.trace,
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
        command = [sys.executable, "-P", "-m", "notes.run.server", str(request_read), str(reply_write)]
        self._process = subprocess.Popen(
            command + ["--bare"] * bare,
            env=CHEAP_FORK | env,  # a disturbed setting has tunables of its own
            cwd=root,
            pass_fds=(request_read, reply_write),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(request_read)
        os.close(reply_write)
        self._pending = b""
        self.ready: set[tuple[str, ...]] = {()}  # the branches that have imported their modules

    def fileno(self) -> int:
        return self._replies

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, task: dict) -> None:
        data = json.dumps(task).encode() + b"\n"
        with contextlib.suppress(BrokenPipeError):  # `receive` says that the server is gone
            while data:
                data = data[os.write(self._requests, data) :]

    def receive(self) -> list[int]:
        """Wait for at least one reply; return the ids of the tasks that ended (none: a branch is ready).

        Raises:
            ProblemsError: the server is gone (out of memory, or killed).
        """
        while b"\n" not in self._pending:
            data = os.read(self._replies, 1 << 16)
            if not data:
                code = self._process.wait()
                message = f"the process that starts snippets ended unexpectedly (status {code})"
                hint = "It was killed, or memory ran out: run the command again, with --jobs 1 if it recurs."
                raise ProblemsError([Problem("notes", 0, message, hint)])
            self._pending += data
        *lines, self._pending = self._pending.split(b"\n")
        replies = [json.loads(line) for line in lines]
        self.ready |= {tuple(reply["ready"]) for reply in replies if "ready" in reply}
        return [reply["id"] for reply in replies if "id" in reply]

    def close(self) -> None:
        """End the server and with it every snippet that still runs."""
        for fd in (self._requests, self._replies):
            os.close(fd)
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()


def branch(group: tuple[Snippet, ...]) -> tuple[str, ...]:
    """The branch of the fork server that holds what ``group`` will import: the modules on the way to it."""
    source = "\n".join(snippet.source for snippet in group)
    needs = [name for name, mention in CHAIN.items() if mention.search(source)]
    if needs in ([], [ALONE]):
        return tuple(needs)
    chain = list(CHAIN)
    return tuple(chain[: chain.index(needs[-1]) + 1])
