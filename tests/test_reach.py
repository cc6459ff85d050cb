"""What a reader reaches who copies the blocks of a page in order: each rule broken once and told once."""

from __future__ import annotations

import pytest
from notes.book import directive as directives
from notes.book import scope
from notes.lint import reach

# code: what it binds, what it needs
NAMES = {
    "n += 1": ("n", "n"),
    "x = x + 1": ("x", "x"),
    "x = 1\nprint(x)": ("x", "print"),
    "a, (b, *c) = d": ("a b c", "d"),
    "x.grad = y[i]": ("", "i x y"),
    "x: T = y": ("x", "T y"),
    "for i in xs:\n    t = i\ndel i": ("t", "xs"),
    "with a as b:\n    c": ("b", "a c"),
    "f'{x} {y!r:>{w}}'": ("", "w x y"),
    "if (m := f()):\n    m": ("m", "f"),
    "import a.b, c.d as e\nfrom f import g, h as i": ("a e g i", ""),
    "from __future__ import annotations": ("", ""),
    "try:\n    f()\nexcept E as error:\n    text = str(error)\nprint(text)": ("text", "E f print str"),
    "[i for i in i if j]": ("", "i j"),
    "{k: v + w for k, v in pairs for w in v}": ("", "pairs"),
    "fs = [lambda: i + q for i in r]": ("fs", "q r"),
    "def f(a, b=c):\n    d = a + e\n    return d\ne = 1": ("e f", "c"),
    "def f():\n    return g()": ("f", "g"),
    "def f():\n    return f()": ("f", ""),
    "def f():\n    import os\n    return os": ("f", ""),
    "def f():\n    global g\n    g = 1": ("f g", ""),
    "def f():\n    def inner():\n        return x + y\n    x = 1\n    return inner": ("f", "y"),
    "def f(x: T) -> U:\n    return [g(v) for v in x]": ("f", "T U g"),
    "@d\nclass A(B, metaclass=C):\n    k = 1\n    j = k + l\n    def m(self):\n        return k + A": (
        "A",
        "B C d k l",
    ),
    "match p:\n    case {'a': [q, *r], **s} as t:\n        q": ("q r s t", "p"),
    "print(": ("", ""),
}


@pytest.mark.parametrize("code", NAMES)
def test_what_code_binds_and_what_it_needs(code):
    found, (binds, needs) = scope.names(code), NAMES[code]
    assert (sorted(found.binds), sorted(found.needs)) == (binds.split(), needs.split())


def test_a_need_has_the_line_that_reads_it_first():
    assert scope.names("def f(x):\n    y = x\n    return y + a\n\nb = a").needs == {"a": 3}
    assert scope.names("x = 1\nprint(y)").needs == {"print": 2, "y": 2}


SCRIPT = """# %% setup
import math

import torch
start = 3.0

# %% step
x = torch.tensor(start)
print(x)

# %% again
x = x + 1
print(x)

# %% figure
print(math.pi, x)
"""


@pytest.fixture
def told(book):
    """A function: what is said of an English page that shows these blocks, one a line from line 1 on."""

    def tell(*blocks: str, source: str = SCRIPT) -> list[str]:
        book.add("a", source, shown=False)
        page = book.project.docs / "en" / "part" / "chapter.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        lines = (block.partition(" ") for block in blocks)
        text = "\n".join(
            f'[A](../../../snippets/part/chapter/a.py{cell} "run {options}")' for cell, _, options in lines
        )
        page.write_text(text, encoding="utf-8")
        return [str(one) for one in reach.problems(book.project, directives.directives(page))]

    return tell


@pytest.mark.parametrize(
    "blocks",
    [
        ("#setup", "#step", "#again", "#figure"),
        ("#setup code", "#step predict", "#step output", "#again", "#figure"),
        ("",),
        ("#figure output",),
        ("#setup", "#step", "#figure"),
    ],
)
def test_blocks_that_can_be_copied_in_order(told, blocks):
    source = SCRIPT.replace("# %% again\nx = x + 1\n", "# %% again\ny = x + 1\n")
    assert told(*blocks, source=source) == []


