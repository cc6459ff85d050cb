"""The reader's classifier beside simple rules: who is better by more than chance, and what to do about it."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

import torch
from torch import Tensor

from notes_toolbox.checking import Wrong, expect, told
from notes_toolbox.tasks import Data, Predict, copied


def compare(predict: Predict, data: Data, part: str) -> bool:
    """Print a line about each rule, and advice if one of them does better than it should.

    Args:
        predict: whose answers have the right form.
        data: the task.
        part: the rows to use, ``"valid"`` or ``"test"``.

    Returns:
        Whether naming one class is worse, and no other rule better, by more than chance.
    """
    answers = asked(predict, data, part)
    right = answers == data.y[part]
    rules = {rule: given[part] == data.y[part] for rule, given in data.baselines.items()}
    good = True
    for rule, theirs in rules.items():
        good = told(rule, partial(_verdict, right, theirs, rule)) and good
        if not good and rule == "one class":
            break
    return good or told("advice", lambda: _advice(predict, data, part, answers))


def asked(predict: Predict, data: Data, part: str) -> Tensor:
    """The answers for the rows of a part, (B,)."""
    with torch.random.fork_rng(devices=[]):
        return predict(copied(data.X[part])).detach().cpu()


def _verdict(right: Tensor, theirs: Tensor, rule: str) -> str:
    """What a rule has right and what the reader has."""
    n, mine, other, ahead = len(right), int(right.sum()), int(theirs.sum()), _ahead(right, theirs)
    told_so, on_chinese = f"{other} of {n} right, you {mine}, ", f"{n} 行里它对 {other} 行，你对 {mine} 行，"
    expect(
        ahead > 0 or rule != "one class",
        told_so + "not better by more than chance",
        on_chinese + "没有好得超出偶然",
    )
    expect(ahead >= 0, told_so + "worse by more than chance", on_chinese + "差得超出偶然")
    return told_so + ("better by more than chance" if ahead else "no more than chance apart")


def _ahead(right: Tensor, theirs: Tensor) -> int:
    """1 if the first is better by more than chance, −1 if it is worse, 0 if neither.

    Only rows that one has right and the other has not tell them apart. If each of n such rows fell to one of
    the two by the toss of a coin, the standard error of the difference would be the root of n; more than two
    of them are more than chance.
    """
    gain, apart = int(right.sum()) - int(theirs.sum()), int((right != theirs).sum())
    if gain**2 <= 4 * apart:
        return 0
    return 1 if gain > 0 else -1


def _advice(predict: Predict, data: Data, part: str, answers: Tensor) -> str:
    """Raise Wrong with the likeliest cause of bad answers."""
    scaled = _scaled(predict, data, part)
    others = (answers, data.baselines["one class"][part])
    expect(
        any(_ahead(scaled, other == data.y[part]) <= 0 for other in others),
        f"if scaled, {int(scaled.sum())} would be right: predict gets raw rows, so scale them inside",
        f"如果行是缩放过的，能对 {int(scaled.sum())} 行：传给 predict 的是原始的行，要在里面缩放",
    )
    _same(data, answers)
    _numbered(data.y[part], answers)
    learned = asked(predict, data, "train") == data.y["train"]
    k, n = int(learned.sum()), len(learned)
    expect(
        not _falls((k, n), (int((answers == data.y[part]).sum()), len(answers))),
        f"{k} of {n} training rows are right, learned by heart: fewer steps, or a smaller network?",
        f"{n} 行训练行里对 {k} 行，是背下来的：少走几步，或者换个小一点的网络？",
    )
    raise Wrong(
        f"{k} of {n} training rows are right. More steps, a different learning rate, or scaled columns?",
        f"{n} 行训练行里对 {k} 行。多走几步，换个学习率，还是先把各列缩放？",
    )


def _falls(before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether k of n is less, by more than three standard errors, than the k of n before."""
    (k, n), (l, m) = before, after
    both = (k + l) / (n + m)
    return k / n - l / m > 3 * (both * (1 - both) * (1 / n + 1 / m)) ** 0.5


