"""The cache never tells another verdict than a run: whatever a snippet reads, it is an input."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from notes import ledger
from notes.check import command as check
from notes.run import inputs
from notes.run.setting import Setting

HERE = "from pathlib import Path\n\nHERE = Path(__file__).parents[3] / 'data' / Path(__file__).stem\n"
WHERE = f"import os\n{HERE}"
DATA = "HERE / 'a.txt'"


def grow(data: Path) -> None:
    (data / "a.txt").write_text("bbbb")


def appear(data: Path) -> None:
    (data / "new.txt").write_text("")


def vanish(data: Path) -> None:
    (data / "a.txt").unlink()


def touch(data: Path) -> None:
    os.utime(data / "a.txt", (1, 1))


def touch_folder(data: Path) -> None:
    os.utime(data, (1, 1))


def allow(data: Path) -> None:
    (data / "a.txt").chmod(0o755)


def point_elsewhere(data: Path) -> None:
    (data / "link").unlink()
    (data / "link").symlink_to("b.txt")


def make_folder(data: Path) -> None:
    (data / "new.txt").mkdir()


def write_numbers(data: Path) -> None:
    (data / "f.bin").write_bytes(b"\1" * 16)


def write_row(data: Path) -> None:
    with sqlite3.connect(data / "t.db") as base:
        base.execute("insert into t values (2)")


def change_helper(data: Path) -> None:
    (data.parents[1] / "snippets" / "helper.py").write_text("VALUE = 2\n")


def make_late(data: Path) -> None:
    (data.parents[1] / "snippets" / "late.py").write_text("VALUE = 2\n")


PYTHON = """code = f"print(open({str(HERE / 'a.txt')!r}).read())"
print(subprocess.check_output([sys.executable, "-c", code]))"""
SPAWN = """

def size(path):
    return len(open(path).read())


if __name__ == "__main__":
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        print(pool.map(size, [HERE / "a.txt"]))"""
DIR_FD = """folder = os.open(HERE, os.O_RDONLY)
print(os.read(os.open("a.txt", os.O_RDONLY, dir_fd=folder), 9))"""
LATE = """try:
    from late import VALUE
except ImportError:
    VALUE = 1
