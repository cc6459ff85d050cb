"""The link below an output that opens the form for wrong outputs, filled in."""

from __future__ import annotations

import html
import os
from urllib.parse import urlencode

from notes.snippet import Cell, Snippet

WORDS = {"zh": "报告输出有误", "en": "Report this output"}


def link(language: str, page: str, snippet: Snippet, cell: Cell, device: str, torch: str) -> str:
    """The link as HTML; nothing where there is no repository.

    Args:
        language: of its words, ``zh`` or ``en``.
        page: where the output is shown, as a contributor would type it.
        snippet: what printed it.
        cell: of the snippet.
        device: the output is from, ``cpu`` or ``cuda``.
        torch: the version it was checked with; empty where it was not.
    """
    repository = os.environ.get("REPO_URL", "").strip().rstrip("/")
    if not repository:
        return ""
    fields = {
        "template": "wrong-output.yml",
        "title": f"{snippet.id}#{cell.name}",
        "page": f"{page}: {snippet.id}#{cell.name}",
        "snippet": snippet.id,
        "cell": cell.name,
        "device": device.upper(),
        "torch": torch,
    }
    address = html.escape(f"{repository}/issues/new?{urlencode(fields)}")
    return f' <a class="notes-report" href="{address}" rel="nofollow">{WORDS[language]}</a>'
