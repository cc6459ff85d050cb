"""Lint: for each rule a page with one mistake, told once with its line, and the same page without it."""

from __future__ import annotations

import re

import pytest
from lint_cases import FRONT, PROSE, RIGHT, RUN
from notes.lint import command as lint
from notes.problem import ProblemsError
from pages import EXERCISES, put_katex, put_record

HEAD = {
    "zh": "---\ndescription: 一句话\nprerequisites: []\nstatus: 5\ncovers: {}\n---\n\n# 标题\n",
    "en": "---\ndescription: One sentence\nprerequisites: []\nstatus: 5\ncovers: {}\n---\n\n# A title\n",
}
TAIL = {
    "zh": f"\n\n## 一节 {{ #one }}\n\n正文。\n{EXERCISES['zh']}",
    "en": f"\n\n## A section {{ #one }}\n\nText.\n{EXERCISES['en']}",
}
GLOSSARY = """- id: leaf-tensor
  zh: 叶子张量
  en: leaf tensor
  avoid: {zh: [叶节点], en: [leaf node]}
  text: {zh: 一句话。, en: A sentence.}
"""


@pytest.fixture
def part(book):
    """A book with a glossary, a snippet that prints 0.693, and one whose cell is too long."""
    put_record(book.project, book.add("a", "# %% x\nprint(0.693)\n", shown=False), x="0.693")
    put_record(book.project, book.add("long", "# %% all\n" + "print(1)\n" * 31, shown=False), all="1")
    put_katex(book.project)
    (book.project.docs / "data").mkdir(parents=True, exist_ok=True)
    (book.project.docs / "data" / "glossary.yml").write_text(GLOSSARY, encoding="utf-8")
    for language in ("zh", "en"):
        folder = book.project.docs / language
        (folder / "reference").mkdir(parents=True, exist_ok=True)
        (folder / "reference" / "glossary.md").write_text(
            HEAD[language] + "\n<!-- notes: glossary -->\n", encoding="utf-8"
        )
        (folder / "part").mkdir(parents=True, exist_ok=True)
        (folder / "part" / "a.svg").write_text("<svg/>", encoding="utf-8")
    return book


def write(book, language: str, body: str, head: str = ""):
    path = book.project.docs / language / "part" / "chapter.md"
    path.write_text((head or HEAD[language]) + "\n" + body + TAIL[language], encoding="utf-8")
    return path


def problems(book, *paths: str) -> list[str]:
    return [str(problem) for problem in lint.lint(book.project, list(paths))]


@pytest.mark.parametrize("name", PROSE)
def test_one_mistake_is_one_problem(part, name):
    language, wrong, right, message = PROSE[name]
    write(part, language, wrong)
    line = 10 + {"typed decimal": 2, "half-width comma in an option": 2}.get(name, 0)
    line += 3 * (name == "British spelling in a reason")
    (problem,) = problems(part)
    assert problem.startswith(f"docs/{language}/part/chapter.md:{line}: ") and message in problem
    assert "\n    " in problem, "what to do is missing"
    write(part, language, right)
    assert problems(part) == []


@pytest.mark.parametrize(
    "name", [name for name in PROSE if PROSE[name][3].startswith(("half", "no sp", "a space"))]
)
def test_fix_mends_it_and_a_second_fix_changes_nothing(part, capsys, name):
    language, wrong, right, _ = PROSE[name]
    expected = write(part, language, right).read_text(encoding="utf-8")
    path = write(part, language, wrong)
    assert lint.main(part.project, fix=True) == 0
    assert path.read_text(encoding="utf-8") == expected
    assert "1 mended, nothing to settle" in capsys.readouterr().out
    assert lint.main(part.project, fix=True) == 0
    assert path.read_text(encoding="utf-8") == expected


def test_many_mistakes_on_a_line_are_mended_together(part):
    wrong = "用PyTorch求$x$的导数,得到`x.grad`的值(2, 3)。见[Tensor](chapter.md),**重要**的`a`"
    right = "用 PyTorch 求 $x$ 的导数，得到 `x.grad` 的值 (2, 3)。见 [Tensor](chapter.md)，**重要**的 `a`"
    path = write(part, "zh", wrong)
    lint.main(part.project, fix=True)
    assert path.read_text(encoding="utf-8").split("\n")[9] == right


