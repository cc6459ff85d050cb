"""Directives and inline values on a page."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from notes.problem import ProblemsError
from pages import HERE, ROOT, problems, put_record, render, renderer

SHOW = f'[求导]({HERE}/quadratic.py#gradient "run")'


def text(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def indented(body: str, by: int = 4) -> str:
    return "\n".join(" " * by + line if line else line for line in body.split("\n"))


def test_a_snippet_shows_caption_code_and_output(book, quadratic):
    html = render(book.project, SHOW)
    assert '<div aria-labelledby="run-quadratic-gradient-caption" class="notes-snippet"' in html
    assert '<span id="run-quadratic-gradient-caption">求导</span>' in html
    assert '<div class="language-python highlight"><pre id="__1"><span></span><code>' in html
    assert '<div class="notes-output"><p class="notes-label" data-search-exclude>输出</p>' in html
    assert "<code>3\n</code></pre></div>" in html
    assert "wzxhzdk" not in html


def test_comments_are_in_the_language_of_the_page(book, quadratic):
    assert "# 输入" in text(render(book.project, SHOW))
    english = render(book.project, SHOW, "en")
    assert "# the input" in text(english) and "输入" not in english
    assert ">Output<" in english and ">Full script<" in english


def test_all_cells_in_turn_without_a_cell(book, quadratic):
    html = render(book.project, f'[全部]({HERE}/quadratic.py "run")')
    assert html.count('<div class="language-python highlight">') == 2
    assert 'id="run-quadratic"' in html
    assert html.index('"notes-output"') < html.index('"notes-error"')
    assert html.count('class="notes-badge') == 1


CONTAINERS = {
    "plain": SHOW,
    "after text": f"前\n\n{SHOW}\n\n后",
    "list": f"- 一\n\n{indented(SHOW)}\n\n- 二",
    "numbered list": f"1. 一\n\n{indented(SHOW)}\n\n2. 二",
    "nested list": f"- 一\n\n    - 二\n\n{indented(SHOW, 8)}",
    "admonition": f'!!! mistake "错"\n\n    文字\n\n{indented(SHOW)}\n\n    文字',
    "admonition without a blank line": f'!!! note "注"\n{indented(SHOW)}',
    "details": f'??? answer "答案"\n\n{indented(SHOW)}',
    "tabs": f'=== "甲"\n\n{indented(SHOW)}\n\n=== "乙"\n\n    文字',
    "details in a list": f'- 一\n\n    ??? answer "答案"\n\n{indented(SHOW, 8)}',
    "tabs in an admonition": f'!!! note "注"\n\n    === "甲"\n\n{indented(SHOW, 8)}',
    "quote": f"> {SHOW}",
    "div": f'<div markdown="1">\n\n{SHOW}\n\n</div>',
    "footnote": f"文字[^1]\n\n[^1]:\n{indented(SHOW)}",
}


@pytest.mark.parametrize("body", CONTAINERS.values(), ids=CONTAINERS.keys())
def test_recognised_in_every_container(book, quadratic, body):
    html = render(book.project, body)
    assert html.count('class="notes-snippet"') == 1
    assert html.count('class="notes-output"') == 1
    assert "wzxhzdk" not in html and "<p><div" not in html


ORDINARY = {
    "fence": f"```markdown\n{SHOW}\n```",
    "longer fence": f"````\n```\n{SHOW}\n```\n````",
    "fence in a list": f"- 一\n\n{indented('```')}\n{indented(SHOW)}\n{indented('```')}",
}


@pytest.mark.parametrize("body", ORDINARY.values(), ids=ORDINARY.keys())
def test_a_fence_is_ordinary_markdown(book, quadratic, body):
    assert "notes-snippet" not in render(book.project, body)


NEARLY = {
    "indented code": indented(SHOW),
    "text before": f"看 {SHOW}",
    "text below": f"{SHOW}\n再看",
    "text above": f"看\n{SHOW}",
    "no title": f"[求导]({HERE}/quadratic.py#gradient)",
    "other title": f'[求导]({HERE}/quadratic.py#gradient "jump")',
}


@pytest.mark.parametrize("body", NEARLY.values(), ids=NEARLY.keys())
def test_anything_else_stops_with_its_line_and_what_to_write(book, quadratic, body):
    line = 5 + next(number for number, text in enumerate(body.split("\n")) if "quadratic" in text)
    found = problems(book, body)
    assert found.startswith(f"docs/zh/part/chapter.md:{line}: meant as a directive and not read as one: ")
    assert found.endswith(f"indented by 4 in a list or a box: {SHOW}")


def test_an_option_shows_only_code_or_only_output(book, quadratic):
    html = render(book.project, SHOW.replace("run", "run code"))
    assert "highlight" in html and "notes-output" not in html and "notes-badge" not in html
    html = render(book.project, SHOW.replace("run", "run output"))
    assert "highlight" not in html and "notes-output" in html and "notes-badge" in html


def test_predict_folds_the_output(book, quadratic):
    html = render(book.project, SHOW.replace("run", "run predict"))
    fold = re.search(
        r'<details class="notes-predict">\s*<summary>先猜再看</summary>(.*?)</details>', html, re.S
    )[1]
    assert "notes-output" in fold
    assert "Predict, then look" in render(book.project, SHOW.replace("run", "run predict"), "en")


def test_only_what_has_a_colour_is_marked(book, quadratic):
    html = render(book.project, SHOW)
    assert re.search(r'<span class="(?:nb|mi|mf|kn)">', html)
    assert not re.search(r'<span class="(?:n|o|p|w)">', html)


def test_hl_marks_lines(book, quadratic):
    html = render(book.project, SHOW.replace("run", "run hl=2"))
    assert re.search(r'<span class="hll">.*print', html)
    assert html.count('class="hll"') == 1
    assert render(book.project, SHOW.replace("run", "run hl=1-2")).count('class="hll"') == 2


WRONG = {
    "unknown option": ("run predikt", "unknown option `predikt` after `run`\n    Did you mean `predict`?"),
    "hl beyond the end": ("run hl=9", "`hl=9` is no range of lines\n    The cell has 2 lines: write hl=2,"),
    "hl without a number": ("run hl=a", "`hl=a` is no range of lines"),
    "clash": ("run code predict", "`code` and `predict` exclude each other"),
}


@pytest.mark.parametrize(("words", "message"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_option_stops_with_its_line(book, quadratic, words, message):
    found = problems(book, f"一\n\n{SHOW.replace('run', words)}")
    assert found.startswith(f"docs/zh/part/chapter.md:7: {message}")


def test_an_unknown_target_stops_with_its_line_and_the_nearest_name(book, quadratic):
    found = problems(book, SHOW.replace("quadratic.py", "quadratik.py"))
    assert found == (
        "docs/zh/part/chapter.md:5: no snippet `part/chapter/quadratik.py`\n"
        "    Did you mean `part/chapter/quadratic.py`?"
    )
    found = problems(book, SHOW.replace("#gradient", "#gradent"), language="en")
    assert found == (
        "docs/en/part/chapter.md:5: `part/chapter/quadratic.py` has no cell `gradent`\n"
        "    Did you mean `gradient`?"
    )
    found = problems(book, SHOW.replace("../../../", "../../"))
    assert "does not lead to the file\n    Write ../../../snippets/part/chapter/quadratic.py" in found


def test_every_problem_of_a_page_is_said_at_once(book, quadratic):
    found = problems(
        book, f"{SHOW.replace('#gradient', '#a')}\n\n{SHOW.replace('run', 'run x')}\n\n`run:a/b/c.py`"
    )
    assert re.findall(r"chapter\.md:(\d+)", found) == ["5", "7", "9"]


def test_the_same_mistake_twice_has_both_lines(book, quadratic):
    wrong = SHOW.replace("#gradient", "#a")
    assert re.findall(r"chapter\.md:(\d+)", problems(book, f"{wrong}\n\n文字\n\n{wrong}")) == ["5", "9"]


def test_a_broken_snippet_is_named_itself(book, quadratic):
    quadratic.write_text("print(1)\n", encoding="utf-8")
    assert problems(book, SHOW).startswith("snippets/part/chapter/quadratic.py:1: no cell")


MARKED = "# %% a\nx = 1  # (1)!\ny = 2  # (2)!\nprint(x)\n\n# %% b\nprint(y)  # (3)!\n"


@pytest.fixture
def marked(book):
    path = book.add("marked", MARKED, shown=False)
    put_record(book.project, path, a="1", b="2")
    return f'[甲]({HERE}/marked.py#a "run")'


def test_the_list_below_annotates_the_marks(book, marked):
    html = render(book.project, f"{marked}\n\n1. 第一\n\n    还有一段\n\n2. *x* `y`\n\n段落")
    assert re.search(r"</code></pre></div>\s*<ol>\s*<li>.*?</ol>\s*<div class=\"notes-output\">", html, re.S)
    assert html.count("<ol>") == 1
    assert render(book.project, f"{marked}\n1. 一\n2. 二").count("<ol>") == 1


def test_marks_are_counted_from_one_in_each_cell(book, marked):
    html = render(book.project, f"{marked.replace('#a', '')}\n\n1. 一\n2. 二\n3. 三")
    assert [len(re.findall("<li>", part)) for part in html.split("<ol>")[1:]] == [2, 1]
    assert "# (3)!" not in html and html.count("# (1)!") == 2


@pytest.mark.parametrize("below", ["1. 一", "1. 一\n2. 二\n3. 三", "没有列表", "- 一\n- 二"])
def test_counts_of_marks_and_items_must_match(book, marked, below):
    found = problems(book, f"{marked}\n\n{below}")
    assert "docs/zh/part/chapter.md:5: " in found and "shows 2 marks `# (n)!`" in found


def test_a_mark_stands_alone_in_its_comment(book, marked):
    book.add("mixed", "# %% a\nx = 1\ny = 2  # two | 二 (1)!\n", shown=False)
    found = problems(book, f'[甲]({HERE}/mixed.py "run")\n\n1. 一')
    assert found.startswith("snippets/part/chapter/mixed.py:5: a mark `(n)!` beside other words")


def test_annotations_work_in_a_container(book, marked):
    html = render(book.project, f"- 列表\n\n{indented(marked)}\n\n    1. 一\n    2. 二\n\n- 下一项")
    assert re.search(r"</pre></div>\s*<ol>", html)


def test_a_list_after_code_without_marks_stays_a_list(book, quadratic):
    html = render(book.project, f"{SHOW}\n\n1. 第一步\n2. 第二步")
    assert re.search(r"</div>\s*<ol>\s*<li>第一步", html) and html.index("notes-badge") < html.index("<ol>")


def test_whole_files_may_be_handed_over(book, quadratic):
    body = f"---\nstatus: 1\n---\n\n# 标题\n\n{SHOW.replace('#gradient', '#a')}\n"
    page = book.project.docs / "zh" / "part" / "chapter.md"
    page.parent.mkdir(parents=True)
    page.write_text(body, encoding="utf-8")
    with pytest.raises(ProblemsError, match=r"docs/zh/part/chapter\.md:7: "):
        renderer(book.project).convert(body)
    page.write_text(body.replace("#a", "#gradient"), encoding="utf-8")
    assert renderer(book.project).convert(page.read_text(encoding="utf-8")).startswith('<h1 id="_1">')


def test_one_instance_renders_page_after_page(book, quadratic):
    md = renderer(book.project)
    first, second = md.convert(SHOW), md.reset().convert(SHOW)
    assert first == second


def mkdocs(book, body: str) -> subprocess.CompletedProcess:
    """Build the book with MkDocs itself."""
    folder = book.project.docs / "zh"
    (folder / "part").mkdir(parents=True, exist_ok=True)
    (folder / "index.md").write_text("# 首页\n", encoding="utf-8")
    (folder / "part" / "chapter.md").write_text(f"---\nstatus: 1\n---\n\n# 章\n\n{body}\n", encoding="utf-8")
    names = ["notes.extension: {lang: zh}", "pymdownx.superfences: {}", "pymdownx.highlight: {}"]
    settings = "site_name: a\ndocs_dir: docs/zh\ntheme: {name: null, custom_dir: theme}\n"
    settings += "plugins: []\nmarkdown_extensions:\n"
    (book.root / "mkdocs.yml").write_text(
        settings + "".join(f"  {name}\n" for name in names), encoding="utf-8"
    )
    (book.root / "theme").mkdir(exist_ok=True)
    (book.root / "theme" / "main.html").write_text("{{ page.content }}", encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", "out"],
        cwd=book.root,
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_mkdocs_builds_a_page(book, quadratic):
    done = mkdocs(book, SHOW)
    assert done.returncode == 0, done.stderr
    html = (book.root / "out" / "part" / "chapter" / "index.html").read_text(encoding="utf-8")
    assert 'class="notes-output"' in html and 'href="../../snippets/part/chapter/quadratic.py"' in html


def test_mkdocs_stops_with_the_message_and_no_traceback(book, quadratic):
    done = mkdocs(book, SHOW.replace("#gradient", "#gradent"))
    assert done.returncode == 1
    assert "docs/zh/part/chapter.md:7: `part/chapter/quadratic.py` has no cell `gradent`" in done.stderr
    assert "Did you mean `gradient`?" in done.stderr and "Traceback" not in done.stderr
