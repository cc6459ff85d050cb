"""The content security policy of the built site: no other host, no inline script but the known ones."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.S | re.I)
DATA_BLOCK = re.compile(r"""type=["']?(?!text/javascript|module)[\w/+-]+""", re.I)


def inline_scripts(page: str) -> list[str]:
    """The code of every inline script that a browser would run."""
    found = []
    for script in SCRIPT.finditer(page):
        attributes = script["attributes"]
        if " src=" not in attributes and not DATA_BLOCK.search(attributes):
            found.append(script["code"])
    return found


def policy(pages: Iterable[Path]) -> str:
    """The policy under which all ``pages`` work."""
    scripts = {code for page in pages for code in inline_scripts(page.read_text(encoding="utf-8"))}
    hashes = sorted(f"'sha256-{_digest(code)}'" for code in scripts)
    return "; ".join(
        [
            "default-src 'self'",
            "img-src 'self' data:",
            " ".join(["script-src 'self'", *hashes]),
            "style-src 'self' 'unsafe-inline'",
        ]
    )


def headers_file(text: str) -> str:
    """``_headers``, as static hosts read it, with the policy ``text`` for every page."""
    return f"/*\n  Content-Security-Policy: {text}\n  X-Content-Type-Options: nosniff\n"


def _digest(code: str) -> str:
    return base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
