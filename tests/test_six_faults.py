"""The larger exercise “six faults in one script”: its script, and its checker on right and wrong repairs."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

import pytest
import torch
from notes_toolbox import six_faults
from notes_toolbox.program import leaves

pytestmark = pytest.mark.usefixtures("one_thread")
FOLDER = Path(__file__).resolve().parents[1] / "snippets/debugging/six_faults"
CELL = re.compile(r"^# %% (\w+)[^\n]*\n(.*?)(?=^# %% |\Z)", re.M | re.S)
LINES = [name for name, *_ in six_faults.CHECKS]


def cells(file: str) -> dict[str, str]:
    return dict(CELL.findall((FOLDER / file).read_text(encoding="utf-8")))


MY = cells("my_script.py")
MENDED = MY["load"].partition("def load")[0] + "\n\n".join(
    MY[name] for name in ("load_mended", "net_mended", "train", "accuracy_mended")
)
PENALTY = "            penalty = sum(p.square().sum() for p in net.parameters())\n"
OPTIMIZER = "    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)\n"
LIST = "nn.ModuleList([nn.Linear(4, 8), nn.Linear(8, 8)])"
COLUMNS = "mean, std = X_train.mean(dim=0), X_train.std(dim=0)  # (4,), (4,)\n"
SCALED = "X_train, X_valid = (X_train - mean) / std, (X_valid - mean) / std\n"


def swapped(*pairs: tuple[str, str]) -> str:
    code = MENDED
    for there, other in pairs:
        assert there in code, there
        code = code.replace(there, other)
    return code


def said(code: str, capsys: pytest.CaptureFixture[str], after: str = "") -> dict[str, str]:
    """For each line of the checker: its mark, and all that it says."""
    names: dict = {}
    dtype = torch.get_default_dtype()
    try:
        exec(compile(code + after, "train.py", "exec"), names)
        capsys.readouterr()
        right = six_faults.check(names)
    finally:
        torch.set_default_dtype(dtype)
    out = capsys.readouterr().out
    found = re.findall(r"^(ok|no|\.\.)  ([^:]+): (.*(?:\n      .*)*)", out, re.M)
    assert [name for _, name, _ in found] == LINES, out
    assert right is all(mark == "ok" for mark, *_ in found)
    return {name: f"{mark} {text}" for mark, name, text in found}


def shortened(cases: dict[str, tuple], kept: set[str]) -> list:
    """All cases, those that are not kept only for `make test-full`: each trains up to four networks."""
    assert kept <= cases.keys()
    return [
        pytest.param(*case, id=name, marks=() if name in kept else pytest.mark.full)
        for name, case in cases.items()
    ]


FAULTS = {
    LINES[0]: ("nn.Linear(4, 8)", "nn.Linear(5, 8)"),
    LINES[1]: ("table[:, 4].long()", "table[:, 4]"),
    LINES[2]: (PENALTY, ""),
    LINES[3]: ("X_train.mean(dim=0), X_train.std(dim=0)", "X_train.mean(), X_train.std()"),
    LINES[4]: (LIST, LIST.removeprefix("nn.ModuleList(").removesuffix(")")),
    LINES[5]: ("    net.eval()\n", ""),
}
SYMPTOMS = {
    LINES[0]: "RuntimeError: mat1 and mat2 shapes cannot be multiplied",
    LINES[1]: "RuntimeError: ",
    LINES[2]: "RuntimeError: Trying to backward through the graph a second time",
    LINES[3]: "the standard deviations of the columns go from 0.0011 to 0.44\n",
    LINES[4]: "a new network computes with 6 tensors; train leaves 4 of them as they were\n",
    LINES[5]: "the same network and rows, asked 10 times: ",
}
LEFT_IN = {name: [pair] for name, pair in FAULTS.items()}
LEFT_IN[LINES[2]].append((OPTIMIZER, OPTIMIZER + PENALTY.replace("            ", "    ")))


def test_the_mended_script_passes(capsys) -> None:
    found = said(MENDED, capsys)
    assert all(text.startswith("ok ") for text in found.values()), found


@pytest.mark.parametrize("name", LEFT_IN)
def test_a_single_fault_left_in_is_told_and_nothing_else_is_blamed(name: str, capsys) -> None:
    found = said(swapped(*LEFT_IN[name]), capsys)
    assert [one for one, text in found.items() if text.startswith("no ")] == [name], found
    assert SYMPTOMS[name] in found[name]
    waiting = [one for one, after, _ in six_faults.CHECKS if name in after]
    assert all(found[one].startswith(".. waits for ") for one in waiting) and LINES[6] in waiting
    if name in LINES[3:6]:  # no error of Python's: said in both languages, without the cure
        assert re.search("[一-龥]", found[name])
        assert not re.search(r"ModuleList|eval|dim=0|dropout", found[name])


def test_all_six_faults_at_once(capsys) -> None:
    faulty = cells("script.py")
    found = said("\n\n".join(faulty[name] for name in ("load", "net", "train", "accuracy")), capsys)
    assert [found[name][:2] for name in LINES] == ["no", "no", "..", "no", "..", "no", ".."]
    assert found["the whole"] == ".. waits for 1, 2, 3, 4, 5, 6"


WRONG = {
    "labels of another integer dtype": (
        [("table[:, 4].long()", "table[:, 4].int()")],
        LINES[1],
        "RuntimeError",
    ),
    "the graph is kept": (
        [*LEFT_IN[LINES[2]], ("loss.backward()", "loss.backward(retain_graph=True)")],
        LINES[2],
        "modified by an inplace operation",
    ),
    "a penalty without a graph": (
        [*LEFT_IN[LINES[2]], ("* penalty", "* penalty.item()")],
        LINES[2],
        "a weight that no answer needs does not shrink",
    ),
    "a detached penalty": (
        [("* penalty", "* penalty.detach()")],
        LINES[2],
        "a weight that no answer needs does not shrink",
    ),
    "no penalty": (
        [(PENALTY, ""), (" + 0.0001 * penalty", "")],
        LINES[2],
        "a weight that no answer needs does not shrink",
    ),
    "the label is a column of the rows": (
        [("X, y = table[:, :4]", "X, y = table"), ("nn.Linear(4, 8)", "nn.Linear(5, 8)")],
        LINES[3],
        "there are 4 measurements, X_train has 5 columns",
    ),
    "only the mean by columns": ([("X_train.std(dim=0)", "X_train.std()")], LINES[3], "standard deviations"),
    "only the spread by columns": (
        [("X_train.mean(dim=0)", "X_train.mean()")],
        LINES[3],
        "a column is centered 5",
    ),
    "by rows": (
        [
            (COLUMNS, "pass\n"),
            (
                SCALED,
                "X_train, X_valid = [(X - X.mean(dim=1, keepdim=True)) / X.std(dim=1, keepdim=True) "
                "for X in (X_train, X_valid)]\n",
            ),
        ],
        LINES[3],
        "standard deviations",
    ),
    "not scaled": ([(SCALED, "pass\n")], LINES[3], "standard deviations"),
    "only the rows to train with": (
        [(SCALED, "X_train = (X_train - mean) / std\n")],
        LINES[3],
        "a column of X_valid does not lie where that of X_train does",
    ),
    "one layer of two is registered": (
        [
            (LIST, "[nn.Linear(4, 8), nn.Linear(8, 8)]\n        self.first = self.hidden[0]"),
        ],
        LINES[4],
        "6 tensors; train leaves 2 of them as they were",
    ),
    "the optimizer has the last layer": (
        [("Adam(net.parameters()", "Adam(list(net.parameters())[-2:]")],
        LINES[4],
        "6 tensors; train leaves 4 of them as they were",
    ),
    "the other mode": ([("    net.eval()\n", "    net.train()\n")], LINES[5], "different numbers"),
    "a count": (
        [("right.double().mean()", "right.double().sum()")],
        LINES[5],
        "of the rows right, accuracy says",
    ),
    "columns of the answers": (
        [("net(X).argmax(dim=1) == y", "net(X).argmax(dim=1, keepdim=True) == y")],
        LINES[5],
        "of the rows right, accuracy says",
    ),
    "rows and labels apart": (
        [("return X_train, y[:242]", "return X_train, y[:242].flip(0)")],
        LINES[6],
        "something new is wrong",
    ),
    "no gradients are zeroed": ([("            optimizer.zero_grad()\n", "")], LINES[6], "something new"),
}  # fmt: skip


TELLING = {"the label is a column of the rows", "only the rows to train with", "a count"}
CHEAP = {name for name, (_, line, _) in WRONG.items() if line in LINES[:3]}  # at most one training


@pytest.mark.parametrize("pairs, name, message", shortened(WRONG, TELLING | CHEAP))
def test_a_wrong_repair_is_told(pairs, name: str, message: str, capsys) -> None:
    found = said(swapped(*pairs), capsys)
    assert found[name].startswith("no ") and message in found[name], found


RIGHT = {
    "sequential": [(LIST, "nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 8))")],
    "attributes": [
        (LIST, "nn.Linear(4, 8)\n        self.second = nn.Linear(8, 8)"),
        ("for layer in self.hidden", "for layer in (self.hidden, self.second)"),
    ],
    "a plain list beside attributes": [
        (
            LIST,
            "[nn.Linear(4, 8), nn.Linear(8, 8)]\n        self.first, self.second = self.hidden",
        )
    ],
    "registered by name": [
        (
            LIST,
            "[nn.Linear(4, 8), nn.Linear(8, 8)]\n"
            "        for k, layer in enumerate(self.hidden):\n            self.add_module(str(k), layer)",
        )
    ],
    "wider": [(LIST, "nn.ModuleList([nn.Linear(4, 32), nn.Linear(32, 8)])")],
    "without dropout": [("nn.Dropout(0.5)", "nn.Identity()")],
    "float32": [
        ("torch.set_default_dtype(torch.float64)", ""),
        ("table = torch.tensor(table)", "table = torch.tensor(table, dtype=torch.float32)"),
    ],
    "float64 of the network alone": [
        ("torch.set_default_dtype(torch.float64)", ""),
        ("table = torch.tensor(table)", "table = torch.tensor(table, dtype=torch.float64)"),
    ],
    "labels converted in the loss": [
        ("table[:, 4].long()", "table[:, 4]"),
        ("loss_fn(net(X_batch), y_batch)", "loss_fn(net(X_batch), y_batch.long())"),
    ],
    "labels as bytes": [("table[:, 4].long()", "table[:, 4].byte()")],
    "weight decay": [
        (PENALTY, ""),
        (" + 0.0001 * penalty", ""),
        ("lr=0.01)", "lr=0.01, weight_decay=0.0002)"),
    ],
    "a penalty of weights alone": [
        ("for p in net.parameters())", "for n, p in net.named_parameters() if n.endswith('weight'))")
    ],
    "another optimizer": [("Adam(net.parameters(), lr=0.01)", "AdamW(net.parameters(), lr=0.02)")],
    "between 0 and 1": [
        (COLUMNS, "mean, std = X_train.amin(dim=0), X_train.amax(dim=0) - X_train.amin(dim=0)\n"),
        ("range(30)", "range(60)"),
    ],
    "population standard deviation": [("X_train.std(dim=0)", "X_train.std(dim=0, correction=0)")],
    "scaled by the network": [
        (SCALED, "pass\n"),
        ("super().__init__()", "super().__init__()\n        self.scale = nn.BatchNorm1d(4)"),
        ("        for layer in self.hidden", "        X = self.scale(X)\n        for layer in self.hidden"),
    ],
    "eval mode, then back": [
        ("    net.eval()\n", "    before = net.training\n    net.eval()\n"),
        ("    return right.double()", "    net.train(before)\n    return right.double()"),
    ],
    "the tool for it": [
        (
            "    net.eval()\n    right = net(X).argmax(dim=1) == y  # (B,)\n",
            "    from notes_toolbox import evaluating\n    with evaluating(net):\n"
            "        right = net(X).argmax(dim=1) == y\n",
        )
    ],
    "eval mode at the end of training": [
        ("    net.eval()\n", ""),
        ("            optimizer.step()\n", "            optimizer.step()\n    net.eval()\n"),
    ],
    "a tensor": [("right.double().mean().item()", "right.double().mean()")],
    "single precision at the end": [("right.double().mean().item()", "right.float().mean()")],
}  # fmt: skip


ACCEPTED = {"weight decay", "scaled by the network"}


@pytest.mark.parametrize("pairs", shortened({name: (pairs,) for name, pairs in RIGHT.items()}, ACCEPTED))
def test_what_is_right_in_its_own_way_is_not_blamed(pairs, capsys) -> None:
    found = said(swapped(*pairs), capsys)
    assert all(text.startswith("ok ") for text in found.values()), found


def test_a_script_that_sets_eval_mode_itself_before_it_measures_is_right(capsys) -> None:
    code = swapped(("    net.eval()\n", ""))
    run = "\nX, y, *_ = load()\nnet = Net()\ntrain(net, X, y)\n"
    assert said(code, capsys, run)[LINES[5]].startswith("no ")
    assert said(code, capsys, run + "net.eval()\n")[LINES[5]].startswith("ok ")


def test_what_the_reader_prints_to_look_is_not_printed_by_the_checker(capsys) -> None:
    code = swapped(
        (
            "        for layer in self.hidden",
            "        print('no  X:', X.shape)\n        for layer in self.hidden",
        )
    )
    assert all(text.startswith("ok ") for text in said(code, capsys).values())


def test_an_error_in_load_is_told_with_its_line(capsys) -> None:
    found = said(swapped(("table[:, 4].long()", "table[:, 5].long()")), capsys)
    assert re.match(r"no line \d+: IndexError: index 5 is out of bounds", found[LINES[3]]), found


def test_names_that_are_missing_are_not_yet_wrong(capsys) -> None:
    assert six_faults.check({"load": list, "train": list}) is False
    assert capsys.readouterr().out == "..  Net, accuracy: not there yet\n"


def test_the_random_numbers_of_the_reader_go_on_as_if_nothing_was_checked(capsys) -> None:
    names: dict = {}
    exec(swapped(("torch.set_default_dtype(torch.float64)", "")), names)
    torch.manual_seed(3)
    state = torch.get_rng_state()
    six_faults.check(names)
    assert torch.equal(torch.get_rng_state(), state)


def test_leaves_are_found_in_whatever_holds_them() -> None:
    a, b, c = (torch.ones(2, requires_grad=True) for _ in range(3))
    output = (a * b.detach() + a * c).sum()
    assert {id(one) for one in leaves(output)} == {id(a), id(c)}
    assert leaves(torch.ones(2)) == []


@pytest.mark.parametrize("before, after", [("script.py", "second.py"), ("second.py", "third.py")])
def test_each_message_is_one_mended_line_apart(before: str, after: str) -> None:
    first, second = ((FOLDER / file).read_text(encoding="utf-8").splitlines() for file in (before, after))
    changed = [line for line in difflib.ndiff(first, second) if line[0] in "+-"]
    assert [line[0] for line in changed] == ["-", "+"]


def test_after_the_loud_faults_only_the_penalty_has_moved() -> None:
    third, mine = cells("third.py"), cells("my_script.py")
    for name in ("net", "accuracy", "run"):
        assert third[name].strip() == mine[name].strip()
    assert mine["load"].replace("import math\n\n", "") == third["load"]
    lines = [sorted(one["train"].replace(" ", "").splitlines()) for one in (third, mine)]
    assert lines[0] == lines[1] and third["train"] != mine["train"]
