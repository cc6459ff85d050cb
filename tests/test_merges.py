"""Two branches that each add a chapter to one part, with an erratum and a term, merge by plain git."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from conftest import Book
from damaged_book import git
from notes import ledger
from notes.book import navigation
from notes.lint import command as lint
from notes.parity import command as parity

NAV = {
    "mkdocs.yml": """nav:
  - index.md
  - 张量:
      - tensors/index.md
  - 参考:
      - reference/glossary.md
""",
    "mkdocs.en.yml": "INHERIT: mkdocs.yml\nnav: !!python/object/apply:notes.book.navigation.inherited [en]\n",
}
HEAD = "---\ndescription: {0}\nprerequisites: []\nstatus: 1\ncovers: {{}}\n---\n\n# {1}\n"
PAGES = {"index.md": "甲 A", "tensors/index.md": "张量 Tensors", "reference/glossary.md": "术语 Terms"}
ERRATUM = (
    "- id: {}\n  claim: {{zh: 甲, en: A}}\n  verdict: wrong\n  says: {{zh: 甲。, en: A.}}\n"
    "  correct: {{zh: 乙。, en: B.}}\n"
)
TERM = "- id: {0}\n  zh: 词{0}\n  en: word {0}\n  text: {{zh: 一句话。, en: A sentence.}}\n"
LEFT = "text of the template is left"


@pytest.fixture
def base(book: Book) -> Book:
    """A recorded book in git: one part, one chapter, errata, and terms."""
    for name, text in NAV.items():
        (book.root / name).write_text(text, encoding="utf-8")
    for number, language in enumerate(("zh", "en")):
        for name, titles in PAGES.items():
            page = book.project.docs / language / name
            page.parent.mkdir(parents=True, exist_ok=True)
            sentence = ("一句。", "One.")[number]
            page.write_text(HEAD.format(sentence.rstrip(".。"), titles.split()[number]), encoding="utf-8")
    data = book.project.docs / "data"
    data.mkdir()
    letters = "".join(f"# {letter}\n" for letter in "abcdefghijklmnopqrstuvwxyz")
    (data / "errata.yml").write_text(ERRATUM.format("E72") + letters, encoding="utf-8")
    (data / "glossary.yml").write_text(
        "".join(map(TERM.format, ("axis", "graph", "leaf", "tensor"))), encoding="utf-8"
    )
    (book.root / ".gitignore").write_text(".cache/\n", encoding="utf-8")
    assert book.notes("new", "tensors/first").returncode == 0
    git(book.root, "init", "-q", "-b", "main")
    _commit(book.root, "base")
    return book


def _commit(root: Path, what: str) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", what)


def _insert(path: Path, entry: str, after: str, ends: str) -> None:
    """Put an entry behind the line ``after`` and all that belongs to it."""
    head, found, rest = path.read_text(encoding="utf-8").partition(f"{after}\n")
    body, mark, tail = rest.partition(ends) if ends in rest else (rest, "", "")
    path.write_text(f"{head}{found}{body}{entry}{mark}{tail}", encoding="utf-8")


def _branch(book: Book, chapter: str, erratum: str, term: str, after: str) -> None:
    """A branch from main with a chapter at the end of the part, an erratum, and a term."""
    git(book.root, "checkout", "-q", "-b", chapter, "main")
    data = book.project.docs / "data"
    assert book.notes("new", f"tensors/{chapter}").returncode == 0
    _insert(data / "errata.yml", ERRATUM.format(erratum), f"# {erratum[0]}", "# ")
    _insert(data / "glossary.yml", TERM.format(term), f"- id: {after}", "- id: ")
    assert [str(one) for one in lint.lint(book.project) if LEFT not in one.message] == []
    _commit(book.root, chapter)


def _merge(book: Book, branch: str) -> list[str]:
    """Merge a branch; the files in conflict."""
    name = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "merge.conflictStyle=merge")
    subprocess.run(["git", *name, "merge", "-q", branch], cwd=book.root, capture_output=True)
    command = ["git", "diff", "--name-only", "--diff-filter=U"]
    return subprocess.run(command, cwd=book.root, capture_output=True, text=True).stdout.split()


def test_two_branches_with_a_chapter_each_in_one_part_conflict_in_two_lines_of_the_nav(base: Book) -> None:
    _branch(base, "masks", "view-after-transpose", "mask", "leaf")
    _branch(base, "sorting", "argsort-is-stable", "batch", "axis")
    git(base.root, "checkout", "-q", "main")
    assert _merge(base, "masks") == []
    assert _merge(base, "sorting") == ["mkdocs.yml"]
    path = base.root / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    sides = re.search(r"^<{7}.*\n(.*\n)={7}\n(.*\n)>{7}.*\n", text, re.M)
    assert sides and sides.groups() == ("      - tensors/masks.md\n", "      - tensors/sorting.md\n")
    assert text.count("<<<<<<<") == 1
    path.write_text(text.replace(sides[0], sides[1] + sides[2]), encoding="utf-8")
    _commit(base.root, "both")
    chapters = [one.key for one in navigation.book(base.project, "en") if one.key.startswith("tensors/")]
    assert chapters == [f"tensors/{name}.md" for name in ("index", "first", "masks", "sorting")]
    assert all(LEFT in problem.message for problem in lint.lint(base.project))
    assert [str(problem) for problem in parity.compare(base.project)] == []
    done = base.notes("check")
    assert (done.returncode, "18 as recorded" in done.stdout) == (0, True), done.stdout
    assert len(ledger.read(base.project)) == 18
    assert "nothing to write" in base.notes("update").stdout, "the ledgers hold as merged"
