"""Notebooks from chapters: prose, code, outputs, order, links, ids."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from pathlib import Path

import nbformat
import pages
import pytest
from notes.export import command, links
from notes.export.chapter import Chapter
from notes.export.links import Addresses
from notes.export.notebook import notebook, quiet, text
from notes.export.paged import paged
from notes.problem import ProblemsError

COUNT = """# %% one
import torch
n = 1  # the number | 这个数
print(n)

# %% two
n += 1
print(n)

# %% three raises="ValueError"
raise ValueError("no")
"""
NOWHERE = Addresses()
FIGURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9pt" viewBox="0 0 9 9"><path d="M 0 0"/></svg>\n'


@pytest.fixture
def chapter(book):
    """A function that writes a page, the same text in both languages, and makes its notebook."""
    path = book.add("count", COUNT, shown=False)
    pages.put_record(book.project, path, one="1", two="2", three="ValueError: no", one__svg=FIGURE)
    other = book.add("other", "# %% all\nn = 9\nprint(n)\n", shown=False)
    pages.put_record(book.project, other, all="9")

    def make(body: str, language: str = "zh", addresses: Addresses = NOWHERE, page: bool = False):
        path = book.project.docs / language / "part" / "chapter.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pages.FRONT + body, encoding="utf-8")
        chapter = Chapter(book.project, language, path)
        made = paged(chapter) if page else notebook(chapter, addresses)
        nbformat.validate(nbformat.reads(text(made), as_version=4))
        return made["cells"][:-1] if not page else made["cells"]

    return make


def show(cell: str, options: str = "", caption: str = "说明", script: str = "count") -> str:
    return f'[{caption}]({pages.HERE}/{script}.py{cell} "run{options}")\n'


def source(cell: dict) -> str:
    return "".join(cell["source"])


def code(cells: list[dict]) -> list[dict]:
    return [cell for cell in cells if cell["cell_type"] == "code"]


def test_prose_and_code_alternate_with_outputs_and_comments_of_the_language(chapter) -> None:
    body = f"# 标题\n\n开头 $a_1$。\n\n{show('#one')}\n后面。\n\n## 第二节 {{ #second }}\n\n结尾。\n"
    cells = chapter(body)
    assert [cell["id"] for cell in cells] == ["top", "run-count-one", "top-text", "second"]
    assert source(cells[0]).endswith("*说明*") and "$a_1$" in source(cells[0])
    assert "# 这个数\n" in source(cells[1]) and "the number" not in source(cells[1])
    assert cells[1]["outputs"][0] == {"name": "stdout", "output_type": "stream", "text": ["1\n"]}
    assert source(cells[3]) == "## 第二节\n\n结尾。"
    assert "# the number\n" in source(chapter(body, "en")[1])


def test_a_figure_has_its_caption_and_stands_on_white(chapter) -> None:
    figure = chapter(f"# 标题\n\n{show('#one', caption='一条 `x` 线')}")[1]["outputs"][1]
    assert figure["metadata"] == {"image/svg+xml": {"alt": "一条 x 线"}}
    assert "".join(figure["data"]["image/svg+xml"]).startswith('<svg style="background-color: white" xmlns')


def test_a_cell_that_raises_does_not_end_the_notebook(chapter) -> None:
    last = code(chapter(f"# 标题\n\n{show('')}"))[-1]
    assert last["metadata"]["tags"] == ["raises-exception"]
    assert last["outputs"][0]["ename"] == "ValueError" and last["outputs"][0]["evalue"] == "no"


def test_what_is_to_be_guessed_is_folded_and_an_answer_altogether(chapter) -> None:
    answer = f'??? answer "答案"\n\n    {show("", script="other")}\n    因为 `n` 是 9。\n'
    cells = chapter(f"# 标题\n\n{show('#one', ' predict')}\n{show('#two', ' output')}\n{answer}")
    guess, hidden, folded = code(cells)
    assert guess["metadata"]["jupyter"] == {"outputs_hidden": True}
    assert hidden["metadata"]["jupyter"] == {"source_hidden": True}
    assert folded["metadata"]["jupyter"] == {"outputs_hidden": True, "source_hidden": True}
    assert source(cells[-1]) == "<details><summary>说明</summary>\n\n因为 `n` 是 9。\n\n</details>"


def test_a_script_that_was_left_begins_again(chapter) -> None:
    cells = chapter(f"# 标题\n\n{show('#one')}\n{show('', script='other')}\n{show('#two')}\n{show('#three')}")
    assert [cell["id"] for cell in code(cells)] == [
        "run-count-one",
        "run-other",
        "run-count-two-setup",
        "run-count-two",
        "run-count-three",
    ]
    setup = code(cells)[2]
    assert source(setup).startswith("# 再运行一次 count.py 的开头") and "n = 1" in source(setup)
    assert setup["metadata"]["tags"] == ["setup"] and setup["outputs"][0]["text"] == ["1\n"]


def test_cells_that_the_page_leaves_out_run_all_the_same(chapter) -> None:
    first, second = code(chapter(f"# 标题\n\n{show('#two')}"))
    assert source(first).startswith("# count.py 中在这之前的代码") and second["id"] == "run-count-two"


def test_a_file_that_feeds_a_help_leaves_its_output_alone(book, chapter) -> None:
    script = (
        "# %% data\nimport numpy\nfrom pathlib import Path\nPath('data.json').write_text('[]')\nprint(7)\n"
    )
    path = book.add("walk", f"{script}\n# %% drawn\nprint(8)\n", shown=False)
    pages.put_record(book.project, path, data="7", drawn="", drawn__svg=FIGURE)
    body = f"# 标题\n\n{show('', ' output', '走 `n` 步', 'walk')}\n后面。\n\n{show('#one')}"
    first, shown = chapter(body)
    assert shown["id"] == "run-count-one" and "numpy" not in source(first)
    text, figure = source(first).split("```text\n7\n```\n\n![走 n 步](data:image/svg+xml;base64,")
    assert text.endswith("*走 `n` 步*\n\n")
    drawn, rest = figure.split(")", 1)
    assert base64.b64decode(drawn).decode().startswith('<svg style="background-color: white" xmlns')
    assert rest.startswith("\n\n后面。")
    book.out("walk").unlink()
    assert "```" not in source(chapter(body)[0])


def test_boxes_tabs_and_lists_become_plain_markdown(chapter) -> None:
    box = f'!!! mistake "常见错误"\n\n    先看：\n\n    {show("#one")}\n    再看。\n'
    tabs = '=== "甲"\n\n    一。\n\n=== "乙"\n\n    二。\n'
    steps = f"1. 第一步：\n\n    {show('#two')}\n    接着。\n"
    cells = [
        source(cell)
        for cell in chapter(f"# 标题\n\n{box}\n{tabs}\n{steps}")
        if cell["cell_type"] == "markdown"
    ]
    assert "> **常见错误**\n>\n> 先看：" in cells[0]
    assert cells[1].startswith("> 再看。\n\n**甲**\n\n一。\n\n**乙**\n\n二。\n\n1. 第一步：")
    assert cells[2] == "接着。"


def test_what_only_the_site_understands_is_gone(chapter) -> None:
    body = "# 标题\n\n中文\n换行 `run:part/chapter/count.py#two`，写作 `` `run:a.py` ``。\n"
    body += "{ .notes-lead }\n\n<!-- a -->\n\n"
    fence = "```text\n中文\n{ .kept }\n```\n"
    first = source(chapter(f"{body}{fence}\n{show('#one')}")[0])
    assert "中文换行 `2`，写作 `` `run:a.py` ``。\n\n```text\n中文\n{ .kept }\n```" in first


def test_links_lead_to_notebooks_or_to_the_site_or_nowhere(book, chapter) -> None:
    (book.project.docs / "zh" / "part").mkdir(parents=True)
    book.project.docs.joinpath("zh/part/next.md").write_text(f"# 下一章\n\n{show('#one')}", encoding="utf-8")
    book.project.docs.joinpath("zh/part/plain.md").write_text("# 没有代码\n", encoding="utf-8")
    body = f"# 标题\n\n[甲](next.md#a)，[乙](plain.md)，[丙](#here)，[丁](https://example.org/x)\n\n{show('#one')}\n"
    body += "## 这 里 { #here }\n"
    here = source(chapter(body)[0])
    assert "[甲](next.ipynb)，乙，[丙](#这-里)，[丁](https://example.org/x)" in here
    site = source(chapter(body, addresses=Addresses("https://a.org/n/", "https://github.com/a/n"))[0])
    assert "[甲](https://a.org/n/zh/part/next/#a)，[乙](https://a.org/n/zh/part/plain/)" in site
    hub = source(chapter(body, addresses=Addresses("", "https://github.com/a/n"))[0])
    assert "[乙](https://github.com/a/n/blob/main/docs/zh/part/plain.md)" in hub


def test_the_imported_part_of_the_toolbox_travels_with_the_notebook(book, chapter, tmp_path) -> None:
    assert chapter(f"# 标题\n\n{show('#one')}")[0]["cell_type"] == "markdown"
    toolbox = book.project.snippets / "notes_toolbox"
    toolbox.mkdir()
    init = 'from notes_toolbox.add import one  # "\\n"\n'
    (toolbox / "__init__.py").write_text(f"{init}from notes_toolbox.more import TABLE\n", encoding="utf-8")
    (toolbox / "add.py").write_text("def one():\n    '''One.'''\n    return 1\n", encoding="utf-8")
    (toolbox / "more.py").write_text("TABLE = 'much'\n", encoding="utf-8")
    path = book.add("uses", "# %% all\nfrom notes_toolbox import one\nprint(one())\n", shown=False)
    pages.put_record(book.project, path, all="1")
    first = chapter(f"# 标题\n\n{show('', script='uses')}")[0]
    assert first["id"] == "toolbox" and first["metadata"]["jupyter"] == {"source_hidden": True}
    told = ran(f"{source(first)}\nfrom notes_toolbox import one\nprint(one(), *sorted(SOURCES))", tmp_path)
    assert told == "1 __init__.py add.py"
    book.add("all", "# %% all\nimport notes_toolbox\nprint(notes_toolbox.TABLE)\n", shown=False)
    pages.put_record(book.project, path.with_name("all.py"), all="much")
    first = chapter(f"# 标题\n\n{show('', script='all')}")[0]
    told = ran(f"{source(first)}\nprint(*SOURCES.values(), sep='', end='')", tmp_path)
    files = ("__init__", "add", "more")
    assert told == "".join((toolbox / f"{name}.py").read_text("utf-8") for name in files).rstrip()


def ran(code: str, folder: Path) -> str:
    """What Python prints that has only its own library."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code], cwd=folder, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.rstrip()


