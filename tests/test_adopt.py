"""A notebook becomes a chapter: what each kind of cell turns into, what is left out, then against now."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bench import rot
from notes.adopt import chapter, command, draft, echo, kinds, layout, magic, notebook, packages, then, trial
from notes.adopt import prose as prose_of
from notes.adopt.notebook import Code, Notebook, Prose, Stored
from notes.adopt.workshop import Workshop
from notes.lint import command as lint
from notes.problem import ProblemsError

NAV = "nav:\n  - index.md\n  - Part: [part/index.md]\n"
FRONT = "---\ndescription: 一句 A\nprerequisites: []\n---\n\n# Part\n"


@pytest.fixture
def shelf(book):
    """A book with an empty part."""
    (book.root / "mkdocs.yml").write_text(NAV, encoding="utf-8")
    for language in ("zh", "en"):
        page = book.project.docs / language / "part" / "index.md"
        page.parent.mkdir(parents=True)
        page.write_text(FRONT, encoding="utf-8")
    return book


def code(source: str, *outputs: dict) -> dict:
    return {
        "cell_type": "code",
        "metadata": {},
        "execution_count": 1,
        "source": source,
        "outputs": list(outputs),
    }


def prose(text: str) -> dict:
    return {"cell_type": "markdown", "metadata": {}, "source": text}


def value(text: str) -> dict:
    data = {"text/plain": text}
    return {"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": 1}


def stream(text: str, name: str = "stdout") -> dict:
    return {"output_type": "stream", "name": name, "text": text}


def error(name: str, text: str) -> dict:
    return {"output_type": "error", "ename": name, "evalue": text, "traceback": []}


def write(path: Path, *cells: dict) -> Path:
    found = {"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    path.write_text(json.dumps(found), encoding="utf-8")
    return path


LONG = "a comment that is much longer than the width of a page and has to be wrapped somewhere in between"
CUT, SPLIT = LONG.index(" somewhere"), LONG.index("wrapped")
CELLS = (
    prose("# Sorting by hand\n\nHow is a list sorted?"),
    code("%matplotlib inline\nimport random\nimport warnings\nimport not_there"),
    prose("## A small list\n\nThree numbers:"),
    code("numbers = [3, 1, 2]\nnumbers", value("[3, 1, 2]")),
    code("'a' + 'b'", value("'ab'")),
    code("numbers[0], numbers[1]", value("(3,\n 1)")),
    code("numbers.sort()  # sorts in place"),
    code(f"# {LONG}\nprint('{LONG}', numbers)", stream(f"{LONG} [1, 2, 3]\n")),
    prose("Sorting\n-------\n\nWhat goes wrong:"),
    code("1 / 0", error("ZeroDivisionError", "division by zero")),
    code("random.random()", value("0.25")),
    code("not_there.show(numbers)", stream("shown\n")),
    code(
        "warnings.warn('old', FutureWarning)",
        stream("/tmp/x.py:1: FutureWarning: old\n  warnings.warn('old', FutureWarning)\n", "stderr"),
    ),
    code("print('torch 1.13.1+cu116'.replace('1.13.1', '2.13.0'))", stream("torch 1.13.1+cu116\n")),
    code("%%time\nlen(numbers)", stream("CPU times: user 1 µs, sys: 0 ns\nWall time: 1 µs\n"), value("4")),
    code("open('data.csv').read()", value("'1,2'")),
    code("numbers.index(9)", error("ValueError", "9 is not in list")),
)
SNIPPET = f'''"""Sorting by hand | 待译"""

# %% sorting_by_hand
import random
import warnings

random.seed(0)

# %% a_small_list
numbers = [3, 1, 2]
print(numbers)

# %% a_small_list_2
print(repr("a" + "b"))

# %% a_small_list_3
print((numbers[0], numbers[1]))

# %% a_small_list_4
numbers.sort()  # sorts in place | 待译

# %% a_small_list_5
# {LONG[:CUT]} | 待译
# {LONG[CUT + 1 :]} | 待译
print(
    "{LONG[:SPLIT]}"
    "{LONG[SPLIT:]}",
    numbers,
)

# %% sorting
try:
    1 / 0
except ZeroDivisionError as error:
    print(f"{{type(error).__name__}}: {{error}}")

# %% sorting_2
print(random.random())

# %% sorting_4 warns="FutureWarning"
warnings.warn("old", FutureWarning)

# %% sorting_5
print("torch 1.13.1+cu116".replace("1.13.1", "2.13.0"))

# %% sorting_6
print(len(numbers))

# %% sorting_8 raises="ValueError"
numbers.index(9)
'''


def test_every_cell_of_a_notebook_is_recorded_or_listed(shelf, tmp_path_factory, capsys):
    source = write(tmp_path_factory.mktemp("theirs") / "sorting.ipynb", *CELLS)
    assert command.main(shelf.project, "part/sorting-by-hand", source) == 0, capsys.readouterr().out
    told = capsys.readouterr().out
    folder = shelf.project.snippets / "part" / "sorting_by_hand"
    text = (folder / "notebook.py").read_text(encoding="utf-8")
    assert text.replace("\n# fmt: off (narrower than the code checker would have it)\n", "\n") == SNIPPET
    record = (folder / "notebook.out").read_text(encoding="utf-8")
    assert "'ab'\n" in record and "ZeroDivisionError: division by zero\n" in record
    assert "ValueError: 9 is not in list\n" in record
    for line in (
        "left out  cell 9, `sorting_3`: needs `not_there`, which the package not_there would give",
        "left out  cell 13, `sorting_7`: needs a file: FileNotFoundError: [Errno 2] No such file or "
        "directory: 'data.csv'",
        "dropped   cell 1, `sorting_by_hand`: `%matplotlib inline`",
        "dropped   cell 1, `sorting_by_hand`: the package not_there",
        "dropped   cell 12, `sorting_6`: `%%time`",
        "added     `random.seed(0)`: random numbers had no seed",
        "changed   cell 7, `sorting`: `try` around it: it fails with ZeroDivisionError, as it did then, and "
        "cells follow",
        "changed   cell 10, `sorting_4`: `warns`: it gives a FutureWarning",
        "changed   cell 14, `sorting_8`: `raises`: it ends with ValueError, as it did then",
        "14 code cells: 4 with a `print` or a mark to translate added, 3 in another layout, 5 changed, "
        "2 left out",
    ):
        assert line in told.split("\n"), told
    shown = shelf.notes("update", "--review", "part/sorting-by-hand").stdout
    assert "notebook.py, from sorting.ipynb\n" in shown
    rows = [line.split(maxsplit=2)[:2] for line in shown.split("\n") if "  #" in line]
    assert rows == [
        ["value", "#sorting_6"],
        ["version", "#sorting_5"],
        ["wrapping", "#a_small_list_3"],
        ["drawn", "#sorting_2"],
    ]
    assert "    6 of 10 outputs hold; differ: 1 value, 1 version, 1 wrapping, 1 drawn\n" in shown
    _is_left_to_translate(shelf)


def _is_left_to_translate(shelf) -> None:
    found = lint.lint(shelf.project, ["part/sorting-by-hand"])
    left = [problem for problem in found if problem.message.startswith("not translated yet: ")]
    words = [problem.message.removeprefix("not translated yet: ") for problem in left]
    assert [word for word, one in zip(words, left, strict=True) if one.path.endswith(".py")] == [
        "Sorting by hand",
        "sorts in place",
        LONG[:CUT],
        LONG[CUT + 1 :],
    ]
    pages = {problem.path for problem in left} - {"snippets/part/sorting_by_hand/notebook.py"}
    assert pages == {"docs/zh/part/sorting-by-hand.md"}
    for word in ("Sorting by hand", "How is a list sorted?", "A small list", "Sorting", "What goes wrong:"):
        assert word in words


def test_a_review_says_which_outputs_of_then_cannot_be_read(shelf):
    path = shelf.add("one", '# %% a\nprint("1")\n')
    assert then.read(path, "snippets/part/chapter/one.py") is None
    then.path(path).write_text('{"from": "x.ipynb"}', encoding="utf-8")
    with pytest.raises(ProblemsError, match=r"one\.then: cannot be read\n    It only says .*rm snippets/"):
        then.read(path, "snippets/part/chapter/one.py")


PRINTED = [  # source, what Jupyter stored, what is printed
    ("x", Stored(value="tensor(1)"), "print(x)"),
    ("x;", Stored(), "x;"),
    ("x", Stored(), "x"),
    ("f(a)[0]  # first", Stored(value="1"), "print(f(a)[0])  # first"),
    ("a, b", Stored(value="(1, 2)"), "print((a, b))"),
    ("(a, b)", Stored(value="(1, 2)"), "print((a, b))"),
    ("(a), (b)", Stored(value="(1, 2)"), "print(((a), (b)))"),
    ("a,", Stored(value="(1,)"), "print((a,))"),
    ("(a),", Stored(value="(1,)"), "print(((a),))"),
    ("()", Stored(value="()"), "print(())"),
    ("'é', x", Stored(value="('é', 1)"), "print(('é', x))"),
    ("s", Stored(value="'words'"), "print(repr(s))"),
    ("s", Stored(value="array([1, 2])"), "print(repr(s))"),
    ("ax.plot(x)", Stored(value="[<Line2D at 0x7f00>]", drew=True), "ax.plot(x)"),
    ("plt.title('x')", Stored(value="Text(0.5, 1.0, 'x')", drew=True), "plt.title('x')"),
    ("net", Stored(value="<Net at 0x7f00>"), "net"),
    ("print(x)", None, "print(x)"),
    ("x", None, "print(x)"),
    ("x = 1", Stored(), "x = 1"),
    ("if x:\n    y", Stored(), "if x:\n    y"),
    ('"""text"""', None, '"""text"""'),
]


@pytest.mark.parametrize(("source", "stored", "expected"), PRINTED)
def test_the_last_expression_is_printed_as_jupyter_shows_it(source, stored, expected):
    assert echo.printed(source, stored) == expected


def test_a_print_that_was_put_in_can_be_taken_back():
    for source, back in (
        ("x.backward()  # all", None),
        ("f(\n    1,\n    2,\n)", None),
        ("a, b", "(a, b)"),
        ("a,", "(a,)"),
        ("print(1)\ny", None),
    ):
        made = echo.printed(source, None)
        assert made != source and echo.silent(made) == (back or source)
    assert echo.silent('print(ax.plot(x))\nplt.close("all")') == 'ax.plot(x)\nplt.close("all")'


MAGICS = [  # source, the Python in it, what was dropped, the names that are lost
    ("%matplotlib inline\nx = 1", "x = 1", ["%matplotlib inline"], []),
    ("!pip install a\nimport a", "import a", ["!pip install a"], []),
    ("files = !ls\nlen(files)", "len(files)", ["!ls"], ["files"]),
    ("%%time\nx = 2\nx", "x = 2\nx", ["%%time"], []),
    ("%%bash\nls", "", ["%%bash"], []),
    ("%time f(x)", "f(x)", ["%time f(x)"], []),
    ("if x:\n    !ls", "if x:\n    pass", ["!ls"], []),
    ("if x:\n    !ls\n    !pwd", "if x:\n    pass", ["!ls", "!pwd"], []),
    ("async def f():\n    !ls\n    x = 1\ny = 2", "async def f():\n    x = 1\ny = 2", ["!ls"], []),
    ("match x:\n    case 1:\n        !ls", "match x:\n    case 1:\n        pass", ["!ls"], []),
    ("%%capture\n!pip install a\nimport math", "import math", ["%%capture", "!pip install a"], []),
    ("%%time\n%matplotlib inline\nx = 1", "x = 1", ["%%time", "%matplotlib inline"], []),
    ("x = %time f(2)\nx", "x = f(2)\nx", ["%time f(2)"], []),
    ("%%capture\n!ls", "", ["%%capture", "!ls"], []),
    ("torch.ones?", "", ["%pinfo torch.ones"], []),
    ("display(x)\ny", "print(x)\ny", [], []),
    (
        "s = '''\ndisplay(x)\n'''\nif x:\n    display(y)",
        "s = '''\ndisplay(x)\n'''\nif x:\n    print(y)",
        [],
        [],
    ),
    (
        "from IPython.display import display\ndisplay(x)",
        "from IPython.display import display\nprint(x)",
        [],
        [],
    ),
    ("from mine import display\ndisplay(x)", "from mine import display\ndisplay(x)", [], []),
    ("x % 2 != 1", "x % 2 != 1", [], []),
]


@pytest.mark.parametrize(("source", "python", "dropped", "lost"), MAGICS)
def test_magics_are_dropped_and_named(source, python, dropped, lost):
    found = magic.plain(source)
    assert (found[0].rstrip("\n"), found[1], list(found[2])) == (python, dropped, lost)


IMPORTS = [
    ("import math, not_there.x as n", "import math", ["not_there"], ["n"]),
    ("from not_there import a as b, c\nimport re", "import re", ["not_there"], ["b", "c"]),
    ("def f():\n    import not_there", "def f():\n    pass", ["not_there"], ["not_there"]),
    (
        "def f():\n    import not_a\n    import not_b",
        "def f():\n    pass",
        ["not_a", "not_b"],
        ["not_a", "not_b"],
    ),
    (
        "if a:\n    import not_a\nelse:\n    import not_b",
        "if a:\n    pass\nelse:\n    pass",
        ["not_a", "not_b"],
        ["not_a", "not_b"],
    ),
    ("from mpl_toolkits.mplot3d import Axes3D", None, [], []),
    ("try:\n    import not_there\nexcept ImportError:\n    x = 1", None, [], []),
    ("from IPython import display", "", ["IPython"], ["display"]),
    ("from . import mine", "", ["."], ["mine"]),
]


@pytest.mark.parametrize(("source", "kept", "missing", "lost"), IMPORTS)
def test_imports_of_missing_packages_are_dropped_with_their_names(source, kept, missing, lost):
    found = packages.without_missing(source)
    assert found[0].rstrip("\n") == (source if kept is None else kept)
    assert (found[1], list(found[2])) == (missing, lost)


LAYOUTS = [
    ("x = [1,2]  # ones and twos", "x = [1, 2]  # ones and twos | 待译"),
    ("x = 1  #整数", "x = 1  # not translated yet | 整数"),
    ("x = 1  # x", "x = 1  # x"),
    ("# fast | slow\nx = 1", "# fast / slow | 待译\nx = 1"),
    ("#%% part\nx = 1", "x = 1"),
    ("def f():\n    'Give one.'\n    return 1", 'def f():\n    "Give one | 待译"\n    return 1'),
    (f"value = 1  # {LONG}", f"# {LONG[:CUT]} | 待译\n# {LONG[CUT + 1 :]} | 待译\nvalue = 1"),
    (
        f"s = f'{LONG} {{len(LONG)}}'",
        f's = (\n    f"{LONG[:SPLIT]}"\n    f"{LONG[SPLIT:]} {{len(LONG)}}"\n)',
    ),
]


@pytest.mark.parametrize(("source", "expected"), LAYOUTS)
def test_code_gets_the_width_of_a_page_and_comments_a_place_for_their_other_half(source, expected):
    assert layout.laid_out([source]) == [expected]


KINDS = [
    ("tensor([1., 2.])", "tensor([1., 2.])", "holds"),
    ("tensor([1., 2.])", "tensor([1., 3.])", "value"),
    ("1.50", "1.5", "format"),
    ("torch.Tensor", "<class 'torch.Tensor'>", "format"),
    ("(tensor(1),\n tensor(2))", "(tensor(1), tensor(2))", "wrapping"),
    ("{'a': 1,\n 'b': 2}", "{'a': 1, 'b': 2}", "wrapping"),
    ("tensor([1.], device='cuda:0')", "tensor([1.])", "device"),
    ("device(type='cuda', index=0)", "device(type='cpu')", "device"),
    ("2.0.1+cu118", "2.13.0+cpu", "version"),
    ("grad_fn=<MulBackward>", "grad_fn=<MulBackward0>", "version"),
    ("1\nUserWarning: old", "UserWarning: old\n1", "holds"),
    ("(tensor(1, device='mps:0'),\n '2.0.1')", "(tensor(1), '2.13.0')", "version"),
]


@pytest.mark.parametrize(("before", "now", "kind"), KINDS)
def test_a_difference_between_then_and_now_has_its_kind(before, now, kind):
    assert kinds.judged(before, now)[0] == kind


def test_cells_that_need_what_is_left_out_go_with_it_and_imports_stay():
    cells = (
        "import torch\nimport math\nx = !ls",
        "import random\ny = bad(",
        "import json as j\nz = x",
        "j.dumps(1)",
    )
    made = draft.begin(Notebook("a.ipynb", tuple(map(Code, cells))), "name")
    assert [(cell.number, cell.left.kind) for cell in made.cells if cell.left] == [
        (2, "syntax"),
        (3, "needed"),
    ]
    assert made.cells[2].left.why == "needs `x`, which `!ls` would give"
    assert made.cells[3].source == "import json as j\n\nprint(j.dumps(1))"


def test_a_chinese_notebook_and_a_script_with_percent_lines_make_a_page_in_both_languages(tmp_path):
    path = tmp_path / "a.py"
    path.write_text(
        "# %% [markdown]\n# # 张量 `x`\n#\n# 一句话。\n\n# %% first\nx = 1  # 一\n\n"
        "# %% [markdown]\n# ## 第二节\n# ```\n# # no heading\n# ```\n\n"
        "# %%\n# %matplotlib inline\nprint(x)\n",
        encoding="utf-8",
    )
    found = notebook.read(path)
    made = draft.begin(found, "my-name")
    assert (found.language, made.title, [cell.name for cell in made.cells]) == (
        "zh",
        "张量 x",
        ["first", "cell"],
    )
    pages = chapter.pages(made, "part/my_name", "notebook", ["numpy"])
    zh, en = pages["zh"].partition("---\n\n")[2], pages["en"].partition("---\n\n")[2]
    link = "../../../snippets/part/my_name/notebook.py"
    assert zh == (
        f'# 张量 x\n\n一句话。\n\n[张量 x]({link}#first "run")\n\n## 第二节 {{ #section }}\n\n'
        f'```\n# no heading\n```\n\n[第二节]({link}#cell "run")\n'
    )
    assert en == (
        "# Not translated yet\n\n<!--\n张量 x\n-->\n\nNot translated yet\n\n<!--\n一句话。\n-->\n\n"
        f'[Not translated yet]({link}#first "run")\n\n'
        "## Not translated yet { #section }\n\n<!--\n第二节\n-->\n\n"
        "Not translated yet\n\n<!--\n```\n# no heading\n```\n-->\n\n"
        f'[Not translated yet]({link}#cell "run")\n'
    )
    assert "\nneeds: [numpy]\n---\n" in pages["zh"]


def test_a_title_may_hold_what_would_end_a_docstring():
    made = draft.begin(Notebook("a.ipynb", (Prose('# Use "print" in C:\\new'), Code("x = 1"))), "name")
    assert made.source().startswith('"""Use \'print\' in C:/new | 待译"""\n')
    made = draft.begin(Notebook("a.ipynb", (Prose(f"# {LONG}"), Code("x = 1"))), "name")
    assert made.source().startswith(f'"""{LONG[: LONG.rindex(" ", 0, 72)]} … | 待译"""\n')


