"""A checker for the larger exercise “six faults in one script”: it says which of the six are still there.

At the end of the script, which defines `load`, `Net`, `train`, and `accuracy`:

    from notes_toolbox.six_faults import check

    check(globals())
"""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import redirect_stdout

import torch
from torch import nn

from notes_toolbox.checking import expect, told
from notes_toolbox.program import Program

__all__ = ["check"]
NAMES = ("load", "Net", "train", "accuracy")
ASKED = 10  # so often the same accuracy is measured
BAR = 0.93  # of the validation rows; without a fault it is about 0.98


def check(names: dict) -> bool:
    """Check the four functions, and print a line for each of the six faults and one for the whole.

    A line says what can be seen from outside, not the cause. One that cannot be tried before another is right
    waits for it.

    Args:
        names: the names of the script, `globals()`.

    Returns:
        Whether all six are mended, and the network is as good as it should be.
    """
    missing = [name for name in NAMES if not callable(names.get(name))]
    if missing:
        print(f"..  {', '.join(missing)}: not there yet")
        return False
    program, right = Program(names), dict[str, bool]()
    for name, after, found in CHECKS:
        waits = [one[0] for one in after if not right[one]]
        if waits:
            print(f"..  {name}: waits for {', '.join(waits)}")
        right[name] = not waits and told(name, lambda found=found: _quiet(found, program))
    return all(right.values())


def _quiet(found: Callable[[Program], str], program: Program) -> str:
    """What is found, without what the reader's functions print."""
    with redirect_stdout(io.StringIO()):
        return found(program)


def _forward(program: Program) -> str:
    """One number for each row and class."""
    shape = tuple(program.net(0)(program.rows[0][:5]).shape)
    expect(shape == (5, 3), f"5 rows give {shape}, not (5, 3)", f"5 行得到 {shape}，不是 (5, 3)")
    return "5 rows, 3 numbers each"


def _first_step(program: Program) -> str:
    """The first batch comes to its step."""
    calls = program.probe.calls
    if program.error and calls < 2:
        raise program.error
    expect(calls > 0, "train never calls net", "train 没有调用过 net")
    return "done"


def _further_steps(program: Program) -> str:
    """All batches do, and the penalty pulls in each."""
    probe = program.probe
    if program.error:
        raise program.error
    expect(
        probe.idle.weight.norm().item() < 2,
        "no error, but a weight that no answer needs does not shrink, for all the penalty",
        "没有报错，可是一个答案用不到的权重，受了惩罚却没有变小",
    )
    return f"{probe.calls} batches, a weight that no answer needs shrinks"


def _columns(program: Program) -> str:
    """Columns of similar size, in the rows to validate as well."""
    X, _, X_valid, _ = program.rows
    expect(
        X.shape[1] == 4,
        f"there are 4 measurements, X_train has {X.shape[1]} columns",
        f"测量值有 4 个，X_train 却有 {X.shape[1]} 列",
    )
    reaching = program.reaching()
    std = reaching.std(0)
    small, large, far = (
        one.item() for one in (std.min(), std.max(), (reaching.mean(0).abs() / std).nan_to_num(0).max())
    )
    expect(
        0.03 < small and large < min(30, 10 * small),
        f"the standard deviations of the columns go from {small:.2g} to {large:.2g}",
        f"各列的标准差从 {small:.2g} 到 {large:.2g}",
    )
    expect(
        far < 30,
        f"a column is centered {far:.0f} standard deviations away from 0",
        f"有一列的中心离 0 有 {far:.0f} 个标准差",
    )
    apart, ratio = (X_valid.mean(0) - X.mean(0)).abs() / X.std(0), X_valid.std(0) / X.std(0)
    expect(
        bool((apart < 1).all() and (ratio > 0.5).all() and (ratio < 2).all()),
        "a column of X_valid does not lie where that of X_train does",
        "X_valid 有一列和 X_train 的那一列对不上",
    )
    return f"standard deviations {small:.2g} to {large:.2g}"


def _training(program: Program) -> str:
    """Training changes each tensor that the output depends on."""
    _, changed = program.trained
    same = changed.count(False)
    expect(
        not same,
        f"a new network computes with {len(changed)} tensors; train leaves {same} of them as they were",
        f"新网络用 {len(changed)} 个张量来计算；train 之后，其中 {same} 个和原来一样",
    )
    return f"all {len(changed)} tensors that a network computes with change"


def _measured(program: Program) -> str:
    """The same network and rows, the same right number."""
    probe, (*_, X, y), own = program.probe, program.rows, program.names.get("net")
    shares = [float(program.names["accuracy"](probe, X, y)) for _ in range(ASKED)]
    if len(set(shares)) > 1 and isinstance(own, nn.Module) and not own.training:
        probe.eval()  # as the script has done with its own
        shares = [float(program.names["accuracy"](probe, X, y)) for _ in range(ASKED)]
    different = len(set(shares))
    expect(
        different == 1,
        f"the same network and rows, asked {ASKED} times: {different} different numbers",
        f"同一个网络，同样的行，问了 {ASKED} 次：得到 {different} 个不同的数",
    )
    right = _share(probe, program)
    expect(
        abs(shares[0] - right) < 1e-6,
        f"a network of the checker has {right:.2f} of the rows right, accuracy says {shares[0]:.4g}",
        f"检查程序的一个网络答对的比例是 {right:.2f}，accuracy 说是 {shares[0]:.4g}",
    )
    return f"asked {ASKED} times, the same number"


def _share(net: nn.Module, program: Program) -> float:
    """Of the validation rows, those that are right."""
    *_, X, y = program.rows
    with torch.no_grad():
        return (net.eval()(X).argmax(1) == y).double().mean().item()


def _whole(program: Program) -> str:
    """Three seeds are good enough."""
    nets = [program.trained[0], *[program.train(program.net(seed)) for seed in (1, 2)]]
    shares = [_share(net, program) for net in nets]
    found = " ".join(f"{share:.2f}" for share in shares)
    expect(
        sum(shares) / len(shares) > BAR,
        f"accuracy with three seeds: {found}, the bar is {BAR}; something new is wrong",
        f"三个种子的准确率：{found}，及格线是 {BAR}；还有新的错误",
    )
    return f"accuracy with three seeds: {found}"


LOUD = ("1 forward pass", "2 first step", "3 further steps")
SILENT = ("4 columns", "5 training", "6 accuracy")
CHECKS = (
    (LOUD[0], (), _forward),
    (LOUD[1], (), _first_step),
    (LOUD[2], LOUD[1:2], _further_steps),
    (SILENT[0], (), _columns),
    (SILENT[1], LOUD, _training),
    (SILENT[2], (), _measured),
    ("the whole", LOUD + SILENT, _whole),
)
