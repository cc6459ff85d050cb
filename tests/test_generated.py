"""Generated pages: the chapters of a part, the API index, what was verified where; and glossary links."""

from __future__ import annotations

import json
import re

import pytest
from notes import snippet
from notes.problem import ProblemsError
from notes.render import api, numpy_table
from pages import HERE, TORCH, put_names, put_record, put_stamp, render

API = """root: https://docs.pytorch.org/docs/stable/
generated:
  torch: [tensor, zeros]
  torch.Tensor: [add, backward, grad, max, numel, reshape, sum, split]
  torch.nn: [Linear]
other:
  torch.int64: tensor_attributes.html#torch.dtype
  torch.Tensor.grad_fn: ""
"""
GLOSSARY = """- id: leaf-tensor
  zh: 叶子张量
  en: leaf tensor
  text: {zh: 它的 `grad_fn` 是 None。, en: Its `grad_fn` is None.}
"""
REACHED = {
    "make": ["torch.Tensor.reshape"],
    "net": ["torch.Tensor.grad_fn", "torch.Tensor.numpy", "torch.Tensor.sum", "torch.nn.Module.zero_grad"],
}
CODE = """# %% make
import numpy as np
import torch
from torch import nn

x = torch.zeros(4, dtype=torch.int64)
a = np.zeros(4)
print(x.reshape(2, 2), a.reshape(2, 2), "a b".split())

# %% net
net = nn.Linear(2, 1)
net.zero_grad()
print(x.sum().grad_fn, x.numpy().sum(), torch.unheard.of)
"""


@pytest.fixture
def project(book):
    data = book.project.docs / "data"
    data.mkdir()
    (data / "api.yml").write_text(API, encoding="utf-8")
    (data / "glossary.yml").write_text(GLOSSARY, encoding="utf-8")
    path = book.add("names", CODE, shown=False)
    put_record(book.project, path, make="1", net="2")
    put_names(path, REACHED)
    return book.project


def used(project, book, code: str) -> set[str]:
    path = book.add("one", f"# %% a\nimport torch\nfrom torch import nn\n\n{code}\n", shown=False)
    return api.names(snippet.load(project, path), api.reference(project), {"a": []})["a"]


def test_names_come_from_imports_and_from_the_run_that_looked_for_them(project):
    script = snippet.load(project, project.snippets / "part" / "chapter" / "names.py")
    found = api.names(script, api.reference(project), REACHED)
    assert found["make"] == {"torch.zeros", "torch.int64", "torch.Tensor.reshape"}
    assert found["net"] == {"torch.nn.Linear", "torch.unheard.of", *REACHED["net"]}


IMPORTED = {
    "a function that is never called": ("def f():\n    return nn.Linear", {"torch.nn.Linear"}),
    "an argument that hides a module": ("def f(nn):\n    return nn.Linear", set()),
    "a variable that hides a module": ("nn = [nn.Linear]\nnn.split", {"torch.nn.Linear"}),
    "what a function hides": ("def f():\n    nn = 1\n    nn.Linear\n\nnn.GRU", {"torch.nn.GRU"}),
    "a method of a value": ("y.sum()", set()),
}


@pytest.mark.parametrize("name", IMPORTED)
def test_a_name_of_an_import_is_read_where_it_stands(project, book, name):
    code, found = IMPORTED[name]
    assert used(project, book, code) == found


def test_the_known_part_of_a_longer_name_is_counted(project, book):
    assert used(project, book, "torch.int64.itemsize") == {"torch.int64"}


def test_a_name_that_pytorch_does_not_have_is_not_listed(project, book):
    path = book.add("absent", "# %% a\nimport torch\n\ntorch.zeros, torch.nn.BCE\n", shown=False)
    found = api.names(book.load(path), api.reference(project), {"a": ["torch.nn.BCE?"]})
    assert found == {"a": {"torch.zeros"}}


def test_of_a_special_attribute_nothing_behind_it_is_counted(project, book):
    assert used(project, book, "torch.__version__.split('.')") == {"torch.__version__"}


def test_a_script_that_is_no_python_has_no_names(project, book):
    assert used(project, book, "def") == set()


