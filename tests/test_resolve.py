"""What a directive names: whoever follows it, check, lint, page, or notebook, says the same of a mistake."""

from __future__ import annotations

import pytest
from notes.book import directive as book_directives
from notes.book import resolve
from notes.export.chapter import Chapter
from notes.problem import ProblemsError
from pages import problems, put_record

WAY = "../../../snippets/part/chapter"
CODE = "# %% first\nprint(1)\n\n# %% second\nx = 2\nprint(x)\n"
MISTAKES = {
    "no snippet": (
        f'{WAY}/b.py "run"',
        "no snippet `part/chapter/b.py`",
        "Did you mean `part/chapter/a.py`?",
    ),
    "no cell": (f'{WAY}/a.py#fist "run"', "`part/chapter/a.py` has no cell `fist`", "Did you mean `first`?"),
    "another way": (
        '../../snippets/part/chapter/a.py "run"',
        "the link `../../snippets/part/chapter/a.py` does not lead to the file",
        f"Write {WAY}/a.py",
    ),
    "unknown option": (f'{WAY}/a.py "run cod"', "unknown option `cod` after `run`", "Did you mean `code`?"),
    "two options": (f'{WAY}/a.py "run code predict"', "`code` and `predict` exclude each other", "Keep one"),
    "no such line": (f'{WAY}/a.py#first "run hl=2"', "`hl=2` is no range of lines", "The cell has 1 line:"),
    "lines of two": (
        f'{WAY}/a.py "run hl=1"',
        "`hl=1`, but several cells are shown",
        "Name one cell",
    ),
}


@pytest.fixture
def page(book):
    """The English page of a small recorded book."""
    put_record(book.project, book.add("a", CODE), first="1", second="2")
    return book.project.docs / "en" / "part" / "chapter.md"


@pytest.mark.parametrize(("target", "message", "hint"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_in_the_same_words_by_all_who_follow_the_directive(
    book, page, target, message, hint
):
    body = page.read_text(encoding="utf-8") + f"\n[Title]({target})\n"
    page.write_text(body, encoding="utf-8")
    with pytest.raises(ProblemsError) as exported:
        Chapter(book.project, "en", page)
    (told,) = exported.value.problems
    assert (told.path, told.line, told.message) == ("docs/en/part/chapter.md", 5, message)
    assert told.hint.startswith(hint)
    assert str(told) in problems(book, body, language="en", front="")
    for words in ("check", "lint"):
        assert str(told) in book.notes(words).stdout


def test_a_right_directive_gives_its_snippet_its_cells_and_its_options(book, page):
    page.write_text(f'[Title]({WAY}/a.py#second "run code hl=1-2")\n', encoding="utf-8")
    (directive,) = book_directives.directives(page)
    view = resolve.resolve(book.project, directive)
    assert (view.script.id, [cell.name for cell in view.cells]) == ("part/chapter/a.py", ["second"])
    assert view.choice == resolve.Choice(code=True, output=False, predict=False, lines=(1, 2))


def test_what_a_snippet_has_is_told_once_and_where_it_stands(book, page):
    path = book.project.snippets / "part/chapter/a.py"
    path.write_text("print(1)\n", encoding="utf-8")
    (directive, *_) = book_directives.directives(page)
    assert resolve.problems(book.project, directive) == []
    said = book.notes("check").stdout
    assert said.count("a.py:1: no cell") == 1 and "docs/en" not in said
