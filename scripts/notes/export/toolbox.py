"""The first cell of a notebook that uses the toolbox: the part it uses, so that the notebook runs alone."""

from __future__ import annotations

from collections.abc import Iterable

from notes import textfile, toolbox
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
    """The code of that cell, with the modules that the scripts import; empty when they import none.

    Raises:
        ProblemsError: one of them is no text, or a merge left its marks in it.
    """
    folder = project.snippets / TOOLBOX
    carried = toolbox.imported(toolbox.texts(folder), [script.source for script in scripts])
    for name in carried:
        textfile.read(folder / name)
    sources = "\n".join(f'    "{name}": {_literal(text)},' for name, text in carried.items())
    return CODE.format(head=HEAD[language], sources=sources, toolbox=TOOLBOX) if carried else ""


def _literal(text: str) -> str:
    """A text as a Python literal, readable where possible."""
    return repr(text) if "'''" in text or text.endswith(("'", "\\")) else f"r'''{text}'''"
