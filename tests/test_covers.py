"""Proofs in the front matter, what is wrong with them, and the pages generated from them."""

from __future__ import annotations

import re

import pytest
from notes.book import catalog, covers, recreated, standing
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
  claim: {zh: "`x` 是错的", en: "`x` is wrong"}
  verdict: half-true
  says: {zh: 说错了, en: it says so}
  correct: {zh: 其实不是, en: it is not so}
  chapter: part/chapter
- id: E2
  rows: [S1-2]
  claim: {zh: 又是错的, en: Wrong again}
  verdict: outdated
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
    assert found["E1"] and not found["E2"] and not found["S1-L010"]
    assert not any(covers.coverage(project, "en").values())


NAV = "nav:\n  - Part: [part/index.md, part/chapter.md]\n  - 基础: [base/index.md, base/first.md]\n"
PLANNED = """- id: E2
  rows: [S1-2]
  claim: {zh: 又是错的, en: Wrong again}
  verdict: outdated
  says: {zh: 又说错了。, en: it says that}
  correct: {zh: 也不是。, en: not so either}
  chapter: later/chapter
"""
TITLED = SOURCES.replace(
    "rows:", "chapters:\n  later/chapter: {zh: 以后的一章, en: A later chapter}\nrows:", 1
)
SLIP = """- id: E3
  claim: {zh: 写错的词, en: A misspelled word}
  kind: slip
  says: {zh: 写成了甲。, en: it says a}
  correct: {zh: 应为乙。, en: it is b}
"""


def write(project, name: str, text: str) -> None:
    (project.docs / "data" / f"{name}.yml").write_text(text, encoding="utf-8")


def errata_page(project, language: str = "zh") -> str:
    return render(project, "<!-- notes: errata -->\n", language, page="reference/errata")


def test_an_erratum_shows_belief_verdict_truth_and_proof(project):
    chapter(project, "E1: chapter/quadratic.py#gradient")
    html = errata_page(project)
    assert '<h3 id="e1"><code>x</code> 是错的</h3>' in html
    assert '<p class="notes-facts"><span class="notes-tag notes-half-true">对一半</span> E1</p>' in html
    assert "<p>说错了</p>" in html and "<strong>正确的说法</strong>：其实不是" in html
    assert '<a href="source-map.md#s1-l01a">S1-L01a</a>' in html
    assert '<a href="../part/chapter.md#run-quadratic-gradient">章名</a>' in html
    assert ">求导</span>" in html and "<code>3\n</code>" in html
    fold = html.partition('<details class="proof">')[2].partition("</details>")[0]
    assert "<summary>E1 的代码与输出</summary>" in fold and ">求导</span>" in fold
    assert "(1)!" not in html, "the annotations stay with the chapter"
    assert "共 2 条：0 条不对，1 条对一半，1 条过时，0 条笔误。" in html


def test_errata_stand_under_the_part_that_proves_them_and_slips_stand_last(project):
    (project.root / "mkdocs.yml").write_text(NAV, encoding="utf-8")
    write(project, "sources", TITLED)
    write(project, "errata", PLANNED + SLIP + ERRATA.partition("- id: E2")[0].replace("E1", "a-name"))
    chapter(project, "a-name: chapter/quadratic.py#gradient")
    for name, title in (("zh/part", "头一部分"), ("zh/later", "以后"), ("en/later", "Later")):
        (project.docs / name).mkdir(parents=True, exist_ok=True)
        (project.docs / name / "index.md").write_text(f"# {title}\n", encoding="utf-8")
    html = errata_page(project)
    assert re.findall(r'<h([23]) id="([^"]+)">(.*?)</h', html) == [
        ("2", "part-part", "头一部分"),
        ("3", "a-name", "<code>x</code> 是错的"),
        ("2", "part-later", "以后"),
        ("3", "e2", "又是错的"),
        ("2", "slips", "笔误"),
        ("3", "e3", "写错的词"),
    ]
    assert "过时</span> E2 · 章节待写：《以后的一章》</p>" in html
    assert "笔误</span> E3</p>" in html and html.count("<details") == 1
    english = errata_page(project, "en")
    assert '<h2 id="part-later">Later</h2>' in english
    assert "outdated</span> E2 · chapter to come: “A later chapter”</p>" in english
    assert "3 in all: 0 wrong, 1 half true, 1 outdated, 1 slip of the pen." in english
    write(project, "errata", SLIP + SLIP.replace("E3", "E4"))
    assert "2 in all: 0 wrong, 0 half true, 0 outdated, 2 slips of the pen." in errata_page(project, "en")


