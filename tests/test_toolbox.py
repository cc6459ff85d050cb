"""The mini trainer against a loop written by hand, and what each of its promises is worth."""

from __future__ import annotations

import ast
import compileall
import io
import re
import subprocess
import sys
import tokenize
from pathlib import Path

import numpy as np
import pytest
import torch
from matplotlib.figure import Figure
from notes_toolbox import Callback, EarlyStopping, ProgressBar, Trainer, evaluating, plot_history
from torch import nn
from torch.utils.data import DataLoader, IterableDataset, TensorDataset

ROOT = Path(__file__).resolve().parents[1]
EPOCHS = 3


def data(samples: int = 50) -> TensorDataset:
    """Points and whether they lie inside a ring; 50 samples in batches of 16 leave a last batch of 2."""
    X = torch.randn(samples, 2, generator=torch.Generator().manual_seed(1))
    return TensorDataset(X, (X.norm(dim=1) < 1).long())


def loader(seed: int = 2) -> DataLoader:
    return DataLoader(data(), batch_size=16, shuffle=True, generator=torch.Generator().manual_seed(seed))


def parts(lr: float = 0.05) -> tuple[nn.Sequential, nn.Module, torch.optim.Optimizer]:
    """A network with dropout and batch norm, so that order, modes and random draws all count."""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(2, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(0.3), nn.Linear(8, 2))
    return net, nn.CrossEntropyLoss(), torch.optim.Adam(net.parameters(), lr=lr)


