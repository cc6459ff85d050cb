"""A run that failed has a next step, and slips that used to pass in silence are told."""

from __future__ import annotations

import pytest
from notes import cli
from notes.book import introduction
from notes.lint import command as lint
from notes.parity import command as parity
from notes.report import cure
from notes.run.failure import Failure
from pages import EXERCISES, put_record

CELLS = "# %% one\nx = 1\n\n# %% two\ny = 2\n"


@pytest.mark.parametrize(
    ("kind", "cell", "text", "step"),
    [
        ("exception", "two", "ValueError: bad", 'announce it: # %% two raises="ValueError"'),
        (
            "exception",
            "one",
            "ValueError",
            "announce it in the last cell, for nothing runs after it: # %% one",
        ),
        ("exception", "two", 'its header says raises="A", but it raised a.B: c', '# %% two raises="a.B"'),
        ("exception", "two", "EOFError: EOF when reading a line", "write the value into the code"),
        ("exception", "two", "RuntimeError: can't allocate memory", "a snippet has 4 GiB"),
        ("exception", "two", "RuntimeError: a SyntaxError in the template", 'raises="RuntimeError"'),
        ("exception", "two", 'its header says raises="A", but it raised SyntaxError: b', "mend the line"),
        ("exception", "two", "ModuleNotFoundError: No module named 'a'", "requirements.txt"),
        ("exception", "two", "the thread a ended with an exception: A: b. Catch it there", ""),
        (
            "warning",
            "one",
            'it warned (UserWarning), and its header does not say warns="UserWarning"',
            "# %% one warns",
        ),
        ("no exception", "two", "it ran to its end", "take the option out"),
        ("no warning", "two", "it did not warn", "take the option out"),
        ("timeout", "one", "did not finish in 30 s", "# notes: timeout=60"),
        ("memory", "one", "used more than 4 GiB of memory", "smaller"),
        ("crash", "one", "crashed the interpreter: SIGSEGV", "one half"),
        ("network", "one", "line 6 uses the network, …: use data that lies beside the snippet", ""),
    ],
)
def test_a_failure_has_a_next_step(book, kind, cell, text, step):
    item = book.load(book.add("a", CELLS))
    said = cure.cure(item, Failure(kind, cell, 3, text))
    assert step in said and bool(said) == bool(step)


def test_who_allowed_more_time_already_is_told_to_allow_more_than_that(book):
    item = book.load(book.add("a", f"# notes: timeout=120\n\n{CELLS}"))
    assert "timeout=240" in cure.cure(item, Failure("timeout", "one", 3, "did not finish in 120 s"))


def test_a_snippet_that_no_page_shows_is_told_where_it_alone_is_checked(book, capsys, monkeypatch):
    put_record(book.project, book.add("a", "# %% x\nprint(7)\n", shown=False), x="7")
    put_record(book.project, book.add("b", "# %% x\nprint(7)\n"), x="7")
    monkeypatch.chdir(book.root)
    assert cli.main(["check", "part/chapter"]) == 2
    said = capsys.readouterr().out
    assert said.count("no chapter shows this snippet") == 1
    assert "snippets/part/chapter/a.py: no chapter" in said and "Show it where it belongs" in said


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ('"""A title | 标题"""\n\n# %% a\nprint（1)\n', "4: not valid Python"),
        ('"""A title"""\n\n# %% a\nprint(1)\n', "1: the title is not a pair"),
        ("# %% a\nprint(1)\n", "1: no title"),
    ],
)
def test_lint_tells_what_an_update_would_refuse(book, source, said):
    path = book.add("a", source, title="")
    (problem,) = [one for one in lint.lint(book.project) if one.path == book.load(path).shown]
    assert said in str(problem) and problem.hint


def test_a_key_that_nothing_reads_is_told(book):
    book.add("a", "# %% x\nprint(7)\n")
    page = book.project.docs / "en" / "part" / "chapter.md"
    head = "---\ndescription: A sentence\nprerequisites: []\ncovers: {}\nneds: [numpy]\n---\n\n"
    page.write_text(head + page.read_text(encoding="utf-8"), encoding="utf-8")
    (problem,) = [one for one in lint.lint(book.project) if "nothing reads" in one.message]
    assert (problem.line, problem.message, problem.hint) == (
        5,
        "nothing reads the key `neds`",
        "Did you mean `needs`?",
    )


def test_a_page_of_one_language_is_linted_alone_and_the_other_is_listed(book, capsys):
    head = (
        "---\ndescription: {}\nprerequisites: [part/new]\ncovers: {{}}\n---\n\n# {}\n\n[{}](new.md#one)\n\n"
    )
    folder = book.project.docs
    words = {"zh": ("一句话", "标题", "这里"), "en": ("One", "Title", "Here")}
    texts = {language: head.format(*some) + EXERCISES[language] for language, some in words.items()}
    for language, text in texts.items():
        (folder / language / "part").mkdir(parents=True)
        (folder / language / "part" / "old.md").write_text(text, encoding="utf-8")
    page = folder / "zh" / "part" / "new.md"
    text = texts["zh"].replace("[part/new]", "[]").replace("## ", "## 一节 { #one }\n\n## ", 1)
    page.write_text(text, encoding="utf-8")
    (book.root / "mkdocs.yml").write_text("nav: [part/new.md, part/old.md]\n", encoding="utf-8")
    assert [str(one) for one in lint.lint(book.project)] == []
    assert lint.main(book.project, ["docs/zh/part/new.md"]) == 0
    said = capsys.readouterr().out
    assert (
        "docs/en/part/new.md: not translated yet" in said
        and "cp docs/zh/part/new.md docs/en/part/new.md" in said
    )
    assert said.endswith("lint: 1 file, nothing to settle, 1 to translate\n")
    assert lint.main(book.project, ["docs/zh/part/old.md"]) == 0
    assert "translate" not in capsys.readouterr().out
    assert parity.main(book.project) == 1 and "only in Chinese" in capsys.readouterr().out


def test_a_name_is_introduced_by_the_page_that_is_there(book):
    (book.root / "mkdocs.yml").write_text("nav: [part/new.md, part/old.md]\n", encoding="utf-8")
    page = book.project.docs / "en" / "part" / "new.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\nintroduces: [torch.sum]\n---\n\n# A\n", encoding="utf-8")
    found = introduction.introducers(book.project, "zh")
    assert list(found.values()) == [book.project.docs / "zh" / "part" / "new.md"]
