"""The larger exercise “three times as fast”: its script, and its checker on right and wrong repairs."""

from __future__ import annotations

import ast
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from notes_toolbox import faster_training, load_penguins, slow_training
from notes_toolbox.waste import Row, Waste, nodes

pytestmark = pytest.mark.usefixtures("one_thread")
SNIPPETS = Path(__file__).resolve().parents[1] / "snippets"
FOLDER = SNIPPETS / "performance/faster_training"
CELL = re.compile(r"^# %% (\w+)[^\n]*\n(.*?)(?=^# %% |\Z)", re.M | re.S)
MY = dict(CELL.findall((FOLDER / "script.py").read_text(encoding="utf-8")))
SLOW = [MY[name] for name in ("rows", "batch", "loss", "accuracy", "train")]
WHOLE = MY["whole"].partition("print(")[0]
MENDED = "\n\n".join([SLOW[0], MY["tensors"], WHOLE, MY["final"]])
LINES = ["the same numbers", *[name for name, _ in faster_training.WASTE], "faster"]
EPOCHS, STEP = "    for _ in range(3):\n", "            optimizer.step()\n"
EVALUATE = "        shares.append(evaluate(net, X, y))\n"
LOSS = "            loss = loss + 0.0001 * penalty(net)\n"


@pytest.fixture
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Measuring takes longest and is tried in tests of its own."""
    monkeypatch.setattr(faster_training, "ratio", lambda train: 20.0)


def swapped(*pairs: tuple[str, str]) -> str:
    code = MENDED
    for there, other in pairs:
        assert there in code, there
        code = code.replace(there, other)
    return code


def trained(code: str) -> Callable:
    names: dict = {}
    exec(compile(code, "train.py", "exec"), names)
    return names["train"]


def said(code: str, capsys: pytest.CaptureFixture[str], language: str = "") -> dict[str, str]:
    """For each line of the checker: its mark, and all that it says."""
    dtype = torch.get_default_dtype()
    try:
        right = faster_training.check(trained(code), language)
    finally:
        torch.set_default_dtype(dtype)
    out = capsys.readouterr().out
    found = re.findall(r"^(ok|no|\.\.)  ([^:]+): (.*(?:\n      .*)*)", out, re.M)
    assert [name for _, name, _ in found] == LINES, out
    marks = {name: mark for mark, name, _ in found}
    assert right is (marks[LINES[0]] == marks[LINES[-1]] == "ok")
    return {name: f"{mark} {text}" for mark, name, text in found}


def bare(code: str) -> str:
    """Code without docstrings and comments."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node):
            del node.body[0]
    return ast.unparse(tree)


def test_the_slow_script_of_the_checker_is_that_of_the_page() -> None:
    page = bare("\n".join(SLOW)).replace("torch.set_default_dtype(torch.float64)\n", "")
    page = page.replace("from notes_toolbox import load_penguins\n", "")
    assert page in bare(Path(slow_training.__file__).read_text(encoding="utf-8"))


def test_the_slow_script_has_the_right_numbers_and_all_the_waste(monkeypatch, capsys) -> None:
    monkeypatch.setattr(faster_training, "ROUNDS", 1)
    monkeypatch.setattr(time, "perf_counter", time.process_time)  # of a single round, also on a busy machine
    found = said("\n\n".join(SLOW), capsys)
    assert [text[:2] for text in found.values()] == ["ok", "no", "no", "no", "no", "no"]
    assert "the same string is read 21 times\n" in found["strings"]
    assert "goes through the network 21 times; 6 would do\n" in found["evaluation"]
    assert "the graph of a step has 409 nodes; most often: " in found["graph of a step"]
    assert "there are the graphs of 18 steps\n" in found["kept graphs"]
    assert "times as fast as the slow script; the bar is 3\n" in found["faster"]
    for text in list(found.values())[1:]:  # in both languages, without the cure
        assert re.search("[一-龥]", text)
        assert not re.search(r"detach|no_grad|penalty|accuracy", text)


