"""Running snippets: what they print, and that no snippet can hurt another or the command.

Both start methods pass the same tests. Hostile snippets run all at once beside a good one.
"""

import ast
import dataclasses
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from notes.problem import ProblemsError
from notes.run.result import Result
from notes.run.runner import CHAIN, Runner

GOOD = """# %% gradient
import torch

x = torch.tensor(0.0, requires_grad=True)
y = x**2 - 2 * x + 1
y.backward()
print(x.grad)

# %% again raises="RuntimeError"
y.backward()
"""

SNIPPETS = Path(__file__).parent / "snippets"
HOSTILE = {path.stem: path.read_text() for path in (SNIPPETS / "hostile").glob("*.py")}  # `# says: regex`
TAME = {path.stem: path.read_text() for path in (SNIPPETS / "tame").glob("*.py")}  # `# prints: 'text'`


METHODS = ["forkserver", "spawn"]
ENDLESS = 4  # seconds for a snippet that does not end; none of them imports torch


def run(book, sources: dict[str, str], timeout: float = 30, **options) -> dict[str, Result]:
    items = []
    for name, source in sources.items():
        item = book.load(book.add(name, source if "# %%" in source else f"# %% cell\n{source}"))
        items.append(dataclasses.replace(item, timeout=ENDLESS if "in TIMEOUT s" in source else timeout))
    with Runner(book.project, **options) as runner:
        return {group[0].stem: by_id[group[0].id] for group, by_id in runner.run((item,) for item in items)}


@pytest.fixture(params=["forkserver", "spawn"])
def method(request):
    return request.param


def test_a_snippet_prints_cell_by_cell(book, method):
    result = run(book, {"good": GOOD}, method=method)["good"]
    assert result.error is None
    assert result.outputs["gradient"] == "tensor(-2.)"
    assert result.outputs["again"].startswith(
        "RuntimeError: Trying to backward through the graph a second time"
    )


@pytest.mark.parametrize("method", METHODS)
def test_no_hostile_snippet_hurts_another(book, method, leftovers):
    results = run(book, {**HOSTILE, "good": GOOD}, 15, method=method, jobs=2)
    assert results["good"].outputs["gradient"] == "tensor(-2.)"
    for name, source in HOSTILE.items():
        said = re.match("# says: (.*)", source)[1].replace("TIMEOUT", str(ENDLESS))
        error = results[name].error
        assert error is not None, name
        assert re.search(said, f"{error.kind} {error.text}"), (name, error)
    assert (results["raiser"].outputs["cell"], results["raiser"].error.line) == ("1", 6)
    assert leftovers() == []


@pytest.mark.parametrize("method", METHODS)
def test_what_well_meaning_snippets_do_works(book, method, leftovers):
    results = run(book, TAME, method=method, jobs=2)
    for name, source in TAME.items():
        printed = ast.literal_eval(re.match("# prints: (.*)", source)[1])
        assert (results[name].error, results[name].outputs.get("cell")) == (None, printed), name
    assert leftovers() == []


def test_warnings_stand_where_they_were_raised(book):
    source = """# %% cell warns="UserWarning"
import warnings

print("before")
warnings.warn("careful")
print("after")
"""
    assert run(book, {"warning": source})["warning"].outputs["cell"] == "before\nUserWarning: careful\nafter"


def test_a_warning_of_several_lines_stands_on_one_so_that_no_line_passes_for_output(book):
    source = """# %% cell warns="UserWarning"
import warnings

warnings.warn("careful:  this\\n  may hurt")
print("after")
"""
    printed = run(book, {"warning": source})["warning"].outputs["cell"]
    assert printed == "UserWarning: careful:  this may hurt\nafter"


def test_a_promised_exception_or_warning_must_come(book):
    sources = {
        "tame": '# %% cell raises="ValueError"\nprint(1)\n',
        "other": '# %% cell raises="ValueError"\n1 / 0\n',
        "quiet": '# %% cell warns="UserWarning"\nprint(1)\n',
    }
    errors = {name: result.error.text for name, result in run(book, sources).items()}
    assert 'ran to its end, but its header says raises="ValueError"' in errors["tame"]
    assert "but it raised ZeroDivisionError: division by zero" in errors["other"]
    assert 'did not warn, but its header says warns="UserWarning"' in errors["quiet"]


