"""Reading snippets: structure, options, every mistake an author can make."""

import pytest
from notes.check import mistake
from notes.problem import ProblemsError

QUADRATIC = """# notes: timeout=45 threads=1 needs=tensorboard,scipy

# %% gradient tol=0.001
import torch

x = torch.tensor(0.0, requires_grad=True)  # the variable | 自变量
y = x**2 - 2 * x
y.backward()
print(x.grad)

# %% again raises="RuntimeError"
y.backward()
"""


def problems(book, path):
    try:
        return [str(p) for p in mistake.problems(book.load(path))]
    except ProblemsError as error:
        return [str(p) for p in error.problems]


def test_a_snippet_is_read_into_cells(book):
    item = book.load(book.add("quadratic", QUADRATIC))
    assert item.id == "part/chapter/quadratic.py"
    assert item.titles == {"en": "A title", "zh": "标题"}
    assert (item.timeout, item.threads, item.needs, item.device) == (45, 1, ("tensorboard", "scipy"), None)
    gradient, again = item.cells
    assert (gradient.name, gradient.line, gradient.tol, gradient.raises) == ("gradient", 5, 0.001, None)
    assert gradient.source.startswith("import torch\n") and gradient.source.endswith("print(x.grad)")
    assert (again.name, again.raises) == ("again", "RuntimeError")
    assert problems(book, item.path) == []


def test_a_flag_stands_beside_options(book):
    first, second = book.load(book.add("times", "# %% a measured tol=0.1\n1\n\n# %% b\n2\n")).cells
    assert (first.name, first.measured, first.tol, second.measured) == ("a", True, 0.1, False)


def test_each_page_shows_its_own_half_of_a_comment(book):
    cell = book.load(book.add("quadratic", QUADRATIC)).cells[0]
    assert "# the variable\n" in cell.code("en") and "自变量" not in cell.code("en")
    assert "# 自变量\n" in cell.code("zh") and "the variable" not in cell.code("zh")


def test_a_bar_inside_a_string_is_code(book):
    cell = book.load(book.add("bar", '# %% one\nprint("# a | 中")  # (B, T)\n')).cells[0]
    assert cell.code("zh") == cell.code("en") == 'print("# a | 中")  # (B, T)'


@pytest.mark.parametrize(
    ("source", "line", "message", "hint"),
    [
        ("print(1)\n", 1, "no cell", "# %% name"),
        ("# %% Big\n", 3, "`Big` is not a cell name", "lower-case"),
        ("# %%\nprint(1)\n", 3, "a cell without a name", "lower-case"),
        ("# %% a\n1\n# %% a\n2\n", 5, "a second cell called `a`", "unique"),
        ("# %% a rises=1\n1\n", 3, "unknown option `rises`", "Did you mean `raises`?"),
        ("# %% a raises=E\n1\n", 3, "`raises=E`: the value is not JSON", "Quote text"),
        ('# %% a tol="x"\n1\n', 3, "`tol` takes a number", ""),
        ("# %% a tol=-1\n1\n", 3, "`tol=-1`", "positive"),
        ("# %% a measured=1\n1\n", 3, "`measured` takes no value", ""),
        ("# %% a measured=true\n1\n", 3, "`measured` takes no value", ""),
        ("# %% a mesured\n1\n", 3, "cannot read `mesured`", "measured"),
        ("# notes: measured\n# %% a\n1\n", 3, "cannot read `measured`", "key=value"),
        ("# notes: timout=3\n# %% a\n1\n", 3, "unknown option `timout`", "Did you mean `timeout`?"),
        ("# notes: device=gpu\n# %% a\n1\n", 3, "device=gpu", "cuda"),
        ("# %% a\n1\n# notes: timeout=3\n", 5, "`# notes:` after the first cell", "above"),
        ("# %% a\nif True\n", 4, "not valid Python: expected ':'", "python snippets/part/chapter/bad.py"),
        ("import os\n\n# %% a\n1\n", 3, "code before the first cell", "into a cell"),
        ('# %% a raises="E"\n1\n# %% b\n2\n', 3, "`a` raises but is not the last cell", "end"),
        ("# %% a\n\n# %% b\n2\n", 3, "`a` is empty", "code"),
        ("# %% a\n1  # 中文\n", 4, "a Chinese comment without its English half", "# English | 中文"),
        ("# %% a\n1  # a | 中 | 文 | b | 字\n", None, None, None),
        (f"# %% a\nx = '{'a' * 110}'\n", 4, "116 characters wide, at most 110", "Wrap"),
        (
            f"# %% a\nx = '{'a' * 80}'\n",
            4,
            "the pages would show 86 characters on this line, at most 79",
            "wrap the code",
        ),
    ],
)
def test_each_mistake_is_named_with_its_line(book, source, line, message, hint):
    found = problems(book, book.add("bad", source))
    if message is None:
        assert found == []  # only the first bar has no Chinese on its left
        return
    assert any(f"snippets/part/chapter/bad.py:{line}: " in p and message in p and hint in p for p in found), (
        found
    )


