"""Lint: for each rule a page with one mistake, told once with its line, and the same page without it."""

from __future__ import annotations

import pytest
from lint_cases import FRONT, PROSE, RIGHT
from notes import lint
from notes.problem import ProblemsError
from pages import put_katex, put_record

HEAD = {
    "zh": "---\ndescription: 一句话。\nprerequisites: []\nminutes: 5\ncovers: {}\n---\n\n# 标题\n",
    "en": "---\ndescription: One sentence.\nprerequisites: []\nminutes: 5\ncovers: {}\n---\n\n# A title\n",
}
TAIL = {"zh": "\n\n## 一节 { #one }\n\n正文。\n", "en": "\n\n## A section { #one }\n\nText.\n"}
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
    line = 10 + (2 if name == "typed decimal" else 0)
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
    path = part.add("b", "# %% x\na = 1  # " + "x" * 80 + "\n", shown=False)
    put_record(part.project, path, x="1")
    (width,) = problems(part)
    assert width.startswith("snippets/part/chapter/b.py:4: 89 characters wide")


def test_data_files_but_not_the_words_of_the_source_notes(part):
    says = "  says:\n    zh: 叶节点有它。\n    en: The colour.\n"
    errata = f"- id: E1\n{says}  correct:\n    zh: 叶节点没有。\n    en: Fine.\n"
    (part.project.docs / "data" / "errata.yml").write_text(errata, encoding="utf-8")
    (problem,) = problems(part)
    assert problem.startswith("docs/data/errata.yml:6: “叶节点”")


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
