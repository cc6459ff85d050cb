"""Proofs in the front matter, what is wrong with them, and the pages generated from them."""

from __future__ import annotations

import re

import pytest
from notes.book import catalog, covers
from notes.problem import ProblemsError
from pages import HERE, put_record, render

SOURCES = """notes:
  S1: {zh: 一份笔记, en: A note}
rows:
  - {id: S1-L01a, zh: "`a|b` 与 c|d", en: first, chapters: [part/chapter], outputs: ["3"]}
  - {id: S1-L01b, zh: 第二, en: second, chapters: [part/later]}
  - {id: S1-L010, zh: 第三, en: third}
  - {id: S1-2, zh: 第四, en: fourth}
  - {id: S1-2.1, zh: 第五, en: fifth}
"""
ERRATA = """- id: E1
  rows: [S1-L01a]
  says: {zh: 说错了, en: it says so}
  correct: {zh: 其实不是, en: it is not so}
  chapter: part/chapter
- id: E2
  rows: [S1-2]
  says: {zh: 又说错了。, en: it says that}
  correct: {zh: 也不是。, en: not so either}
  chapter: part/later
"""
GLOSSARY = """- id: tensor
  zh: 张量
  en: tensor
  aliases: {zh: [多维数组], en: [array]}
  text: {zh: 装数的箱子。, en: A box of numbers.}
- id: axis
  zh: 轴
  en: axis
  aliases: {zh: [], en: []}
  text: {zh: 一个方向。, en: One direction.}
  note: {zh: 不是维度。, en: Not a dimension.}
"""
CODE = "# %% gradient\nx = 3\nprint(x)  # (1)!\n\n# %% other\nprint(4)\nprint(5)\n"
BODY = f"""# 章名

见[张量](../reference/glossary.md#tensor)。

## 一节 {{ #one }}

[求导]({HERE}/quadratic.py#gradient "run")

1. 说明
"""


@pytest.fixture
def project(book):
    path = book.add("quadratic", CODE, shown=False)
    put_record(book.project, path, gradient="3", other="4\n5")
    data = book.project.docs / "data"
    data.mkdir()
    for name, text in (("sources", SOURCES), ("errata", ERRATA), ("glossary", GLOSSARY)):
        (data / f"{name}.yml").write_text(text, encoding="utf-8")
    return book.project


def chapter(project, *proofs: str, name: str = "chapter", body: str = BODY):
    page = project.docs / "zh" / "part" / f"{name}.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    lines = ["---", "status: 3", "covers:", *(f"  {proof}" for proof in proofs), "---", "", body]
    page.write_text("\n".join(lines), encoding="utf-8")
    return page


def test_a_page_declares_proofs(project):
    page = chapter(
        project, "S1-2: chapter/quadratic.py#gradient", "S1-2.1: '#one'", "E1: chapter/quadratic.py"
    )
    one, two, three = covers.of_page(project, page)
    assert (one.row, one.line, one.snippet, one.cell) == ("S1-2", 4, "part/chapter/quadratic.py", "gradient")
    assert (two.heading, two.snippet, two.line) == ("one", None, 5)
    assert three.is_erratum and three.cell is None
    assert covers.page_problems(project, page) == []


@pytest.mark.parametrize(
    ("key", "rows"),
    [
        ("S1-L01", ["S1-L01a", "S1-L01b"]),
        ("S1-L01a", ["S1-L01a"]),
        ("S1-2", ["S1-2"]),
        ("S1", ["S1-L01a", "S1-L01b", "S1-L010", "S1-2", "S1-2.1"]),
        ("S1-3", []),
    ],
)
def test_a_parent_stands_for_its_rows(project, key, rows):
    assert catalog.rows_of(key, [row.id for row in catalog.sources(project).rows]) == rows