HEADINGS = [
    ("Sorting\n---\n\nText", ["Sorting"]),
    ("```yaml\nname\n----\n```", []),
    ("- item\n---", []),
    ("1. item\n---", []),
    ("| a |\n---", []),
    ("text\n\n---\n\nmore", []),
    ("```\nx\n```\n---", []),
    ("## Using C#", ["Using C#"]),
    ("## Closed ##", ["Closed"]),
]


@pytest.mark.parametrize(("text", "headings"), HEADINGS)
def test_a_heading_is_what_markdown_takes_for_one(text, headings):
    assert [block.text for block in prose_of.blocks(text) if block.kind == "heading"] == headings


SEEDED = [
    ("import torch as t", "t.rand(2)", "t.manual_seed(0)"),
    ("import random as rnd", "rnd.random()", "rnd.seed(0)"),
    ("import numpy as np", "np.random.rand()", "np.random.seed(0)"),
]


@pytest.mark.parametrize(("imported", "drawn", "seed"), SEEDED)
def test_a_seed_is_called_as_the_notebook_calls_its_module(imported, drawn, seed):
    made = draft.begin(Notebook("a.ipynb", (Code(imported), Code(drawn, Stored(value="1")))), "name")
    with Workshop() as shop:
        assert trial.Trial(shop, made, "notebook").settle()
    assert made.seeds == [seed] and made.cells[0].source == f"{imported}\n\n{seed}"
    assert [cell.left for cell in made.cells] == [None, None]