def test_the_mended_script_passes_measured(capsys) -> None:
    found = said(MENDED, capsys)
    assert all(text.startswith("ok ") for text in found.values()), found


def test_the_ratio_of_the_mended_script_is_far_above_the_bar(monkeypatch) -> None:
    monkeypatch.setattr(faster_training, "ROUNDS", 1)
    dtype = torch.get_default_dtype()
    try:
        assert faster_training.ratio(trained(MENDED)) > 2 * faster_training.BAR
    finally:
        torch.set_default_dtype(dtype)


WASTED = {
    "the accuracy after each step": (
        [
            ("losses.append(loss.detach())", "losses.append(loss.detach()); share = evaluate(net, X, y)"),
            (EVALUATE, "        shares.append(share)\n"),
        ],
        "evaluation",
        "21 times; 6 would do",
    ),
    "a graph for the accuracy": (
        [("@torch.no_grad()\n", "")],
        "evaluation",
        "6 times, each penguin goes through the network with a graph recorded; 3 would do",
    ),
    "parsed in each epoch": (
        [(EPOCHS, EPOCHS + "        X, y = tensors(rows)\n")],
        "strings",
        "after the first step, the same string is read 2 times",
    ),
    "the penalty number by number": (
        [
            ("p.square().sum() for p", "n**2 for p"),
            ("in net.parameters())", "in net.parameters() for n in p.view(-1))"),
        ],
        "graph of a step",
        "nodes; most often: 132 AddBackward0, 131 PowBackward0, ",
    ),
    "the loss row by row": (
        [(
            "nn.functional.cross_entropy(logits, y)",
            "-sum(row.log_softmax(0)[k] for row, k in zip(logits, y)) / len(y)",
        )],
        "graph of a step",
        "most often: 37 AddBackward0, 32 LogSoftmaxBackward0, 32 SelectBackward0",
    ),
    "losses with their graphs": ([("loss.detach()", "loss")], "kept graphs", "the graphs of 18 steps"),
    "logits with their graphs": (
        [
            ("losses, shares = [], []", "losses, shares, kept = [], [], []"),
            ("losses.append(loss.detach())", "losses.append(loss.item()); kept.append(logits)"),
        ],
        "kept graphs",
        "the graphs of 18 steps",
    ),
    "backward for each sample": (
        [
            (
                "            loss = cross_entropy(logits, y[indices])\n",
                "            loss = cross_entropy(logits, y[indices]).detach()\n"
                "            for one, k in zip(logits, y[indices]):\n"
                "                one = nn.functional.cross_entropy(one, k) / len(indices)\n"
                "                one.backward(retain_graph=True)\n",
            ),
        ],
        "graph of a step",
        "in 18 steps, gradients are computed 531 times",
    ),
    "a sum with its graph": (
        [
            ("losses, shares = [], []", "losses, shares, total = [], [], 0"),
            ("losses.append(loss.detach())", "losses.append(loss.item()); total = total + loss"),
        ],
        "kept graphs",
        "the graphs of 18 steps",
    ),
}  # fmt: skip


@pytest.mark.parametrize("pairs, name, message", WASTED.values(), ids=WASTED)
def test_waste_is_told_in_its_line_and_in_no_other(pairs, name: str, message: str, fast, capsys) -> None:
    found = said(swapped(*pairs), capsys)
    assert [one for one, text in found.items() if text.startswith("no ")] == [name], found
    assert message in found[name]


