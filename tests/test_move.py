"""``notes move``: what names a chapter names it afterwards, in both languages, or nothing has changed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import ROOT, Book
from damaged_book import git
from notes.book import navigation, redirects, versions
from notes.lint import command as lint
from notes.move import command
from notes.move import command as move
from notes.move.renaming import Renaming
from notes.new import contents
from notes.parity import command as parity
from notes.problem import ProblemsError
from notes.project import LANGUAGES, Project
from pages import EXERCISES

NAV = """# A comment | 一行说明
nav:
  - index.md
  - 甲:  # the first part
      - one/index.md
      - one/first.md  # begins
      - one/second-try.md
  - 乙: [two/index.md, two/third.md]
theme: {name: material}  # stays
"""
ENGLISH = "INHERIT: mkdocs.yml\nnav: !!python/object/apply:notes.book.navigation.inherited [en]\n"
HEAD = "---\ndescription: {0}\nprerequisites: {1}\ncovers: {2}\n---\n\n# {3}\n\n"
SENTENCE = {"zh": "一句：", "en": "One"}
HOME = "[a](one/second-try.md#there) and ![b](one/c.svg)\n"
SECOND = """## A section {{ #there }}

[{0}](../../../snippets/one/second_try/sum.py#total "run")

- `run:one/second_try/sum.py#total` `` `run:one/second_try/sum.py#total` ``
- [{0}](first.md)
- [{0}](#there) [{0}](../two/third.md#x) <a href="first.md">{0}</a>
- ![{0}](c.svg)

```text
[{0}](first.md) snippets/one/second_try/sum.py
```
"""
THIRD = """## A section {{ #x }}

[{0}](../../../snippets/one/second_try/sum.py#total "run")

[![{0}](../one/c.svg)](../one/second-try.md)

[{0}]: ../one/second-try.md#there
"""
SOURCES = """notes:
  S0: {zh: 日记, en: Diary}
rows:
  - id: S0-1
    zh: 甲
    en: A
    chapters: [one/first, one/second-try]  # both
  - {id: S0-2, zh: 乙, en: B, chapters: ['one/second-try'], files: {old.py: one/second_try/sum.py#total}}
"""
ERRATA = """- id: E1
  rows: [S0-1]
  claim: {zh: 甲, en: A}
  verdict: wrong
  says: {zh: 甲, en: A}
  correct: {zh: 乙, en: B}
  chapter: one/second-try
"""


@pytest.fixture
def shelf(book: Book) -> Book:
    """A recorded book of two parts; ``one/second-try`` is named in every way that there is."""
    (book.root / "mkdocs.yml").write_text(NAV, encoding="utf-8")
    (book.root / "mkdocs.en.yml").write_text(ENGLISH, encoding="utf-8")
    (book.root / "README.md").write_text("[a](docs/en/one/second-try.md#there)\n", encoding="utf-8")
    (book.root / "Makefile").write_text("x:\n\tnotes run one/second_try\n", encoding="utf-8")
    proof = "\n  S0-1: second_try/sum.py#total\n  S0-2: '#there'\n  E1: second_try/sum.py"
    far = "\n  S0-1: \"one/second_try/sum.py#total\"\n  S0-2: '#x'"
    for language, words in SENTENCE.items():
        put(book, f"docs/{language}/index.md", HEAD.format(words, "[]", "{}", words) + HOME)
        put(book, f"docs/{language}/one/c.svg", "<svg/>\n")
        for part, title in (("one", "甲"), ("two", "乙")):
            index = HEAD.format(words, "[]", "{}", title if language == "zh" else part)
            put(book, f"docs/{language}/{part}/index.md", index)
        work = EXERCISES[language]
        put(book, f"docs/{language}/one/first.md", HEAD.format(words, "[]", "{}", f"{words}1") + work)
        text = HEAD.format(words, "[one/first]", proof, f"{words}2") + SECOND.format(words) + work
        put(book, f"docs/{language}/one/second-try.md", text)
        needs = "[one/first, 'one/second-try']  # both"
        third = HEAD.format(words, needs, far, words) + THIRD.format(words) + work
        put(book, f"docs/{language}/two/third.md", third)
    put(book, "docs/data/sources.yml", SOURCES)
    put(book, "docs/data/errata.yml", ERRATA)
    for name, total in (("one/second_try/sum", 3), ("two/third/other", 4)):
        put(book, f"snippets/{name}.py", f'"""A title | 标题"""\n\n# %% total\nprint({total})\n')
    assert book.notes("update", "snippets").returncode in (0, 2), "other.py is shown nowhere"
    put(book, "docs/data/versions.json", table(book))
    put(book, ".gitignore", ".cache/\n")
    return book


def put(book: Book, name: str, text: str) -> None:
    path = book.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def table(book: Book) -> str:
    """Both chapters checked as they are, and once before their last change."""
    pages = {name: book.project.docs / "zh" / f"{name}.md" for name in ("one/second-try", "two/third")}
    digests = {k: versions.digest(book.project, versions.shown(book.project, p)) for k, p in pages.items()}
    line = {"cell": "total", "kind": "value", "recorded": "3", "now": "4"}
    now = {"date": "2026-01-01", "changed": {"one/second_try/sum.py": [line]}, "chapters": digests}
    return json.dumps({"2.8.0": now, "2.9.0": {"changed": {}, "chapters": dict.fromkeys(digests, "old")}})


def tree(book: Book) -> dict[str, bytes]:
    found = (path for path in book.root.rglob("*") if not {".cache", ".git"} & set(path.parts))
    return {str(path): path.read_bytes() if path.is_file() else b"" for path in found}


def read(book: Book, name: str) -> str:
    return (book.root / name).read_text(encoding="utf-8")


def test_a_chapter_moves_to_another_part_with_all_that_names_it(shelf: Book, capsys) -> None:
    assert move.main(shelf.project, "one/second-try", "two/new-name") == 0
    told = capsys.readouterr().out
    for language, words in SENTENCE.items():
        assert not (shelf.root / f"docs/{language}/one/second-try.md").exists()
        proof = "\n  S0-1: new_name/sum.py#total\n  S0-2: '#there'\n  E1: new_name/sum.py"
        body = SECOND.format(words).replace("one/second_try/sum.py#total", "two/new_name/sum.py#total")
        body = body.replace("`` `run:two/new_name", "`` `run:one/second_try")  # shows how it is written
        body = body.replace(f"- [{words}](first.md)", f"- [{words}](../one/first.md)")
        body = body.replace('"first.md"', '"../one/first.md"').replace("(../two/third", "(third")
        body = body.replace("(c.svg)", "(../one/c.svg)")
        new = HEAD.format(words, "[one/first]", proof, f"{words}2") + body + EXERCISES[language]
        assert read(shelf, f"docs/{language}/two/new-name.md") == new
        third = read(shelf, f"docs/{language}/two/third.md")
        assert "prerequisites: [one/first, 'two/new-name']  # both\n" in third
        assert "\n  S0-1: \"new_name/sum.py#total\"\n  S0-2: '#x'\n" in third
        assert "(../../../snippets/two/new_name/sum.py#total" in third
        assert f"[![{words}](../one/c.svg)](new-name.md)\n\n[{words}]: new-name.md#there\n" in third
        assert "[a](two/new-name.md#there) and ![b](one/c.svg)\n" in read(shelf, f"docs/{language}/index.md")
    assert read(shelf, "README.md") == "[a](docs/en/two/new-name.md#there)\n"
    sources = SOURCES.replace("one/second-try", "two/new-name").replace("one/second_try", "two/new_name")
    assert read(shelf, "docs/data/sources.yml") == sources
    assert read(shelf, "docs/data/errata.yml") == ERRATA.replace("one/second-try", "two/new-name")
    nav = NAV.replace("      - one/second-try.md\n", "").replace("third.md]", "third.md, two/new-name.md]")
    assert read(shelf, "mkdocs.yml") == nav
    assert read(shelf, "mkdocs.en.yml") == ENGLISH
    assert redirects.read(shelf.project) == {"one/second-try": "two/new-name"}
    names = sorted(path.name for path in (shelf.project.snippets / "two" / "new_name").iterdir())
    assert names == ["checked.jsonl", "sum.out", "sum.py"]
    assert not (shelf.project.snippets / "one").exists(), "an empty folder goes"
    left = [line.strip() for line in told.split("\n") if line.startswith("    ")]
    pages = [f"docs/{language}/one/second-try" for language in ("en", "zh")]
    assert "Makefile:2" in left and not any(name in told.partition("stands")[2] for name in pages)
    assert [place for place in left if place.startswith("docs/")] == [
        *(f"docs/{language}/two/new-name.md:{line}" for language in ("en", "zh") for line in (16, 22))
    ], "what a fence or a quoted span shows is for a person to change"


def test_afterwards_every_check_passes_and_nothing_runs_again(shelf: Book) -> None:
    assert shelf.notes("check").stdout.count("0 run") <= 1
    assert [str(problem) for problem in lint.lint(shelf.project)] == []
    assert shelf.notes("move", "one/second-try", "two/new-name").returncode == 0
    done = shelf.notes("check", "snippets/two/new_name")
    assert (done.returncode, "0 run, 1 unchanged" in done.stdout) == (0, True), done.stdout
    assert [str(problem) for problem in parity.compare(shelf.project)] == []
    told = [problem.message for problem in lint.lint(shelf.project)]
    assert told == ["`two/new-name` is to be read first, and the nav has it later"] * 2, "of two/third"
    nav = read(shelf, "mkdocs.yml").replace("two/third.md, two/new-name.md", "two/new-name.md, two/third.md")
    put(shelf, "mkdocs.yml", nav)
    assert [str(problem) for problem in lint.lint(shelf.project)] == []


def test_what_was_checked_on_other_versions_still_counts(shelf: Book) -> None:
    before = versions.read(shelf.project)
    before["2.9.0"]["chapters"]["reference/table"] = "another"
    versions.write(shelf.project, before)
    assert move.main(shelf.project, "one/second-try", "two/new-name") == 0
    runs = versions.read(shelf.project)
    assert list(runs["2.8.0"]["changed"]) == ["two/new_name/sum.py"]
    pages = {name: shelf.project.docs / "zh" / f"{name}.md" for name in ("two/new-name", "two/third")}
    shown = {name: versions.shown(shelf.project, page) for name, page in pages.items()}
    assert runs["2.8.0"]["chapters"] == {k: versions.digest(shelf.project, ids) for k, ids in shown.items()}
    assert runs["2.9.0"]["chapters"].pop("reference/table") == "another", "what does not move keeps its own"
    assert runs["2.9.0"]["chapters"] == dict.fromkeys(pages, "old"), "what was void stays void"


def test_a_chapter_that_gets_another_name_keeps_its_place(shelf: Book) -> None:
    assert move.main(shelf.project, "one/first", "one/start") == 0
    assert read(shelf, "mkdocs.yml") == NAV.replace("one/first.md", "one/start.md")
    second = read(shelf, "docs/en/one/second-try.md")
    assert "- [One](start.md)\n- [One](#there) [One](../two/third.md#x)" in second
    assert "prerequisites: [one/start]\n" in second and "```text\n[One](first.md)" in second


def test_there_and_back_is_no_change(shelf: Book) -> None:
    (shelf.root / "docs/data/versions.json").write_text(versions.text_of(versions.read(shelf.project)))
    before = tree(shelf)
    for old, new in (("second-try", "b"), ("b", "c"), ("c", "second-try")):
        assert move.main(shelf.project, f"one/{old}", f"one/{new}") == 0
    assert redirects.read(shelf.project) == {"one/b": "one/second-try", "one/c": "one/second-try"}
    redirects.place(shelf.project).unlink()
    assert tree(shelf) == before


def test_git_follows_a_move(shelf: Book) -> None:
    for words in ("init -q", "add -A", "commit -q -m good"):
        git(shelf.root, *words.split())
    assert shelf.notes("move", "one/second-try", "two/new-name").returncode == 0
    done = subprocess.run(["git", "status", "--short"], cwd=shelf.root, capture_output=True, text=True)
    status = done.stdout.split("\n")
    assert "R  snippets/one/second_try/sum.py -> snippets/two/new_name/sum.py" in status
    assert "R  docs/zh/one/second-try.md -> docs/zh/two/new-name.md" in status
    assert [line for line in status if line.startswith("??")] == ["?? docs/data/redirects.yml"]


REFUSED = [
    ("one/secnd-try", "two/b", "one/secnd-try: no such chapter\n    Did you mean `one/second-try`?"),
    ("one/index", "two/b", "one/index: no such chapter"),
    ("one", "two/b", "one: no such chapter"),
    ("one/first", "one/second-try", "docs/zh/one/second-try.md: exists already"),
    ("one/first", "two/third", "docs/en/two/third.md: exists already"),
    ("one/first", "one/first", "docs/zh/one/first.md: exists already"),
    ("one/first", "tow/b", "tow/b: no part `tow`\n    Did you mean `two`?"),
    ("one/first", "two/My_name", "two/My_name: not a name for a chapter"),
    ("one/first", "two/index", "two/index: not a name for a chapter"),
    ("one/first", "two", "two: not a name for a chapter"),
    ("one/first", "../b", "../b: not a name for a chapter"),
]


@pytest.mark.parametrize(("old", "new", "message"), REFUSED)
def test_a_name_that_cannot_be_used_changes_nothing(shelf: Book, old: str, new: str, message: str) -> None:
    before = tree(shelf)
    with pytest.raises(ProblemsError) as caught:
        move.main(shelf.project, old, new)
    assert message in str(caught.value)
    assert tree(shelf) == before


def test_a_folder_of_snippets_in_the_way_is_told(shelf: Book) -> None:
    put(shelf, "snippets/two/b/x.py", "1\n")
    with pytest.raises(ProblemsError, match="snippets/two/b: exists already"):
        move.main(shelf.project, "one/first", "two/b")


DAMAGE = {
    "docs/zh/two/third.md": (
        "# 一",
        "<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n# 一",
        r"third\.md:9: a merge left",
    ),
    "docs/en/one/second-try.md": ("{ #there }", "", "section #there has no id in English"),
    "docs/data/errata.yml": ("- id: E1", "- id: [", r"errata\.yml:1: not YAML"),
    "mkdocs.yml": ("- one/index.md", "- one/index.md\n      - one/index.md", "stands twice in the nav"),
    "snippets/one/second_try/checked.jsonl": ('"device"', '"devise"', "not a ledger"),
    "docs/data/versions.json": ("{", "[", "not JSON"),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_a_damaged_book_is_told_and_left_alone(shelf: Book, name: str) -> None:
    old, new, message = DAMAGE[name]
    put(shelf, name, read(shelf, name).replace(old, new, 1))
    before = tree(shelf)
    with pytest.raises(ProblemsError, match=message):
        move.main(shelf.project, "one/second-try", "two/b")
    assert tree(shelf) == before


def test_a_page_in_one_language_alone_is_told(shelf: Book) -> None:
    (shelf.root / "docs/en/one/first.md").unlink()
    with pytest.raises(ProblemsError, match=r"docs/en/one/first\.md: there is no such page"):
        move.main(shelf.project, "one/first", "two/b")


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_whatever_stops_it_on_the_way_the_old_state_stays(shelf: Book, monkeypatch, error) -> None:
    before, rename, calls = tree(shelf), os.rename, 0
    steps = 0

    def breaking(source, target):
        nonlocal calls
        calls += 1
        if calls == steps:
            raise error
        rename(source, target)

    monkeypatch.setattr(os, "rename", breaking)
    kind = ProblemsError if isinstance(error, OSError) else KeyboardInterrupt
    made = command.plan(shelf.project, Renaming("one/second-try", "two/new-name"))
    for steps in range(1, len(made.moves) + 2 * len(made.texts)):
        calls = 0
        with pytest.raises(kind):
            move.main(shelf.project, "one/second-try", "two/new-name")
        assert tree(shelf) == before, f"step {steps}"


def test_where_not_everything_can_be_put_back_nothing_is_lost(shelf: Book, monkeypatch) -> None:
    before, rename, calls = tree(shelf), os.rename, 0

    def breaking(source, target):
        nonlocal calls
        calls += 1
        if calls > 8:
            raise OSError(5, "Input/output error", str(source))
        rename(source, target)

    monkeypatch.setattr(os, "rename", breaking)
    with pytest.raises(
        ProblemsError, match=r"Input/output error\n +Not everything could be put back: .*\.move-"
    ):
        move.main(shelf.project, "one/second-try", "two/new-name")
    assert set(before.values()) <= set(tree(shelf).values()), "each old file is somewhere"


def test_addresses_lead_to_where_a_chapter_is_now() -> None:
    text = redirects.moved("", "one/b", "one/c")
    assert text == f"{redirects.HEAD}one/b: one/c\n"
    text = redirects.moved(text + "# mine\none/x: one/y  # why\n", "one/c", "two/a")
    assert text == f"{redirects.HEAD}one/b: two/a\n# mine\none/c: two/a\none/x: one/y  # why\n"
    back = "# mine\none/c: one/b\none/x: one/y  # why\ntwo/a: one/b\n"
    assert redirects.moved(text, "two/a", "one/b") == redirects.HEAD + back


def test_an_address_that_leads_nowhere_is_told(shelf: Book) -> None:
    put(shelf, "docs/data/redirects.yml", "one/old: one/frst\none/first: two/third\n")
    told = [str(problem) for problem in lint.lint(shelf.project, ["docs/data/redirects.yml"])]
    assert told == [
        "docs/data/redirects.yml:1: `one/old` leads to `one/frst`, which is no page\n"
        "    Did you mean `one/first`?",
        "docs/data/redirects.yml:2: `one/first` is a page again\n"
        "    Remove this line: readers find the page itself.",
    ]


def test_a_new_chapter_takes_its_address_back(shelf: Book) -> None:
    assert move.main(shelf.project, "one/first", "one/start") == 0
    assert shelf.notes("new", "one/first").returncode == 0
    assert redirects.read(shelf.project) == {}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  - A: [a/x.md, a/old.md]\n  - B: [b/x.md]\n", "  - A: [a/x.md]\n  - B: [b/x.md, b/new.md]\n"),
        ("  - A: [a/old.md, a/x.md]\n  - B: [b/x.md]\n", "  - A: [a/x.md]\n  - B: [b/x.md, b/new.md]\n"),
        (
            "  - A:\n      # note\n      - a/x.md\n      - 名: a/old.md  # c\n  - B:\n      - b/x.md\n",
            "  - A:\n      # note\n      - a/x.md\n  - B:\n      - b/x.md\n      - b/new.md\n",
        ),
    ],
)
def test_a_line_of_the_nav_changes_its_part(before: str, after: str) -> None:
    assert contents.with_moved(f"nav:\n{before}", "x.yml", "a/old.md", "b/new.md") == f"nav:\n{after}"


def test_the_only_page_of_a_part_stays() -> None:
    with pytest.raises(ProblemsError, match=r"x\.yml:2: a/old\.md is alone in its part"):
        contents.with_moved("nav:\n  - A: [a/old.md]\n  - B: [b/x.md]\n", "x.yml", "a/old.md", "b/new.md")


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """A copy of this book, without history."""
    root = tmp_path_factory.mktemp("real") / "book"
    for name in ("docs", "snippets"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in [*ROOT.glob("*.md"), *ROOT.glob("mkdocs*.yml")]:
        shutil.copy(path, root)
    real, copy = Project(ROOT), Project(root)
    if (real.cache / "site.json").is_file():  # what formulas, code, and words became in a build before
        copy.cache.mkdir(parents=True)
        shutil.copy(real.cache / "site.json", copy.cache)
    return Book(copy)


@pytest.mark.full
def test_the_whole_book_is_sound_after_two_moves(copied: Book) -> None:
    """One chapter is renamed in place; the first of a part moves into the part before it: same order."""
    before = [str(problem) for problem in lint.lint(copied.project)]
    moves = {"graph/leaf-tensors": "graph/leaves", "graph/dynamic-graph": "autograd/a-graph"}
    for old, new in moves.items():
        done = copied.notes("move", old, new)
        assert done.returncode == 0, done.stderr
    after = "\n".join(str(problem) for problem in lint.lint(copied.project))
    for old, new in moves.items():
        after = after.replace(new, old)
    assert sorted(after.split("\n")) == sorted("\n".join(before).split("\n"))
    assert [str(problem) for problem in parity.compare(copied.project)] == []
    order = [one.key for one in navigation.book(copied.project, "en")]
    assert order.index("graph/leaves.md") == order.index("graph/backprop-by-hand.md") + 1
    done = copied.notes("build", timeout=300)
    assert done.returncode == 0, done.stderr
    for language in LANGUAGES:
        page = Path(copied.root, "site", language, "graph", "leaf-tensors", "index.html")
        assert 'content="0; url=../leaves/"' in page.read_text(encoding="utf-8")
        index = read(copied, f"site/{language}/search/search_index.json")
        assert '"location":"graph/leaves/"' in index and '"location":"graph/leaf-tensors' not in index
    assert copied.notes("check", "graph/leaves").returncode == 0
