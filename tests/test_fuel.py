"""The checker of the larger exercise “fuel consumption”, on its reference solution and on others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from notes_toolbox import fuel
from notes_toolbox.workflow import Program

FILE = Path(__file__).resolve().parents[1] / "snippets/workflows/fuel_consumption/my_workflow.py"
CELLS = dict(
    re.findall(r"^# %% (\w+)[^\n]*\n(.*?)(?=^# %% |\Z)", FILE.read_text(encoding="utf-8"), re.M | re.S)
)
PARTS = ("split", "columns", "model", "mae", "fit", "predict", "save")
SAVING = CELLS["save"].partition('\n\n\nsave(model, "fuel.pt")')[0]
CODE = "\n".join(SAVING if name == "save" else CELLS[name] for name in ("data", *PARTS))
CODE = CODE.replace("train, valid, test = split(len(X), seed=0)", "")
FORMULA = CODE.replace(CELLS["model"], "").replace(CELLS["fit"], "")
FORMULA += '''
class Model(nn.Module):
    """Least squares in logarithms, at once."""

    def __init__(self):
        super().__init__()
        self.register_buffer("w", torch.zeros(3).double())

    def forward(self, rows):
        return (rows[:, 3].log() * self.w[0] + rows[:, 5] * self.w[1] + self.w[2]).exp()


def fit(X, y, X_valid, y_valid, seed):
    model = Model()
    Z = torch.stack([X[:, 3].log(), X[:, 5], torch.ones(len(X)).double()], dim=1)
    model.w = torch.linalg.lstsq(Z, y.log()).solution
    return model
'''
LINES = [name for name, *_ in fuel.CHECKS]
SPLIT, FIT, MAE, PREDICT, SAVE, WHOLE = LINES


@pytest.fixture(autouse=True, scope="module")
def one_thread() -> Iterator[None]:
    """As the snippets run; on networks this small, a second thread would only wait for the first."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def swapped(code: str, *pairs: tuple[str, str]) -> str:
    for there, other in pairs:
        assert there in code, there
        code = code.replace(there, other)
    return code


