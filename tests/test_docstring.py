"""Docstrings of functions and classes in code that pages show: a pair on one line, each page has its half."""

from __future__ import annotations

import pytest
from notes import docstring, snippet
from notes.lint import comments, exhibit, passage
from pages import HERE, put_record, render

PAIRED = '''# %% tools
def half(x):
    """Return half of “x” | 返回一半"""
    text = """left | 右"""
    return x / 2, text


class Net:
    """A net | 网络"""

    @staticmethod
    async def f(x): "Do nothing | 什么也不做"

    def g(self):
        r"""Return $\\\\lambda$ | 返回 $\\\\lambda$"""

# %% rest
print(half(2)[0])
'''


def test_a_page_shows_its_half(book):
    put_record(book.project, book.add("a", PAIRED, shown=False), tools="", rest="1.0")
    zh, en = (book.load(book.out("a").with_suffix(".py")).cell("tools").code(one) for one in ("zh", "en"))
    halves = (
        ('"""返回一半"""', '"""Return half of “x”"""'),
        ('"""网络"""', '"""A net"""'),
        ('"什么也不做"', '"Do nothing"'),
        ('r"""返回 $\\\\lambda$"""', 'r"""Return $\\\\lambda$"""'),
    )
    for chinese, english in halves:
        assert chinese in zh and english not in zh
        assert english in en and chinese not in en
    assert 'text = """left | 右"""' in zh and 'text = """left | 右"""' in en, "a string is code"
    html = render(book.project, f'[求半]({HERE}/a.py#tools "run code")')
    assert "返回一半" in html and "Return half" not in html


@pytest.mark.parametrize("source", ["x = 1", "def f(:", 'def f():\n    """A\n    b | 中"""', 'x = "a | 中"'])
def test_other_code_stays_what_it_is(source):
    assert docstring.localize(source, "zh") == source


def test_a_line_is_as_wide_as_a_page_shows_it(book):
    source = f'# %% a\ndef f():\n    """{"a " * 33}| {"中" * 20}"""\n'
    assert snippet.too_wide(book.load(book.add("a", source, shown=False))) == []
    source = f'# %% a\ndef f():\n    """{"a " * 40}| 中"""\n'
    (problem,) = snippet.too_wide(book.load(book.add("a", source, shown=False)))
    assert "the en page would show" in problem.message


WRONG = {
    '"""Half of it."""': "an English docstring without its Chinese half: `Half of it.`",
    '"""一半"""': "a docstring that is no pair of English and Chinese: `一半`",
    '"""A | half | 一半"""': "a docstring that is no pair of English and Chinese: `A | half | 一半`",
    '"""Half of it. | 一半"""': "a docstring with a full stop: `Half of it. | 一半`",
    '"""Half of it | 一半。"""': "a docstring with a full stop: `Half of it | 一半。`",
    '"""Half | 一半\n\n    More.\n    """': "a docstring of 4 lines in code that a page shows",
}


def said(book, text: str, *shown: str | None) -> list[str]:
    path = book.add("a", f"# %% one\ndef f():\n    {text}\n\n# %% two\nprint(f())\n", shown=False)
    return [str(one) for one in comments.docstring_problems(book.load(path), set(shown))]


@pytest.mark.parametrize("text", WRONG)
def test_a_docstring_that_one_page_cannot_show(book, text):
    (problem,) = said(book, text, "one")
    assert problem == (
        f"snippets/part/chapter/a.py:5: {WRONG[text]}\n"
        '    Write `"""English | 中文"""` on one line, without a full stop: each page shows its own half.'
    )
    assert len(said(book, text, None)) == 1, "all cells are shown"
    assert said(book, text, "two") == said(book, text) == [], "no page shows it"


@pytest.mark.parametrize("text", ['"""Half of it | 一半"""', '"""x"""', "pass"])
def test_a_docstring_that_both_pages_can_show(book, text):
    assert said(book, text, "one") == []


def test_what_pages_show_with_code(book):
    from notes.book import directive

    page = book.project.docs / "en" / "part" / "chapter.md"
    page.parent.mkdir(parents=True)
    shown = (
        f'[A]({HERE}/a.py#one "run")\n\n[A]({HERE}/a.py#two "run output")\n\n[A]({HERE}/b.py "run code")\n'
    )
    page.write_text(f"{shown}\n`run:part/chapter/c.py#one`\n", encoding="utf-8")
    found = exhibit.with_code(directive.directives(page))
    assert found == {"part/chapter/a.py": {"one"}, "part/chapter/b.py": {None}}


def test_the_words_of_a_docstring_are_prose():
    source = '# %% a\ndef f():\n    """The colour | 颜色,和"""\n'
    found = [(one.language, one.line, one.seen) for one in passage.of_snippet(source, "a.py")]
    assert found == [("en", 3, "The colour"), ("zh", 3, "颜色,和")]
    (zh,) = [one for one in passage.of_snippet(source, "a.py") if one.language == "zh"]
    assert [source[place] for place in zh.places] == list("颜色,和")
