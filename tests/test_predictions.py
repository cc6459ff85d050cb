"""Predictions: radio buttons without a script, a fold with the explanation, the right one as recorded."""

from __future__ import annotations

import re

import pages
import pytest
import site_browser
from notes.book import prediction
from notes.export.chapter import Chapter
from notes.export.links import Addresses
from notes.export.notebook import notebook
from notes.lint import command as lint
from notes.pdf import sheet
from notes.site import notebooks
from pages import HERE, problems, put_record, render
from playwright.sync_api import Browser, Page

SHOW = f'[形状]({HERE}/shape.py#add "run predict")'
OPTIONS = "- [ ] `[3]` | 长的要缩短\n- [x] `[3, 4]`\n- [ ] 报错 | 只有长度不等、又都不是 1 才会"
BECAUSE = '    从右边对齐。\n\n    - 一\n\n        !!! note "注"\n\n            二。'
WHOLE = f"{SHOW}\n\n{OPTIONS}\n\n{BECAUSE}"


@pytest.fixture
def shape(book):
    """A snippet that prints a shape, another that raises."""
    path = book.add("shape", "# %% add\nprint(1)\n", shown=False)
    put_record(book.project, path, add="x.shape = torch.Size([3, 4])")
    path = book.add("broken", '# %% add raises="ValueError"\nraise ValueError("no")\n', shown=False)
    put_record(book.project, path, add="ValueError: no")
    return book


def indented(body: str, by: int = 4) -> str:
    return "\n".join(" " * by + line if line else line for line in body.split("\n"))


def text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


CONTAINERS = {
    "plain": WHOLE,
    "right below": f"{SHOW}\n{OPTIONS}\n\n{BECAUSE}",
    "loose": WHOLE.replace("\n- [", "\n\n- ["),
    "list": f"- 一\n\n{indented(WHOLE)}\n\n- 二",
    "nested list": f"- 一\n\n    - 二\n\n{indented(WHOLE, 8)}",
    "numbered list": f"1. 一\n\n{indented(WHOLE)}\n\n2. 二",
    "admonition": f'!!! mistake "错"\n\n    先看。\n\n{indented(WHOLE)}\n\n    再看。',
    "details": f'??? answer "答案"\n\n{indented(WHOLE)}',
    "details in a list": f'- 一\n\n    ??? answer "答案"\n\n{indented(WHOLE, 8)}',
    "tabs": f'=== "甲"\n\n{indented(WHOLE)}\n\n=== "乙"\n\n    文字',
    "quote": "\n".join(f"> {line}".rstrip() for line in WHOLE.split("\n")),
    "inside another": f"{SHOW}\n\n{BECAUSE}\n\n{indented(WHOLE)}",
}


@pytest.mark.parametrize("body", CONTAINERS.values(), ids=CONTAINERS.keys())
def test_options_are_radio_buttons_and_the_explanation_stands_in_the_fold(shape, body):
    html = render(shape.project, f"{body}\n\n后面。")
    frame = html[html.rindex('class="notes-snippet"') :]
    shown, _, fold = frame.partition('<details class="notes-predict">')
    fold, _, after = fold.rpartition("</details>" if "answer" not in body else "</section>\n</details>")
    assert len(re.findall(r'<input id="[\w-]+-guess-\d" name="[\w-]+-guess" type="radio"', shown)) == 3
    assert text(shown).endswith(
        "你猜是哪一个？ [3] 不对 ：长的要缩短。 [3, 4] 对 。 报错 不对 ：只有长度不等、又都不是 1 才会。"
    )
    assert "torch.Size" not in shown and "torch.Size([3, 4])" in fold
    assert "从右边对齐。" in fold and re.search(r"<li>\s*<p>一</p>\s*<div class=\"admonition note\">", fold)
    assert text(after).endswith("后面。") and "后面" not in fold
    assert "[ ]" not in text(html) and "[x]" not in text(html)


def test_in_english_the_words_are_english(shape):
    html = render(shape.project, f"{SHOW}\n\n- [ ] an error | why?\n- [x] `[3, 4]`", "en")
    assert "Which one do you predict? an error Not quite : why? [3, 4] Right ." in text(html)


