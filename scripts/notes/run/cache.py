"""The cache: results by their inputs, so that an unchanged snippet is not run again.

The key is the engine, the snippet, Python, every installed package, the processor, the setting, and every
repository file the run opened, listed, or missed; of the toolbox, only the modules that the snippet imports,
although Python opens all: they do nothing but define. A snippet that knows where the repository lies can read
it in ways that no hook sees (C++, another process, `stat`): its result depends on everything there. One
that asks for the date is not kept. Each result is compared with its record each time; failures are not kept.
"""

from __future__ import annotations

import functools
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from notes import toolbox
from notes.project import TOOLBOX, Project, write_atomic
from notes.run import inputs
from notes.run.inputs import digest
from notes.run.result import Result
from notes.run.setting import Setting
from notes.shelf import memory
from notes.shelf.remember import alone


class Cache:
    """Results on disk, one file per snippet and setting, below ``.cache/notes/runs``."""

    def __init__(self, project: Project, setting: Setting) -> None:
        self.project = project
        named = {name: str(value) for name, value in asdict(setting).items()}
        self._packages = digest(json.dumps(inputs.packages()).encode())
        self._common = {
            "engine": inputs.engine(),
            "python": inputs.python(),
            "packages": self._packages,
            "processor": inputs.processor(),
            **named,
        }
        self._folder = f"{project.cache}/runs/{'-'.join(named.values())}"
        self._environment = setting.environment(project)
        self._memory = memory.of(project, f"runs-{'-'.join(named.values())}")

    def key(self, source: bytes) -> dict[str, str]:
        """The named parts a result depends on, save the files it reads."""
        return {"snippet": digest(source), **self._common}

    def get(self, snippet_id: str, source: bytes) -> Result | None:
        """The stored result if every input is as it was, else None."""
        entry = self._read(snippet_id)
        if entry is None or self._changes(entry, source):
            return None
        return Result(error=None, **{name: entry[name] for name in _KEPT})

    def put(self, snippet_id: str, source: bytes, result: Result) -> None:
        """Remember a result that succeeded and whose inputs are all known."""
        if not result.ok or any(line.startswith("w ") for line in result.access):
            return
        files = self._files(result.access, source)
        sources = [source.decode("utf-8", "replace"), *self._imported(files)]
        if any(map(inputs.asks, sources)):
            return
        root = self.project.root
        entry = {
            "key": self.key(source),
            "files": files,
            "toolbox": self._toolbox_state,
            "tree": self._tree if any(inputs.knows_where(text, root) for text in sources) else None,
            **{name: getattr(result, name) for name in _KEPT},
        }
        self._note_packages()
        write_atomic(Path(self._path(snippet_id)), json.dumps(entry, ensure_ascii=False))

    def seconds(self, snippet_id: str) -> float | None:
        """How long the last stored run took, whatever has changed since."""
        entry = self._read(snippet_id)
        return entry["seconds"] if entry else None

    def why(self, snippet_id: str, source: bytes) -> tuple[list[tuple[str, str]], list[str]]:
        """Every part of the key with its value, and sentences on what changed (empty: the cache holds)."""
        entry = self._read(snippet_id)
        parts = list((self.key(source) | {"packages": f"{len(inputs.packages())} installed"}).items())
        if asked := inputs.asks(source.decode("utf-8", "replace")):
            return parts, [f"its result is never kept: it asks for what changes by itself (`{asked}`)"]
        if entry is None:
            return parts, ["never run here with success, or its result cannot be stored"]
        parts += [(_describe(line), state or "absent") for line, state in entry["files"].items()]
        if entry["tree"] is not None:
            parts.append(
                ("repository", f"{len(entry['tree'])} files: it knows where it lies, or starts programs")
            )
        return parts, self._changes(entry, source)

    def _changes(self, entry: dict, source: bytes) -> list[str]:
        before, now = entry["key"], self.key(source)
        changed = [
            f"{name}: {before.get(name, 'nothing')} → {value}"
            for name, value in now.items()
            if before.get(name) != value and name != "packages"
        ]
        if before.get("packages") != self._packages:
            changed += self._changed_packages(before.get("packages"))
        same = entry.get("toolbox") == self._toolbox_state
        files = self._files(entry["files"], source, entry["files"] if same else None)
        changed += [
            f"{_describe(line)} changed" for line, state in entry["files"].items() if files.get(line) != state
        ]
        if entry["tree"] is not None and entry["tree"] != self._tree:
            changed.append(f"{_first_difference(entry['tree'], self._tree)} changed")
        return changed

    def _changed_packages(self, name: str | None) -> list[str]:
        """Which packages differ from those of a run, in words."""
        try:
            before = json.loads(self._packages_path(name).read_bytes())
        except (OSError, ValueError):
            return ["packages: others than at the last run"]
        now = inputs.packages()
        return [
            f"{package}: {before.get(package, 'absent')} → {now.get(package, 'absent')}"
            for package in sorted(before | now)
            if before.get(package) != now.get(package)
        ]

    def _note_packages(self) -> None:
        if not (path := self._packages_path(self._packages)).is_file():
            write_atomic(path, json.dumps(inputs.packages()))

    def _packages_path(self, name: str | None) -> Path:
        return Path(f"{self.project.cache}/runs/packages/{name}.json")

    def _files(
        self, access: Iterable[str], source: bytes, before: Mapping[str, str | None] | None = None
    ) -> dict[str, str | None]:
        """The states of what a run opened, listed, or missed, save modules of the toolbox it does not use.

        Args:
            access: as a run tells it.
            source: of the snippet.
            before: the states at the last run, where nothing in the toolbox has changed since.
        """
        if before is not None:
            inside = f"r snippets/{TOOLBOX}/"
            return {line: before[line] if line.startswith(inside) else self._state(line) for line in access}
        used = toolbox.imported(self._toolbox, [source.decode("utf-8", "replace")])
        found: dict[str, str | None] = {}
        for line in access:
            name = line.removeprefix(f"r snippets/{TOOLBOX}/")
            if name in used:
                found[line] = digest(used[name].encode())
            elif name == line or not used or name not in self._toolbox:
                found[line] = self._state(line)
        return found

    def _imported(self, access: Iterable[str]) -> list[str]:
        """The sources of the repository's modules that a run read."""
        found = []
        for line in access:
            if line.startswith("r ") and line.endswith(".py"):
                try:
                    found.append(Path(self.project.root, line[2:]).read_text("utf-8", "replace"))
                except OSError:
                    continue
        return found

    @functools.cached_property
    def _toolbox_state(self) -> str:
        return digest(json.dumps(self._toolbox).encode())

    @functools.cached_property
    def _toolbox(self) -> dict[str, str]:
        return toolbox.texts(self.project.snippets / TOOLBOX)

    @functools.cached_property
    def _tree(self) -> dict[str, str]:
        return inputs.tree(self.project.root)

    @functools.cache  # noqa: B019  (a cache lives as long as its command)
    def _state(self, line: str) -> str | None:
        kind, _, name = line.partition(" ")
        if kind == "e":
            value = self._environment.get(name)
            return None if value is None else digest(value.encode("utf-8", "surrogateescape"))
        path = os.path.join(self.project.root, name)
        try:
            if kind == "l" or os.path.isdir(path):
                return digest("\n".join(sorted(map(_entry, os.scandir(path)))).encode())
            with open(path, "rb") as file:
                return digest(file.read())
        except OSError:
            return None

    def _read(self, snippet_id: str) -> dict | None:
        path = self._path(snippet_id)
        return self._memory.get(("run", path), alone(path), lambda: _stored(path))

    def _path(self, snippet_id: str) -> str:
        return f"{self._folder}/{_name(snippet_id)}"


