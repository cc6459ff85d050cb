"""A checker for the larger exercise “three times faster, the same numbers”: it compares with the slow script.

At the end of the file that defines `train(rows)`:

    from notes_toolbox.faster_training import check, ratio

    check(train)
    print(ratio(train))  # on this machine, now
"""

from __future__ import annotations

import io
import math
import time
import warnings
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from functools import cache
from statistics import median

import torch
from torch import Tensor, nn

from notes_toolbox import slow_training
from notes_toolbox.checking import Wrong, expect, told
from notes_toolbox.penguins import load_penguins
from notes_toolbox.waste import Row, Waste

__all__ = ["check", "ratio"]
Train = Callable[[list], tuple]
EPOCHS = 3
BAR = 3  # times as fast
ROUNDS = 3  # of the slow script, with twice as many of the other
SAME = 1e-9  # relative
NODES = 64  # of the graph of a step; without loops it has about 30


def check(train: Train, language: str = "") -> bool:
    """Compare a training with the slow script, and print a line for its numbers, its waste, and its speed.

    Rows are counted as they are read, networks as their modules are called, graphs as `backward` or
    `torch.autograd.grad` walks them, all in the process itself: what other processes do is not seen, nor what
    does without these or reads copies of the rows. The rows are fewer than on the page: every second penguin.

    Args:
        train: gets rows of strings, and returns the trained network, the loss of each step, and the accuracy
            after each epoch.
        language: to complain in, `"en"` or `"zh"`; both if there is none.

    Returns:
        Whether the numbers are those of the slow script and it is at least three times as fast. Waste is
        reported and does not decide.
    """
    if not callable(train):
        print("..  train: give the function itself, check(train)")
        return False
    run = Run(train)
    same = told("the same numbers", lambda: _same(run), language)
    for name, found in WASTE:
        if run.error:
            print(f"..  {name}: waits for the same numbers")
        else:
            told(name, lambda found=found: found(run), language)
    if not same:
        print("..  faster: waits for the same numbers")
    return same and told("faster", lambda: _faster(run), language)


def ratio(train: Train) -> float:
    """How many times as long the slow script takes.

    Args:
        train: as for `check`.

    Returns:
        Seconds of the slow script divided by those of `train`, each the median of several runs in turn, in
        this process, on one thread: on a busy machine, several would mostly wait for each other.
    """
    slow, fast = [], []
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        for _ in range(ROUNDS):
            slow.append(_seconds(_slow))
            fast += [_seconds(train), _seconds(train)]
    finally:
        torch.set_num_threads(threads)
    return median(slow) / median(fast)


def _rows() -> list[Row]:
    """Every second penguin whose measurements are there."""
    return [Row(row) for row in load_penguins() if row["body_mass_g"]][::2]


def _seconds(train: Train) -> float:
    rows = _rows()
    with torch.random.fork_rng(devices=[]), redirect_stdout(io.StringIO()):
        start = time.perf_counter()
        train(rows)
        return time.perf_counter() - start


def _slow(rows: list[Row]) -> tuple:
    """The slow script, in float64."""
    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    try:
        return slow_training.train(rows)
    finally:
        torch.set_default_dtype(before)


class Run:
    """A watched run of a training.

    Attributes:
        train: the training.
        error: what it raised, if it did.
        returned: what came back.
        rows: how many it was given.
        steps: how many it took; 0 if that is not known.
        waste: the counts.
    """

    def __init__(self, train: Train) -> None:
        self.train, rows = train, _rows()
        self.rows, self.steps, self.waste = len(rows), 0, Waste(rows)
        self.returned: object = None
        self.error: Exception | None = None
        try:
            with self.waste.watched(), torch.random.fork_rng(devices=[]), redirect_stdout(io.StringIO()):
                with warnings.catch_warnings():
                    warnings.filterwarnings("ignore", "Using `torch.compile")  # of hooks for all modules
                    self.returned = train(rows)
        except Exception as error:  # of the reader's code
            self.error = error


Numbers = tuple[list[float], list[float], list[Tensor]]


@cache
def _expected() -> Numbers:
    """The numbers of the slow script."""
    with torch.random.fork_rng(devices=[]):
        return _numbers(*_slow(_rows()))


def _numbers(net: nn.Module, losses: Iterable, shares: Iterable) -> Numbers:
    """Losses, accuracies, and weights."""
    both = losses, shares
    first, second = ([one.item() if isinstance(one, Tensor) else float(one) for one in it] for it in both)
    return first, second, [one.detach().cpu().clone() for one in net.parameters()]


def _same(run: Run) -> str:
    """Losses, accuracies, and weights agree."""
    if run.error:
        raise run.error
    expect(
        isinstance(run.returned, (tuple, list)) and len(run.returned) == 3,
        "train should return three things: net, losses, shares",
        "train 应当返回三样东西：net, losses, shares",
    )
    try:
        losses, shares, weights = _numbers(*run.returned)
    except (AttributeError, TypeError, ValueError, RuntimeError) as error:
        raise Wrong(
            "net should be a network, losses and shares should each hold numbers",
            "net 应当是网络，losses 和 shares 里应当是一个个数",
        ) from error
    expected = _expected()
    _listed(losses, expected[0], ("loss", "losses"), "损失")
    run.steps = len(losses)
    _listed(shares, expected[1], ("accuracy", "accuracies"), "准确率")
    _weights(weights, expected[2])
    return f"{len(losses)} losses, {len(shares)} accuracies, and the weights"