def _same(data: Data, answers: Tensor) -> None:
    """Not one class for all rows."""
    english, chinese = _suspects(data, int(answers[0]))
    expect(
        len(answers.unique()) > 1,
        f"all answers are class {answers[0]}: does the loss fall, or is it nan?{english}",
        f"所有的答案都是类别 {answers[0]}：损失在下降吗，还是 nan？{chinese}",
    )


def _suspects(data: Data, answer: int) -> tuple[str, str]:
    """What in this task can make all answers the same."""
    tensors = [rows for rows in data.X.values() if isinstance(rows, Tensor)]
    suspects = {
        (
            " Some rows have gaps, nan: fill them, for training and in predict",
            "有些行里有空缺 nan：训练之前和 predict 里都要填上",
        ): any(bool(rows.isnan().any()) for rows in tensors),
        (
            " Some columns never vary: their std is 0, so do not divide by it",
            "有些列从不变化，标准差是 0：不能拿它作除数",
        ): any(bool((rows.double().std(0) == 0).any()) for rows in tensors[:1]),
        (
            " If there is one logit for each row, argmax is always 0: take logits > 0",
            "如果每行只有一个原始分数，argmax 总是 0：要用 logits > 0",
        ): len(data.classes) == 2 and answer == 0,
    }
    english, chinese = ("".join(pair[k] for pair, holds in suspects.items() if holds) for k in (0, 1))
    return english, chinese


def _numbered(y: Tensor, answers: Tensor) -> None:
    """Not right up to the numbers of the classes."""
    meant = {int(c): int(y[answers == c].mode().values) for c in answers.unique()}
    right = sum(int((y[answers == c] == one).sum()) for c, one in meant.items())
    swapped = [f"{c} → {one}" for c, one in meant.items() if c != one]
    expect(
        not swapped or len(set(meant.values())) < len(meant) or right < 0.8 * len(y),
        f"{right} would be right if the classes were numbered differently: {', '.join(swapped)}",
        f"类别换个编号就能对 {right} 行：{'，'.join(swapped)}",
    )


def _scaled(predict: Predict, data: Data, part: str) -> Tensor:
    """Which rows would be right if they came scaled; none if they cannot be, or if that raises an error."""
    rows, numbers = data.X[part], data.numbers[part]
    with suppress(Exception):
        if isinstance(rows, Tensor):
            numbers = numbers.reshape(rows.shape).to(
                rows.dtype if rows.is_floating_point() else torch.float32
            )
            with torch.random.fork_rng(devices=[]):
                return predict(numbers).cpu() == data.y[part]
    return torch.zeros(len(rows), dtype=torch.bool)


def agree(predict: Predict, data: Data) -> str:
    """What is right of the test rows, unless far more of the validation rows is.

    Args:
        predict: whose answers have the right form.
        data: the task.

    Returns:
        The count, and two standard errors around it after two rights and two wrongs are added (Agresti and
        Coull), so that a few rows that are all right are no proof.
    """
    (valid, n_valid), (k, n) = (
        (int((asked(predict, data, part) == data.y[part]).sum()), len(data.y[part]))
        for part in ("valid", "test")
    )
    expect(
        not _falls((valid, n_valid), (k, n)),
        f"{k} of {n} right, but {valid} of {n_valid} validation rows: has it been trained with those, too?",
        f"{n} 行测试行里对 {k} 行，验证行却是 {n_valid} 行里对 {valid} 行：训练时是不是也用了验证行？",
    )
    share = (k + 2) / (n + 4)
    width = 2 * (share * (1 - share) / (n + 4)) ** 0.5
    return f"{k} of {n} right; among many more, probably {share - width:.0%} to {min(1, share + width):.0%}"
