"""Every snippet of the book alone, as a reader runs it: ``python file.py``.

Its standard output is its record; a ``raises`` cell ends it, and the end of stderr is that cell's record.
Starting Python and importing torch takes far longer than a snippet does, and the book grows: `make test` runs
one snippet of each chapter, and all that were changed on this branch, in forks of one process that imported
torch once (`script_server.py`), and a few under a Python of their own; `make test-full` runs all, both ways.
"""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from notes import project, record, snippet
from notes.check import selection
from notes.compare import compare

BOOK = project.find(Path(__file__).parent)
SERVER = Path(__file__).parent / "script_server.py"
FEW = 8
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
    done = subprocess.run(command, input=lines, env=ENV, stdout=subprocess.PIPE, text=True, timeout=600)
    rows = [line.rsplit("\t", 1) for line in done.stdout.split("\n") if line]
    return {Path(folder): int(status) for folder, status in rows}


def difference(item: snippet.Snippet, folder: Path, status: int) -> str:
    """What a plain run printed otherwise than the record; empty when nothing."""
    kept = record.read(item.path)
    if kept is None:
        return f"{item.id}: no record"
    stdout, stderr = ((folder / name).read_text(encoding="utf-8") for name in ("stdout", "stderr"))
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
def places(tmp_path) -> dict[Path, snippet.Snippet]:
    """An empty folder for each snippet that runs here."""
    chosen = selection.select(BOOK, [])
    assert not chosen.problems
    items = [i for i in chosen.snippets if i.device != "cuda" and not selection.missing_needs(i)]
    found = {tmp_path / str(number): item for number, item in enumerate(items)}
    assert found
    for folder in found:
        folder.mkdir()
    return found


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


def touched(root: Path) -> set[Path]:
    """Files in ``snippets`` that differ from where the branch began, or that git does not know yet.

    The branch began at ``origin/main`` or ``main``; on main itself, a commit ago.
    """

    def git(*words: str) -> list[str]:
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, text=True)
        return [name for name in done.stdout.split("\0") if name]

    began = [git("merge-base", "HEAD", f"{name}") for name in ("origin/main", "main", "HEAD^")]
    head = git("rev-parse", "HEAD")
    since = next((commit for (commit,) in filter(None, began) if [commit] != head), "HEAD").strip()
    names = git("diff", "--name-only", "-z", since, "--", "snippets")
    names += git("ls-files", "--others", "--exclude-standard", "-z", "--", "snippets")
    return {root / name for name in names}


def test_a_snippet_of_each_chapter_and_all_that_changed_print_their_record_as_scripts(places):
    changed = {path.name.partition(".")[0]: path.parent for path in touched(BOOK.root)}
    first = {item.path.parent: folder for folder, item in reversed(places.items())}
    chosen = {
        folder: item
        for folder, item in places.items()
        if folder == first[item.path.parent] or changed.get(item.stem) == item.path.parent
    }
    assert len({item.path.parent for item in chosen.values()}) == len(first) > 20
    assert together(chosen) == []


def test_what_changed_on_a_branch_is_known(tmp_path):
    def git(*words: str) -> None:
        name = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *name, *words], cwd=tmp_path, check=True, capture_output=True)

    folder = tmp_path / "snippets"
    folder.mkdir()
    assert touched(tmp_path) == set(), "an archive without git"
    git("init", "-q", "-b", "main")
    for name in ("kept.py", "committed.py", "edited.py"):
        (folder / name).write_text("1\n")
        git("add", "-A")
        git("commit", "-q", "-m", name)
    assert touched(tmp_path) == {folder / "edited.py"}, "on main what the last commit changed"
    git("checkout", "-q", "-b", "topic")
    for name in ("committed.py", "committed.out"):
        (folder / name).write_text("2\n")
    git("add", "-A")
    git("commit", "-q", "-m", "topic")
    (folder / "edited.py").write_text("2\n")
    (folder / "new.py").write_text("2\n")
    names = ("committed.py", "committed.out", "edited.py", "new.py")
    assert touched(tmp_path) == {folder / name for name in names}


@pytest.mark.full
def test_every_snippet_prints_its_record_as_a_script(places):
    assert together(places) == []


def test_a_few_snippets_print_their_record_under_plain_python(places):
    raising = [folder for folder, item in places.items() if item.cells[-1].raises]
    warning = [folder for folder, item in places.items() if any(cell.warns for cell in item.cells)]
    every = list(places)
    chosen = {*every[:: len(every) // FEW + 1], *raising[:1], *warning[:1]}
    assert alone({folder: places[folder] for folder in chosen}) == []


@pytest.mark.full
def test_every_snippet_prints_its_record_under_plain_python(places):
    assert alone(places) == []