DAMAGED = [
    ("a.ipynb", "{", "not a notebook: "),
    ("a.ipynb", '{"nbformat": 4, "nbformat_minor": 4, "metadata": {}}', "not a notebook: "),
    (
        "a.ipynb",
        json.dumps({"cells": [{"cell_type": "code", "source": 5}], "nbformat": 4}),
        "not a notebook: ",
    ),
    (
        "a.ipynb",
        json.dumps({"cells": [prose("x")], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}),
        "no code",
    ),
    ("a.md", "x", "not a notebook"),
]


@pytest.mark.parametrize(("name", "text", "message"), DAMAGED)
def test_what_is_no_notebook_is_refused_and_nothing_is_written(shelf, tmp_path_factory, name, text, message):
    path = tmp_path_factory.mktemp("theirs") / name
    path.write_text(text, encoding="utf-8")
    before = sorted(shelf.root.rglob("*"))
    with pytest.raises(ProblemsError, match=message):
        command.main(shelf.project, "part/chapter", path)
    with pytest.raises(
        ProblemsError, match=r"not a chapter\n    A notebook becomes a chapter: notes new PART/"
    ):
        command.main(shelf.project, "part/chapter/name", path)
    assert sorted(shelf.root.rglob("*")) == before


def test_the_language_of_a_notebook_is_that_of_its_prose():
    for text, language in (("张量是什么？torch.Tensor", "zh"), ("What is a 张量 in PyTorch?", "en")):
        assert Notebook("a", (Prose(text), Code("x"))).language == language


