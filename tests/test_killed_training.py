"""The larger exercise “killed at any step”: its checker, and what real kills leave."""

from __future__ import annotations

import os
import random
import re
import signal
from collections.abc import Callable
from pathlib import Path

import numpy
import pytest
import torch
from notes_toolbox import killed_training
from notes_toolbox.kills import recording
from torch.optim.optimizer import register_optimizer_step_pre_hook

pytestmark = pytest.mark.usefixtures("one_thread")
FOLDER = Path(__file__).resolve().parents[1] / "snippets/practice/killed_training"
CELL = re.compile(r"^# %% (\w+)[^\n]*\n(.*?)(?=^# %% |\Z)", re.M | re.S)
CELLS = dict(CELL.findall((FOLDER / "my_training.py").read_text(encoding="utf-8")))
LINES = [name for name, *_ in killed_training.CHECKS]
WRITE = CELLS["two_files"].partition("def save")[0]
MENDED = "\n\n".join([CELLS["build"], CELLS["states"], WRITE, CELLS["one_file"], CELLS["end"]])


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test has a folder of its own."""
    monkeypatch.chdir(tmp_path)


def swapped(*pairs: tuple[str, str]) -> str:
    code = MENDED
    for there, other in pairs:
        assert there in code, there
        code = code.replace(there, other)
    return code


def named(code: str) -> dict:
    """The names of a reader's file."""
    names: dict = {}
    exec(compile(code, "my_training.py", "exec"), names)
    return names


