"""Incidents: what happened in a run beside its output, in any thread and process of the snippet.

Each is a JSON line that `witness` wrote: ``kind`` (``warning``, ``exception``, ``network``, ``waiting``:
what the end of the script waits for, or ``name``: a name of PyTorch, in a run for them), ``text``, ``line``
of the snippet or null, ``trace`` (the stack, or the warning), and ``category`` of a warning, or the cell of
a name.
"""

from __future__ import annotations

import json

from notes.run.failure import Failure


def parse(data: bytes) -> list[dict]:
    """The incidents in some lines of the file; a line that a killed process left half written is none."""
    return [json.loads(line) for line in data.split(b"\n") if line.endswith(b"}")]


def failure(incidents: list[dict], cell: dict) -> Failure | None:
    """The failure of a cell during which these happened; None when they are all allowed.

    Args:
        incidents: in the order they happened.
        cell: its ``name``, ``line``, and ``warns``.
    """
    for row in sorted(incidents, key=lambda row: row["kind"] != "network"):
        if row["kind"] in ("name", "waiting") or (
            row["kind"] == "warning" and row["category"] == cell["warns"]
        ):
            continue
        return Failure(row["kind"], cell["name"], row["line"] or cell["line"], row["text"], row["trace"])
    return None
