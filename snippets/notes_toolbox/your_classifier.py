"""A checker for the larger exercise “a classifier of your own”: it says what to mend in a function.

from notes_toolbox.your_classifier import check, task, test

data = task("wine")  # rows to train with, and to choose with
...
check(predict, "wine")  # as often as you like: on the validation rows
test(predict, "wine")  # once, at the end: on rows that were kept back
"""

from __future__ import annotations

import warnings

import torch
from torch import Tensor

from notes_toolbox.checking import Wrong, expect, named, told
from notes_toolbox.rivals import agree, compare
from notes_toolbox.tasks import Data, Predict, Rows, Task, copied, load, task

__all__ = ["Task", "check", "task", "test"]
ALONE = 100  # so many rows are given one by one
TIMES = 10  # so often the same rows are given


def check(predict: Predict, name: str) -> bool:
    """Check a function that classifies raw rows, and compare it with simple rules on the validation rows.

    Args:
        predict: gets raw rows as `task` gives them, and returns the class of each, integers, (B,).
        name: of the task.

    Returns:
        Whether the answers have the right form, depend on their own row only, and are better than naming one
        class and not worse than the other rules, both by more than chance: two standard errors.
    """
    data = load(name)
    return _formed(predict, data, "valid") and compare(predict, data, "valid")


def test(predict: Predict, name: str) -> bool:
    """Compare a function with simple rules on the test rows; once, at the end.

    Args:
        predict: as for `check`.
        name: of the task.

    Returns:
        What `check` returns, but of the test rows, and whether they agree with the validation rows.
    """
    data = load(name)
    if not _formed(predict, data, "test"):
        return False
    return all([compare(predict, data, "test"), told("test rows", lambda: agree(predict, data))])


def _formed(predict: Predict, data: Data, part: str) -> bool:
    """Whether the answers have the form that they should; what is wrong first ends it."""
    rows = data.X[part]
    return (
        told("answers", lambda: _answers(predict, data, rows))
        and told("again", lambda: _again(predict, data, rows))
        and told("alone", lambda: _alone(predict, data, rows))
    )


def _answers(predict: Predict, data: Data, rows: Rows) -> str:
    """A class for each row."""
    expect(
        callable(predict),
        "give the function itself, not what it returns: check(predict, …)",
        "要传函数本身，不是它的返回值：check(predict, …)",
    )
    try:
        _asked(predict, data, rows)
    except Wrong:
        raise
    except Exception as error:  # of the reader's code
        kind = (
            f"{rows.dtype}, {tuple(rows.shape)}" if isinstance(rows, Tensor) else f"list of {len(rows)} str"
        )
        raise Wrong(named(error), f"predict was given: {kind}", f"传给 predict 的是：{kind}") from error
    return f"{len(rows)} rows, {len(rows)} classes"


def _asked(predict: Predict, data: Data, rows: Rows) -> Tensor:
    """The answers for some rows, if they are classes: int64, (B,)."""
    given = copied(rows)
    answers = predict(given)
    own = "rows = rows.clone()" if isinstance(rows, Tensor) else "rows = list(rows)"
    expect(
        _equal(rows, given),
        f"predict changes the rows that it is given, as rows[0] = … or rows -= … do: begin with {own}",
        f"predict 改动了传进来的行，rows[0] = …、rows -= … 都会这样：开头先写 {own}",
    )
    _shaped(answers, len(rows), len(data.classes))
    _classes(answers, len(data.classes))
    return answers.detach().cpu().long()


def _equal(rows: Rows, given: Rows) -> bool:
    """The same rows, gaps in the same places."""
    if isinstance(rows, list) or isinstance(given, list):
        return rows == given
    same = rows.shape == given.shape and torch.equal(rows.isnan(), given.isnan())
    return same and torch.equal(rows.nan_to_num(), given.nan_to_num())


