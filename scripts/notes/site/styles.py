"""The style sheets of every page as one file: each one more is another thing a phone waits for before it
shows anything. What only some pages need (formulas, helps) stays apart.

This reads the links as the templates of Material write them; written otherwise, the sheets stay apart, and
``test_what_every_page_needs_is_one_style_sheet`` says so.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

LINK = r'<link rel="stylesheet" href="(?P<root>(?:\.\.?/)*)(?P<name>assets/[^"]+\.css)">'
LINKS = re.compile(rf'{LINK}(?:\s*<link rel="stylesheet" href="(?:\.\.?/)*assets/[^"]+\.css">)+')
FOLDER = "assets/css"
REMARK = re.compile(r"/\*.*?\*/", re.S)


def join(folder: Path) -> None:
    """Put the sheets that the pages load first into one file, and have them load that.

    It carries no comments. Its name holds a digest of its content, so that a browser never keeps an old one.
    The sheets stay where they were; none of them refers to another file by a relative address.

    Args:
        folder: the built site, with the assets of both languages.
    """
    pages = {page: page.read_text(encoding="utf-8") for page in sorted(folder.rglob("*.html"))}
    found = {page: run for page, text in pages.items() if (run := LINKS.search(text))}
    shared = next((_names(run[0]) for run in found.values()), [])
    if not shared:
        return
    sheets = (REMARK.sub("", (folder / name).read_text(encoding="utf-8")) for name in shared)
    joined = "\n".join(sheets)
    name = f"{FOLDER}/all.{hashlib.sha256(joined.encode()).hexdigest()[:8]}.css"
    (folder / name).write_text(joined, encoding="utf-8")
    for page, run in found.items():
        if _names(run[0]) == shared:
            link = f'<link rel="stylesheet" href="{run["root"]}{name}">'
            text = pages[page]
            page.write_text(f"{text[: run.start()]}{link}{text[run.end() :]}", encoding="utf-8")


def _names(run: str) -> list[str]:
    return [link["name"] for link in re.finditer(LINK, run)]
