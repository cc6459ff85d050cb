"""Formulas rendered when the page is built, and what is vendored for them."""

from __future__ import annotations

import hashlib
import json
import re

import pytest
from notes.problem import ProblemsError
from notes.render import formula
from notes.shelf import store
from pages import ROOT, put_katex, render, renderer

THEME = ROOT / "docs" / "theme"
SCRIPT = THEME / "katex" / "katex.min.js"


@pytest.fixture
def katex(book):
    put_katex(book.project)
    return book


def test_a_formula_becomes_html_and_mathml():
    html = formula.render(r"\frac{a}{b}", False, SCRIPT)
    assert html.startswith('<span class="katex"><span class="katex-mathml"><math')
    assert '<span class="katex-html" aria-hidden="true">' in html
    assert formula.render("x", True, SCRIPT).startswith('<span class="katex-display">')


@pytest.mark.parametrize(
    ("tex", "reason"),
    [(r"\frac{a}{b", "Unexpected end of input"), (r"x \foo y", r"Undefined control sequence: \foo")],
)
def test_a_formula_that_does_not_parse_says_why(tex, reason):
    with pytest.raises(formula.FormulaError, match=re.escape(reason)):
        formula.render(tex, False, SCRIPT)


PLACES = {
    "inline": "当 $a<b$ 时",
    "touching": "由$x$得",
    "block": "前\n\n$$\nx\n$$\n\n后",
    "several lines": "$$\n\\begin{aligned}\nx &= 1 \\\\\ny &= 2\n\\end{aligned}\n$$",
    "admonition": '!!! note "注"\n\n    $$\n    x\n    $$',
    "list": "- 一 $x$",
    "details in a list": '- 一\n\n    ??? answer "答案"\n\n        $x$',
    "table": "| a |\n| --- |\n| $x$ |",
    "bold": "**$x$**",
}


@pytest.mark.parametrize("body", PLACES.values(), ids=PLACES.keys())
def test_formulas_are_rendered_wherever_they_stand(katex, body):
    html = render(katex.project, body)
    assert html.count('<span class="katex">') == 1
    assert "wzxhzdk" not in html and "\\(" not in html and "\\[" not in html
    assert re.search(r'<(span|div) class="arithmatex" data-search-exclude="">', html)


@pytest.mark.parametrize("body", ["`$x$`", "```\n$x$\n```", "5$ 和 6$", r"\$x\$"])
def test_dollars_elsewhere_are_dollars(katex, body):
    assert "katex" not in render(katex.project, body)


def test_a_bad_formula_stops_with_its_line(katex):
    with pytest.raises(ProblemsError) as caught:
        render(katex.project, "# 标题\n\n好 $x$，坏 $\\fraq{1}{2}$\n\n$$\ny\n\\end{a}\n$$")
    first, second = caught.value.problems
    assert str(first).startswith(
        "docs/zh/part/chapter.md:7: the formula `\\fraq{1}{2}` does not parse\n    KaTeX: "
    )
    assert (second.line, second.message) == (10, "the formula `y \\end{a}` does not parse")


@pytest.mark.parametrize(
    ("tex", "step"),
    [
        (r"\frac{1}", "all its arguments"),
        (r"\sqrt", "all its arguments"),
        (r"\alhpa", r"Did you mean `\alpha`?"),
        (r"\qqqq", "a command that KaTeX knows"),
        ("{x", "Close the brace"),
        ("x}", "Open the brace"),
        ("x^", "in braces"),
        (r"\left( x", r"`\right)`"),
        (r"\begin{matrix} 1", r"`\end{matrix}`"),
        ("a & b", r"`\&`"),
        (r"y \end{a}", r"`\begin{aligned}`"),
        (r"\begin{aa} x \end{aa}", "aligned, matrix"),
        ("x^2^3", "belongs together"),
        ("a # b", "a backslash"),
    ],
)
def test_a_bad_formula_has_a_next_step(katex, tex, step):
    with pytest.raises(ProblemsError) as caught:
        render(katex.project, f"# 标题\n\n坏 ${tex}$")
    (problem,) = caught.value.problems
    assert step in problem.hint


def test_a_formula_in_a_heading_is_plain_tex_in_the_contents(katex):
    md = renderer(katex.project)
    html = md.convert("## 求 $x^2$ { #square }")
    assert 'class="katex"' in html
    assert md.toc_tokens[0]["name"] == "求 x^2"


def test_the_script_must_be_there(book):
    with pytest.raises(ProblemsError, match=r"docs/theme/katex/katex\.min\.js is gone"):
        render(book.project, "$x$")


def test_rendered_formulas_are_kept(katex, monkeypatch):
    html = render(katex.project, "$x + 1$")
    store.of(katex.project).save()
    store.of.cache_clear()
    monkeypatch.setattr(formula, "render", None)  # would fail if it were called again
    assert render(katex.project, "$x + 1$") == html


def test_two_builds_share_the_store(tmp_path):
    one, two = store.Store(tmp_path / "site.json"), store.Store(tmp_path / "site.json")
    assert (one.get(("a",), lambda: "1"), two.get(("b",), lambda: "2")) == ("1", "2")
    one.save()
    two.save()
    again = store.Store(tmp_path / "site.json")
    assert (again.get(("a",), lambda: "x"), again.get(("b",), lambda: "x")) == ("1", "2")


@pytest.mark.parametrize("text", ["", "{", "[]", '"x"'])
def test_a_broken_store_is_made_again(tmp_path, text):
    (tmp_path / "site.json").write_text(text, encoding="utf-8")
    assert store.Store(tmp_path / "site.json").get(("a",), lambda: "1") == "1"


def test_the_manifest_names_every_vendored_file_and_its_digest():
    rows = json.loads((THEME / "manifest.json").read_text(encoding="utf-8"))
    listed = {row["file"]: row["sha256"] for row in rows if row["package"] == "katex"}
    files = [*(THEME / "katex").rglob("*"), *(THEME / "assets" / "katex").rglob("*")]
    digests = {
        file.relative_to(THEME).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files
        if file.is_file()
    }
    assert listed == digests
    assert all(row["version"] and row["licence"] for row in rows)


def test_the_style_sheet_asks_only_for_fonts_that_are_there():
    css = (THEME / "assets" / "katex" / "katex.min.css").read_text(encoding="utf-8")
    fonts = set(re.findall(r"url\(([^)]+)\)", css))
    assert fonts == {f"fonts/{path.name}" for path in (THEME / "assets" / "katex" / "fonts").iterdir()}
    assert all(font.endswith(".woff2") for font in fonts)
