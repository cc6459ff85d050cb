"""The cache: results by their inputs, so that an unchanged snippet is not run again.

The key is the engine, the snippet, Python, the packages snippets use, the setting, and every repository
file the run opened, listed or missed. Comparing with the record is never cached; failures neither.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

from notes.project import Project, write_atomic
from notes.result import Result
from notes.setting import Setting

ENGINE = (
    "child.py",
    "figure.py",
    "machine.py",
    "record.py",
    "result.py",
    "run.py",
    "server.py",
    "setting.py",
    "supervisor.py",
    "watch.py",
    "cache.py",
)
PACKAGES = ("torch", "numpy", "matplotlib", "scikit_learn", "tensorboard")


@functools.cache
def versions() -> dict[str, str]:
    """Python and the packages a result depends on, without importing them."""
    found = {"python": sys.version.partition(" ")[0]} | dict.fromkeys(PACKAGES, "absent")
    for folder in reversed([folder for folder in sys.path if os.path.isdir(folder)]):
        for name in os.listdir(folder):  # importlib.metadata would take longer than a check of the book
            if name.endswith(".dist-info") and (package := name.partition("-")[0].lower()) in PACKAGES:
                found[package] = name.removesuffix(".dist-info").partition("-")[2]
    return found


@functools.cache
def engine_digest() -> str:
    """Of the engine's files that decide what a run prints."""
    folder = Path(__file__).parent
    return _digest(b"".join((folder / name).read_bytes() for name in ENGINE))


class Cache:
    """Results on disk, one file per snippet and setting, below ``.cache/notes/runs``."""

    def __init__(self, project: Project, setting: Setting) -> None:
        self.project = project
        self.setting = setting
        named = _setting(setting)
        self._common = {"engine": engine_digest(), **versions(), **named}
        self._folder = f"{project.cache}/runs/{'-'.join(named.values())}"

    def key(self, source: bytes) -> dict[str, str]:
        """The named parts a result depends on, save the files it reads."""
        return {"snippet": _digest(source), **self._common}

    def get(self, snippet_id: str, source: bytes) -> Result | None:
        """The stored result if every input is as it was, else None."""
        entry = self._read(snippet_id)
        if entry is None or self._changes(entry, source):
            return None
        return Result(entry["outputs"], entry["media"], None, entry["access"], entry["seconds"], entry["cpu"])

    def put(self, snippet_id: str, source: bytes, result: Result) -> None:
        """Remember a result that succeeded and whose inputs are all known."""
        if not result.ok or any(line.startswith("w ") for line in result.access):
            return
        files = {line: self._state(line) for line in result.access}
        entry = {
            "key": self.key(source),
            "files": files,
            "outputs": result.outputs,
            "media": result.media,
            "access": result.access,
            "seconds": result.seconds,
            "cpu": result.cpu,
        }
        write_atomic(self._path(snippet_id), json.dumps(entry, ensure_ascii=False))

    def seconds(self, snippet_id: str) -> float | None:
        """How long the last stored run took, whatever has changed since."""
        entry = self._read(snippet_id)
        return entry["seconds"] if entry else None

    def why(self, snippet_id: str, source: bytes) -> tuple[list[tuple[str, str]], list[str]]:
        """Every part of the key with its value, and sentences on what changed (empty: the cache holds)."""
        entry = self._read(snippet_id)
        parts = list(self.key(source).items())
        if entry is None:
            return parts, ["never run here with success, or its result cannot be stored"]
        parts += [(_describe(line), state or "absent") for line, state in entry["files"].items()]
        return parts, self._changes(entry, source)

    def _changes(self, entry: dict, source: bytes) -> list[str]:
        now = self.key(source)
        changed = [
            f"{name}: {entry['key'].get(name, 'nothing')} → {value}"
            for name, value in now.items()
            if entry["key"].get(name) != value
        ]
        for line, before in entry["files"].items():
            if self._state(line) != before:
                changed.append(f"{_describe(line)} changed")
        return changed

    def _state(self, line: str) -> str | None:
        kind, _, name = line.partition(" ")
        path = f"{self.project.root}/{name}"
        try:
            if kind == "l" or os.path.isdir(path):
                return _digest("\n".join(sorted(os.listdir(path))).encode())
            with open(path, "rb") as file:
                return _digest(file.read())
        except OSError:
            return None

    def _read(self, snippet_id: str) -> dict | None:
        try:
            return json.loads(self._path(snippet_id).read_bytes())
        except (OSError, ValueError):
            return None

    def _path(self, snippet_id: str) -> Path:
        return Path(f"{self._folder}/{snippet_id.replace('/', '__').removesuffix('.py')}.json")


def _setting(setting: Setting) -> dict[str, str]:
    return {name: str(value) for name, value in asdict(setting).items()}


def _describe(line: str) -> str:
    kind, _, name = line.partition(" ")
    return {"r": f"file {name}", "l": f"list of {name}/", "w": f"written {name}"}.get(kind, line)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]
