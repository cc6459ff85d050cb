"""``notes run``: what snippets print, with nothing compared and nothing written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import Book

FIGURE = """# %% draw
import matplotlib.pyplot as plt

plt.plot([0, 1], [0, 1])
"""
FAILS = """# %% first
print("before")

# %% second
1 / 0
"""


def run(book: Book, *words: str) -> tuple[int, str, str]:
    """The exit code, and both streams without what differs from run to run."""
    done = book.notes("run", *words)
    return done.returncode, re.sub(r"\d+\.\d s\b", "T s", done.stdout), done.stderr


def files(book: Book) -> dict[Path, bytes]:
    """Every file of the book, save what the engine remembers for itself."""
    paths = [path for path in book.root.rglob("*") if path.is_file()]
    return {path: path.read_bytes() for path in paths if not path.is_relative_to(book.project.cache)}


def test_outputs_come_by_cell_and_nothing_is_written(book: Book) -> None:
    book.add("one", '# %% first\nprint(1)\nprint("two")\n\n# %% silent\nx = 3\n\n# %% last\nprint(x)\n')
    before = files(book)
    assert run(book, "snippets/part/chapter/one.py") == (
        0,
        "# snippets/part/chapter/one.py  (T s)\n# %% first\n1\ntwo\n# %% silent\n# %% last\n3\n",
        "",
    )
    assert files(book) == before


def test_what_the_record_says_does_not_matter(book: Book) -> None:
    """The command that a drift message names shows the drift, and is content with it."""
    book.add("one", "# %% first\nprint(1)\n")
    book.out("one").write_text("# cpu\n# %% first\n2\n", encoding="utf-8")
    checked = book.notes("check")
    assert checked.returncode == 1 and "reproduce: notes run snippets/part/chapter/one.py\n" in checked.stdout
    assert run(book, "snippets/part/chapter/one.py")[:2] == (
        0,
        "# snippets/part/chapter/one.py  (T s)\n# %% first\n1\n",
    )


def test_a_snippet_runs_each_time(book: Book) -> None:
    book.add("one", "# %% first\nprint(1)\n")
    book.notes("update")
    assert re.search(r" 0 run, 1 unchanged; \d+\.\d s\n$", book.notes("check").stdout)
    assert run(book, "part/chapter")[1] == "# snippets/part/chapter/one.py  (T s)\n# %% first\n1\n"


def test_a_failing_snippet_is_told_with_its_place_and_what_it_printed_before(book: Book) -> None:
    book.add("fails", FAILS)
    code, told, said = run(book, "part/chapter/fails.py")
    assert (code, said) == (3, "")
    head, _, failure = told.partition("FAILED")
    assert head == "# snippets/part/chapter/fails.py  (T s)\n# %% first\nbefore\n# %% second\n"
    assert failure.startswith("  part/chapter/fails.py#second: ZeroDivisionError: division by zero\n")
    assert "    at      snippets/part/chapter/fails.py:7\n" in failure
    assert failure.endswith("    reproduce: python snippets/part/chapter/fails.py\n\n")


def test_one_that_fails_leaves_the_others_and_makes_the_code_3(book: Book) -> None:
    book.add("fails", FAILS)
    book.add("good", "# %% first\nprint(1)\n")
    code, told, _ = run(book)
    assert code == 3
    assert "# snippets/part/chapter/good.py  (T s)\n# %% first\n1\n" in told
    assert told.count("FAILED") == 1


def test_many_snippets_of_a_chapter_are_named_each(book: Book) -> None:
    for number in range(3):
        book.add(f"s{number}", f"# %% first\nprint({number})\n")
    code, told, _ = run(book, "docs/en/part/chapter.md")
    assert code == 0
    heads = re.findall(r"# snippets/part/chapter/s(\d)\.py  \(T s\)\n# %% first\n(\d)\n", told)
    assert sorted(heads) == [("0", "0"), ("1", "1"), ("2", "2")]
    assert len(told.splitlines()) == 9


def test_a_figure_is_named_with_its_size(book: Book) -> None:
    book.add("plot", FIGURE)
    code, told, _ = run(book)
    assert code == 0
    assert re.fullmatch(
        r"# snippets/part/chapter/plot\.py  \(T s\)\n# %% draw\n# draw\.svg: \d+\.\d kB\n", told
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["part/chapter/onn.py"], "Did you mean `snippets/part/chapter/one.py`?"),
        (["part/chapter/broken.py"], "snippets/part/chapter/broken.py:3: "),
    ],
)
def test_what_cannot_be_read_is_a_problem_and_nothing_runs(book: Book, words: list[str], said: str) -> None:
    book.add("one", "# %% first\nprint(1)\n")
    book.add("broken", '# %% first unknown="x"\nprint(1)\n')
    code, told, problems = run(book, *words, "part/chapter/one.py")
    assert (code, told) == (2, "")
    assert said in problems and "Traceback" not in problems


def test_why_a_snippet_cannot_run_here_is_said(book: Book) -> None:
    book.add("gpu", "# notes: device=cuda\n\n# %% first\nprint(1)\n")
    book.add("needs", "# notes: needs=nothing_like_it\n\n# %% first\nprint(1)\n")
    code, told, _ = run(book)
    assert (code, sorted(told.splitlines())) == (
        0,
        [
            "SKIPPED  part/chapter/gpu.py: runs on cuda only",
            "SKIPPED  part/chapter/needs.py: needs nothing_like_it",
        ],
    )
