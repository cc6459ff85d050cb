"""Meant as markup and read as text: the build refuses it, lint says the same, at the line of the mistake."""

from __future__ import annotations

import re

import pytest
from mistake_cases import MISTAKES, NOT_READ, RIGHT
from notes.book import directive as books
from notes.lint import command as lint
from notes.problem import ProblemsError
from pages import HERE, put_katex, put_record, renderer
from test_lint import HEAD, TAIL

WORDS = {"zh": {"c": "求和", "w": "看一看"}, "en": {"c": "A sum", "w": "Look at it"}}
MODES = {"zh": ("zh",), "en": ("en",), "both": ("zh", "en")}
TWO = (
    "glued to another one",
    "a fence of another keyboard",
    "a fence above a directive",
)
MARKED = "# %% x\na = 1  # (1)!\nprint(a)  # (2)!\n"


@pytest.fixture
def part(book):
    """A book with snippets that print one line, two cells, nothing, and with marks."""
    put_katex(book.project)
    put_record(book.project, book.add("a", "# %% x\nprint(7)\n", shown=False), x="7")
    two = book.add("two", "# %% a\nprint(1)\n\n# %% b\nprint(2)\nprint(3)\n", shown=False)
    put_record(book.project, two, a="1", b="2\n3")
    put_record(book.project, book.add("silent", "# %% x\na = 1\n", shown=False), x="")
    put_record(book.project, book.add("marked", MARKED, shown=False), x="1")
    for language in ("zh", "en"):
        write(book, language, "{w}")
    return book


def write(book, language: str, body: str) -> None:
    path = book.project.docs / language / "part" / "chapter.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = body.format(to=HERE, **WORDS[language])
    path.write_text(f"{HEAD[language]}\n{text}{TAIL[language]}", encoding="utf-8")


def linted(book) -> list[tuple[str, str]]:
    """Place and message of everything lint says."""
    return [(f"{one.path}:{one.line}", one.message) for one in lint.lint(book.project)]


def refused(book, language: str) -> list[tuple[str, str]]:
    """Place and message of everything that stops the conversion of the page."""
    path = book.project.docs / language / "part" / "chapter.md"
    try:
        renderer(book.project, language).convert(books.body(path.read_text(encoding="utf-8"))[0])
    except ProblemsError as error:
        return [(f"{one.path}:{one.line}", one.message) for one in error.problems]
    return []


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", MISTAKES)
def test_lint_and_build_name_the_line_of_a_mistake(part, name, mode):
    body, line, message = MISTAKES[name]
    for language in MODES[mode]:
        write(part, language, body)
    said = linted(part)
    for language in WORDS:
        stopped = refused(part, language)
        if language not in MODES[mode]:
            assert stopped == []
            continue
        place = f"docs/{language}/part/chapter.md:{10 + line}"
        expected = message.format(**WORDS[language])
        assert [where for where, what in stopped if expected in what][:1] == [place], stopped
        assert set(stopped) <= set(said)
        assert len(stopped) == (2 if name in TWO else 1), "one mistake is one problem"
    wrong = {f"docs/{language}/part/chapter.md" for language in MODES[mode]}
    assert {where.partition(":")[0] for where, _ in said} == wrong


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("name", RIGHT)
def test_what_looks_like_a_mistake_and_is_none(part, name, language):
    write(part, language, RIGHT[name])
    assert refused(part, language) == []
    assert linted(part) == []


@pytest.mark.parametrize("name", [name for name, case in MISTAKES.items() if case[2] == NOT_READ])
def test_what_to_write_is_a_directive(part, name):
    write(part, "en", MISTAKES[name][0])
    (problem, *_) = [one for one in lint.lint(part.project) if NOT_READ in one.message]
    assert problem.hint.startswith("A directive stands alone in its paragraph")
    written = problem.hint.partition(": ")[2]
    if name == "a reference":
        assert not written
    elif name == "no path to snippets":
        assert written == '[A sum](a.py#x "run")'
    else:
        assert re.fullmatch(rf'\[(A sum|caption)\]\({HERE}/a\.py(#x)? "run"\)', written), problem.hint
        write(part, "en", written)
        assert linted(part) == []


def test_a_page_without_problems_is_not_converted_again(part, monkeypatch):
    from notes.lint import conversion

    converted = []
    real = conversion._convert
    monkeypatch.setattr(
        conversion, "_convert", lambda *given: (converted.append(given[1].name), real(*given))[1]
    )
    write(part, "en", '[{c}]({to}/a.py#x "run hl=1")')
    lint.lint(part.project)
    assert converted == ["chapter.md", "chapter.md"]
    lint.lint(part.project)
    assert len(converted) == 2
    put_record(part.project, part.add("a", "# %% y\nprint(7)\n", shown=False), y="7")
    assert ("docs/en/part/chapter.md:10", "`part/chapter/a.py` has no cell `x`") in linted(part)
    assert len(converted) == 3


def test_lint_reads_markdown_as_the_site_does():
    from notes.lint import conversion
    from pages import ROOT

    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    names = re.findall(
        r"^  ([\w.]+):", text.partition("markdown_extensions:")[2].partition("\nextra_css")[0], re.M
    )
    only_looks = {"toc", "pymdownx.highlight", "pymdownx.inlinehilite", "notes.extension"}
    assert set(names) - only_looks == set(conversion.EXTENSIONS)


def test_a_wrong_formula_that_stands_twice_has_both_lines(part):
    write(part, "en", "{w} $x^$\n\n{w} $x^$")
    places = [f"docs/en/part/chapter.md:{line}" for line in (10, 12)]
    assert [where for where, _ in linted(part)] == [where for where, _ in refused(part, "en")] == places