print(VALUE)"""
WAYS = {  # how the repository is read → code, what changes then
    "open": (f"{HERE}print(open({DATA}).read())", grow),
    "chdir": (f"{WHERE}os.chdir(HERE)\nprint(open('a.txt').read())", grow),
    "dir_fd": (f"{WHERE}{DIR_FD}", grow),
    "exists": (f"{HERE}print((HERE / 'new.txt').exists())", appear),
    "isfile": (f"{WHERE}print(os.path.isfile({DATA}))", vanish),
    "is_dir": (f"{HERE}print((HERE / 'new.txt').is_dir())", make_folder),
    "access": (f"{WHERE}print(os.path.exists({DATA}), oct(os.stat({DATA}).st_mode))", allow),
    "getsize": (f"{WHERE}print(os.path.getsize({DATA}))", grow),
    "lstat": (f"{WHERE}print(os.lstat({DATA}).st_size)", grow),
    "getmtime": (f"{WHERE}print(os.path.getmtime({DATA}) < 2)", touch),
    "folder_time": (f"{WHERE}print(os.stat(HERE).st_mtime < 2)", touch_folder),
    "listdir": (f"{WHERE}print(len(os.listdir(HERE)))", appear),
    "glob": (f"{HERE}print(len(list(HERE.glob('*.txt'))))", appear),
    "scandir": (f"{WHERE}print(sum(entry.stat().st_size for entry in os.scandir(HERE)))", grow),
    "readlink": (f"{WHERE}print(os.readlink(HERE / 'link'))", point_elsewhere),
    "link": (f"{HERE}print((HERE / 'link').read_text())", point_elsewhere),
    "memmap": (f"import numpy as np\n\n{HERE}print(np.memmap(HERE / 'f.bin', mode='r')[:4])", write_numbers),
    "from_file": (
        f"import torch\n\n{HERE}print(torch.from_file(str(HERE / 'f.bin'), size=4))",
        write_numbers,
    ),
    "sqlite": (
        f"import sqlite3\n\n{HERE}base = sqlite3.connect(HERE / 't.db')\n"
        "print(list(base.execute('select n from t')))",
        write_row,
    ),
    "cat": (f"import subprocess\n\n{HERE}print(subprocess.check_output(['cat', {DATA}]))", grow),
    "shell": (f"import subprocess\n\n{HERE}print(subprocess.getoutput(f'cd {{HERE}}; cat a.txt'))", grow),
    "python": (f"import subprocess\nimport sys\n\n{HERE}{PYTHON}", grow),
    "spawn": (f"import multiprocessing\n\n{HERE}{SPAWN}", grow),
    "helper": ("from helper import VALUE\n\nprint(VALUE)", change_helper),
    "late": (LATE, make_late),
}
WAYS["argv"] = (
    "import os\nimport sys\n\nroot = sys.argv[0].partition('/snippets/')[0]\n"
    "print(os.stat(root + '/data/by_argv/a.txt').st_size)",
    grow,
)


def put_data(data: Path) -> None:
    data.mkdir(parents=True)
    (data / "a.txt").write_text("a")
    (data / "b.txt").write_text("b")
    (data / "link").symlink_to("a.txt")
    (data / "f.bin").write_bytes(bytes(16))
    with sqlite3.connect(data / "t.db") as base:
        base.execute("create table t (n)")


def statuses(book, *words: str) -> dict[str, str]:
    book.notes("check", "snippets/part", "--json", ".cache/report.json", *words)
    rows = json.loads((book.root / ".cache" / "report.json").read_text())["snippets"]
    return {Path(row["id"]).stem: row["status"] for row in rows}


def test_the_cache_says_what_a_run_says_however_the_repository_is_read(book):
    for name, (code, _) in WAYS.items():
        put_data(book.root / "data" / f"by_{name}")
        book.add(f"by_{name}", f"# %% cell\n{code}\n", shown=False)
    (book.project.snippets / "helper.py").write_text("VALUE = 1\n")
    done = book.notes("update", "snippets/part")
    assert done.returncode == 0, done.stdout
    again = book.notes("check", "snippets/part").stdout
    assert f"0 run, {len(WAYS)} unchanged" in again, again
    for name, (_, change) in WAYS.items():
        change(book.root / "data" / f"by_{name}")
    drifted = {f"by_{name}": "drift" for name in WAYS}
    assert statuses(book) == drifted
    assert statuses(book, "--no-cache") == drifted


@pytest.mark.parametrize("change", [grow, appear, vanish, touch, touch_folder, allow, point_elsewhere])
def test_every_change_of_a_file_or_folder_is_seen(tmp_path, change):
    put_data(tmp_path / "data")
    before = inputs.tree(tmp_path)
    assert inputs.tree(tmp_path) == before
    change(tmp_path / "data")
    assert inputs.tree(tmp_path) != before


TOOLBOX = {
    "__init__": "from notes_toolbox.cut import cut\nfrom notes_toolbox.wood import load_wood\n",
    "cut": "from notes_toolbox.depth import DEPTH\n\ndef cut():\n    return DEPTH\n",
    "depth": "DEPTH = 1\n",
    "wood": "def load_wood():\n    return 'oak'\n",
}


def test_of_the_toolbox_only_what_a_snippet_imports_makes_it_run(book):
    folder = book.project.snippets / "notes_toolbox"
    folder.mkdir()
    for name, text in TOOLBOX.items():
        (folder / f"{name}.py").write_text(text)
    book.add("cuts", "# %% cell\nfrom notes_toolbox import cut\n\nprint(cut())\n")
    book.add("loads", "# %% cell\nfrom notes_toolbox import load_wood\n\nprint(load_wood())\n")
    book.add("whole", "# %% cell\nimport notes_toolbox as t\n\nprint(t.cut(), t.load_wood())\n")
    book.add("hidden", "# %% cell\nprint(__import__('notes_toolbox').cut())\n")
    book.add("without", "# %% cell\nprint(1)\n")
    assert book.notes("update").returncode == 0
    assert "0 run, 5 unchanged" in book.notes("check").stdout
    (folder / "wood.py").write_text(TOOLBOX["wood"].replace("oak", "elm"))
    told = book.notes("why", "part/chapter/loads.py").stdout
    assert "would run: file snippets/notes_toolbox/wood.py changed" in told
    assert "3 run, 2 unchanged" in book.notes("check").stdout, "that which hides its import is run too"
    changed = {"cuts": "same", "loads": "drift", "whole": "drift", "hidden": "same", "without": "same"}
    assert statuses(book) == changed == statuses(book, "--no-cache")
    (folder / "depth.py").write_text("DEPTH = 2\n")
    changed = {"cuts": "drift", "loads": "drift", "whole": "drift", "hidden": "drift", "without": "same"}
    assert statuses(book) == changed == statuses(book, "--no-cache")
    assert book.notes("update").returncode == 0
    (folder / "more.py").write_text("MORE = 1\n")
    (folder / "__init__.py").write_text(TOOLBOX["__init__"] + "from notes_toolbox.more import MORE\n")
    assert "2 run, 3 unchanged" in book.notes("check").stdout


def test_what_the_engine_writes_makes_no_snippet_run(book):
    book.add("where", "# %% cell\nfrom pathlib import Path\n\nprint(Path(__file__).name)\n")
    assert book.notes("update").returncode == 0
    assert "1 run, 0 unchanged" in book.notes("check", "--stamp").stdout
    assert "0 run, 1 unchanged" in book.notes("check").stdout
    (book.root / "note.txt").write_text("")
    assert "would run: note.txt changed" in book.notes("why", "part/chapter/where.py").stdout


@pytest.mark.parametrize(
    "code",
    [
        "import datetime\n\nprint(datetime.date.today())",
        "from datetime import datetime\n\nprint(f'{datetime.now():%Y}')",
        "import time\n\nprint(time.strftime('%A'))",
        "import time\n\nprint(time.localtime().tm_hour)",
        "import subprocess\n\nprint(subprocess.getoutput('git log'))",
    ],
)
def test_what_asks_for_the_date_runs_each_time(book, code):
    book.add("now", f"# %% cell\n{code}\n")
    for _ in range(2):
        assert "1 run, 0 unchanged" in book.notes("check").stdout
    assert "its result is never kept" in book.notes("why", "part/chapter/now.py").stdout


def test_fixed_dates_are_kept(book):
    book.add("then", "# %% cell\nimport datetime\n\nprint(datetime.date(2020, 1, 2).strftime('%A'))\n")
    book.notes("update")
    assert "0 run, 1 unchanged" in book.notes("check").stdout


def test_a_snippet_sees_few_variables_and_depends_on_those_it_reads(book):
    book.add("home", "# %% cell\nimport os\n\nprint('home', len(os.environ['HOME']))\n")
    book.add("other", "# %% cell\nimport os\n\nprint(os.environ.get('SOME_VARIABLE'))\n")
    assert book.notes("update", HOME="/a").returncode == 0
    assert "0 run, 2 unchanged" in book.notes("check", HOME="/a", SOME_VARIABLE="1", PATH="/bin").stdout
    done = book.notes("check", HOME="/bcd")
    assert (done.returncode, "1 run, 1 unchanged" in done.stdout) == (1, True), done.stdout
    assert book.out("other").read_text().endswith("None\n")


def test_the_engine_is_every_file_that_a_run_imports():
    code = """
