"""Pages of the small book, rendered the way the site renders them."""

from __future__ import annotations

import importlib.metadata
import shutil
from pathlib import Path

import markdown
import pytest
from notes import ledger, names, record
from notes.ledger import Stamp
from notes.problem import ProblemsError
from notes.project import NAMES, Project
from notes.record import Record

ROOT = Path(__file__).resolve().parents[1]
EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.arithmatex",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "notes.extension",
]
SETTINGS = {
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.highlight": {"pygments_lang_class": True},
    "pymdownx.tabbed": {"alternate_style": True},
}
TORCH = importlib.metadata.version("torch").partition("+")[0]
FRONT = "---\nstatus: 1\n---\n\n"
HERE = "../../../snippets/part/chapter"
EXERCISES = {  # what every chapter ends with
    "zh": """
## 练习 { #exercises }

### 1. 先猜再看：甲 { #exercise-1 }

### 2. 找错误：乙 { #exercise-2 }

### 3. 动手写：丙 { #exercise-3 }

### 4. 说一说：丁 { #exercise-4 }
""",
    "en": """
## Exercises { #exercises }

### 1. Predict the output: a { #exercise-1 }

### 2. Find the bug: b { #exercise-2 }

### 3. Build: c { #exercise-3 }

### 4. Explain: d { #exercise-4 }
""",
}
GRADIENT = """# %% gradient
x = 3  # the input | 输入
print(x)

# %% again raises="RuntimeError"
raise RuntimeError("twice <b>")
"""


def renderer(project: Project, language: str = "zh") -> markdown.Markdown:
    """A Markdown instance set up like the site."""
    options = {"notes.extension": {"lang": language, "root": str(project.root)}}
    return markdown.Markdown(extensions=EXTENSIONS, extension_configs={**SETTINGS, **options})


def render(
    project: Project, body: str, language: str = "zh", page: str = "part/chapter", front: str = FRONT
) -> str:
    """Write a page (its text begins on line 5 with the default front matter) and return its HTML."""
    path = project.docs / language / f"{page}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(front + body, encoding="utf-8")
    return renderer(project, language).convert(body)


def problems(book, body: str, **options) -> str:
    """What rendering ``body`` in a small book complains about."""
    with pytest.raises(ProblemsError) as caught:
        render(book.project, body, **options)
    return str(caught.value)


def put_record(project: Project, snippet: Path, device: str = "cpu", **parts: str) -> None:
    """Write a record; ``gradient="1"`` is the output of a cell, ``gradient__svg="<svg…"`` its figure."""
    made = Record(device)
    for name, text in parts.items():
        cell, _, suffix = name.partition("__")
        if suffix:
            made.media[f"{cell}.{suffix.replace('__', '.')}"] = text
        else:
            made.outputs[cell] = text
    record.write(snippet, made)


def put_names(snippet: Path, cells: dict[str, list[str]]) -> None:
    """Record the names that the cells of a snippet reach, beside those of its chapter."""
    path = snippet.with_name(NAMES)
    source = names.digest(snippet.read_text(encoding="utf-8"))
    names.write(path, {**names.read(path), snippet.name: (source, cells)})


def put_stamp(project: Project, snippet: Path, device: str = "cpu", gpu: str | None = None) -> None:
    """Note in its ledger that a snippet was checked."""
    book = ledger.read(project)
    stamp = Stamp(TORCH, "3.11.7", "2026-11-21", ledger.digest(snippet, device), gpu)
    book.setdefault(project.snippet_id(snippet), {})[device] = stamp
    ledger.write(project, book)


def put_katex(project: Project) -> None:
    """Give the book the script that renders formulas."""
    folder = project.docs / "theme" / "katex"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "docs" / "theme" / "katex" / "katex.min.js", folder)
