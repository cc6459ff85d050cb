"""``notes parity --since``: sections that one language changed alone, in a small git repository."""

from __future__ import annotations

import os
import subprocess

import pytest
from notes.parity import command as parity
from notes.problem import ProblemsError

PAGE = """---
description: {0}
status: {status}
---

# {0}

{1}

## A {{ #a }}

{2}

## B {{ #b }}

{3}
"""


class Repository:
    """A book with one page, in git; ``write`` changes the page, ``commit`` keeps it."""

    def __init__(self, book) -> None:
        self.book = book
        self.words = {side: [f"{side}0", f"{side}1", f"{side}2", f"{side}3"] for side in ("zh", "en")}
        self.git("init", "--quiet", "--initial-branch=main")
        self.write("zh")
        self.write("en")
        self.commit("start")
        self.git("tag", "start")

    def git(self, *words: str) -> None:
        env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        identity = ("-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false")
        subprocess.run(
            ["git", *identity, *words], cwd=self.book.root, env=env, check=True, capture_output=True
        )

    def write(self, side: str, place: int = 0, text: str | None = None, status: int = 5) -> None:
        if text is not None:
            self.words[side][place] = text
        path = self.book.project.docs / side / "page.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE.format(*self.words[side], status=status), encoding="utf-8")

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def change(self, side: str, place: int, text: str, message: str = "change") -> None:
        self.write(side, place, text)
        self.commit(message)

    def since(self, revision: str = "start") -> list[str]:
        return [str(problem) for problem in parity.staleness.compare(self.book.project, revision)]


@pytest.fixture
def repository(book) -> Repository:
    return Repository(book)


def test_nothing_changed(repository):
    assert repository.since() == []
    assert parity.main(repository.book.project, since="start") == 0


def test_one_language_changed(repository, capsys):
    repository.change("en", 2, "en2, and a remark")
    (problem,) = repository.since()
    assert problem.split("\n") == [
        "docs/zh/page.md:10 ↔ docs/en/page.md:10: "
        "section #a changed in English and not in Chinese since start",
        "    Change the Chinese too, or end the commit message with `Parity: en-only`.",
        "        - en2",
        "        + en2, and a remark",
    ]
    assert parity.main(repository.book.project, since="start") == 1
    assert parity.main(repository.book.project) == 0
    assert "1 to settle" in capsys.readouterr().out


def test_both_languages_changed(repository):
    repository.change("en", 2, "new")
    repository.change("zh", 2, "新")
    assert repository.since() == []
    repository.change("zh", 3, "新")
    (problem,) = repository.since()
    assert "section #b changed in Chinese" in problem


def test_what_is_not_committed_counts(repository):
    repository.write("zh", 1, "新的开头")
    (problem,) = repository.since("HEAD")
    assert problem.startswith("docs/zh/page.md:6 ↔ docs/en/page.md:6: the opening changed in Chinese")
    repository.write("en", 1, "a new opening")
    assert repository.since("HEAD") == []


def test_white_space_and_other_keys_do_not_count(repository):
    repository.change("zh", 2, "z\nh 2\n")
    repository.write("zh", status=9)
    assert repository.since() == []


def test_the_description_counts(repository):
    text = repository.book.project.docs / "en" / "page.md"
    text.write_text(text.read_text().replace("description: en0", "description: new"))
    (problem,) = repository.since()
    assert problem.startswith("docs/zh/page.md:2 ↔ docs/en/page.md:2: front matter changed in English")


def test_a_trailer_silences_its_own_language(repository):
    repository.change("en", 2, "a typo mended", "Mend a typo\n\nParity: en-only")
    assert repository.since() == []
    repository.change("zh", 2, "新")
    (problem,) = repository.since()
    assert "section #a changed in Chinese and not in English" in problem


def test_a_trailer_does_not_silence_the_other_language(repository):
    repository.change("en", 2, "new", "Change\n\nParity: zh-only")
    (problem,) = repository.since()
    assert "section #a changed in English" in problem


def test_a_trailer_does_not_silence_other_commits(repository):
    repository.change("en", 2, "a typo mended", "Mend a typo\n\nParity: en-only")
    repository.change("en", 3, "new")
    (problem,) = repository.since()
    assert "section #b changed in English" in problem
    repository.write("en", 2, "once more")
    assert len(repository.since()) == 2


def test_what_others_did_on_the_main_branch_does_not_count(repository):
    repository.git("checkout", "--quiet", "-b", "topic")
    repository.change("en", 2, "new")
    repository.change("zh", 2, "新")
    repository.git("checkout", "--quiet", "main")
    repository.words = {side: [f"{side}{n}" for n in range(4)] for side in ("zh", "en")}
    repository.change("zh", 3, "新")
    repository.git("checkout", "--quiet", "topic")
    assert repository.since("main") == []


def test_a_section_that_catches_up_is_no_change(repository):
    both = [repository.book.project.docs / side / "page.md" for side in ("zh", "en")]
    both[0].write_text(both[0].read_text() + "\n## C { #c }\n")
    repository.commit("a new section, not translated yet")
    both[1].write_text(both[1].read_text() + "\n## C { #c }\n")
    assert repository.since("HEAD") == []


def test_a_long_line_is_cut_around_the_change(repository):
    long = "word " * 60
    for side in ("zh", "en"):
        repository.write(side, 2, f"{long}old {long}")
    repository.commit("long lines")
    repository.write("en", 2, f"{long}new {long}")
    (problem,) = repository.since("HEAD")
    gone, come = problem.split("\n")[2:]
    assert gone == "        - … word word word old word word word …"
    assert come.endswith("word new word word word …")


def test_an_unknown_revision(repository):
    with pytest.raises(ProblemsError) as error:
        repository.since("nowhere")
    assert str(error.value).startswith("--since nowhere: no such revision here\n    Name a branch")


def test_no_git_repository(book, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(book.root.parent))
    with pytest.raises(ProblemsError) as error:
        parity.staleness.compare(book.project, "HEAD")
    assert "not a git repository" in str(error.value)