def test_a_name_of_a_hidden_cell(told):
    (problem,) = told("#step", source=SCRIPT.replace("import math\n\n", ""))
    assert problem == (
        "docs/en/part/chapter.md:1: `part/chapter/a.py#step` uses `torch`, `start` "
        "(`x = torch.tensor(start)`), which no code shown before it binds\n"
        "    See snippets/part/chapter/a.py:4, `#setup`. "
        "Show `#setup` with code before it, or move into the cell what it needs."
    )
    assert len(told("#setup output", "#step")) == 1, "its output alone shows no name"


def test_an_import_of_a_hidden_cell(told):
    (problem,) = told("#one", source="# %% setup\nimport torch\n\n# %% one\nprint(torch.pi)\n")
    assert problem.endswith("a.py:4, `#setup`. Import it in this cell, or show `#setup` with code before it.")


def test_a_name_that_a_hidden_cell_changes(told):
    (problem,) = told("#setup", "#step", "#figure")
    assert problem.startswith("docs/en/part/chapter.md:3: `part/chapter/a.py#figure` uses `x`")
    assert "See snippets/part/chapter/a.py:14, `#again`. Show `#again`" in problem


def test_a_name_that_a_cell_below_binds(told):
    source = "# %% one\ndef f():\n    return rate + max(1, 2)\n\n# %% two\nrate = 1\nmax = 3\nf()\n"
    (problem,) = told("#one", "#two", source=source)
    assert problem.startswith("docs/en/part/chapter.md:1: `part/chapter/a.py#one` uses `rate` (`return rate")
    assert problem.endswith("a.py:8, `#two`. Bind it above, or take it as an argument.")


def test_a_built_in_name_that_a_hidden_cell_binds(told):
    source = "# %% one\ninput = 3\n\n# %% two\nprint(input)\n"
    assert len(told("#two", source=source)) == 1
    assert told("#two", source=source.replace("input = 3", "print(3)")) == []


def test_a_name_that_nothing_binds_is_what_the_cell_shows(told):
    assert told("#one", source='# %% one raises="NameError"\nprint(xs)\n') == []


def test_an_order_against_the_file(told):
    (problem,) = told(
        "#setup", "#again output", "#step", "#figure output", source=SCRIPT.replace("math", "os")
    )[:1]
    assert problem == (
        "docs/en/part/chapter.md:3: `part/chapter/a.py#step` stands below `#again`, against the order of the "
        "file\n    Show the cells of a file in its order, or move this one into a file of its own."
    )


def test_an_import_that_only_hidden_code_uses(told):
    (problem,) = told("#setup", "#step", "#again", "#figure output")
    assert problem == (
        "docs/en/part/chapter.md:1: `part/chapter/a.py#setup` imports `math`, "
        "which no code shown on the page uses\n"
        "    Move the import into `#figure`, which uses it; a figure or a table stands in a file of its own."
    )
    (problem,) = told("", source="# %% one\nimport math\n\nprint(1)\n")
    assert problem.endswith("\n    Remove it.")


def test_a_file_that_feeds_a_help_shows_no_code(book, told):
    source = (
        "# %% one\nprint(1)\n\n# %% data\nfrom pathlib import Path\n\nPath('data.json').write_text('[]')\n"
    )
    (problem,) = told("#one", "#data", source=source)
    assert problem == (
        "docs/en/part/chapter.md:1: `part/chapter/a.py` is shown with code, and it writes `data.json` "
        "for an interactive help\n"
        '    Move what writes it into a file of its own, and show that one with "run output".'
    )
    assert told("#one output", "#data output", source=source) == []
    assert told("#one", "#data", source=source.replace("data.json", "other.json")) == []
    book.out("a").with_name("a.one.json").write_text("[]", encoding="utf-8")
    assert len(told("#one", source=source.replace("data.json", "other.json"))) == 1


def test_what_cannot_be_followed_is_told_elsewhere(told):
    assert len(told("#step", "#again", "#figure")) == 2
    assert told("#setpu", "#step", "#again", "#figure") == []
