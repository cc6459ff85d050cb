"""The book as files to take along: ``<!-- notes: downloads -->``, links to those that this build offers.

Which they are says a variable that ``notes build`` sets (``site/downloads.py``). A copy without a server, a
printed one, and the preview have none, so that no link leads nowhere.
"""

from __future__ import annotations

import json
import os

from notes.render.rendering import Rendering

VARIABLE = "NOTES_DOWNLOADS"
FOLDER = "downloads"
KINDS = ("pdf", "offline", "notebooks")
WORDS = {
    "zh": {
        "notebooks": "全部笔记本",
        "pdf": "PDF",
        "offline": "离线网页，解压后打开 {}",
        "zh": "中文",
        "en": "英文",
        "both": "中英文",
        "file": "{}（{}，{}，{}）",
        "none": "这份网页不附带整本书的文件。在本书的仓库里，`make pdf` 生成两种语言的 PDF，"
        "`make offline` 生成不用服务器也能打开的网页和全部笔记本，都放在 `dist/` 里。",
    },
    "en": {
        "notebooks": "All notebooks",
        "pdf": "PDF",
        "offline": "The site without a server: unpack it and open {}",
        "zh": "Chinese",
        "en": "English",
        "both": "both languages",
        "file": "{} ({}, {}, {})",
        "none": "This copy of the site comes without files of the whole book. In its repository, `make pdf` "
        "writes a PDF in each language into `dist/`, and `make offline` a site that opens without a server, "
        "and all notebooks.",
    },
}


def downloads(rendering: Rendering) -> list[str]:
    """A list of the files, those in the language of the page first; a sentence where there are none."""
    found = json.loads(os.environ.get(VARIABLE) or "[]")
    if not found:
        return [WORDS[rendering.language]["none"]]
    found.sort(key=lambda one: (KINDS.index(one["kind"]), one["language"] != rendering.language))
    items = "".join(f"<li>{_file(rendering, one)}</li>" for one in found)
    return [f'<ul class="notes-downloads">{items}</ul>']


def _file(rendering: Rendering, one: dict) -> str:
    words = WORDS[rendering.language]
    name = words[one["kind"]].format("torch-notes/index.html")
    address = f"{rendering.root}../{FOLDER}/{one['name']}"
    size = f"{one['bytes'] / 1e6:.1f} MB"
    link = f'<a href="{address}" download>{name}</a>'
    return words["file"].format(link, words[one["language"]], size, one["date"])
