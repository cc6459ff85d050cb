"""Recording under bad conditions: killed at any moment, reviewed by a person, run as a notebook."""

import json
import os
import pty
import signal
import subprocess
import sys

import pytest
from conftest import wait_until
from notes import ledger, record


def change(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


@pytest.fixture
def pair(book):
    """Two recorded snippets whose records were then changed by hand."""
    for name in ("alpha", "beta"):
        book.add(name, f"# %% cell\nprint('{name}', 1)\n")
    assert book.notes("update").returncode == 0
    for name in ("alpha", "beta"):
        change(book.out(name), f"{name} 1", f"{name} 7")
    return book


LOOK = """
import json, sys
from pathlib import Path

from notes import cli, ledger, record

FILES = [Path(name) for name in sys.argv.pop().split()]
seen = {path.name: [] for path in FILES}


def look(*_):
    for path in FILES:
        now = path.read_text(encoding="utf-8") if path.exists() else None
        if now not in seen[path.name]:
            seen[path.name].append(now)
    return look


def watched(write):
    def step_by_step(*words):
        sys.settrace(look)
        try:
            return write(*words)
        finally:
            sys.settrace(None)

    return step_by_step


record.write, ledger.write = watched(record.write), watched(ledger.write)
code = cli.main(["update"])
print(json.dumps([code, seen]))
"""
KILL = """
import os, signal, sys

from notes import cli

replace, last = os.replace, sys.argv.pop()


def deadly(source, target):
    if os.path.basename(target) == last:
        os.kill(os.getpid(), signal.SIGKILL)
    replace(source, target)


os.replace = deadly
cli.main(["update"])
"""
LONG = """# %% cell
from pathlib import Path

for i in range(1600):
    print("{name}", i)
Path("cell.json").write_text(str([*range({size})]))
"""


@pytest.fixture
def three(book):
    """A book with a snippet that was never recorded between two that changed: its files before and after."""
    for name in ("a", "c"):
        book.add(name, LONG.format(name=name, size=2000))
    assert book.notes("update").returncode == 0
    for name in "abc":
        book.add(name, LONG.format(name=name * 2, size=2100), shown=name == "b")
    return book


def files(book) -> dict[str, str | None]:
    """The text of each record, of its data, and of the ledger."""
    found = [book.out(name).with_suffix(end) for name in "abc" for end in (".out", ".cell.json")]
    found.append(book.project.ledger("part/chapter"))
    return {path.name: path.read_text(encoding="utf-8") if path.exists() else None for path in found}


def driven(book, code: str, word: str) -> subprocess.CompletedProcess:
    env = {k: v for k, v in os.environ.items() if k != "CI"}
    command = [sys.executable, "-c", code, word]
    return subprocess.run(command, cwd=book.root, env=env, capture_output=True, text=True, timeout=120)


def test_at_no_moment_of_an_update_is_a_file_half_written(three):
    """After every line that writes, of the engine and of Python's library: what a kill there would leave."""
    before = files(three)
    paths = [three.project.snippets / "part" / "chapter" / name for name in before if name != "checked.jsonl"]
    done = driven(three, LOOK, " ".join(map(str, [*paths, three.project.ledger("part/chapter")])))
    code, seen = json.loads(done.stdout.split("\n")[-2])
    after = files(three)
    assert code == 0 and not any(after[name] == before[name] for name in before), done.stderr
    assert seen == {name: [before[name], after[name]] for name in before}


@pytest.mark.parametrize("last", ["a.out", "b.cell.json", "checked.jsonl"])
def test_an_update_that_was_killed_leaves_old_files_or_new_ones_and_the_next_one_ends_it(three, last):
    before = files(three)
    assert driven(three, KILL, last).returncode == -signal.SIGKILL
    left = files(three)
    assert left[last] == before[last]
    ledger.read(three.project)
    assert three.notes("update").returncode == 0
    after = files(three)
    assert all(left[name] in (before[name], after[name]) for name in after)
    assert (left["a.cell.json"] == after["a.cell.json"]) == (last != "a.out"), "it was killed in the middle"
    assert "3 as recorded" in three.notes("check").stdout


def review(book, keys: str) -> tuple[int, str]:
    """``notes update --review`` at a terminal, where somebody types ``keys``."""
    ours, theirs = pty.openpty()
    env = {k: v for k, v in os.environ.items() if k != "CI"}
    process = subprocess.Popen(
        [sys.executable, "-m", "notes", "update", "--review"],
        cwd=book.root,
        env=env,
        stdin=theirs,
        stdout=subprocess.PIPE,
        text=True,
    )
    os.write(ours, "".join(f"{key}\n" for key in keys).encode())
    text, _ = process.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    return process.returncode, text


def values(book) -> list[str]:
    kept = [record.read(book.out(name).with_suffix(".py")) for name in ("alpha", "beta")]
    return [one.outputs["cell"] for one in kept if one]


@pytest.mark.parametrize(
    ("keys", "code", "kept"),
    [
        ("aa", 0, ["alpha 1", "beta 1"]),
        ("ar", 1, ["alpha 1", "beta 7"]),
        ("sa", 1, ["alpha 7", "beta 1"]),
        ("A", 0, ["alpha 1", "beta 1"]),
        ("R", 1, ["alpha 7", "beta 7"]),
        ("xaS", 1, ["alpha 1", "beta 7"]),
    ],
)
def test_a_review_asks_about_each_difference(pair, keys, code, kept):
    returned, text = review(pair, keys)
    assert (returned, values(pair)) == (code, kept), text
    assert "part/chapter/alpha.py#cell line 1: value 7 → 1" in text
    assert ("still differs" in text) == (code == 1)


def test_without_a_terminal_a_review_prints_the_commands(pair):
    done = pair.notes("update", "--review")
    assert done.returncode == 1
    assert "    notes update snippets/part/chapter/alpha.py\n" in done.stdout
    assert values(pair) == ["alpha 7", "beta 7"]


def test_a_chapter_runs_as_one_notebook(book):
    book.add("first", "# %% cell\nshared = 1\nprint(shared)\n")
    book.add("second", '# %% cell raises="NameError"\nprint(shared)\n')
    book.add("third", "# %% cell\nprint(3)\n")
    assert book.notes("update").returncode == 0
    assert book.notes("check").returncode == 0
    done = book.notes("check", "--notebooks")
    assert done.returncode == 3
    assert 'second.py#cell: it ran to its end, but its header says raises="NameError"' in done.stdout
    assert (
        "LEFT  part/chapter/first.py leaves something behind, perhaps a name: 1 snippet after it differs\n"
        "    differ  second\n"
        "    Put it back where snippets/part/chapter/first.py ends, "
        "then: notes check --notebooks part/chapter\n\n"
        "NOT RUN  1 snippet of part/chapter after part/chapter/second.py, which failed\n\n"
        "3 snippets: 1 as recorded, 1 failed, 1 not reached; 2 run, 0 unchanged; "
    ) in done.stdout


def test_portable_runs_find_what_depends_on_the_machine(book):
    book.add("threads", "# %% cell\nimport torch\n\nprint(torch.get_num_threads())\n")
    book.add("steady", "# %% cell\nprint(1)\n")
    (book.project.snippets / "part/chapter/threads.out").write_text("# cpu\n# %% cell\n1\n")
    (book.project.snippets / "part/chapter/steady.out").write_text("# cpu\n# %% cell\n1\n")
    done = book.notes("check", "--portable")
    assert done.returncode == 1
    assert done.stdout.count("== CPU capability") == 3
    assert (
        "threads.py#cell line 1: value 1 → 2" in done.stdout and "steady" not in done.stdout.split("==", 1)[1]
    )


def test_a_killed_update_leaves_no_process(book, begun, leftovers):
    env = {k: v for k, v in os.environ.items() if k != "CI"}
    process = subprocess.Popen([sys.executable, "-m", "notes", "update"], cwd=book.root, env=env)
    wait_until(begun.exists)
    assert len(leftovers()) > 1
    process.send_signal(signal.SIGKILL)
    process.wait()
    wait_until(lambda: not leftovers(), 5)


def test_a_gpu_gets_a_record_of_its_own_only_where_it_prints_something_else(book):
    """Without a GPU, too: what is told apart is whether a snippet could see one."""
    book.add("alike", "# %% cell\nprint(1)\n")
    book.add("other", "# %% cell\nimport os\n\nprint(os.environ.get('CUDA_VISIBLE_DEVICES', 'all'))\n")
    for device in ("cpu", "cuda"):
        done = book.notes("update", "--device", device)
        assert done.returncode == 0, done.stdout + done.stderr
    folder = book.project.snippets / "part" / "chapter"
    assert sorted(path.name for path in folder.glob("*.out")) == ["alike.out", "other.cuda.out", "other.out"]
    assert (folder / "other.cuda.out").read_text() == "# cuda\n# %% cell\nall\n"
    stamps = ledger.read(book.project)
    assert {name: sorted(row) for name, row in stamps.items()} == {
        "part/chapter/alike.py": ["cpu", "cuda"],
        "part/chapter/other.py": ["cpu", "cuda"],
    }
    assert book.notes("check", "--device", "cuda").returncode == 0
    before = stamps["part/chapter/alike.py"]["cuda"].digest
    change(folder / "alike.out", "1", "2")
    assert ledger.digest(folder / "alike.py", "cuda") != before, "its stamp on the GPU is of another record"


def test_a_snippet_may_make_the_folder_of_the_engines_cache(book):
    """As torch does where nothing was cached before: on a machine that only checks on a GPU."""
    code = "import os\n\nos.makedirs(os.environ['TORCHINDUCTOR_CACHE_DIR'], exist_ok=True)\nprint(1)\n"
    book.add("compiles", f"# %% cell\n{code}")
    done = book.notes("update", "--device", "cuda")
    assert done.returncode == 0, done.stdout + done.stderr
