"""The table of other versions of PyTorch: ``docs/data/versions.json``, which ``notes compat`` writes."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from notes import ledger, textfile
from notes.book import directive as book
from notes.problem import Problem, ProblemsError
from notes.project import Project, write_atomic
from notes.shelf.remember import again, file

LINE = ("cell", "kind", "recorded", "now")  # of what differs
Table = dict[str, dict[str, Any]]  # version of torch → what its run found


def shown(project: Project, page: Path) -> list[str]:
    """The snippets a page shows, once each."""
    ids = dict.fromkeys(directive.snippet for directive in book.directives(page))
    return [name for name in ids if (project.snippets / name).is_file()]


def digest(project: Project, ids: list[str], of: Callable[[Path], str] = ledger.digest) -> str:
    """Of snippets with their records: it changes when one of them does; ``of`` gives the digest of one."""
    parts = (f"{name} {of(project.snippets / name)}" for name in sorted(ids))
    return sha256("\n".join(parts).encode()).hexdigest()[:16]


def place(project: Project) -> Path:
    """Where the table is."""
    return project.docs / "data" / "versions.json"


@again(lambda project: file(place(project)), 4)
def read(project: Project) -> Table:
    """The table; empty when there is none; do not change it.

    Raises:
        ProblemsError: the file is not such a table.
    """
    path = place(project)
    if not os.path.lexists(path):
        return {}
    shown = project.relative(path.parent) + f"/{path.name}"
    hint = (
        f"Take the last good one: git checkout -- {shown} (in a merge: git checkout --theirs -- {shown}), "
        f"or begin anew: rm {shown} && notes compat --torch newest"
    )
    try:
        found = json.loads(textfile.read(path))
    except textfile.UnreadableError:
        raise
    except ProblemsError as error:
        raise ProblemsError([Problem(shown, one.line, one.message, hint) for one in error.problems]) from None
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise ProblemsError([Problem(shown, line, f"not JSON: {error}", hint)]) from None
    if not isinstance(found, dict) or not all(map(_is_run, found.values())):
        raise ProblemsError([Problem(shown, 1, "not a table of versions", hint)])
    return found


def _is_run(run: Any) -> bool:
    """What [`entry`][notes.check.compat.entry] makes, as far as the page of versions reads it."""
    changed = run.get("changed", {}) if isinstance(run, dict) else None
    if not isinstance(changed, dict) or not isinstance(run.get("chapters", {}), dict):
        return False
    rows = [row for found in changed.values() for row in (found if isinstance(found, list) else [None])]
    return all(isinstance(row, dict) and set(LINE) <= set(row) for row in rows)


def write(project: Project, runs: Table) -> None:
    """Write the table, the oldest torch first."""
    write_atomic(place(project), text_of(runs))


def text_of(runs: Table) -> str:
    """The table as a file, the oldest torch first."""
    ordered = {version: runs[version] for version in sorted(runs, key=number)}
    return json.dumps(ordered, ensure_ascii=False, indent=1) + "\n"


def number(version: str) -> list[int]:
    """A version as numbers, to sort by."""
    return [int(part) if part.isdigit() else 0 for part in version.partition("+")[0].split(".")]
