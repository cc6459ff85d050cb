"""Errors, word for word: the page that lists every message of the book, each with where it is explained."""

from __future__ import annotations

import re

import pytest
from notes.render import errors
from pages import put_record, render

NAV = """site_name: a book
nav:
  - Part: [part/chapter.md]
  - Debugging: [debugging/errors-shapes.md]
"""
CARDS = """# Errors

## Shapes { #shapes }

### Two matrices: `cannot be multiplied` { #matmul }

[Fails](../../../snippets/part/chapter/matmul.py "run")
"""
MATMUL = '# %% fails raises="RuntimeError"\nimport torch\n\ntorch.ones(2, 3) @ torch.ones(2, 3)\n'
CAUGHT = "# %% caught\nprint(1)\n"
FAILS = "RuntimeError: mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)"
OTHER = "RuntimeError: mat1 and mat2 shapes cannot be multiplied (4x5 and 6x7)"
KEYS = 'RuntimeError: Error(s) in loading state_dict for Net:\n\tMissing key(s): "w".'
PICKLED = "_pickle.UnpicklingError: Weights only load failed."


@pytest.fixture
def html(book):
    """The page as English readers get it."""
    (book.root / "mkdocs.yml").write_text(NAV, encoding="utf-8")
    put_record(book.project, book.add("matmul", MATMUL, shown=False), fails=f"before\n{FAILS}")
    caught = f"{KEYS}\n3\n{OTHER}\nUserWarning: `x` is old\n{PICKLED}\nUserWarning:  `x` is old"
    put_record(book.project, book.add("caught", CAUGHT), caught=caught)
    for language in ("zh", "en"):
        page = book.project.docs / language / "debugging" / "errors-shapes.md"
        page.parent.mkdir(parents=True)
        page.write_text(CARDS, encoding="utf-8")
    return render(book.project, "<!-- notes: errors -->", "en", "reference/errors")


def entry(html: str, words: str) -> str:
    """What stands between the heading with these words and the next one."""
    return next(part for part in re.split(r"(?=<h3)", html) if words in part.partition("</h3>")[0])


def test_a_message_leads_to_its_card(html):
    assert 'href="../debugging/errors-shapes.md#matmul">Two matrices</a>' in entry(html, "(2x3 and 2x3)")


def test_a_message_without_a_card_of_its_own_leads_to_the_card_with_a_piece_of_it(html):
    found = entry(html, "(4x5 and 6x7)")
    assert "Card: <a" in found and "#matmul" in found and "#run-caught" not in found


def test_a_message_that_no_card_names_leads_to_the_cell_that_prints_it(html):
    assert 'In: <a href="../part/chapter.md#run-caught">' in entry(html, "Weights only load failed.")


def test_a_message_stands_once_and_types_in_order_whatever_module_they_are_from(html):
    assert html.count("is old") == 1
    assert re.findall(r"<h2[^>]*>(\w+)", html) == ["RuntimeError", "UnpicklingError", "UserWarning"]
    assert '<a href="#runtimeerror">RuntimeError</a> (3)' in html


def test_the_lines_that_belong_to_a_message_stand_below_it_and_no_others(html):
    assert (
        "Missing key(s)" in entry(html, "Error(s) in loading") and ">3<" not in html and "before" not in html
    )


def test_an_error_that_ends_a_cell_goes_on_to_its_end():
    text = "UserWarning: a\n2\nValueError: b\nand c\n\nand d"
    assert list(errors.found(text, True)) == ["UserWarning: a", "ValueError: b\nand c\n\nand d"]
    assert list(errors.found(text, False)) == ["UserWarning: a", "ValueError: b"]
