"""Networks drawn as boxes: what stands in them, where they are, and how they look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.text import Annotation
from notes.run import figure
from notes_toolbox import blocks, summary
from torch import nn

X, CAT, CONV = ("x", (10, 12, 12)), ("cat", (88, 12, 12)), ("conv", (24, 12, 12))


def net() -> nn.Sequential:
    """Nine layers: more than a line has room for, with the longest names and shapes."""
    head = [nn.Conv2d(8, 16, 3, padding=1), nn.BatchNorm2d(16), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten()]
    return nn.Sequential(nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), *head, nn.Linear(64, 10))


@pytest.fixture
def ax() -> Iterator[Axes]:
    plt.close("all")
    yield plt.subplots(figsize=(6.4, 2.2), layout="constrained")[1]
    plt.close("all")


def words(ax: Axes) -> list[str]:
    return [text.get_text() for text in ax.texts if not isinstance(text, Annotation)]


def places(ax: Axes) -> list[tuple[float, float]]:
    """The middle of each box, in columns and lines from the left and from above."""
    texts = [text for text in ax.texts if not isinstance(text, Annotation)]
    return [(round(text.get_position()[0], 6), round(-text.get_position()[1], 6)) for text in texts]


def arrows(ax: Axes) -> int:
    return sum(isinstance(text, Annotation) for text in ax.texts)


def test_a_row_of_a_summary_shows_name_kind_and_shape(ax: Axes) -> None:
    blocks(ax, summary(nn.Sequential(nn.Linear(3, 4), nn.ReLU()), torch.zeros(5, 3)))
    assert words(ax) == ["0\nLinear\n(5, 4)", "1\nReLU\n(5, 4)"]
    assert [to_hex(box.get_edgecolor()) for box in ax.patches] == ["#d9480f", "#808080"]
    assert arrows(ax) == 1 and places(ax) == [(0.5, 0.5), (1.5, 0.5)]


def test_a_pair_shows_name_and_shape(ax: Axes) -> None:
    blocks(ax, [("x", torch.Size([2, 3])), ("loss", ()), ("backward", None)])
    assert words(ax) == ["x\n(2, 3)", "loss\n()", "backward"]


def test_a_layer_that_is_never_called_is_left_out(ax: Axes) -> None:
    blocks(ax, summary(nn.MultiheadAttention(16, 4), *[torch.zeros(5, 2, 16)] * 3))
    assert words(ax) == ["MultiheadAttention\n(5, 2, 16)"] and arrows(ax) == 0


def test_what_does_not_fit_goes_on_in_the_next_line(ax: Axes) -> None:
    blocks(ax, summary(net(), torch.zeros(1, 1, 8, 8)))
    assert places(ax) == [(x + 0.5, 0.5) for x in range(5)] + [(x + 0.5, 1.5) for x in range(4)]
    assert arrows(ax) == 8
    (turn,) = [points for line in ax.lines if len(points := np.ravel(line.get_xydata())) > 6]
    assert turn == pytest.approx([4.9, -0.5, 5, -0.5, 5, -1, 0, -1, 0, -1.5])


def test_branches_lie_below_each_other_and_meet_again(ax: Axes) -> None:
    blocks(ax, [X, [[CONV], [CONV, CONV], []], CAT])
    assert places(ax) == [(0.5, 1.5), (2, 0.5), (1.5, 1.5), (2.5, 1.5), (3.5, 1.5)]
    assert arrows(ax) == 2 + 1 + 3, "into both branches, inside one, and from all three to the end"


def test_two_heads_end_apart(ax: Axes) -> None:
    blocks(ax, [X, [[("a", (1,))], [("b", (2,))]]])
    assert words(ax)[1:] == ["a\n(1,)", "b\n(2,)"] and arrows(ax) == 2


def test_a_summary_can_be_a_branch(ax: Axes) -> None:
    rows = summary(nn.Sequential(nn.Linear(3, 3), nn.ReLU()), torch.zeros(1, 3))
    blocks(ax, [("x", (1, 3)), [rows, []], ("+", (1, 3))])
    assert len(words(ax)) == 4 and arrows(ax) == 1 + 1 + 2


def test_the_words_fit_into_their_boxes(ax: Axes) -> None:
    blocks(ax, summary(net(), torch.zeros(1, 1, 8, 8)))
    ax.figure.canvas.draw()
    texts = [text for text in ax.texts if not isinstance(text, Annotation)]
    for text, box in zip(texts, ax.patches, strict=True):
        inner, outer = text.get_window_extent(), box.get_window_extent()
        assert outer.x0 < inner.x0 and inner.x1 < outer.x1, text.get_text()
        assert outer.y0 < inner.y0 and inner.y1 < outer.y1, text.get_text()
    for above, below in pairwise(box.get_window_extent() for box in ax.patches):
        assert not above.overlaps(below)


def test_the_figure_is_the_same_every_time_and_serves_light_and_dark(ax: Axes) -> None:
    def drawn() -> str:
        blocks(plt.subplots()[1], [X, [[CONV], []], *summary(net(), torch.zeros(1, 1, 8, 8))])
        return figure.capture()[-1]

    svg = drawn()
    assert svg == drawn()
    assert set(re.findall(r"(?:stroke|fill): ([^;\"]+)", svg)) == {"none", "#808080", "#d9480f"}
    assert {float(size) for size in re.findall(r"font-size: ([\d.]+)px", svg)} == {9.0}, "points: 12 pixels"


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        (["conv"], "['conv']"),
        ([X, [], CAT], "[[]]"),
        ([X, [CONV, CONV], CAT], "('conv', (24, 12, 12))"),
        ([[["conv"], [CONV]]], "['conv']"),
    ],
)
def test_what_is_no_box_and_no_branch_is_named(ax: Axes, rows: list, shown: str) -> None:
    message = f"a box is a tuple (name, shape), a branch a list of boxes; this is {shown}"
    with pytest.raises(TypeError, match=f"^{re.escape(message)}$"):
        blocks(ax, rows)