@pytest.mark.parametrize("language", RIGHT)
def test_what_looks_wrong_and_is_not(part, language):
    for body in RIGHT[language]:
        path = write(part, language, body)
        before = path.read_bytes()
        assert problems(part) == [], body
        lint.main(part.project, fix=True)
        assert path.read_bytes() == before


@pytest.mark.parametrize("name", FRONT)
def test_front_matter_and_title(part, name):
    old, new, line, message = FRONT[name]
    assert old in HEAD["en"]
    write(part, "en", "Text.", HEAD["en"].replace(old, new))
    (problem,) = problems(part)
    assert problem.startswith(f"docs/en/part/chapter.md:{line}: ") and message in problem


def test_snippets_and_records(part):
    write(part, "zh", "正文。")
    path = part.add("b", "# %% x\na = 1  # the colour,first | 先看颜色,再看\n", shown=False)
    put_record(part.project, path, x="é")
    (record, spelling, comma) = problems(part)
    assert record.startswith("snippets/part/chapter/b.out:3: the snippet prints `é`")
    assert spelling.startswith("snippets/part/chapter/b.py:4: `colour` is not American spelling")
    assert comma.startswith("snippets/part/chapter/b.py:4: half-width `,` in Chinese text")
    lint.main(part.project, fix=True)
    assert "# the colour,first | 先看颜色，再看\n" in path.read_text(encoding="utf-8")
    path = part.add("b", "# %% x\na = 1  # " + "1" * 80 + "\n", shown=False)
    put_record(part.project, path, x="1")
    (width,) = problems(part)
    assert width.startswith("snippets/part/chapter/b.py:4: the pages would show 89 characters on this line")


def test_data_files_but_not_the_words_of_the_source_notes(part):
    says = "  says:\n    zh: 叶节点有它。\n    en: The colour.\n"
    claim = "  claim:\n    zh: 叶节点\n    en: A colour\n  verdict: wrong\n"
    errata = f"- id: E1\n{claim}{says}  correct:\n    zh: 叶节点没有。\n    en: Fine.\n"
    (part.project.docs / "data" / "errata.yml").write_text(errata, encoding="utf-8")
    (problem,) = problems(part)
    assert problem.startswith("docs/data/errata.yml:10: “叶节点”")


def test_paths(part, capsys):
    write(part, "zh", "先看,再看。")
    write(part, "en", "The colour.")
    assert len(problems(part)) == len(problems(part, "part/chapter")) == len(problems(part, "docs")) == 2
    assert len(problems(part, "docs/zh/part/chapter.md")) == len(problems(part, "docs/en")) == 1
    assert problems(part, "snippets/part", "docs/data") == []
    with pytest.raises(ProblemsError, match="no page, snippet, folder or chapter of this name"):
        lint.lint(part.project, ["docs/zh/part/chaptr.md"])
    assert lint.main(part.project, ["docs/zh/part/chaptr.md"]) == 2
    assert "Did you mean `docs/zh/part/chapter.md`?" in capsys.readouterr().out
    assert lint.main(part.project) == 1


NAV = "site_name: a book\nnav:\n  - part/chapter.md\n  - 参考: [reference/glossary.md]\n"


def test_tables_of_contents_name_every_page_and_no_other(part):
    for language in ("zh", "en"):
        write(part, language, "正文。" if language == "zh" else "Text.")
    (part.root / "mkdocs.yml").write_text(NAV, encoding="utf-8")
    assert problems(part) == []
    (part.root / "mkdocs.en.yml").write_text("INHERIT: mkdocs.yml\n", encoding="utf-8")
    assert problems(part) == []
    (part.root / "mkdocs.en.yml").write_text(NAV.replace("chapter.md", "chaptr.md"), encoding="utf-8")
    (unnamed, absent) = problems(part)
    assert unnamed.startswith("docs/en/part/chapter.md: the page is not in the nav")
    assert absent.startswith("mkdocs.en.yml:3: the nav names docs/en/part/chaptr.md, which does not exist")
    assert "Did you mean `part/chapter.md`?" in absent
    assert problems(part, "docs/zh") == [] and len(problems(part, "docs/en")) == 1
    (part.root / "mkdocs.en.yml").unlink()
    for language in ("zh", "en"):
        page = part.project.docs / language / "part" / "chapter.md"
        page.rename(page.with_name("renamed.md"))
    (*unnamed, _, absent) = problems(part)
    for language, problem in zip(("en", "zh"), unnamed, strict=True):
        assert problem.startswith(f"docs/{language}/part/renamed.md: the page is not in the nav")
    assert absent.startswith("mkdocs.yml:3: the nav names docs/zh/part/chapter.md")
    (part.root / "mkdocs.yml").write_text("nav: [", encoding="utf-8")
    assert problems(part) and all("mkdocs.yml:" in one and "not YAML" in one for one in problems(part))