def correct(logits: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return logits.argmax(1) == y


class Spy(Callback):
    """Writes down what it is told."""

    def __init__(self, name: str = "", log: list | None = None) -> None:
        self.name, self.log = name, [] if log is None else log
        self.losses: list[torch.Tensor] = []

    def on_fit_begin(self, trainer):
        self.log.append(f"{self.name}fit")

    def on_batch_end(self, trainer, batch, loss):
        self.log.append(f"{self.name}batch {batch}")
        self.losses.append(loss)

    def on_epoch_end(self, trainer, row):
        self.log.append(f"{self.name}end {row['epoch']}")


def by_hand() -> tuple[list[torch.Tensor], list[float], nn.Module]:
    """The loop of the chapters: the loss of every step, the loss over all samples after each epoch."""
    net, loss_fn, optimizer = parts()
    train_loader, losses, val_losses = loader(), [], []
    for _ in range(EPOCHS):
        net.train()
        for X, y in train_loader:
            optimizer.zero_grad()
            loss = loss_fn(net(X), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        net.eval()
        with torch.no_grad():
            X, y = data().tensors
            val_losses.append(loss_fn(net(X), y).item())
    return losses, val_losses, net


def test_losses_and_parameters_are_those_of_a_loop_written_by_hand() -> None:
    losses, val_losses, net = by_hand()
    spy, trainer = Spy(), Trainer(*parts())
    history = trainer.fit(loader(), EPOCHS, val_loader=[data().tensors], callbacks=[spy])
    assert torch.equal(torch.stack(spy.losses), torch.stack(losses))
    assert [row["val_loss"] for row in history] == pytest.approx(val_losses, rel=1e-12)
    for name, value in net.state_dict().items():
        assert torch.equal(trainer.net.state_dict()[name], value), name
    assert len({loss.item() for loss in losses}) == len(losses), "a training that stands still proves nothing"


def test_metrics_and_bars_change_nothing_of_the_training(capsys: pytest.CaptureFixture[str]) -> None:
    losses, _, _ = by_hand()
    spy = Spy()
    Trainer(*parts(), metrics={"acc": correct}).fit(loader(), EPOCHS, loader(), [ProgressBar(), spy])
    assert torch.equal(torch.stack(spy.losses), torch.stack(losses))


def test_a_mean_counts_samples_and_not_batches() -> None:
    trainer = Trainer(*parts(), metrics={"acc": correct})
    split = trainer.evaluate(DataLoader(data(), batch_size=16))
    whole = trainer.evaluate([data().tensors])
    assert split == pytest.approx(whole, rel=1e-6)
    X, y = data().tensors
    with evaluating(trainer.net):
        assert split["acc"] == (trainer.net(X).argmax(1) == y).sum().item() / 50


def test_history_has_a_row_per_epoch_and_goes_on() -> None:
    trainer = Trainer(*parts(), metrics={"acc": correct})
    trainer.fit(loader(), 2)
    history = trainer.fit(loader(), 1, val_loader=loader())
    assert history is trainer.history
    assert [row["epoch"] for row in history] == [1, 2, 3]
    assert list(history[0]) == ["epoch", "loss", "acc"]
    assert list(history[2]) == ["epoch", "loss", "acc", "val_loss", "val_acc"]
    assert all(0 <= row["acc"] <= 1 and row["loss"] > 0 for row in history)


def test_the_history_of_the_training_is_the_mean_of_its_steps() -> None:
    spy, trainer = Spy(), Trainer(*parts())
    (row,) = trainer.fit(loader(), 1, callbacks=[spy])
    sizes = [16, 16, 16, 2]
    mean = sum(loss.item() * size for loss, size in zip(spy.losses, sizes, strict=True)) / 50
    assert row["loss"] == pytest.approx(mean, rel=1e-12)


def test_callbacks_are_called_in_order() -> None:
    log: list[str] = []
    batches = [data().tensors]
    Trainer(*parts()).fit(batches, 2, callbacks=[Spy("a ", log), Spy("b ", log)])
    moments = ["fit", "batch 1", "end 1", "batch 1", "end 2"]
    assert log == [f"{name} {moment}" for moment in moments for name in "ab"]


def test_the_row_is_complete_when_callbacks_see_it() -> None:
    class Look(Callback):
        def on_epoch_end(self, trainer, row):
            assert trainer.history[-1] is row and "val_loss" in row
            seen.append(row["epoch"])

    seen: list[int] = []
    Trainer(*parts()).fit(loader(), 2, loader(), [Look()])
    assert seen == [1, 2]


def stops_after(values: list[float], patience: int) -> int:
    """How many epochs a training has whose number goes through ``values``."""

    class Play(Callback):
        def on_epoch_end(self, trainer, row):
            row["number"] = values[row["epoch"] - 1]

    callbacks = [Play(), EarlyStopping("number", patience)]
    return len(Trainer(*parts()).fit([data().tensors], len(values), callbacks=callbacks))


def test_early_stopping_waits_for_its_patience() -> None:
    assert stops_after([3.0, 2.0, 2.5, 2.4, 1.0], patience=2) == 4
    assert stops_after([3.0, 2.0, 2.5, 1.9, 2.0, 2.0, 1.0], patience=2) == 6
    assert stops_after([3.0, 2.0, 1.0], patience=1) == 3
    assert stops_after([1.0, 1.0, 0.5], patience=1) == 2, "equal is not better"
    assert stops_after([float("nan"), float("nan"), 1.0], patience=2) == 2


def test_early_stopping_begins_anew_with_each_fit() -> None:
    net, loss_fn, _ = parts()
    stuck = Trainer(net, loss_fn, torch.optim.SGD(net.parameters(), lr=0.0))
    dropout = net[3]
    assert isinstance(dropout, nn.Dropout)
    dropout.p = 0.0
    early = EarlyStopping("loss", patience=2)
    batches = [data().tensors]
    assert len(stuck.fit(batches, 10, callbacks=[early])) == 3
    assert len(stuck.fit(batches, 10, callbacks=[early])) == 6


def test_predict_is_in_eval_mode_without_gradients() -> None:
    trainer = Trainer(*parts())
    net = trainer.net.train()
    counted = net.state_dict()["1.num_batches_tracked"].clone()
    found = trainer.predict(DataLoader(data(), batch_size=16))
    assert not any(module.training for module in net.modules())
    assert torch.equal(net.state_dict()["1.num_batches_tracked"], counted)
    assert found.shape == (50, 2) and not found.requires_grad and torch.is_grad_enabled()
    with evaluating(net):
        assert torch.equal(found, torch.cat([net(X) for X, _ in DataLoader(data(), batch_size=16)]))
    assert torch.equal(found, trainer.predict([X for X, _ in DataLoader(data(), batch_size=16)]))


def test_a_fit_switches_back_to_train_mode() -> None:
    trainer = Trainer(*parts())
    trainer.evaluate(loader())
    counted = trainer.net.state_dict()["1.num_batches_tracked"].item()
    trainer.fit(loader(), 1)
    assert all(module.training for module in trainer.net.modules())
    assert trainer.net.state_dict()["1.num_batches_tracked"].item() == counted + 4


def test_evaluating_restores_each_module_also_when_something_fails() -> None:
    net, _, _ = parts()
    net[1].eval()  # a frozen batch norm stays frozen
    with pytest.raises(RuntimeError, match="shapes cannot be multiplied"), evaluating(net):
        assert not any(module.training for module in net.modules()) and not torch.is_grad_enabled()
        net(torch.zeros(4, 3))
    assert [module.training for module in net] == [True, False, True, True, True] and net.training
    assert torch.is_grad_enabled()


def test_the_bar_is_one_line_per_epoch(capsys: pytest.CaptureFixture[str]) -> None:
    Trainer(*parts(), metrics={"acc": correct}).fit(loader(), 2, callbacks=[ProgressBar(8)])
    lines = capsys.readouterr().out.split("\n")
    assert lines.pop() == "" and len(lines) == 2
    states = lines[0].split("\r")[1:]
    assert states[:4] == [f"epoch 1 [{bar}]" for bar in ("##......", "####....", "######..", "########")]
    assert re.fullmatch(r"epoch 1 \[########\] loss = \d\.\d{4}, acc = \d\.\d{4}", states[-1])
    assert len(states) == 5, "nothing is drawn twice, and no time is told"


def test_the_bar_is_drawn_only_when_it_grows(capsys: pytest.CaptureFixture[str]) -> None:
    Trainer(*parts()).fit(DataLoader(data(48), batch_size=2), 1, callbacks=[ProgressBar(4)])
    bars = re.findall(r"\[(.*?)\]", capsys.readouterr().out)
    assert bars == ["#...", "##..", "###.", "####", "####"]


class Stream(IterableDataset):
    def __iter__(self):
        return iter(data())


def test_a_loader_without_a_length_works(capsys: pytest.CaptureFixture[str]) -> None:
    trainer = Trainer(*parts())
    (row,) = trainer.fit(DataLoader(Stream(), batch_size=16), 1, callbacks=[ProgressBar(4)])
    assert trainer.num_batches == 0 and row["loss"] > 0
    (line,) = capsys.readouterr().out.split("\r")[1:]
    assert line.startswith("epoch 1 [####] loss = ")


@pytest.mark.parametrize(
    ("kind", "message", "use"),
    [
        (ValueError, "num_epochs must be 1 or more, not 0", lambda t: t.fit(loader(), 0)),
        (ValueError, "the loader gave no samples", lambda t: t.fit([], 1)),
        (ValueError, "the loader gave no samples", lambda t: t.fit(iter(list(loader())), 2)),
        (ValueError, "the loader gave no samples", lambda t: t.evaluate([])),
        (ValueError, "torch.cat(): expected a non-empty list of Tensors", lambda t: t.predict([])),
        (
            ValueError,
            "not enough values to unpack (expected 2, got 1)",  # not taken for a pair of two rows
            lambda t: t.fit(torch.ones(3, 2, 2), 1),
        ),
        (ValueError, "patience must be 1 or more, not 0", lambda t: EarlyStopping(patience=0)),
        (
            ValueError,
            "no 'val_loss' in the history, only epoch, loss",
            lambda t: t.fit(loader(), 1, callbacks=[EarlyStopping()]),
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_named(kind: type[Exception], message: str, use) -> None:
    with pytest.raises(kind, match=f"^{re.escape(message)}$"):
        use(Trainer(*parts()))


@pytest.mark.parametrize(
    ("metric", "shape"),
    [
        (lambda logits, y: correct(logits, y).float().mean(), "()"),
        (lambda logits, y: correct(logits, y).float().mean().item(), "()"),
        (lambda logits, y: correct(logits, y).unsqueeze(1), "(16, 1)"),
    ],
)
def test_a_metric_must_give_one_value_per_sample(metric, shape: str) -> None:
    trainer = Trainer(*parts(), metrics={"acc": metric})
    message = f"metric 'acc' gave shape {shape}, not (16,)"
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        trainer.fit(loader(), 1)


def test_the_plot_shows_what_the_history_has() -> None:
    trainer = Trainer(*parts(), metrics={"acc": correct})
    trainer.fit(loader(), 2)
    history = trainer.fit(loader(), 1, val_loader=loader())
    ax = Figure().subplots()
    plot_history(ax, history, "acc")
    drawn = [(line.get_label(), np.asarray(line.get_xydata()).tolist()) for line in ax.lines]
    assert drawn == [
        ("acc", [[row["epoch"], row["acc"]] for row in history]),
        ("val_acc", [[3, history[2]["val_acc"]]]),
    ]
    legend = ax.get_legend()
    assert legend and [text.get_text() for text in legend.get_texts()] == ["acc", "val_acc"]
    bare = Figure().subplots()
    plot_history(bare, history[:2])
    assert [line.get_label() for line in bare.lines] == ["loss"]


MODULES = ("trainer", "callbacks", "history")
BUILT = ROOT / "snippets/layers/mini_trainer/build.py"
BUDGET = 120


def definitions(path: Path) -> dict[str, str]:
    """The classes and functions of a file, by name, as they are without docstrings and annotations."""
    nodes = ast.parse(path.read_text(encoding="utf-8")).body
    defined = [node for node in nodes if isinstance(node, ast.ClassDef | ast.FunctionDef)]
    found = {node.name: ast.dump(Bare().visit(node)) for node in defined}
    assert len(found) == len(defined), f"{path.name} defines a name twice"
    return found


class Bare(ast.NodeTransformer):
    """Takes docstrings and annotations away."""

    def visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None:
            node.body = node.body[1:]
        if isinstance(node, ast.FunctionDef):
            node.returns = None
        if isinstance(node, ast.arg):
            node.annotation = None
        return self.generic_visit(node)


def code_lines(path: Path) -> int:
    """Lines with code: no docstrings, blank lines, or comments."""
    source = path.read_text(encoding="utf-8")
    empty = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in empty | {tokenize.ENDMARKER}:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node):
            text = node.body[0]
            lines -= set(range(text.lineno, (text.end_lineno or text.lineno) + 1))
    return len(lines)


def test_the_chapter_builds_up_the_code_of_the_toolbox() -> None:
    shared: dict[str, str] = {}
    for name in MODULES:
        shared.update(definitions(ROOT / f"snippets/notes_toolbox/{name}.py"))
    assert {"Trainer", "Callback", "ProgressBar", "EarlyStopping", "plot_history"} <= set(shared)
    built = definitions(BUILT)
    assert {name: built.get(name) for name in shared} == shared


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_chapter_shows_each_piece_of_it(language: str) -> None:
    page = (ROOT / "docs" / language / "layers/mini-trainer.md").read_text(encoding="utf-8")
    shown = set(re.findall(r'mini_trainer/build\.py#(\w+) "run', page))
    cells = re.split(r"^# %% (\w+).*$", BUILT.read_text(encoding="utf-8"), flags=re.M)[1:]
    for name, source in zip(cells[::2], cells[1::2], strict=True):
        if re.search(r"^(class|def) ", source, re.M):
            assert name in shown, name


def test_the_trainer_and_its_callbacks_keep_to_their_budget() -> None:
    lines = sum(code_lines(ROOT / f"snippets/notes_toolbox/{name}.py") for name in MODULES)
    assert 60 < lines <= BUDGET


def test_a_plain_script_finds_the_toolbox(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("import notes_toolbox\nprint(notes_toolbox.__file__)\n", encoding="utf-8")
    told = subprocess.run([sys.executable, script], capture_output=True, text=True, cwd=tmp_path, timeout=60)
    assert Path(told.stdout.strip()) == ROOT / "snippets/notes_toolbox/__init__.py", told.stderr


@pytest.mark.parametrize("compiled", [False, True])
def test_the_toolbox_is_an_input_of_the_cache(tmp_path: Path, compiled: bool) -> None:
    """Also where Python reads the compiled file instead of the source."""
    folder = tmp_path / "snippets" / "notes_toolbox"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text("from notes_toolbox import part\n", encoding="utf-8")
    (folder / "part.py").write_text("value = 1\n", encoding="utf-8")
    if compiled:
        assert compileall.compile_dir(folder, quiet=1)
    report = tmp_path / "report"
    code = (
        "import sys; from notes.run import watch; sys.dont_write_bytecode = True\n"
        f"sys.path.insert(0, {str(folder.parent)!r}); watch.start({str(tmp_path)!r}, {str(report)!r})\n"
        "import notes_toolbox\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
    read = set(report.read_text(encoding="utf-8").splitlines())
    assert {f"r snippets/notes_toolbox/{name}.py" for name in ("__init__", "part")} <= read
    assert not any("__pycache__" in line for line in read)