def test_names_of_an_older_text_are_not_listed(project):
    path = project.snippets / "part" / "chapter" / "names.py"
    render(project, f'# 一章\n\n[造]({HERE}/names.py#make "run")')
    assert "Tensor.<wbr>reshape" in render(project, "<!-- notes: api-index -->", page="reference/api-index")
    path.write_text(path.read_text("utf-8").replace("4", "8"), encoding="utf-8")
    html = render(project, "<!-- notes: api-index -->", page="reference/api-index")
    assert "Tensor.<wbr>reshape" not in html and "torch.<wbr>zeros" in html


def test_the_api_index_links_to_the_reference_and_to_the_block(project):
    show = f'[造]({HERE}/names.py#make "run")\n\n[网]({HERE}/names.py#net "run")'
    render(project, f"# 一章\n\n{show}")
    html = render(project, "<!-- notes: api-index -->", page="reference/api-index")
    rows = {
        re.sub("<.*?>", "", row[0]): row[1]
        for row in re.findall(r"<td[^>]*>(.*?)</td>\s*<td[^>]*>(.*?)</td>", html)
    }
    assert set(rows) >= {"Tensor.reshape", "nn.Linear", "torch.zeros", "torch.unheard.of"}
    assert rows["Tensor.reshape"] == '<a href="../part/chapter.md#run-names-make">一章</a>'
    assert 'href="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.reshape.html"' in html
    assert 'href="https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch.dtype"' in html
    assert "unheard.<wbr>of</code></td>" in html, "a name without a known page is no link"


PAIRS = """# %% same
import numpy as np


def same(n, t):
    print("checked")


# %% create
a = 1

# Zeros | 全 0
n = np.zeros(2)
t = torch.zeros(2)
same(n, t)

# Ones | 全 1
n = a
t = a
same(n, t)
"""


def test_the_table_of_numpy_has_a_row_per_pair_and_tells_dtypes_that_differ(project):
    path = project.snippets / numpy_table.PLACE
    path.parent.mkdir(parents=True)
    path.write_text(f'"""Pairs | 对照"""\n\n{PAIRS}', encoding="utf-8")
    put_record(project, path, same="", create="float64 | float32\nint64 | int64")
    html = render(project, "<!-- notes: numpy-table -->", "en", "reference/numpy-table")
    assert '<h2 id="create">Create</h2>' in html
    cells = [
        re.sub("<(?!wbr).*?>", " ", cell).replace("<wbr>", "").split()
        for cell in re.findall(r"<td[^>]*>(.*?)</td>", html)
    ]
    assert cells == [
        ["Zeros", "dtypes:", "float64", ",", "float32"],
        ["np.zeros(2)"],
        ["torch.zeros(2)"],
        ["Ones"],
        ["a"],
        ["a"],
    ]
    assert "全 1" in render(project, "<!-- notes: numpy-table -->", "zh", "reference/numpy-table")


def test_a_name_of_many_chapters_shows_those_that_are_about_it(project):
    show = f'[造]({HERE}/names.py#make "run")'
    for number in range(6):
        about = "description: What zeros makes\n" if number == 4 else ""
        front = f"---\nstatus: 1\n{about}---\n\n"
        render(project, f"# 第{number}章\n\n{show}", page=f"part/c{number}", front=front)
    html = render(project, "<!-- notes: api-index -->", page="reference/api-index")
    row = re.search(r"torch\.<wbr>zeros</code></a></td>\s*<td[^>]*>(.*?)</td>", html)[1]
    assert re.findall("第.章", row) == ["第4章", "第0章", "第1章", "第2章"] and row.endswith("等 6 章")
    render(project, "# Zeros", "en", "part/c5", "---\nstatus: 1\ndescription: All about zeros\n---\n\n")
    html = render(project, "<!-- notes: api-index -->", page="reference/api-index")
    row = re.search(r"torch\.<wbr>zeros</code></a></td>\s*<td[^>]*>(.*?)</td>", html)[1]
    assert re.findall("第.章", row) == ["第4章", "第5章", "第0章", "第1章"], (
        "what the other language says counts"
    )


EXERCISES = """## Exercises { #exercises }

### 1. Predict the output: a { #exercise-1 }

### 2. Find the bug: b { #exercise-2 }

### 3. Build: c { #exercise-3 }

### 4. Explain: d { #exercise-4 }

### 5. Something else { #exercise-5 }

## Next { #next }

### Build: none { #none }
"""


