"""Damaged and half-merged files: every command names the file and a next step, and that step works."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import Book, new_book
from damaged_book import (
    CHAPTER,
    CODE,
    DATA,
    HOME,
    JSON,
    LEDGER,
    MASKED,
    NAVS,
    OUT,
    SVG,
    THEME,
    VERSIONS,
    git,
    make,
    merged,
)
from notes import cli, ledger, record
from notes.book import versions
from notes.project import Project

DAMAGE = {
    "a merge": merged,
    "UTF-16": lambda data: data.decode().encode("utf-16"),
    "UTF-16 without a mark": lambda data: data.decode().encode("utf-16-le"),
    "NUL": lambda data: data[:20] + b"\0" * 8 + data[20:],
    "not UTF-8": lambda data: data[:20] + b"\xff\xfe" + data[20:],
}
RECORD = {
    **DAMAGE,
    "BOM": lambda data: b"\xef\xbb\xbf" + data,
    "empty": lambda data: b"",
    "blank": lambda data: b"\n\n",
    "cut": lambda data: data[: len(data) // 4],
}
CELLS = {
    "a cell twice": lambda data: data + b"# %% value\nid 7\n",
    "both headers": lambda data: data.replace(b"# cpu\n", b"# cpu\n# cpu\n"),
    "three sides": lambda data: data.replace(
        b"written\n",
        b"<<<<<<< HEAD\nours\n||||||| base\nwas\n=======\ntheirs\n>>>>>>> topic\n",
    ),
}


def told(done: subprocess.CompletedProcess) -> str:
    text = done.stdout + done.stderr
    assert "Traceback" not in text, text
    return text


def step(text: str, file: str) -> str:
    """The command that stands in the advice about a file."""
    advice = re.search(rf"{re.escape(file)}(?::\d+)?: [^\n]*\n    ([^\n]*)", text)
    assert advice, text
    command = re.search(r"(notes update|git checkout|chmod|rm|mv)( [^\s(),]+)*", advice[1])
    assert command, text
    return command[0]


def follow(book: Book, command: str) -> None:
    words = shlex.split(command)
    if words[0] == "notes":
        done = book.notes(*words[1:])
        assert done.returncode == 0, told(done)
    else:
        subprocess.run(words, cwd=book.root, check=True, capture_output=True)


@pytest.fixture(scope="module")
def undrawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The recorded book without its drawing, which takes longer than all else."""
    return make(tmp_path_factory.mktemp("undrawn"), drawn=False)


@pytest.fixture
def damaged(file: str, undrawn: Path, recorded_book: Path, tmp_path: Path) -> Book:
    """A copy of a recorded book that has the file."""
    template = recorded_book if file == SVG else undrawn
    return Book(Project(shutil.copytree(template, tmp_path / "book", symlinks=True)))


@pytest.mark.parametrize(
    ("file", "name"),
    [(file, name) for file in (OUT, SVG) for name in RECORD]
    + [(OUT, name) for name in CELLS]
    + [pytest.param(JSON, name, marks=pytest.mark.full) for name in RECORD if name != "a merge"]
    + [(JSON, "a merge")],
)
def test_a_damaged_record_is_told_and_the_step_told_mends_it(damaged: Book, file: str, name: str) -> None:
    path, before = damaged.root / file, (damaged.root / OUT).read_bytes()
    path.write_bytes((RECORD | CELLS)[name](path.read_bytes()))
    done = damaged.notes("check")
    if (file, name) == (OUT, "cut"):  # a beginning is a record: what is missing has drifted
        assert done.returncode == 1
        follow(damaged, "notes update snippets/part/chapter/plot.py")
    else:
        assert done.returncode == 2
        assert re.search(rf"{file}:\d+: ", told(done)) or name in ("UTF-16",)
        follow(damaged, step(told(done), file))
    assert damaged.notes("check").returncode == 0
    assert (damaged.root / OUT).read_bytes() == before or name in (
        "empty",
        "blank",
        "cut",
        "not UTF-8",
        "NUL",
    )


