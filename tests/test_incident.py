"""What happens beside the output counts in every thread and process of a snippet: warnings, exceptions that
nothing caught, internet sockets."""

import re
import subprocess

import pytest
from conftest import new_book

WARNING = {
    "itself": "warnings.warn('careful')",
    "thread": """
import threading

thread = threading.Thread(target=warnings.warn, args=("careful",))
thread.start()
thread.join()
""",
    "process": """
import multiprocessing

process = multiprocessing.get_context("fork").Process(target=warnings.warn, args=("careful",))
process.start()
process.join()
""",
    "spawned": """
import multiprocessing

if __name__ == "__main__":
    process = multiprocessing.get_context("spawn").Process(target=warnings.warn, args=("careful",))
    process.start()
    process.join()
""",
    "loader": """
from torch.utils.data import DataLoader, Dataset


class One(Dataset):
    def __len__(self):
        return 1

    def __getitem__(self, i):
        warnings.warn("careful")
        return i


list(DataLoader(One(), num_workers=1, multiprocessing_context="fork"))
""",
    "torch_in_a_loader": """
import torch
from torch.utils.data import DataLoader, Dataset


class One(Dataset):
    def __len__(self):
        return 1

    def __getitem__(self, i):
        x = torch.ones(1, requires_grad=True) * 2
        return x.grad is None


list(DataLoader(One(), num_workers=1, multiprocessing_context="fork"))
""",
    "exit": "import atexit\n\natexit.register(warnings.warn, 'careful')",
    "finalizer": """
class Thing:
    def __del__(self):
        warnings.warn("careful")


thing = Thing()
""",
    "swapped": "import io\nimport sys\n\nsys.stdout = io.StringIO()\nwarnings.warn('careful')",
}
EXCEPTION = {
    "thread": ("the thread Thread-1 (bad) ended with an exception: ValueError: no", "", 9),
    "process": ("the process ForkProcess-1 ended with an exception: ValueError: no", "", 9),
    "exit": ("bad raised ValueError: no", "import atexit\n\natexit.register(bad)\n", 9),
    "finalizer": (
        "Thing.__del__ raised ValueError: no",
        "class Thing:\n    def __del__(self):\n        bad()\n\n\nthing = Thing()\n",
        9,
    ),
    "fork": (
        "a process that the script forked ended with an exception: ValueError: no",
        "import os\n\nif not os.fork():\n    bad()\nos.wait()\n",
        9,
    ),
}
STARTED = """import {module}

started = {kind}(target=bad)
started.start()
started.join()
print("went on")
"""
KINDS = {
    "thread": ("threading", "threading.Thread"),
    "process": ("multiprocessing", "multiprocessing.get_context('fork').Process"),
}
SWALLOWED = "try:\n    {asks}\nexcept Exception:\n    print('offline')\n"
NETWORK = {
    "open": "from urllib.request import urlopen\n\n"
    + SWALLOWED.format(asks="urlopen('https://example.com')"),
    "connect": "import socket\n\n" + SWALLOWED.format(asks="socket.create_connection(('127.0.0.1', 9))"),
    "bind": "import socket\n\n" + SWALLOWED.format(asks="socket.socket().bind(('localhost', 0))"),
    "six": "import socket\n\n" + SWALLOWED.format(asks="socket.socket(socket.AF_INET6)"),
    "name": "import socket\n\n" + SWALLOWED.format(asks="socket.gethostbyname('example.com')"),
    "server": "from http.server import HTTPServer\n\n" + SWALLOWED.format(asks="HTTPServer(('', 0), None)"),
    "fork": "import os\nimport socket\nif not os.fork():\n    " + "socket.socket()\nos.wait()\n",
}
LOCAL = """# %% cell
import asyncio
import multiprocessing
import socket

import torch
from torch.utils.data import DataLoader


async def three():
    return 3


def work(queue, received):
    queue.put(torch.ones(2))
    received.wait()


a, b = socket.socketpair()
a.send(b"x")
print(b.recv(1), asyncio.run(three()))
torch.multiprocessing.set_sharing_strategy("file_descriptor")
print(list(DataLoader([1, 2], num_workers=1)))
queue, received = torch.multiprocessing.Queue(), torch.multiprocessing.Event()
worker = torch.multiprocessing.Process(target=work, args=(queue, received))
worker.start()
print(queue.get())
received.set()
worker.join()
with multiprocessing.Manager() as manager:
    print(list(manager.list([1])))
"""


METHODS = ("forkserver", "spawn")
RAISES = 'def bad():\n    """Raise."""\n\n    print(0)\n    raise ValueError("no")\n\n\n'