def _listed(ours: list[float], slow: list[float], words: tuple[str, str], chinese: str) -> None:
    """As many numbers, and the same."""
    expect(
        len(ours) == len(slow),
        f"{len(ours)} {words[len(ours) != 1]}, the slow script has {len(slow)}",
        f"有 {len(ours)} 个{chinese}，慢脚本有 {len(slow)} 个",
    )
    for number, (one, other) in enumerate(zip(ours, slow, strict=True), 1):
        expect(
            abs(one - other) <= SAME * abs(other),  # nan is not
            f"{words[0]} {number} is {one:.10g}, that of the slow script {other:.10g}",
            f"第 {number} 个{chinese}是 {one:.10g}，慢脚本的是 {other:.10g}",
        )


def _weights(ours: list[Tensor], slow: list[Tensor]) -> None:
    """The same tensors."""
    shapes = [[tuple(one.shape) for one in tensors] for tensors in (ours, slow)]
    expect(
        shapes[0] == shapes[1],
        f"net has parameters of the shapes {shapes[0]}, that of the slow script {shapes[1]}",
        f"net 的参数形状是 {shapes[0]}，慢脚本的是 {shapes[1]}",
    )
    pairs = zip(ours, slow, strict=True)
    apart = sum(not (one - other).abs().max() <= SAME * other.abs().max() for one, other in pairs)
    expect(
        not apart,
        f"{apart} of {len(slow)} parameters do not end where those of the slow script do",
        f"{len(slow)} 个参数里有 {apart} 个，最后的值与慢脚本的不一样",
    )


def _reading(run: Run) -> str:
    """After the first step, no string is read again and again."""
    waste = run.waste
    since, zh, once = ("after the first step", "第一步之后", 1) if waste.walked else ("in all", "一共", 3)
    expect(
        waste.reads <= once,
        f"{since}, the same string is read {waste.reads} times",
        f"{zh}，同一个字符串读了 {waste.reads} 次",
    )
    return "no string is read again and again"


def _evaluation(run: Run) -> str:
    """Samples go through the network to train and once an epoch to evaluate."""
    counts = run.waste.seen, run.waste.recorded
    passes, recorded = (round(max(one.values(), default=0) / run.rows) for one in counts)
    expect(
        passes <= 3 * EPOCHS,
        f"in {EPOCHS} epochs, each penguin goes through the network {passes} times; {2 * EPOCHS} would do",
        f"{EPOCHS} 个轮次里，每只企鹅经过网络 {passes} 次；{2 * EPOCHS} 次就够",
    )
    expect(
        recorded <= EPOCHS,
        f"{recorded} times, each penguin goes through the network with a graph recorded; {EPOCHS} would do",
        f"每只企鹅经过网络时，有 {recorded} 次记下了计算图；{EPOCHS} 次就够",
    )
    seen = f"each penguin goes through the network {passes} times in {EPOCHS} epochs"
    return seen if passes else "no module is called, so nothing was seen of it"


def _graph(run: Run) -> str:
    """The graph of a step has few nodes."""
    nodes = run.waste.nodes
    often = sorted(nodes.items(), key=lambda one: (-one[1], one[0]))[:3]
    most = ", ".join(f"{count} {name}" for name, count in often)
    expect(
        nodes.total() <= NODES,
        f"the graph of a step has {nodes.total()} nodes; most often: {most}",
        f"一步的计算图有 {nodes.total()} 个节点；最多的是 {most}",
    )
    walked = run.waste.walked
    expect(
        walked <= 2 * (run.steps or walked),
        f"in {run.steps} steps, gradients are computed {walked} times",
        f"{run.steps} 步里，一共算了 {walked} 次梯度",
    )
    return f"no more than {NODES} nodes"


def _kept(run: Run) -> str:
    """Graphs of earlier steps are not alive any more."""
    kept = run.waste.kept
    expect(
        kept <= 2,
        f"at a time, there are the graphs of {kept} steps",
        f"有一刻，同时留着 {kept} 步的计算图",
    )
    return "those of earlier steps are gone"


def _faster(run: Run) -> str:
    """The bar is passed."""
    measured = ratio(run.train)
    down = math.floor(10 * measured) / 10  # 2.97 is not 3.0
    expect(
        measured >= BAR,
        f"{down} times as fast as the slow script; the bar is {BAR}",
        f"速度是慢脚本的 {down} 倍；要求是 {BAR} 倍",
    )
    return f"at least {BAR} times"


WASTE = (
    ("strings", _reading),
    ("evaluation", _evaluation),
    ("graph of a step", _graph),
    ("kept graphs", _kept),
)
