"""A checker for the larger exercise “fuel consumption”: it tries the reader's workflow on splits of its own.

At the end of a file that defines some of `split`, `fit`, `mae`, `predict`, `save`, and `load`:

    from notes_toolbox.fuel import check

    check(globals())

It cannot see how the test rows are used, nor the scaling of a model whose first layer is no module or gets
the rows as they are, nor whether the scaling of the miles per gallon comes from other rows, nor a training
that the rows to validate with draw only a little.
"""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import redirect_stdout, suppress
from pathlib import Path

import torch
from torch import Tensor, nn

from notes_toolbox.checking import Wrong, expect, told
from notes_toolbox.workflow import Program, equal, learned, poisoned, reaching, unpickling

__all__ = ["check"]
BAR = 2.3  # least squares has 2.45 on the same rows, the network of the exercise 1.88
ALONE = 20  # so many cars are given one by one
FAR = 300  # miles per gallon, far from what the first epochs of a training say


def check(names: dict) -> bool:
    """Check what is there, and print a line for each step and one for the whole.

    A line says what can be seen from outside, not the cause. One that cannot be tried before another is right
    waits for it.

    Args:
        names: the names of the file, `globals()`.

    Returns:
        Whether all six functions are there and right, and the predictions are good enough.
    """
    program, right = Program(names), dict[str, bool]()
    for name, needed, after, found in CHECKS:
        missing = [one for one in needed if not callable(names.get(one))]
        waits = [one for one in after if not right[one]]
        if missing:
            print(f"..  {name}: {missing[0]} is not there yet")
        elif waits:
            print(f"..  {name}: waits for {', '.join(waits)}")
        right[name] = not missing and not waits and told(name, lambda found=found: _quiet(found, program))
    return all(right.values())


def _quiet(found: Callable[[Program], str], program: Program) -> str:
    """What is found, without what the reader's functions print."""
    with redirect_stdout(io.StringIO()):
        return found(program)


def _split(program: Program) -> str:
    """Each row once, shuffled by the seed."""
    n = 100
    parts, again, other = (_parts(program, n, seed) for seed in (0, 0, 1))
    rows = torch.cat(parts)
    expect(
        rows.sort().values.tolist() == list(range(n)),
        f"of {n} rows, {len(rows.unique())} are in the three parts, {len(rows)} numbers in all",
        f"{n} 行，三份里一共 {len(rows)} 个行号，不重复的有 {len(rows.unique())} 个",
    )
    sizes = [len(part) for part in parts]
    expect(
        sizes[0] == max(sizes) and min(sizes) >= n // 20,
        f"of {n} rows, {sizes[0]} to train, {sizes[1]} to validate, {sizes[2]} to test",
        f"{n} 行里，{sizes[0]} 行用来训练，{sizes[1]} 行验证，{sizes[2]} 行测试",
    )
    expect(
        equal(parts[0].sort().values, again[0].sort().values),
        "the same seed, twice: two different splits",
        "同一个种子分两次，结果不同",
    )
    expect(
        not equal(parts[2].sort().values, other[2].sort().values),
        "two seeds, the same rows to test; in the file, the cars stand in the order of years",
        "换了种子，测试的还是同样的行；文件里的车是按年份排的",
    )
    return f"of {n} rows, {sizes[0]} to train, {sizes[1]} to validate, {sizes[2]} to test"


def _parts(program: Program, n: int, seed: int) -> list[Tensor]:
    """Three lists of row numbers as tensors."""
    parts = program.names["split"](n, seed)
    expect(parts is not None, "nothing came back: return three parts", "没有返回值：要 return 三份行号")
    expect(len(parts) == 3, f"{len(parts)} parts came back, not 3", f"返回了 {len(parts)} 份，不是 3 份")
    parts = [torch.as_tensor(part) for part in parts]
    expect(
        all(part.ndim == 1 and not part.is_floating_point() and part.dtype != torch.bool for part in parts),
        f"these are no row numbers: {', '.join(str(part.dtype) for part in parts)}",
        f"返回的不是行号：{', '.join(str(part.dtype) for part in parts)}",
    )
    return [part.long() for part in parts]


