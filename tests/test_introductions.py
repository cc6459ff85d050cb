"""What a chapter introduces: lint follows the reading order, the page opens with it, the index marks it."""

from __future__ import annotations

import re

import pytest
from notes.book import directive
from notes.export import links, notebook
from notes.export.chapter import Chapter
from notes.lint import acquaintance
from notes.parity import command as parity
from pages import HERE, put_names, put_record, render

API = """root: https://docs.pytorch.org/docs/stable/
generated:
  torch: [ones, sum, zeros]
  torch.Tensor: [reshape, sum, tolist]
  torch.nn: [Linear]
other:
  torch.Tensor.grad_fn: ""
"""
NAV = """nav:
  - index.md
  - Part: [part/index.md, part/one.md, part/two.md, part/three.md]
  - Reference: [reference/api-index.md]
"""
CODE = {
    "ones": "print(torch.ones(2).sum())",
    "linear": "print(torch.nn.Linear(2, 1))",
    "sum": "print(torch.sum(torch.ones(2)))",
    "reshape": "print(torch.ones(2).reshape(1, 2))",
}
REACHED = {"ones": "torch.Tensor.sum", "reshape": "torch.Tensor.reshape"}
FRONT = "---\nminutes: 1\nintroduces: [{}]\nglosses: {{{}}}\n---\n\n"


@pytest.fixture
def project(book):
    (book.project.docs / "data").mkdir()
    (book.project.docs / "data" / "api.yml").write_text(API, encoding="utf-8")
    (book.root / "mkdocs.yml").write_text(NAV, encoding="utf-8")
    for name, code in CODE.items():
        path = book.add(name, f"# %% a\nimport torch\n\n{code}\n", shown=False)
        put_record(book.project, path, a="1")
        put_names(path, {"a": [REACHED[name]] if name in REACHED else []})
    return book.project


def write(project, page: str, shown: str = "", introduces: str = "", glosses: str = "", options: str = ""):
    """A page that shows snippets, the first in line 9."""
    body = "".join(f'[A]({HERE}/{name}.py#a "run{options}")\n\n' for name in shown.split())
    path = project.docs / "en" / f"{page}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(FRONT.format(introduces, glosses) + f"# About {page}\n\n{body}", encoding="utf-8")


def told(project) -> list[str]:
    known = acquaintance.read(project, "en")
    found = [
        problem
        for page in project.pages("en")
        for problem in acquaintance.problems(known, page, directive.directives(page))
    ]
    return [str(problem) for problem in found]


def test_a_name_is_met_in_its_chapter_or_in_one_before_it(project):
    write(project, "part/one", "ones", "torch.ones, Tensor.sum")
    write(project, "part/two", "ones sum")
    assert told(project) == []


def test_a_name_that_no_chapter_introduces(project):
    write(project, "part/one", "ones linear", "torch.ones, torch.sum")
    (problem,) = told(project)
    assert problem == (
        "docs/en/part/one.md:11: `part/chapter/linear.py#a` uses `torch.nn.Linear`, "
        "and no chapter introduces it\n"
        "    Teach it: add `torch.nn.Linear` to `introduces:`. "
        "Or gloss it: below `glosses:` write `  torch.nn.Linear: what it does`."
    )


def test_a_name_before_its_chapter_needs_a_gloss(project):
    write(project, "part/one", "ones linear", "torch.ones, torch.sum")
    write(project, "part/two", "linear", "torch.nn.Linear")
    (problem,) = told(project)
    assert "uses `torch.nn.Linear` before part/two introduces it\n    Gloss it: below `glosses:`" in problem
    write(project, "part/one", "ones linear", "torch.ones, torch.sum", "torch.nn.Linear: maps numbers")
    assert told(project) == []


