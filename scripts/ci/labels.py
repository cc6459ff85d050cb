"""Create the labels that the issue forms set: ``PYTHONPATH=scripts python -m ci.labels``.

GitHub sets only labels that exist, and says nothing about the others. One that exists stays as it is.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from ci.gh import gh

LABELS, NAME = re.compile(r"^labels: \[(.+)\]$", re.M), re.compile(r"^name: (.+)$", re.M)


def wanted(folder: Path) -> dict[str, str]:
    """Label → what it is for, the name of the form that sets it."""
    forms = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yml"))]
    return {
        label.strip(): NAME.findall(form)[0]
        for form in forms
        for labels in LABELS.findall(form)
        for label in labels.split(",")
    }


def main() -> int:
    """Create what is missing, and say so."""
    known = json.loads(gh("label", "list", "--limit", "1000", "--json", "name"))
    there = {label["name"].lower() for label in known}
    missing = {
        label: use for label, use in wanted(Path(".github/ISSUE_TEMPLATE")).items() if label not in there
    }
    for label, use in missing.items():
        gh("label", "create", label, "--description", use)
    print("created " + ", ".join(missing) if missing else "every label is there")
    return 0


if __name__ == "__main__":
    sys.exit(main())