def test_ids_and_names_are_used_once_on_a_page(shape):
    html = render(shape.project, f"{WHOLE}\n\n再来：\n\n{WHOLE}")
    ids = re.findall(r'\bid="([^"]+)"', html)
    names = re.findall(r'name="([^"]+)"', html)
    assert len(ids) == len(set(ids)) and len(names) == 6 and len(set(names)) == 2
    assert set(re.findall(r'for="([^"]+)"', html)) <= set(ids)


def test_without_options_the_explanation_follows_directly(shape):
    html = render(shape.project, f"{SHOW}\n\n    因为。\n\n后面。")
    assert "notes-options" not in html
    assert re.search(r'<section class="notes-because">\s*<p>因为。</p>\s*</section>\s*</details>', html)
    assert re.search(r"</div>\s*<p>后面。</p>$", html)


def test_a_fence_shows_the_syntax_itself(shape):
    html = render(shape.project, f"```markdown\n{WHOLE}\n```")
    assert "notes-options" not in html and "- [x] `[3, 4]`" in re.sub("<.*?>", "", html)


def test_marks_in_the_code_are_explained_below_the_options(book):
    path = book.add("marked", "# %% a\nprint(1)  # (1)!\n", shown=False)
    put_record(book.project, path, a="1")
    show = f'[甲]({HERE}/marked.py#a "run predict")'
    html = render(book.project, f"{show}\n\n- [x] `1`\n- [ ] `2`\n\n1. 注解")
    assert re.search(r"</pre></div>\s*<ol>\s*<li>注解</li>\s*</ol>\s*<fieldset", html)


WRONG = {
    "one option": ("- [x] `[3, 4]`", 7, "a prediction with 1 option"),
    "five options": (OPTIONS + "\n- [ ] 甲\n- [ ] 乙", 7, "a prediction with 5 options"),
    "none right": (OPTIONS.replace("[x]", "[ ]"), 7, "no option is right"),
    "two right": (OPTIONS.replace("- [ ] 报", "- [x] 报"), 9, "a second option is right"),
    "not as recorded": (
        OPTIONS.replace("`[3, 4]`", "`[4, 3]`"),
        8,
        "the right option says `[4, 3]`, and the record does not\n    `part/chapter/shape.py#add` prints x",
    ),
    "a part of a number": (OPTIONS.replace("`[3, 4]`", "`Size([`"), 8, "and the record does not"),
    "no code": ("- [ ] `[3]`\n- [x] 不报错", 8, "has no code to compare with the record"),
    "wrong and recorded": (
        "- [ ] `x.shape = torch.Size([3, 4])`\n- [x] `[3, 4]`",
        7,
        "the wrong option `x.shape = torch.Size([3, 4])` is what the record says, too",
    ),
    "wrong value": ("- [x] `x.shape = torch.Size([3, 4])`\n- [ ] `torch.Size([3, 4])`", 8, "says, too"),
    "twice": ("- [ ] `[3, 4]`\n- [x] `[3, 4]`", 7, "the wrong option `[3, 4]` is what the record says, too"),
    "two lines": ("- [x] `[3, 4]`\n- [ ] 报错\n    或者不报", 9, "an option that goes on below its line"),
    "no blank": ("- [x] `[3, 4]`\n- [ ] 报错\n-[ ] 不知道", 9, "not read as an option: -[ ] 不知道"),
    "full-width": ("- [x] `[3, 4]`\n- [ ] 报错\n\n- 【x】 不知道", 10, "not read as an option: - 【x】"),
    "without text": ("- [x] `[3, 4]`\n- [ ] 报错\n\n- [ ]", 10, "not read as an option: - [ ]"),
}


@pytest.mark.parametrize(("options", "line", "message"), WRONG.values(), ids=WRONG.keys())
def test_options_that_cannot_be_right_stop_the_build_with_their_line(shape, options, line, message):
    found = problems(shape, f"{SHOW}\n\n{options}\n\n    因为。")
    assert f"docs/zh/part/chapter.md:{line}: " in found and message in found
    assert "\n    " in found, "what to do is missing"


