"""Every snippet of the book alone, as a reader runs it: ``python file.py``.

Its standard output is its record; a ``raises`` cell ends it, and the end of stderr is that cell's record.
"""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from notes import project, record, selection, snippet
from notes.compare import compare

BOOK = project.find(Path(__file__).parent)


def run(path: Path, folder: Path) -> subprocess.CompletedProcess:
    env = {k: v for k, v in os.environ.items() if k != "NOTES_DATA"} | {
        "MPLBACKEND": "agg",
        "CUDA_VISIBLE_DEVICES": "",
    }
    return subprocess.run(
        [sys.executable, "-W", "default", str(path)],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        timeout=300,
    )


def difference(item: snippet.Snippet, folder: Path) -> str:
    """What a plain run prints otherwise than the record; empty when nothing."""
    kept = record.read(item.path)
    if kept is None:
        return f"{item.id}: no record"
    folder.mkdir()
    done = run(item.path, folder)
    expected, tail = _expected(item, kept)
    found = compare(expected, record.clean(done.stdout), max([c.tol or 0 for c in item.cells]) or None)
    if found.verdict == "drift":
        return f"{item.id}: {'; '.join(map(str, found.differences[:3]))}"
    last = re.sub(r"\. Did you mean: .*\?$", "", record.clean(done.stderr))
    if tail and compare(tail, "\n".join(last.split("\n")[-(tail.count("\n") + 1) :])).verdict == "drift":
        return f"{item.id}: stderr ends with {last[-200:]!r}, the record says {tail[:200]!r}"
    if bool(done.returncode) != bool(tail):
        return f"{item.id}: exit status {done.returncode}: {done.stderr[-500:]}"
    return ""


def _expected(item: snippet.Snippet, kept: record.Record) -> tuple[str, str]:
    """Standard output, and the end of stderr, that a record promises."""
    printed, tail = [], ""
    for cell in item.cells:
        text = kept.outputs[cell.name]
        if cell.raises:
            start = re.search(rf"^(?:[\w.]+\.)?{re.escape(cell.raises)}(?::|$)", text, re.M).start()
            text, tail = text[:start].rstrip("\n"), text[start:]
        if cell.warns:
            text = "\n".join(line for line in text.split("\n") if not line.startswith(f"{cell.warns}: "))
        if text:
            printed.append(text)
    return "\n".join(printed), tail


def test_every_snippet_prints_its_record_under_plain_python(tmp_path):
    chosen = selection.select(BOOK, [])
    assert not chosen.problems
    items = [i for i in chosen.snippets if i.device != "cuda" and not selection.missing_needs(i)]
    assert items
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(lambda pair: difference(pair[1], tmp_path / str(pair[0])), enumerate(items)))
    assert [text for text in found if text] == []
