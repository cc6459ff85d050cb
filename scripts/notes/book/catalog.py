"""The data both languages read: ``docs/data/sources.yml``, ``errata.yml``, ``glossary.yml``."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from notes import textfile
from notes.book import entry, yaml_text
from notes.problem import Problem, ProblemsError
from notes.project import LANGUAGES, Project
from notes.shelf.remember import again, file

ROW = {
    "id": entry.TEXT,
    "zh": entry.TEXT,
    "en": entry.TEXT,
    "chapters": entry.WORDS,
    "files": entry.TEXTS,
    "outputs": entry.WORDS,
}
SOURCES = {"notes": entry.PAIRS, "chapters": entry.PAIRS, "rows": entry.ANY}
ERRATA = {
    "id": entry.TEXT,
    "rows": entry.WORDS,
    "claim": entry.PAIR,
    "verdict": entry.TEXT,
    "says": entry.PAIR,
    "correct": entry.PAIR,
    "chapter": entry.TEXT,
    "kind": entry.TEXT,
}
TERM = {
    "id": entry.TEXT,
    "zh": entry.TEXT,
    "en": entry.TEXT,
    "aliases": entry.LISTS,
    "avoid": entry.LISTS,
    "text": entry.PAIR,
    "note": entry.PAIR,
}
NUMBERED = 72  # errata E1 to E72 came with the source notes; what is found later has a name
VERDICTS = ("wrong", "half-true", "outdated")
SLIP = "slip"  # of spelling or wording: the verdict says itself, and no code has to prove it
LETTER = re.compile(r"# [a-z]")  # a line that keeps two branches apart
ERRATUM = re.compile(r"E\d+|[a-z][a-z0-9]*(?:-[a-z0-9]+)+")


@dataclass(frozen=True)
class Row:
    """One claim of a source note."""

    id: str
    text: dict[str, str]  # by language: what the row says
    chapters: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    files: dict[str, str] = field(
        default_factory=dict
    )  # that it links → the snippet that recreates it, or ""

    @property
    def note(self) -> str:
        """The source note it belongs to: ``S2`` of ``S2-1.3.4a``."""
        return self.id.partition("-")[0]


@dataclass(frozen=True)
class Erratum:
    """What a source note says, and what is true."""

    id: str
    rows: tuple[str, ...]
    claim: dict[str, str]  # the belief, as somebody would say it
    verdict: str  # one of VERDICTS, or SLIP
    says: dict[str, str]
    correct: dict[str, str]
    chapter: str = ""

    @property
    def is_slip(self) -> bool:
        """Whether only spelling or wording is wrong."""
        return self.verdict == SLIP


@dataclass(frozen=True)
class Term:
    """One concept of the glossary."""

    id: str
    name: dict[str, str]
    text: dict[str, str]
    aliases: dict[str, list[str]] = field(default_factory=dict)
    note: dict[str, str] = field(default_factory=dict)
    avoid: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Sources:
    """The source notes (id → title by language) and their rows, in order."""

    notes: dict[str, dict[str, str]]
    rows: tuple[Row, ...]
    chapters: dict[str, dict[str, str]] = field(default_factory=dict)  # to come → title by language


@again(lambda project: file(place(project, "sources")), 4)
def sources(project: Project) -> Sources:
    """The rows of the source notes; none when there is no file.

    Raises:
        ProblemsError: the file is not YAML or an entry lacks something.
    """
    path = place(project, "sources")
    if not os.path.lexists(path):
        return Sources({}, ())
    shown, (root, value) = project.relative(path), yaml_text.load(path)
    values, nodes = entry.mapping(root, value, shown, SOURCES)
    rows = entry.read(nodes.get("rows"), values.get("rows"), shown, ROW, ("chapters", "files", "outputs"))
    return Sources(values.get("notes") or {}, tuple(map(_row, rows)), values.get("chapters") or {})


def _row(e: dict) -> Row:
    files = {str(name): str(target or "") for name, target in (e.get("files") or {}).items()}
    return Row(str(e["id"]), _both(e), tuple(e.get("chapters") or ()), tuple(e.get("outputs") or ()), files)


@again(lambda project: file(place(project, "errata")), 4)
def errata(project: Project) -> list[Erratum]:
    """The errata; see ``sources`` for what is raised, also for an id that two branches would both take."""
    found = _entries(project, "errata", ERRATA, ("rows", "verdict", "chapter", "kind"))
    if wrong := {str(e["id"]): told for e in found if (told := _wrong_id(str(e["id"])) or _wrong_verdict(e))}:
        shown = project.relative(place(project, "errata"))
        at = dict(lines(project, "errata"))
        raise ProblemsError([Problem(shown, at[key], *told) for key, told in wrong.items()])
    return [_erratum(e) for e in found]


def _erratum(e: dict) -> Erratum:
    return Erratum(
        str(e["id"]),
        tuple(e.get("rows") or ()),
        _both(e["claim"]),
        e.get("kind") or e["verdict"],
        _both(e["says"]),
        _both(e["correct"]),
        e.get("chapter") or "",
    )


def _wrong_id(key: str) -> tuple[str, str] | None:
    if not ERRATUM.fullmatch(key):
        return f"`{key}` is no name of an erratum", "Write two or more words: view-after-transpose"
    if key.startswith("E") and key not in {f"E{number}" for number in range(1, NUMBERED + 1)}:
        hint = "Give it a name that says what it is about: view-after-transpose"
        return f"`{key}` is a number, and only E1 to E{NUMBERED} have one", hint
    return None


def _wrong_verdict(e: dict) -> tuple[str, str] | None:
    key, kind, verdict = e["id"], e.get("kind"), e.get("verdict")
    if kind and kind != SLIP:
        return f"`{key}` has the kind `{kind}`", f"Write `kind: {SLIP}`, or `verdict:` instead."
    if kind and verdict:
        return f"`{key}` has a kind and a verdict", f"Keep one: `kind: {SLIP}` says its verdict too."
    if not kind and verdict not in VERDICTS:
        what = f"has the verdict `{verdict}`" if verdict else "has no `verdict`"
        one_of = ", ".join(VERDICTS)
        return f"`{key}` {what}", f"Write one of {one_of}; for spelling or wording alone, `kind: {SLIP}`."
    return None


def order(key: str) -> tuple[int, str]:
    """Where an entry stands among the others: numbers first, then names by the alphabet."""
    return (int(key[1:]), "") if re.fullmatch(r"E\d+", key) else (NUMBERED + 1, key)


def lines(project: Project, name: str) -> list[tuple[str, int]]:
    """The id of every entry of a data file, and the line where it begins.

    Raises:
        ProblemsError: the file is not YAML.
    """
    root, value = (
        yaml_text.load(place(project, name)) if os.path.lexists(place(project, name)) else (None, [])
    )
    nodes = root.value if root else ()
    return [(str(e["id"]), node.start_mark.line + 1) for node, e in zip(nodes, value, strict=True)]


def unsorted(project: Project, name: str) -> list[Problem]:
    """Entries of ``errata`` or ``glossary`` that stand behind one, or a ``# letter``, they belong before.

    Sorted, two branches that each add one seldom write at the same place.

    Raises:
        ProblemsError: the file cannot be read.
    """
    shown, found, last = project.relative(place(project, name)), [], ""
    keys = lines(project, name)
    letters = textfile.read(place(project, name)).split("\n") if keys else []
    keys += [(line[2:], number) for number, line in enumerate(letters, 1) if LETTER.fullmatch(line)]
    for key, line in sorted(keys, key=lambda item: item[1]):
        if last and order(key) < order(last):
            hint = "Entries are sorted by id: E1, E2, then names by the alphabet, below `# letter` if there."
            found.append(Problem(shown, line, f"`{key}` stands after `{last}`", hint))
        else:
            last = key
    return found


@again(lambda project: file(place(project, "glossary")), 4)
def glossary(project: Project) -> list[Term]:
    """The terms of the glossary; see ``sources`` for what is raised."""
    return [
        Term(
            str(e["id"]),
            _both(e),
            _both(e["text"]),
            _lists(e.get("aliases")),
            _both(e["note"]) if e.get("note") else {},
            _lists(e.get("avoid")),
        )
        for e in _entries(project, "glossary", TERM, ("aliases", "avoid", "note"))
    ]


def data(project: Project, name: str, kinds: entry.Form) -> dict:
    """Another file of ``docs/data``: its keys are those of ``kinds``.

    Raises:
        ProblemsError: the file is not YAML, has another key, or something else below one.
    """
    path = place(project, name)
    if not os.path.lexists(path):
        return {}
    return entry.mapping(*yaml_text.load(path), project.relative(path), kinds)[0]


def rows_of(key: str, known: Iterable[str]) -> list[str]:
    """The rows an id stands for: itself, or every row that goes on from it with ``.``, ``-`` or a letter."""
    known = list(known)
    if key in known:
        return [key]
    return [row for row in known if row.startswith(key) and re.match(r"[.\-A-Za-z]", row[len(key) :])]


def place(project: Project, name: str) -> Path:
    """Where a data file lies."""
    return project.docs / "data" / f"{name}.yml"


def _entries(project: Project, name: str, form: entry.Form, optional: tuple[str, ...]) -> list[dict]:
    path = place(project, name)
    if not os.path.lexists(path):
        return []
    return entry.read(*yaml_text.load(path), project.relative(path), form, optional)


def _both(value: dict) -> dict[str, str]:
    return {language: str(value[language]) for language in LANGUAGES}


def _lists(value: dict | None) -> dict[str, list[str]]:
    return {language: [str(word) for word in (value or {}).get(language) or ()] for language in LANGUAGES}
