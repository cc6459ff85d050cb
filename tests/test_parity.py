"""Two languages, one book: a pair of pages per rule, equal first, then with one change."""

from __future__ import annotations

import pytest
from notes.book import page
from notes.parity import command as parity
from notes.parity import rule
from notes.problem import ProblemsError
from parity_cases import CASES, HEAD, RUN


def problems(zh: str, en: str) -> list[str]:
    pages = (page.parse(text, language, "part/chapter.md") for language, text in (("zh", zh), ("en", en)))
    return [str(problem) for problem in parity.compare_pages(*pages)]


@pytest.mark.parametrize("name", CASES)
def test_one_change_is_one_problem(name):
    zh, en, changed, lines, message = CASES[name]
    zh, en, changed = HEAD["zh"].format(zh), HEAD["en"].format(en), HEAD["en"].format(changed)
    assert problems(zh, en) == []
    (problem,) = problems(zh, changed)
    assert problem.startswith(f"docs/zh/part/chapter.md:{lines[0]} ↔ docs/en/part/chapter.md:{lines[1]}: ")
    assert message in problem
    assert "\n    " in problem, "what to do is missing"


@pytest.mark.parametrize("kind", [one.kind for one in (*rule.RULES, rule.TERM)])
def test_every_rule_is_seen_from_both_sides(kind):
    """What only English has is told as well as what only Chinese has."""
    sample = {
        "directive": f'[A]({RUN}/a.py "run")',
        "prediction": f'[A]({RUN}/a.py "run predict")\n\n- [x] `1`\n- [ ] `2`',
        "value": "`run:p/c/a.py#x`",
        "generated": "<!-- notes: errata -->",
        "formula": "$a$",
        "link": "[a](b.md)",
        "image": "![a](b.svg)",
        "tab": '=== "A"',
        "admonition": '!!! note "A"',
        "answer": '??? answer "A"',
        "fence": "```\nx\n```",
        "table": "| a | b |\n|---|---|",
        "term": "[a](../reference/glossary.md#tensor)",
    }[kind]
    bare = sample.partition("\n")[0] if kind == "prediction" else ""
    empty, full = HEAD["zh"].format(bare), HEAD["en"].format(sample)
    (problem,) = problems(empty, full)
    assert problem.startswith("docs/zh/part/chapter.md:")
    assert "only in English" in problem or "1 in English" in problem


@pytest.mark.parametrize(
    ("changed", "lines", "message"),
    [
        ("status: 13", (4, 4), "`status:` 12 ↔ 13"),
        ("prerequisites: [c/d, a/b]", (3, 3), "`prerequisites:` [a/b, c/d] ↔ [c/d, a/b]"),
        ("  E1: b.py#x", (6, 6), "`covers:` `E1` is a.py#x ↔ b.py#x"),
        ("  E3: '#one'", (7, 5), "`covers:` `E2` only in Chinese"),
        ("hide: [toc]", (1, 8), "`hide:` only in English"),
    ],
)
def test_front_matter(changed, lines, message):
    front = ["---", "description: 说明", "prerequisites: [a/b, c/d]", "status: 12", "covers:"]
    front += ["  E1: a.py#x", "  E2: '#one'", "---", "# T", ""]
    key = "  E2" if "E3" in changed else changed.partition(":")[0]
    new = [changed if line.startswith(key) else line for line in front]
    if new == front:
        new.insert(7, changed)
    new[1] = "description: words"
    (problem,) = problems("\n".join(front), "\n".join(new))
    assert problem.startswith(f"docs/zh/part/chapter.md:{lines[0]} ↔ docs/en/part/chapter.md:{lines[1]}: ")
    assert message in problem


def test_glosses_have_the_same_names_and_words_of_their_own():
    head = "---\nintroduces: [torch.ones]\nglosses:\n  torch.optim.SGD: {}\n{}---\n# T\n"
    assert problems(head.format("走一步", ""), head.format("takes one step", "")) == []
    (problem,) = problems(head.format("走一步", ""), head.format("takes one step", "  Tensor.t: turns\n"))
    assert "`glosses:` `Tensor.t` only in English" in problem and "docs/en/part/chapter.md:5" in problem