def said(code: str, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """For each line of the checker: its mark, and all that it says."""
    names = named(code)
    capsys.readouterr()
    right = killed_training.check(names)
    out = capsys.readouterr().out
    found = re.findall(r"^(ok|no|\.\.)  (\d [a-z ]+): (.*(?:\n      .*)*)", out, re.M)
    assert [name for _, name, _ in found] == LINES, out
    assert right is all(mark == "ok" for mark, *_ in found)
    return {name: f"{mark} {text}" for mark, name, text in found}


def complaints(found: dict[str, str]) -> list[str]:
    return [name[0] for name, text in found.items() if text.startswith("no ")]


def test_the_reference_solution_passes(capsys) -> None:
    found = said(MENDED, capsys)
    assert not complaints(found) and "waits" not in "".join(found.values())
    assert found[LINES[2]] == "ok 5 at most" and found[LINES[3]].endswith("cut off: 10")


SAVE = '    write(saved, folder / "run.pt")\n'
READ = "    return torch.load(file) if file.exists() else None\n"
NUMBERED = """
def save(folder, saved):
    number = len(saved["losses"])
    torch.save(saved, folder / f"run-{number:03}.pt")
    for old in sorted(folder.glob("run-*.pt"))[:-2]:
        old.unlink()


def load(folder):
    for file in sorted(folder.glob("run-*.pt"), reverse=True):
        try:
            return torch.load(file)
        except Exception:
            file.unlink()
"""
POINTER = """
def save(folder, saved):
    name = f"run-{len(saved['losses'])}.pt"
    torch.save(saved, folder / name)
    (folder / "new.txt").write_text(name)
    (folder / "new.txt").rename(folder / "latest.txt")
    for old in folder.glob("run-*.pt"):
        if old.name != name:
            os.remove(old)


def load(folder):
    if (folder / "latest.txt").exists():
        return torch.load(folder / (folder / "latest.txt").read_text())
"""
LOG = """
def save(folder, saved):
    with open(folder / "losses.txt", "a") as log:
        for number, loss in list(enumerate(saved["losses"]))[-5:]:
            log.write(f"{number} {loss!r}\\n")
    saved["losses"] = len(saved["losses"])
    write(saved, folder / "run.pt")


def load(folder):
    if not (folder / "run.pt").exists():
        (folder / "losses.txt").unlink(missing_ok=True)
        return None
    saved = torch.load(folder / "run.pt")
    losses = {}
    for line in (folder / "losses.txt").read_text().splitlines():
        words = line.split()
        if len(words) == 2 and len(words[1]) > 15 and words[0] == str(len(losses)):
            losses[len(losses)] = float(words[1])
    return saved | {"losses": list(losses.values())[:saved["losses"]]}
"""
SEEDS = """
def train(folder):
    net, optimizer, scheduler, order = build()
    file, losses = f"{folder}/run.pt", []
    if os.path.exists(file):
        weights, momenta, decay, losses = torch.load(file)
        net.load_state_dict(weights)
        optimizer.load_state_dict(momenta)
        scheduler.load_state_dict(decay)
    while len(losses) < 24:
        epoch, batch = divmod(len(losses), 8)
        rows = torch.randperm(64, generator=torch.Generator().manual_seed(epoch))[8 * batch:][:8]
        torch.manual_seed(len(losses))
        optimizer.zero_grad()
        loss = loss_fn(net(X[rows]), X[rows].abs())
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if batch == 7:
            scheduler.step()
        torch.save((net.state_dict(), optimizer.state_dict(), scheduler.state_dict(), losses), file + "~")
        os.rename(file + "~", file)
    return net, losses
"""
OPEN_LOG = """
def train(folder):
    log = folder / "losses.txt"
    saved = load(folder)
    lines = log.read_text().splitlines()[: saved["count"]] if saved else []
    (folder / "losses.new").write_text("".join(f"{line}\\n" for line in lines))
    os.replace(folder / "losses.new", log)
    losses, run = [float(line) for line in lines], build()
    net, optimizer, scheduler, order = run
    if saved:
        restore(run, saved)
    with open(log, "a", buffering=1) as out:
        while len(losses) < 24:
            optimizer.zero_grad()
            loss = loss_fn(net(X), X.abs())
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
            out.write(f"{losses[-1]!r}\\n")
            if len(losses) % 5 == 0 or len(losses) == 24:
                save(folder, state(run) | {"count": len(losses)})
    return net, losses
"""
DATABASE = """
import io
import sqlite3


def opened(folder):
    database = sqlite3.connect(folder / "run.db")
    database.execute("create table if not exists run (id integer primary key, saved blob)")
    return database


def save(folder, saved):
    torch.save(saved, memory := io.BytesIO())
    database = opened(folder)
    with database:
        database.execute("replace into run values (0, ?)", [memory.getvalue()])
    database.close()


def load(folder):
    database = opened(folder)
    rows = database.execute("select saved from run").fetchall()
    database.close()
    return torch.load(io.BytesIO(rows[0][0])) if rows else None
"""
HALVES = """
import hashlib
import io

ROOM = 40_000


def save(folder, saved):
    torch.save(saved, memory := io.BytesIO())
    whole = memory.getvalue()
    record = hashlib.sha256(whole).digest() + len(whole).to_bytes(8, "big") + whole
    file = folder / "run.bin"
    if not file.exists():
        (folder / "new.bin").write_bytes(bytes(2 * ROOM))
        os.replace(folder / "new.bin", file)
    with open(file, "r+b") as out:
        out.seek(ROOM * ((len(saved["losses"]) + 4) // 5 % 2))
        out.write(record)


def load(folder):
    found = []
    for half in (0, ROOM) if (folder / "run.bin").exists() else ():
        record = (folder / "run.bin").read_bytes()[half : half + ROOM]
        whole = record[40 : 40 + int.from_bytes(record[32:40], "big")]
        if hashlib.sha256(whole).digest() == record[:32]:
            found.append(torch.load(io.BytesIO(whole)))
    return max(found, key=lambda saved: len(saved["losses"]), default=None)
"""
METHOD = """
class Training:
    def run(self, folder):
        return old(folder)


old = train
train = Training().run
"""
BUILT_ABOVE = ("    run = build()\n", "    global RUN\n    run = RUN\n")
UNUSUAL = {
    "two files in turn": MENDED
    + CELLS["in_turn"].partition("def save")[0]
    + "def load"
    + CELLS["in_turn"].partition("def load")[2]
    + CELLS["by_step"],
    "numbered files, the last two are kept": MENDED + NUMBERED,
    "a pointer that is renamed": MENDED + POINTER,
    "a log of the losses that only grows": MENDED + LOG,
    "a log that stays open": MENDED + OPEN_LOG,
    "a database": MENDED + DATABASE,
    "two halves of a file that is never emptied": MENDED + HALVES,
    "seeds that follow from the step": CELLS["build"] + SEEDS,
    "saved at every step": swapped(("% 5 == 0", "% 1 == 0")),
    "saved where epochs end, too": swapped(("% 5 == 0", "% 4 == 0")),
    "a bound method": MENDED + METHOD,
    "a function from torch by its own name": "from torch import save as put\n"
    + swapped(("torch.save(value,", "put(value,")),
    "an open file, on the disk before it is renamed": swapped(
        (
            '    torch.save(value, f"{file}.new")\n',
            '    with open(f"{file}.new", "wb") as out:\n        torch.save(value, out)\n'
            "        out.flush()\n        os.fsync(out.fileno())\n",
        )
    ),
    "bytes by way of memory": "import io\n"
    + swapped(
        (
            '    torch.save(value, f"{file}.new")\n',
            "    memory = io.BytesIO()\n    torch.save(value, memory)\n"
            '    Path(f"{file}.new").write_bytes(memory.getvalue())\n',
        )
    ),
    "the second name is in a folder elsewhere": "import tempfile\n"
    + swapped(
        (
            '    torch.save(value, f"{file}.new")\n    os.replace(f"{file}.new", file)\n',
            '    with tempfile.TemporaryDirectory() as other:\n        torch.save(value, f"{other}/new")\n'
            '        os.replace(f"{other}/new", file)\n',
        )
    ),
    "built once at the top of the file": swapped(BUILT_ABOVE)
    .replace("\ndef train", "\nRUN = build()\n\n\ndef train")
    .replace(
        "    net, optimizer, scheduler, order = run\n    loader",
        "    torch.manual_seed(0)\n    net, optimizer, scheduler, order = run\n    loader",
    ),
    "a list as a default": swapped(
        ("def train(folder):", "def train(folder, losses=[]):"), ("losses, first = [], 0", "first = 0")
    ),
    "losses as a tensor": swapped(
        ("return net, losses", "return net, torch.tensor(losses, dtype=torch.float64)")
    ),
    "without the state of a scheduler that needs none": swapped(
        ("step_size=2", "step_size=1"),
        ('        "scheduler": scheduler.state_dict(),\n', ""),
        ('    scheduler.load_state_dict(saved["scheduler"])\n', ""),
    ),
}
KEPT = {
    "two files in turn",
    "numbered files, the last two are kept",
    "a list as a default",
    "a database",
    "two halves of a file that is never emptied",
}


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(code, id=name, marks=() if name in KEPT else pytest.mark.full)
        for name, code in UNUSUAL.items()
    ],
)
def test_what_is_right_in_its_own_way_is_not_blamed(code: str, capsys) -> None:
    found = said(code, capsys)
    assert not complaints(found), found


