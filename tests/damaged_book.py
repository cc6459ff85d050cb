"""A recorded book in git with everything that a command may read, for tests that damage it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from conftest import ROOT, new_book
from pages import EXERCISES, TORCH

SNIPPET = """# %% value
print("id", id(object()), "of 0.3333")

# %% data
import json

with open("data.json", "w") as file:
    json.dump([1, 2, 3], file)
print("written")

# %% drawing
import matplotlib.pyplot as plt

plt.plot([0, 1], [1, 0])
"""
MASKED = "id [..] of 0.3333"
PAGE = {
    "zh": "---\ndescription: 一句话\nprerequisites: []\nstatus: 5\ncovers: {}\n---\n\n# 标题\n\n"
    "## 一节 { #one }\n",
    "en": "---\ndescription: One sentence\nprerequisites: []\nstatus: 5\ncovers: {}\n---\n\n# Title\n\n"
    "## A section { #one }\n",
}
SHOW = '\n[{}](../../../snippets/part/chapter/plot.py "run output")\n'
GLOSSARY = """- id: leaf-tensor
  zh: 叶子张量
  en: leaf tensor
  aliases: {zh: [叶子], en: [leaf]}
  avoid: {zh: [叶节点], en: [leaf node]}
  text:
    zh: 一句话。
    en: A sentence.
"""
ERRATA = (
    "- id: E1\n  rows: [S0-1]\n  claim: {zh: 甲, en: A}\n  verdict: wrong\n  says: {zh: 甲, en: A}\n"
    "  correct: {zh: 乙, en: B}\n"
)
SOURCES = (
    "notes:\n  S0: {zh: 日记, en: Diary}\nrows:\n  - id: S0-1\n    zh: 甲\n    en: A\n    chapters: []\n"
)
API = "root: https://example.org/\ngenerated:\n  torch: [arange]\n"
VERSIONS = '{\n "2.8.0": {"date": "2026-01-01", "python": "3.11.7", "same": 1, "changed": {}}\n}\n'
NAV = "nav:\n  - index.md\n  - Part: [part/chapter.md]\n"
OUT = "snippets/part/chapter/plot.out"
SVG = "snippets/part/chapter/plot.drawing.svg"
JSON = "snippets/part/chapter/plot.data.json"
LEDGER = "snippets/part/chapter/checked.jsonl"
CHAPTER, HOME = "docs/zh/part/chapter.md", "docs/en/index.md"
CODE = "snippets/part/chapter/plot.py"
DATA = "docs/data/glossary.yml", "docs/data/errata.yml", "docs/data/sources.yml", "docs/data/api.yml"
NAVS = "mkdocs.yml", "mkdocs.en.yml"
THEME = "docs/theme/main.html", "docs/theme/assets/css/page.css"


def make(folder: Path, drawn: bool = True) -> Path:
    """The book in ``folder``; its root. What is ``drawn`` takes longer than all the rest."""
    made = new_book(folder)
    root = made.root
    shutil.copytree(ROOT / "docs" / "theme", root / "docs" / "theme")
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        text = (ROOT / name).read_text(encoding="utf-8")
        (root / name).write_text(re.sub(r"^nav:\n(?:  .*\n)+", NAV, text, flags=re.M), encoding="utf-8")
    drawing = "# %% drawing\n"
    made.add("plot", SNIPPET if drawn else SNIPPET.partition(f"\n{drawing}")[0], shown=False)
    for language, title in (("zh", "画图"), ("en", "A plot")):
        page = root / "docs" / language / "part" / "chapter.md"
        page.parent.mkdir(parents=True)
        chapter = PAGE[language].replace("\n---\n\n", "\nneeds: [matplotlib]\n---\n")
        page.write_text(chapter + SHOW.format(title) + EXERCISES[language], encoding="utf-8")
        home = PAGE[language].partition("\n## ")[0]
        (root / "docs" / language / "index.md").write_text(f"{home}\n", encoding="utf-8")
    (root / "docs" / "data").mkdir()
    for name, text in (("glossary", GLOSSARY), ("errata", ERRATA), ("sources", SOURCES), ("api", API)):
        (root / "docs" / "data" / f"{name}.yml").write_text(text, encoding="utf-8")
    (root / "docs" / "data" / "versions.json").write_text(VERSIONS, encoding="utf-8")
    (root / "requirements.txt").write_text(f"torch=={TORCH}\nnumpy==2.0.0\n", encoding="utf-8")
    (root / ".gitignore").write_text(".cache/\nsite/\nnotebooks/\n", encoding="utf-8")
    out = root / OUT
    out.write_text(f"# cpu\n# %% value\n{MASKED}\n# %% data\nwritten\n{drawing * drawn}", encoding="utf-8")
    assert made.notes("update").returncode == 0
    assert MASKED in out.read_text(encoding="utf-8")
    for words in ("init -q", "add -A", "commit -q -m good"):
        git(root, *words.split())
    return root


def git(root: Path, *words: str) -> None:
    name = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *name, *words], cwd=root, check=True, capture_output=True)


def merged(data: bytes) -> bytes:
    """A whole set of marks around the last two lines, or the one, the other side a little different."""
    lines = data.rstrip(b"\n").split(b"\n")
    head, ours = lines[:-2], lines[-2:]
    theirs = [*ours[:-1], ours[-1] + b" "]
    return b"\n".join([*head, b"<<<<<<< HEAD", *ours, b"=======", *theirs, b">>>>>>> topic", b""])
