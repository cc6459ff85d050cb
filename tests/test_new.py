"""Scaffold: what it writes builds and runs, lint lists what is left to write, nothing is ever overwritten."""

from __future__ import annotations

import re

import pytest
from mkdocs.utils import yaml as mkdocs_yaml
from notes.book import navigation
from notes.lint import command as lint
from notes.new import command as new
from notes.new import contents, scaffold
from notes.parity import command as parity
from notes.problem import ProblemsError
from pages import EXERCISES

NAV = {
    "zh": """x: !!python/name:a.b
nav:
  - index.md
  - 张量: [tensors/index.md, tensors/a.md]  # one
  - 参考: [reference/glossary.md]
""",
    "en": """nav:
  - index.md
  - Tensors:
      - tensors/index.md
      - tensors/a.md
  - Reference: [reference/glossary.md]
x: 1
""",
}
HEAD = "---\ndescription: {}\nprerequisites: []\nstatus: 1\ncovers: {{}}\n---\n\n"
PAGE = {
    "zh": HEAD.format("一句") + f"# 甲\n{EXERCISES['zh']}\n## 下一步 {{ #next }}\n",
    "en": HEAD.format("One") + f"# A\n{EXERCISES['en']}\n## Next {{ #next }}\n",
}
TITLES = {"tensors/index.md": {"zh": "张量", "en": "Tensors"}}


@pytest.fixture
def shelf(book):
    """A book with one chapter, tensors/a, and a table of contents in either style of YAML."""
    for language, name in navigation.CONFIGURATIONS.items():
        (book.root / name).write_text(NAV[language], encoding="utf-8")
        for page in ("index.md", "tensors/index.md", "tensors/a.md", "reference/glossary.md"):
            path = book.project.docs / language / page
            path.parent.mkdir(parents=True, exist_ok=True)
            title = TITLES.get(page, {}).get(language)
            text = re.sub("^# .*$", f"# {title}", PAGE[language], flags=re.M) if title else PAGE[language]
            path.write_text(text, encoding="utf-8")
    return book


def tree(book) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in book.root.rglob("*") if p.is_file() and ".cache" not in p.parts}


def nav(book, language: str) -> list[str]:
    name = navigation.CONFIGURATIONS[language]
    return [element.key for element in navigation.entries(book.root / name, name) or ()]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("tensor/b", "no part `tensor`\n    Did you mean `tensors`?"),
        ("reference/b", "no part `reference`"),
        ("tensors", "neither a chapter nor a snippet"),
        ("tensors/My_Chapter", "notes new tensors/my-chapter"),
        ("tensors/index", "is not a name"),
        ("tensors/a", "docs/zh/tensors/a.md: exists already"),
        ("tensors/a.md", "docs/zh/tensors/a.md: exists already"),
        ("tensors/b/c", "Did you mean `tensors/a`? A new one: notes new tensors/b"),
        ("tensors/a/My-note", "notes new tensors/a/my_note"),
        ("tensors/a/types", "`types` is the name of a module"),
    ],
)
def test_a_name_that_cannot_be_used_writes_nothing(shelf, name, message):
    before = tree(shelf)
    with pytest.raises(ProblemsError) as caught:
        new.main(shelf.project, name)
    assert message in str(caught.value)
    assert tree(shelf) == before


LEFT = re.compile(r"text of the template is left: (.*)")


def test_a_chapter_a_part_and_a_snippet_run_as_they_are(shelf):
    for name in ("tensors/second-one", "deep-layers/linear", "tensors/second-one/another", "tensors/a/first"):
        done = shelf.notes("new", name)
        assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("What is left to write: notes lint tensors/a\n")
    assert [str(one) for one in lint.lint(shelf.project) if not LEFT.match(one.message)] == []
    assert [str(p) for p in parity.compare(shelf.project)] == []
    check = shelf.notes("check")
    assert check.returncode == 0 and "14 as recorded" in check.stdout, check.stdout
    pages = [
        "tensors/index.md",
        "tensors/a.md",
        "tensors/second-one.md",
        "part 0",
        "deep-layers/index.md",
        "deep-layers/linear.md",
    ]
    for language in ("zh", "en"):
        assert nav(shelf, language) == ["index.md", "part 0", *pages, "part 0", "reference/glossary.md"]
    page = (shelf.project.docs / "zh" / "tensors" / "a.md").read_text(encoding="utf-8")
    shown = '[新的例子](../../../snippets/tensors/a/first.py#total "run")'
    assert page == PAGE["zh"].replace("## 练", f"{shown}\n\n## 练")
    before = tree(shelf)
    for name in ("tensors/second-one", "tensors/a/first"):
        with pytest.raises(ProblemsError, match="exists already"):
            new.main(shelf.project, name)
    assert tree(shelf) == before


