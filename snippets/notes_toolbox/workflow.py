"""The reader's workflow of the larger exercise “fuel consumption”, as its checker sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property

import numpy as np
import torch
from torch import Tensor, nn

from notes_toolbox.checking import expect

SEEDS = (11, 12)  # of the splits
MANY = 30  # a table of the reader's has so many rows at least


class Program:
    """The reader's functions, and the models that they make.

    Attributes:
        names: those of the file.
    """

    def __init__(self, names: dict) -> None:
        self.names = names
        self.models: dict[int, object] = {}

    @cached_property
    def rows(self) -> tuple[Tensor, Tensor]:
        """All cars (392, 8), and how far they go, (392,), float64."""
        from mlxtend.data import autompg_data

        X, y = autompg_data()
        return torch.tensor(X), torch.tensor(y)

    def parts(self, k: int) -> list[Tensor]:
        """Row numbers to train with, to validate with, and held back, of one split."""
        order = torch.randperm(len(self.rows[0]), generator=torch.Generator().manual_seed(SEEDS[k]))
        return list(order.split([232, 80, 80]))

    def held(self, k: int) -> tuple[Tensor, Tensor]:
        """The cars that are held back, (80, 8), and how far they go, (80,)."""
        X, y = self.rows
        rows = self.parts(k)[2]
        return X[rows], y[rows]

    @property
    def held_back(self) -> tuple[Tensor, Tensor]:
        """Those of the first split."""
        return self.held(0)

    def fit(self, k: int, noise: int = 0, moved: bool = False) -> object:
        """A model, trained with one split.

        Args:
            k: which split.
            noise: a seed for all that `fit` itself does not seed.
            moved: whether the rows to validate with are other ones: every second car is three times as large,
                and all of them go 10,000 miles farther.
        """
        X, y = self.rows
        train, valid, _ = self.parts(k)
        factors = torch.tensor([1.0, 3, 3, 3, 3, 1, 1, 1], dtype=torch.float64)
        given = [X[train], y[train], X[valid], y[valid]]
        if moved:
            given[2][::2] *= factors
            given[3] += 10_000
        kept = [one.clone() for one in given]
        torch.manual_seed(noise)
        model = self.names["fit"](*given, k)
        expect(
            all(map(equal, given, kept)),
            "fit changes the rows that it is given",
            "fit 改动了传进来的行",
        )
        return model

    def model(self, k: int) -> object:
        """The model of one split, trained once."""
        if k not in self.models:
            self.models[k] = self.fit(k)
        return self.models[k]

    @cached_property
    def moved(self) -> object:
        """The model of the second split, its rows to validate with moved."""
        return self.fit(1, moved=True)

    def predict(self, model: object, rows: Tensor) -> Tensor:
        """What the reader's function says, one number for each row, float64."""
        given = rows.clone()
        y_hat = self.names["predict"](model, given)
        expect(
            y_hat is not None,
            "predict gives nothing back: return the predictions",
            "predict 没有返回值：要 return 预测",
        )
        expect(
            equal(given, rows),
            "predict changes the rows that it is given",
            "predict 改动了传进来的行",
        )
        kind = type(y_hat).__name__
        expect(
            isinstance(y_hat, Tensor),
            f"predict gives {kind} back, not a tensor",
            f"predict 返回的是 {kind}，不是张量",
        )
        shape, wanted = tuple(y_hat.shape), (len(rows),)
        expect(
            shape == wanted,
            f"for {len(rows)} row{'s' * (len(rows) > 1)}, predict gives {shape} back, not {wanted}",
            f"给了 {len(rows)} 行，predict 返回的形状是 {shape}，不是 {wanted}",
        )
        return y_hat.cpu().double()


def equal(one: Tensor, other: Tensor) -> bool:
    """Whether two tensors have the same numbers, nan in the same places."""
    return one.shape == other.shape and torch.allclose(one, other, rtol=1e-9, atol=0, equal_nan=True)


@contextmanager
def poisoned(names: dict) -> Iterator[None]:
    """Triple every second row of the tables among some names, and put them back."""
    tables = [one for one in names.values() if isinstance(one, Tensor | np.ndarray) and one.ndim]
    tables = [one for one in tables if len(one) >= MANY and "float" in str(one.dtype)]
    kept = [one.detach().clone() if isinstance(one, Tensor) else one.copy() for one in tables]
    _written([_tripled(one) for one in kept], tables)
    try:
        yield
    finally:
        _written(kept, tables)


def _tripled(table: Tensor | np.ndarray) -> Tensor | np.ndarray:
    """A copy with every second row tripled; all of them would be the same table to whatever scales."""
    table = 1 * table
    table[::2] *= 3
    return table


def _written(values: list, tables: list) -> None:
    """Write into tables of the reader's file, where that can be."""
    for table, value in zip(tables, values, strict=True):
        with suppress(RuntimeError, ValueError), torch.no_grad():  # an expanded tensor, a read-only array
            table[...] = value


def reaching(run: Callable[[], object]) -> Tensor | None:
    """The rows that a module with parameters of its own gets first, (B, D), while something runs."""
    inputs: list[Tensor] = []

    def see(module: nn.Module, given: tuple) -> None:
        own = any(True for _ in module.parameters(recurse=False))
        if own and given and isinstance(given[0], Tensor) and given[0].ndim == 2:
            inputs.append(given[0].detach().cpu().double())

    hook = nn.modules.module.register_module_forward_pre_hook(see)
    try:
        run()
    finally:
        hook.remove()
    return inputs[0] if inputs else None


def learned(Z: Tensor) -> bool:
    """Whether columns look scaled by numbers of the data: mean 0 and spread 1, or from 0 to 1."""
    Z = Z[:, [len(column.unique()) > 5 for column in Z.T]]
    if not Z.numel():
        return False
    normal = ((Z.mean(0).abs() < 0.3) & ((Z.std(0) - 1).abs() < 0.3)).all()
    return bool(normal | ((Z.amin(0).abs() < 0.1) & ((Z.amax(0) - 1).abs() < 0.1)).all())


class unpickling:
    """Notes the calls of `torch.load` that may run code, for as long as it is entered."""

    def __enter__(self) -> list[bool]:
        self.load, calls = torch.load, list[bool]()

        def load(*given: object, **named: object) -> object:
            if named.get("weights_only") is False:
                calls.append(True)
            return self.load(*given, **named)

        torch.load = load
        return calls

    def __exit__(self, *error: object) -> None:
        torch.load = self.load
