"""Compat: every snippet on other versions of PyTorch, each in an environment of its own.

``docs/data/versions.json`` keeps what came out, one entry per version: when, on which Python, how many
snippets printed the same, which lines differ, and for every chapter a digest of what was checked, so that
a page claims nothing about a snippet that changed afterwards.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from notes import textfile
from notes.book import needs, versions
from notes.book.directive import chapter_id
from notes.check import command, selection
from notes.exit_code import Exit
from notes.problem import Problem, ProblemsError
from notes.project import Project, engine_path, write_atomic
from notes.report import triage
from notes.report.outcome import CUDA

OLDEST = "2.8.0"  # the oldest torch the notes support
ALWAYS = ("numpy", "matplotlib")
FOLLOWS = "torchvision"  # one torchvision fits one torch: pip finds which
IMPORT = re.compile(r"^\s*(?:import|from) (\w+)", re.M)
RELEASE = re.compile(r"\d+(\.\d+)+")


def main(project: Project, names: list[str], keep: bool = False, paths: list[str] | None = None) -> int:
    """Check every snippet under each torch of ``names``; releases go into the table at once.

    A name is a version, ``oldest`` (supported), ``newest`` (that pip finds) or ``nightly`` (a pre-release
    from the indexes pip is set up with). The reports stay in ``.cache/notes/compat``.

    Args:
        project: the book.
        names: the versions.
        keep: leave the environments where they are.
        paths: snippets, folders, or chapters; what the table says of all others stays.

    Raises:
        ProblemsError: a PATH names nothing; a version cannot be installed, or does not start; or the
            table cannot be read.
    """
    versions.read(project)  # before anything is installed: what could not be added to is not lost
    words = _inside(project, paths or [])
    for name in names:
        with environment(project, name, keep) as python:
            document, covered = run(project, python, name, words)
        version = document["versions"]["torch"].partition("+")[0]
        path = project.cache / "compat" / f"{version}.json"
        write_atomic(path, json.dumps(document, ensure_ascii=False, indent=1) + "\n")
        if RELEASE.fullmatch(version):
            table = versions.read(project)
            before = table.get(version) if words else None
            versions.write(project, {**table, version: entry(project, document, covered, before)})
        found = triage.counts(document)
        print(
            f"torch {version}: "
            + (", ".join(f"{count} {kind}" for kind, count in found.items() if count) or "no snippets")
        )
        for change in triage.changes(document):
            where = f"{change.snippet}#{change.cell}"
            print(f"    {change.kind:8} {where}: {_line(change.recorded)} → {_line(change.now)}")
    shown = project.relative(versions.place(project))
    print(f"The table is in {shown}; the reports are in .cache/notes/compat.")
    return Exit.FINE


@contextlib.contextmanager
def environment(project: Project, name: str, keep: bool) -> Iterator[Path]:
    """The Python of a fresh environment with one torch and the pins of requirements.txt.

    It is removed in the end (a build with CUDA takes 5 GB) unless ``keep``; a kept one is used again.
    """
    folder = project.cache / "compat" / name
    wanted, ready = requirements(project, name), folder / ".ready"
    try:
        if not ready.is_file() or ready.read_text(encoding="utf-8").split() != wanted:
            print(f"Installing {' '.join(wanted)} ...", flush=True)
            _quietly([sys.executable, "-m", "venv", "--clear", "--without-pip", str(folder)], name)
            pip = [sys.executable, "-m", "pip", "--python", str(folder), "install", "--quiet", "--no-compile"]
            pip += ["--pre"] if name == "nightly" else []
            _quietly([*pip, *wanted], name)
            _follow(project, pip, folder)
            ready.write_text("\n".join(wanted) + "\n", encoding="utf-8")
        yield folder / "bin" / "python"
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)


def requirements(project: Project, name: str) -> list[str]:
    """What pip installs: one torch, and what snippets import or need as requirements.txt pins it."""
    text = textfile.read(project.root / "requirements.txt")
    pins = dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.M))
    used = {*ALWAYS, *(need for item in selection.select(project, []).snippets for need in item.needs)}
    for path in project.snippets.glob("*/**/*.py"):
        used |= set(IMPORT.findall(textfile.read(path)))
    names = sorted({needs.PIP.get(one, one) for one in used} & set(pins) - {"torch", FOLLOWS})
    torch = {"oldest": f"torch=={OLDEST}", "newest": "torch", "nightly": "torch"}.get(name, f"torch=={name}")
    return [torch, *(f"{one}=={pins[one]}" for one in names)]


def _follow(project: Project, pip: list[str], folder: Path) -> None:
    """Install the torchvision that belongs to the torch there; without one its snippets are skipped."""
    if not any(FOLLOWS in item.needs for item in selection.select(project, []).snippets):
        return
    (found,) = folder.glob("lib/python*/site-packages/torch-*.dist-info")
    version = found.name.removeprefix("torch-").removesuffix(".dist-info")
    done = subprocess.run([*pip, f"torch=={version}", FOLLOWS], capture_output=True, text=True)
    if done.returncode:
        print(f"No {FOLLOWS} for torch {version}: what needs it is skipped.")


def run(
    project: Project, python: Path, name: str, paths: list[str] | None = None
) -> tuple[dict, dict[str, str]]:
    """The report of ``notes check`` under another Python, and the digests of the chapters it was about.

    It runs on a copy: no cache here is touched, and nothing that is edited meanwhile is claimed.

    Args:
        project: the book.
        python: the other Python.
        name: of its torch, for the messages.
        paths: what is checked, seen from the project's root; everything when empty.
    """
    with tempfile.TemporaryDirectory(prefix="notes-compat-") as folder:
        copy = Path(folder)
        for part in ("snippets", "docs/zh", "docs/en"):
            if (project.root / part).is_dir():
                shutil.copytree(project.root / part, copy / part)
        shutil.copyfile(project.root / "mkdocs.yml", copy / "mkdocs.yml")
        command = [str(python), "-m", "notes", "check", "--no-cache", "--json", "report.json", *(paths or [])]
        env = {**os.environ, "PYTHONPATH": engine_path(), "CI": ""}  # nothing may be missing in CI
        what = f"{len(paths)} snippets" if paths else "every snippet"
        print(f"Checking {what} on torch {name} ...", flush=True)
        done = subprocess.run(command, cwd=copy, env=env, capture_output=True, text=True)
        if not (copy / "report.json").is_file():
            raise ProblemsError([_stopped(name, done, "did not start")])
        document = json.loads((copy / "report.json").read_text(encoding="utf-8"))
        return document, chapters(Project(copy), document)


def entry(
    project: Project, document: dict, covered: dict[str, str], before: dict[str, Any] | None = None
) -> dict[str, Any]:
    """One version's entry; a snippet whose author has something to mend is left out of it.

    Args:
        project: the book that was checked.
        document: the report.
        covered: what [`chapters`][notes.check.compat.chapters] found in it.
        before: the version's entry, where the report is about some of the snippets; what it says of the
            others stays, with its date, and its counts are of the snippets of all chapters that are still
            as they were.
    """
    rows = [row for row in document["snippets"] if row["status"] not in triage.UNREADY]
    ready, ran = {**document, "snippets": rows}, {row["id"] for row in rows if row["status"] != "skipped"}
    changed: dict[str, list[dict[str, str]]] = {}
    if before:
        covered = {**before["chapters"], **covered}
        others = {name: found for name, found in before["changed"].items() if name not in ran}
        changed |= {name: found for name, found in others.items() if (project.snippets / name).is_file()}
    for change in triage.changes(ready):
        line = {"cell": change.cell, "kind": change.kind, "recorded": change.recorded, "now": change.now}
        changed.setdefault(change.snippet, []).append(line)
    found = _counts(project, covered, changed) if before else triage.counts(ready)
    return {
        "date": before["date"] if before else command.timestamp(),
        "python": document["versions"]["python"],
        "same": found["same"],
        "format": found["format"],
        "drift": found["value"] + found["warning"],
        "failed": found["failed"],
        "changed": dict(sorted(changed.items())),
        "chapters": dict(sorted(covered.items())),
    }


def _counts(project: Project, covered: dict[str, str], changed: dict[str, list]) -> dict[str, int]:
    """How many snippets are of each kind, of the chapters that are as they were when they were checked."""
    ids: set[str] = set()
    for page in project.pages("zh"):
        names = versions.shown(project, page)
        if covered.get(chapter_id(project, page)) == versions.digest(project, names):
            ids |= set(names)
    items = [item for item in selection.select(project, []).snippets if item.id in ids]
    found = dict.fromkeys(triage.KINDS, 0)
    for item in items:
        kinds = {line["kind"] for line in changed.get(item.id, [])}
        kind = next((kind for kind in triage.KINDS if kind in kinds), "same")
        found["skipped" if item.device == "cuda" else kind] += 1
    return found


def chapters(project: Project, document: dict) -> dict[str, str]:
    """Page → digest of its snippets, where some ran, all packages were there, and none is to be mended."""
    status = {row["id"]: row["status"] for row in document["snippets"]}
    status |= {row["id"]: "problem" for row in document["snippets"] if row["skipped"] not in ("", CUDA)}
    found = {}
    for page in project.pages("zh"):
        ids, name = versions.shown(project, page), chapter_id(project, page)
        states = {status.get(one, "problem") for one in ids}
        if page.stem != "index" and states - {"skipped"} and states.isdisjoint(triage.UNREADY):
            found[name] = versions.digest(project, ids)
    return found


def _inside(project: Project, paths: list[str]) -> list[str]:
    """The PATHs seen from the project's root, whatever the folder they are typed in.

    Raises:
        ProblemsError: one names nothing.
    """
    found = selection.select(project, paths)
    if paths and found.problems:
        raise ProblemsError(found.problems)
    return [project.relative(item.path) for item in found.snippets] if paths else []


def _quietly(command: list[str], name: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise ProblemsError([_stopped(name, done, "could not be installed")])


def _stopped(name: str, done: subprocess.CompletedProcess, what: str) -> Problem:
    lines = [line for line in (done.stdout + done.stderr).split("\n") if line.strip()]
    hint = "\n    ".join([*lines[-3:], "See which versions there are: pip index versions torch"])
    return Problem(f"torch {name}", 0, what, hint)


def _line(text: str) -> str:
    first, *more = text.split("\n")
    return (first or "nothing") + (" …" if more else "")
