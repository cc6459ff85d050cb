"""The data both languages read: ``docs/data/sources.yml``, ``errata.yml``, ``glossary.yml``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from notes.problem import Problem, ProblemsError
from notes.project import LANGUAGES, Project

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
ERRATUM = re.compile(r"E\d+")


@dataclass(frozen=True)
class Row:
    """One claim of a source note."""

    id: str
    text: dict[str, str]  # by language: what the row says
    chapters: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()

    @property
    def note(self) -> str:
        """The source note it belongs to: ``S2`` of ``S2-1.3.4a``."""
        return self.id.partition("-")[0]


@dataclass(frozen=True)
class Erratum:
    """What a source note says, and what is true."""

    id: str
    rows: tuple[str, ...]
    says: dict[str, str]
    correct: dict[str, str]
    chapter: str = ""


@dataclass(frozen=True)
class Term:
    """One concept of the glossary."""

    id: str
    name: dict[str, str]
    text: dict[str, str]
    aliases: dict[str, list[str]] = field(default_factory=dict)
    note: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Sources:
    """The source notes (id → title by language) and their rows, in order."""

    notes: dict[str, dict[str, str]]
    rows: tuple[Row, ...]


def sources(project: Project) -> Sources:
    """The rows of the source notes; none when there is no file.

    Raises:
        ProblemsError: the file is not YAML or an entry lacks something.
    """
    return _sources(project, _changed(project, "sources"))


@functools.lru_cache(maxsize=4)
def _sources(project: Project, _changed: int) -> Sources:
    path, shown, data = _load(project, "sources")
    made = [
        Row(e["id"], _both(e, shown, path), tuple(e.get("chapters") or ()), tuple(e.get("outputs") or ()))
        for e in _entries((data or {}).get("rows"), path, shown, ("id", "zh", "en"))
    ]
    return Sources((data or {}).get("notes") or {}, tuple(made))


def errata(project: Project) -> list[Erratum]:
    """The errata; see ``sources`` for what is raised."""
    return _errata(project, _changed(project, "errata"))


@functools.lru_cache(maxsize=4)
def _errata(project: Project, _changed: int) -> list[Erratum]:
    path, shown, data = _load(project, "errata")
    made = []
    for entry in _entries(data, path, shown, ("id", "says", "correct")):
        says, correct = (_both(entry[key], shown, path, entry["id"]) for key in ("says", "correct"))
        made.append(
            Erratum(entry["id"], tuple(entry.get("rows") or ()), says, correct, entry.get("chapter") or "")
        )
    return made


def glossary(project: Project) -> list[Term]:
    """The terms of the glossary; see ``sources`` for what is raised."""
    return _glossary(project, _changed(project, "glossary"))


@functools.lru_cache(maxsize=4)
def _glossary(project: Project, _changed: int) -> list[Term]:
    path, shown, data = _load(project, "glossary")
    made = []
    for entry in _entries(data, path, shown, ("id", "zh", "en", "text")):
        text = _both(entry["text"], shown, path, entry["id"])
        note = _both(entry["note"], shown, path, entry["id"]) if entry.get("note") else {}
        aliases = {language: list((entry.get("aliases") or {}).get(language) or ()) for language in LANGUAGES}
        made.append(Term(entry["id"], _both(entry, shown, path), text, aliases, note))
    return made


def data(project: Project, name: str) -> Any:
    """Another file of ``docs/data`` as it stands; None when there is no such file.

    Raises:
        ProblemsError: the file is not YAML.
    """
    return _load(project, name)[2]


def rows_of(key: str, known: Iterable[str]) -> list[str]:
    """The rows an id stands for: itself, or every row that goes on from it with ``.``, ``-`` or a letter."""
    known = list(known)
    if key in known:
        return [key]
    return [row for row in known if row.startswith(key) and re.match(r"[.\-A-Za-z]", row[len(key) :])]


def line_of(path: Path, key: str) -> int:
    """The line where the entry ``id: key`` begins; 0 if there is none."""
    pattern = re.compile(rf"\s*-?\s*id:\s*['\"]?{re.escape(key)}['\"]?\s*$")
    lines = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
    return next((number for number, line in enumerate(lines, 1) if pattern.match(line)), 0)


def _changed(project: Project, name: str) -> int:
    path = project.docs / "data" / f"{name}.yml"
    return path.stat().st_mtime_ns if path.is_file() else 0


def _load(project: Project, name: str) -> tuple[Path, str, Any]:
    path = project.docs / "data" / f"{name}.yml"
    shown = project.relative(path)
    if not path.is_file():
        return path, shown, None
    return path, shown, _parse(path, path.stat().st_mtime_ns, shown)


@functools.lru_cache(maxsize=16)
def _parse(path: Path, _changed: int, shown: str) -> Any:
    try:
        return yaml.load(path.read_text(encoding="utf-8"), LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "cannot be read"
        line = mark.line + 1 if mark else 0
        raise ProblemsError(
            [Problem(shown, line, f"not YAML: {what}", "Quote text that has `: ` or starts with a mark.")]
        ) from None


def _entries(data: Any, path: Path, shown: str, needed: tuple[str, ...]) -> list[dict]:
    problems, seen = [], set()
    for number, entry in enumerate(data or [], 1):
        if not isinstance(entry, dict) or not entry.get("id"):
            problems.append(Problem(shown, 0, f"entry {number} has no id", "Begin it with `- id: …`."))
            continue
        key = entry["id"]
        wrong = [
            (f"`{key}` has no `{part}`", f"Add `{part}:` to the entry.")
            for part in needed
            if not entry.get(part)
        ]
        if key in seen:
            wrong.append((f"`{key}` stands twice", "Ids are unique."))
        problems += [Problem(shown, line_of(path, key), *what) for what in wrong]
        seen.add(key)
    if problems:
        raise ProblemsError(problems)
    return list(data or [])


def _both(value: dict, shown: str, path: Path, key: str = "") -> dict[str, str]:
    if not isinstance(value, dict) or not all(value.get(language) for language in LANGUAGES):
        hint = "Write `zh:` and `en:` below it."
        raise ProblemsError([Problem(shown, line_of(path, key), f"`{key}` lacks one of the languages", hint)])
    return {language: str(value[language]) for language in LANGUAGES}
