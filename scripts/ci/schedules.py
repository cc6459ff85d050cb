"""Whether the workflows with a schedule still run: ``PYTHONPATH=scripts python -m ci.schedules``.

GitHub stops them after 60 days without a commit, and no run can tell of itself that it did not happen. So
every push to main asks; the exit code is 1 when one has stopped.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ci.gh import gh

LATE = timedelta(days=21)  # three times as long as the rarest waits
BY_HAND = "disabled_manually"  # a decision of somebody's, not a fault


def row(name: str, state: str, last: datetime | None, now: datetime) -> tuple[str, bool]:
    """The row of one workflow, and whether it has stopped by itself."""
    ran = f"{(now - last).days} days ago" if last else "not yet"
    late = state == "active" and last is not None and now - last > LATE
    return f"| `{name}` | {state} | {ran} |", late or state not in ("active", BY_HAND)


def main() -> int:
    """Print a row for every workflow with a schedule, and for each that has stopped how to start it."""
    place = f"repos/{os.environ.get('GITHUB_REPOSITORY', '{owner}/{repo}')}/actions/workflows"
    known = json.loads(gh("api", f"{place}?per_page=100"))["workflows"]
    states = {Path(one["path"]).name: one["state"] for one in known}
    stopped, rows = [], []
    for path in sorted(Path(".github/workflows").glob("*.yml")):
        if "cron:" not in path.read_text(encoding="utf-8") or path.name not in states:
            continue
        runs = json.loads(gh("api", f"{place}/{path.name}/runs?per_page=1"))["workflow_runs"]
        last = datetime.fromisoformat(runs[0]["created_at"]) if runs else None
        line, over = row(path.name, states[path.name], last, datetime.now(UTC))
        rows.append(line)
        stopped += [path.name] * over
    print("\n".join(["## Scheduled workflows", "", "| workflow | state | last ran |"]))
    print("\n".join(["| --- | --- | --- |", *rows]))
    for name in stopped:
        cure = f"gh workflow enable {name} && gh workflow run {name}"
        told = f"{name} no longer runs by the clock. Start it again: {cure}"
        print(f"\n{told}")
        print(f"::error file=.github/workflows/{name}::{told}", file=sys.stderr)
    return 1 if stopped else 0


if __name__ == "__main__":
    sys.exit(main())