def test_lint_lists_what_is_left_to_write_until_it_is_written(shelf):
    assert [shelf.notes("new", name).returncode for name in ("layers/linear", "tensors/a/first")] == [0, 0]
    left = [
        (problem.path, problem.line, LEFT.match(problem.message)[1]) for problem in lint.lint(shelf.project)
    ]
    for language, words in scaffold.WORDS.items():
        chapter, part = f"docs/{language}/layers/linear.md", f"docs/{language}/layers/index.md"
        told = {text for path, _, text in left if path in (chapter, part, f"docs/{language}/tensors/a.md")}
        assert told == {text.strip(" -[](") for text in words.values()}
        assert [line for path, line, _ in left if path == chapter] == [
            2,
            8,
            10,
            14,
            15,
            16,
            20,
            24,
            27,
            33,
            41,
            51,
            59,
        ]
        assert [line for path, line, _ in left if path == part] == [2, 7, 9]
    assert ("snippets/layers/linear/first_look.py", 6, scaffold.COMMENT) in left
    for path, line, text in left:
        lines = (shelf.root / path).read_text(encoding="utf-8").split("\n")
        new_text = (
            "一句话，the thing | 一句话" if path.endswith(".py") else "一句：" if "/zh/" in path else "Words"
        )
        lines[line - 1] = lines[line - 1].replace(text, new_text.removeprefix("一句话，"))
        (shelf.root / path).write_text("\n".join(lines), encoding="utf-8")
    renamed = [problem for problem in lint.lint(shelf.project) if "the nav calls the part" in problem.message]
    for problem in renamed:
        path = shelf.root / problem.path
        old = scaffold.part_title("en" if "en" in problem.path else "zh", "layers")
        text = path.read_text(encoding="utf-8")
        assert old in text.split("\n")[problem.line - 1]
        path.write_text(text.replace(old, problem.message.rpartition("its page ")[2]), encoding="utf-8")
    assert len(renamed) == 2
    assert shelf.notes("update").returncode == 0
    assert [str(problem) for problem in lint.lint(shelf.project)] == []


def test_a_snippet_goes_into_the_one_page_that_is_there(shelf, capsys):
    (shelf.project.docs / "zh" / "tensors" / "a.md").unlink()
    assert new.main(shelf.project, "tensors/a/first") == 0
    told = capsys.readouterr().out
    assert "changed docs/en/tensors/a.md" in told and "docs/zh" not in told.partition("Look at it")[0]


def test_the_table_of_contents_changes_in_one_place():
    made = contents.with_chapter(NAV["zh"], "mkdocs.yml", "tensors", ["tensors/b.md"], "张量")
    assert made == NAV["zh"].replace("tensors/a.md", "tensors/a.md, tensors/b.md")
    made = contents.with_chapter(NAV["en"], "mkdocs.en.yml", "tensors", ["tensors/b.md"], "Tensors")
    assert made == NAV["en"].replace("      - tensors/a.md\n", "      - tensors/a.md\n      - tensors/b.md\n")
    made = contents.with_chapter(NAV["zh"], "mkdocs.yml", "start", ["start/index.md", "start/b.md"], "开始")
    lines = "  - 开始:\n      - start/index.md\n      - start/b.md\n"
    assert made == NAV["zh"].replace("  - 参", f"{lines}  - 参")
    bare = "nav: \n- index.md"
    made = contents.with_chapter(bare, "mkdocs.yml", "graph", ["graph/b.md"], "A: b")
    assert made == 'nav: \n- index.md\n- "A: b":\n    - graph/b.md\n'


INHERITED = "INHERIT: mkdocs.yml\nnav: !!python/object/apply:notes.book.navigation.inherited [en]\n"


def test_english_takes_the_nav_over_with_the_titles_of_its_own_part_pages(shelf, monkeypatch):
    (shelf.root / "mkdocs.en.yml").write_text(INHERITED, encoding="utf-8")
    (shelf.root / "mkdocs.yml").write_text(NAV["zh"].partition("\n")[2], encoding="utf-8")
    assert [shelf.notes("new", name).returncode for name in ("layers/linear", "tensors/b")] == [0, 0]
    assert (shelf.root / "mkdocs.en.yml").read_text(encoding="utf-8") == INHERITED
    monkeypatch.chdir(shelf.root)
    assert mkdocs_yaml.yaml_load((shelf.root / "mkdocs.en.yml").open(encoding="utf-8"))["nav"] == [
        "index.md",
        {"Tensors": ["tensors/index.md", "tensors/a.md", "tensors/b.md"]},
        {"A new part: layers": ["layers/index.md", "layers/linear.md"]},
        {"参考": ["reference/glossary.md"]},
    ]
    assert [str(p) for p in parity.compare(shelf.project)] == []
    names = [one.shown for one in navigation.book(shelf.project, "en") if one.key.startswith("part ")]
    assert names == ["part Tensors", "part A new part: layers", "part 参考"]


def test_a_part_has_one_name_in_the_nav_and_on_its_page(shelf):
    page = shelf.project.docs / "zh" / "tensors" / "index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("# 张量", "# 多维数组"), encoding="utf-8")
    (found,) = [problem for problem in lint.lint(shelf.project) if problem.path == "mkdocs.yml"]
    assert (found.line, found.message) == (4, "the nav calls the part `tensors` 张量, its page 多维数组")


def test_a_configuration_that_cannot_be_read_is_told(shelf):
    (shelf.root / "mkdocs.yml").write_text("a: 1\n", encoding="utf-8")
    before = tree(shelf)
    with pytest.raises(ProblemsError, match=r"mkdocs\.yml: no `nav` list"):
        new.main(shelf.project, "tensors/b")
    assert tree(shelf) == before
