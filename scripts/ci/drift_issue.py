"""Reports of ``notes check --json`` as one table, and the issue that keeps it.

PYTHONPATH=scripts python -m ci.drift_issue REPORT.json …            # print the table
PYTHONPATH=scripts python -m ci.drift_issue --issue REPORT.json …    # and open or update the issue (gh)
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from notes.report import triage

from ci.gh import gh

TITLE, LABEL = "Outputs on other versions of PyTorch", "drift"
MOST = 60_000  # GitHub takes 65 536 characters


def markdown(documents: dict[str, dict]) -> str:
    """Counts per version, then every difference, the gravest first; cut where an issue would be too long."""
    lines = ["| torch | Python | " + " | ".join(triage.KINDS) + " |"]
    lines.append("| --- | --- |" + " ---: |" * len(triage.KINDS))
    found = []
    for version, document in documents.items():
        counts = triage.counts(document)
        numbers = " | ".join(str(counts[kind]) for kind in triage.KINDS)
        lines.append(f"| {version} | {document['versions']['python']} | {numbers} |")
        found += [(version, change) for change in triage.changes(document)]
    found.sort(key=lambda pair: triage.KINDS.index(pair[1].kind))
    lines += ["", *(triage.table(found) if found else ["Every output is as recorded."])]
    while sum(len(line) + 1 for line in lines) > MOST:
        lines.pop()
        lines[-1] = "| … | | | | the reports of the run hold the rest |"
    return "\n".join(lines) + "\n"


def publish(body: str, differs: bool) -> str:
    """Update the open issue with ``body``; without one, open it if anything differs. What was done."""
    command = ["issue", "list", "--state", "open", "--label", LABEL, "--limit", "1", "--json", "number"]
    known = json.loads(gh(*command))
    if known:
        number = str(known[0]["number"])
        gh("issue", "edit", number, "--body-file", "-", text=body)
        return f"updated issue {number}"
    if not differs:
        return "nothing differs: no issue"
    gh("label", "create", LABEL, "--force", "--description", TITLE)
    return "opened " + gh(
        "issue", "create", "--title", TITLE, "--label", LABEL, "--body-file", "-", text=body
    )


def main(words: list[str]) -> int:
    """Print the table of the reports; with ``--issue``, keep it in an issue as well."""
    files = [Path(word) for word in words if word != "--issue"]
    missing = [str(path) for path in files if not path.is_file()]
    if missing or not files:
        print(f"drift_issue: no report {', '.join(missing) or 'was named'}", file=sys.stderr)
        return 2
    read = [json.loads(path.read_text(encoding="utf-8")) for path in files]
    documents = {one["versions"]["torch"].partition("+")[0]: one for one in read}
    body = markdown(documents)
    print(body, end="")
    if "--issue" in words:
        differs = any(triage.changes(document) for document in documents.values())
        print(publish(body, differs).strip(), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
