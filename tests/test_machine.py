"""Folders of this machine: never in a record, so that the same book holds in another place."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest
from conftest import ROOT, Book
from notes import compare, record
from notes.project import Project
from notes.run import machine

FILES = """# %% go
import json
import os
import pathlib
import sys
import tempfile
import traceback

import torch

print(__file__)
print(torch.__file__, [json.__file__])
print(sys.executable, sys.prefix)
print(pathlib.Path(__file__).as_uri())
print(pathlib.Path.home() / "notes", "/workshop/x", "/rooted/x")
print(os.getcwd(), os.path.abspath("model.pt"))
print(os.path.relpath(__file__))
print(tempfile.mkdtemp() + "/model.pt")
try:
    torch.zeros(2) + torch.zeros(3)
except RuntimeError:
    print(repr(traceback.format_exc()))
with open("go.json", "w") as file:
    json.dump({"where": __file__}, file)
"""
WORKER = """# %% go raises="KeyError"
from torch.utils.data import DataLoader, Dataset


class D(Dataset):
    def __len__(self):
        return 1

    def __getitem__(self, i):
        raise KeyError("bad item")


next(iter(DataLoader(D(), num_workers=1)))
"""
FIGURE = """# %% go
import matplotlib.pyplot as plt

plt.figure().text(0, 0, __file__)
"""
BOTH = ("part/chapter/files.py", "part/chapter/worker.py")  # the width of a path moves a figure
HELD = "2 snippets: 2 as recorded"
SHOWN = "[..]/snippets/part/chapter/files.py"
RECORDED = rf"""# cpu
# %% go
{SHOWN}
[..]/torch/__init__.py ['[..]/json/__init__.py']
[..]/bin/{Path(sys.executable).name} [..]
file://{SHOWN}
[..]/notes /workshop/x /rooted/x
[..] [..]/model.pt
{SHOWN}
[..]/model.pt
'Traceback (most recent call last):\n  File "{SHOWN}", line 22, in <module>\n    """


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    """A book recorded in a folder of its own, by somebody whose home is there too; tests change a copy."""
    home = tmp_path_factory.mktemp("first")
    (home / "book" / "snippets").mkdir(parents=True)
    (home / "book" / "docs").mkdir()
    (home / "book" / "mkdocs.yml").write_text("site_name: a book\n", encoding="utf-8")
    made = Book(Project(home / "book"))
    for name, source in {"files": FILES, "worker": WORKER, "drawn": FIGURE}.items():
        made.add(name, source)
    done = made.notes("update", HOME=str(home))
    assert done.returncode == 0, done.stdout + done.stderr
    return made


def moved(book: Book, folder: Path) -> Book:
    """A copy of the book, its cache included."""
    shutil.copytree(book.root, folder)
    return Book(Project(folder))


def test_a_record_names_no_folder_of_the_machine(recorded):
    text = recorded.out("files").read_text(encoding="utf-8")
    assert text.startswith(RECORDED), text
    worker = recorded.out("worker").read_text(encoding="utf-8")
    assert '  File "[..]/torch/utils/data/_utils/worker.py", line ' in worker
    assert '  File "[..]/snippets/part/chapter/worker.py", line 12, in __getitem__\n' in worker
    everything = "".join(path.read_text(encoding="utf-8") for path in recorded.out("files").parent.iterdir())
    folders = recorded.root, recorded.root.parent, sys.prefix, sys.base_prefix, sysconfig.get_path("stdlib")
    for folder in folders:
        assert str(folder) not in everything, folder
    assert '{\n "where": "[..]/snippets/part/chapter/files.py"\n}\n' in everything
    assert ">[..]/snippets/part/chapter/drawn.py</text>" in everything


@pytest.mark.parametrize("words", [(), ("--no-cache",)])
def test_the_book_holds_in_another_folder_and_another_home(recorded, tmp_path, words):
    other = moved(recorded, tmp_path / "another" / "place")
    done = other.notes("check", *BOTH, *words, HOME=str(tmp_path))
    assert (done.returncode, done.stdout.split("\n")[-2].split(";")[0]) == (0, HELD), done.stdout


def test_the_book_holds_in_another_environment(recorded, tmp_path):
    venv.create(tmp_path / "env", symlinks=True)
    path = os.pathsep.join([str(ROOT / "scripts"), sysconfig.get_path("purelib")])
    python = tmp_path / "env" / "bin" / Path(sys.executable).name
    done = subprocess.run(
        [python, "-m", "notes", "check", "--no-cache", *BOTH],
        cwd=recorded.root,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
    )
    said = done.stdout + done.stderr
    assert (done.returncode, done.stdout.split("\n")[-2].split(";")[0]) == (0, HELD), said