def test_figures_and_data_are_captured(book):
    source = """# %% draw
import json

import matplotlib.pyplot as plt

plt.figure()
plt.plot([0, 1], [0, 1], color="black")
plt.figure()
plt.plot([0, 1], [1, 0])
with open("draw.json", "w") as file:
    json.dump({"x": [1, 2]}, file)

# %% more
print(plt.get_fignums())
"""
    first, second = run(book, {"plot": source})["plot"], run(book, {"plot": source})["plot"]
    assert set(first.media) == {"draw.svg", "draw.2.svg", "draw.json"}
    assert first.media == second.media
    assert first.media["draw.svg"].startswith("<svg") and "date" not in first.media["draw.svg"]
    assert first.outputs["more"] == "[]"


def test_what_a_run_reads_and_writes_is_known(book):
    (book.root / "snippets" / "data.txt").write_text("7")
    source = """# %% cell
from pathlib import Path

root = Path(__file__).parents[2]
print((root / "data.txt").read_text(), (root / "none.txt").exists(), len(list(root.iterdir())))
(root / "new.txt").write_text("x")
try:
    open(root / "missing.txt")
except FileNotFoundError:
    pass
"""
    access = run(book, {"reader": source})["reader"].access
    assert {"r snippets/data.txt", "r snippets/missing.txt", "l snippets", "w snippets/new.txt"} <= set(
        access
    )


def test_unseeded_numbers_differ_between_snippets(book):
    source = "import torch\n\nprint(torch.rand(3).tolist())\n"
    results = run(book, {"a": source, "b": source})
    assert results["a"].outputs["cell"] != results["b"].outputs["cell"]


def test_the_server_has_one_thread(book):
    with Runner(book.project) as runner:
        names = "\n".join(f"import {name}" for name in ("matplotlib.pyplot", "sklearn", "torch"))
        item = book.load(book.add("plot", f"# %% cell\n{names}\n\ntorch.optim\n"))
        list(runner.run([(item,)]))
        servers = [runner._server.pid]
        while kids := _kids(servers[-1]):
            servers += kids
        assert len(servers) == 1 + len(CHAIN)  # the trunk, and for each module a branch upon the last
        assert {len(os.listdir(f"/proc/{pid}/task")) for pid in servers} == {1}


@pytest.mark.parametrize("victim", ["trunk", "branch"])
def test_a_killed_server_ends_the_command_with_a_sentence(book, victim):
    first = book.load(book.add("first", "# %% cell\nimport torch\n\ntorch.optim\n"))
    second = book.load(book.add("second", "# %% cell\nimport torch\n\ntorch.optim\n"))
    with Runner(book.project, jobs=1) as runner:
        found = runner.run([(first,), (second,)])
        next(found)
        trunk = runner._server.pid
        os.kill(trunk if victim == "trunk" else _kids(trunk)[0], signal.SIGKILL)
        with pytest.raises(ProblemsError, match="ended unexpectedly"):
            list(found)


ORDINARY = """
import sys
from pathlib import Path
from notes import project, snippet
from notes.run.runner import Runner
book = project.find(Path(sys.argv[1]))
items = [snippet.load(book, path) for path in book.snippet_files()]
with Runner(book) as runner:
    for group, results in runner.run((item,) for item in items):
        result = results[group[0].id]
        print(group[0].stem, result.error.kind if result.error else result.outputs["gradient"])
"""


def test_an_ordinary_user_is_as_safe(book):
    for folder in (book.root, *book.root.parents):
        if str(folder) != "/" and os.access(folder, os.W_OK):
            folder.chmod(folder.stat().st_mode | 0o755)
    for name in ("loop", "bomb", "early", "suicide"):
        book.add(name, f"# notes: timeout=4\n\n# %% cell\n{HOSTILE[name]}")
    book.add("good", GOOD)
    command = [sys.executable, "-c", ORDINARY, str(book.root)]
    if os.getuid() == 0:  # nobody, who may read files (the interpreter may lie in root's home)
        caps = ["--inh-caps", "-all,+dac_read_search", "--ambient-caps", "-all,+dac_read_search"]
        command = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", *caps, *command]
    env = {**os.environ, "HOME": "/tmp", "PYTHONPATH": str(Path(__file__).parents[1] / "scripts")}
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env=env)
    expected = ["bomb processes", "early crash", "good tensor(-2.)", "loop timeout", "suicide crash"]
    assert sorted(done.stdout.split("\n")[:-1]) == expected, done.stderr


@pytest.mark.full
def test_torch_compile_works_in_a_snippet(book, method):
    source = """# %% cell
import torch


@torch.compile
def double(x):
    return 2 * x


print(double(torch.ones(2)))
"""
    result = run(book, {"compiled": source}, timeout=240, method=method)["compiled"]
    assert (result.error, result.outputs) == (None, {"cell": "tensor([2., 2.])"})


def _kids(pid: int) -> list[int]:
    return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