NEUTRAL = """
(B, T, C) / (2, 3) / () / (left, depth, node) / (C, H, W)? / (B, i, j), (B, j, k) / y1 - y2 / x ** 2 / → 3
E12 / noqa / noqa: E731 / type: ignore / fmt: off / 1, 2 / 30 ms / 4000 bytes / x.grad / loss / loss.sum()
requires_grad=False / AccumulateGrad / CPU / True / not None / d_loss / y_hat = w * x + b / month, day
two tensors (3,) / four tensors of shape () / row i, column best[i] / True: 60, False: scores[0]
x with A @ x = u / the loss | 损失 / `anything at all`
"""
ENGLISH = """
the input / multiply by two / first / wrong / Wrong! / print loss / no gradient here / a view / an int
the loss | the same / x is a tensor / x = 1, then y / (this is wrong) / in-place / don't / sum of x
loss: goes down / see below (2, 3)
"""
CODE = "# %% x\nloss = 1\nprint(loss)  # {}\n"


@pytest.mark.parametrize("comment", re.split(" / |\n", NEUTRAL.strip()))
def test_a_neutral_comment_needs_no_other_half(part, comment):
    put_record(part.project, part.add("b", CODE.format(comment), shown=False), x="1")
    assert problems(part) == []


@pytest.mark.parametrize("comment", re.split(" / |\n", ENGLISH.strip()))
def test_words_of_a_comment_need_both_halves(part, comment):
    put_record(part.project, part.add("b", CODE.format(comment), shown=False), x="1")
    (problem,) = problems(part)
    assert problem.startswith("snippets/part/chapter/b.py:5: an English comment without its Chinese half: `")
    assert problem.endswith(
        "Write `# English | 中文`: each page shows its own half. Shapes and names need none."
    )


def test_a_comment_in_chinese_alone_is_told_too(part):
    put_record(part.project, part.add("b", CODE.format("损失"), shown=False), x="1")
    (problem,) = problems(part)
    assert problem.startswith("snippets/part/chapter/b.py:5: a Chinese comment without its English half")


LITERALS = {
    "rows = [\n" + "    [1, -2, 'a'],\n" * 40 + "]\n": 1,
    "x = f(\n    {\n" + "        1: (2, None),\n" * 40 + "    }\n)\n": 3,
    'text = """\n' + "a\n" * 40 + '"""\n': 1,
    "text = (\n" + "    'a'\n" * 40 + ")\n": 3,
    "rows = [\n" + "    [1, f(2)],\n" * 40 + "]\n": 42,
    "f(\n" + "    1,\n" * 40 + ")\n": 42,
    "x = 1\n" * 40: 40,
}


@pytest.mark.parametrize("source", LITERALS)
def test_a_literal_over_several_lines_counts_as_one(part, source):
    more = 30 - LITERALS[source]
    fits = "# %% all\n" + source + "print(1)\n" * more
    put_record(part.project, part.add("long", fits, shown=False), all="1")
    write(part, "en", f'[A]({RUN}/long.py#all "run")')
    assert bool(problems(part)) == (more < 0)
    if more >= 0:
        put_record(part.project, part.add("long", fits + "print(1)\n", shown=False), all="1")
    (problem,) = problems(part)
    assert f"shows {max(31, LITERALS[source])} lines, at most 30" in problem


def test_docstrings_that_no_page_shows_are_english(part):
    source = '# %% x\ndef half(x):\n    """Half of the input."""\n    return x / 2\n\n\nprint(half(2))\n'
    put_record(part.project, part.add("b", source, shown=False), x="1.0")
    assert problems(part) == []