IN_PLACE = (
    '    torch.save(value, f"{file}.new")\n    os.replace(f"{file}.new", file)\n',
    "    torch.save(value, file)\n",
)
FIRST = 'losses, first = saved["losses"], saved["epoch"]'
START_OVER = (READ, "    try:\n        return torch.load(file)\n    except Exception:\n        return None\n")
WRONG = {
    "nothing is saved": (
        CELLS["build"] + CELLS["train"],
        "378",
        "killed after step 24: 24 steps are taken again, 5 at most\n",
    ),
    "saved after each epoch": (
        MENDED + CELLS["files"] + CELLS["epochs"],
        "34",
        "killed after step 8: 8 steps",
    ),
    "the order as it is now": (MENDED + CELLS["naive"], "27", "killed after step 10: the loss of step 6 is "),
    "no weights": (swapped(('    net.load_state_dict(saved["net"])\n', "")), "27", "the loss of step 6 is "),
    "no momentum": (
        swapped(('    optimizer.load_state_dict(saved["optimizer"])\n', "")),
        "2",
        "the loss of step 7 is ",
    ),
    "no scheduler": (
        swapped(('    scheduler.load_state_dict(saved["scheduler"])\n', "")),
        "2",
        "killed after step 15: the loss of step 18 is ",
    ),
    "no order": (
        swapped(('    order.set_state(saved["order"])\n', "")),
        "2",
        "killed after step 15: the loss of step ",
    ),
    "no dropout": (
        swapped(('    torch.set_rng_state(saved["dropout"])\n', "")),
        "2",
        "the loss of step 6 is ",
    ),
    "losses of this program only": (
        swapped(
            (FIRST, "first = saved['epoch']\n        begun = len(saved['losses'])"),
            ("losses, first = [], 0", "losses, first, begun = [], 0, 0"),
            ("done = len(losses) -", "done = begun + len(losses) -"),
        ),
        "27",
        "killed after step 10: 19 losses are returned, not 24\n",
    ),
    "rounded losses": (
        swapped((FIRST, "losses, first = [round(x, 6) for x in saved['losses']], saved['epoch']")),
        "27",
        "the loss of step 1 is ",
    ),
    "weights in float32": (
        swapped((FIRST, FIRST + "\n        net.float().double()")),
        "27",
        "killed after step 10: the loss of step 6 is ",
    ),
    "a file in place": (swapped(IN_PLACE), "4", "while run.pt was written (nothing is there): line "),
    "a file in place, or from the start": (swapped(IN_PLACE, START_OVER), "3", " steps are taken again"),
    "removed, then renamed": (
        swapped(("    os.replace(", "    if file.exists():\n        os.remove(file)\n    os.replace(")),
        "3",
        "killed after step 10, between two changes of files (there: run.pt.new): 10 steps",
    ),
    "losses first": (
        MENDED + CELLS["two_files"],
        "45",
        "between two changes of files (there: losses.pt, run.pt): the loss of step 11",
    ),
    "losses last": (
        MENDED
        + CELLS["two_files"].replace(
            '    write(saved.pop("losses"), folder / "losses.pt")\n    write(saved, folder / "run.pt")\n',
            '    losses = saved.pop("losses")\n    write(saved, folder / "run.pt")\n'
            '    write(losses, folder / "losses.pt")\n',
        ),
        "45",
        "FileNotFoundError",
    ),
    "in turn, counted anew": (
        MENDED + CELLS["in_turn"],
        "6",
        ", then killed after step 10, while a.pt was written (nothing is there): 10 steps",
    ),
    "not saved at the end": (
        MENDED + CELLS["begin"],
        "7",
        "called again after the end, train takes 4 steps\n",
    ),
    "all are kept": (
        swapped((SAVE, SAVE.replace('"run.pt"', "f\"{len(saved['losses'])}.pt\"") + SAVE)),
        "8",
        "7 files lie there at once, 4 at most\n",
    ),
    "trust": (
        swapped(("torch.load(file)", "torch.load(file, weights_only=False)")),
        "8",
        "torch.load is called with weights_only=False",
    ),
    "no seed": (
        swapped(("    torch.manual_seed(0)\n", "")),
        "1",
        "with other random numbers before: the loss of step 1 is ",
    ),
    "a folder of its own": (
        swapped(('folder / "run.pt"', 'Path("run.pt")')),
        "1",
        "in a second empty folder, train takes 0 steps, not 24",
    ),
    "only the losses": (
        swapped(("return net, losses", "return losses")),
        "1",
        "train returns list, not net, losses\n",
    ),
    "a loss that is nan": (
        swapped(("return net, losses", "return net, [float('nan')] * 24")),
        "1",
        "a loss is nan",
    ),
    "a loss for each epoch": (
        swapped(("return net, losses", "return net, losses[::8]")),
        "1",
        "train takes 24 steps and returns 3 losses",
    ),
    "kept in memory": (
        CELLS["build"]
        + "MEMORY = {}\n"
        + CELLS["states"]
        + "def save(folder, saved):\n    MEMORY['saved'] = saved\n\n\n"
        "def load(folder):\n    return MEMORY.get('saved')\n" + CELLS["end"],
        "378",
        "24 steps are taken again",
    ),
}
SHORT = {
    "nothing is saved",
    "the order as it is now",
    "no scheduler",
    "a file in place",
    "removed, then renamed",
    "in turn, counted anew",
    "trust",
    "no seed",
    "a folder of its own",
    "kept in memory",
}


