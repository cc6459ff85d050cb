"""The interactive helps in a real browser: driven by the records, by keyboard, nothing lost without them."""

from __future__ import annotations

import itertools
import json
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import site_browser
import torch
from notes.project import LANGUAGES, Project, find
from notes.site import build as site
from notes.site import serve
from playwright.sync_api import Browser, BrowserContext, Locator, Page

ROOT = find(Path(__file__)).root
NAV = re.compile(r"^nav:\n(?:  .*\n)+", re.M)
PHONE = {"width": 390, "height": 844}
HELPS = {  # where a help stands: chapter, and the cell whose data drives it
    "strides": ("tensors/shape-view-reshape", "tensors/shape_view_reshape/explorer.py#tensors"),
    "broadcast": ("tensors/broadcasting", "tensors/broadcasting/pairs.py#pairs"),
    "backward": ("graph/backprop-by-hand", "graph/backprop_by_hand/stepper.py#walk"),
    "descent": ("autograd/minimum-with-optimizer", "autograd/minimum_with_optimizer/descent.py#paths"),
    "degree": ("layers/polynomial-regression", "layers/polynomial_regression/degree_slider.py#degrees"),
    "batches": ("lectures/l03-gradient-descent", "lectures/l03_gradient_descent/paths.py#paths"),
    "conv": ("lectures/l10-cnn", "lectures/l10_cnn/stepper.py#windows"),
    "threshold": ("practice/accuracy", "practice/accuracy/slider.py#thresholds"),
    "attention": ("lectures/attention", "lectures/attention/move.py#weights"),
}


def _record(root: Path, help_name: str) -> Path:
    """The data that drives a help."""
    snippet, cell = HELPS[help_name][1].split("#")
    return root / "snippets" / snippet.replace(".py", f".{cell}.json")


def _book(root: Path) -> Project:
    """One chapter that shows the cells behind all helps, under the real configuration and theme."""
    root.mkdir()
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        text = (ROOT / name).read_text(encoding="utf-8")
        made = NAV.sub("nav:\n  - index.md\n  - Part: [part/chapter.md]\n", text)
        (root / name).write_text(made, encoding="utf-8")
    shutil.copytree(ROOT / "docs" / "theme", root / "docs" / "theme")
    shown = ""
    for _, target in HELPS.values():
        snippet = ROOT / "snippets" / target.split("#")[0]
        folder = root / "snippets" / snippet.parent.relative_to(ROOT / "snippets")
        folder.mkdir(parents=True)
        for file in snippet.parent.glob(f"{snippet.stem}.*"):
            shutil.copy(file, folder)
        shown += f'\n[Data](../../../snippets/{target} "run output")\n'
    for language in LANGUAGES:
        page = root / "docs" / language / "part" / "chapter.md"
        page.parent.mkdir(parents=True)
        page.write_text(f"# Chapter\n{shown}", encoding="utf-8")
        (page.parents[1] / "index.md").write_text("# Home\n\n[Chapter](part/chapter.md)\n", encoding="utf-8")
    return Project(root)


def _steeper(data: Any) -> None:
    """A parabola twice as steep, so every limit of the learning rate halves."""
    data["curve"]["y"] = [2 * y for y in data["curve"]["y"]]