def test_what_is_behind_the_folder_still_counts(recorded, tmp_path):
    recorded = moved(recorded, tmp_path / "book")
    path = recorded.project.snippets / "part" / "chapter" / "files.py"
    source = path.read_text(encoding="utf-8")
    for old, new, said in (
        ("print(torch.__file__,", "print(torch.nn.__file__,", "line 2: extra text nn/"),
        ("print(__file__)", "print('at', __file__)", "line 1: extra text at"),
        ('abspath("model.pt")', 'abspath("module.pt")', "line 6: word model.pt → module.pt"),
    ):
        assert old in source
        path.write_text(source.replace(old, new, 1), encoding="utf-8")
        done = recorded.notes("check", "part/chapter/files.py")
        assert (done.returncode, said in done.stdout) == (1, True), (said, done.stdout)


def test_plain_python_prints_the_record(recorded, tmp_path):
    path = recorded.project.snippets / "part" / "chapter" / "files.py"
    done = subprocess.run([sys.executable, str(path)], cwd=tmp_path, capture_output=True, text=True)
    kept = record.read(path)
    assert compare.compare(kept.outputs["go"], record.clean(done.stdout)).verdict == "same"


def test_a_mask_that_a_snippet_prints_is_still_refused(recorded, tmp_path):
    recorded = moved(recorded, tmp_path / "book")
    recorded.add("masked", "# %% go\nprint('[..]/torch/__init__.py')\n")
    done = recorded.notes("update", "part/chapter/masked.py")
    assert (done.returncode, "`go` prints `[..]/torch/__init__.py`" in done.stdout) == (2, True), done.stdout


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("/work", "[..]"),
        ("('/work', '/work/y')", "('[..]', '[..]/y')"),
        ("in /work.", "in [..]."),
        ("/work:/bin", "[..]:/bin"),
        ("b'/work/x'", "b'[..]/x'"),
        (r"'a\n/work/x\n'", r"'a\n[..]/x\n'"),
        ("-I/work/include", "-I[..]/include"),
        ("file:///work/x", "file://[..]/x"),
        ("../../../../work/x", "[..]/x"),
        ("/tmp/notes-ab/3/cwd/tmpab12cd_4.pt", "[..].pt"),
        ("/tmp/notes-ab/3/cwd/tmp/x", "[..]/tmp/x"),
        *(
            (beside, beside)
            for beside in ("/workshop/x", "/work.bak/x", "/work-2", "/data/work", "my-/work/x")
        ),
        *(
            (beside, beside)
            for beside in ("../work/x", "1/work", "http://h/work/x", "/work工坊/x", "~/work", "/")
        ),
        ("a \ufdd0 b", "a \\ufdd0 b"),
    ],
)
def test_only_the_folder_is_masked_and_only_where_a_path_begins(printed, shown):
    assert machine.shown(machine.hold(printed, "/work", "/tmp/notes-ab/3/cwd")) == shown


@pytest.mark.parametrize(
    "spell", [str, ascii, lambda path: repr(os.fsencode(path)), lambda p: Path(p).as_uri()]
)
def test_a_folder_is_known_however_it_is_written(spell):
    root = "/books/笔记 & notes"
    assert str(root) not in machine.hold(spell(f"{root}/x"), root, "/tmp/notes-ab/3/cwd")
    assert machine.shown(machine.hold(spell(f"{root}/x"), root, "/cwd")).strip("b'") in (
        "[..]/x",
        "file://[..]/x",
    )


def test_a_folder_is_known_by_the_link_that_leads_to_it(tmp_path, monkeypatch):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    monkeypatch.setenv("PWD", str(tmp_path / "link" / "snippets"))
    held = machine.hold(f"{tmp_path}/link/x {tmp_path}/real/x", str(tmp_path / "real"), "/cwd")
    assert machine.shown(held) == "[..]/x [..]/x"


def test_a_home_that_is_the_root_masks_nothing(monkeypatch):
    monkeypatch.setenv("HOME", "/")
    machine._spellings.cache_clear()
    assert machine.hold("/etc/x /", "/some/book", "/cwd") == "/etc/x /"
    machine._spellings.cache_clear()