def test_an_ambiguous_pair_is_an_error(book):
    found = problems(book, book.add("bad", "# %% a\n1  # a | b | 中\n"))
    assert len(found) == 1 and "bad.py:4: a comment with two places to split" in found[0]


def test_a_title_is_a_pair(book):
    assert "no title" in problems(book, book.add("bad", "# %% a\n1\n", title=""))[0]
    assert (
        "the title is not a pair" in problems(book, book.add("bad", "# %% a\n1\n", title='"""Alone"""\n'))[0]
    )


@pytest.mark.parametrize("name", ["types", "torch", "numpy"])
def test_a_file_may_not_shadow_a_module(book, name):
    found = problems(book, book.add(name, "# %% a\n1\n"))
    assert f"`{name}.py` shadows the module `{name}`" in found[0]


def test_every_mistake_of_a_file_is_reported_at_once(book):
    found = problems(book, book.add("bad", "# %% A\n1\n# %% b tl=1\n2\n"))
    assert len(found) == 2


def test_bytes_that_are_no_utf8_are_named(book):
    path = book.add("bad", "# %% a\n1\n")
    path.write_bytes(b"# ok\n# \xff\n")
    assert "bad.py:2: not UTF-8 text" in problems(book, path)[0]


def test_an_unknown_cell_names_the_nearest(book):
    item = book.load(book.add("quadratic", QUADRATIC))
    with pytest.raises(KeyError, match=r"no cell `gradent`. Did you mean `gradient`\?"):
        item.cell("gradent")


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("#%% second", "# %% second"),
        ("## %% second", "# %% second"),
        ("#  %% second", "# %% second"),
        ("# %%second", "# %% second"),
        ("#%%", "# %% name"),
        ("#%% Second part tol=0.1", "# %% second_part tol=0.1"),
        ("# In[3]:", "# %% name"),
        ("＃ %% second", "# %% second"),
        ("# ％％ second", "# %% second"),
        ("    # %% second", "# %% second"),
        ("%% second", "# %% second"),
    ],
)
def test_what_was_meant_as_a_header_is_said_at_its_line(book, line, right):
    for source, place in ((f"# %% first\nprint(1)\n\n{line}\nprint(2)\n", 6), (f"{line}\nprint(1)\n", 3)):
        found = problems(book, book.add("bad", source))
        assert len(found) == 1 and found[0].startswith(f"snippets/part/chapter/bad.py:{place}: "), found
        assert f"`{line.strip()}` does not begin a cell\n    Write `{right}`" in found[0]


@pytest.mark.parametrize(
    "line",
    ["# 100 %% sure", "x = 7 % 2  # %% of two", "    # %% of all of them", "# %, %%", "# In [3] we see"],
)
def test_an_ordinary_comment_is_no_header(book, line):
    source = f"# %% first\nif True:\n    pass\n{line}\n"
    assert problems(book, book.add("good", source)) == []


@pytest.mark.parametrize("quotes", ['"""', "'''", 'f"""'])
def test_a_header_inside_a_string_is_text(book, quotes):
    text = f"# %% a\ns = {quotes}\n# %% b\n#%% c\n# notes: d\n{quotes[-3:]}\n\n# %% e\nprint(s)\n"
    path = book.add("text", text)
    assert [cell.name for cell in book.load(path).cells] == ["a", "e"] and problems(book, path) == []


def test_after_a_backslash_a_line_belongs_to_the_string(book):
    item = book.load(book.add("text", "# %% a\ns = 'x \\\n# %% b'\n\n# %% c\nprint(s)\n"))
    assert [cell.name for cell in item.cells] == ["a", "c"]


def test_a_byte_order_mark_is_named(book):
    path = book.add("bad", "# %% a\nprint(1)\n")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    (found,) = problems(book, path)
    assert "bad.py:1: a byte order mark" in found and "without a byte order mark" in found
