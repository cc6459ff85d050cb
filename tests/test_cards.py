"""The error gallery: what a card must have, the list of all cards, and the wordings of other versions."""

from __future__ import annotations

import json

import pytest
from notes.book import card, page, versions
from notes.book import directive as book_directive
from notes.lint import cards
from notes.shelf import read as shelf
from notes.site import search
from pages import put_record, render

NAME = "debugging/errors-part"
SNIPPETS = "../../../snippets/debugging/errors_part"
FAILS = '# %% run raises="RuntimeError"\nraise RuntimeError("shape [2, 2] is invalid for input of size 3")\n'
CURED = "# %% run\nprint(4)\n"
WARNS = '# %% run warns="UserWarning"\nimport warnings\n\nwarnings.warn("old\\nname")\n'
CARD = f"""
## Shapes {{ #shapes }}

### Too few: `is invalid for input of size` {{ #too-few }}

[Two by two]({SNIPPETS}/few.py "run")

Three are not four.

[Four]({SNIPPETS}/few_cured.py "run")

Explained in [Chapter](../part/chapter.md).
"""
FRONT = "---\ndescription: Errors\nprerequisites: []\n---\n\n# Errors: part\n"
RUN = {"date": "2026-11-27", "python": "3.11.7", "same": 1, "format": 0, "drift": 0, "failed": 0}


@pytest.fixture
def project(book):
    """A book with one page of cards, its snippets recorded."""
    project = book.project
    folder = project.snippets / "debugging" / "errors_part"
    folder.mkdir(parents=True)
    message = "RuntimeError: shape [2, 2] is invalid for input of size 3"
    for name, source, output in (
        ("few", FAILS, message),
        ("few_cured", CURED, "4"),
        ("old", WARNS, "UserWarning: old\nname"),
    ):
        path = folder / f"{name}.py"
        path.write_text(f'"""A | 甲"""\n\n{source}', encoding="utf-8")
        put_record(project, path, run=output)
    for language in ("zh", "en"):
        home = project.docs / language
        for name, text in (("part/chapter", "# Chapter\n"), (NAME, FRONT + CARD)):
            path = home / f"{name}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    nav = f"nav:\n  - Part:\n      - part/chapter.md\n  - Debugging:\n      - {NAME}.md\n"
    (project.root / "mkdocs.yml").write_text(nav, encoding="utf-8")
    return project


def problems(project, text: str, name: str = NAME) -> list[str]:
    path = project.docs / "en" / f"{name}.md"
    path.write_text(FRONT + text, encoding="utf-8")
    read = page.read(project, "en", f"{name}.md")
    return [str(one) for one in cards.problems(project, read, book_directive.directives(path))]


def test_a_whole_card_is_fine(project):
    assert problems(project, CARD) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "`is invalid for input of size`",
            "`is not valid`",
            "the message of the card has no `is not valid`\n"
            "    Copy a piece of it: RuntimeError: shape [2, 2] is invalid for input of size 3",
        ),
        (": `is invalid for input of size`", "", "the heading of the card has no piece of a message at its"),
        ("Too few: `is", "`is", "the heading of the card has no piece of a message at its end"),
        ("few_cured.py", "few.py", "the card shows no cure"),
        ("/few.py", "/few_cured.py", "the card shows no message"),
        ("Explained in [Chapter](../part/chapter.md).", "", "the card leads to no chapter"),
        ("../part/chapter.md", "../reference/glossary.md#leaf", "the card leads to no chapter"),
    ],
)
def test_what_a_card_lacks_is_told_at_its_heading(project, old, new, told):
    (found,) = problems(project, CARD.replace(old, new))
    assert found.startswith(f"docs/en/{NAME}.md:10: {told}")


def test_a_message_over_several_lines_is_compared_with_its_blanks_as_one(project):
    text = CARD.replace("/few.py", "/old.py").replace("is invalid for input of size", "old name")
    assert problems(project, text) == []