def _shaped(answers: Tensor, rows: int, classes: int) -> None:
    """One number for each row."""
    expect(answers is not None, "nothing came back: return the classes", "没有返回值：要 return 类别")
    expect(
        isinstance(answers, Tensor),
        f"{type(answers).__name__} came back: return a tensor, a class for each row, as argmax(dim=1) does",
        f"返回的是 {type(answers).__name__}，不是张量：要返回张量，每行一个类别，就像 argmax(dim=1)",
    )
    shape = tuple(answers.shape)
    expect(
        shape != (rows, classes),
        f"{shape} came back, these are logits: return logits.argmax(dim=1)",
        f"返回的形状是 {shape}，这是原始分数：要返回 logits.argmax(dim=1)",
    )
    expect(
        shape != (rows, 1),
        f"{shape} came back, an axis too many: squeeze(1) takes it away",
        f"返回的形状是 {shape}，多了一个轴：用 squeeze(1) 去掉",
    )
    expect(
        shape != (classes,) or rows == classes,
        f"{classes} answers came back, one for each class, not for each row: argmax(dim=1), not dim=0",
        f"返回 {classes} 个答案，是每个类别一个，不是每行一个：要 argmax(dim=1)，不是 dim=0",
    )
    expect(
        shape != (),
        "a single number without an axis came back: write argmax(dim=1), and squeeze(1) instead of squeeze()",
        "只返回一个没有轴的数：要写 argmax(dim=1)；squeeze() 要写成 squeeze(1)",
    )
    expect(
        shape == (rows,),
        f"for {rows} row{'s' * (rows > 1)}, {shape} came back: does predict use the rows that it is given?",
        f"给了 {rows} 行，返回的形状却是 {shape}：predict 用的是传给它的那些行吗？",
    )


def _classes(answers: Tensor, classes: int) -> None:
    """Whole numbers from 0 to the last class."""
    whole = answers.dtype != torch.bool and not answers.is_floating_point() and not answers.is_complex()
    found = f"{answers.dtype} came back, classes are integers", f"返回的是 {answers.dtype}，类别应是整数"
    expect(
        whole or not torch.equal(answers, answers.long()),
        f"{found[0]}: return answers.long()",
        f"{found[1]}：要返回 answers.long()",
    )
    expect(
        whole,
        f"{found[0]}: argmax(dim=1), or (logits > 0).long() if there are two classes",
        f"{found[1]}：用 argmax(dim=1)；只有两类时也可以用 (logits > 0).long()",
    )
    strange = answers[(answers < 0) | (answers >= classes)]
    expect(
        not len(strange),
        f"a class {int(strange[0]) if len(strange) else ''} came back, there are 0 to {classes - 1}",
        f"返回了类别 {int(strange[0]) if len(strange) else ''}，可是只有 0 到 {classes - 1}",
    )


def _again(predict: Predict, data: Data, rows: Rows) -> str:
    """The same rows, the same answers."""
    first, differ = _asked(predict, data, rows), 0
    for _ in range(TIMES - 1):  # dropout changes few answers at a time
        differ = differ or int((_asked(predict, data, rows) != first).sum())
    expect(
        not differ,
        f"{differ} of {len(rows)} answers differ if asked again: call net.eval(), so that dropout stops",
        f"同样的行再问一次，{len(rows)} 个答案里有 {differ} 个变了：先调用 net.eval()，让 dropout 停下",
    )
    return "the same rows, the same answers"


def _alone(predict: Predict, data: Data, rows: Rows) -> str:
    """A row that comes alone gets the answer that it gets among others."""
    together, rows = _asked(predict, data, rows)[:ALONE], rows[:ALONE]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # std() of one row
            single = torch.cat([_asked(predict, data, rows[i : i + 1]) for i in range(len(rows))])
    except Wrong:
        raise
    except Exception as error:  # of the reader's code
        english, chinese = "all rows at once work, a row alone does not", "所有的行一起可以，单独一行不行"
        norm = "more than 1 value per channel" in str(error)
        hint = ("net.eval()",) if norm else ()
        raise Wrong(f"{english}: {named(error)}", chinese, *hint) from error
    differ = int((together != single).sum())
    causes = (
        ("pad all names to one length, or pack them", "名字都填充到同一个长度，或者打包")
        if isinstance(rows, list)
        else ("scale with numbers of the training rows", "用训练行的数来缩放")
    )
    expect(
        not differ,
        f"{differ} of {len(rows)} answers differ if a row comes alone: {causes[0]}; net.eval() for BatchNorm",
        f"每次只给一行，{len(rows)} 个答案里有 {differ} 个变了：{causes[1]}；有 BatchNorm 就调用 net.eval()",
    )
    return "one row at a time, the same answers"