WRONG = {
    "row": ("S1-L1a: '#one'", "no row `S1-L1a` in docs/data/sources.yml\n    Did you mean `S1-L01a`?"),
    "erratum": ("E3: chapter/quadratic.py#gradient", "no erratum `E3` in docs/data/errata.yml"),
    "erratum by heading": ("E1: '#one'", "`E1` needs a snippet as its proof"),
    "heading": ("S1-2: '#on'", "no heading `#on` on this page\n    Did you mean `one`?"),
    "snippet": ("S1-2: chapter/quadratik.py#gradient", "no snippet `part/chapter/quadratik.py`"),
    "cell": ("S1-2: chapter/quadratic.py#gradent", "`part/chapter/quadratic.py` has no cell `gradent`"),
    "not shown": (
        "S1-2: chapter/quadratic.py#other",
        "`chapter/quadratic.py#other` is not shown on this page",
    ),
}


@pytest.mark.parametrize(("proof", "message"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_proof_is_named_with_its_line(project, proof, message):
    (problem,) = covers.page_problems(project, chapter(project, "S1-L01: '#one'", proof))
    assert str(problem).startswith(f"docs/zh/part/chapter.md:5: {message}")
    assert covers.problems(project, "zh") == [problem]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["S1-2: '#one'", "S1-2: '#one'"], "chapter.md:5: `S1-2` stands twice"),
        (["S1-2:"], "chapter.md:4: `S1-2` names no proof"),
        (["S1-2: 'x"], "chapter.md:4: the front matter is not YAML"),
    ],
)
def test_front_matter_that_cannot_be_read(project, lines, message):
    (problem,) = covers.page_problems(project, chapter(project, *lines))
    assert message in str(problem)


def test_coverage_puts_the_own_proof_of_a_row_first(project):
    chapter(
        project,
        "S1-L01: '#one'",
        "S1-L01b: chapter/quadratic.py#gradient",
        "E1: chapter/quadratic.py#gradient",
    )
    found = covers.coverage(project, "zh")
    assert [proof.row for proof in found["S1-L01b"]] == ["S1-L01b", "S1-L01"]
    assert covers.uncovered(project, "zh") == ["S1-L010", "S1-2", "S1-2.1", "E2"]
    assert len(covers.uncovered(project, "en")) == 7


def test_errata_show_claim_truth_and_proof(project):
    chapter(project, "E1: chapter/quadratic.py#gradient")
    html = render(project, "# 勘误\n\n<!-- notes: errata -->\n", page="reference/errata")
    assert '<h2 id="e1">E1</h2>' in html
    assert "<strong>笔记里的说法</strong>：说错了" in html and "<strong>正确的说法</strong>：其实不是" in html
    assert '<a href="source-map.md#s1-l01a">S1-L01a</a>' in html
    assert '<a href="../part/chapter.md#run-quadratic-gradient">章名</a>' in html
    assert ">求导</span>" in html and "<code>3\n</code>" in html
    fold = html.partition('<details class="proof">')[2].partition("</details>")[0]
    assert "<summary>E1 的代码与输出</summary>" in fold and ">求导</span>" in fold
    assert "(1)!" not in html, "the annotations stay with the chapter"
    waiting = html.partition('<h2 id="to-come">待写章节</h2>')[2]
    assert '<span id="e2"></span><strong>E2</strong> 又说错了。也不是。（<code>part/later</code>）' in waiting


def test_an_erratum_with_a_name_is_proved_and_shown_like_one_with_a_number(project):
    name = "view-after-transpose"
    (project.docs / "data" / "errata.yml").write_text(ERRATA.replace("E1", name), encoding="utf-8")
    page = chapter(project, f"{name}: chapter/quadratic.py#gradient")
    assert covers.page_problems(project, page) == []
    assert name not in covers.uncovered(project, "zh")
    html = render(project, "# 勘误\n\n<!-- notes: errata -->\n", page="reference/errata")
    assert f'<h2 id="{name}">{name}</h2>' in html
    page = chapter(project, "view-after-transposed: chapter/quadratic.py#gradient")
    (problem,) = covers.page_problems(project, page)
    assert problem.message == "no erratum `view-after-transposed` in docs/data/errata.yml"
    assert problem.hint == f"Did you mean `{name}`?"