def test_the_order_is_that_of_the_nav(project):
    write(project, "part/three", "ones", "torch.ones, torch.sum")
    write(project, "part/one", "ones", "", "torch.ones: makes ones, torch.sum: adds")
    assert told(project) == []
    nav = NAV.replace("part/one.md, part/two.md, part/three.md", "part/three.md, part/one.md")
    (project.root / "mkdocs.yml").write_text(nav, encoding="utf-8")
    assert [re.sub(r"\n.*", "", one) for one in told(project)] == [
        f"docs/en/part/one.md:4: `{name}` needs no gloss: part/three introduces it"
        for name in ("torch.ones", "torch.sum")
    ]


def test_code_that_is_not_shown_needs_no_name(project):
    write(project, "part/one", "linear", options=" output")
    assert told(project) == []
    write(project, "part/one", "linear", options=" predict")
    assert len(told(project)) == 1


WRONG = {
    "twice": ("torch.ones, torch.sum, Tensor.sum", "", 3, "`Tensor.sum` is introduced twice, as `torch.sum`"),
    "unused": ("torch.ones, torch.sum, torch.zeros", "", 3, "no code on this page uses `torch.zeros`"),
    "unknown": ("torch.ones, torch.sum, torch.zero", "", 3, "`torch.zero` is no name of PyTorch"),
    "in full": ("torch.ones, torch.Tensor.sum", "", 3, "`torch.Tensor.sum` is written in full"),
    "gloss without use": ("torch.ones, torch.sum", "torch.zeros: zeros", 4, "which has a gloss"),
    "gloss of its own": ("torch.ones, torch.sum", "torch.ones: ones", 4, "needs no gloss: this chapter"),
    "unknown gloss": ("torch.ones, torch.sum", "Tensor.tolst: lists", 4, "`Tensor.tolst` is no name of"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_introduced_or_glossed_without_need(project, name):
    introduces, glosses, line, message = WRONG[name]
    write(project, "part/one", "ones", introduces, glosses)
    (problem,) = told(project)
    assert problem.startswith(f"docs/en/part/one.md:{line}: ") and message in problem
    hints = {"unknown": "Did you mean `torch.zeros`?", "unknown gloss": "Did you mean `Tensor.tolist`?"}
    assert hints.get(name, "") in problem


def test_a_name_is_introduced_once(project):
    write(project, "part/one", "ones", "torch.ones, torch.sum")
    write(project, "part/three", "ones", "torch.ones")
    (problem,) = told(project)
    assert problem.startswith("docs/en/part/three.md:3: `torch.ones` is introduced before, by part/one\n")


def test_only_chapters_introduce(project):
    write(project, "part/one")
    for page in ("reference/api-index", "part/index", "index"):
        write(project, page, "", "torch.ones", "torch.sum: adds")
    assert len(told(project)) == 6 and all("on a page that is no chapter" in one for one in told(project))


def test_the_command_follows_the_reading_order(project, book):
    write(project, "part/one", "ones linear", "torch.ones, torch.sum")
    found = book.notes("lint", "docs/en/part/one.md")
    assert found.returncode == 1, found.stderr
    assert "docs/en/part/one.md:11: `part/chapter/linear.py#a` uses `torch.nn.Linear`" in found.stdout


def test_both_languages_introduce_the_same(project):
    write(project, "part/one", "ones", "torch.ones")
    english = (project.docs / "en" / "part" / "one.md").read_text(encoding="utf-8")
    (project.docs / "zh" / "part").mkdir(parents=True)
    chinese = english.replace("[torch.ones]", "[torch.sum]")
    (project.docs / "zh" / "part" / "one.md").write_text(chinese, encoding="utf-8")
    (problem,) = parity.compare(project)
    assert "`introduces:` [torch.sum] ↔ [torch.ones]" in problem.message


def opening(project, introduces: str, glosses: str = "", language: str = "en") -> str:
    front = FRONT.format(introduces, glosses)
    html = render(project, "# One\n\nWhy?", language, "part/one", front)
    return html.partition("</h1>")[2].partition("<p>Why?")[0]


def test_a_chapter_opens_with_its_names_below_the_title(project):
    write(project, "reference/api-index")
    html = opening(project, "torch.ones, Tensor.reshape, Tensor.grad_fn")
    assert re.sub("<.*?>", "", html).strip() == "New here: torch.ones, Tensor.reshape, Tensor.grad_fn"
    address = "https://docs.pytorch.org/docs/stable/generated/torch.Tensor.reshape.html"
    assert f'<a href="{address}"><code>Tensor.reshape</code></a>' in html
    assert '<a href="../reference/api-index.md#tensor"><code>Tensor.grad_fn</code></a>' in html
    assert 'class="notes-new"' in html and "data-search-exclude" in html


def test_glosses_say_where_the_name_is_taught(project):
    write(project, "part/two", "linear", "torch.nn.Linear")
    html = opening(project, "", "torch.nn.Linear: maps numbers, torch.ones: makes ones")
    assert re.sub("<.*?>", "", html).strip().split("\n") == [
        "Used before its chapter: torch.nn.Linear maps numbers (chapter: About part/two)",
        "Used in passing: torch.ones makes ones",
    ]
    assert '<a href="two.md">About part/two</a>' in html


def test_in_chinese(project):
    (project.root / "mkdocs.en.yml").write_text(NAV, encoding="utf-8")
    render(project, "# 第二章", "zh", "part/two", FRONT.format("torch.nn.Linear", ""))
    html = opening(project, "torch.ones, torch.sum", "torch.nn.Linear: 做线性变换", "zh")
    assert re.sub("<.*?>", "", html).strip().split("\n") == [
        "本章新名字：torch.ones、torch.sum",
        "先用后学：torch.nn.Linear 做线性变换（详见第二章）",
    ]


def test_a_long_opening_is_folded(project):
    many = ", ".join(f"torch.name_{number:02}" for number in range(20))
    html = opening(project, many, "torch.ones: makes ones")
    assert html.strip().startswith('<details class="notes-names" data-search-exclude=')
    assert "<summary>PyTorch names in this chapter: 21</summary>" in html
    assert html.count("<code>") == 21


def test_a_name_of_another_library_is_told_by_lint_and_breaks_no_page(project):
    write(project, "reference/api-index")
    assert "<code>numpy.array</code>" in opening(project, "numpy.array", "Tensor.sum: null")
    assert [re.sub(r"^.*?: |\n.*", "", one) for one in told(project)] == [
        "`numpy.array` is no name of PyTorch that we know",
        "no code on this page uses `Tensor.sum`, which has a gloss",
    ]


def test_a_page_that_is_no_chapter_or_says_nothing_has_no_opening(project):
    assert opening(project, "").strip() == ""
    html = render(project, "# Index\n\nWhy?", "en", "part/index", FRONT.format("torch.ones", ""))
    assert "notes-new" not in html


def test_the_notebook_opens_with_them_too(project):
    write(project, "part/one", "ones", "torch.ones, Tensor.sum")
    page = project.docs / "en" / "part" / "one.md"
    made = notebook.notebook(Chapter(project, "en", page), links.Addresses("", ""))
    text = "".join(made["cells"][0]["source"])
    assert "New here: [`torch.ones`](https://docs.pytorch.org/docs/stable/generated/torch.ones.html)" in text
    assert "notes-new" not in text


def test_the_api_index_puts_the_chapter_that_introduces_a_name_first_in_bold(project):
    write(project, "part/one", "ones", "", "torch.ones: makes ones")
    write(project, "part/two", "ones", "torch.ones")
    html = render(project, "<!-- notes: api-index -->", "en", "reference/api-index")
    row = re.search(r"torch\.<wbr>ones</code></a></td>\s*<td[^>]*>(.*?)</td>", html)[1]
    assert row.startswith('<strong><a href="../part/two.md#run-ones-a">About part/two</a></strong>, <a ')
    row = re.search(r"Tensor\.<wbr>sum</code></a></td>\s*<td[^>]*>(.*?)</td>", html)[1]
    assert "<strong>" not in row
