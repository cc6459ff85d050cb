"""The first cell of a notebook that uses the toolbox: its source, so that the notebook runs alone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from notes import textfile
from notes.project import TOOLBOX, Project
from notes.snippet import Snippet

HEAD = {
    "en": "# The toolbox that chapters build up, carried along: this notebook runs alone",
    "zh": "# 各章一步步写成的工具箱，附在这里，这份笔记本就能单独运行",
}
CODE = """{head}
import sys
import tempfile
from pathlib import Path

SOURCES = {{
{sources}
}}
folder = Path(tempfile.mkdtemp())
for name, text in SOURCES.items():
    path = folder / "{toolbox}" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
sys.path.insert(0, str(folder))"""


def source(project: Project, scripts: Iterable[Snippet], language: str) -> str:
    """The code of that cell; empty when no script imports the toolbox."""
    files = sorted((project.snippets / TOOLBOX).glob("*.py"))
    if not files or not any(TOOLBOX in script.imports() for script in scripts):
        return ""
    sources = "\n".join(f'    "{file.name}": {_literal(file)},' for file in files)
    return CODE.format(head=HEAD[language], sources=sources, toolbox=TOOLBOX)


def _literal(file: Path) -> str:
    """The text of a file as a Python literal, readable where possible."""
    text = textfile.read(file)
    return repr(text) if "'''" in text or text.endswith(("'", "\\")) else f"r'''{text}'''"
