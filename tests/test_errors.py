"""Errors, word for word: which lines of a record are messages, what the page lists, and where it leads."""

from __future__ import annotations

import json

import pytest
from notes.book.message import Message, printed
from notes.render import errors
from notes.site import search
from pages import HERE, put_record, render

CARDS = "../../../snippets/debugging/errors_part"
CARD = f"""# Errors: part

### Too few: `is invalid for input of size` {{ #too-few }}

[Two by two]({CARDS}/few.py "run")
"""
PRINTED = {
    "a warning among other lines": (
        "0 0.1\nUserWarning: old (see a: b)\n1 0.1",
        False,
        ["UserWarning: old (see a: b)"],
    ),
    "an error of several lines at the end": (
        "a\nRuntimeError: Error(s) in Net:\n\tMissing: w\n\nSee: x",
        True,
        ["RuntimeError: Error(s) in Net:\n\tMissing: w\n\nSee: x"],
    ),
    "a warning, then an error": (
        "UserWarning: old\nTypeError: no\nmore",
        True,
        ["UserWarning: old", "TypeError: no\nmore"],
    ),
    "one without words": ("1\nStopIteration", True, ["StopIteration"]),
    "a module before the type": ("_pickle.UnpicklingError: bad", True, ["_pickle.UnpicklingError: bad"]),
    "name and words on two lines": ("on\nKeyError\nno 'a'", False, ["KeyError: no 'a'"]),
    "a name alone": ("KeyError\n1\n2", False, []),
    "a name in a table": ("a  RuntimeError\nours:  RecursionError: deep", False, []),
    "what only ends like one": ("error: no\nMirror: x\nErrors: 3", False, []),
    "nothing": ("", True, []),
}


@pytest.mark.parametrize("name", PRINTED)
def test_messages_are_found_in_what_was_printed(name):
    text, fails, found = PRINTED[name]
    assert [one.text for one in printed(text, fails)] == found


def test_messages_that_differ_in_numbers_and_blanks_are_the_same():
    one, other = Message("a.b.MyError: got  (2x3)\n and 10"), Message("MyError: got (12x1) and 3")
    assert one.key == other.key and one.type == "MyError" and one.words == "got (2x3) and 10"
    assert one.key != Message("MyError: got (2x3) or 10").key != Message("TypeError: got (2x3) or 10").key


def test_a_message_that_was_cut_short_begins_the_whole_one():
    whole = Message("MyError: not loaded. Do this")
    assert Message("MyError: not loaded").begins(whole)
    assert not any(Message(text).begins(whole) for text in ("MyError: not load", "TypeError: not loaded"))
    assert not whole.begins(whole)


@pytest.fixture
def project(book):
    """A book with one card, and a chapter whose cells print messages."""
    project = book.project
    folder = project.snippets / "debugging" / "errors_part"
    folder.mkdir(parents=True)
    few = folder / "few.py"
    few.write_text('"""A | 甲"""\n\n# %% run raises="RuntimeError"\n1 / 0\n', encoding="utf-8")
    put_record(project, few, run="RuntimeError: shape [2, 2] is invalid for input of size 3")
    for name, code, output in (
        ("bug_2", '# %% run warns="UserWarning"\n1\n', "UserWarning: `old` is\n2"),
        (
            "other",
            '# %% run raises="RuntimeError"\n1\n',
            "RuntimeError: shape [7, 1] is invalid for input of size 9",
        ),
        (
            "named",
            '# %% run raises="RuntimeError"\n1\n',
            "RuntimeError: view: 4 is invalid for input of size",
        ),
        ("again", '# %% run warns="UserWarning"\n1\n', "UserWarning: `old` is\n3"),
        ("several", '# %% run raises="KeyError"\n1\n', "KeyError: <a__init__>\n\tb: 'c'"),
        ("hidden", '# %% run raises="OSError"\n1\n', "OSError: never shown"),
    ):
        put_record(project, book.add(name, code, shown=False), run=output)
    names = ("bug_2", "other", "named", "again", "several")
    shown = [f'[{name}]({HERE}/{name}.py "run")' for name in names] + [f'[no]({HERE}/hidden.py "run code")']
    for language in ("zh", "en"):
        for page, text in (
            ("part/chapter", "\n\n".join(["# Chapter", *shown])),
            ("debugging/errors-part", CARD),
            ("reference/errors", "# Errors\n\n<!-- notes: errors -->\n"),
        ):
            path = project.docs / language / f"{page}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    nav = "nav:\n  - A: [part/chapter.md]\n  - B: [debugging/errors-part.md]\n  - C: [reference/errors.md]\n"
    (project.root / "mkdocs.yml").write_text(nav, encoding="utf-8")
    return project


def test_each_message_stands_once_by_type_and_words_a_card_s_own_wording_first(project):
    found = errors.entries(project, "en")
    assert [one.message.text for one in found] == [
        "KeyError: <a__init__>\n\tb: 'c'",
        "RuntimeError: shape [2, 2] is invalid for input of size 3",
        "RuntimeError: view: 4 is invalid for input of size",
        "UserWarning: `old` is",
    ]
    assert [one.id for one in found][:2] == [
        "keyerror-a-init-b-c",
        "runtimeerror-shape-is-invalid-for-input-of-size",
    ]


def test_an_entry_leads_to_its_card_or_else_to_a_cell_that_is_no_exercise(project):
    html = render(project, "<!-- notes: errors -->\n", "en", "reference/errors")
    assert '<div class="notes-cards notes-told" data-search-exclude' in html
    rows = html.split("<li>")[1:]
    card = 'Card: <a href="../debugging/errors-part.md#too-few">Too few</a></li>'
    assert [row.partition("</li>")[0].partition("</code> ")[2] + "</li>" for row in rows] == [
        "<code>b: 'c'</code> Shown in <a href=\"../part/chapter.md#run-several\">Chapter</a></li>",
        card,
        card,  # its heading has a piece of the message
        'Shown in <a href="../part/chapter.md#run-again">Chapter</a></li>',
    ]
    assert '<code id="keyerror-a-init-b-c">KeyError: &lt;a__init__&gt;</code>' in rows[0]
    assert '<code id="userwarning-old-is">UserWarning: `old` is</code>' in rows[3]
    assert '<h2 id="runtimeerror">RuntimeError' in html and "never shown" not in html


def test_a_book_without_a_message_says_so(book):
    assert "Nothing here yet." in render(book.project, "<!-- notes: errors -->\n", "en", "reference/errors")


@pytest.mark.parametrize("home", ["reference/errors/", "reference/errors/index.html"])
def test_each_message_is_a_section_of_the_search(project, tmp_path, home):
    path = tmp_path / "search_index.json"
    docs = [{"location": home, "title": "Errors", "text": "", "boost": 0.3}]
    path.write_text(json.dumps({"config": {}, "docs": docs}), encoding="utf-8")
    search.tune(project, "en", path)
    _, first, *rest = json.loads(path.read_text(encoding="utf-8"))["docs"]
    assert len(rest) == 3
    assert first == {
        "location": f"{home}#keyerror-a-init-b-c",
        "title": "KeyError",
        "text": "",
        "code": "KeyError: <a__init__>\n\tb: 'c'",
        "boost": 0.3,
    }


def test_a_book_without_the_page_has_no_such_sections(project):
    assert list(search.told(project, "en", [{"location": "part/chapter/"}])) == []