def rename(project: Project, old: str, new: str) -> None:
    """Keep the results of a snippet under another id, where they do not depend on where it lies.

    Args:
        project: the book.
        old: its id when it ran.
        new: its id now.
    """
    for path in (project.cache / "runs").glob(f"*/{_name(old)}"):
        try:
            if json.loads(path.read_bytes())["tree"] is None:
                os.replace(path, path.with_name(_name(new)))
        except (OSError, ValueError, KeyError):
            continue  # it runs again


def _name(snippet_id: str) -> str:
    """The file of a result."""
    return f"{snippet_id.replace('/', '__').removesuffix('.py')}.json"


_KEPT = ("outputs", "media", "access", "seconds", "cpu", "day")  # of a result


def _stored(path: str) -> dict | None:
    try:
        with open(path, "rb") as file:
            return json.loads(file.read())
    except (OSError, ValueError):
        return None


def _entry(entry: os.DirEntry) -> str:
    return f"{entry.name}/" if entry.is_dir() else entry.name


def _first_difference(before: dict[str, str], now: dict[str, str]) -> str:
    names = sorted(name for name in before | now if before.get(name) != now.get(name))
    return names[0] + (f" and {len(names) - 1} more" if len(names) > 1 else "")


def _describe(line: str) -> str:
    kind, _, name = line.partition(" ")
    words = {"r": f"file {name}", "l": f"list of {name}/", "w": f"written {name}", "e": f"variable {name}"}
    return words.get(kind, line)
