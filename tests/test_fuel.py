"""The checker of the larger exercise “fuel consumption”, on its reference solution and on others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import torch
from notes_toolbox import fuel
from notes_toolbox.workflow import Program, poisoned, reaching
from torch import nn

pytestmark = pytest.mark.usefixtures("one_thread")
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
NEAREST = CODE.replace(CELLS["model"], "").replace(CELLS["fit"], "").replace(CELLS["predict"], "")
NEAREST = NEAREST.replace(CELLS["mae"], "").replace(SAVING, "")
NEAREST += """
def fit(X, y, X_valid, y_valid, seed):
    model = (X, y, X[:, :6].mean(dim=0), X[:, :6].std(dim=0))
    return model


def predict(model, rows):
    X, y, mean, std = model
    weights = torch.tensor([1, 1, 1, 2, 0.3, 1.5])  # weight and year count for more
    far = torch.cdist((rows[:, :6] - mean) / std * weights, (X[:, :6] - mean) / std * weights)
    return y[far.topk(5, largest=False).indices].mean(dim=1)


def mae(model, X, y):
    return (predict(model, X) - y).abs().mean()


def save(model, path):
    torch.save(list(model), path)


def load(path):
    return torch.load(path)
"""
LINES = [name for name, *_ in fuel.CHECKS]
SPLIT, FIT, PREDICT, MAE, SAVE, WHOLE = LINES


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
    assert round(sum(errors) / 2, 2) == 2.45 and min(errors) > fuel.BAR + 0.1


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
QUICK = ("range(150)", "range(5)")  # where the last line does not matter
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
    "the answers of the file": (CODE, [(LOSS, LOSS.replace("y)", "Y[:232])")), above("Y = y")], FIT, TABLES),
    "scaled with rows to validate": (
        CODE,
        [(LEARN, "    model.learn_scale(torch.cat([X, X_valid]), y)\n")],
        FIT,
        "if only the rows to validate with change, other numbers reach the first layer",
    ),
    "trained with rows to validate": (
        CODE,
        [
            (LOSS, "loss = loss_fn(model(torch.cat([X, X_valid])), torch.cat([y, y_valid]))"),
            ("range(150)", "range(149)"),  # not the quick one: this takes its time
        ],
        FIT,
        "if only the rows to validate with change, predictions go from 2",
    ),
    "nearest, in the scale of all rows": (
        NEAREST,
        [("model = (X, y, X[:, :6].mean(dim=0)", "model = (X, y, CARS[:, :6].mean(dim=0)"),
         ("X[:, :6].std(dim=0))", "CARS[:, :6].std(dim=0))"), ("def fit", "CARS = X\n\n\ndef fit")],
        FIT,
        TABLES,
    ),
    "nearest among rows to validate, too": (
        NEAREST,
        [("model = (X, y,", "model = (torch.cat([X, X_valid]), torch.cat([y, y_valid]),")],
        FIT,
        "if only the rows to validate with change, predictions go from 2",
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
    "a network scaled by the rows asked": (
        CODE,
        [
            ("(columns(rows) - self.mean) / self.std", "columns(rows)"),
            ("return self.y_mean", "Z = (Z - Z.mean(dim=0)) / Z.std(dim=0)\n        return self.y_mean"),
        ],
        PREDICT,
        "a car alone gets nan",
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
     " weights_only=False)\n"), ("\ndef fit", "import __main__\n"
     "Model.__module__, __main__.Model = '__main__', Model\n\n\ndef fit")], SAVE,
     "or more in it than tensors and plain data"),
    "pickle": (
        FORMULA,
        [("torch.save(model.state_dict(), path)", "pickle.dump(model.w.tolist(), open(path, 'wb'), 2)"),
         (READ, "model.w = torch.tensor(pickle.load(open(path, 'rb'))).double()"), above("import pickle")],
        SAVE,
        "not from torch.save, or more in it",
    ),
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
    "too short": (CODE, [QUICK], WHOLE, "the bar is 2.3"),
}  # fmt: skip
KEPT = {"the table of the file", "scaled with rows to validate", "numbers of all rows", "too short"}
CASES = [
    name if WRONG[name][0] is not CODE or name in KEPT else pytest.param(name, marks=pytest.mark.full)
    for name in WRONG
]


@pytest.mark.parametrize("name", CASES)
def test_a_wrong_solution_is_told_what_is_seen(name: str, capsys) -> None:
    code, pairs, line, message = WRONG[name]
    found = said(swapped(code, *pairs).replace(*QUICK), capsys)
    others = [one for one in blamed(found) if one not in (line, WHOLE)]
    assert found[line].startswith("no ") and message in found[line] and not others, found
    assert re.search("[一-龥]", found[line]), found[line]


ORIGIN = "torch.cat([rows[:, :6], origin], dim=1)"
RIGHT = {
    "a formula": (FORMULA, []),
    "a narrow network, trained for longer": (
        CODE,
        [("64", "16"), ("range(150)", "range(300)"), ("0.03", "0.01")],
    ),
    "two hidden layers": (
        CODE,
        [("nn.ReLU(),", "nn.ReLU(), nn.Linear(64, 16), nn.ReLU(),"), ("(64, 1)", "(16, 1)")],
    ),
    "the origin as a number": (
        CODE,
        [(ORIGIN, "rows[:, :7]"), ("zeros(8)", "zeros(7)"), ("ones(8)", "ones(7)"), ("Linear(8", "Linear(7")],
    ),
    "the year as a category": (
        CODE,
        [
            (ORIGIN, "torch.cat([rows[:, :5], origin, rows[:, 5:6] == YEARS], dim=1)"),
            ("8)", "20)"),
            ("Linear(8", "Linear(20"),
            ("def columns", "YEARS = torch.arange(70, 83)\n\n\ndef columns"),
        ],
    ),
    "between 0 and 1": (CODE, [(NUMBERS, "Z.amin(dim=0), Z.amax(dim=0) - Z.amin(dim=0)  #")]),
    "constants instead of learned numbers": (
        CODE,
        [
            (
                NUMBERS,
                "torch.tensor([5, 200, 100, 3000, 16, 76, 0, 0]).double(), "
                "torch.tensor([2, 100, 40, 900, 3, 4, 1, 1]).double() * 1.5  #",
            )
        ],
    ),
    "float32 inside": (
        CODE,
        [
            ("self.double()", "self.float()"),
            ("dim=1)  # (B, 8)", "dim=1).float()"),
            (LOSS, LOSS.replace("y)", "y.float())")),
            ("y.mean(), y.std()", "y.float().mean(), y.float().std()"),
        ],
    ),
    "batches": (
        CODE,
        [
            (
                "        optimizer.zero_grad()\n",
                "        for rows in torch.randperm(len(X)).split(58):\n            optimizer.zero_grad()\n",
            ),
            (
                f"        {LOSS}\n        loss.backward()\n        optimizer.step()",
                f"            {LOSS.replace('X', 'X[rows]').replace('y)', 'y[rows])')}\n"
                "            loss.backward()\n            optimizer.step()",
            ),
            ("range(150)", "range(60)"),
        ],
    ),
    "dropout, quiet in eval mode": (CODE, [("nn.ReLU(),", "nn.ReLU(), nn.Dropout(0.1),")]),
    "batch normalization in place of scaling": (
        CODE,
        [
            ("nn.Linear(8, 64)", "nn.BatchNorm1d(8), nn.Linear(8, 64)"),
            (NUMBERS, "torch.zeros(8).double(), torch.ones(8).double()  #"),
        ],
    ),
    "the logarithm as target": (
        CODE,
        [
            (
                "return self.y_mean + self.y_std * self.net(Z).squeeze(1)",
                "return (self.y_mean + self.y_std * self.net(Z).squeeze(1)).exp()",
            ),
            ("y.mean(), y.std()", "y.log().mean(), y.log().std()"),
            (LOSS, LOSS.replace("X), y", "X).log(), y.log()")),
        ],
    ),
    "parts as lists": (
        CODE,
        [
            (
                "return order[:first], order[first:second], order[second:]",
                "order = order.tolist()\n    return order[:first], order[first:second], order[second:]",
            )
        ],
    ),
    "parts as arrays": (CODE, [("return order[", "order = order.numpy()\n    return order[")]),
    "a dict in the file": (
        FORMULA,
        [
            ("torch.save(model.state_dict(), path)", "torch.save({'w': model.w, 'about': 'mpg'}, path)"),
            (READ, "model.w = torch.load(path)['w']"),
        ],
    ),
    "a file of text": (
        FORMULA,
        [
            (
                "torch.save(model.state_dict(), path)",
                "from pathlib import Path\n    Path(path).write_text(repr(model.w.tolist()))",
            ),
            (
                READ,
                "from pathlib import Path\n    model.w = torch.tensor(eval(Path(path).read_text())).double()",
            ),
        ],
    ),
    "a file of NumPy": (
        FORMULA,
        [
            (
                "torch.save(model.state_dict(), path)",
                "with open(path, 'wb') as file:\n        numpy.savez(file, w=model.w)",
            ),
            (READ, "model.w = torch.tensor(numpy.load(path)['w'])"),
            above("import numpy"),
        ],
    ),
    "nearest cars": (NEAREST, []),
    "no module at all": (
        FORMULA,
        [
            ("    model = Model()\n    Z", "    Z"),
            (
                "model.w = torch.linalg.lstsq(Z, y.log()).solution\n    return model",
                "return torch.linalg.lstsq(Z, y.log()).solution",
            ),
            (ASKED, "    return (rows[:, 3].log() * model[0] + rows[:, 5] * model[1] + model[2]).exp()"),
            ("    model.eval()\n", ""),
            ("(model(X) - y)", "(predict(model, X) - y)"),
            ("model.state_dict()", "model"),
            (LOAD, "    return torch.load(path)\n"),
        ],
    ),
    "a tensor as error": (FORMULA, [(".mean().item()", ".mean()")]),
}


OWN = [one if RIGHT[one][0] is not CODE else pytest.param(one, marks=pytest.mark.full) for one in RIGHT]


@pytest.mark.parametrize("name", OWN)
def test_what_is_right_in_its_own_way_is_not_blamed(name: str, capsys) -> None:
    code, pairs = RIGHT[name]
    found = said(swapped(code, *pairs), capsys)
    assert all(text.startswith("ok ") for text in found.values()), found


def test_names_that_are_missing_are_not_yet_wrong(capsys) -> None:
    found = said(CELLS["data"] + CELLS["split"], capsys)
    assert found[SPLIT].startswith("ok ") and found[FIT] == ".. fit is not there yet"
    assert all(text.startswith(".. ") for name, text in found.items() if name != SPLIT), found


def test_what_waits_says_for_what(capsys) -> None:
    found = said(swapped(FORMULA, ("    model = Model()\n    Z", "    Z")), capsys)
    assert re.match(r"no line \d+: (UnboundLocal|Name)Error", found[FIT]), found
    assert found[WHOLE] == ".. waits for fit, predict"


def test_the_file_of_the_reader_is_as_before(capsys) -> None:
    """Its random numbers go on, its tables are back, nothing of what it prints is shown."""
    names: dict = {}
    exec(swapped(FORMULA, ("    Z = torch.stack", "    print('no  X:', len(X))\n    Z = torch.stack")), names)
    torch.manual_seed(3)
    state, X, load = torch.get_rng_state(), names["X"].clone(), torch.load
    assert fuel.check(names)
    assert torch.equal(torch.get_rng_state(), state) and torch.load is load
    assert torch.equal(names["X"].nan_to_num(), X.nan_to_num())
    assert "no  X" not in capsys.readouterr().out


def test_tables_are_put_back_whatever_they_share() -> None:
    X = torch.arange(80.0).reshape(40, 2)
    names = {
        "X": X,
        "array": X.numpy(),
        "first": X[:, 0],
        "wide": torch.ones(1, 2).expand(40, 2),
        "few": X[:3],
    }
    weight = torch.ones(40, requires_grad=True)
    before = X.clone()
    with poisoned(names | {"weight": weight, "word": "X"}):
        assert torch.equal(X[::2], 3 * before[::2]) and torch.equal(X[1::2], before[1::2])
        assert torch.equal(weight, torch.tensor([3.0, 1.0] * 20))
    assert torch.equal(X, before) and torch.equal(weight, torch.ones(40))


def test_the_first_rows_that_a_layer_gets_are_seen() -> None:
    class Raw(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.net = nn.Sequential(nn.ReLU(), nn.Linear(2, 1), nn.Linear(1, 3))

        def forward(self, X: torch.Tensor) -> torch.Tensor:
            return self.net(X - 1)

    model, X = Raw(), torch.ones(4, 2) * 3
    seen = reaching(lambda: model(X))
    assert seen is not None and torch.equal(seen, X.double() - 1)
    assert reaching(lambda: X @ X.T) is None
