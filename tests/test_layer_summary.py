"""The summary of a network: what it says of each layer, and that the network stays as it was."""

from __future__ import annotations

import pytest
import torch
from notes_toolbox import summary
from torch import nn


class Twice(nn.Module):
    """One layer that is called twice, one that is never called, and a parameter of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.ones(3))
        self.layer, self.unused = nn.Linear(3, 3), nn.Linear(3, 7)

    def forward(self, X: torch.Tensor) -> torch.Tensor:
        return self.scale * self.layer(self.layer(X))


class Tied(nn.Module):
    """Two layers with one weight, as an embedding and the layer that turns it back into words."""

    def __init__(self) -> None:
        super().__init__()
        self.embedding, self.head = nn.Embedding(10, 4), nn.Linear(4, 10)
        self.head.weight = self.embedding.weight

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        return self.head(self.embedding(ids))


def small() -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(1, 8, 3, padding=1), nn.BatchNorm2d(8), nn.Dropout(), nn.Flatten(), nn.Linear(512, 10)
    )


def hooks(net: nn.Module) -> int:
    return sum(len(module._forward_hooks) for module in net.modules())


def test_each_layer_has_a_row_with_name_kind_shape_and_parameters() -> None:
    assert [tuple(row) for row in summary(small(), torch.zeros(2, 1, 8, 8))] == [
        ("0", "Conv2d", (2, 8, 8, 8), 80),
        ("1", "BatchNorm2d", (2, 8, 8, 8), 16),
        ("2", "Dropout", (2, 8, 8, 8), 0),
        ("3", "Flatten", (2, 512), 0),
        ("4", "Linear", (2, 10), 5130),
    ]


def test_it_prints_as_a_table() -> None:
    assert str(summary(small(), torch.zeros(2, 1, 8, 8))) == (
        "name   kind         output shape  parameters\n"
        "0      Conv2d       (2, 8, 8, 8)          80\n"
        "1      BatchNorm2d  (2, 8, 8, 8)          16\n"
        "2      Dropout      (2, 8, 8, 8)           0\n"
        "3      Flatten      (2, 512)               0\n"
        "4      Linear       (2, 10)            5,130\n"
        "total                                  5,226"
    )


def test_a_layer_called_twice_is_counted_once() -> None:
    rows = summary(Twice(), torch.zeros(5, 3))
    assert [tuple(row) for row in rows] == [
        ("layer", "Linear", (5, 3), 12),
        ("layer", "Linear", (5, 3), 0),
        ("", "Twice", (5, 3), 3),
        ("unused", "Linear", None, 28),
    ]
    assert str(rows).split("\n")[4].split() == ["unused", "Linear", "-", "28"]


def test_a_shared_weight_is_counted_once() -> None:
    rows = summary(Tied(), torch.zeros(2, 5, dtype=torch.int64))
    assert [(row.name, row.parameters) for row in rows] == [("embedding", 40), ("head", 10)]


@pytest.mark.parametrize(
    ("net", "inputs"),
    [
        (small(), [torch.zeros(1, 1, 8, 8)]),
        (Twice(), [torch.zeros(2, 3)]),
        (Tied(), [torch.tensor([1])]),
        (nn.Transformer(8, 2, 1, 1, 16, batch_first=True), [torch.zeros(2, 5, 8), torch.zeros(2, 4, 8)]),
    ],
    ids=lambda given: type(given).__name__,
)
def test_the_total_is_the_number_of_all_parameters(net: nn.Module, inputs: list[torch.Tensor]) -> None:
    assert summary(net, *inputs).total == sum(parameter.numel() for parameter in net.parameters()) > 0


@pytest.mark.parametrize("kind", [nn.RNN, nn.GRU, nn.LSTM])
def test_of_several_outputs_the_first_counts(kind: type[nn.Module]) -> None:
    (row,) = summary(kind(3, 4, batch_first=True), torch.zeros(2, 5, 3))
    assert (row.name, row.kind, row.shape) == ("", kind.__name__, (2, 5, 4))


def test_of_outputs_with_names_the_first_counts() -> None:
    class Heads(nn.Module):
        def forward(self, X: torch.Tensor) -> dict[str, torch.Tensor]:
            return {"mean": X[:, :1], "all": X}

    (row,) = summary(Heads(), torch.zeros(2, 5))
    assert row.shape == (2, 1)


def test_a_packed_batch_has_the_shape_of_its_data() -> None:
    packed = nn.utils.rnn.pack_sequence([torch.zeros(4, 3), torch.zeros(2, 3)])
    (row,) = summary(nn.GRU(3, 5), packed)
    assert row.shape == (6, 5)


def test_a_scalar_has_an_empty_shape() -> None:
    (row,) = summary(nn.MSELoss(), torch.zeros(3), torch.zeros(3))
    assert row.shape == () and "()" in str([row])


def test_several_inputs_are_passed_on() -> None:
    rows = summary(nn.MultiheadAttention(16, 4), *[torch.zeros(5, 2, 16)] * 3)
    assert [(row.name, row.shape, row.parameters) for row in rows] == [
        ("", (5, 2, 16), 816),
        ("out_proj", None, 272),
    ]


def test_on_meta_nothing_is_computed() -> None:
    with torch.device("meta"):
        net, X = nn.Sequential(nn.Linear(100_000, 100_000), nn.ReLU()), torch.zeros(10_000, 100_000)
    rows = summary(net, X)
    assert rows.total == 10_000_100_000 and rows[1].shape == (10_000, 100_000)


def test_the_network_stays_as_it_was() -> None:
    net = small()
    net[2].eval()
    before = {name: value.clone() for name, value in net.state_dict().items()}
    drawn = torch.get_rng_state()
    summary(net, torch.ones(2, 1, 8, 8))
    assert [module.training for module in net] == [True, True, False, True, True] and net.training
    assert all(torch.equal(value, before[name]) for name, value in net.state_dict().items())
    assert hooks(net) == 0 and torch.equal(torch.get_rng_state(), drawn)


def test_nothing_is_recorded_for_backward() -> None:
    seen: list[torch.Tensor] = []
    net = nn.Linear(3, 2)
    handle = net.register_forward_hook(lambda *given: seen.append(given[2]))
    summary(net, torch.zeros(1, 3))
    handle.remove()
    assert not seen[0].requires_grad


def test_after_an_error_modes_and_hooks_are_restored() -> None:
    net = small()
    with pytest.raises(RuntimeError, match="shapes cannot be multiplied"):
        summary(net, torch.zeros(2, 1, 9, 9))
    assert hooks(net) == 0 and all(module.training for module in net.modules()) and torch.is_grad_enabled()


def test_a_layer_that_takes_no_hook_leaves_none_behind() -> None:
    class Closed(nn.Module):
        def register_forward_hook(self, *_, **__):
            raise RuntimeError("no hooks here")

    net = nn.Sequential(nn.Linear(3, 3), Closed())
    with pytest.raises(RuntimeError, match="no hooks here"):
        summary(net, torch.zeros(1, 3))
    assert hooks(net) == 0
