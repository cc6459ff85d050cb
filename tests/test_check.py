"""Checking, updating and reporting, through the command a contributor types."""

import datetime
import json
import os
import re
import shutil
import signal
import subprocess
import sys

import jsonschema
import pytest
from conftest import ROOT, Book, new_book, wait_until
from notes import ledger
from notes.project import Project
from notes.report import document as report_json
from pages import TORCH

QUADRATIC = """# %% gradient
import torch

x = torch.tensor(0.0, requires_grad=True)
y = x**2 - 2 * x + 1
y.backward()
print(x.grad)

# %% again raises="RuntimeError"
y.backward()
"""
THIRD = "# %% cell\nprint('third =', 0.3333)\n"


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A book with two recorded snippets, made once."""
    made = new_book(tmp_path_factory.mktemp("template"))
    made.add("quadratic", QUADRATIC)
    made.add("third", THIRD)
    done = made.notes("update")
    assert done.returncode == 0, done.stdout + done.stderr
    return made


@pytest.fixture
def recorded(template, tmp_path):
    """A copy of the recorded book, its cache included."""
    shutil.copytree(template.root, tmp_path, dirs_exist_ok=True)
    return Book(Project(tmp_path))


def change(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_a_fresh_record_checks_and_nothing_runs_twice(recorded):
    assert (
        recorded.out("quadratic")
        .read_text()
        .startswith("# cpu\n# %% gradient\ntensor(-2.)\n# %% again\nRuntimeErr")
    )
    first = recorded.notes("check")
    assert (first.returncode, "2 snippets: 2 as recorded; 0 run" in first.stdout) == (0, True), first.stdout


def test_a_second_check_does_not_import_torch(recorded):
    code = (
        "import sys; from notes.cli import main; code = main(['check']); print('torch' in sys.modules, code)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=recorded.root, capture_output=True, text=True)
    assert done.stdout.split("\n")[-2] == "False 0", done.stdout + done.stderr


def test_a_changed_value_is_drift_that_names_everything(recorded):
    change(recorded.out("quadratic"), "tensor(-2.)", "tensor(-1.)")
    done = recorded.notes("check")
    assert done.returncode == 1
    assert "part/chapter/quadratic.py#gradient line 1: value -1. → -2." in done.stdout
    assert "record  snippets/part/chapter/quadratic.out:3" in done.stdout
    assert "shown   docs/zh/part/chapter.md:3, docs/en/part/chapter.md:3" in done.stdout
    assert "reproduce: notes run snippets/part/chapter/quadratic.py" in done.stdout
    assert "accept:    notes update snippets/part/chapter/quadratic.py" in done.stdout


def test_a_last_digit_is_noise(recorded):
    change(recorded.out("third"), "0.3333", "0.3334")
    assert recorded.notes("check").returncode == 0


@pytest.mark.parametrize(
    ("source", "code", "said"),
    [
        ("while True:\n    pass\n", 3, "did not finish in 2 s"),
        ("import os\n\nos.kill(os.getpid(), 11)\n", 3, "crashed the interpreter: SIGSEGV"),
        ("print('x' * 100_000_000)\n", 3, "printed more than 1 MB"),
        ("import os\n\nos._exit(0)\n", 3, "ended the interpreter early"),
        ("1 / 0\n", 3, "ZeroDivisionError: division by zero"),
        ("print('# %% oops')\n", 2, "prints `# %% oops`"),
        ("print('a [..] b')\n", 2, "prints `a [..] b`"),
        ("open(__file__ + '.txt', 'w')\n", 2, "it wrote snippets/part/chapter/bad.py.txt in the repository"),
        (
            "try:\n    open('/gone/a', 'w')\nexcept OSError:\n    pass\n",
            2,
            "it wrote /gone/a outside the rep",
        ),
        ("print('总数')\n", 2, "`cell` prints `总数`, which is not ASCII"),
        ("if True\n", 2, "not valid Python"),
    ],
)
def test_a_bad_snippet_is_named_and_the_others_still_checked(recorded, source, code, said):
    timeout = 2 if "2 s" in said else 60  # a busy machine takes 2 s for a hundred megabytes
    recorded.add("bad", f"# notes: timeout={timeout}\n\n# %% cell\n{source}")
    change(recorded.out("third"), "0.3333", "0.4444")
    done = recorded.notes("check")
    assert (done.returncode, said in done.stdout) == (code, True), done.stdout
    assert "snippets/part/chapter/bad.py" in done.stdout and "Traceback" not in done.stderr
    assert "third.py#cell line 1: value 0.4444 → 0.3333" in done.stdout


def test_what_is_loose_is_reported(recorded):
    recorded.add("hidden", "# %% cell\nprint(1)\n", shown=False)
    recorded.out("gone").write_text("# cpu\n# %% cell\n")
    stamps = ledger.read(recorded.project)
    stamps["part/chapter/lost.py"] = stamps["part/chapter/third.py"]
    ledger.write(recorded.project, stamps)
    page = recorded.project.docs / "zh/part/chapter.md"
    page.write_text(page.read_text() + '\n[图](../../../snippets/part/chapter/thirt.py#cell "run")\n')
    page.write_text(page.read_text() + '\n[图](../../../snippets/part/chapter/third.py#sell "run")\n')
    done = recorded.notes("check")
    assert done.returncode == 2
    for said in (
        "snippets/part/chapter/hidden.py: no chapter shows this snippet",
        "snippets/part/chapter/hidden.py: no record yet",
        "snippets/part/chapter/gone.out: a record without a snippet",
        "snippets/part/chapter/checked.jsonl: a line for part/chapter/lost.py, which is gone",
        "docs/zh/part/chapter.md:7: no snippet `part/chapter/thirt.py`",
        "    Did you mean `part/chapter/third.py`?",
        "docs/zh/part/chapter.md:9: `part/chapter/third.py` has no cell `sell`\n    Did you mean `cell`?",
    ):
        assert said in done.stdout, (said, done.stdout)


def test_paths_choose_snippets_folders_and_chapters(recorded):
    for word in (
        "snippets/part/chapter/third.py",
        "snippets/part/chapter/third.out",
        "part/chapter/third.py",
        "snippets/part/chapter/third.py#cell",
    ):
        assert recorded.notes("check", word).stdout.startswith(
            "1 snippet: 1 as recorded; 0 run, 1 unchanged; "
        ), word
    for word in ("snippets/part", "docs/zh/part/chapter.md", "docs/en", "part/chapter"):
        assert recorded.notes("check", word).stdout.startswith("2 snippets: 2 as recorded"), word
    wrong = recorded.notes("check", "docs/zh/part/chapte.md")
    assert wrong.returncode == 2 and "Did you mean `docs/zh/part/chapter.md`?" in wrong.stdout


def test_shards_together_are_the_whole(recorded):
    for n in range(5):
        recorded.add(f"more_{n}", f"# %% cell\nprint({n})\n")
    recorded.notes("update")
    seen = []
    for share in (1, 2, 3):
        file = recorded.root / f"{share}.json"
        recorded.notes("check", "--shard", f"{share}/3", "--json", str(file))
        seen += [row["id"] for row in json.loads(file.read_text())["snippets"]]
    assert sorted(seen) == sorted(recorded.project.snippet_id(p) for p in recorded.project.snippet_files())
    assert recorded.notes("check", "--shard", "4/3").returncode == 2


def test_json_keeps_to_its_schema(recorded):
    change(recorded.out("quadratic"), "tensor(-2.)", "tensor(-1.)")
    recorded.add("bad", "# %% cell\n1 / 0\n")
    recorded.add("worse", "# %% Cell\n1\n")
    recorded.notes("check", "--json", "report.json")
    found = json.loads((recorded.root / "report.json").read_text())
    jsonschema.validate(found, report_json.SCHEMA)
    assert (found["exit_code"], found["counts"]["drift"], found["counts"]["failed"]) == (2, 1, 1)
    (part,) = found["snippets"][1]["parts"]
    assert part["record"] == "snippets/part/chapter/quadratic.out:3"
    assert [page["path"] for page in part["pages"]] == ["docs/zh/part/chapter.md", "docs/en/part/chapter.md"]


def test_github_gets_annotations_and_a_summary(recorded):
    change(recorded.out("quadratic"), "tensor(-2.)", "tensor(-1.)")
    done = recorded.notes("check", "--github", "--summary", "summary.md")
    rows = [line for line in done.stdout.split("\n") if line.startswith("::error ")]
    assert [re.match(r"::error file=([^,]*),line=(\d+)", row).groups() for row in rows] == [
        ("snippets/part/chapter/quadratic.py", "3"),
        ("docs/zh/part/chapter.md", "3"),
        ("docs/en/part/chapter.md", "3"),
    ]
    assert "value -1. → -2.%0Areproduce: notes run" in rows[0]
    text = (recorded.root / "summary.md").read_text()
    assert "| gradient | snippets/part/chapter/quadratic.out:3 | value | -1. | -2. |" in text


def test_an_update_touches_only_what_changed(recorded):
    change(recorded.out("third"), "0.3333", "0.33[..]")
    path = recorded.add("decimals", "# %% a\nprint(0.12345)\n\n# %% b\nprint(1)\n")
    recorded.notes("update")
    change(path, "0.12345", "0.12346")
    change(path, "print(1)", "print(2)")
    done = recorded.notes("update")
    assert recorded.out("decimals").read_text() == "# cpu\n# %% a\n0.12345\n# %% b\n2\n"
    assert recorded.out("third").read_text() == "# cpu\n# %% cell\nthird = 0.33[..]\n"
    wrote = [line for line in done.stdout.split("\n") if line.startswith("wrote")]
    assert wrote == [f"wrote   snippets/part/chapter/{name}" for name in ("decimals.out", "checked.jsonl")]
    again = recorded.notes("update")
    assert "nothing to write: every record holds" in again.stdout
    assert recorded.notes("check").returncode == 0


def test_an_update_writes_nothing_in_ci(recorded):
    change(recorded.out("quadratic"), "tensor(-2.)", "tensor(-1.)")
    done = recorded.notes("update", CI="true")
    assert done.returncode == 2 and "nothing is ever recorded in CI" in done.stderr
    assert "tensor(-1.)" in recorded.out("quadratic").read_text()


@pytest.mark.parametrize(
    ("source", "advice"),
    [
        ("import torch\n\nprint(torch.rand(2))\n", "torch.manual_seed(0) before `torch.rand`"),
        ("print(*{'a', 'b', 'c', 'd', 'e'})\n", "print sorted(…)"),
        ("import os\n\nprint('pid', os.getpid())\n", "mask it in the record"),
    ],
)
def test_what_does_not_hold_still_is_refused(book, source, advice):
    path = book.add("moving", f"# %% cell\n{source}")
    done = book.notes("update")
    assert done.returncode == 2
    assert "snippets/part/chapter/moving.py:3: `cell` gives different output each run" in done.stdout
    assert advice in done.stdout, done.stdout
    assert not path.with_suffix(".out").exists()


def test_the_ledger_is_stamped_by_update_and_by_check_on_request(recorded):
    stamps = ledger.read(recorded.project)
    stamp = stamps["part/chapter/quadratic.py"]["cpu"]
    path = recorded.project.snippets / "part/chapter/quadratic.py"
    assert (stamp.torch, stamp.digest) == (TORCH, ledger.digest(path))
    change(path, "# %% gradient", "# %% gradient tol=0.5")
    assert ledger.read(recorded.project)["part/chapter/quadratic.py"]["cpu"].digest != ledger.digest(path)
    recorded.notes("check")
    assert ledger.read(recorded.project) == stamps
    assert recorded.notes("check", "--stamp").returncode == 0
    assert ledger.read(recorded.project)["part/chapter/quadratic.py"]["cpu"].digest == ledger.digest(path)


def test_why_says_what_changed(recorded):
    assert "would not run: nothing changed" in recorded.notes("why", "part/chapter/third.py").stdout
    change(recorded.project.snippets / "part/chapter/third.py", "third", "3rd")
    assert re.search(r"would run: snippet: \w+ → \w+", recorded.notes("why", "part/chapter/third.py").stdout)


def test_a_file_that_a_snippet_reads_is_an_input(book):
    data = book.project.snippets / "part" / "data.txt"
    data.parent.mkdir(parents=True)
    data.write_text("1")
    read = "print(Path(__file__).parents[1].joinpath('data.txt').read_text())"
    book.add("reader", f"# %% cell\nfrom pathlib import Path\n\n{read}\n")
    book.notes("update")
    assert "0 run, 1 unchanged" in book.notes("check").stdout
    data.write_text("2")
    done = book.notes("check")
    assert done.returncode == 1 and "value 1 → 2" in done.stdout
    assert "file snippets/part/data.txt" in book.notes("why", "part/chapter/reader.py").stdout


def test_failures_are_not_cached(book):
    book.add("bad", "# %% cell\n1 / 0\n")
    for _ in range(2):
        assert "1 run, 0 unchanged" in book.notes("check").stdout


def test_snippets_for_a_gpu_are_skipped_counted_and_listed_with_their_age(book):
    code = "# notes: device=cuda\n\n# %% cell\nimport torch\n\nprint(torch.ones(1, device='cuda'))\n"
    new, old = book.add("new", code), book.add("old", code)
    old.with_suffix(".cuda.out").write_text("# cuda\n# %% cell\ntensor([1.], device='cuda:0')\n")
    day = (datetime.date.today() - datetime.timedelta(days=40)).isoformat()
    stamp = ledger.Stamp(TORCH, "3.12.3", day, ledger.digest(old, "cuda"), gpu="NVIDIA H200")
    ledger.write(book.project, {"part/chapter/old.py": {"cuda": stamp}})
    done = book.notes("check")
    assert (done.returncode, "2 skipped (needs CUDA)" in done.stdout) == (0, True), done.stdout
    assert "part/chapter/new.py: needs CUDA; never checked on a GPU" in done.stdout
    assert f"old.py: needs CUDA; checked 40 days ago on NVIDIA H200 with torch {TORCH}" in done.stdout
    assert not [path for path in (new, old) if path.with_suffix(".out").exists()], "nothing ran"


def test_the_core_needs_nothing_but_python(book):
    book.add("plain", "# %% cell\nprint(1)\n")
    book.out("plain").write_text("# cpu\n# %% cell\n1\n")
    code = "import sys; sys.path.insert(0, sys.argv.pop(1)); from notes.cli import main; main(['check'])"
    command = [sys.executable, "-I", "-S", "-c", code, str(ROOT / "scripts")]
    done = subprocess.run(command, cwd=book.root, capture_output=True, text=True)
    assert "1 snippet: 1 as recorded" in done.stdout, done.stdout + done.stderr


def test_a_missing_optional_dependency_is_skipped_but_not_in_ci(book):
    book.add(
        "extra", "# notes: needs=no_such_package\n\n# %% cell\nimport no_such_package\n\nno_such_package.x\n"
    )
    assert "1 skipped (needs no_such_package)" in book.notes("check").stdout
    assert book.notes("check", CI="true").returncode == 2


def test_interrupting_leaves_nothing_behind(book, begun, leftovers):
    env = {k: v for k, v in os.environ.items() if k != "CI"}
    process = subprocess.Popen(
        [sys.executable, "-m", "notes", "check"], cwd=book.root, env=env, stderr=subprocess.PIPE
    )
    wait_until(begun.exists)
    assert len(leftovers()) > 1
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=10)
    assert (process.returncode, b"interrupted" in error) == (130, True)
    assert leftovers() == []


def test_outside_a_book_the_command_says_so(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "notes", "check"], cwd=tmp_path, capture_output=True, text=True
    )
    assert (
        done.returncode == 2
        and "is not inside a Torch Notes checkout" in done.stderr
        and "Traceback" not in done.stderr
    )


def test_help_has_an_example_for_every_command(book):
    listing = book.notes("--help").stdout
    for name in re.findall(r"^    (\w+) ", listing, re.M):
        assert f"example: notes {name}" in book.notes(name, "--help").stdout
