"""How old the outputs recorded on a GPU are, as Markdown: ``PYTHONPATH=scripts python -m ci.cuda_age``."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime

from notes import ledger, project, record
from notes.check import selection
from notes.project import Project
from notes.report.terminal import many


def markdown(here: Project, today: date) -> str:
    """A row for every snippet that has a CUDA record or runs on a GPU only."""
    stamps = ledger.read(here)
    rows = []
    for item in selection.select(here, []).snippets:
        if item.device != "cuda" and not record.out_path(item.path, "cuda").is_file():
            continue
        stamp = stamps.get(item.id, {}).get("cuda")
        if stamp is None:
            rows.append(f"| `{item.id}` | never | | |")
            continue
        days = (today - date.fromisoformat(stamp.date)).days
        stale = "" if stamp.digest == ledger.digest(item.path, "cuda") else ", changed since"
        day = f"{many(days, 'day')} ago" if days > 0 else "today"
        rows.append(f"| `{item.id}` | {day}{stale} | {stamp.gpu or 'a GPU'} | {stamp.torch} |")
    table = ["| snippet | checked | on | torch |", "| --- | --- | --- | --- |", *rows]
    none = ["No output was recorded on a GPU, and no snippet needs one."]
    return "\n".join(["## CUDA records", "", *(table if rows else none)]) + "\n"


def main() -> int:
    """Print the table for today."""
    print(markdown(project.find(), datetime.now(UTC).date()), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