def test_a_part_lists_its_chapters_in_the_order_of_the_navigation(project):
    nav = "nav:\n  - Part: [part/index.md, part/two.md, part/one.md]\n"
    (project.root / "mkdocs.en.yml").write_text(nav, encoding="utf-8")
    front = "---\ndescription: {}\nprerequisites: [{}]\n{}---\n\n"
    one = f"# One\n\n{'word ' * 357}\n\n{EXERCISES}"
    render(project, one, "en", "part/one", front.format("The first", "part/two", "optional: true\n"))
    render(project, f"# Two\n\n{'word ' * 539}", "en", "part/two", front.format("Why two?", "", ""))
    html = render(project, "# Part\n\n<!-- notes: part -->", "en", "part/index")
    assert "2 chapters: reading 5 minutes, exercises 22 minutes." in html
    assert html.index("two.md") < html.index("one.md")
    assert "<p>The first.</p>" in html and "<p>Why two?</p>" in html
    facts = "Reading 2 min, exercises 22 min · Read first:"
    optional = '<span class="notes-optional">Optional</span>'
    assert f'<p class="notes-facts">{optional} · {facts} <a href="two.md">Two</a></p>' in html
    assert '<p class="notes-facts">Reading 3 min</p>' in html
    head = render(project, one, "en", "part/one", front.format("The first", "part/two", ""))
    assert re.search(rf'<h1.*?</h1>\s*<p class="notes-facts" data-search-exclude="1">{facts}', head)


TITLES = """chapters:
  part/one: {zh: 写好的, en: Written}
  part/two: {zh: 第二章, en: The second}
  later/a: {zh: 甲, en: A}
  later/b: {zh: 乙, en: B}
"""


def test_a_part_lists_the_titles_of_its_chapters_to_come(project):
    (project.docs / "data" / "sources.yml").write_text(TITLES, encoding="utf-8")
    render(project, "# One", "en", "part/one", "---\ndescription: The first\n---\n\n")
    html = render(project, "# Part\n\n<!-- notes: part -->", "en", "part/index")
    assert "<p>1 chapter to come:</p>\n<ul>\n<li>The second</li>\n</ul>" in html
    assert html.index("one.md") < html.index("to come") and "Written" not in html
    html = render(project, "# 以后\n\n<!-- notes: part -->", "zh", "later/index")
    assert "<p>待写 2 章：</p>\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>" in html and "没有章节" not in html


def test_a_sentence_counts_the_chapters_to_come_of_each_part(project):
    ask = "# Map\n\n<!-- notes: to-come -->"
    assert "come" not in render(project, ask, "en", "start/map")
    (project.docs / "data" / "sources.yml").write_text(TITLES, encoding="utf-8")
    for name in ("part/index", "later/index", "part/one"):
        render(project, f"# {name.title()}", "en", name)
    told = '<a href="../{0}/index.md">{1}/Index</a> ({2})'
    parts = told.format("part", "Part", "1 chapter"), told.format("later", "Later", "2 chapters")
    assert f"<p>To come: {', '.join(parts)}.</p>" in render(project, ask, "en", "start/map")


def test_pages_to_look_things_up_in_are_not_counted_as_chapters(project):
    render(project, "# Terms", "en", "reference/terms", "---\nprerequisites: []\n---\n\n")
    html = render(project, "# Reference\n\n<!-- notes: part -->", "en", "reference/index")
    assert "terms.md" in html and "chapter" not in html and "of reading" not in html


def test_the_versions_page_sums_up_the_ledger(project):
    path = project.snippets / "part" / "chapter" / "names.py"
    text = "<!-- notes: versions -->"
    assert "Nothing has been checked yet." in render(project, text, "en", "reference/versions")
    put_stamp(project, path)
    html = render(project, text, "en", "reference/versions")
    cells = re.findall(r"<td[^>]*>(.*?)</td>", html)
    assert cells == ["CPU", TORCH, "3.11.7", "1", '<span class="notes-row">2026-11-21</span>']
    assert "Every snippet has been checked (1 in all)." in html and "on a GPU yet" in html
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    put_record(project, path, make="changed", net="2")
    assert "checked yet" in render(project, text, "en", "reference/versions")


