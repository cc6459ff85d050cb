"""The worker of the search as one file: each script that it would load by itself is one more thing to wait
for before the first answer, and together they took longer than the index.

The sources stay apart; where they are not joined, the worker loads them.
"""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = "assets/js"
NAME = "search-worker.js"
PARTS = re.compile(r'"(search-[\w-]+\.js)"')


def join(folder: Path) -> None:
    """Put what the worker loads in front of it; nothing happens where that is done, or where there is none.

    Args:
        folder: the built site, with the assets of both languages.
    """
    path = folder / FOLDER / NAME
    if not path.is_file():
        return
    text = path.read_text(encoding="utf-8")
    parts = [part for name in PARTS.findall(text) if (part := path.with_name(name)).is_file()]
    path.write_text(
        "\n".join([*(part.read_text(encoding="utf-8") for part in parts), text]), encoding="utf-8"
    )
    for part in parts:
        part.unlink()
