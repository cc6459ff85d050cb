"""The last words of every command are true, whatever came of its snippets, and right for one and for many."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from conftest import Book, new_book
from notes import ledger
from notes.problem import ProblemsError
from notes.project import Project
from notes.report import document as report_json
from pages import TORCH

OK, FAILS, RECORDLESS = "# %% cell\nprint(1)\n", "# %% cell\n1 / 0\n", "# %% cell\nprint(2)\n"
REFUSED, UNREADABLE = "# %% cell\nif True\n", "# %% Cell\nprint(1)\n"
MASKED, CUDA = "# %% cell\nprint('[..]')\n", "# notes: device=cuda\n\n# %% cell\nprint(1)\n"
READ = "with: git add -N snippets && git diff snippets"


def last(done: subprocess.CompletedProcess, lines: int = 1) -> str:
    """The end of what a command said, without times."""
    return re.sub(r"\d+\.\d s\b", "T s", "\n".join(done.stdout.rstrip("\n").split("\n")[-lines:]))


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """A book of one recorded snippet."""
    made = new_book(tmp_path_factory.mktemp("one"))
    made.add("fine", OK)
    assert made.notes("update").returncode == 0
    return made


@pytest.fixture
def one(recorded: Book, tmp_path: Path) -> Book:
    """A copy of it, its cache included."""
    return Book(Project(shutil.copytree(recorded.root, tmp_path, dirs_exist_ok=True)))


def test_a_new_snippet_is_called_new_and_its_record_is_to_be_read_with_git(book):
    book.add("fine", OK)
    done = book.notes("update")
    assert (done.returncode, re.sub(r"\d\.\d s", "T s", done.stdout)) == (
        0,
        "new        T s  part/chapter/fine.py\n"
        "wrote   snippets/part/chapter/fine.out\n"
        "wrote   snippets/part/chapter/checked.jsonl\n"
        f"2 files written\nRead them {READ}\n",
    )


def test_git_shows_a_new_record_as_the_message_says(book):
    subprocess.run(["git", "init", "-q"], cwd=book.root, check=True)
    book.add("fine", OK)
    command = book.notes("update").stdout.rstrip("\n").rpartition("with: ")[2]
    shown = subprocess.run(command, shell=True, cwd=book.root, capture_output=True, text=True).stdout
    assert "+++ b/snippets/part/chapter/fine.out\n@@ -0,0 +1,3 @@\n+# cpu\n+# %% cell\n+1\n" in shown


@pytest.mark.parametrize(
    ("sources", "code", "said"),
    [
        ({}, 0, "1 snippet: 1 as recorded; 0 run, 1 unchanged; T s"),
        (
            {"new": RECORDLESS},
            2,
            "2 snippets: 1 as recorded, 1 not recorded yet; 1 run, 1 unchanged; 1 problem; T s",
        ),
        ({"a": REFUSED}, 2, "2 snippets: 1 as recorded, 1 to mend; 0 run, 1 unchanged; 1 problem; T s"),
        ({"a": UNREADABLE}, 2, "2 snippets: 1 as recorded, 1 to mend; 0 run, 1 unchanged; 1 problem; T s"),
        ({"a": MASKED}, 2, "2 snippets: 1 as recorded, 1 to mend; 1 run, 1 unchanged; 1 problem; T s"),
        ({"a": FAILS, "b": FAILS}, 3, "3 snippets: 1 as recorded, 2 failed; 2 run, 1 unchanged; T s"),
        ({"a": CUDA}, 0, "2 snippets: 1 as recorded, 1 skipped (needs CUDA); 0 run, 1 unchanged; T s"),
        (
            {"a": FAILS, "b": REFUSED, "c": RECORDLESS},
            2,
            "4 snippets: 1 as recorded, 1 failed, 1 not recorded yet, 1 to mend; "
            "2 run, 1 unchanged; 2 problems; T s",
        ),
    ],
)
def test_a_check_counts_each_snippet_once_and_as_what_it_is(one, sources, code, said):
    for name, source in sources.items():
        one.add(name, source)
    done = one.notes("check", "--json", "report.json")
    assert (done.returncode, last(done)) == (code, said)
    document = json.loads((one.root / "report.json").read_text(encoding="utf-8"))
    jsonschema.validate(document, report_json.SCHEMA)
    assert document["counts"]["new"] == (RECORDLESS in sources.values())


@pytest.mark.parametrize(
    ("sources", "code", "said"),
    [
        ({}, 0, "nothing to write: every record holds"),
        ({"a": CUDA}, 0, "nothing to write: every record holds; 1 skipped (needs CUDA)"),
        ({"a": FAILS}, 3, "nothing written; 1 snippet failed"),
        ({"a": FAILS, "b": FAILS}, 3, "nothing written; 2 snippets failed"),
        ({"a": REFUSED}, 2, "nothing written; 1 snippet refused; 1 problem"),
        ({"a": UNREADABLE}, 2, "nothing written; 1 snippet refused; 1 problem"),
        ({"a": MASKED, "b": FAILS}, 2, "nothing written; 1 snippet failed; 1 snippet refused; 1 problem"),
    ],
)
def test_an_update_that_writes_nothing_says_why(one, sources, code, said):
    for name, source in sources.items():
        one.add(name, source)
    done = one.notes("update")
    assert (done.returncode, last(done)) == (code, said), done.stdout


def test_an_update_that_writes_some_says_what_it_refused(one):
    for name, source in {"a": FAILS, "b": REFUSED, "c": RECORDLESS}.items():
        one.add(name, source)
    done = one.notes("update")
    said = f"2 files written; 1 snippet failed; 1 snippet refused; 1 problem\nRead them {READ}"
    assert (done.returncode, last(done, 2)) == (2, said)


def test_an_update_of_one_file_and_of_none(one):
    one.out("fine").write_text("# cpu\n# %% cell\n2\n", encoding="utf-8")
    done = one.notes("update")
    assert (done.returncode, last(done, 2)) == (0, f"1 file written\nRead it {READ}")
    (one.project.snippets / "part/chapter/fine.py").write_text(f'"""A | 甲"""\n\n{CUDA}', encoding="utf-8")
    assert last(one.notes("update", "part/chapter/fine.py")) == "nothing to write; 1 skipped (needs CUDA)"
    assert last(one.notes("update", "part/chapter/nine.py")) == "nothing written; 1 problem"


def test_a_loose_end_is_no_record_that_holds(one):
    one.out("gone").write_text("# cpu\n# %% cell\n", encoding="utf-8")
    done = one.notes("update")
    assert (done.returncode, last(done)) == (2, "nothing written; 1 problem")


def test_a_review_without_a_terminal_says_what_there_is(one):
    assert one.notes("update", "--review").stdout == "Nothing to review: every record holds\n"
    one.add("new", RECORDLESS)
    one.add("bad", FAILS)
    one.add("broken", REFUSED)
    assert one.notes("update", "--review").stdout == (
        "No terminal to ask at. To record what a snippet prints now, run its command:\n"
        "    notes update snippets/part/chapter/new.py\n"
        "Failed, so there is nothing to accept; see why:\n"
        "    notes check snippets/part/chapter/bad.py\n"
        "To mend first:\n"
        "    snippets/part/chapter/broken.py:4: not valid Python: expected ':'\n"
        "    See it with: python snippets/part/chapter/broken.py\n"
    )


def test_a_run_says_which_snippet_cannot_run_here(one):
    one.add("gpu", CUDA)
    assert (
        one.notes("run", "part/chapter/gpu.py").stdout == "SKIPPED  part/chapter/gpu.py: runs on cuda only\n"
    )


def test_one_notebook_is_not_notebooks(one):
    for language in ("zh", "en"):
        (one.root / f"docs/{language}/index.md").write_text("# Home\n", encoding="utf-8")
    assert one.notes("export", "part/chapter").stdout == "wrote 2 notebooks to notebooks\n"
    (one.root / "docs/en/part/chapter.md").unlink()
    done = one.notes("export")
    assert done.stdout + done.stderr == "wrote 1 notebook to notebooks\n"


def test_a_stamp_is_of_a_run_and_not_of_a_remembered_result(one):
    assert last(one.notes("check", "--stamp")) == "1 snippet: 1 as recorded; 1 run, 0 unchanged; T s"


@pytest.mark.parametrize("word", ["--notebooks", "--portable"])
def test_what_a_check_under_other_conditions_does_not_do_is_said(one, word):
    done = one.notes("check", word, "--json", "report.json", "--stamp")
    assert (done.returncode, done.stderr) == (
        2,
        f"notes check: --json, --stamp cannot be combined with {word}\n"
        "    Run the two checks one after the other.\n",
    )


@pytest.mark.parametrize("text", ["<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n", '{"part'])
def test_a_damaged_ledger_names_the_whole_command(one, text):
    one.project.ledger("part/chapter").write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsError) as raised:
        ledger.read(one.project)
    (problem,) = raised.value.problems
    assert (problem.path, problem.line) == ("snippets/part/chapter/checked.jsonl", 1)
    assert problem.hint == "Mend it: notes update snippets/part/chapter"


@pytest.mark.parametrize(("days", "said"), [(0, "today"), (1, "1 day ago"), (2, "2 days ago")])
def test_an_age_is_told_in_days(one, days, said):
    import datetime

    path = one.add("gpu", CUDA)
    path.with_suffix(".cuda.out").write_text("# cuda\n# %% cell\n1\n", encoding="utf-8")
    day = (datetime.date.today() - datetime.timedelta(days=days)).isoformat()
    stamps = {
        "part/chapter/gpu.py": {"cuda": ledger.Stamp(TORCH, "3.12.3", day, ledger.digest(path, "cuda"))}
    }
    ledger.write(one.project, stamps)
    done = one.notes("check", "part/chapter/gpu.py")
    assert (
        f"SKIPPED  part/chapter/gpu.py: needs CUDA; checked {said} on a GPU with torch {TORCH}\n"
        in done.stdout
    )


STATES = {
    "torch.set_default_dtype(torch.float64)": (
        "torch.get_default_dtype() = float64",
        "torch.tensor(1.5).dtype",
    ),
    "torch.set_default_device('meta')": ("torch.get_default_device() = meta", "torch.ones(1).device"),
    "torch.set_printoptions(precision=1)": (
        "torch._tensor_str.PRINT_OPTS.precision = 1",
        "torch.tensor(0.123)",
    ),
    "torch.set_grad_enabled(False)": ("torch.is_grad_enabled() = False", "torch.is_grad_enabled()"),
    "torch.set_num_threads(3)": ("torch.get_num_threads() = 3", "torch.get_num_threads() == 3"),
    "__import__('os').environ['A'] = 'b'": ("os.environ['A'] = b", "__import__('os').environ.get('A')"),
    "sum = max": ("`sum` = a name of its own", "sum([1, 2])"),
    "torch.Tensor.__len__ = lambda self: 7": (
        "torch.Tensor.__len__ = another function",
        "len(torch.ones(1))",
    ),
}


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory) -> tuple[int, str]:
    """A book with a chapter for each of ``STATES``: how its check as notebooks ended, and what it said."""
    book = new_book(tmp_path_factory.mktemp("spoiled"))
    for number, (change, (_, asked)) in enumerate(STATES.items()):
        for name, code in (
            ("harmless", "import os\n\nimport torch\n\nos.environ['HARMLESS'] = '1'\nprint(torch.ones(1))\n"),
            ("culprit", f"import torch\n\n{change}\nprint(1)\n"),
            ("first", f"import torch\n\nprint({asked})\n"),
            ("second", f"import torch\n\nprint({asked})\n"),
            ("drifts", "print(1)\n"),
        ):
            book.add(name, f"# %% cell\n{code}")
        for folder, ending in (("snippets", ""), ("docs/zh", ".md"), ("docs/en", ".md")):
            path = book.root / folder / "part" / f"chapter{ending}"
            if ending:
                text = path.read_text(encoding="utf-8").replace("part/chapter/", f"part/c{number}/")
                path.write_text(text, encoding="utf-8")
            path.rename(path.with_name(f"c{number}{ending}"))
    assert book.notes("update").returncode == 0
    for number in range(len(STATES)):
        out = book.project.snippets / "part" / f"c{number}" / "drifts.out"
        out.write_text("# cpu\n# %% cell\n2\n", encoding="utf-8")
    done = book.notes("check", "--notebooks")
    said = done.stdout.partition("== each chapter in one process\n")[2]
    return done.returncode, re.sub(r"\d+\.\d s", "T s", said)


@pytest.mark.parametrize("number", range(len(STATES)), ids=list(STATES))
def test_a_notebook_names_the_snippet_that_spoils_the_others(spoiled, number):
    told, _ = [*STATES.values()][number]
    code, said = spoiled
    here = f"part/c{number}"
    assert code == 1
    assert [block for block in said.split("\n\n") if f"{here}/" in block] == [
        f"DRIFT  {here}/drifts.py#cell line 1: value 2 → 1\n"
        f"    record  snippets/{here}/drifts.out:3\n"
        f"    shown   docs/zh/{here}.md:11, docs/en/{here}.md:11\n"
        "      -2\n"
        "      +1\n"
        f"    reproduce: notes run snippets/{here}/drifts.py\n"
        f"    accept:    notes update snippets/{here}/drifts.py",
        f"LEFT  {here}/culprit.py leaves {told}: 2 snippets after it differ\n"
        "    differ  first, second\n"
        f"    Put it back where snippets/{here}/culprit.py ends, then: notes check --notebooks {here}",
    ]


def test_what_notebooks_leave_is_counted_as_drift(spoiled):
    n = len(STATES)
    assert spoiled[1].split("\n")[-2] == (
        f"{5 * n} snippets: {2 * n} as recorded, {3 * n} drifted; {5 * n} run, 0 unchanged; T s"
    )


def test_what_is_put_back_is_left_by_nobody(book):
    book.add("leaves", "# %% cell\nimport torch\n\ntorch.set_default_dtype(torch.float64)\nprint(1)\n")
    book.add("restores", "# %% cell\nimport torch\n\ntorch.set_default_dtype(torch.float32)\nprint(1)\n")
    book.add("after", "# %% cell\nimport torch\n\nprint(torch.tensor(1.5).dtype)\n")
    assert book.notes("update").returncode == 0
    done = book.notes("check", "--notebooks")
    assert (done.returncode, last(done)) == (0, "3 snippets: 3 as recorded; 3 run, 0 unchanged; T s")


def test_a_failing_snippet_is_named_once_for_all_it_keeps_from_running(book):
    book.add("fails", FAILS)
    for n in range(4):
        book.add(f"after_{n}", f"# %% cell\nprint({n})\n")
    book.notes("update")
    done = book.notes("check", "--notebooks")
    said = done.stdout.partition("== each chapter in one process\n")[2]
    assert (done.returncode, re.sub(r"\d\.\d s", "T s", said)) == (
        3,
        "FAILED  part/chapter/fails.py#cell: ZeroDivisionError: division by zero\n"
        "    at      snippets/part/chapter/fails.py:4\n"
        "    shown   docs/zh/part/chapter.md:3, docs/en/part/chapter.md:3\n"
        "      Traceback (most recent call last):\n"
        f'        File "{book.root}/snippets/part/chapter/fails.py", line 4, in <module>\n'
        "          1 / 0\n"
        "          ~~^~~\n"
        "      ZeroDivisionError: division by zero\n"
        "    next:      mend the code, or, if the page is to show it, announce it: "
        '# %% cell raises="ZeroDivisionError"\n'
        "    reproduce: python snippets/part/chapter/fails.py\n\n"
        "NOT RUN  4 snippets of part/chapter after part/chapter/fails.py, which failed\n\n"
        "5 snippets: 1 failed, 4 not reached; 1 run, 0 unchanged; T s\n",
    )
    assert done.stdout.startswith("failed") and "unreached" not in done.stdout


def test_interrupted_at_a_terminal_or_not_the_code_is_130(book):
    code = "import notes.cli as c\nfrom notes.check import command\ndef stop(*_): raise KeyboardInterrupt\n"
    code += "command.check = stop\nraise SystemExit(c.main(['update']))"
    env = {k: v for k, v in os.environ.items() if k != "CI"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=book.root, env=env, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout, done.stderr) == (
        130,
        "",
        "\nnotes: interrupted; nothing was left running or half written\n",
    )
