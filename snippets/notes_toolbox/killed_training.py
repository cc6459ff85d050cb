"""A checker for the larger exercise “killed at any step”: it says what a kill would do to a training.

At the end of the file that defines `train(folder)`:

    from notes_toolbox.killed_training import check

    check(globals())
"""

from __future__ import annotations

from dataclasses import replace
from math import isnan

import torch

from notes_toolbox.checking import Wrong, expect, named, told
from notes_toolbox.kills import Moment, distinct
from notes_toolbox.lives import Life, Program

__all__ = ["check"]
AGAIN = 5  # so many steps may be taken again
MOST = 4  # so many files may lie in the folder
KILLS = 4  # so many second kills are tried after each first one


def check(names: dict, language: str = "") -> bool:
    """Call `train` in empty folders and in those that a kill would leave; print a line for each kind of kill.

    Each call counts as a new program: it finds the data of the file as they are now, and random numbers that
    are different each time. What `train` keeps in memory elsewhere, on a class for example, stays for the
    next call and is not seen; nor is a step without an optimizer of `torch.optim`. A file that a library
    writes without Python's `open` or `torch.save` is seen at the next step.

    Args:
        names: the names of the file, `globals()`.
        language: to complain in, `"en"` or `"zh"`; both if there is none.

    Returns:
        Whether each kill can be survived.
    """
    if not callable(names.get("train")):
        print("..  train: not there yet")
        return False
    program, right = Program(names), dict[str, bool]()
    for name, after, found in CHECKS:
        waits = [one for one in after if not right[one]]
        if waits:
            print(f"..  {name}: waits for {', '.join(waits)}")
        right[name] = not waits and told(name, lambda found=found: found(program), language)
    return all(right.values())


def _whole(program: Program) -> str:
    """The same twice in empty folders, a loss for each step."""
    first, second = program.whole, program.live({})
    steps, losses = first.steps, len(first.losses)
    expect(
        steps > 2 * AGAIN and losses == steps,
        f"train takes {steps} steps and returns {losses} losses: one for each step is needed",
        f"train 走了 {steps} 步，返回 {losses} 个损失：每一步要有一个",
    )
    expect(not any(isnan(loss) for loss in first.losses), "a loss is nan", "有一个损失是 nan")
    expect(
        second.steps == steps,
        f"in a second empty folder, train takes {second.steps} steps, not {steps}: what does it find?",
        f"换一个空文件夹，train 走了 {second.steps} 步，不是 {steps} 步：它找到了什么？",
    )
    _same(
        second,
        program,
        "in a second empty folder, with other random numbers before",
        "换一个空文件夹，之前的随机数也不同",
    )
    return f"{steps} steps, the same twice"


def _same(life: Life, program: Program, when: str, zh: str) -> None:
    """Equal to the whole training, to the last bit."""
    got, wanted = life.losses, program.whole.losses
    expect(
        len(got) == len(wanted),
        f"{when}: {len(got)} losses are returned, not {len(wanted)}",
        f"{zh}：返回 {len(got)} 个损失，不是 {len(wanted)} 个",
    )
    for step, (mine, right) in enumerate(zip(got, wanted, strict=True), 1):
        expect(
            mine == right,
            f"{when}: the loss of step {step} is {_apart(mine, right)}",
            f"{zh}：第 {step} 步的损失是 {_apart(mine, right, '，应为 ')}",
        )
    weights = program.whole.weights
    equal = life.weights.keys() == weights.keys() and all(
        torch.equal(value, weights[name]) for name, value in life.weights.items()
    )
    expect(equal, f"{when}: the losses agree, the weights do not", f"{zh}：损失一样，权重不一样")


def _apart(mine: float, right: float, word: str = ", not ") -> str:
    """Two numbers with as many digits as tell them apart."""
    digits = next((n for n in range(4, 17) if f"{mine:.{n}g}" != f"{right:.{n}g}"), 17)
    return f"{mine:.{digits}g}{word}{right:.{digits}g}"


def _between_steps(program: Program) -> str:
    """Killed between two steps, the same in the end."""
    moments = _moments(program, "step")
    for moment in moments:
        _survives(program, moment)
    return f"different folders: {len(moments)}"


def _moments(program: Program, kind: str) -> list[Moment]:
    """Those of the whole training that leave different folders."""
    return [one for one in distinct(program.whole.moments) if one.kind == kind]


