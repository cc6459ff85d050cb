"""What a training does more often than it has to, and what it keeps longer than it has to."""

from __future__ import annotations

import weakref
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from unittest import mock

import torch
from torch import Tensor, nn

AUTOGRAD = ("backward", "grad")  # the functions of torch.autograd that walk a graph


class Row(dict):
    """A row of strings that counts how often each is read.

    Attributes:
        reads: column → how often.
    """

    def __init__(self, row: dict[str, str]) -> None:
        super().__init__(row)
        self.reads = Counter[str]()

    def __getitem__(self, name: str) -> str:
        self.reads[name] += 1
        return super().__getitem__(name)

    def get(self, name, default=None):
        """As of a dict."""
        return self[name] if name in self else default

    def items(self):
        """As of a dict."""
        self.reads.update(self.keys())
        return super().items()

    def values(self):
        """As of a dict."""
        self.reads.update(self.keys())
        return super().values()


class _Mark:
    """What lives as long as any node of its graph."""


class Waste:
    """Counts of what happens while a training is watched.

    Attributes:
        walked: so often a gradient was computed.
        nodes: of the largest graph walked, by name.
        kept: of the graphs walked, the most that were alive at a time, wholly or in part.
        seen: samples that went through a network, by the shapes of its parameters: a layer that is called by
            itself counts as the network does.
        recorded: those of them that did while operations were recorded.
    """

    def __init__(self, rows: list[Row]) -> None:
        self.rows, self.nodes = rows, Counter[str]()
        self.seen, self.recorded = Counter[torch.Size](), Counter[torch.Size]()
        self.walked = self.kept = self._depth = 0
        self._alive = weakref.WeakSet[_Mark]()

    @property
    def reads(self) -> int:
        """How often the string read most was read after the first gradient; in all if there was none."""
        return max((count for row in self.rows for count in row.reads.values()), default=0)

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Count what runs inside."""
        modules = nn.modules.module
        with ExitStack() as stack:
            for name in AUTOGRAD:
                stack.enter_context(mock.patch.object(torch.autograd, name, self._walking(name)))
            before = modules.register_module_forward_pre_hook(self._enter)
            stack.callback(before.remove)
            after = modules.register_module_forward_hook(self._leave, always_call=True)
            stack.callback(after.remove)
            yield

    def _walking(self, name: str):
        """A function of `torch.autograd` that looks at the graph before it walks it."""
        real = getattr(torch.autograd, name)

        def walk(tensors, *arguments, **options):
            self._look(tensors if isinstance(tensors, Tensor) else tensors[0])
            return real(tensors, *arguments, **options)

        return walk

    def _look(self, root: Tensor) -> None:
        """Count the nodes below a loss, and the graphs that have come before."""
        if not self.walked:
            for row in self.rows:
                row.reads.clear()
        self.walked += 1
        if root.grad_fn is None:
            return
        self.nodes = max(self.nodes, nodes(root), key=Counter.total)
        mark = _Mark()
        for node in below(root):
            if not hasattr(node, "variable"):  # a leaf's node is shared by all graphs
                node.metadata["mark"] = mark
        self._alive.add(mark)
        self.kept = max(self.kept, len(self._alive))

    def _enter(self, module: nn.Module, given: tuple) -> None:
        """Count samples at the outermost module that has parameters."""
        self._depth += 1
        if self._depth > 1 or not (given and isinstance(given[0], Tensor)):
            return
        samples = given[0].shape[:-1].numel()
        for shape in {one.shape for one in module.parameters()}:
            self.seen[shape] += samples
            self.recorded[shape] += samples * torch.is_grad_enabled()

    def _leave(self, module: nn.Module, given: tuple, output: object) -> None:
        self._depth -= 1


def nodes(root: Tensor) -> Counter[str]:
    """The nodes of the graph below a tensor, counted by name."""
    return Counter(node.name() for node in below(root))


def below(root: Tensor) -> set:
    """The nodes of the graph below a tensor."""
    seen, todo = set(), [root.grad_fn]
    while todo:
        node = todo.pop()
        if node is not None and node not in seen:
            seen.add(node)
            todo += [one for one, _ in node.next_functions]
    return seen