def _change(root: Path, help_name: str, edit: Callable[[Any], None]) -> None:
    path = _record(root, help_name)
    data = json.loads(path.read_text(encoding="utf-8"))
    edit(data)
    path.write_text(json.dumps(data), encoding="utf-8")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of two small sites: ``same/`` with the records as they are, ``changed/`` with others."""
    folder = tmp_path_factory.mktemp("helps")
    for name in ("same", "changed"):
        book = _book(folder / f"book-{name}")
        if name == "changed":
            _change(book.root, "strides", lambda data: data["tensors"][0]["storage"].__setitem__(0, 999))
            _change(book.root, "broadcast", lambda data: data[0].update(a=[4, 3], result=[4, 3]))
            _change(book.root, "backward", lambda data: data["steps"][0].update(grad=7.0, total=7.0))
            _change(book.root, "descent", _steeper)
            _change(book.root, "degree", lambda data: data["penalties"][0]["fits"][2].update(valid=0.777))
            _change(book.root, "batches", lambda data: data["paths"][7]["above"].__setitem__(-1, 0.777))
            _change(book.root, "conv", lambda data: data["outputs"][0]["output"][0].__setitem__(0, 777))
            _change(book.root, "threshold", lambda data: data["cuts"][20].update(alarms=9))
            _change(
                book.root, "attention", lambda data: data["places"][28].update(weights=4 * [[0, 0, 0, 1]])
            )
        assert site.build(book) == 0, "the strict build failed; its messages are above"
        (book.root / "site").rename(folder / name)
    shutil.copy(folder / "same" / site.MARKER, folder / site.MARKER)  # the policy of both
    listening = serve.server(folder)
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{listening.server_port}/"
    listening.shutdown()
    listening.server_close()


@pytest.fixture
def watched(visitor: BrowserContext, base: str) -> Iterator[site_browser.Watched]:
    page = site_browser.Watched(visitor, base)
    yield page
    assert page.complaints() == []
    page.close()


def _open(watched: site_browser.Watched, language: str = "en", name: str = "same") -> Page:
    page = watched.open(f"{name}/{language}/part/chapter/")
    page.evaluate(site_browser.SHOW_HELPS)
    return page


def _line(page: Page, help_name: str) -> str:
    return page.locator(f".notes-help-{help_name} [role=status]").inner_text()


@pytest.mark.parametrize("help_name", HELPS)
def test_the_chapter_shows_the_data_of_its_help(help_name: str) -> None:
    chapter, target = HELPS[help_name]
    assert _record(ROOT, help_name).is_file()
    for language in LANGUAGES:
        text = (ROOT / "docs" / language / f"{chapter}.md").read_text(encoding="utf-8")
        assert f'(../../../snippets/{target} "run' in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_help_stands_below_its_snippet_and_speaks_the_language(
    language: str, watched: site_browser.Watched
) -> None:
    page = _open(watched, language)
    for name, (_, target) in HELPS.items():
        snippet, cell = target.split("#")
        data = f'script[data-snippet="{snippet}"][data-cell="{cell}"]'
        assert page.locator(f".notes-snippet:has({data}) + .notes-help-{name}").count() == 1
        assert bool(re.search(r"[一-鿿]", _line(page, name))) is (language == "zh")
        title = page.locator(f".notes-help-{name} .notes-help-title").inner_text()
        assert title.startswith({"en": "Try it: ", "zh": "动手试试："}[language])
    assert page.locator(".notes-help").count() == len(HELPS)


def _fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    wide = "all => all.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.className)"
    assert page.locator(".notes-help").evaluate_all(wide) == []


def test_every_help_fits_a_phone_in_both_colours(browser: Browser, base: str) -> None:
    for scheme in ("light", "dark"):
        watched = site_browser.Watched(browser, base, viewport=PHONE, color_scheme=scheme)
        page = _open(watched)
        assert page.locator(".notes-help").count() == len(HELPS)
        _fits(page)
        page.locator(".notes-help-strides input[type=text]").first.fill("(2, 32)")  # longer than the screen
        page.locator(".notes-help-broadcast input[type=text]").first.fill("(2, 20)")
        page.locator(".notes-help-broadcast input[type=text]").nth(1).fill("1")
        assert page.locator(".notes-help-strides .notes-help-cell").count() == 128
        assert page.locator(".notes-help-broadcast .notes-help-cell").count() == 81
        _fits(page)
        assert watched.complaints() == []
        watched.close()


def test_fingers_find_the_controls_of_every_help(browser: Browser, base: str) -> None:
    watched = site_browser.Watched(browser, base, viewport=PHONE, has_touch=True, is_mobile=True)
    page = _open(watched)
    page.locator(".notes-help-broadcast").get_by_label("Hide the result").check()
    controls = page.locator(
        ".notes-help :is(.notes-help-choice label, .notes-help-check, .notes-help-row label,"
        " input[type=range], input[type=text], button)"
    )
    assert controls.count() > 60
    small = controls.evaluate_all(
        "all => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML)"
    )
    assert small == []
    watched.close()


def test_a_page_without_data_loads_no_help(watched: site_browser.Watched) -> None:
    watched.open("same/en/").wait_for_load_state("networkidle")
    assert [url for url in watched.requests if "/help-" in url or "help.css" in url] == []


def test_without_scripts_the_printed_table_is_there(browser: Browser, base: str) -> None:
    watched = site_browser.Watched(browser, base, java_script_enabled=False)
    page = watched.open("same/en/part/chapter/")
    assert page.locator(".notes-help").count() == 0
    assert page.locator(".notes-output").count() >= 3
    watched.close()


def _reached(page: Page, help_name: str) -> list[int]:
    """The numbers of the goals that are ticked off."""
    rows = page.locator(f".notes-help-{help_name} .notes-help-goals li").all()
    return [k for k, row in enumerate(rows, 1) if "reached" in (row.get_attribute("class") or "")]


def _heard(page: Page, help_name: str) -> str:
    """What a screen reader was told about the goals at last."""
    return page.locator(f".notes-help-{help_name} .notes-help-goals [aria-live=polite]").inner_text()


def _lit(box: Locator, name: str) -> list[str]:
    group = box.get_by_role("radiogroup", name=name, exact=True)
    return group.locator(".notes-help-lit").all_inner_texts()


def _chosen(box: Locator, name: str) -> list[str]:
    return box.get_by_role("radiogroup", name=name, exact=True).locator(".notes-help-now").all_inner_texts()


def test_strides_by_keyboard(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-strides")
    box.get_by_role("radio", name="m", exact=True).focus()
    page.keyboard.press("ArrowRight")
    facts = [box.get_by_label(name, exact=True).input_value() for name in ("shape", "stride", "offset")]
    assert facts == ["(4, 2)", "(1, 4)", "0"]
    box.get_by_role("radio", name="m.t()[0, 0]").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    said = _line(page, "strides")
    assert said.startswith("m.t()[2, 1] is storage[6] = 70: offset 0 + 2·1 + 1·4 = 6.")
    assert said.endswith("Next in reading order is storage[3], 3 places to the left.")
    assert _chosen(box, "storage") == ["70\n6"]
    box.get_by_role("radio", name="m.t().reshape(8)", exact=True).press("Space")
    assert "a copy" in box.inner_text()
    assert _reached(page, "strides") == []


def test_a_place_of_the_storage_shows_who_reads_it(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-strides")
    box.get_by_role("radio", name="m[:, :1].expand(2, 3)").press("Space")
    box.get_by_role("radio", name="storage[4]").press("Space")
    assert _line(page, "strides") == (
        "storage[4] = 50 is read as m[:, :1].expand(2, 3)[1, 0], m[:, :1].expand(2, 3)[1, 1],"
        " m[:, :1].expand(2, 3)[1, 2]."
    )
    assert _chosen(box, "m[:, :1].expand(2, 3)") == ["50", "50", "50"]
    box.get_by_role("radio", name="storage[5]").press("Space")
    assert _line(page, "strides") == "storage[5] = 60: no element of this tensor lies here."
    assert _chosen(box, "m[:, :1].expand(2, 3)") == []
    cells = box.locator(".notes-help-cell")
    cells.nth(0).hover()
    assert _lit(box, "storage") == ["10\n0"]
    cells.filter(has_text="50").last.hover()
    assert _lit(box, "m[:, :1].expand(2, 3)") == ["50", "50", "50"]
    box.get_by_label("Tensor", exact=True).hover()
    assert box.locator(".notes-help-lit").count() == 0


def test_a_view_can_be_typed_and_what_is_wrong_gets_a_sentence(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-strides")
    code, base, stride = (box.get_by_label(name, exact=True) for name in ("Tensor", "Shape of m", "stride"))
    code.fill("m[1：，：：2]")  # as a Chinese keyboard types it
    assert _line(page, "strides").startswith("m[1:,::2][0, 0] is storage[4] = 50: offset 4 + 0·4 + 0·2 = 4.")
    for typed, said in (
        ("m[2]", "Index 2 is too far: axis 0 has length 2."),
        (
            "m[::-1]",
            "A slice only goes forward; for an order from the back there is torch.flip, which copies.",
        ),
        ("m.view(3, 3)", "This shape has room for 9, but there are 8 numbers."),
        ("m[`]", "I cannot read on at ']."),
    ):
        code.fill(typed)
        code.press("Enter")
        assert _line(page, "strides").startswith(f"{said} The picture still shows m[1:,::2].")
        assert code.get_attribute("aria-invalid") == "true"
    code.fill("m[0, 0][0]")
    assert _line(page, "strides").endswith(
        "PyTorch says: IndexError: invalid index of a 0-dim tensor. Use 'tensor.item()' in Python or"
        " 'tensor.item<T>()' in C++ to convert a 0-dim tensor to a number"
    )
    code.fill("m.t().view(8)")
    assert "the stride of axis 0 is 1, and all that is behind it spans 8." in _line(page, "strides")
    assert _reached(page, "strides") == [3]
    code.fill("m.t().vie")  # on the way to something; nothing is said of it yet
    assert "spans 8" in _line(page, "strides")
    code.press("Tab")
    assert _line(page, "strides").startswith("I do not know vie. What works here: T, mT, t, transpose,")
    stride.fill("(1, 0)")
    assert code.input_value() == "m.as_strided((1, 2), (1, 0), 4)"
    stride.fill("(1, -1)")
    assert _line(page, "strides").startswith("A stride cannot be negative here")
    base.fill("3 4")
    assert code.input_value() == "m.as_strided((1, 2), (1, 0), 4)"
    code.fill("m[:, 1:3].t()[:, :2]")
    assert _reached(page, "strides") == [3]
    code.fill("m[:, :3].t()")
    assert _reached(page, "strides") == [1, 3]
    assert _heard(page, "strides").startswith(
        "Reached: Find a view of three rows where, in the storage, every"
    )
    code.fill("m.expand(2, 3, 4)")
    assert _reached(page, "strides") == [1, 2, 3]
    assert _heard(page, "strides").endswith("That was the last one.")
    code.fill("m[5:]")
    assert _line(page, "strides") == "m[5:] has the shape (0, 4): not one element."
    base.fill("(70, 70)")
    base.press("Enter")
    assert _line(page, "strides").startswith("That is too much for this page: more than 4096 numbers")
    base.fill("(99999, 999, 0)")  # no element, so nothing to follow, however long the other axes are
    assert _line(page, "strides") == "m[5:] has the shape (99994, 999, 0): not one element."


def test_a_shape_that_is_being_typed_does_not_lose_the_expression(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-strides")
    code, base, *free = (
        box.get_by_label(name, exact=True) for name in ("Tensor", "Shape of m", "shape", "stride", "offset")
    )
    code.fill("m[1:, ::2]")
    base.fill("(2, )")  # on the way to (2, 5), and a shape that m[1:, ::2] does not fit
    assert code.input_value() == "m"
    base.fill("(2, 5)")
    assert code.input_value() == "m[1:, ::2]"
    assert free[0].input_value() == "(1, 3)"


def test_of_three_fields_those_are_marked_that_cannot_be_read(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-strides")
    free = [box.get_by_label(name, exact=True) for name in ("shape", "stride", "offset")]

    def wrong() -> list[str | None]:
        return [one.get_attribute("aria-invalid") for one in free]

    free[1].fill("(1, x)")
    assert wrong() == ["false", "true", "false"]
    free[2].fill("1 2")
    assert wrong() == ["false", "true", "true"]
    free[2].fill("1")
    assert wrong() == ["false", "true", "false"]
    free[1].fill("(1, 1)")
    assert wrong() == ["false", "false", "false"]
    assert box.get_by_label("Tensor", exact=True).input_value() == "m.as_strided((2, 4), (1, 1), 1)"


def test_broadcasting_by_keyboard(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-broadcast")
    box.get_by_role("radio", name="(2, 3) + (3,)").focus()
    page.keyboard.press("ArrowRight")
    assert box.locator("tr").all_inner_texts()[-1].split() == ["a", "+", "b", "3", "4"]
    box.get_by_role("radio", name="result[0, 0]").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    assert _line(page, "broadcast").startswith("result[1, 1] uses a[1, 0] and b[1]. a has length 1 on axis 1")
    box.get_by_role("radio", name="a[2, 0]").press("Space")
    assert _line(page, "broadcast") == "a[2, 0] is used 4 times."
    assert _chosen(box, "result") == ["a2+b0", "a2+b1", "a2+b2", "a2+b3"]
    assert _chosen(box, "b") == ["b0", "b1", "b2", "b3"]
    box.locator(".notes-help-cell", has_text="a1+b3").hover()
    assert _lit(box, "a") + _lit(box, "b") == ["a1", "b3"]
    box.locator(".notes-help-cell", has_text="b2").first.hover()
    assert _lit(box, "result") == ["a0+b2", "a1+b2", "a2+b2"]
    box.get_by_role("radio", name="(3, 4) + (3,)").press("Space")
    assert _line(page, "broadcast").startswith("Axis 1: 4 meets 3.")
    assert box.locator(".notes-help-wrong").count() == 3  # both lengths and the result
    assert _reached(page, "broadcast") == []


def test_shapes_can_be_typed_and_their_result_guessed(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-broadcast")
    a, b = (box.get_by_label(f"Shape of {name}", exact=True) for name in "ab")
    a.fill("(3, 4)")
    assert _line(page, "broadcast").endswith(
        "PyTorch says: RuntimeError: The size of tensor a (4) must match the size of tensor b (3)"
        " at non-singleton dimension 1"
    )
    b.fill("3, 1")
    assert _reached(page, "broadcast") == [3]
    b.fill("(four,)")
    b.press("Enter")
    assert _line(page, "broadcast").startswith("Please type whole numbers, such as (2, 3);")
    assert b.get_attribute("aria-invalid") == "true"
    box.get_by_label("Hide the result").check()
    assert box.locator("tr").all_inner_texts()[-1].split() == ["a", "+", "b", "?", "?"]
    assert box.locator(".notes-help-cell").count() == 0
    a.fill("(2, 3)")
    b.fill("(3, 2)")
    guess = box.get_by_label("My guess")
    guess.fill("(3, 3)")
    guess.press("Enter")
    assert _line(page, "broadcast").startswith("No, not (3, 3). Go from right to left:")
    assert _reached(page, "broadcast") == [3]
    guess.fill("error")
    guess.press("Enter")
    assert _line(page, "broadcast").startswith("Right: error. Axis 1: 3 meets 2.")
    assert _reached(page, "broadcast") == [2, 3]
    a.fill("5")
    b.fill("(4, 1)")
    assert _line(page, "broadcast") == "Which shape comes out, or does it fail?"
    guess.fill("4 5")
    box.get_by_role("button", name="Check").click()
    assert _line(page, "broadcast").startswith("Right: (4, 5). result[0, 0] uses a[0] and b[0, 0].")
    assert _reached(page, "broadcast") == [1, 2, 3]
    assert _heard(page, "broadcast").endswith("4 × 5. That was the last one.")
    a.fill("(100, 1)")
    b.fill("(1, 100)")
    guess.fill("(100, 100)")  # more numbers than a shape that is typed may have
    guess.press("Enter")
    assert _line(page, "broadcast").startswith("Right: (100, 100).")
    box.get_by_role("radio", name="(2, 3) + (3,)").press("ArrowRight")
    guess.fill("(3, 4)")
    guess.press("Enter")
    assert page.evaluate("document.activeElement.checked")  # the chosen one, not the first
    box.get_by_label("Hide the result").uncheck()
    a.fill("(0, 3)")
    b.fill("()")
    assert _line(page, "broadcast") == "The result has the shape (0, 3). It has no elements."


def test_backward_by_keyboard(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-backward")
    steps = json.loads(_record(ROOT, "backward").read_text(encoding="utf-8"))["steps"]
    names = box.locator(".notes-help-op").all_text_contents()
    assert names == ["AccumulateGrad", "AddBackward0", "MulBackward0", "PowBackward0", "SubBackward0"]
    box.get_by_role("button", name="Next").focus()
    for _ in steps:
        page.keyboard.press("Enter")
    assert "y1 is x + 1; it sends to x: its gradient −4 × the local derivative 1 = −4." in _line(
        page, "backward"
    )
    assert "8 + (−4) = 4 at x" in _line(page, "backward")
    assert "x.grad" in _line(page, "backward")
    assert _reached(page, "backward") == [1]
    assert "x = 3, AccumulateGrad, gradient 4" in (box.get_by_role("img").get_attribute("aria-label") or "")
    page.keyboard.press("Enter")  # the last step moved the focus to Back
    assert "It is the first to arrive" in _line(page, "backward")
    box.get_by_role("slider").press("Home")
    assert "no node has a gradient yet" in _line(page, "backward")


def test_gradients_can_be_said_in_advance(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-backward")
    steps = json.loads(_record(ROOT, "backward").read_text(encoding="utf-8"))["steps"]
    guess = box.get_by_role("textbox")

    def say(number: str) -> str:
        guess.fill(number)
        guess.press("Enter")
        return _line(page, "backward")

    assert say("one").startswith("one is no number.")
    assert say("0").startswith("No, not 0. By how much does loss change when loss changes?")
    for step in steps:
        assert say(f"{step['grad']:g}".replace("-", "−")).startswith("Right: ")
    assert _reached(page, "backward") == [1, 2]  # one was missed
    assert guess.is_hidden()
    box.get_by_role("slider").press("Home")
    for step in steps[:2]:
        say(str(step["grad"]))
    assert say("-4").startswith(
        "No, not −4. It is the gradient that loss has now, times the derivative of loss"
    )
    box.get_by_role("slider").press("Home")
    for step in steps:
        say(str(step["grad"]))
    assert _reached(page, "backward") == [1, 2, 3]
    assert _heard(page, "backward").startswith("Reached: Say all of them in advance")


def test_learning_rate_by_keyboard(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-descent")
    rate, steps = box.get_by_role("slider").all()
    assert rate.get_attribute("aria-valuetext") == "lr = 0.1"
    assert box.locator(".notes-help-marks span").all_inner_texts() == ["0.5", "1"]
    rate.press("End")
    assert "lr = 1.2" in _line(page, "descent") and "too large" in _line(page, "descent")
    steps.press("End")
    assert "left the picture" in _line(page, "descent")
    for _ in range(20):
        rate.press("ArrowLeft")
    assert "lr = 1," in _line(page, "descent") and "f(x) does not get smaller" in _line(page, "descent")
    assert _reached(page, "descent") == [2]  # on the way, at 1.02
    rate.press("ArrowLeft")
    assert "come closer each time" in _line(page, "descent")
    steps.press("Home")
    assert "before the first step: x = 0, f(x) = 1." in _line(page, "descent")
    assert box.locator("circle").count() == 1


def test_any_learning_rate_can_be_typed(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-descent")
    typed = box.get_by_role("textbox")
    box.get_by_role("slider").nth(1).press("End")
    typed.fill("0.9")
    assert _reached(page, "descent") == [3]
    assert _heard(page, "descent").startswith("Reached: Each step of lr = 0.1 shrinks the distance")
    typed.fill("０。8431")  # as a Chinese keyboard types it
    assert _line(page, "descent").startswith("lr = 0.8431, after 20 steps:")
    assert _reached(page, "descent") == [1, 3]
    for wrong in ("1.3", "-0.1", "much"):
        typed.fill(wrong)
        assert _line(page, "descent") == (
            f"{wrong} is not a number above 0 and up to 1.2. The picture still shows lr = 0.8431."
        )
        assert typed.get_attribute("aria-invalid") == "true"
    typed.fill("")  # and left: what is shown comes back
    assert typed.get_attribute("aria-invalid") == "false"
    typed.press("Tab")
    assert typed.input_value() == "0.8431"
    assert _line(page, "descent").startswith("lr = 0.8431, after 20 steps:")
    typed.fill("0.8")
    assert _line(page, "descent").endswith("come closer each time. To four decimals, this is the minimum.")
    typed.fill("0.5")
    assert _line(page, "descent").endswith("f(x) = 0. The minimum is reached.")


def test_degree_by_keyboard(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-degree")
    fits = json.loads(_record(ROOT, "degree").read_text(encoding="utf-8"))["penalties"][0]["fits"]
    slider, typed = box.get_by_role("slider"), box.get_by_role("textbox")
    assert _line(page, "degree").startswith("Degree 3: training loss 0.009, validation loss 0.042.")
    slider.press("End")
    assert typed.input_value() == "9"
    assert _line(page, "degree").endswith("runs through all training points and goes astray between them.")
    assert box.locator(".notes-help-value").all_inner_texts() == ["0.000", f"{fits[8]['valid']:.3f}"]
    train, valid = (bar.bounding_box() for bar in box.locator(".notes-help-track > div").all())
    assert train is not None and valid is not None and train["width"] < valid["width"]
    box.get_by_role("radio", name="weight_decay = 0.02").press("Space")
    assert _line(page, "degree").startswith("Degree 9: training loss 0.018, validation loss 0.043.")
    slider.press("Home")
    assert "too stiff" in _line(page, "degree")


def test_a_degree_can_be_typed_and_what_is_none_is_refused(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-degree")
    slider, typed = box.get_by_role("slider"), box.get_by_role("textbox")
    typed.fill("4")
    assert _line(page, "degree").endswith("No other degree has a lower validation loss here.")
    assert slider.get_attribute("aria-valuetext") == "4"
    curve = box.locator("polyline").get_attribute("points")
    for wrong in ("0", "10", "2.5", "-1", "three", "1e0", "0x5", "5."):
        typed.fill(wrong)
        assert _line(page, "degree") == (
            f"{wrong} is not a whole number from 1 to 9. The picture still shows degree 4."
        )
        assert typed.get_attribute("aria-invalid") == "true"
        assert box.locator("polyline").get_attribute("points") == curve
    typed.fill("")
    typed.press_sequentially("2.5")  # "2." on its way is no degree either
    assert _line(page, "degree").startswith("2.5 is not a whole number")
    typed.fill("")
    typed.press("Tab")
    assert typed.input_value() == "2"
    assert typed.get_attribute("aria-invalid") == "false"
    typed.fill("５")  # full-width, as Chinese input writes it
    assert _line(page, "degree").startswith("Degree 5:")


def test_batch_sizes_by_keyboard(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-batches")
    paths = json.loads(_record(ROOT, "batches").read_text(encoding="utf-8"))["paths"]
    rate, rows = box.get_by_role("slider").all()
    assert _line(page, "batches").startswith("batch_size = 32, lr = 0.03, 96 steps:")
    assert f"cost {paths[7]['above'][-1]:.3f} above the best" in _line(page, "batches")
    assert box.locator(".notes-help-others polyline").count() == 2  # the other two sizes, for comparison
    rate.press("End")
    assert _line(page, "batches").endswith("That is near the lowest point.")
    box.get_by_role("radio", name="batch_size = 1000").press("Space")
    assert _line(page, "batches").endswith("in three passes there are only 3 of them.")
    rows.press("Home")
    assert _line(page, "batches").endswith("it takes a whole batch for the first one.")
    box.get_by_role("radio", name="batch_size = 1", exact=True).press("Space")
    for _ in range(5):
        rows.press("ArrowRight")
    assert rows.get_attribute("aria-valuetext") == "100"
    assert "lr = 0.1, 100 steps:" in _line(page, "batches")
    rows.press("End")
    assert "the steps are too long" in _line(page, "batches")
    rate.press("ArrowLeft")
    assert "It has been closer before" in _line(page, "batches")


def test_a_convolution_by_keyboard(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-conv")
    output = box.get_by_role("radiogroup", name="output")
    assert _line(page, "conv").startswith("output[0, 0]: the window covers rows 0 to 2 and columns 0 to 2.")
    assert _line(page, "conv").endswith(" −1 + 0 + 1 + (−1) + 0 + 4 + (−1) + 0 + 1 = 3.")
    bright = box.locator(".notes-help-bright:not(.notes-help-window)").first
    assert bright.evaluate("one => getComputedStyle(one).boxShadow") == "none", "it is not in the window"
    assert output.inner_text().split() == ["3"] + 15 * ["?"]
    box.get_by_role("button", name="Next").focus()
    for _ in range(15):
        page.keyboard.press("Enter")
    assert " ".join(output.inner_text().split()) == "3 0 3 −3 3 3 3 −6 3 3 0 −3 6 3 −6 −3"
    page.keyboard.press("Enter")  # the last step moved the focus to Back
    assert _line(page, "conv").startswith("output[3, 2]: ")
    assert output.inner_text().split()[-1] == "?"
    box.get_by_role("radio", name="padding = 1").press("Space")
    assert "= 6 places across and down." in box.locator(".notes-help-facts").inner_text()
    assert box.locator(".notes-help-unread").count() == 28
    assert _line(page, "conv").endswith("5 of the nine numbers are padding.")
    box.get_by_role("radio", name="stride = 2").press("Space")
    box.get_by_role("radio", name="output[0, 0]").focus()
    page.keyboard.press("ArrowDown")
    assert _line(page, "conv").startswith("output[1, 0]: the window covers rows 2 to 4 and columns 0 to 2.")
    assert " 0 + 0 + 4 + 0 + 0 + 1 + 0 + 0 + 1 = 6." in _line(page, "conv")
    box.get_by_role("radio", name="padding = 0").press("Space")
    assert "= 2.5, so 2 places across and down" in box.locator(".notes-help-facts").inner_text()


PRODUCTS = """(box, outputs) => outputs.flatMap(({ kernel, padding, stride, output }) => {
  const chosen = [kernel, `padding = ${padding}`, `stride = ${stride}`];
  for (const label of box.querySelectorAll(".notes-help-choice label")) {
    if (chosen.includes(label.textContent)) label.click();
  }
  const next = [...box.querySelectorAll("button")].find((button) => button.textContent === "Next");
  return output.flat().map((number) => {
    const products = [...box.querySelectorAll(".notes-help-panel small")].map((small) => small.textContent);
    const line = box.querySelector("[role=status]").textContent;
    next.click();
    return { number, products, line, chosen };
  });
})"""


def test_the_nine_products_of_a_convolution_add_up_to_its_record(watched: site_browser.Watched) -> None:
    page = _open(watched)
    outputs = json.loads(_record(ROOT, "conv").read_text(encoding="utf-8"))["outputs"]
    places = page.locator(".notes-help-conv").evaluate(PRODUCTS, outputs)
    assert len(places) == sum(len(row) for made in outputs for row in made["output"]) > 40
    for place in places:
        products = [int(product.replace("−", "-")) for product in place["products"]]
        assert len(products) == 9 and sum(products) == place["number"], place
        assert f" = {place['number']}.".replace("-", "−") in place["line"], place


def test_a_threshold_by_keyboard(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-threshold")
    slider = box.get_by_role("slider")
    assert slider.get_attribute("aria-valuetext") == "0"
    assert _line(page, "threshold").startswith("Above 0 (p = 0.50): 55 of 71 found, 16 missed, ")
    assert _line(page, "threshold").endswith("the false alarms it spares outweigh what it misses.")
    assert box.locator(".notes-help-value").all_inner_texts() == ["0.968", "0.873", "0.775", "0.821"]
    slider.press("ArrowRight")
    assert _line(page, "threshold").endswith("No other threshold of the slider costs less.")
    box.get_by_role("radio", name="10", exact=True).press("Space")
    assert "Cost: 10 · 17 + 5 = 175. A lower threshold, −1.75, costs 99:" in _line(page, "threshold")
    for _ in range(8):
        slider.press("ArrowLeft")
    assert slider.get_attribute("aria-valuetext") == "−1.75"
    assert _line(page, "threshold").endswith("= 99. No other threshold of the slider costs less.")
    slider.press("Home")
    assert box.locator(".notes-help-above").count() == 2 * 37
    slider.press("End")
    assert box.locator(".notes-help-above").count() == 2
    box.get_by_role("radio", name="100", exact=True).press("Space")
    assert "Cost: 100 · 67 + 0 = 6700." in _line(page, "threshold")
    slider.click(position={"x": 3, "y": 8})
    assert slider.get_attribute("aria-valuetext") == "−5"


def test_the_bars_of_the_threshold_are_the_recorded_rows(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-threshold")
    cuts = json.loads(_record(ROOT, "threshold").read_text(encoding="utf-8"))["cuts"]
    drawn, recorded = [], []
    for kind, key in (("no", "alarms"), ("yes", "found")):
        drawn += [
            float(bar.get_attribute("height") or "nan") for bar in box.locator(f".notes-help-{kind}").all()
        ]
        counts = [cut[key] for cut in cuts] + [0]
        recorded += [count - after for count, after in itertools.pairwise(counts)]
    unit = max(drawn) / max(recorded)
    assert drawn == pytest.approx([count * unit for count in recorded], abs=0.06)


def test_attention_by_keyboard(watched: site_browser.Watched) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-attention")
    length, direction = (box.get_by_role("slider", name=f"{name} of c") for name in ("Length", "Direction"))
    assert [slider.get_attribute("aria-valuetext") for slider in (length, direction)] == ["2", "60°"]
    direction.press("Home")
    assert _line(page, "attention") == (
        "c looks mostly at a and itself (0.49 each). "
        "Its output: 0.49 a + 0.01 b + 0.49 c + 0.01 d = (1.94, 0.01)."
    )
    direction.press("ArrowRight")
    length.press("End")
    assert [slider.get_attribute("aria-valuetext") for slider in (length, direction)] == ["3", "15°"]
    assert _line(page, "attention").startswith("c looks mostly at itself (0.90). ")
    box.get_by_role("radio", name="b", exact=True).press("Space")
    assert _line(page, "attention").startswith(
        "b looks mostly at itself (0.76). Its output: 0.06 a + 0.76 b + "
    )
    box.get_by_role("radio", name="causal").press("Space")
    assert _line(page, "attention").endswith(" Hidden from it: c, d. Whatever c does, b does not notice.")
    shown = " ".join(box.locator(".notes-help-weights tr").nth(2).inner_text().split())
    direction.press("End")
    assert direction.get_attribute("aria-valuetext") == "345°"
    assert " ".join(box.locator(".notes-help-weights tr").nth(2).inner_text().split()) == shown
    assert shown.endswith("– –")


@pytest.mark.parametrize("causal", [False, True])
def test_the_weights_of_attention_are_the_softmax_of_scores(
    causal: bool, watched: site_browser.Watched
) -> None:
    page = _open(watched)
    box = page.locator(".notes-help-attention")
    box.get_by_role("radio", name="causal" if causal else "none").press("Space")
    for place, press in ((24, "Home"), (33, "9 × ArrowRight"), (47, "End")):
        for _ in range(9 if press.startswith("9") else 1):
            box.get_by_role("slider", name="Direction").press(press.split()[-1])
        data = json.loads(_record(ROOT, "attention").read_text(encoding="utf-8"))
        X = torch.tensor(data["vectors"], dtype=torch.float64)
        X[data["moved"]] = torch.tensor(data["places"][place]["at"], dtype=torch.float64)
        Y = torch.nn.functional.scaled_dot_product_attention(X, X, torch.eye(4).double(), is_causal=causal)
        texts = box.locator(".notes-help-weights td:not(:empty)").all_inner_texts()
        weights = [0.0 if text == "–" else float(text) for text in texts]
        assert weights == pytest.approx(Y.flatten().tolist(), abs=0.0051)
        assert texts.count("–") == (6 if causal else 0)


def test_a_changed_record_changes_the_help(watched: site_browser.Watched) -> None:
    page = _open(watched, name="changed")
    assert "= 999:" in _line(page, "strides")
    assert page.get_by_role("radio", name="(4, 3) + (3,)").count() == 1
    assert page.locator(".notes-help-broadcast [role=radiogroup][aria-label=result] input").count() == 12
    page.locator(".notes-help-backward").get_by_role("button", name="Next").press("Enter")
    assert "itself is 7." in _line(page, "backward")
    assert page.locator(".notes-help-marks span").all_inner_texts() == ["0.25", "0.5"]
    assert "lr = 0.05, after 5 steps: x = 0.6723" in _line(page, "descent")
    assert "validation loss 0.777" in _line(page, "degree")
    assert "cost 0.777 above the best" in _line(page, "batches")
    assert _line(page, "conv").endswith("= 777.")
    assert "55 of 71 found, 16 missed, false alarms: 9. Cost: 1 · 16 + 9 = 25." in _line(page, "threshold")
    assert _line(page, "attention").startswith("c looks mostly at d (1.00). ")