def test_the_home_page_counts_outputs_that_stand_as_they_were_checked(project, book):
    (project.docs / "en" / "reference").mkdir(parents=True)
    (project.docs / "en" / "reference" / "versions.md").write_text("# Versions\n", encoding="utf-8")
    text = "<!-- notes: verified -->"
    assert "Nothing has been checked yet." in render(project, text, "en", "index")
    silent = book.add("silent", "# %% a\nx = 1\n\n# %% b\nprint(x)\n", shown=False)
    put_record(project, silent, a="", b="1")
    path = project.snippets / "part" / "chapter" / "names.py"
    put_stamp(project, path)
    put_stamp(project, silent)
    put_record(project, silent, "cuda", a="", b="1")
    put_stamp(project, silent, "cuda", gpu="H100")
    html = render(project, text, "en", "index")
    assert f"3 outputs checked on CPU with PyTorch {TORCH} (2026-11-21); " in html
    assert f"1 output checked on CUDA · H100 with PyTorch {TORCH} (2026-11-21). " in html
    assert '<p class="notes-verified">' in html and 'href="reference/versions.md"' in html
    assert f"CPU 上核对过（PyTorch {TORCH}，2026-11-21）；1 段输出在" in render(project, text, "zh", "index")
    put_record(project, path, make="changed", net="2")
    assert "1 output checked on CPU" in render(project, text, "en", "index")


def test_the_versions_page_shows_other_versions_once_there_are_any(project):
    data = project.docs / "data" / "versions.json"
    runs = {
        "2.8.0": {
            "date": "2026-11-20",
            "python": "3.11.7",
            "same": 9,
            "drift": 1,
            "changed": {"a/b/c.py": []},
        }
    }
    data.write_text(json.dumps({**runs, "2.11.0": {"same": 10}}), encoding="utf-8")
    html = render(project, "<!-- notes: versions -->", "en", "reference/versions")
    assert html.index(">2.11.0<") < html.index(">2.8.0<")
    data.write_text("{", encoding="utf-8")
    with pytest.raises(ProblemsError, match=r"docs/data/versions.json:1: not JSON"):
        render(project, "<!-- notes: versions -->", "en", "reference/versions")


@pytest.mark.parametrize(
    ("language", "term", "title"),
    [
        ("zh", "leaf tensor", "leaf tensor：它的 grad_fn 是 None。"),
        ("en", "叶子张量", "叶子张量: Its grad_fn is None."),
    ],
)
def test_a_link_to_the_glossary_says_what_it_leads_to(project, language, term, title):
    html = render(project, "[x](../reference/glossary.md#leaf-tensor) [y](a.md#leaf-tensor)", language)
    assert f'class="notes-term" data-term="{term}" href="../reference/glossary.md#leaf-tensor"' in html
    assert f'title="{title}"' in html and html.count("notes-term") == 1


def test_a_title_of_its_own_or_an_unknown_term_stays_as_it_is(project):
    body = '[x](../reference/glossary.md#leaf-tensor "own") [y](../reference/glossary.md#nothing)'
    assert "notes-term" not in render(project, body)


SHOW = f'[造]({HERE}/names.py#make "run")'


def test_a_wrong_output_can_be_reported_where_there_is_a_repository(project, monkeypatch):
    put_stamp(project, project.snippets / "part" / "chapter" / "names.py")
    assert "notes-report" not in render(project, SHOW)
    monkeypatch.setenv("REPO_URL", "https://example.org/a/notes/")
    html = render(project, SHOW, "en")
    address = re.search(r'<a class="notes-report" href="([^"]+)" rel="nofollow">Report this output</a>', html)
    assert address[1].replace("&amp;", "&") == (
        "https://example.org/a/notes/issues/new?template=wrong-output.yml"
        "&title=part%2Fchapter%2Fnames.py%23make&page=docs%2Fen%2Fpart%2Fchapter.md%3A+part%2Fchapter%2Fnames.py%23make"
        f"&snippet=part%2Fchapter%2Fnames.py&cell=make&device=CPU&torch={TORCH}"
    )


def test_the_same_long_warning_is_folded_the_second_time(project, book):
    path = book.add("warns", '# %% w warns="UserWarning"\nx = 1\n', shown=False)
    long = "UserWarning: " + "words " * 40
    put_record(
        project, path, w=f"{long.strip()}\na\n{long.strip()}\nb\nUserWarning: short\nc\nUserWarning: short"
    )
    html = render(project, f'[警]({HERE}/warns.py "run")')
    assert html.count('<details class="notes-again">') == 1 and html.count("words words") >= 2
    assert html.index("notes-again") > html.index("<code>a\n")
    assert "警告，与上面的相同" in html
