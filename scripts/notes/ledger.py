"""The ledger ``snippets/checked.json``: who checked what, where, when. One line per snippet.

Only ``notes update`` and ``notes check --stamp`` write it; badges read it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from dataclasses import asdict, dataclass
from pathlib import Path

from notes import record, textfile
from notes.problem import Problem, ProblemsError
from notes.project import write_atomic


@dataclass(frozen=True)
class Stamp:
    """One check that passed.

    Attributes:
        torch: its version.
        python: its version.
        date: the day in UTC, ``YYYY-MM-DD``.
        digest: of the snippet and its record then, from [`digest`][notes.ledger.digest].
        gpu: the model of the GPU, where one was used.
        seconds: how long the run took; shards are balanced by it.
    """

    torch: str
    python: str
    date: str
    digest: str
    gpu: str | None = None
    seconds: float | None = None


Ledger = dict[str, dict[str, Stamp]]  # snippet id → device → stamp
ROW = re.compile(r'^"([^"]+\.py)": (\{.*\}),?\s*$', re.M)


def read(path: Path, shown: str = "snippets/checked.json") -> Ledger:
    """The ledger: snippet id → device → [`Stamp`][notes.ledger.Stamp]; empty when there is none.

    Args:
        path: the file.
        shown: its name in messages.

    Raises:
        ProblemsError: the file is not a ledger, for example because a merge left its marks in it.
    """
    if not os.path.lexists(path):
        return {}
    hint = "Mend it: notes update"
    try:
        raw = json.loads(textfile.read(path), object_pairs_hook=_distinct)
        return {key: {device: _stamp(stamp) for device, stamp in row.items()} for key, row in raw.items()}
    except textfile.UnreadableError:
        raise
    except ProblemsError as error:
        raise ProblemsError(
            [
                Problem(shown, problem.line, f"not a ledger: {problem.message}", hint)
                for problem in error.problems
            ]
        ) from None
    except (ValueError, TypeError, AttributeError) as error:
        line = getattr(error, "lineno", 1)
        raise ProblemsError([Problem(shown, line, f"not a ledger: {error}", hint)]) from None


def rescue(path: Path) -> Ledger:
    """The ledger, or of a damaged one every row that can be read; of two rows the later check counts.

    Args:
        path: the file.

    Raises:
        UnreadableError: the system does not give it away.
    """
    try:
        return read(path)
    except textfile.UnreadableError:
        raise
    except ProblemsError:
        found: Ledger = {}
        for row in ROW.finditer(textfile.guess(textfile.content(path))):
            _keep_later(found, row[1], row[2])
        return found


def _keep_later(found: Ledger, key: str, row: str) -> None:
    try:
        stamps = {device: _stamp(stamp) for device, stamp in json.loads(row).items()}
    except (ValueError, TypeError, AttributeError):
        return
    for device, stamp in stamps.items():
        known = found.setdefault(key, {}).get(device)
        if known is None or known.date < stamp.date:
            found[key][device] = stamp


def _stamp(values: dict) -> Stamp:
    made = Stamp(**values)
    for name in ("torch", "python", "date", "digest"):
        if not isinstance(getattr(made, name), str):
            raise TypeError(f"`{name}` is not text")
    return made


def _distinct(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"`{next(name for name in names if names.count(name) > 1)}` stands twice")
    return found


def write(path: Path, ledger: Ledger) -> bool:
    """Write the ledger in one step, one line per snippet in the order of their ids.

    Args:
        path: the file.
        ledger: snippet id → device → stamp.

    Returns:
        Whether the file changed.

    Raises:
        OSError: the file cannot be written.
    """
    rows = []
    for key in sorted(ledger):
        row = {
            device: {k: v for k, v in asdict(stamp).items() if v is not None}
            for device, stamp in sorted(ledger[key].items())
        }
        rows.append(f"{json.dumps(key)}: {json.dumps(row, ensure_ascii=False)}")
    text = "{\n" + ",\n".join(rows) + "\n}\n" if rows else "{}\n"
    if path.is_file() and path.read_bytes() == text.encode():
        return False
    write_atomic(path, text)
    return True


def digest(snippet: Path, device: str = "cpu") -> str:
    """Of a snippet, its record, and its media on one device.

    Args:
        snippet: the file of the snippet.
        device: ``cpu`` or ``cuda``.

    Returns:
        The first 16 hexadecimal digits of their SHA-256; a badge is stale when they differ from its stamp.

    Raises:
        OSError: a file cannot be read.
    """
    sha = hashlib.sha256()
    for path in (snippet, record.out_path(snippet, device), *record.media_files(snippet, device)):
        sha.update(path.name.encode())
        sha.update(path.read_bytes() if path.is_file() else b"")
    return sha.hexdigest()[:16]