def _fit(program: Program) -> str:
    """The rows that it is given, all of it from the seed, and nothing else."""
    (X, _), model = program.rows, program.model(0)
    expect(model is not None, "nothing came back: return the model", "没有返回值：要 return 模型")
    y_hat, again = program.predict(model, X), None
    with poisoned(program.names), suppress(Exception):  # of the reader's code, which worked before
        again = program.fit(0, noise=1)
    expect(model is not again, "called twice, the same object came back", "调用两次，返回的是同一个对象")
    if again is None or not equal(y_hat, program.predict(again, X)):
        expect(
            equal(y_hat, program.predict(program.fit(0, noise=1), X)),
            "the same rows and seed, twice: two different models",
            "同样的行和种子训练两次，得到两个不同的模型",
        )
        raise Wrong(
            "if tables of your file change that fit is not given, the model changes",
            "没有传给 fit 的表格（文件里别的表格）一变，训练出的模型也变了",
        )
    _validation(program)
    _scaling(program)
    return "the same seed, the same predictions; scaled by the rows to train with"


def _validation(program: Program) -> None:
    """The rows to validate with choose among models; none is drawn toward what they say."""
    X = program.rows[0][program.parts(1)[0]]
    before, after = (program.predict(one, X).mean().item() for one in (program.model(1), program.moved))
    expect(
        not abs(after - before) > FAR,
        f"if only the rows to validate with change, predictions go from {before:.0f} to {after:.0f}",
        f"只改变验证的行，预测的平均值从 {before:.0f} 变成 {after:.0f}",
    )


def _scaling(program: Program) -> None:
    """What reaches the first layer depends on the rows to train with, not on the rows to validate with."""
    X, _ = program.rows
    models = [program.model(0), program.model(1), program.moved]
    first, second, other = (reaching(lambda one=one: program.predict(one, X)) for one in models)
    few = reaching(lambda: program.predict(models[0], X[:2]))
    if first is None or second is None or other is None or few is None or not equal(few, first[:2]):
        return  # the last of these is for the line of predict
    expect(
        equal(second, other),
        "if only the rows to validate with change, other numbers reach the first layer",
        "只改变验证的行，到达第一层的数也变了",
    )
    expect(
        not equal(first, second) or not learned(first),
        "if other rows are given to train with, the scaling stays as it was",
        "换一批行来训练，缩放却没有变",
    )


def _mae(program: Program) -> str:
    """The mean of absolute differences."""
    X, y = program.held_back
    model = program.model(0)
    wanted = (program.predict(model, X) - y).abs().mean().item()
    if isinstance(model, nn.Module):
        model.train()
    got = program.names["mae"](model, X.clone(), y.clone())
    expect(got is not None, "nothing came back: return the error", "没有返回值：要 return 误差")
    expect(
        abs(float(got) - wanted) < 1e-4 * wanted,
        f"of {len(y)} cars, predict is off by {wanted:.3f} on average, mae says {float(got):.3f}",
        f"对 {len(y)} 辆车，predict 平均偏离 {wanted:.3f}，mae 说是 {float(got):.3f}",
    )
    return f"{wanted:.2f} on {len(y)} cars"


def _predict(program: Program) -> str:
    """Raw rows in, miles per gallon out, each row by itself."""
    (X, y), model = program.held_back, program.model(0)
    y_hat = program.predict(model, X)
    expect(
        not y_hat.requires_grad,
        "the predictions carry a graph along (requires_grad=True)",
        "预测还带着计算图（requires_grad=True）",
    )
    expect(
        bool(y_hat.isfinite().all()),
        f"{int((~y_hat.isfinite()).sum())} of {len(y)} predictions are nan or infinite",
        f"{len(y)} 个预测里，{int((~y_hat.isfinite()).sum())} 个是 nan 或无穷",
    )
    expect(
        abs((y_hat.mean() - y.mean()).item()) < 4,
        f"the predictions are {y_hat.mean():.1f} on average, the cars do {y.mean():.1f} miles per gallon",
        f"预测平均是 {y_hat.mean():.1f}，这些车平均是 {y.mean():.1f} 英里每加仑",
    )
    if isinstance(model, nn.Module):
        model.train()
    expect(
        equal(y_hat, program.predict(model, X)),
        "the same cars after model.train(): other predictions",
        "在 model.train() 之后问同样的车，预测变了",
    )
    alone = torch.cat([program.predict(model, X[i : i + 1]) for i in range(ALONE)])
    expect(
        torch.allclose(alone, y_hat[:ALONE], rtol=1e-4),
        f"a car alone gets {alone[0]:.1f}, among others {y_hat[0]:.1f}",
        f"同一辆车，单独给时预测 {alone[0]:.1f}，和别的车一起给时预测 {y_hat[0]:.1f}",
    )
    return "the same for one car and for many"