def test_of_a_merged_record_the_masks_of_both_sides_are_kept(whole: Book) -> None:
    out = whole.root / OUT
    text = out.read_text(encoding="utf-8")
    other = text.replace(MASKED, "id 1234 of 0.3333").replace("written", "[..]")
    out.write_text(f"<<<<<<< HEAD\n{text}=======\n{other}>>>>>>> topic\n", encoding="utf-8")
    follow(whole, "notes update snippets/part/chapter/plot.py")
    assert record.parse(out.read_text(encoding="utf-8")).outputs == {
        "value": MASKED,
        "data": "[..]",
        "drawing": "",
    }
    assert whole.notes("check").returncode == 0


ROWS = {
    "not a table": lambda data: b"[]\n",
    "a row twice": lambda data: data + data,
    "a wrong row": lambda data: data.replace(b'"date": "', b'"date": 5, "day": "'),
    "an unknown key": lambda data: data.replace(b'"torch"', b'"tourch"'),
    "a key twice": lambda data: data.replace(b'"torch"', b'"python": "3", "torch"'),
    "no key": lambda data: data.replace(b'"device": "cpu", ', b""),
    "another device": lambda data: data.replace(b'"cpu"', b'"tpu"'),
    "no date": lambda data: data.replace(b'"date": "20', b'"date": "yesterday 20'),
    "another folder": lambda data: data.replace(b'"plot.py"', b'"../other/plot.py"'),
    "an empty line": lambda data: b"\n" + data,
}


