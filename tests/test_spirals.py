"""The checker of the larger exercise “three spirals”, on its reference solution and on wrong ones."""

import math
import re
from pathlib import Path

import pytest
import torch
from notes_toolbox import spirals

pytestmark = pytest.mark.usefixtures("one_thread")
ROOT = Path(__file__).resolve().parents[1]
SOLUTION = (ROOT / "snippets/layers/three_spirals/my_spirals.py").read_text(encoding="utf-8")
CELLS = dict(re.findall(r"^# %% (\w+)\n(.*?)(?=^# %% |\Z)", SOLUTION, re.M | re.S))
CELL = {
    "train_epoch": "train_epoch",
    "accuracy": "accuracy",
    "Net": "net",
    "fit": "fit",
}  # where each name is
HIDDEN = "hidden = torch.relu(self.first(X))"
WRONG = {
    "a plain list": (
        "self.second = nn.Linear(width, width, dtype=dtype)",
        "self.layers = [nn.Linear(width, width, dtype=dtype)]",
        "Net: self.layers is a plain list; net.parameters() does not see into it",
    ),
    "one hidden layer": (
        "self.second = nn.Linear(width, width, dtype=dtype)",
        "self.second = nn.Identity()",
        "Net: two hidden layers and the last one have 3 weights; net.parameters() has 2",
    ),
    "a layer never used": ("self.second(hidden)", "hidden", "fit: not trained: second.weight, second.bias"),
    "a linear model": ("torch.relu", "", "Net: the model is linear: several nn.Linear in a row are one"),
    "probabilities": (
        "return self.last(hidden)",
        "return torch.softmax(self.last(hidden), dim=1)",
        "Net: each row adds up to 1",
    ),
    "classes": ("return self.last(hidden)", "return self.last(hidden).argmax(1)", "Net: the logits are (200"),
    "single precision": ("width, dtype=dtype", "width", "Net: first.weight is torch.float32"),
    "dropout always": (
        HIDDEN,
        "hidden = nn.functional.dropout(torch.relu(self.first(X)))",
        "Net: in eval mode, the same input gives two outputs",
    ),
    "no super": ("super().__init__()", "pass", "Net: line 6: AttributeError: cannot assign module before"),
    "no zero_grad": ("optimizer.zero_grad()", "pass", "train_epoch: the second step still has the gradient"),
    "zero_grad too late": (
        "loss.backward()",
        "loss.backward()\n        optimizer.zero_grad()",
        "train_epoch: the steps found no gradient",
    ),
    "one step": ("    optimizer.step()", "optimizer.step()", "but optimizer.step() was called 1"),
    "softmax in the loop": (
        "loss_fn(net(X), y)",
        "loss_fn(torch.softmax(net(X), dim=1), y)",
        "train_epoch: a softmax stands before the loss",
    ),
    "no train mode": ("net.train()", "pass", "train_epoch: call net.train() first"),
    "no eval mode": ("net.eval()", "pass", "accuracy: call net.eval() first"),
    "gradients on": ("@torch.no_grad()", "", "accuracy: measure under torch.no_grad()"),
    "a count": ("right / count", "right", "accuracy: 3 of 5 are right, 0.6; you have 3"),
    "too small steps": ("lr=0.01", "lr=1e-5", "no more than with a linear model"),
    "too few epochs": ("range(40)", "range(6)", "of new points are right, the bar is 0.88"),
    "the points of the file": ("= batches(X, y", "= batches(X_train, y_train", "fit: use the X and y"),
    "ReLU at the end": (
        "return self.last(hidden)",
        "return torch.relu(self.last(hidden))",
        "fit: no output is negative after training",
    ),
    "no return": ("return self.last(hidden)", "self.last(hidden)", "Net: forward gives nothing back"),
    "no share": ("return right / count", "right / count", "accuracy: nothing came back: return the share"),
    "one layer trained": ("net.parameters()", "net.last.parameters()", "fit: not trained: first.weight"),
}  # fmt: skip
MEAN_OF_MEANS = """
def accuracy(net, loader):
    net.eval()
    with torch.no_grad():
        shares = [(net(X).argmax(1) == y).double().mean().item() for X, y in loader]
    return sum(shares) / len(shares)
"""


def told(cells: dict[str, str], capsys) -> str:
    """What the checker says of a file with some cells of the solution."""
    names: dict = {}
    for cell in ("data", "loader", *CELL.values()):
        exec(compile(cells.get(cell, ""), "my_spirals.py", "exec"), names)
    right = spirals.check(names)
    said = capsys.readouterr().out
    assert right is (said.count("ok  ") == 4)
    return said


