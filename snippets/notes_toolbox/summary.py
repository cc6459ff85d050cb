"""What each layer of a network gives for one input, and how many parameters it has, as a table."""

from __future__ import annotations

from typing import Any, NamedTuple

from torch import Tensor, nn

from notes_toolbox.modes import evaluating


class Row(NamedTuple):
    """One call of a layer."""

    name: str
    kind: str
    shape: tuple[int, ...] | None
    parameters: int


class Summary(list[Row]):
    """Rows that print as a table."""

    @property
    def total(self) -> int:
        """How many parameters the network has, frozen ones too."""
        return sum(row.parameters for row in self)

    def __repr__(self) -> str:
        rows = [(row.name, row.kind, _text(row.shape), f"{row.parameters:,}") for row in self]
        lines = [("name", "kind", "output shape", "parameters"), *rows, ("total", "", "", f"{self.total:,}")]
        name, kind, shape, count = (max(map(len, column)) for column in zip(*lines, strict=True))
        return "\n".join(f"{a:{name}}  {b:{kind}}  {c:{shape}}  {d:>{count}}" for a, b, c, d in lines)


def summary(net: nn.Module, *inputs: Any) -> Summary:
    """Call a network once, in eval mode and without gradients, and note what each layer gives.

    A layer is a module with no modules inside, or with parameters of its own.

    Args:
        net: the network, or a single layer; on the device `meta` nothing is computed.
        inputs: what the network is called with, mostly one tensor `X`, (B, ...).

    Returns:
        A list that prints as a table, with one row per call of a layer, in the order in which the calls end.
            A row has a `name` (empty for `net` itself), a `kind` (the class), the `shape` of the output (of
            its first tensor; None if it does not begin with one), and the number of `parameters`, each
            counted where it is met first. Parameters of a layer that is never called itself come last, with
            the shape None; it may be that its owner computes with them. `total` is the sum.
    """
    names = {module: name for name, module in net.named_modules()}
    layers = [one for one in names if not list(one.children()) or list(one.parameters(recurse=False))]
    rows, counted = Summary(), set()

    def note(layer: nn.Module, _: Any, output: Any) -> None:
        new = set(layer.parameters(recurse=False)) - counted
        counted.update(new)
        number = sum(parameter.numel() for parameter in new)
        rows.append(Row(names[layer], type(layer).__name__, _shape(output), number))

    hooks = []
    try:
        for layer in layers:
            hooks.append(layer.register_forward_hook(note))
        with evaluating(net):
            net(*inputs)
    finally:
        for hook in hooks:
            hook.remove()
    for layer in layers:
        if not counted.issuperset(layer.parameters(recurse=False)):
            note(layer, (), None)
    return rows


def _shape(output: Any) -> tuple[int, ...] | None:
    while isinstance(output, tuple | list | dict) and output:
        output = next(iter(output.values())) if isinstance(output, dict) else output[0]
    return tuple(output.shape) if isinstance(output, Tensor) else None


def _text(shape: tuple[int, ...] | None) -> str:
    return "-" if shape is None else str(shape)