def test_search_words_are_those_of_each_language():
    head = "---\nsearch_words: [{}]\n---\n# T\n"
    assert problems(head.format("没有梯度, 梯度是 None"), head.format("grad is None")) == []
    (problem,) = problems(head.format("没有梯度"), "# T\n")
    assert "`search_words:` only in Chinese" in problem


def test_front_matter_that_is_not_yaml():
    with pytest.raises(ProblemsError) as error:
        page.parse("---\ndescription: a: b\n---\n", "zh", "x.md")
    assert str(error.value).startswith("docs/zh/x.md:2: the front matter is not YAML")


def test_both_headings_lack_an_id():
    (problem,) = problems("# 一\n\n## 二\n\n#### 三\n", "# 1\n\n## 2\n\n#### 3\n")
    assert "section “二” has no id in both languages" in problem


def test_an_id_twice():
    found = problems("# 一\n\n## 二 { #two }\n\n## 二 { #two }\n", "# 1\n\n## 2 { #two }\n\n## 2 { #two }\n")
    assert [one.partition(": ")[0] for one in found] == [
        "docs/zh/part/chapter.md:5",
        "docs/en/part/chapter.md:5",
    ]


def test_a_cascade_is_cut():
    """Ten links differ in one section: one problem, which counts them."""
    zh, en = (HEAD[side].format("\n".join(f"[a]({side}{n}.md)" for n in range(10))) for side in ("zh", "en"))
    (problem,) = problems(zh, en)
    assert "link `zh0.md` ↔ `en0.md` (and 9 more), in section #one" in problem


def put(book, path: str, text: str) -> None:
    file = book.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_the_same_files(book, capsys):
    put(book, "docs/zh/index.md", "# 首页\n")
    put(book, "docs/en/index.md", "# Home\n")
    assert parity.main(book.project) == 0
    assert capsys.readouterr().out == "parity: 1 page in both languages, no difference\n"
    put(book, "docs/zh/part/new.md", "# 新\n")
    put(book, "docs/zh/.swap", "")
    assert parity.main(book.project) == 1
    out = capsys.readouterr().out
    assert out.startswith("docs/zh/part/new.md ↔ docs/en/part/new.md: only in Chinese\n    Write the English")
    assert out.endswith("parity: 1 page in both languages, 1 to settle\n")


def test_the_same_nav(book):
    inherit = "INHERIT: mkdocs.yml\n"
    zh = "docs_dir: !ENV [A, b]\nnav:\n  - index.md\n  - 张量: [a.md, b.md]\n  - 参考:\n    - c.md\n"
    en = inherit + "nav:\n  - index.md\n  - Tensors:\n    - a.md\n    - b.md\n  - Reference: [c.md]\n"
    put(book, "mkdocs.yml", zh)
    put(book, "mkdocs.en.yml", inherit)
    assert parity.compare(book.project) == []
    put(book, "mkdocs.en.yml", en)
    assert parity.compare(book.project) == []
    put(book, "mkdocs.en.yml", en.replace("- a.md\n    - b.md", "- b.md\n    - a.md"))
    (problem,) = parity.compare(book.project)
    assert str(problem).startswith("mkdocs.yml:4 ↔ mkdocs.en.yml:5: another order: nav entry `a.md` ↔ `b.md`")
    put(book, "mkdocs.en.yml", en.replace("  - Reference: [c.md]", "    - c.md"))
    (problem,) = parity.compare(book.project)
    assert str(problem).startswith("mkdocs.yml:5 ↔ mkdocs.en.yml:3: nav entry `part 参考` only in Chinese")


def test_a_page_that_cannot_be_read_does_not_hide_the_others(book):
    for language in ("zh", "en"):
        put(book, f"docs/{language}/a.md", "---\n- a\n---\n# A\n")
        put(book, f"docs/{language}/b.md", f"# B\n\n[x]({language}.md)\n")
    messages = [str(problem) for problem in parity.compare(book.project)]
    assert [message.partition(":")[0] for message in messages] == ["docs/zh/a.md", "docs/zh/b.md"]


def test_an_open_fence_is_text():
    parsed = page.parse("# T\n\n```\nopen\n\n## H { #h }\n\n$a$\n", "zh", "x.md")
    assert [section.id for section in parsed.sections] == ["", "h"]
    assert [element.key for element in parsed.elements("formula")] == ["$a"]