def test_the_anchor_of_a_proof_is_on_its_page(project):
    page = chapter(project, "E1: chapter/quadratic.py#gradient", body=BODY + BODY.partition("{ #one }")[2])
    html = render(project, page.read_text(encoding="utf-8").partition("---\n\n")[2])
    assert re.findall(r'class="notes-snippet" id="([^"]+)"', html) == [
        "run-quadratic-gradient",
        "run-quadratic-gradient-2",
    ]


def test_the_source_map_lists_every_row(project):
    chapter(project, "S1-L01: chapter/quadratic.py#gradient", "S1-2: '#one'")
    html = render(project, "<!-- notes: source-map -->", page="reference/source-map")
    assert '<h2 id="s1">S1 · 一份笔记</h2>' in html
    rows = re.findall(r"<tr>\s*<td>(.*?)</tr>", html, re.S)
    assert len(rows) == 5
    assert '<span id="s1-l01a" class="notes-row">S1-L01a</span>' in rows[0]
    assert "<code>a|b</code> 与 c&#124;d" in rows[0]
    link = '<a href="../part/chapter.md#run-quadratic-gradient"><code>quadratic.py#gradient</code></a>'
    assert f"{link}<br><code>3</code>" in rows[0]
    assert '<a href="../part/chapter.md#one">一节</a>' in rows[3]
    assert "<td>待写</td>" in rows[2]
    html = render(project, "<!-- notes: source-map -->", "en", page="reference/source-map")
    assert "to come: later" in html


def test_the_glossary_has_an_anchor_for_every_term(project):
    chapter(project)
    html = render(project, "<!-- notes: glossary -->", page="reference/glossary")
    assert html.index('<h2 id="letter-a">A</h2>') < html.index('<h3 id="axis">轴 · axis</h3>')
    entry = html.partition('<h3 id="tensor">张量 · tensor</h3>')[2]
    assert "装数的箱子。" in entry and "<strong>也叫</strong>：多维数组" in entry
    assert "<strong>英文</strong>：tensor, array" in entry
    assert '<strong>见于</strong>：<a href="../part/chapter.md">章名</a>' in entry
    english = render(project, "<!-- notes: glossary -->", "en", page="reference/glossary")
    assert (
        '<h3 id="tensor">tensor · 张量</h3>' in english and "In Chinese</strong>: 张量、多维数组" in english
    )


def test_an_unknown_generated_page_stops_with_its_line(project):
    with pytest.raises(ProblemsError) as caught:
        render(project, "# 题\n\n<!-- notes: erata -->", page="reference/errata")
    found = (
        "docs/zh/reference/errata.md:7: nothing is generated for `notes: erata`\n    Did you mean `errata`?"
    )
    assert str(caught.value) == found


def test_the_comment_in_a_fence_is_text(project):
    assert "&lt;!-- notes: errata --&gt;" in render(project, "```\n<!-- notes: errata -->\n```")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- id: E1\n  rows: [", "docs/data/errata.yml:2: not YAML"),
        ("- id: E1\n  says: {zh: a, en: b}", "docs/data/errata.yml:1: `E1` has no `correct`"),
        (
            "- id: E1\n  says: {zh: a}\n  correct: {zh: a, en: b}",
            "docs/data/errata.yml:2: `says` of `E1` is not a text in both languages",
        ),
        ("- rows: []", "docs/data/errata.yml:1: an entry without an id"),
        (ERRATA + ERRATA, f"docs/data/errata.yml:{ERRATA.count(chr(10)) + 1}: `E1` stands twice"),
    ],
)
def test_data_that_cannot_be_used_is_named(project, text, message):
    (project.docs / "data" / "errata.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsError) as caught:
        render(project, "<!-- notes: errata -->", page="reference/errata")
    assert message in str(caught.value)