def test_a_cell_that_lacks_what_it_should_have_is_read_all_the_same(tmp_path):
    bare = {"cell_type": "code", "metadata": {}, "source": "1 / 0", "execution_count": 1}
    said = [{"output_type": "stream", "text": "a\n"}, {"output_type": "error", "ename": "MyError"}]
    found = notebook.read(write(tmp_path / "a.ipynb", bare, bare | {"outputs": said}))
    assert [one.stored for one in found.passages] == [Stored(), Stored("a\nMyError", None, "MyError")]


def test_what_rots_elsewhere_is_counted_by_kind_and_what_cannot_run_apart(tmp_path, capsys):
    ran = (
        code("import not_there\nx = 2\nx", value("2")),
        code("x + 1", value("4")),
        code("x.gone()", stream("1\n")),
        code("not_there.y", value("1")),
        code("x", value("2.0.1")),
    )
    write(tmp_path / "a.ipynb", *ran)
    write(tmp_path / "b.ipynb", prose("no code"))
    assert rot.main([str(tmp_path)]) == 0
    head, first, second, total, said = capsys.readouterr().out.strip().split("\n")
    row = dict(zip(head.split()[1:], first.split()[1:], strict=False))
    assert (row["outputs"], row["holds"], row["value"], row["error"]) == ("5", "1", "2", "1")
    assert first.split()[-1] == "1" and "no code cell in this notebook" in second
    assert total.startswith("1 notebook ") and said.startswith("4 of 5 outputs can be compared here; 1 of")