def raising(name: str) -> str:
    """The code that calls ``bad`` where nothing catches it."""
    if name not in KINDS:
        return EXCEPTION[name][1]
    module, kind = KINDS[name]
    return STARTED.format(module=module, kind=kind)


@pytest.fixture(params=METHODS)
def method(request):
    return request.param


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """How the snippets of this file ended and what was said of each, by start method; all run at once."""
    book = new_book(tmp_path_factory.mktemp("incidents"))
    for name, code in WARNING.items():
        source = f"import warnings\n{code}\n"
        book.add(f"promised_{name}", f'# %% cell warns="UserWarning"\n{source}')
        book.add(f"silent_{name}", f"# %% cell\n{source}")
    for name in EXCEPTION:
        book.add(f"bad_{name}", f"# %% cell\n{RAISES}{raising(name)}")
    for name, source in NETWORK.items():
        book.add(f"asks_{name}", f"# %% cell\n{source}")
    return {method: by_name(book.notes("run", "--start-method", method)) for method in METHODS}


def by_name(done: subprocess.CompletedProcess) -> dict[str, str]:
    """Snippet → what a run showed and said of it."""
    assert done.returncode == 3, done.stdout + done.stderr
    _, *parts = re.split(r"^# snippets/part/chapter/(\w+)\.py .*\n", done.stdout, flags=re.M)
    return dict(zip(parts[::2], parts[1::2], strict=True))


@pytest.mark.parametrize("name", WARNING)
def test_a_warning_counts_wherever_it_is_raised(ran, name, method):
    promised, silent = (ran[method][f"{kind}_{name}"] for kind in ("promised", "silent"))
    assert promised.startswith("# %% cell\nUserWarning: ") and "FAILED" not in promised
    assert silent.startswith("# %% cell\nUserWarning: ")
    assert (
        f'silent_{name}.py#cell: it warned (UserWarning), and its header does not say warns="UserW' in silent
    )


def test_a_warning_names_its_line(book):
    book.add("lines", "# %% cell\nimport warnings\n\nprint(1)\nwarnings.warn('careful')\n")
    assert "at      snippets/part/chapter/lines.py:7\n" in book.notes("run").stdout


def test_a_snippet_may_handle_its_warnings(book):
    source = """# %% cell
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("kept")
print(len(caught), caught[0].message)
warnings.showwarning = lambda message, *_: print("own:", message)

# %% more
warnings.warn("shown")
warnings.simplefilter("error")
try:
    warnings.warn("raised")
except UserWarning as error:
    print("caught", error)
"""
    result = book.notes("run", str(book.add("handled", source)))
    assert (result.returncode, result.stdout.split("\n")[1:-1]) == (
        0,
        ["# %% cell", "1 kept", "# %% more", "own: shown", "caught raised"],
    )


@pytest.mark.parametrize("name", EXCEPTION)
def test_an_exception_that_nothing_caught_fails_the_snippet(ran, name, method):
    said, _, line = EXCEPTION[name]
    told = ran[method][f"bad_{name}"]
    assert f"bad_{name}.py#cell: {said}. Catch it there and print what it teaches." in told
    assert f"at      snippets/part/chapter/bad_{name}.py:{line - 1}\n" in told


def test_an_exception_that_cannot_say_what_it_is(book):
    source = """# %% cell raises="Bad"
class Bad(Exception):
    def __str__(self):
        raise RuntimeError("no")


raise Bad
"""
    done = book.notes("run", str(book.add("bad", source)))
    assert (done.returncode, done.stdout.split("\n")[2]) == (0, "Bad: <exception str() failed>")


@pytest.mark.parametrize("name", NETWORK)
def test_an_internet_socket_fails_the_snippet_whatever_it_catches(ran, name, method):
    source, told = NETWORK[name], ran[method][f"asks_{name}"]
    line = 4 + next(n for n, text in enumerate(source.split("\n")) if text.startswith("    "))
    assert f"asks_{name}.py#cell: line {line} uses the network (" in told
    assert "the book promises to run without one" in told
    assert f"at      snippets/part/chapter/asks_{name}.py:{line}\n" in told


def test_sockets_between_the_processes_of_a_snippet_stay(book, method):
    done = book.notes("run", str(book.add("local", LOCAL)), "--start-method", method)
    assert done.returncode == 0, done.stdout
    shown = ["b'x' 3", "[tensor([1]), tensor([2])]", "tensor([1., 1.])", "[1]"]
    assert done.stdout.split("\n")[2:-1] == shown
