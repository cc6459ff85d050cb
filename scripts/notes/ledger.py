"""The ledger ``snippets/checked.json``: who checked what, where, when. One line per snippet.

Only ``notes update`` and ``notes check --stamp`` write it; badges read it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from notes import record
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


def read(path: Path, shown: str = "snippets/checked.json") -> Ledger:
    """The ledger: snippet id → device → [`Stamp`][notes.ledger.Stamp]; empty when there is none.

    Args:
        path: the file.
        shown: its name in messages.

    Raises:
        ProblemsError: the file is not a ledger, for example because a merge left its marks in it.
    """
    if not path.is_file():
        return {}
    text = path.read_text(encoding="utf-8", errors="replace")
    try:
        raw = json.loads(text)
        return {key: {device: Stamp(**stamp) for device, stamp in row.items()} for key, row in raw.items()}
    except (ValueError, TypeError, AttributeError) as error:
        line = getattr(error, "lineno", 1)
        side = "--theirs" if "<<<<<<<" in text else "HEAD --"  # either side of a merge will do
        hint = f"Take another version: git checkout {side} {shown}\n    Then run: notes update"
        raise ProblemsError([Problem(shown, line, f"not a ledger: {error}", hint)]) from None


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
    if path.is_file() and path.read_text(encoding="utf-8") == text:
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