def test_a_slip_may_have_a_proof_all_the_same(project):
    write(project, "errata", SLIP)
    page = chapter(project, "E3: chapter/quadratic.py#gradient")
    assert covers.page_problems(project, page) == []
    html = errata_page(project)
    assert html.index('<h2 id="slips">') < html.index("<summary>E3 的代码与输出</summary>")


def test_the_proof_in_the_chapter_named_for_an_erratum_comes_first(project):
    for name in ("a", "chapter"):
        chapter(project, "E1: chapter/quadratic.py#gradient", name=name)
    html = errata_page(project)
    assert '<strong>证明</strong>：<a href="../part/chapter.md#' in html
    assert '<strong>另见</strong>：<a href="../part/a.md#' in html


def test_an_erratum_with_a_name_is_proved_and_shown_like_one_with_a_number(project):
    name = "view-after-transpose"
    (project.docs / "data" / "errata.yml").write_text(ERRATA.replace("E1", name), encoding="utf-8")
    page = chapter(project, f"{name}: chapter/quadratic.py#gradient")
    assert covers.page_problems(project, page) == []
    assert [proof.row for proof in covers.coverage(project, "zh")[name]] == [name]
    html = render(project, "# 勘误\n\n<!-- notes: errata -->\n", page="reference/errata")
    assert f'<h3 id="{name}">' in html and f"</span> {name}</p>" in html
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
    rows = re.findall(r"<tr[^>]*>\s*<td[^>]*>(.*?)</tr>", html, re.S)
    assert len(rows) == 5
    assert '<span id="s1-l01a" class="notes-row">S1-L01a</span>' in rows[0]
    assert "<code>a|b</code> 与 c&#124;d" in rows[0]
    link = '<a href="../part/chapter.md#run-quadratic-gradient"><code>quadratic.py#gradient</code></a>'
    assert f"{link}<br /><code>3</code>" in rows[0].replace("<br>", "<br />")
    assert '<a href="../part/chapter.md#one">一节</a>' in rows[3]
    assert [re.search(r'notes-tag notes-\w+">(.*?)<', row)[1] for row in rows] == [
        "已写",
        "部分",
        "待写",
        "已写",
        "待写",
    ]
    assert "还缺：<code>part/later</code>" in rows[1]
    assert html.count("共 5 条：2 条已写，1 条写了一部分，2 条待写。") == 2, (
        "of the page and of its only note"
    )
    html = render(project, "<!-- notes: source-map -->", "en", page="reference/source-map")
    assert "5 rows: 0 covered, 0 partly, 5 to come." in html
    assert "to come</span><br><code>part/later</code></td>" in html.replace("<br />", "<br>")


def test_a_missing_chapter_is_named_by_its_title_and_linked_once_it_is_written(project):
    write(project, "sources", TITLED.replace("[part/later]", "[later/chapter, part/chapter, part/nameless]"))
    chapter(project)
    html = render(project, "<!-- notes: source-map -->", page="reference/source-map")
    link = '<a href="../part/chapter.md">章名</a>'
    assert f"《以后的一章》、{link}、<code>part/nameless</code></td>" in html


FILES = (
    'files: {old.py: part/chapter/quadratic.py#gradient, "两 (x).py": part/chapter/quadratic.py, later.py: }'
)


