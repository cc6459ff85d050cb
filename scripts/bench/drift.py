"""How fast the drift check is, beside the ways of running the same snippets that others use.

All on the same sample of the book's snippets, in one run, on this machine: ratios hold where seconds do not.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from notes import project as projects
from notes.check import selection
from notes.run import runner
from notes.snippet import Snippet

from bench.timing import cores, median, medians, peak_memory, row, seconds

COLD = """
import json, sys
from notes import project
from notes.check import command
from notes.run import runner
if sys.argv.pop(1) == "alone":
    runner.CHAIN = {}  # a snippet imports itself what it needs besides torch
found = command.check(project.find(), sys.argv[1:], command.Options(cache=False))
print(json.dumps({"cpu": sum(o.result.cpu for o in found.outcomes if o.result), "code": found.exit_code}))
"""


def main(sample: int = 40) -> None:
    """Print the tables."""
    book = projects.find(Path(__file__).parent)
    items = [item for item in selection.select(book, []).snippets if item.device != "cuda" and not item.needs]
    items = items[:: max(1, len(items) // sample)][:sample]
    print(f"drift check: {len(items)} snippets of the book, {cores()} cores\n")
    with tempfile.TemporaryDirectory() as folder:
        cold_table(book, items, Path(folder))
    print("\nnothing changed: synthetic snippets\n")
    for number in (400, 4000):
        with tempfile.TemporaryDirectory() as folder:
            warm_table(Path(folder), number)


def cold_table(book: projects.Project, items: list[Snippet], folder: Path) -> None:
    """Cold check against its lower bound and against its peers."""
    paths = [item.shown for item in items]
    used = {name for item in items for name in runner.branch((item,))}
    imports = f"import {', '.join(['torch', *(name for name in runner.CHAIN if name in used)])}"
    took = medians(
        {
            "check": lambda: seconds([sys.executable, "-c", COLD, "shared", *paths], book.root),
            "torch": lambda: seconds([sys.executable, "-c", "import torch"], book.root),
            "imports": lambda: seconds([sys.executable, "-c", imports], book.root),
            "inside": lambda: markdown_exec(items, folder),
        },
        5,
    )
    cold = took["check"]
    row("notes check, cold", cold, "s", 1.0)
    bound = took["torch"] + own_cpu(book, "alone", paths) / cores()
    row("lower bound: import torch + own CPU time / cores", bound, "s", cold / bound, "check ≤ 1.25 × this")
    shared = took["imports"] - took["torch"]
    bound = took["torch"] + (shared + own_cpu(book, "shared", paths)) / cores()
    row("the same, every other import shared and paid once", bound, "s", cold / bound)
    inside = took["inside"]
    row("markdown-exec, all in one process, not isolated", inside, "s", inside / cold, "≥ 1.0")
    alone = sum(seconds([sys.executable, str(item.path)], folder, MPLBACKEND="agg") for item in items)
    row("python file.py, one after another", alone, "s", alone / cold, "≥ 15")
    notebooks = run_notebooks(items, folder)
    row("the same as notebooks (nbclient), one after another", notebooks, "s", notebooks / cold, "≥ 20")


def own_cpu(book: projects.Project, imports: str, paths: list[str]) -> float:
    """CPU seconds of the snippets themselves, their imports besides torch ``alone`` or ``shared``."""
    done = subprocess.run(
        [sys.executable, "-c", COLD, imports, *paths], cwd=book.root, capture_output=True, text=True
    )
    return json.loads(done.stdout.split("\n")[-2])["cpu"]


def run_notebooks(items: list[Snippet], folder: Path) -> float:
    """Wall time of every snippet as a notebook in a kernel of its own."""
    import nbformat
    from nbclient import NotebookClient

    began = time.perf_counter()
    for item in items:
        cells = []
        for cell in item.cells:
            tags = ["raises-exception"] if cell.raises else []
            cells.append(nbformat.v4.new_code_cell(cell.source, metadata={"tags": tags}))
        notebook = nbformat.v4.new_notebook(cells=cells)
        client = NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(folder)}})
        client.execute(stderr=subprocess.DEVNULL)  # every kernel warns that it talks over TCP
    return time.perf_counter() - began


def markdown_exec(items: list[Snippet], folder: Path) -> float:
    """Wall time of one Markdown page with every snippet, run by markdown-exec inside one process."""
    blocks = []
    for number, item in enumerate(items):
        for cell in item.cells:
            fence = f'```python exec="1" session="s{number}" result="text"'
            blocks += [fence, *cell.source.split("\n"), "```", ""]
    page = folder / "page.md"
    page.write_text("\n".join(blocks), encoding="utf-8")
    code = (
        "import sys, markdown; from markdown_exec import formatter, validator;"
        "text = open(sys.argv[1]).read();"
        "fence = {'name': 'python', 'class': 'python', 'validator': validator, 'format': formatter};"
        "markdown.markdown(text, extensions=['pymdownx.superfences'],"
        " extension_configs={'pymdownx.superfences': {'custom_fences': [fence]}})"
    )
    return seconds([sys.executable, "-c", code, str(page)], folder, MPLBACKEND="agg")


def warm_table(folder: Path, number: int) -> None:
    """Time and memory of a check in which nothing changed."""
    make_book(folder, number)
    command = [sys.executable, "-m", "notes", "check"]
    cold = seconds([sys.executable, "-m", "notes", "update"], folder)
    warm = median(lambda: seconds(command, folder), 5)
    memory = peak_memory(command, folder)
    row(f"{number} snippets, first record (each runs twice)", cold, "s")
    row(
        f"{number} snippets, nothing changed",
        warm,
        "s",
        None,
        "400: under 0.25 s" if number == 400 else "linear",
    )
    row(f"{number} snippets, nothing changed, peak memory", memory, "MiB")


def make_book(folder: Path, number: int) -> None:
    """A book of ``number`` small snippets, 20 to a chapter."""
    (folder / "mkdocs.yml").write_text("site_name: bench\n", encoding="utf-8")
    for start in range(0, number, 20):
        chapter = folder / "snippets" / "bench" / f"c{start:05}"
        chapter.mkdir(parents=True)
        links = []
        for n in range(start, start + 20):
            code = f'value = {n} / 7\nprint(f"value = {{value:.4f}}")\n'
            source = f'"""Number {n} | 第 {n} 个"""\n\n# %% show\n{code}'
            (chapter / f"n{n}.py").write_text(source, encoding="utf-8")
            links.append(f'[n](../../../snippets/bench/c{start:05}/n{n}.py "run")\n')
        for language in projects.LANGUAGES:
            page = folder / "docs" / language / "bench" / f"c{start:05}.md"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text("# Chapter\n\n" + "\n".join(links), encoding="utf-8")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