WRONG = {
    "a larger batch": ([("size=32", "size=64")], "9 losses, the slow script has 18\n"),
    "fewer epochs": ([("range(3)", "range(2)")], "12 losses, the slow script has 18\n"),
    "the last batch dropped": (
        [("        for indices in ", "        for indices in [*"), (".split(size)", ".split(size)][:-1]")],
        "15 losses, the slow script has 18\n",
    ),
    "another learning rate": ([("lr=0.1)", "lr=0.2)")], "loss 2 is "),
    "another optimizer": ([("SGD(", "Adam(")], "loss 2 is "),
    "another seed": ([("manual_seed(0)", "manual_seed(1)")], "loss 1 is "),
    "float32": ([("torch.set_default_dtype(torch.float64)\n", "")], "loss 1 is "),
    "float32 from the same weights": (
        [
            ("lr=0.1)\n", "lr=0.1)\n    net.float()\n"),
            ("net(X[indices])", "net(X[indices].float())"),
            ("net(X).argmax", "net(X.float()).argmax"),
        ],
        "loss 1 is 1.12679",
    ),
    "another network": ([("nn.Tanh()", "nn.ReLU()")], "loss 1 is "),
    "more layers that change nothing": (
        [("lr=0.1)\n", "lr=0.1)\n    net[1].extra = nn.Parameter(torch.zeros(2))\n")],
        "net has parameters of the shapes [(16, 4), (16,), (2,), (3, 16), (3,)]",
    ),
    "no penalty": ([(LOSS, "")], "loss 1 is "),
    "a penalty without a gradient": ([("* penalty(net)", "* penalty(net).item()")], "loss 2 is "),
    "a forgotten zero_grad": ([("            optimizer.zero_grad()\n", "")], "loss 3 is "),
    "scaled with the population": ([("X.std(dim=0)", "X.std(dim=0, correction=0)")], "loss 1 is "),
    "rows in their order": ([("torch.randperm(len(X))", "torch.arange(len(X))")], "loss 1 is "),
    "rows read elsewhere": (
        [("X, y = tensors(rows)", "X, y = tensors([r for r in load_penguins() if r['body_mass_g']])")],
        "33 losses, the slow script has 18\n",
    ),
    "accuracy before the epoch": (
        [(EVALUATE, ""), (EPOCHS, EPOCHS + EVALUATE)],
        "accuracy 1 is ",
    ),
    "no last step": (
        [(STEP, "            if len(losses) < 17:\n                optimizer.step()\n")],
        "accuracy 3 is |4 of 4 parameters do not end where",
    ),
    "nan": ([("loss.detach()", "loss.detach() * float('nan')")], "loss 1 is nan"),
    "two things": ([("return net, losses, shares", "return losses")], "three things: net, losses, shares\n"),
    "nothing": ([("    return net, losses, shares", "    return")], "three things: net, losses, shares\n"),
    "no network": ([("return net, losses", "return None, losses")], "net should be a network, "),
    "another order": ([("net, losses, shares\n", "losses, shares, net\n")], "net should be a network, "),
    "losses of an epoch each": (
        [("return net, losses, shares", "return net, losses[::6], shares")],
        "3 losses, the slow script has 18\n",
    ),
    "an error": ([("X[indices])", "X[indices, 4])")], r"line \d+: IndexError: "),
}  # fmt: skip


@pytest.mark.parametrize("pairs, message", WRONG.values(), ids=WRONG)
def test_other_numbers_are_refused_and_not_measured(pairs, message: str, fast, capsys) -> None:
    found = said(swapped(*pairs), capsys)
    assert found["the same numbers"].startswith("no ")
    assert re.search(
        message.replace("[", r"\[").replace("(", r"\(").replace(")", r"\)"), found["the same numbers"]
    ), found
    assert found["faster"] == ".. waits for the same numbers"


