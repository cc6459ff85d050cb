"""The names of PyTorch that a snippet reaches: found in a run of their own, recorded, told when stale."""

from __future__ import annotations

import json

import pytest
from notes import names, snippet
from notes.lint import named
from notes.project import NAMES
from notes.render import api
from notes.run.runner import Runner

CLASS = """class Value:
    def __init__(self, data):
        self.data, self.grad = data, 0.0

    def backward(self):
        self.grad = 1.0
"""
CELLS = {  # cell → its code, and what of PyTorch it reaches
    "text": ("(y * 1).grad_fn.name().split(':')", "Tensor.grad_fn autograd.graph.Node.name"),
    "set": ("seen = set()\nseen.add(y)", ""),
    "set_given": ("def f(seen, y):\n    seen.add(y)\n\n\nf(set(), y)", ""),
    "limits": ("torch.finfo(torch.float32).max", "finfo.max"),
    "size": ("y.size().numel()", "Tensor.size Size.numel"),
    "own_class": (f"{CLASS}\n\nValue(2.0).backward()\nValue(1.0).grad", ""),
    "array": ("import numpy as np\n\nfor row in np.ones((2, 2)):\n    row.sum(), row.T", ""),
    "array_then_tensor": ("z = np.ones(3)\nz.sum()\nz = torch.tensor(z)\nz.mean()", "Tensor.mean"),
    "argument": ("def total(x):\n    return x.sum()\n\n\ntotal(y)", "Tensor.sum"),
    "never_called": ("def unused(x):\n    return x.cumsum(0)", ""),
    "in_list": ("xs = [y]\nprint(f'{xs[0].reshape(1, 2).shape}')", "Tensor.reshape Tensor.shape"),
    "split": ("y.split(1)", "Tensor.split"),
    "module": (
        "net = torch.nn.Linear(2, 1)\nnet.double().eval()\nnet.type = 'own'\n"
        "print(net.type, net.weight.T.shape)",
        "nn.Module.double nn.Module.eval Tensor.T Tensor.shape",
    ),
    "optimizer": ("opt = torch.optim.SGD([y])\nopt.step()", "optim.Optimizer.step"),
    "wrapped": (
        "opt = torch.optim.SGD([y])\nsteps = torch.optim.lr_scheduler.StepLR(opt, 2)\n"
        "opt.step()\nsteps.step()",
        "optim.Optimizer.step optim.lr_scheduler.LRScheduler.step",
    ),
    "absent": ("try:\n    torch.nn.BCE\nexcept AttributeError:\n    pass", "nn.BCE?"),
    "stored": ("y.grad = torch.ones_like(y)", "Tensor.grad"),
    "context": (
        "class Twice(torch.autograd.Function):\n    @staticmethod\n    def forward(ctx, x):\n"
        "        ctx.save_for_backward(x)\n        return 2 * x\n\n\nTwice.apply(y)",
        "autograd.function.FunctionCtx.save_for_backward autograd.Function.apply",
    ),
    "mangled": (
        "class Hidden:\n    def __init__(self):\n        self.__x = y\n\n    def get(self):\n"
        "        return self.__x.dim()\n\n\nprint(Hidden().get())",
        "Tensor.dim",
    ),
    "pattern": ("match y.dtype:\n    case torch.float64:\n        print('pattern')", "Tensor.dtype"),
    "thread": (
        "import threading\n\nt = threading.Thread(target=lambda: y.abs())\nt.start()\nt.join()",
        "Tensor.abs",
    ),
    "forked": (
        "import os\n\nif not (pid := os.fork()):\n    y.exp()\n    os._exit(0)\nos.waitpid(pid, 0)",
        "Tensor.exp",
    ),
}
START = "# %% start\nimport torch\n\ny = torch.ones(2, dtype=torch.float64, requires_grad=True)\n"