def test_the_reference_solution_passes(capsys) -> None:
    said = told(CELLS, capsys).splitlines()
    assert [line.partition(":")[0] for line in said] == [f"ok  {name}" for name in CELL]


def trains(name: str) -> bool:
    """Whether the checker has to train three networks to find it."""
    return "fit" in WRONG[name][2] or "points" in WRONG[name][2] or "linear model" in WRONG[name][2]


LONG = [name for name in WRONG if trains(name)]
CASES = [
    pytest.param(*case, id=name, marks=pytest.mark.full if name in LONG[1:] else ())
    for name, case in WRONG.items()
]


@pytest.mark.parametrize("right, wrong, message", CASES)
def test_a_wrong_solution_is_told_what_is_wrong(right: str, wrong: str, message: str, capsys) -> None:
    there = [name for name in CELL if right in CELLS[CELL[name]]]
    cells = {name: code.replace(right, wrong) for name, code in CELLS.items()}
    if there != ["fit"] and "fit" not in message:
        cells.pop("fit")  # saves three trainings
    said = told(cells, capsys)
    assert there and re.search(r"^no  .*" + re.escape(message), said, re.M), said


RIGHT = {
    "divided by the size of the data": ("right / count", "right / len(loader.dataset)"),
    "a plain list without weights": ("self.last = nn", "self.relus = [nn.ReLU()]\n        self.last = nn"),
    "a plain list beside the attributes": (
        "self.last = nn",
        "self.both = [self.first]\n        self.last = nn",
    ),
    "the mean loss of the data": (
        "optimizer.step()",
        "optimizer.step()\n        _ = loss / len(loader.dataset)",
    ),
}


@pytest.mark.parametrize("there, other", RIGHT.values(), ids=RIGHT)
def test_what_is_right_in_its_own_way_is_not_blamed(there: str, other: str, capsys) -> None:
    cells = {name: code.replace(there, other) for name, code in CELLS.items()}
    assert cells != CELLS
    cells.pop("fit")  # saves three trainings
    said = told(cells, capsys)
    assert said.count("ok  ") == 3, said


def test_the_mean_of_batch_means_is_no_accuracy(capsys) -> None:
    said = told({"data": CELLS["data"], "accuracy": MEAN_OF_MEANS}, capsys)
    assert "no  accuracy: 3 of 5 are right, 0.6; you have 0.75, the mean of batch means" in said
    assert "应得 0.6；你得到 0.75" in said


def test_what_is_missing_is_not_yet_wrong(capsys) -> None:
    said = told({name: CELLS[name] for name in ("data", "accuracy")}, capsys)
    assert said.splitlines() == [
        "..  train_epoch: train_epoch is not there yet",
        "ok  accuracy: 3 of 5",
        "..  Net: Net is not there yet",
        "..  fit: Net is not there yet",
    ]


def test_the_random_numbers_of_the_reader_go_on_as_if_nothing_was_checked(capsys) -> None:
    torch.manual_seed(3)
    state = torch.get_rng_state()
    told(CELLS, capsys)
    assert torch.equal(torch.get_rng_state(), state)


def test_neither_a_linear_model_nor_softmax_is_told_by_the_same_number(capsys) -> None:
    """A linear model stays far below the bar; a network with a softmax too many is above it."""
    names: dict = {}
    for cell in ("data", "loader", *CELL.values()):
        exec(CELLS[cell], names)
    X, y = spirals.spirals(1000, 200)
    shares = {}
    for name, last in (("linear", None), ("softmax", torch.nn.Softmax(dim=1))):
        torch.manual_seed(0)
        body = names["Net"](32) if last else torch.nn.Linear(2, 3, dtype=torch.float64)
        net = torch.nn.Sequential(body, last) if last else body
        names["fit"](net, *spirals.spirals(300, 100), 0)
        shares[name] = (net(X).argmax(1) == y).double().mean().item()
    assert shares["linear"] < 0.5 < spirals.BAR < shares["softmax"], shares


def test_the_points_are_those_of_the_exercise() -> None:
    """Same curve, other points: their mean distance from it is that of the noise."""
    names: dict = {}
    exec(SOLUTION.partition("# %% loader")[0], names)
    mine, y = spirals.spirals(3000, 0)
    theirs, classes = names["spirals"](3000, torch.Generator().manual_seed(0))
    assert torch.equal(mine, theirs) and torch.equal(y, classes)
    assert math.isclose(mine.norm(dim=1).mean().item(), 0.55, abs_tol=0.02)