KEPT = """dataset = Penguins(rows)
    sample = functools.cache(dataset.__getitem__)
    def taken(indices):
        X, y = zip(*[sample(int(i)) for i in indices])
        return torch.stack(X), torch.stack(y)
"""
BY_HAND = """
    W1, b1, W2, b2 = [p.detach() for p in net.parameters()]
    losses, shares = [], []
    for _ in range(3):
        for indices in torch.randperm(len(X)).split(size):
            A, k = X[indices], y[indices]
            H = torch.tanh(A @ W1.T + b1)
            log_p = (H @ W2.T + b2).log_softmax(1)
            squares = sum((p * p).sum() for p in (W1, b1, W2, b2))
            losses.append((0.0001 * squares - log_p[range(len(k)), k].mean()).item())
            D = (log_p.exp() - nn.functional.one_hot(k, 3)) / len(k)
            E = D @ W2 * (1 - H * H)
            for p, g in ((W2, D.T @ H), (b2, D.sum(0)), (W1, E.T @ A), (b1, E.sum(0))):
                p -= 0.1 * (g + 0.0002 * p)
        shares.append(((torch.tanh(X @ W1.T + b1) @ W2.T + b2).argmax(1) == y).double().mean())
    return net, losses, shares
"""
HEAD, BODY = MENDED.split("    losses, shares = [], []\n")
RIGHT = {
    "one summing of squares": swapped(
        (
            "sum(p.square().sum() for p in net.parameters())",
            "torch.cat([p.flatten() for p in net.parameters()]).square().sum()",
        )
    ),
    "weight decay": swapped(
        ("lr=0.1)", "lr=0.1, weight_decay=0.0002)"),
        (LOSS, "            with torch.no_grad():\n                known = 0.0001 * penalty(net)\n"),
        ("loss.detach()", "loss.detach() + known"),
    ),
    "picked logarithms": swapped(
        ("nn.functional.cross_entropy(logits, y)", "-logits.log_softmax(1).gather(1, y[:, None]).mean()")
    ),
    "numbers": swapped(("loss.detach()", "loss.item()")),
    "float64 by name": swapped(
        ("torch.set_default_dtype(torch.float64)\n", ""),
        ("nn.Linear(4, 16)", "nn.Linear(4, 16, dtype=torch.float64)"),
        ("nn.Linear(16, 3)", "nn.Linear(16, 3, dtype=torch.float64)"),
        ("torch.tensor(table)", "torch.tensor(table, dtype=torch.float64)"),
        ("loss.detach()", "loss.item()"),
    ),
    "layer by layer": swapped(("net(X[indices])", "net[2](net[1](net[0](X[indices])))")),
    "a list": swapped(("return net, losses, shares", "return [net, losses, shares]")),
    "losses and penalties walked apart": swapped(
        (LOSS, "            known = 0.0001 * penalty(net)\n            known.backward()\n"),
        ("loss.detach()", "loss.detach() + known.detach()"),
    ),
    "a tensor of losses": swapped(("return net, losses", "return net, torch.stack(losses)")),
    "losses as NumPy has them": swapped(("loss.detach()", "loss.detach().numpy()")),
    "inference mode": swapped(("torch.no_grad()", "torch.inference_mode()")),
    "all epochs evaluated at the end": swapped(
        (EVALUATE, "        shares.append(copy.deepcopy(net))\n"),
        ("return net, losses, shares", "return net, losses, [evaluate(one, X, y) for one in shares]"),
        ("import torch\n", "import copy\nimport torch\n"),
    ),
    "a loader": swapped(
        (
            "torch.randperm(len(X)).split(size):\n",
            "DataLoader(range(len(X)), size, sampler=torch.randperm(len(X)), generator=torch.Generator()):\n",
        ),
        ("import torch\n", "import torch\nfrom torch.utils.data import DataLoader\n"),
    ),
    "samples kept when first made": swapped(
        ("import torch\n", "import functools\nimport torch\n"),
        ("X, y = tensors(rows)", KEPT),
        ("len(X)", "len(rows)"),
        ("X[indices]", "taken(indices)[0]"),
        ("y[indices]", "taken(indices)[1]"),
        (EVALUATE, EVALUATE.replace("X, y", "*taken(range(len(rows)))")),
    ),
    "gradients by torch.autograd.grad": swapped(
        (
            "            loss.backward()\n",
            "            ours = list(net.parameters())\n"
            "            for p, g in zip(ours, torch.autograd.grad(loss, ours)):\n"
            "                p.grad = g\n",
        )
    ),
    "captured": swapped(("lr=0.1)\n", "lr=0.1)\n    run = torch.compile(net, backend='eager')\n"),
                        ("logits = net(", "logits = run(")),
    "gradients by hand": HEAD + BY_HAND,
    "prints": swapped((STEP, STEP + "            print('no  x:', loss)\n")),
}  # fmt: skip


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(code, id=name, marks=pytest.mark.full if name == "captured" else ())
        for name, code in RIGHT.items()
    ],
)
def test_what_is_right_in_its_own_way_is_not_blamed(code: str, fast, capsys) -> None:
    found = said(code, capsys)
    assert all(text.startswith("ok ") for text in found.values()), found