@pytest.fixture(scope="module")
def traced(tmp_path_factory):
    """The result of one run that looks for names in every cell."""
    from conftest import new_book

    book = new_book(tmp_path_factory.mktemp("traced"))
    cells = "".join(f"\n# %% {name}\n{code}\n" for name, (code, _) in CELLS.items())
    script = book.load(book.add("names", START + cells))
    with Runner(book.project, trace=True) as runner:
        ((_, results),) = runner.run([(script,)])
    return results[script.id]


def test_a_run_that_looks_for_names_prints_what_any_run_prints(traced):
    assert traced.error is None
    assert traced.outputs["module"] == "own torch.Size([2, 1])" and traced.outputs["pattern"] == "pattern"
    assert traced.outputs["in_list"] == "torch.Size([1, 2])" and traced.outputs["mangled"] == "1"


@pytest.mark.parametrize("cell", CELLS)
def test_only_what_belongs_to_pytorch_is_found(traced, cell):
    expected = sorted(f"torch.{name}" for name in CELLS[cell][1].split())
    assert traced.names.get(cell, []) == expected


SILENT = '"""A title | 标题"""\n\n# %% a\nprint({})  # notes_toolbox\n'


def told(book) -> list[str]:
    path = book.project.snippets / "part" / "chapter" / "a.py"
    return [str(one) for one in named.snippet_problems(book.project, snippet.load(book.project, path))]


def test_update_records_the_names_once_and_again_when_the_code_changes(book):
    path = book.add("a", "", title=SILENT.format(1))
    (problem,) = told(book)
    assert problem.endswith("Record them: notes update snippets/part/chapter/a.py")
    done = book.notes("update")
    assert done.returncode == 0 and f"wrote   snippets/part/chapter/{NAMES}" in done.stdout
    file = path.with_name(NAMES)
    first = file.read_text(encoding="utf-8")
    assert json.loads(first) == {
        "snippet": "a.py",
        "digest": names.digest(path.read_text("utf-8")),
        "names": {},
    }
    assert told(book) == [] and "nothing to settle" in book.notes("lint", "snippets").stdout
    path.write_text(SILENT.format("1 "), encoding="utf-8")
    assert len(told(book)) == 1, "what was found belongs to another text"
    book.notes("update")
    assert file.read_text(encoding="utf-8") != first and told(book) == []


def test_a_merge_in_a_record_of_names_loses_no_line_that_can_be_read(tmp_path):
    (tmp_path / "a.py").touch()
    file = tmp_path / NAMES
    row = {"a.py": ("0" * 16, {"c": ["torch.Tensor.sum"]})}
    assert names.write(file, row) and not names.write(file, row)
    file.write_text(
        "<<<<<<< ours\n" + file.read_text("utf-8") + "=======\n>>>>>>> theirs\n", encoding="utf-8"
    )
    assert names.read(file) == row and names.broken(file) == [1, 3, 4]
    assert names.write(file, names.read(file)) and names.broken(file) == []
    assert names.write(file, {}) and not file.exists()


def test_lint_names_what_is_no_record_and_what_is_gone(book):
    path = book.add("a", "", title=SILENT.format(1)).with_name(NAMES)
    names.write(path, {"gone.py": ("0" * 16, {})})
    path.write_text(path.read_text("utf-8") + "damaged\n", encoding="utf-8")
    found = [str(one) for one in named.file_problems(book.project, path)]
    assert found == [
        f"snippets/part/chapter/{NAMES}:2: not a record of names\n    Write it again: notes update",
        f"snippets/part/chapter/{NAMES}: a line for gone.py, which is gone\n    Write it again: notes update",
    ]


def test_a_name_that_no_list_has_leads_to_its_class_or_to_the_page_of_tensors():
    root = "https://docs.pytorch.org/docs/stable/"
    adam = f"{root}generated/torch.optim.Adam.html"
    known = api.Reference({"torch.optim.Adam": adam, "torch.Tensor.data": ""}, root)
    assert known.address("torch.optim.Adam.step") == f"{adam}#torch.optim.Adam.step"
    assert known.address("torch.Tensor.cos") == f"{root}generated/torch.Tensor.cos.html"
    assert known.address("torch.Tensor.data") == known.address("torch.device.type") == ""
