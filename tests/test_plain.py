"""Every snippet of the book alone, as a reader runs it: ``python file.py``.

Its standard output is its record; a ``raises`` cell ends it, and the end of stderr is that cell's record.
Starting Python and importing torch takes far longer than a snippet does: by default all of them share one
import (`script_server.py`), and a few run under a Python of their own; `make test-full` runs all of them so.
"""

import os
import re
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from notes import ledger, project, record, snippet
from notes.check import selection
from notes.compare import compare

BOOK = project.find(Path(__file__).parent)
SERVER = Path(__file__).parent / "script_server.py"
FEW = 5
LONG = 1.0  # seconds, as the ledger notes them
ENV = {k: v for k, v in os.environ.items() if k != "NOTES_DATA"} | {
    "MPLBACKEND": "agg",
    "CUDA_VISIBLE_DEVICES": "",
}


def run(path: Path, folder: Path) -> int:
    """``python path`` in ``folder``: its exit status; what it printed lies in the folder."""
    with open(folder / "stdout", "w") as out, open(folder / "stderr", "w") as err:
        command = [sys.executable, "-W", "default", str(path)]
        return subprocess.run(command, cwd=folder, env=ENV, stdout=out, stderr=err, timeout=300).returncode


def run_together(paths: dict[Path, Path]) -> dict[Path, int]:
    """Folder → exit status of the script that ``paths`` has for it, all of them in forks of one process."""
    lines = "".join(f"{path}\t{folder}\n" for folder, path in paths.items())
    command = [sys.executable, "-W", "default", str(SERVER)]
    env = ENV | {"OMP_NUM_THREADS": "1"}  # as many scripts at a time as cores: their threads would only wait
    done = subprocess.run(command, input=lines, env=env, stdout=subprocess.PIPE, text=True, timeout=600)
    rows = [line.rsplit("\t", 1) for line in done.stdout.split("\n") if line]
    return {Path(folder): int(status) for folder, status in rows}


def difference(item: snippet.Snippet, folder: Path, status: int) -> str:
    """What a plain run printed otherwise than the record; empty when nothing."""
    kept = record.read(item.path)
    if kept is None:
        return f"{item.id}: no record"
    stdout, stderr = ((folder / name).read_bytes().decode() for name in ("stdout", "stderr"))  # `\r` stays
    expected, tail = _expected(item, kept)
    found = compare(expected, record.clean(stdout), max([c.tol or 0 for c in item.cells]) or None)
    if found.verdict == "drift":
        return f"{item.id}: {'; '.join(map(str, found.differences[:3]))}"
    last = re.sub(r"\. Did you mean: .*\?$", "", record.clean(stderr))
    if tail and compare(tail, "\n".join(last.split("\n")[-(tail.count("\n") + 1) :])).verdict == "drift":
        return f"{item.id}: stderr ends with {last[-200:]!r}, the record says {tail[:200]!r}"
    if bool(status) != bool(tail):
        return f"{item.id}: exit status {status}: {stderr[-500:]}"
    return ""


def _expected(item: snippet.Snippet, kept: record.Record) -> tuple[str, str]:
    """Standard output, and the end of stderr, that a record promises."""
    printed, tail = [], ""
    for cell in item.cells:
        text = kept.outputs[cell.name]
        if cell.raises:
            raised = re.search(rf"^(?:[\w.]+\.)?{re.escape(cell.raises)}(?::|$)", text, re.M)
            assert raised, f"no {cell.raises} in the record"
            text, tail = text[: raised.start()].rstrip("\n"), text[raised.start() :]
        if cell.warns:
            text = "\n".join(line for line in text.split("\n") if not line.startswith(f"{cell.warns}: "))
        if text:
            printed.append(text)
    return "\n".join(printed), tail


@pytest.fixture
def every(tmp_path) -> dict[Path, snippet.Snippet]:
    """An empty folder for each snippet that runs here."""
    chosen = selection.select(BOOK, [])
    assert not chosen.problems
    items = [i for i in chosen.snippets if i.device != "cuda" and not selection.missing_needs(i)]
    found = {tmp_path / str(number): item for number, item in enumerate(items)}
    assert found
    for folder in found:
        folder.mkdir()
    return found


@pytest.fixture
def places(every) -> dict[Path, snippet.Snippet]:
    """A quarter of the snippets that do not take long: the same ones each time."""
    stamps = ledger.read(BOOK)
    quick = {folder: item for folder, item in every.items() if _seconds(stamps, item) <= LONG}
    some = {folder: item for folder, item in quick.items() if zlib.crc32(item.id.encode()) % 4 == 0}
    assert len(quick) > 0.8 * len(every) and len(some) > 0.2 * len(quick)
    return some


def _seconds(stamps: ledger.Ledger, item: snippet.Snippet) -> float:
    stamp = stamps.get(item.id, {}).get("cpu")
    return stamp.seconds or 0.0 if stamp else 0.0  # one without a record is told below


def alone(places: dict[Path, snippet.Snippet]) -> list[str]:
    """The differences when each snippet has a Python of its own."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(
            lambda pair: difference(pair[1], pair[0], run(pair[1].path, pair[0])), places.items()
        )
        return [text for text in found if text]


def together(places: dict[Path, snippet.Snippet]) -> list[str]:
    """The differences when all snippets share one import of torch."""
    statuses = run_together({folder: item.path for folder, item in places.items()})
    assert statuses.keys() == places.keys()
    found = [difference(item, folder, statuses[folder]) for folder, item in places.items()]
    return [text for text in found if text]


def test_a_quarter_of_the_quick_snippets_print_their_record_as_a_script(places):
    assert together(places) == []


def test_a_few_snippets_print_their_record_under_plain_python(places):
    raising = [folder for folder, item in places.items() if item.cells[-1].raises]
    warning = [folder for folder, item in places.items() if any(cell.warns for cell in item.cells)]
    chosen = {*list(places)[:: len(places) // FEW + 1], *raising[:1], *warning[:1]}
    assert alone({folder: places[folder] for folder in chosen}) == []


@pytest.mark.full
def test_every_snippet_prints_its_record_under_plain_python(every):
    assert alone(every) == []