def test_a_card_without_a_snippet_is_told_by_lint_and_stops_no_build(project):
    bare = CARD.partition("[Two by two]")[0]
    assert any("the card shows no message" in problem for problem in problems(project, bare))
    assert search.tags_by_card(project, "en") == {f"{NAME}/#too-few": []}


def test_a_card_answers_to_its_whole_message(project):
    message = "RuntimeError: shape [2, 2] is invalid for input of size 3"
    assert search.tags_by_card(project, "en") == {f"{NAME}/#too-few": [message]}
    table(project, v2_8_0="RuntimeError: older", v2_13_0=None)
    assert search.tags_by_card(project, "en") == {f"{NAME}/#too-few": [message, "RuntimeError: older"]}


def test_only_pages_of_the_gallery_have_cards(project):
    assert problems(project, CARD.replace("few_cured", "few"), "part/chapter") == []
    assert not card.has_cards("debugging/error-gallery.md") and card.has_cards(f"{NAME}.md")


def test_the_list_has_every_card_with_its_message_and_is_left_out_of_the_search(project):
    html = render(project, "<!-- notes: gallery -->\n", "en", "debugging/error-gallery")
    assert '<h2 id="errors-part"><a href="errors-part.md">Errors: part</a>' in html
    link = '<a href="errors-part.md#too-few">Too few</a>: '
    message = "<code>RuntimeError: shape [2, 2] is invalid for input of size 3</code>"
    assert f"<li>{link}{message}</li>" in html
    assert '<div class="notes-cards" data-search-exclude' in html


def table(project, **now: str | None) -> None:
    """Runs of the page on other versions: None for the same output, else what it printed there."""
    place = project.docs / "en" / f"{NAME}.md"
    digest = versions.digest(project, versions.shown(project, place), shelf.digest)
    runs = {}
    for version, text in now.items():
        line = {"cell": "run", "kind": "value", "recorded": "RuntimeError: shape", "now": text}
        if text == "":
            line |= {"kind": "failed", "recorded": "", "now": "it ran to its end"}
        changed = {} if text is None else {"debugging/errors_part/few.py": [line]}
        runs[version.replace("_", ".").removeprefix("v")] = {
            **RUN,
            "changed": changed,
            "chapters": {NAME: digest},
        }
    data = project.docs / "data"
    data.mkdir(exist_ok=True)
    (data / "versions.json").write_text(json.dumps(runs), encoding="utf-8")


def shown(project) -> str:
    html = render(
        project, FRONT.rpartition("---\n")[2] + CARD, "en", NAME, FRONT.partition("\n\n")[0] + "\n\n"
    )
    return html.partition('<p class="notes-wordings">')[2].partition("</p>")[0]


def test_a_message_tells_on_which_versions_it_reads_so(project):
    table(project, v2_8_0=None, v2_9_0=None, v2_13_0=None)
    assert shown(project) == "Same wording on torch 2.8.0 to 2.13.0."


def test_other_wordings_are_shown_with_their_versions(project):
    table(project, v2_8_0="RuntimeError: <b> old", v2_9_0="RuntimeError: <b> old", v2_13_0=None)
    assert shown(project) == (
        "Same wording on torch 2.13.0. On 2.8.0, 2.9.0: <code>RuntimeError: &lt;b&gt; old</code>."
    )


def test_where_a_version_ends_otherwise_the_line_says_so(project):
    table(project, v2_8_0="", v2_13_0=None)
    assert shown(project).startswith("Same wording on torch 2.13.0. On 2.8.0 it ends differently: <a href=")


def test_what_was_checked_before_the_page_changed_is_not_claimed(project):
    table(project, v2_13_0=None)
    path = project.snippets / "debugging" / "errors_part" / "few_cured.py"
    path.write_text(path.read_text(encoding="utf-8") + "print(5)\n", encoding="utf-8")
    assert shown(project) == ""
