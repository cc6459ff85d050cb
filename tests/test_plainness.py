"""Plainness: one construct too many in shown code is one problem, at the line of the snippet."""

from __future__ import annotations

import pytest
from notes.book import directive
from notes.lint import plainness
from pages import HERE

EVERYWHERE = {
    "augmented": ("a |= b", "`|=`"),
    "options": ("f(**a)", "`**` in a call"),
    "takes options": ("def f(**a):\n    return a", "`**` among the arguments of a function"),
    "end": ('print(a, end=" ")', "`print` with `end=`"),
}
FIRST_PARTS = {
    "star in a call": ("f(*a)", "`*` in a call"),
    "passed on": ("f(1, **kwargs)", "`**kwargs` in a call"),
    "star in a list": ("b = [*a, 1]", "`*` in a list, tuple, or set"),
    "star in a tuple": ("b = *a, 1", "`*` in a list, tuple, or set"),
    "merged": ("b = {**a}", "`**` in a dictionary"),
    "zip": ("b = zip(*a)", "`zip(*…)`"),
    "lambda": ("f = lambda x: x", "`lambda`"),
    "weakref": ("import weakref", "`weakref`"),
    "from weakref": ("from weakref import ref", "`weakref`"),
    "walrus": ("(b := a)", "`:=`"),
    "yield": ("def f():\n    yield 1", "`yield`"),
    "global": ("def f():\n    global a", "`global` or `nonlocal`"),
    "nested": ("def f():\n    def g():\n        return 1", "a function inside a function"),
    "next": ("b = next(iter(a))", "`next(…)`"),
}
ALL = EVERYWHERE | FIRST_PARTS
LINES = {"yield": 5, "global": 5, "nested": 5}  # of the construct; else it stands in line 4
PLAIN = """first, *rest = a
b = [x for x in a if x] + sum(x for x in a) * [2**3]
c = a | b
print(a, b, sep=", ")


class Square(Function):
    @staticmethod
    def forward(ctx, x):
        with torch.no_grad():
            return f"{x}"
"""


def told(book, code: str, part: str = "tensors", options: str = "") -> list[str]:
    path = book.add("one", f"# %% a\n{code}\n\n# %% b\nb = 1\n", shown=False)
    assert path.read_text(encoding="utf-8").split("\n")[3] == code.split("\n")[0]
    page = book.project.docs / "en" / part / "chapter.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(f'# A\n\n[A]({HERE}/one.py#a "run{options}")\n', encoding="utf-8")
    return [str(one) for one in plainness.problems(book.project, page, directive.directives(page))]


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("part", plainness.FIRST_PARTS)
def test_the_first_parts_keep_to_plain_python(book, name, part):
    code, what = ALL[name]
    (problem,) = told(book, code, part)
    line = LINES.get(name, 4)
    where = "shown code" if name in EVERYWHERE else "shown code of the first four parts"
    assert problem.startswith(f"snippets/part/chapter/one.py:{line}: {what} in {where}\n    ")


@pytest.mark.parametrize("name", ALL)
def test_later_parts_may_use_more_but_do_not_save_characters(book, name):
    code, _ = ALL[name]
    assert len(told(book, code, "workflows")) == (name in EVERYWHERE)


def test_the_command_says_it_once_for_both_languages(book):
    told(book, "f = lambda x: x")
    english = book.project.docs / "en" / "tensors" / "chapter.md"
    chinese = book.project.docs / "zh" / "tensors" / "chapter.md"
    chinese.parent.mkdir(parents=True)
    chinese.write_text(english.read_text(encoding="utf-8"), encoding="utf-8")
    found = book.notes("lint").stdout
    assert found.count("snippets/part/chapter/one.py:4: `lambda` in shown code of the first four parts") == 1


def test_loops_functions_classes_and_comprehensions_are_plain(book):
    assert told(book, PLAIN) == []


def test_what_is_not_shown_as_code_may_be_anything(book):
    assert told(book, "f = lambda x: x", options=" output") == []
    assert told(book, "b = 2\n\n# %% hidden\nf = lambda x: x") == []
    assert len(told(book, "f = lambda x: x", options=" predict")) == 1


def test_a_script_that_is_no_python_is_left_to_the_check(book):
    assert told(book, "def") == []