SOURCES = """chapters:
  part/planned: {zh: 计划, en: Planned}
rows:
  - id: S1-1a
    zh: 一句话。
    en: A sentence.
    chapters: [part/planned]
"""
ERRATUM = """- id: E1
  rows: [S1-1a]
  claim:
    zh: 一种说法
    en: A belief
  verdict: wrong
  says:
    zh: 一句话。
    en: A sentence.
  correct:
    zh: 一句话。
    en: A sentence.
  chapter: part/chapter
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("[S1-1a]", "[S1-1b]", 16, "`E2` names the row `S1-1b`, which is not in docs/data/sources.yml"),
        ("part/chapter", "part/chaptr", 27, "`E2` names the chapter `part/chaptr`, which is nowhere"),
    ],
)
def test_an_erratum_names_what_is_there(part, old, new, line, message):
    write(part, "zh", "正文。")
    data = part.project.docs / "data"
    (data / "sources.yml").write_text(SOURCES, encoding="utf-8")
    right = ERRATUM + ERRATUM.replace("E1", "E2").replace("part/chapter", "part/planned")
    (data / "errata.yml").write_text(right.replace("[S1-1a]", "[S1-1]"), encoding="utf-8")
    assert problems(part) == []
    second = ERRATUM.replace("E1", "E2").replace(old, new)
    (data / "errata.yml").write_text(ERRATUM + "\n" + second, encoding="utf-8")
    (problem,) = problems(part)
    assert problem.startswith(f"docs/data/errata.yml:{line}: ") and message in problem
    assert "Did you mean" in problem


def entries(*ids: str) -> str:
    return "".join(f"{key}\n" if key[0] == "#" else ERRATUM.replace("E1", key) for key in ids)


@pytest.mark.parametrize(
    ("ids", "line", "message"),
    [
        (("E2", "E10", "a-b", "view-after-transpose"), 0, ""),
        (("E10", "E2"), 14, "`E2` stands after `E10`"),
        (("a-name", "E2"), 14, "`E2` stands after `a-name`"),
        (("E1", "view-after", "sum-of-none"), 27, "`sum-of-none` stands after `view-after`"),
        (("E1", "# a", "a-name", "# b", "# v", "view-after"), 0, ""),
        (("E1", "# a", "# v", "a-name"), 16, "`a-name` stands after `v`"),
        (("E1", "view-after", "# v"), 27, "`v` stands after `view-after`"),
        (("E72", "E73"), 14, "`E73` is a number, and only E1 to E72 have one"),
        (("E0",), 1, "`E0` is a number, and only E1 to E72 have one"),
        (("e1",), 1, "`e1` is no name of an erratum"),
        (("View-After",), 1, "`View-After` is no name of an erratum"),
    ],
)
def test_errata_are_sorted_and_new_ones_have_names(part, ids, line, message):
    write(part, "zh", "正文。")
    data = part.project.docs / "data"
    (data / "sources.yml").write_text(SOURCES, encoding="utf-8")
    text = entries(*ids).replace("part/chapter", "part/planned")
    (data / "errata.yml").write_text(text, encoding="utf-8")
    found = [problem.split("\n")[0] for problem in problems(part)]
    assert found == ([f"docs/data/errata.yml:{line}: {message}"] if message else [])


def test_terms_are_sorted(part):
    term = "- id: {0}\n  zh: 词{0}\n  en: word {0}\n  text: {{zh: 一句话。, en: A sentence.}}\n"
    path = part.project.docs / "data" / "glossary.yml"
    path.write_text("".join(map(term.format, ("axis", "leaf", "graph"))), encoding="utf-8")
    (found,) = problems(part)
    assert found.startswith("docs/data/glossary.yml:9: `graph` stands after `leaf`")


@pytest.mark.parametrize(
    ("target", "message", "hint"),
    [
        ("part/chapter/b.py", "no snippet `part/chapter/b.py`", "Did you mean `part/chapter/a.py`?"),
        ("part/chapter/a.py#y", "`part/chapter/a.py` has no cell `y`", "Valid: x."),
        (
            "part/chapter/long.py",
            "`part/chapter/long.py` recreates `old.py`, and no page below docs/en shows it",
            "Show it with a directive, or name the cell that is shown.",
        ),
    ],
)
def test_a_file_names_the_snippet_that_recreates_it(part, target, message, hint):
    for language, caption in (("zh", "和"), ("en", "A sum")):
        write(part, language, f'[{caption}]({RUN}/a.py#x "run")')
    write(part, "zh", f'[和]({RUN}/a.py#x "run")\n\n[和]({RUN}/long.py "run output")')
    data = part.project.docs / "data" / "sources.yml"
    text = SOURCES + "    files:\n      new.py:\n      old.py: "
    for right in ("", "part/chapter/a.py", "part/chapter/a.py#x"):
        data.write_text(f"{text}{right}\n", encoding="utf-8")
        assert problems(part) == []
    data.write_text(f"{text}{target}\n", encoding="utf-8")
    assert problems(part) == [f"docs/data/sources.yml:10: {message}\n    {hint}"]


def test_a_comment_may_name_an_erratum(part):
    write(part, "zh", "正文。")
    part.add("named", "# %% cell\nx = 1  # view-after-transpose\nprint(x)\n", shown=False)
    assert "`view-after-transpose`" in "\n".join(problems(part))
    text = entries("view-after-transpose").replace("part/chapter", "part/planned")
    (part.project.docs / "data" / "sources.yml").write_text(SOURCES, encoding="utf-8")
    (part.project.docs / "data" / "errata.yml").write_text(text, encoding="utf-8")
    assert problems(part) == []


@pytest.mark.parametrize("caption", ["The sum", "Sum of rows, then mean", "SGD with momentum", "Predict it!"])
def test_an_english_caption_on_a_chinese_page(part, caption):
    write(part, "zh", f'[{caption}](../../../snippets/part/chapter/a.py "run")')
    (problem,) = problems(part)
    assert problem.startswith("docs/zh/part/chapter.md:10: an English caption on a Chinese page: ")


@pytest.mark.parametrize(
    "caption", ["gradcheck", "retain_graph=True", "a、b、c", "`x.grad` 的值", "x + y", "Adam"]
)
def test_a_caption_that_is_a_name_is_right(part, caption):
    write(part, "zh", f'[{caption}](../../../snippets/part/chapter/a.py "run")')
    assert problems(part) == []


def test_figures_and_data_speak_no_language(part):
    folder = part.out("a").parent
    (folder / "a.x.svg").write_text("<svg>\n<text>loss</text>\n</svg>", encoding="utf-8")
    (folder / "a.x.json").write_text('{"a": "loss"}\n', encoding="utf-8")
    assert problems(part) == []
    (folder / "a.x.svg").write_text("<svg>\n<text>损失 loss</text>\n</svg>", encoding="utf-8")
    (folder / "a.x.json").write_text('{"a": "损失"}\n', encoding="utf-8")
    (data, figure) = problems(part)
    assert data.startswith("snippets/part/chapter/a.x.json:1: the figure says `损失` in Chinese")
    assert figure.startswith("snippets/part/chapter/a.x.svg:2: the figure says `损失` in Chinese")


def test_notes_to_oneself(part):
    write(part, "en", "`TODO` is a name. TODO: say more.")
    put_record(part.project, part.add("b", CODE.format("TODO: loss | 待办：损失"), shown=False), x="1")
    (text, comment) = problems(part)
    assert text.startswith("docs/en/part/chapter.md:10: `TODO` in the text")
    assert comment.startswith("snippets/part/chapter/b.py:5: `TODO` in a comment")


CELLS = """# %% setup
import numpy as np

# %% use
def f():
    \"\"\"Return a number\"\"\"
    return np.pi


print(f())
"""


def test_blocks_of_a_page_are_asked_for_what_a_reader_needs(part):
    path = part.add("b", CELLS, shown=False)
    put_record(part.project, path, setup="", use="3.14")
    blocks = [f'[A]({RUN}/b.py#{cell} "run code")' for cell in ("setup", "use")]
    write(part, "en", blocks[1])
    (front, shown, docstring) = problems(part)
    assert front.startswith("docs/en/part/chapter.md:1: the front matter has no `needs`")
    assert shown.startswith("docs/en/part/chapter.md:10: `part/chapter/b.py#use` uses `np`")
    assert docstring.startswith("snippets/part/chapter/b.py:8: an English docstring without its Chinese half")
    assert problems(part, "snippets/part/chapter/b.py") == [docstring]
    path.write_text(path.read_text(encoding="utf-8").replace("a number", "a number | 返回一个数"), "utf-8")
    head = HEAD["en"].replace("covers", "needs: [numpy]\ncovers")
    write(part, "en", "\n\n".join(blocks), head)
    assert problems(part) == []
