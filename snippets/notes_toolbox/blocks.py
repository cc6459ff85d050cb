"""A network as boxes and arrows: one look for all such figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from notes_toolbox.summary import Row

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Box = Row | tuple[str, Sequence[int] | None]
Branches = Sequence[Sequence[Box]]  # lists, from top to bottom
Point = tuple[float, float]
WIDTH, HEIGHT = 0.8, 0.7  # of a box, in a place of 1 × 1
ACCENT, GRAY = "#d9480f", "#808080"


def blocks(ax: Axes, rows: Sequence[Box | Branches], columns: int = 5) -> None:
    """Draw the parts of a network as boxes with their shapes, from left to right, with arrows between them.

    Layers with parameters have the accent color. Give the figure one inch of height for each line, or for
    each branch of it.

    Args:
        ax: what to draw on; its axes are switched off.
        rows: what [`summary`][notes_toolbox.summary.summary] returns, or pairs of name and shape (None for
            no shape). Rows of a summary are drawn in the order of the calls, as one chain, those without a
            shape left out. In the place of a box, a list of lists of boxes makes branches; an empty list
            among them is a shortcut.
        columns: how many boxes a line has room for; the rest goes on below.

    Raises:
        TypeError: a box is no tuple, or a branch is no list.
    """
    top, edge, lines = 0.0, 0, _lines(rows, columns)
    tails: list[Point] = []
    for line in lines:
        height, x = max(map(len, line)), 0
        for branches in line:
            ends = [
                _branch(ax, branch, x, top - (height - len(branches) + 1) / 2 - number, _width(branches))
                for number, branch in enumerate(branches)
            ]
            for tail in tails:
                for head, _ in ends:
                    _join(ax, tail, edge, head, x, top)
            tails = [tail for _, tail in ends]
            edge = x = x + _width(branches)
        top -= height
    used = max((sum(map(_width, line)) for line in lines), default=1)
    margin = max(columns, used) / 2 + 0.1
    ax.set(xlim=(used / 2 - margin, used / 2 + margin), ylim=(top, 0))
    ax.axis("off")


def _lines(rows: Sequence[Box | Branches], columns: int) -> list[list[Branches]]:
    lines: list[list[Branches]] = []
    for part in rows:
        if isinstance(part, Row) and part.shape is None:
            continue
        branches = _branches(part)
        if not lines or sum(map(_width, [*lines[-1], branches])) > columns:
            lines.append([])
        lines[-1].append(branches)
    return lines


def _branches(part: Box | Branches) -> Branches:
    branches = part if isinstance(part, list) and part else [[part]]
    for branch in branches:
        if not isinstance(branch, list) or not all(isinstance(box, tuple) for box in branch):
            raise TypeError(f"a box is a tuple (name, shape), a branch a list of boxes; this is {branch!r}")
    return branches


def _width(branches: Branches) -> int:
    return max(1, *map(len, branches))


def _branch(ax: Axes, branch: Sequence[Box], x: float, y: float, width: int) -> tuple[Point, Point]:
    """Draw the boxes of a branch, spread over the width of all branches; return where it begins and ends."""
    if not branch:
        ax.plot([x, x + width], [y, y], GRAY, lw=1)
        return (x, y), (x + width, y)
    step = width / len(branch)
    middles = [x + step * (number + 0.5) for number in range(len(branch))]
    for middle, box in zip(middles, branch, strict=True):
        _box(ax, box, middle, y)
    for middle in middles[1:]:
        _arrow(ax, (middle - step + WIDTH / 2, y), (middle - WIDTH / 2, y))
    return (middles[0] - WIDTH / 2, y), (middles[-1] + WIDTH / 2, y)


def _box(ax: Axes, box: Box, x: float, y: float) -> None:
    *names, shape = box[:3]
    learns = isinstance(box, Row) and box.parameters > 0
    ax.bar(x, HEIGHT, WIDTH, y - HEIGHT / 2, fill=False, edgecolor=ACCENT if learns else GRAY)
    words = [*filter(None, names), *([] if shape is None else [str(tuple(shape))])]
    ax.text(x, y, "\n".join(words), ha="center", va="center", fontsize=9)


def _join(ax: Axes, tail: Point, edge: float, head: Point, x: float, top: float) -> None:
    """Draw an arrow from a part that ends at `edge` to one that begins at `x`, below `top`."""
    turns = [(edge, tail[1]), (edge, top), (x, top)] if x < edge else [(x, tail[1])]
    xs, ys = zip(tail, *turns, (x, head[1]), strict=True)
    ax.plot(xs, ys, GRAY, lw=1)
    if head[0] > x:
        _arrow(ax, (x, head[1]), head)


def _arrow(ax: Axes, tail: Point, head: Point) -> None:
    ax.annotate("", head, tail, arrowprops={"arrowstyle": "->", "color": GRAY, "shrinkA": 0, "shrinkB": 0})
