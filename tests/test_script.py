"""A snippet prints what its script prints on a terminal: at its end, and in the order of its streams.

Each small script runs under plain ``python -u``, its standard output a terminal, and as a snippet.
"""

import os
import pty
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from notes import record
from notes.run.runner import Runner
from script_cases import END, STREAMS

SCRIPTS = {**END, **STREAMS}
TAIL = """import atexit
import threading

atexit.register(print, "exit of {name}")
print("{name}")
threading.Timer(0.1, print, ["thread of {name}"]).start()
"""


def on_a_terminal(path, folder) -> str:
    """What ``python -u path`` shows."""
    ours, theirs = pty.openpty()
    env = os.environ | {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
    with subprocess.Popen(
        [sys.executable, "-u", str(path)],
        cwd=folder,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
    ):
        os.close(theirs)
        data = b""
        while True:
            try:
                data += os.read(ours, 1 << 16)
            except OSError:  # the last writer is gone
                break
    os.close(ours)
    return record.clean(data.decode())


@pytest.fixture(scope="module")
def printed(tmp_path_factory) -> dict[str, tuple]:
    """Script → what a terminal shows, and its result as a snippet, by start method."""
    from conftest import new_book

    book = new_book(tmp_path_factory.mktemp("scripts"))
    items = [book.load(book.add(name, f"# %% cell\n{source}")) for name, source in SCRIPTS.items()]
    folder = tmp_path_factory.mktemp("plain")
    with ThreadPoolExecutor(2) as pool:
        shown = dict(
            zip(SCRIPTS, pool.map(lambda item: on_a_terminal(item.path, folder), items), strict=True)
        )
    found = {}
    for method in ("forkserver", "spawn"):
        with Runner(book.project, method=method, jobs=2) as runner:
            for (item,), by_id in runner.run((item,) for item in items):
                found[f"{method} {item.stem}"] = (shown[item.stem], by_id[item.id])
    return found


@pytest.mark.parametrize(
    "name", [f"{method} {name}" for method in ("forkserver", "spawn") for name in SCRIPTS]
)
def test_a_snippet_prints_what_a_terminal_shows(printed, name):
    shown, result = printed[name]
    assert (result.error, result.outputs["cell"]) == (None, shown)


def test_what_a_script_prints_at_its_end_belongs_to_its_last_cell(book):
    book.add("ends", f"# %% first\nprint(1)\n\n# %% last\n{TAIL.format(name='ends')}")
    assert book.notes("update").returncode == 0
    expected = "# cpu\n# %% first\n1\n# %% last\nends\nthread of ends\nexit of ends\n"
    assert book.out("ends").read_text() == expected


@pytest.mark.parametrize("method", ["forkserver", "spawn"])
def test_as_a_notebook_each_snippet_ends_before_the_next_begins(book, method):
    for name in ("first", "second", "third"):
        book.add(name, f"# %% cell\n{TAIL.format(name=name)}")
    assert book.notes("update").returncode == 0
    done = book.notes("check", "--notebooks", "--start-method", method)
    assert done.returncode == 0, done.stdout
    assert "3 as recorded" in done.stdout
