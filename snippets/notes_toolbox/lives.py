"""The lives of a training, for the larger exercise “killed at any step”: each call is a new program."""

from __future__ import annotations

import copy
import io
import random
import sys
import tempfile
import types
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from notes_toolbox.checking import expect
from notes_toolbox.kills import Files, Moment, recording

__all__ = ["Life", "Program"]
CODE = (types.FunctionType, types.BuiltinFunctionType, types.ModuleType, type)


@dataclass
class Life:
    """One call of `train`, to its end.

    Attributes:
        losses: of all steps, as returned.
        weights: of the network, by name.
        steps: taken in this call.
        moments: at which it could have been killed.
        trusting: whether a file was read with `weights_only=False`.
    """

    losses: list[float]
    weights: dict[str, Tensor]
    steps: int
    moments: list[Moment]
    trusting: bool


@dataclass
class Program:
    """The reader's file.

    Attributes:
        names: of the file.
        calls: so often `train` has been called.
    """

    names: dict
    calls: int = 0
    _lives: dict[frozenset, Life] = field(default_factory=dict)

    @cached_property
    def whole(self) -> Life:
        """A training that nobody kills."""
        return self.live({})

    def after(self, files: Files) -> Life:
        """The life that begins with these files; the same each time it is asked for."""
        key = frozenset(files.items())
        if key not in self._lives:
            self._lives[key] = self.live(files)
        return self._lives[key]

    def live(self, files: Files) -> Life:
        """Call `train` with a folder of these files, as a new program would."""
        self.calls += 1
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name, _renewed(self.names):
            folder = Path(name)
            for one, whole in files.items():
                (folder / one).parent.mkdir(parents=True, exist_ok=True)
                (folder / one).write_bytes(whole)
            _seed(1000 + self.calls)
            with recording(folder, self.names) as recorder, redirect_stdout(io.StringIO()):
                net, losses = _pair(self.names["train"](folder))
                weights = {name: value.detach().clone() for name, value in net.state_dict().items()}
        return Life(losses, weights, recorder.steps, recorder.moments, recorder.trusting)


def _pair(result: Any) -> tuple[nn.Module, list[float]]:
    """What `train` returns, if it is a network and numbers."""
    fits = isinstance(result, tuple | list) and len(result) == 2 and isinstance(result[0], nn.Module)
    kind = type(result).__name__
    expect(fits, f"train returns {kind}, not net, losses", f"train 返回的是 {kind}，不是 net, losses")
    return result[0], [float(loss) for loss in result[1]]


def _seed(seed: int) -> None:
    """Random numbers that no other call has."""
    torch.manual_seed(seed)
    random.seed(seed)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(seed)


@contextmanager
def _renewed(names: dict) -> Iterator[None]:
    """Let a call have copies of the data that `train` uses, so that the next finds them as this one does."""
    before, state = dict(names), random.getstate()
    numpy = sys.modules["numpy"].random.get_state() if "numpy" in sys.modules else None
    used = {name: before[name] for name in _used(names)}
    functions = {one: one.__defaults__ for one in used.values() if isinstance(one, types.FunctionType)}
    names.update(_copied({name: one for name, one in used.items() if not isinstance(one, CODE)}))
    for one, defaults in functions.items():
        one.__defaults__ = _copied({"": defaults})[""]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for name in set(names) - set(before):
            del names[name]
        names.update(before)
        for one, defaults in functions.items():
            one.__defaults__ = defaults
        random.setstate(state)
        if numpy is not None:
            sys.modules["numpy"].random.set_state(numpy)


def _copied(data: dict) -> dict:
    """Copies that belong together as the data do; what cannot be copied stays."""
    copies, memo = dict(data), dict[int, Any]()
    for name, one in data.items():
        with suppress(Exception):  # of the reader's class
            copies[name] = copy.deepcopy(one, memo)
    return copies


def _used(names: dict) -> set[str]:
    """The names that `train` uses, and those that the functions and classes among them use."""
    found, todo = {"train"}, ["train"]
    while todo:
        for code in _codes(names[todo.pop()]):
            new = {name for name in code.co_names if name in names} - found
            found |= new
            todo += new
    return found


def _codes(one: Any) -> list[types.CodeType]:
    """The code of a function or class, and what is inside it."""
    one = getattr(one, "__wrapped__", getattr(one, "__func__", one))
    inside: list = []
    if isinstance(one, types.FunctionType):
        inside = [one.__code__]
    elif isinstance(one, type):
        inside = [code for part in vars(one).values() for code in _codes(part)]
    for code in inside:  # grows while it is read
        inside += [const for const in code.co_consts if isinstance(const, types.CodeType)]
    return inside