STRAY = {
    "below a paragraph": (f"{SHOW}\n\n想一想。\n\n{OPTIONS}", 9),
    "below the explanation": (f"{SHOW}\n\n    因为。\n\n{OPTIONS}", 9),
    "without predict": (f"{SHOW.replace(' predict', '')}\n\n{OPTIONS}", 7),
    "indented otherwise": (f"- 一\n\n{indented(SHOW)}\n\n{OPTIONS}", 9),
    "on its own": (OPTIONS, 5),
}


@pytest.mark.parametrize(("body", "line"), STRAY.values(), ids=STRAY.keys())
def test_options_of_no_prediction_stop_the_build(shape, body, line):
    found = problems(shape, body)
    assert (
        f"docs/zh/part/chapter.md:{line}: an option of no prediction\n    Options stand right below" in found
    )


def test_what_does_not_become_part_of_its_prediction_stops_the_build(shape):
    found = problems(shape, f"<div>\n\n{SHOW}\n\n{OPTIONS}\n\n</div>")
    assert "docs/zh/part/chapter.md:" in found
    path = shape.add("marked", "# %% a\nprint(1)  # (1)!\n", shown=False)
    put_record(shape.project, path, a="1")
    show = f'[甲]({HERE}/marked.py#a "run predict")'
    found = problems(shape, f"{show}\n\n1. 注解\n\n- [x] `1`\n- [ ] `2`")
    assert "chapter.md:9: an option of no prediction" in found


def test_an_error_may_be_right_in_words(shape):
    show = SHOW.replace("shape.py", "broken.py")
    render(shape.project, f"{show}\n\n- [x] 报错\n- [ ] `1`")
    render(shape.project, f"{show}\n\n- [x] `ValueError`，报错\n- [ ] 不报错")
    assert "has no code to compare" in problems(shape, f"{SHOW}\n\n- [x] 报错\n- [ ] `1`")


def test_without_a_record_nothing_is_compared_and_the_page_says_so(shape):
    shape.add("fresh", "# %% add\nprint(1)\n", shown=False)
    html = render(shape.project, WHOLE.replace("shape.py", "fresh.py"))
    assert "notes-missing" in html and html.count('type="radio"') == 3 and "从右边对齐" in html


@pytest.mark.parametrize(
    ("code", "printed", "fits"),
    [
        ("3", "13", False),
        ("3", "3.5", False),
        ("3", "-3", False),
        ("3", "n = 3", True),
        ("2.", "tensor(-2.)", False),
        ("-2.", "tensor(-2.)", True),
        ("1.", "1.5", False),
        ("[3, 4]", "torch.Size([3, 4])", True),
        ("True", "is_leaf: True", True),
        ("rue", "True", False),
    ],
)
def test_the_right_words_are_whole_words_of_the_record(code, printed, fits):
    assert prediction.fits(code, printed) is fits


def test_the_lint_tells_of_a_record_that_changed(shape):
    page = shape.project.docs / "zh" / "part" / "chapter.md"
    render(shape.project, f"# 标题\n\n{WHOLE}")
    assert not [one for one in lint.lint(shape.project, [str(page)]) if "option" in one.message]
    put_record(shape.project, shape.project.snippets / "part" / "chapter" / "shape.py", add="torch.Size([4])")
    (found,) = [one for one in lint.lint(shape.project, [str(page)]) if "option" in one.message]
    assert (found.line, found.message) == (10, "the right option says `[3, 4]`, and the record does not")


def test_a_notebook_lists_the_options_and_explains_after_the_cell(shape):
    body = f'# 标题\n\n!!! note "注"\n\n{indented(WHOLE)}\n\n    结尾。\n'
    page = shape.project.docs / "zh" / "part" / "chapter.md"
    page.parent.mkdir(parents=True)
    page.write_text(pages.FRONT + body, encoding="utf-8")
    before, cell, after, _ = notebook(Chapter(shape.project, "zh", page), Addresses())["cells"]
    assert "".join(before["source"]).endswith("*形状*\n\n- `[3]`\n- `[3, 4]`\n- 报错")
    assert cell["outputs"] and "jupyter" in cell["metadata"]
    told = "".join(after["source"])
    assert "> <details><summary>说明</summary>\n>\n> - ✗ `[3]` · 长的要缩短\n> - ✓ `[3, 4]`\n" in told
    assert "> 从右边对齐。" in told and told.endswith("> 结尾。") and "[x]" not in told