def _saved(program: Program) -> str:
    """Two files, two new models."""
    X, _ = program.rows
    models = [program.model(k) for k in (0, 1)]
    before = [program.predict(model, X) for model in models]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        paths = [str(Path(folder, f"model-{k}.pt")) for k in (0, 1)]
        for model, path in zip(models, paths, strict=True):
            program.names["save"](model, path)
            _safe(Path(path))
        with unpickling() as unsafe:
            loaded = [program.names["load"](path) for path in paths]
    expect(
        all(one is not None for one in loaded),
        "nothing came back from load: return the model",
        "load 没有返回值：要 return 模型",
    )
    expect(
        not unsafe,
        "load calls torch.load with weights_only=False, which may run code from the file",
        "load 用 weights_only=False 调用 torch.load，文件里的代码会被执行",
    )
    after = [program.predict(model, X) for model in loaded]
    expect(
        loaded[0] is not loaded[1] and not any(one is model for one in loaded for model in models),
        "load returns a model that was there already, not a new one",
        "load 返回的是已有的模型，不是新的",
    )
    for wanted, got in zip(before, after, strict=True):
        i = int((wanted - got).abs().argmax())
        expect(
            torch.allclose(wanted, got, rtol=1e-5),
            f"a car gets {wanted[i]:.1f} before save, {got[i]:.1f} after load",
            f"同一辆车，save 之前预测 {wanted[i]:.1f}，load 之后预测 {got[i]:.1f}",
        )
    return "two files, two new models, the same predictions"


def _safe(path: Path) -> None:
    """The file is there; if torch or pickle has written it, plain data is all that it has."""
    expect(path.is_file(), "there is no file at the path", "指定的路径上没有文件")
    pickled = path.read_bytes()[:2] in [bytes((128, k)) for k in range(2, 6)]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as file:
            pickled = any(name.endswith(".pkl") for name in file.namelist())
    if not pickled:
        return  # another format, as that of NumPy or safetensors
    try:
        torch.load(path, weights_only=True)
    except Exception as error:
        raise Wrong(
            "torch.load refuses the file: not from torch.save, or more in it than tensors and plain data",
            "torch.load 拒绝读这个文件：不是 torch.save 写的，或者里面不只是张量和普通的数据",
        ) from error


def _whole(program: Program) -> str:
    """Good enough on rows that were held back."""
    errors = []
    for k in (0, 1):
        X, y = program.held(k)
        errors.append((program.predict(program.model(k), X) - y).abs().mean().item())
    mean, found = sum(errors) / 2, " ".join(f"{error:.2f}" for error in errors)
    expect(
        mean < BAR,
        f"two splits are off by {found} miles per gallon on average, the bar is {BAR}",
        f"两种分法平均偏离 {found} 英里每加仑，及格线是 {BAR}",
    )
    return f"off by {found} miles per gallon with two splits"


FIT, PREDICT = "fit", "predict"
CHECKS = (
    ("split", ("split",), (), _split),
    (FIT, ("fit", "predict"), (), _fit),
    (PREDICT, ("fit", "predict"), (FIT,), _predict),
    ("mae", ("fit", "predict", "mae"), (FIT, PREDICT), _mae),
    ("save, load", ("fit", "predict", "save", "load"), (FIT, PREDICT), _saved),
    ("the whole", ("fit", "predict"), (FIT, PREDICT), _whole),
)