@pytest.mark.parametrize(
    "code, lines, message",
    [
        pytest.param(*case, id=name, marks=() if name in SHORT else pytest.mark.full)
        for name, case in WRONG.items()
    ],
)
def test_a_wrong_training_is_told_what_is_seen(code: str, lines: str, message: str, capsys) -> None:
    found = said(code, capsys)
    assert "".join(complaints(found)) == lines, found
    told = [found[name] for name in LINES if name[0] in lines]
    assert any(message in text + "\n" for text in told), told
    assert all(re.search("[一-龥]", text) for text in told if "Error" not in text)


def test_an_error_has_the_line_of_the_reader(capsys) -> None:
    code = swapped((FIRST, FIRST.replace("epoch", "epochs")))
    line = code[: code.index("epochs")].count("\n") + 1
    found = said(code, capsys)
    assert f"killed after step 10: line {line}: KeyError: 'epochs'" in found[LINES[1]]


def test_what_is_missing_is_not_yet_wrong(capsys) -> None:
    assert not killed_training.check({})
    assert capsys.readouterr().out == "..  train: not there yet\n"


@pytest.mark.parametrize("language, lines", [("en", 1), ("zh", 1), ("", 2)])
def test_the_checker_complains_in_one_language_or_in_both(language: str, lines: int, capsys) -> None:
    killed_training.check(named(swapped(("return net, losses", "return losses"))), language)
    text = capsys.readouterr().out.partition("..  2")[0]
    assert len(text.splitlines()) == lines
    assert bool(re.search("[一-龥]", text)) is (language != "en")


