"""A small book in a temporary folder, and the command run on it as a contributor would."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from notes import snippet
from notes.project import Project

ROOT = Path(__file__).resolve().parents[1]
TITLE = '"""A title | 标题"""\n\n'


@dataclass
class Book:
    """A project with one part and one chapter, ``part/chapter``."""

    project: Project

    @property
    def root(self) -> Path:
        return self.project.root

    def add(self, name: str, source: str, title: str = TITLE, shown: bool = True) -> Path:
        """A snippet ``snippets/part/chapter/name.py``, shown by both pages unless told otherwise."""
        path = self.project.snippets / "part" / "chapter" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(title + source, encoding="utf-8")
        if shown:
            for language, caption in (("zh", "标题"), ("en", "Title")):
                page = self.project.docs / language / "part" / "chapter.md"
                page.parent.mkdir(parents=True, exist_ok=True)
                text = page.read_text(encoding="utf-8") if page.exists() else f"# {caption}\n"
                text += f'\n[{caption}](../../../snippets/part/chapter/{name}.py "run")\n'
                page.write_text(text, encoding="utf-8")
        return path

    def load(self, path: Path) -> snippet.Snippet:
        return snippet.load(self.project, path)

    def out(self, name: str) -> Path:
        return self.project.snippets / "part" / "chapter" / f"{name}.out"

    def notes(self, *words: str, timeout: float = 120, **env: str) -> subprocess.CompletedProcess:
        """Run ``notes words`` in the book."""
        return subprocess.run(
            [sys.executable, "-m", "notes", *words],
            cwd=self.root,
            env={**{k: v for k, v in os.environ.items() if k != "CI"}, **env},
            capture_output=True,
            text=True,
            timeout=timeout,
        )


def new_book(folder: Path) -> Book:
    """An empty book in ``folder``."""
    (folder / "snippets").mkdir()
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text("site_name: a book\n", encoding="utf-8")
    return Book(Project(folder))


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return new_book(tmp_path)