def test_a_toolbox_that_a_merge_left_unfinished_is_named(book, chapter) -> None:
    toolbox = book.project.snippets / "notes_toolbox"
    toolbox.mkdir()
    marks = "<<<<<<< ours\nONE = 1\n=======\nONE = 2\n>>>>>>> theirs\n"
    (toolbox / "__init__.py").write_text(marks, encoding="utf-8")
    path = book.add("uses", "# %% all\nfrom notes_toolbox import ONE\nprint(ONE)\n", shown=False)
    pages.put_record(book.project, path, all="1")
    with pytest.raises(ProblemsError, match="a merge left both sides here"):
        chapter(f"# 标题\n\n{show('', script='uses')}")


def test_the_notebook_of_a_page_keeps_its_markdown(chapter) -> None:
    body = f'# 标题\n\n!!! mistake "错"\n\n    先看：\n\n    {show("#one")}\n    再 [看](x.md)。 {{ .k }}\n'
    first, shown, last = chapter(body, page=True)
    assert source(first) == '# 标题\n\n!!! mistake "错"\n\n    先看：'
    assert source(last) == "    再 [看](x.md)。 { .k }"
    assert shown["metadata"]["notes"]["indent"] == 4 and shown["metadata"]["notes"]["caption"] == "说明"
    assert "background-color" not in json.dumps(shown["outputs"])


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("x = 1\nx.add_(1)", "x = 1\nx.add_(1);"),
        ("f(\n    '甲'\n)  # c", "f(\n    '甲'\n);  # c"),
        ("print(1)", "print(1)"),
        ("loss.backward()", "loss.backward()"),
        ("for i in x:\n    i.f()", "for i in x:\n    i.f()"),
    ],
)
def test_the_value_of_a_last_line_is_not_shown(given: str, made: str) -> None:
    assert quiet(given) == made