def said(code: str, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """For each line of the checker: its mark, and all that it says."""
    names: dict = {}
    exec(compile(code, "my_workflow.py", "exec"), names)
    capsys.readouterr()
    right = fuel.check(names)
    out = capsys.readouterr().out
    found = re.findall(r"^(ok|no|\.\.)  ([^:]+): (.*(?:\n      .*)*)", out, re.M)
    assert [name for _, name, _ in found] == LINES, out
    assert right is all(mark == "ok" for mark, *_ in found)
    return {name: f"{mark} {text}" for mark, name, text in found}


def blamed(found: dict[str, str]) -> list[str]:
    return [name for name, text in found.items() if text.startswith("no ")]


def test_the_reference_solution_passes(capsys) -> None:
    found = said(CODE, capsys)
    assert all(text.startswith("ok ") for text in found.values()), found


def test_least_squares_on_the_columns_as_they_are_stays_above_the_bar() -> None:
    program = Program({})
    errors = []
    for k in (0, 1):
        (X, y), rows = program.rows, program.parts(k)
        origin = torch.stack([X[:, 6] == 2, X[:, 6] == 3, X[:, 6] > 0], dim=1)
        Z = torch.cat([X[:, :6], origin], dim=1)
        w = torch.linalg.lstsq(Z[rows[0]], y[rows[0]]).solution
        errors.append((Z[rows[2]] @ w - y[rows[2]]).abs().mean().item())
    assert round(sum(errors) / 2, 2) == 2.45 and min(errors) > fuel.BAR + 0.2


def above(line: str) -> tuple[str, str]:
    """The line, before the model."""
    return "class Model", f"{line}\n\n\nclass Model"


LEARN = "    model.learn_scale(X, y)\n"
ORDER = "order = torch.randperm(n, generator=torch.Generator().manual_seed(seed))"
LAST, SEED = "order[second:]", "    torch.manual_seed(seed)\n"
LOSS = "loss = loss_fn(model(X), y)"
ASKED = "    return model(rows)"
NUMBERS = "Z.mean(dim=0), Z.std(dim=0)  #"
READ = "model.load_state_dict(torch.load(path))"
LOAD = f"    model = Model()\n    {READ}\n    return model\n"
QUICK = ("range(150)", "range(20)")  # where the last line does not matter
TABLES = "if tables of your file change that fit is not given"
STAYS = "if other rows are given to train with, the scaling stays as it was"
WRONG = {
    "in order": (CODE, [(ORDER, "order = torch.arange(n)")], SPLIT, "two seeds, the same rows to test"),
    "no seed": (CODE, [(ORDER, "order = torch.randperm(n)")], SPLIT, "the same seed, twice: two different"),
    "rows twice": (CODE, [(LAST, "order[first:]")], SPLIT, "100 are in the three parts, 120 numbers in all"),
    "rows lost": (CODE, [(LAST, "order[second + 5 :]")], SPLIT, "of 100 rows, 95 are in the three parts"),
    "two parts": (CODE, [(", " + LAST, "")], SPLIT, "2 parts came back, not 3"),
    "no parts": (CODE, [("    return order[", "    order[")], SPLIT, "nothing came back: return three parts"),
    "masks": (CODE, [(LAST, "order > 3")], SPLIT, "these are no row numbers: torch.int64, torch.int64, tor"),
    "hardly any to test": (CODE, [("n * 4 // 5", "n - 1")], SPLIT, "60 to train, 39 to validate, 1 to test"),
    "no seed in fit": (CODE, [(SEED, "")], FIT, "the same rows and seed, twice: two different models"),
    "seed too late": (CODE, [(SEED, ""), (LEARN, LEARN + SEED)], FIT, "twice: two different models"),
    "the table of the file": (
        CODE,
        [(LEARN, "    model.learn_scale(*whole)\n"), above("whole = (X, y)")],
        FIT,
        TABLES,
    ),
    "numbers of all rows": (
        CODE,
        [(NUMBERS, "MEAN, STD  #"), above("MEAN, STD = columns(X).mean(dim=0), columns(X).std(dim=0)")],
        FIT,
        STAYS,
    ),
    "smallest and largest of all rows": (
        CODE,
        [(NUMBERS, "LOW, HIGH - LOW  #"), above("LOW, HIGH = columns(X).amin(0), columns(X).amax(0)")],
        FIT,
        STAYS,
    ),
    "the answers of the file in the loss": (CODE, [(LOSS, LOSS + " + Y.mean()"), above("Y = y")], FIT, ""),
    "the answers of the file": (CODE, [(LOSS, LOSS.replace("y)", "Y[:232])")), above("Y = y")], FIT, TABLES),
    "scaled with rows to validate": (
        CODE,
        [(LEARN, "    model.learn_scale(torch.cat([X, X_valid]), y)\n")],
        FIT,
        "if only the rows to validate with change, other numbers reach the first layer",
    ),
    "rows scaled in place": (CODE, [(LEARN, LEARN + "    X /= 2\n")], FIT, "fit changes the rows"),
    "no model": (CODE, [("(best)\n    return model", "(best)")], FIT, "nothing came back: return the model"),
    "the same object": (
        FORMULA,
        [("    model = Model()\n    Z", "    Z"), above(""), ("def fit", "model = Model()\n\n\ndef fit")],
        FIT,
        "called twice, the same object came back",
    ),
    "an axis too many": (CODE, [(".squeeze(1)", "")], FIT, "predict gives (392, 1) back, not (392,)"),
    "no axis": (CODE, [(".squeeze(1)", ".squeeze()")], PREDICT, "for 1 row, predict gives () back, not (1,)"),
    "the empty column": (
        CODE,
        [("rows[:, :6], origin", "rows[:, :5], rows[:, 7:], origin"), ("(best)", "(best or state)"),
         ("        if error", "        state = model.state_dict()\n        if error")],
        PREDICT,
        "80 of 80 predictions are nan",
    ),
    "not scaled back": (
        CODE,
        [("self.y_mean + self.y_std * ", ""), (LOSS, LOSS.replace("y)", "(y - y.mean()) / y.std())"))],
        PREDICT,
        "the cars do 23.",
    ),
    "gallons": (FORMULA, [(").exp()\n", ").exp() ** -1 * 100\n")], PREDICT, "the predictions are 4."),
    "a graph": (CODE, [("@torch.no_grad()\ndef predict", "def predict")], PREDICT, "carry a graph along"),
    "scaled by themselves": (
        FORMULA,
        [("rows[:, 5] * self.w[1]", "(rows[:, 5] - rows[:, 5].mean() + 76) * self.w[1]")],
        PREDICT,
        "a car alone gets ",
    ),
    "dropout": (
        CODE,
        [("nn.ReLU(),", "nn.ReLU(), nn.Dropout(0.2),"), ("    model.eval()\n" + ASKED, ASKED)],
        PREDICT,
        "the same cars after model.train(): other predictions",
    ),
    "rows changed": (CODE, [(ASKED, "    rows[:, 7] = 0\n" + ASKED)], FIT, "predict changes the rows"),
    "no prediction": (CODE, [(ASKED, "    model(rows)")], FIT, "predict gives nothing back"),
    "a list": (CODE, [(ASKED, ASKED + ".tolist()")], FIT, "predict gives list back, not a tensor"),
    "squared": (FORMULA, [(".abs().mean()", ".square().mean()")], MAE, "on average, mae says"),
    "every pair": (FORMULA, [("(model(X) - y)", "(model(X)[:, None] - y)")], MAE, "on average, mae says"),
    "no error": (FORMULA, [("return (model(X) - y)", "(model(X) - y)")], MAE, "return the error"),
    "scaling not saved": (
        CODE,
        [('self.register_buffer("mean", torch.zeros(8))', "self.mean = torch.zeros(8)")],
        SAVE,
        "before save, ",
    ),
    "the module": (FORMULA, [("model.state_dict(), path", "model, path"), (LOAD, "    return torch.load(path,"
     " weights_only=False)\n"), above("import __main__"), ("\ndef save", "Model.__module__ = '__main__'\n"
     "__main__.Model = Model\n\n\ndef save")], SAVE, "there is more in it than tensors and plain data"),
    "code from the file": (
        FORMULA,
        [("torch.load(path)", "torch.load(path, weights_only=False)")],
        SAVE,
        "which may run code from the file",
    ),
    "an old model": (
        FORMULA,
        [(LOAD, f"    {READ.replace('model', 'old', 1)}\n    return old\n"), above(""),
         ("def fit", "old = Model()\n\n\ndef fit")],
        SAVE,
        "load returns a model that was there already",
    ),
    "no return": (FORMULA, [(f"{READ}\n    return model", READ)], SAVE, "nothing came back from load"),
    "another file": (FORMULA, [("_dict(), path)", "_dict(), path + '.pt')")], SAVE, "there is no file at"),
    "too short": (CODE, [QUICK], WHOLE, "the bar is 2.2"),
}  # fmt: skip
KEPT = {"the table of the file", "scaled with rows to validate", "numbers of all rows", "too short"}
CASES = [
    name if WRONG[name][0] is FORMULA or name in KEPT else pytest.param(name, marks=pytest.mark.full)
    for name in WRONG
]


@pytest.mark.parametrize("name", CASES)
def test_a_wrong_solution_is_told_what_is_seen(name: str, capsys) -> None:
    code, pairs, line, message = WRONG[name]
    found = said(swapped(code, *pairs).replace(*QUICK), capsys)
    others = [one for one in blamed(found) if one not in (line, WHOLE)]
    assert found[line].startswith("no ") and message in found[line] and not others, found
    assert re.search("[一-龥]", found[line]), found[line]
