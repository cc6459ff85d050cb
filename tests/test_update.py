"""Recording under bad conditions: killed at any moment, reviewed by a person, run as a notebook."""

import os
import pty
import signal
import subprocess
import sys
import time

import pytest
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


def test_killed_at_any_moment_every_file_is_whole(book):
    names = [f"s{n:02}" for n in range(30)]
    for name in names:
        book.add(name, f"# %% cell\nfor i in range(50):\n    print('{name}', i)\n")
    whole = {name: f"# cpu\n# %% cell\n{chr(10).join(f'{name} {i}' for i in range(50))}\n" for name in names}
    env = {k: v for k, v in os.environ.items() if k != "CI"}
    for delay in (0.1, 0.4, 0.7, 0.9, 1.1, 1.3, 1.5, 1.8):
        process = subprocess.Popen(
            [sys.executable, "-m", "notes", "update"], cwd=book.root, env=env, stdout=subprocess.DEVNULL
        )
        time.sleep(delay)
        process.kill()
        process.wait()
        for name in names:
            path = book.out(name)
            assert not path.exists() or path.read_text() == whole[name]
        ledger.read(book.project.ledger)
        for folder in (book.project.snippets / "part" / "chapter", book.project.snippets):
            for left in folder.glob(".*.tmp"):
                left.unlink()
    assert book.notes("update").returncode == 0
    assert {name: book.out(name).read_text() for name in names} == whole
    assert "30 as recorded" in book.notes("check").stdout


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


def test_a_killed_update_leaves_no_process(book, leftovers):
    book.add("slow", "# %% cell\nimport time\n\ntime.sleep(600)\n")
    env = {k: v for k, v in os.environ.items() if k != "CI"}
    process = subprocess.Popen([sys.executable, "-m", "notes", "update"], cwd=book.root, env=env)
    time.sleep(1.5)
    process.send_signal(signal.SIGKILL)
    process.wait()
    time.sleep(1)
    assert leftovers() == []