def test_ids_and_text_are_the_same_every_time(chapter) -> None:
    body = f"# 标题\n\n{show('#one')}\n{show('#one')}\n## 节 {{ #run-other }}\n\n{show('', script='other')}"
    once, again = chapter(body), chapter(body)
    assert once == again
    ids = [cell["id"] for cell in once]
    assert len(set(ids)) == len(ids) and "run-other" in [cell["id"] for cell in code(once)]


def test_the_command_writes_what_is_asked_for(book, chapter, capsys) -> None:
    for language in ("zh", "en"):
        chapter(f"# 标题\n\n{show('#one')}", language)
    assert command.main(book.project, ["docs/zh/part/chapter.md"], Path("out")) == 0
    written = sorted(path.relative_to(book.root).as_posix() for path in book.root.glob("out/**/*.ipynb"))
    assert written == ["out/en/part/chapter.ipynb", "out/zh/part/chapter.ipynb"]
    assert "wrote 2 notebooks to out" in capsys.readouterr().out
    with pytest.raises(ProblemsError, match=r"part/chaptr: no chapter .*\n.*part/chapter"):
        command.main(book.project, ["part/chaptr"], Path("out"))


def test_a_mistake_is_told_with_its_line(book, chapter) -> None:
    with pytest.raises(ProblemsError, match=r"docs/zh/part/chapter.md:7: .*has no cell `on`"):
        chapter(f"# 标题\n\n{show('#on')}")
    with pytest.raises(ProblemsError, match=r"chapter.md:7: unknown option `predct`"):
        chapter(f"# 标题\n\n{show('#one', ' predct')}")
    with pytest.raises(ProblemsError, match=r"`run:part/chapter/other.py#all` has no record"):
        book.out("other").unlink()
        chapter(f"# 标题\n\n`run:part/chapter/other.py#all`\n\n{show('#one')}")


def test_pages_without_code_and_the_first_page_have_no_notebook(book) -> None:
    folder = book.project.docs / "zh"
    (folder / "part").mkdir(parents=True)
    for name, body in {"index.md": show("#one"), "part/index.md": show("#one"), "part/a.md": "# A\n"}.items():
        (folder / name).write_text(body, encoding="utf-8")
        assert not links.is_chapter(book.project, folder / name)
