"""The reader's script of the larger exercise “six faults in one script”, as its checker sees it."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property

import torch
from torch import Tensor, nn


class Probe(nn.Module):
    """A linear layer behind dropout, and a weight of ones that no answer depends on.

    Attributes:
        calls: so often it has been called.
    """

    def __init__(self, columns: int) -> None:
        super().__init__()
        self.dropout, self.linear, self.idle = nn.Dropout(0.5), nn.Linear(columns, 3), nn.Linear(2, 2)
        nn.init.ones_(self.idle.weight)
        self.calls = 0

    def forward(self, X: Tensor) -> Tensor:
        """Return logits, (B, 3)."""
        self.calls += 1
        return self.linear(self.dropout(X)) + 0 * self.idle.weight.sum()


class Program:
    """The reader's functions, and what they make.

    Attributes:
        names: those of the script; `load`, `Net`, `train`, and `accuracy` are among them.
        error: what `train` raised with the probe, if it did.
    """

    def __init__(self, names: dict) -> None:
        self.names = names
        self.error: Exception | None = None

    @cached_property
    def rows(self) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Rows and labels to train with, then to validate with."""
        return self.names["load"]()

    def net(self, seed: int) -> nn.Module:
        """A new network, of the dtype of the rows."""
        torch.manual_seed(seed)
        return self.names["Net"]().to(self.rows[0])

    def train(self, net: nn.Module) -> nn.Module:
        """The same network after training."""
        X, y, *_ = self.rows
        self.names["train"](net, X, y)
        return net

    @cached_property
    def probe(self) -> Probe:
        """A probe after training, or after the error in it."""
        torch.manual_seed(0)
        probe = Probe(self.rows[0].shape[1]).to(self.rows[0])
        try:
            self.train(probe)
        except Exception as error:  # of the reader's code
            self.error = error
        return probe

    @cached_property
    def trained(self) -> tuple[nn.Module, list[bool]]:
        """A network after training, and for each tensor that it computes with whether that has changed."""
        net = self.net(0)
        tensors = leaves(net(self.rows[0]))
        before = [one.detach().clone() for one in tensors]
        self.train(net)
        return net, [not torch.equal(now, then) for now, then in zip(tensors, before, strict=True)]

    def reaching(self) -> Tensor:
        """The numbers that the first linear layer of a new network gets; the rows if that cannot be seen."""
        inputs: list[Tensor] = []
        see = nn.modules.module.register_module_forward_pre_hook(
            lambda module, given: inputs.append(given[0].detach()) if isinstance(module, nn.Linear) else None
        )
        with suppress(Exception):  # of the reader's code, told elsewhere
            self.net(0)(self.rows[0])
        see.remove()
        return inputs[0] if inputs and inputs[0].ndim == 2 else self.rows[0]


def leaves(output: Tensor) -> list[Tensor]:
    """The leaves that a tensor depends on, whichever module or list holds them."""
    found, seen, todo = [], set(), [output.grad_fn]
    while todo:
        node = todo.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        if hasattr(node, "variable"):
            found.append(node.variable)
        todo += [one for one, _ in node.next_functions]
    return found