import sys

sys.path.insert(0, sys.argv[1])
import notes.check.mistake, notes.run.result, notes.run.runner, notes.run.server

print(*(name for name in sys.modules if name.split(".")[0] == "notes"))
"""
    command = [sys.executable, "-I", "-c", code, str(Path(inputs.__file__).parents[2])]
    imported = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    known = inputs.modules()
    assert set(imported) <= set(known)
    files = {path.name for path in known.values()}
    assert {"child.py", "snippet.py", "comment.py", "record.py", "figure.py", "watch.py"} <= files
    assert not files & {"terminal.py", "render.py", "command.py", "cli.py"}


def test_a_changed_engine_runs_everything(book, tmp_path_factory):
    scripts = tmp_path_factory.mktemp("engine") / "scripts"
    shutil.copytree(Path(inputs.__file__).parents[1], scripts / "notes")
    book.add("one", "# %% cell\nprint(1)\n")
    env = {"PYTHONPATH": str(scripts)}
    assert book.notes("update", **env).returncode == 0
    for name, runs in (("snippet", 1), ("comment", 1), ("option", 0), ("snippet", 1)):
        file = scripts / "notes" / f"{name}.py"
        file.write_text(file.read_text() + "\n# changed\n")
        done = book.notes("check", **env).stdout
        assert f"{runs} run, {1 - runs} unchanged" in done, (name, done)


def test_a_part_of_the_engine_that_is_gone_is_named():
    with pytest.raises(FileNotFoundError, match=r"no module notes\.gone"):
        inputs.modules(("notes.gone",))


def test_every_package_a_snippet_can_import_is_an_input(book, tmp_path_factory):
    site = tmp_path_factory.mktemp("site")
    (site / "pillow-1.0.dist-info").mkdir()
    book.add("one", "# %% cell\nprint(1)\n")
    env = {"PYTHONPATH": str(site)}
    assert book.notes("update", **env).returncode == 0
    assert "0 run, 1 unchanged" in book.notes("check", **env).stdout
    (site / "pillow-1.0.dist-info").rename(site / "pillow-1.1.dist-info")
    (site / "some_thing-2.dist-info").mkdir()
    told = book.notes("why", "part/chapter/one.py", **env).stdout
    assert "would run: pillow: 1.0 → 1.1; some_thing: absent → 2" in told
    assert "1 run, 0 unchanged" in book.notes("check", **env).stdout


def test_a_package_outside_the_repository_is_read_when_it_is_edited(book, tmp_path_factory):
    folder = tmp_path_factory.mktemp("edited")
    (folder / "edited.py").write_text("VALUE = 1\n")
    book.add("one", "# %% cell\nimport edited\n\nprint(edited.VALUE)\n")
    env = {"PYTHONPATH": str(folder)}
    assert book.notes("update", **env).returncode == 0
    (folder / "edited.py").write_text("VALUE = 2\n")
    assert book.notes("check", **env).returncode == 1


def test_a_stamp_has_the_day_of_the_run(book):
    book.add("one", "# %% cell\nprint(1)\n")
    assert book.notes("update").returncode == 0
    (file,) = (book.project.cache / "runs").glob("cpu-1-0-*/*.json")
    entry = json.loads(file.read_text())
    file.write_text(json.dumps(entry | {"day": "2020-01-02"}))
    book.project.ledger("part/chapter").unlink()
    assert book.notes("update").returncode == 0  # of a result that was kept
    assert ledger.read(book.project)["part/chapter/one.py"]["cpu"].date == "2020-01-02"
    assert "1 run" in book.notes("check", "--stamp").stdout
    assert ledger.read(book.project)["part/chapter/one.py"]["cpu"].date == check.timestamp()


def test_compiled_kernels_are_kept_apart_for_each_instruction_set(book):
    folders = {
        Setting(capability=name).environment(book.project)["TORCHINDUCTOR_CACHE_DIR"]
        for name in (None, "default", "avx2")
    }
    assert len(folders) == 3


def test_a_stamp_changes_nothing_where_a_run_only_took_another_while(book):
    book.add("one", "# %% cell\nprint(1)\n")
    assert book.notes("update").returncode == 0
    path = book.project.ledger("part/chapter")
    text = path.read_text()
    assert re.search(r'"seconds": \d+\.[05]}', text)
    other = re.sub(r'"seconds": [\d.]+', '"seconds": 7.5', text)
    path.write_text(other)
    assert book.notes("check", "--stamp").returncode == 0
    assert path.read_text() == other