def test_complaints_come_in_the_language_asked_for(fast, capsys) -> None:
    code = swapped(("range(3)", "range(2)"))
    assert said(code, capsys, "en")["the same numbers"] == "no 12 losses, the slow script has 18"
    assert said(code, capsys, "zh")["the same numbers"] == "no 有 12 个损失，慢脚本有 18 个"


def test_a_first_check_in_float32_does_not_spoil_the_next(fast, capsys) -> None:
    faster_training._expected.cache_clear()
    dtype = torch.get_default_dtype()
    torch.set_default_dtype(torch.float32)
    try:
        assert said(swapped(("torch.set_default_dtype(torch.float64)\n", "")), capsys)[LINES[0]][:2] == "no"
    finally:
        torch.set_default_dtype(dtype)
    assert said(MENDED, capsys)[LINES[0]][:2] == "ok"


def test_a_factor_just_below_the_bar_is_not_rounded_up_to_it(monkeypatch, capsys) -> None:
    monkeypatch.setattr(faster_training, "ratio", lambda train: 2.97)
    assert said(MENDED, capsys, "zh")["faster"] == "no 速度是慢脚本的 2.9 倍；要求是 3 倍"


def test_who_calls_train_is_asked_for_the_function(capsys) -> None:
    assert faster_training.check((None, [], [])) is False  # type: ignore[arg-type]
    assert capsys.readouterr().out == "..  train: give the function itself, check(train)\n"


def test_the_random_numbers_of_the_reader_go_on_as_if_nothing_was_checked(fast, capsys) -> None:
    torch.manual_seed(3)
    state = torch.get_rng_state()
    said(MENDED, capsys)
    assert torch.equal(torch.get_rng_state(), state)


def test_a_row_counts_its_readings_in_each_way_of_reading() -> None:
    row = Row(load_penguins()[0])
    assert (row["species"], row.get("island"), row.get("none", "-")) == ("Adelie", "Torgersen", "-")
    assert list(row.values()) == list(load_penguins()[0].values()) and len(row.items()) == 7
    assert (row.reads["species"], row.reads["island"], row.reads["sex"]) == (3, 3, 2)
    assert dict(row) == load_penguins()[0]


def test_nothing_is_left_behind_when_a_watched_training_raises() -> None:
    before = torch.autograd.backward, torch.autograd.grad
    waste = Waste([])
    with pytest.raises(ZeroDivisionError), waste.watched():
        torch.nn.Linear(2, 1)(torch.ones(3, 2)).sum().backward()
        1 / 0  # noqa: B018
    assert (torch.autograd.backward, torch.autograd.grad) == before
    torch.nn.Linear(2, 1)(torch.ones(5, 2))
    assert waste.seen == waste.recorded == {(1, 2): 3, (1,): 3}
    assert (waste.walked, waste.kept) == (1, 1)


def test_nodes_are_counted_once_by_name() -> None:
    x = torch.ones(2, requires_grad=True)
    found = nodes((x * x + x).sum())
    assert {"SumBackward0", "AddBackward0", "MulBackward0"} < found.keys()
    assert (len(found), found.total()) == (4, 4)  # the leaf x once
    assert nodes(torch.ones(2)).total() == 0