CELL = (
    "<!--cell 0-->说明<!--/caption-->"
    '<div class="notes-snippet" id="run-{0}">@caption@ code {0} '
    '<details class="notes-predict"><summary>先猜再看</summary>output {0}</details> badge {0}</div>'
    "<!--/cell-->"
)


def test_on_a_notebook_page_the_cell_takes_options_and_explanation_into_its_frame(book):
    typed = "@predict-0@ 外\n\n- [ ] `3` | 不\n- [x] `4`\n\n    因为。\n\n"
    body = f"{typed}    @predict-1@ 里\n\n        所以。\n\n后面。\n\n@predict-2@ 光\n\n@cell-3@ 末"
    content = render(book.project, body)
    parts = list(notebooks.PART.finditer("".join(CELL.format(name) for name in "abcd")))
    told = text(notebooks._with_cells(content, parts))
    inner = "里 code b 先猜再看 output b 所以。 badge b"
    choice = "你猜是哪一个？ 3 不对 ：不。 4 对 。"
    assert told == (
        f"外 code a {choice} 先猜再看 output a 因为。 {inner} badge a 后面。 "
        "光 code c 先猜再看 output c badge c 末 code d 先猜再看 output d badge d"
    )


def test_the_printed_book_has_every_verdict_and_no_button(shape):
    html = render(shape.project, WHOLE)
    made = sheet.sheet(html, "part/chapter.html", {"part/chapter.html": "chapter"})
    assert "<input" not in made and '<details class="notes-predict" open>' in made
    assert "长的要缩短" in made and "从右边对齐" in made


CHAPTER = "tensors/joining/"
GUESS = "#run-take_apart-fewer"


def verdicts(page: Page) -> list[str]:
    """The verdicts that can be seen."""
    return [one.inner_text() for one in page.locator(f"{GUESS} .notes-verdict p").all() if one.is_visible()]


@pytest.mark.parametrize(("language", "right"), [("zh", "对。"), ("en", "Right.")])
def test_an_option_is_chosen_by_mouse_and_keyboard_without_scripts(
    browser: Browser, base: str, language: str, right: str
) -> None:
    watched = site_browser.Watched(
        browser, base, java_script_enabled=False, viewport={"width": 390, "height": 844}
    )
    page = watched.open(f"{language}/{CHAPTER}")
    options = page.locator(f"{GUESS} .notes-option label")
    assert options.count() == 3 and verdicts(page) == []
    options.nth(0).click()
    (first,) = verdicts(page)
    assert "tensor_split" in first
    page.keyboard.press("ArrowDown")
    assert verdicts(page) == [right]
    assert page.locator(f"{GUESS} input").nth(1).is_checked()
    output = page.locator(f"{GUESS} .notes-predict .notes-output")
    assert not output.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert output.is_visible() and page.locator(f"{GUESS} .notes-because").is_visible()
    watched.close()


def test_a_screen_reader_is_told_the_question_and_the_options(watched: site_browser.Watched) -> None:
    page = watched.open(f"en/{CHAPTER}")
    group = page.locator(GUESS).get_by_role("group", name="Which one do you predict?")
    assert group.get_by_role("radio").count() == 3
    group.get_by_role("radio", name="an error").check()
    assert page.locator(f"{GUESS} [aria-live=polite] p:visible").inner_text().startswith("Not quite: ")
    assert watched.complaints() == []


def test_on_paper_everything_is_open(watched: site_browser.Watched) -> None:
    page = watched.open(f"en/{CHAPTER}")
    page.emulate_media(media="print")
    assert len(verdicts(page)) == 3
    assert not page.locator(f"{GUESS} input").first.is_visible()