def test_the_reader_and_torch_go_on_as_if_nothing_was_checked(capsys) -> None:
    names = named(swapped(BUILT_ABOVE) + "\nRUN = build()\nfrom torch import save as put, load\n")
    for seed in (torch.manual_seed, random.seed, numpy.random.seed):
        seed(3)
    before, save, load = dict(names), torch.save, torch.load
    torch_state, weights = torch.get_rng_state(), [one.clone() for one in names["RUN"][0].parameters()]
    python_state, numpy_state = random.getstate(), str(numpy.random.get_state())
    killed_training.check(names)
    assert names.keys() == before.keys() and all(names[name] is one for name, one in before.items())
    assert (torch.save, torch.load) == (save, load) and names["put"] is save
    assert all(map(torch.equal, names["RUN"][0].parameters(), weights))
    assert torch.equal(torch.get_rng_state(), torch_state) and random.getstate() == python_state
    assert str(numpy.random.get_state()) == numpy_state
    assert not list(Path.cwd().iterdir())


def test_python_hears_nothing_after_a_check(tmp_path: Path) -> None:
    with recording(tmp_path, {}) as recorder:
        (tmp_path / "one").write_text("1")
    seen = len(recorder.moments)
    (tmp_path / "two").write_text("2")
    assert len(recorder.moments) == seen == 4  # before it was opened, empty, half of it, the end


def killed(train: Callable, folder: Path, end: Callable[[], object]) -> int:
    """Call `train` in a process of its own, which `end` gets killed; return by which signal."""
    process = os.fork()
    if process == 0:
        try:
            end()
            train(folder)
        finally:
            os._exit(0)
    return os.waitpid(process, 0)[1]


def before_step(step: int) -> Callable[[], object]:
    """SIGKILL, when so many steps have been taken."""
    steps: list[int] = []

    def count(*_: object) -> None:
        steps.append(1)
        if len(steps) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    return lambda: register_optimizer_step_pre_hook(count)


forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@forks
@pytest.mark.parametrize("step", [1, 6, 11, 16])
def test_a_real_kill_leaves_what_the_recorder_has_seen(step: int, tmp_path: Path) -> None:
    train = named(MENDED)["train"]
    (tmp_path / "whole").mkdir()
    (tmp_path / "killed").mkdir()
    with recording(tmp_path / "whole", {}) as recorder:
        train(tmp_path / "whole")
    assert killed(train, tmp_path / "killed", before_step(step)) == signal.SIGKILL
    left = {path.name: path.read_bytes() for path in (tmp_path / "killed").iterdir()}
    expected = [one for one in recorder.moments if one.kind == "step" and one.steps == step - 1]
    assert [one.files for one in expected] == [left]


@forks
def test_the_reference_solution_survives_real_kills_one_after_the_other(tmp_path: Path) -> None:
    train = named(MENDED)["train"]
    for name in ("whole", "killed"):
        (tmp_path / name).mkdir()
    net, losses = train(tmp_path / "whole")
    for step in (3, 8, 7, 2, 8):
        assert killed(train, tmp_path / "killed", before_step(step)) == signal.SIGKILL
    assert killed(train, tmp_path / "killed", too_large) == signal.SIGXFSZ
    assert (
        0
        < (tmp_path / "killed/run.pt.new").stat().st_size
        <= 3000
        < (tmp_path / "killed/run.pt").stat().st_size
    )
    again, others = train(tmp_path / "killed")
    assert others == losses
    assert all(map(torch.equal, again.state_dict().values(), net.state_dict().values()))


def too_large() -> None:
    """The system kills whoever writes more than 3000 bytes into a file."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))
