"""The ledgers, ``snippets/<part>/<chapter>/checked.jsonl``: who checked what, where, when.

One line per check. Only ``notes update`` and ``notes check --stamp`` write them; badges read them. Each
chapter has its own, so that two branches that check two chapters never write into the same file.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from notes import record, textfile
from notes.problem import Problem, ProblemsError, nearest
from notes.project import DEVICES, Project, write_atomic


@dataclass(frozen=True)
class Stamp:
    """One check that passed.

    Attributes:
        torch: its version.
        python: its version.
        date: the day in UTC, ``YYYY-MM-DD``.
        digest: of the snippet and its record then, from [`digest`][notes.ledger.digest].
        gpu: the model of the GPU, where one was used.
        seconds: how long the run took, to half a second; shards are balanced by it.
    """

    torch: str
    python: str
    date: str
    digest: str
    gpu: str | None = None
    seconds: float | None = None


Ledger = dict[str, dict[str, Stamp]]  # snippet id → device → stamp
NAME = re.compile(r"[^/]+\.py")
KEYS = ("snippet", "device", "torch", "python", "date", "digest", "gpu", "seconds")
FORMS = {  # what a value has to be, other than text
    "date": re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"),
    "snippet": NAME,
    "device": re.compile("|".join(DEVICES)),
}


def read(project: Project, files: list[str] | None = None) -> Ledger:
    """The ledgers of all chapters as one: snippet id → device → [`Stamp`][notes.ledger.Stamp].

    Args:
        project: the book.
        files: what [`files`][notes.project.Project.files] found, where it is known already.

    Raises:
        ProblemsError: a file is not a ledger, for example because a merge left its marks in it.
    """
    found, problems = survey(project, project.ledgers(files))
    if problems:
        raise ProblemsError(problems)
    return found


def survey(
    project: Project, paths: Iterable[Path], read: Callable[[Project, Path], Ledger] | None = None
) -> tuple[Ledger, list[Problem]]:
    """What stands in those ledgers that can be read, and what is wrong with the others.

    Args:
        project: the book.
        paths: the ledgers.
        read: reads one of them (default: [`chapter`][notes.ledger.chapter]).
    """
    found: Ledger = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            found |= (read or chapter)(project, path)
        except ProblemsError as error:
            problems += error.problems
    return found, problems


def chapter(project: Project, path: Path) -> Ledger:
    """The ledger of one chapter; empty when there is none.

    Args:
        project: the book.
        path: the file.

    Raises:
        ProblemsError: it is not a ledger; every line that is none is told.
    """
    if not os.path.lexists(path):
        return {}
    try:
        text = textfile.read(path)
    except textfile.UnreadableError:
        raise
    except ProblemsError as error:
        raise _damaged(project, path, ((one.line, one.message) for one in error.problems)) from None
    found: Ledger = {}
    wrong: list[tuple[int, str]] = [] if text.strip() else [(1, "nothing stands in it")]
    folder = project.snippet_id(path.parent)
    for number, line in enumerate(text.removesuffix("\n").split("\n") if not wrong else (), 1):
        try:
            name, device, stamp = _row(line)
            if device in found.setdefault(f"{folder}/{name}", {}):
                raise ValueError(f"{name} ({device}) stands twice")
            found[f"{folder}/{name}"][device] = stamp
        except (ValueError, TypeError) as error:
            wrong.append((number, str(error)))
    if wrong:
        raise _damaged(project, path, wrong)
    return found


def rescue(project: Project, path: Path) -> Ledger:
    """The ledger of a chapter, or every line of a damaged one; of two lines the later check counts.

    Args:
        project: the book.
        path: the file.

    Raises:
        UnreadableError: the system does not give it away.
    """
    found: Ledger = {}
    if not os.path.lexists(path):
        return found
    folder = project.snippet_id(path.parent)
    for line in textfile.guess(textfile.content(path)).split("\n"):
        try:
            name, device, stamp = _row(line)
        except (ValueError, TypeError):
            continue
        row = found.setdefault(f"{folder}/{name}", {})
        if device not in row or row[device].date < stamp.date:
            row[device] = stamp
    return found


def _row(line: str) -> tuple[str, str, Stamp]:
    """Snippet, device, and stamp of one line.

    Raises:
        ValueError: it is no row of a ledger.
    """
    try:
        row = ROW.decode(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"{error.msg} in column {error.colno}") from None
    if not isinstance(row, dict):
        raise ValueError("a line without keys")
    for key, value in row.items():
        if key not in KEYS:
            raise ValueError(f"unknown key `{key}`. {nearest(key, KEYS)}")
        right = type(value) in ((int, float) if key == "seconds" else (str,))
        if not right or (key in FORMS and not FORMS[key].fullmatch(value)):
            raise ValueError(f"`{key}` cannot be {json.dumps(value, ensure_ascii=False)}")
    if missing := [key for key in KEYS[:6] if key not in row]:
        raise ValueError(f"`{missing[0]}` is missing")
    return row.pop("snippet"), row.pop("device"), Stamp(**row)


def _distinct(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"`{next(name for name in names if names.count(name) > 1)}` stands twice")
    return found


ROW = json.JSONDecoder(object_pairs_hook=_distinct)


def _mend(project: Project, path: Path) -> str:
    """The command that makes every line again; one of a folder without snippets goes with the next update."""
    folder = project.relative(path.parent) if any(path.parent.glob("*.py")) else ""
    return f"Mend it: notes update {folder}".rstrip()


def _damaged(project: Project, path: Path, wrong: Iterable[tuple[int, str]]) -> ProblemsError:
    shown, hint = project.relative(path), _mend(project, path)
    return ProblemsError(Problem(shown, line, f"not a ledger: {message}", hint) for line, message in wrong)


def write(project: Project, ledger: Ledger, folders: Iterable[str] | None = None) -> list[Path]:
    """Write the ledgers of chapters, each in one step; one of which no line is left goes.

    Args:
        project: the book.
        ledger: snippet id → device → stamp.
        folders: ``part/chapter`` of those to write; all that ``ledger`` or the book has when None.

    Returns:
        The files that changed.

    Raises:
        OSError: a file cannot be written.
    """
    rows: dict[str, list[str]] = {}
    for key in sorted(ledger):
        folder, _, name = key.rpartition("/")
        for device, stamp in sorted(ledger[key].items()):
            row = {"snippet": name, "device": device, **asdict(stamp)}
            row = {key: value for key, value in row.items() if value is not None}
            rows.setdefault(folder, []).append(json.dumps(row, ensure_ascii=False))
    if folders is None:
        folders = {*rows, *(project.snippet_id(path.parent) for path in project.ledgers())}
    paths = {folder: project.ledger(folder) for folder in sorted(folders)}
    return [path for folder, path in paths.items() if _replace(path, rows.get(folder, []))]


def _replace(path: Path, rows: list[str]) -> bool:
    text = "".join(f"{row}\n" for row in rows)
    if path.is_file() and path.read_bytes() == text.encode():
        return False
    if rows:
        write_atomic(path, text)
    elif not os.path.lexists(path):
        return False
    else:
        path.unlink()
    return True


def digest(snippet: Path, device: str = "cpu") -> str:
    """Of a snippet, its record, and its media on one device; the CPU's where a GPU has none of its own.

    Args:
        snippet: the file of the snippet.
        device: ``cpu`` or ``cuda``.

    Returns:
        The first 16 hexadecimal digits of their SHA-256; a badge is stale when they differ from its stamp.

    Raises:
        OSError: a file cannot be read.
    """
    if not record.out_path(snippet, device).is_file():
        device = "cpu"
    sha = hashlib.sha256()
    for path in (snippet, record.out_path(snippet, device), *record.media_files(snippet, device)):
        sha.update(path.name.encode())
        sha.update(path.read_bytes() if path.is_file() else b"")
    return sha.hexdigest()[:16]