def _survives(program: Program, moment: Moment, first: Moment | None = None) -> Life:
    """The next life ends as the whole training does; `first`: a kill in the life before that of `moment`."""
    when, zh = _when(moment)
    if first:
        when, zh = f"{_when(first)[0]}, then {when}", f"{_when(first)[1]}，后来在{zh}"
    try:
        life = program.after(moment.files)
    except Wrong:
        raise
    except Exception as error:  # of the reader's code
        said = named(error).removesuffix(": ")
        raise Wrong(f"{when}: {said}", f"{zh}：{said}") from error
    _same(life, program, when, zh)
    if first:
        _again(program, life.steps, moment, when, zh)
    return life


def _when(moment: Moment) -> tuple[str, str]:
    """When it was killed, in English and in Chinese."""
    steps, name = moment.steps, moment.name
    if moment.kind == "half":
        part = ("half", "写了一半") if moment.files[name] else ("nothing", "一个字节也没写")
        return (
            f"killed after step {steps}, while {name} was written ({part[0]} is there)",
            f"第 {steps} 步之后，正在写 {name} 时被停掉（{part[1]}）",
        )
    if moment.kind == "change":
        there = ", ".join(sorted(moment.files)) or "-"
        return (
            f"killed after step {steps}, between two changes of files (there: {there})",
            f"第 {steps} 步之后，两次改动文件之间被停掉（留下：{there}）",
        )
    return f"killed after step {steps}", f"第 {steps} 步之后被停掉"


def _not_far_back(program: Program) -> str:
    """No kill costs more than the steps since the last checkpoint."""
    worst = 0
    for moment in distinct(program.whole.moments):
        try:
            steps = program.after(moment.files).steps
        except Exception:  # told in a line of its own
            continue
        worst = max(worst, _again(program, steps, moment, *_when(moment)))
    return f"{worst} at most"


def _again(program: Program, steps: int, moment: Moment, when: str, zh: str) -> int:
    """How many of the steps of a life had been taken before the kill; not too many."""
    again = steps - (program.whole.steps - moment.steps)
    expect(
        again <= AGAIN,
        f"{when}: {again} steps are taken again, {AGAIN} at most",
        f"{zh}：重走了 {again} 步，最多 {AGAIN} 步",
    )
    return again


def _half(program: Program) -> str:
    """Killed while a file is written."""
    moments = _moments(program, "half")
    for moment in sorted(moments, key=lambda one: len(one.files[one.name])):
        _survives(program, moment)
    return f"folders with a file cut off: {len(moments)}"


def _between_changes(program: Program) -> str:
    """Killed between two changes of files."""
    moments = _moments(program, "change")
    for moment in moments:
        _survives(program, moment)
    return f"folders between two changes: {len(moments)}"


def _twice(program: Program) -> str:
    """Killed in a life that began after a kill."""
    seen = {frozenset(one.files.items()) for one in program.whole.moments}
    for first in distinct(program.whole.moments):
        life = program.after(first.files)
        done = program.whole.steps - life.steps
        new = [one for one in distinct(life.moments) if frozenset(one.files.items()) not in seen]
        for second in new[:KILLS]:
            seen.add(frozenset(second.files.items()))
            _survives(program, replace(second, steps=done + second.steps), first)
    return "the second kill is survived as well"


def _after_the_end(program: Program) -> str:
    """Once more in the folder of a training that has ended."""
    life = program.after(program.whole.moments[-1].files)
    steps = life.steps
    expect(
        steps == 0,
        f"called again after the end, train takes {steps} steps",
        f"训练结束以后再调用一次，train 又走了 {steps} 步",
    )
    _same(life, program, "called again after the end", "训练结束以后再调用一次")
    return "no step"


def _folder(program: Program) -> str:
    """Few files, without trust."""
    most = max(len(one.files) for one in program.whole.moments)
    expect(most > 0, "nothing is written into the folder", "文件夹里什么也没有写")
    expect(
        most <= MOST,
        f"{most} files lie there at once, {MOST} at most",
        f"同时有 {most} 个文件，最多 {MOST} 个",
    )
    lives = [program.whole, program.after(program.whole.moments[-1].files)]
    expect(
        not any(life.trusting for life in lives),
        "torch.load is called with weights_only=False: save nothing that needs it",
        "torch.load 用了 weights_only=False：不要存需要它的东西",
    )
    return f"files at once: {most} at most"


CHECKS = (
    ("1 whole", (), _whole),
    ("2 between steps", ("1 whole",), _between_steps),
    ("3 steps again", ("1 whole",), _not_far_back),
    ("4 half a file", ("2 between steps",), _half),
    ("5 between files", ("2 between steps",), _between_changes),
    ("6 twice", ("2 between steps", "4 half a file", "5 between files"), _twice),
    ("7 after the end", ("1 whole",), _after_the_end),
    ("8 folder", ("1 whole",), _folder),
)