def test_the_source_map_links_a_file_to_the_snippet_that_recreates_it(project):
    write(project, "sources", SOURCES.replace("en: third}", f"en: third, {FILES}}}"))
    chapter(project)
    html = render(project, "<!-- notes: source-map -->", page="reference/source-map")
    row = re.findall(r"<tr[^>]*>\s*<td[^>]*>(.*?)</tr>", html, re.S)[2].replace("<br />", "<br>")
    link = '<a href="../part/chapter.md#run-quadratic-gradient"><code>quadratic.py{}</code></a>'
    assert f"<br>文件 <code>old.py</code>：{link.format('#gradient')}<br>" in row
    assert f"<br>文件 <code>两 (x).py</code>：{link.format('')}<br>" in row
    assert "<br>文件 <code>later.py</code>：待写</td>" in row
    english = render(project, "<!-- notes: source-map -->", "en", page="reference/source-map")
    assert "file <code>old.py</code>: to come<br" in english, "no English page shows it"


def test_the_chapter_of_the_row_comes_first(project):
    for name in ("a", "chapter"):
        chapter(project, name=name)
    write(project, "sources", SOURCES.replace('["3"]}', f'["3"], {FILES}}}'))
    row = catalog.sources(project).rows[0]
    proof = recreated.proof(project, "zh", row, "old.py")
    assert proof and proof.page.name == "chapter.md"


ROW = "  - {{id: S1-1, zh: 一条, en: one, chapters: [{}]}}\n"


@pytest.mark.parametrize(
    ("chapters", "pages", "state", "missing"),
    [
        ("part/a, part/b", "part/a part/b", "covered", ()),
        ("part/a, part/b", "part/b", "partly", ("part/a",)),
        ("part/a, part/b", "", "planned", ("part/a", "part/b")),
        ("part/a", "part/a part/c", "covered", ()),
        ("part/a", "part/c", "partly", ("part/a",)),
        ("", "part/c", "covered", ()),
        ("", "", "planned", ()),
        ("part/a, start/diary", "part/a", "covered", ()),
        ("part/a, start/diary", "start/diary", "planned", ("part/a",)),
        ("part/a, part/b, start/diary", "part/a start/diary", "partly", ("part/b",)),
        ("start/diary", "start/diary", "covered", ()),
        ("reference/diary", "", "planned", ("reference/diary",)),
    ],
)
def test_a_row_is_covered_once_every_chapter_named_for_it_is(project, chapters, pages, state, missing):
    """The diary tells of everything: it counts only where no other chapter is named."""
    write(project, "sources", SOURCES.partition("rows:")[0] + "rows:\n" + ROW.format(chapters))
    for name in pages.split():
        page = project.docs / "zh" / f"{name}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("---\ncovers:\n  S1-1: '#one'\n---\n\n# 题\n\n## 一 { #one }\n", encoding="utf-8")
    (found,) = standing.rows(project, "zh")
    assert (found.state, found.missing) == (state, missing)
    assert standing.count([found]) == {"covered": 0, "partly": 0, "planned": 0} | {state: 1}


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
        (ERRATA.replace("  correct: {zh: 其实不是, en: it is not so}\n", ""), ":1: `E1` has no `correct`"),
        (ERRATA.replace(', en: "`x` is wrong"', ""), ":3: `claim` of `E1` is not a text in both languages"),
        (ERRATA.replace("claim", "title", 1), ":3: `E1` has an unknown key `title`"),
        (
            ERRATA.replace("  verdict: half-true\n", ""),
            ":1: `E1` has no `verdict`\n    Write one of wrong, half",
        ),
        (
            ERRATA.replace("outdated", "old"),
            ":8: `E2` has the verdict `old`\n    Write one of wrong, half-true, o",
        ),
        (
            ERRATA.replace("verdict: outdated", "kind: typo"),
            ":8: `E2` has the kind `typo`\n    Write `kind: slip`",
        ),
        (SLIP + "  verdict: wrong\n", ":1: `E3` has a kind and a verdict\n    Keep one"),
        ("- rows: []", "docs/data/errata.yml:1: an entry without an id"),
        (ERRATA + ERRATA, f"docs/data/errata.yml:{ERRATA.count(chr(10)) + 1}: `E1` stands twice"),
    ],
)
def test_data_that_cannot_be_used_is_named(project, text, message):
    (project.docs / "data" / "errata.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsError) as caught:
        render(project, "<!-- notes: errata -->", page="reference/errata")
    assert message in str(caught.value)