@pytest.fixture(scope="module")
def two_recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A chapter with two recorded snippets that take no time."""
    made = new_book(tmp_path_factory.mktemp("two"))
    for number, name in enumerate(("plot", "beside")):
        made.add(name, f"# %% cell\nprint({number})\n")
    assert made.notes("update").returncode == 0
    return made.root


@pytest.fixture
def two(two_recorded: Path, tmp_path: Path) -> Book:
    """A copy of it."""
    return Book(Project(shutil.copytree(two_recorded, tmp_path / "book")))


@pytest.mark.parametrize("name", [*(name for name in RECORD if name != "BOM"), *ROWS])
def test_a_damaged_ledger_is_told_and_an_update_of_its_chapter_mends_it(two: Book, name: str) -> None:
    path = two.project.ledger("part/chapter")
    before = ledger.read(two.project)
    assert len(before) == 2
    path.write_bytes((RECORD | ROWS)[name](path.read_bytes()))
    done = two.notes("check")
    place = LEDGER if name == "UTF-16" else rf"{LEDGER}:\d+"
    assert done.returncode == 2 and re.search(rf"{place}: not a ledger: ", told(done)), told(done)
    assert step(told(done), LEDGER) == "notes update snippets/part/chapter"
    part = two.notes("update", "snippets/part/chapter/plot.py")
    assert part.returncode == 2 and LEDGER in told(part), "an update of one snippet would lose the other"
    stamped = two.notes("check", "part/chapter", "--stamp")
    assert stamped.returncode == 2 and LEDGER in told(stamped)
    follow(two, step(told(done), LEDGER))
    assert two.notes("check").returncode == 0
    assert set(ledger.read(two.project)) == set(before)


def test_a_damaged_ledger_hinders_its_chapter_alone(whole: Book) -> None:
    path = whole.project.snippets / "part" / "other" / "two.py"
    path.parent.mkdir()
    path.write_text('"""Two | 二"""\n\n# %% cell\nprint(2)\n', encoding="utf-8")
    damaged = whole.project.ledger("part/chapter")
    damaged.write_text("{}\n", encoding="utf-8")
    done = whole.notes("update", "part/other")
    assert (done.returncode, "checked.jsonl: " in told(done)) == (0, False), told(done)
    assert "part/other/two.py" in ledger.chapter(whole.project, whole.project.ledger("part/other"))
    assert damaged.read_text(encoding="utf-8") == "{}\n"
    shares = [whole.notes("check", "--shard", f"{number}/2") for number in (1, 2)]
    assert sum(int(re.findall(r"(\d+) snippets?:", told(one))[0]) for one in shares) == 2


def test_a_ledger_left_behind_is_told_and_goes_with_the_next_update(whole: Book) -> None:
    other = whole.project.ledger("part/gone")
    other.parent.mkdir()
    other.write_bytes(whole.project.ledger("part/chapter").read_bytes())
    done = whole.notes("check")
    assert done.returncode == 2
    name = "snippets/part/gone/checked.jsonl"
    assert f"{name}: a line for part/gone/plot.py, which is gone\n    Run `notes update`" in told(done)
    other.write_text("<<<<<<< HEAD\n", encoding="utf-8")
    assert step(told(whole.notes("check")), name) == "notes update"
    follow(whole, "notes update")
    assert not other.exists() and whole.notes("check").returncode == 0


def test_of_a_merged_ledger_the_later_check_counts(whole: Book) -> None:
    path = whole.project.ledger("part/chapter")
    row = path.read_text(encoding="utf-8").rstrip("\n")
    older, newer = (
        re.sub(r'"date": "[\d-]+"', f'"date": "{day}"', row) for day in ("2026-01-01", "2099-01-01")
    )
    for first, second in ((older, newer), (newer, older)):
        path.write_text(f"<<<<<<< HEAD\n{first}\n=======\n{second}\n>>>>>>> topic\n", encoding="utf-8")
        (stamps,) = ledger.rescue(whole.project, path).values()
        assert stamps["cpu"].date == "2099-01-01"


@pytest.mark.parametrize("name", [*RECORD, "not a table", "a wrong run"])
def test_a_damaged_table_of_versions_is_told_and_taken_back(whole: Book, name: str) -> None:
    path = versions.place(whole.project)
    others = {
        "not a table": lambda data: b"[]\n",
        "a wrong run": lambda data: b'{"2.8.0": {"changed": [1]}}\n',
    }
    path.write_bytes((RECORD | others)[name](path.read_bytes()))
    if name == "BOM":
        assert whole.notes("build", timeout=300).returncode == 0
        return
    for words in (["build"], ["compat", "--torch", "2.8.0"]):
        done = whole.notes(*words)
        assert done.returncode == 2
        text = told(done)
        assert "docs/data/versions.json" in text
    follow(whole, step(text, "docs/data/versions.json"))
    assert path.read_text(encoding="utf-8") == VERSIONS


@pytest.mark.parametrize("name", [*RECORD, *CELLS])
def test_a_damaged_record_of_a_gpu_is_told_and_taken_back_from_git(whole: Book, name: str) -> None:
    if name == "cut":
        return
    file = "snippets/part/chapter/plot.cuda.out"
    good = (whole.root / OUT).read_bytes().replace(b"# cpu\n", b"# cuda\n")
    (whole.root / file).write_bytes(good)
    git(whole.root, "add", "-A")
    git(whole.root, "commit", "-q", "-m", "cuda")
    damaged = (RECORD | CELLS)[name](good.replace(b"# cuda\n", b"# cpu\n")).replace(b"# cpu\n", b"# cuda\n")
    (whole.root / file).write_bytes(damaged)
    done = whole.notes("check")
    assert done.returncode == 2 and f"{file}" in told(done)
    assert "notes update --device cuda snippets/part/chapter/plot.py" in told(done)
    kept = whole.notes("update")
    assert kept.returncode == 2 and (whole.root / file).read_bytes() == damaged, "nothing here can write it"
    follow(whole, step(told(done), file))
    assert whole.notes("check").returncode == 0


def test_in_a_merge_the_record_of_a_gpu_is_taken_from_one_side(whole: Book) -> None:
    root, file = whole.root, "snippets/part/chapter/plot.cuda.out"
    good = (root / OUT).read_text(encoding="utf-8").replace("# cpu\n", "# cuda\n")
    for branch, value, start in (("base", "0.1", "HEAD"), ("ours", "0.2", "base"), ("theirs", "0.3", "base")):
        git(root, "checkout", "-q", "-b", branch, start)
        (root / file).write_text(good.replace("0.3333", value), encoding="utf-8")
        git(root, "add", "-A")
        git(root, "commit", "-q", "-m", branch)
    assert subprocess.run(["git", "merge", "ours"], cwd=root, capture_output=True).returncode
    done = whole.notes("check")
    assert done.returncode == 2
    command = re.search(r"git checkout --theirs -- \S+", told(done))
    assert command
    follow(whole, command[0].rstrip(")."))
    assert whole.notes("check").returncode == 0


COMMANDS = {
    "check": "check",
    "update": "update",
    "run": "run",
    "why": f"why {CODE}",
    "parity": "parity",
    "lint": "lint",
    "new": "new part/chapter/second",
    "new chapter": "new tensors/second",
    "export": "export",
    "build": "build",
    "check page": f"check {CHAPTER}",
    "check folder": "check docs/zh",
    "check notebooks": "check --notebooks",
    "compat": "compat --torch 2.8.0",
}
READ = {  # file → the commands that cannot do their work without it
    CHAPTER: "check, update, parity, lint, new, export, build, check page, check folder, check notebooks",
    HOME: "check, update, parity, lint, build, check notebooks",
    CODE: "check, update, run, why, lint, export, build, check page, check notebooks",
    OUT: "check, lint, export, build, check page, check notebooks",
    SVG: "check, build, check page",
    LEDGER: "check, lint, build",
    **dict.fromkeys(DATA, "lint, build"),
    **dict.fromkeys(NAVS, "parity, lint, new chapter, build"),
    **dict.fromkeys(THEME, "build"),
    "docs/data/versions.json": "build, compat",
    "requirements.txt": "compat",
}
SYSTEM = ("a folder", "a link to nowhere")
TABLE = [(file, name) for file in READ for name in ("a merge", "UTF-16", "not UTF-8", "GB18030", *SYSTEM)]


def damage(root: Path, file: str, name: str) -> None:
    path = root / file
    data = path.read_bytes()
    if name == "a folder":
        path.unlink()
        path.mkdir()
    elif name == "a link to nowhere":
        path.unlink()
        path.symlink_to("nowhere")
    elif name == "GB18030":
        path.write_bytes(data + "\n# 中文\n".encode("gb18030"))
    else:
        path.write_bytes(DAMAGE[name](data))


@pytest.mark.parametrize(("file", "name"), TABLE)
def test_what_a_command_cannot_read_it_names_with_a_next_step(
    shared: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    file: str,
    name: str,
) -> None:
    monkeypatch.chdir(shared)
    monkeypatch.delenv("CI", raising=False)
    for command in READ[file].split(", "):
        damage(shared, file, name)
        code = cli.main(COMMANDS[command].split())
        said = "".join(capfd.readouterr())
        assert code == (1 if command in ("lint", "parity") else 2), (command, said)
        place = rf"(?m)^(?:PROBLEM  )?{re.escape(file)}(?::\d+)?: [^\n]+\n +\S"
        assert re.search(place, said) and "Traceback" not in said, (command, said)
        others = {CHAPTER, "docs/en/part/chapter.md", HOME, "docs/zh/index.md", CODE} - {file}
        blamed = [other for other in others if re.search(rf"(?m)^(?:PROBLEM  )?{re.escape(other)}[: ]", said)]
        assert not blamed, (command, said)
        assert not (shared / "site").exists() and not list(shared.glob("notebooks/zh/part/*"))
        git(shared, "clean", "-fdq")
        git(shared, "reset", "-q", "--hard")
