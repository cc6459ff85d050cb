"""One order: the nav, what a chapter builds on, where its last section leads, home, and roadmap agree."""

from __future__ import annotations

import re

import pytest
from conftest import ROOT, Book
from notes.book import page
from notes.lint import command as lint
from notes.lint import order
from notes.project import LANGUAGES, find
from pages import EXERCISES

NAV = "nav:\n  - index.md\n" + "".join(
    f"  - {title}:\n" + "".join(f"      - {part}/{name}.md\n" for name in names)
    for part, title, names in (
        ("one", "甲", ("index", "a", "b", "c")),
        ("two", "乙", ("index", "d", "e")),
        ("reference", "丙", ("index", "diary")),
    )
)
PAGES = re.findall(r"- (\S+)\.md", NAV)
TITLES = {"one": "甲", "two": "乙", "reference": "丙"}
TEXT = (
    "---\ndescription: {0}\nprerequisites: {1}\n{2}covers: {3}\n---\n\n# {4}\n\n"
    "## {0} {{ #here }}\n\n{0}{5}\n\n## {0} {{ #next }}\n\n{6}\n"
)
SENTENCE = {"zh": "一句：", "en": "One"}
SOURCES = """notes:
  S0: {zh: 日记, en: Diary}
chapters:
  two/never: {zh: 没有写, en: Never written}
rows:
  - {id: S0-1, zh: 甲, en: A, chapters: [one/a, two/d, two/never, reference/diary]}
  - {id: S0-2, zh: 乙, en: B, chapters: [two/d, two/e]}
"""
OPTIONAL = "optional: true\n"


@pytest.fixture
def shelf(book: Book) -> Book:
    """Two parts of chapters that say nothing about their order, and a reference."""
    (book.root / "mkdocs.yml").write_text(NAV, encoding="utf-8")
    (book.project.docs / "data").mkdir()
    (book.project.docs / "data" / "sources.yml").write_text(SOURCES, encoding="utf-8")
    for name in PAGES:
        write(book, name)
    assert problems(book) == []
    return book


def write(
    book: Book,
    name: str,
    first: str = "[]",
    more: str = "",
    rest: str = "",
    text: str = "",
    covers: str = "{}",
) -> None:
    """A page in both languages: what it builds on, more front matter, its last section, words, and proofs."""
    part, _, slug = name.rpartition("/")
    for language, words in SENTENCE.items():
        title = TITLES[part] if slug == "index" and part and language == "zh" else f"{words}{name}"
        path = book.project.docs / language / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        made = TEXT.format(words, first, more, covers, title, text, rest or words)
        worked = slug != "index" and part not in ("", "reference")
        path.write_text(made + (EXERCISES[language] if worked else ""), encoding="utf-8")


def problems(book: Book, language: str = "en") -> list[str]:
    found = [str(problem) for problem in lint.lint(book.project)]
    return [one for one in found if one.startswith(f"docs/{language}/")] or found


def test_what_a_chapter_builds_on_stands_before_it(shelf: Book) -> None:
    for chapter, first in (("one/c", "one/a, one/b"), ("two/d", "one/c"), ("reference/diary", "two/e")):
        write(shelf, chapter, f"[{first}]")
    write(shelf, "one/a", "[reference/diary]")
    assert problems(shelf) == [], "pages to look things up have no place in the order"
    for later in ("one/b", "one/c", "two/d"):
        write(shelf, "one/b", f"[one/a, {later}]")
        assert problems(shelf) == [
            f"docs/en/one/b.md:3: `{later}` is to be read first, and the nav has it later\n"
            "    Take it out of `prerequisites:`, or put its line before this one in the nav."
        ]


def test_the_last_section_leads_to_the_next_chapter(shelf: Book) -> None:
    address = "[x](https://example.org/)"
    write(shelf, "one/a", rest=f"- {address}\n- [x](index.md)\n- [x](b.md#here)\n- [x](c.md)")
    write(shelf, "one/c", rest="- [x](../two/d.md)")
    write(shelf, "two/e", rest="- [x](../one/a.md)")
    assert problems(shelf) == [], "after the last chapter readers may go anywhere"
    write(shelf, "one/a", rest=f"- {address}\n- [x](c.md)\n- [x](b.md)")
    told = "docs/en/one/a.md:16: `{}` is no chapter that comes next in the nav"
    told += "\n    Begin the list with a link to {}."
    assert problems(shelf) == [told.format("one/c", "one/b")]
    write(shelf, "one/b", more=OPTIONAL, rest="- [x](c.md)")
    assert problems(shelf) == [], "an optional chapter may be skipped"
    write(shelf, "one/a", rest=f"- {address}\n- [x](../two/d.md)")
    assert problems(shelf) == [told.format("two/d", "one/b or one/c")]


def test_what_is_to_come_has_not_been_written(shelf: Book) -> None:
    row = "{{S0-{}: '#here'}}"
    write(shelf, "reference/diary", text="[a](../one/a.md) [d](../two/d.md) to come", covers=row.format(1))
    assert not [one for one in problems(shelf) if "come" in one], "one of the row's chapters is still missing"
    write(shelf, "reference/diary", text="[a](../one/a.md)\nTo come", covers=row.format(1))
    assert problems(shelf) == [
        "docs/en/reference/diary.md:12: this is to come, and `two/d` has been written\n"
        "    Link to it; keep the words only for what is still missing."
    ]
    write(shelf, "reference/diary", text="[d](../two/d.md) [e](../two/e.md) 待写", covers=row.format(2))
    (told,) = [one for one in problems(shelf, "zh") if "come" in one]
    assert told == "docs/zh/reference/diary.md:11: nothing more is to come here\n    Take the words out."
    write(shelf, "reference/diary", text="to come", covers="{}")
    assert not [one for one in problems(shelf) if "come" in one], "no row says what this waits for"


def test_a_title_to_come_goes_once_its_chapter_is_written(shelf: Book) -> None:
    write(shelf, "two/never")
    nav = NAV.replace("- two/e.md", "- two/e.md\n      - two/never.md")
    (shelf.root / "mkdocs.yml").write_text(nav, encoding="utf-8")
    assert problems(shelf) == [
        "docs/data/sources.yml:4: `two/never` is to come here, and docs/zh/two/never.md has been written\n"
        "    Take the line out: the page has a title of its own."
    ]


def test_a_row_names_chapters_that_are_written_or_have_a_title(shelf: Book) -> None:
    data = shelf.project.docs / "data" / "sources.yml"
    data.write_text(SOURCES.replace("[two/d, two/e]", "[two/d, two/nevr]"), encoding="utf-8")
    assert problems(shelf) == [
        "docs/data/sources.yml:7: `S0-2` names the chapter `two/nevr`, which is nowhere\n"
        "    Did you mean `two/never`? A chapter to come has a title below `chapters:`."
    ]


def first_chapter(language: str, name: str) -> str:
    """The chapter that a page of this book links first."""
    project = find(ROOT)
    known = order.read(project).chapters
    links = page.read(project, language, name).elements("link")
    names = (link.key.removeprefix("page:").partition("#")[0].removesuffix(".md") for link in links)
    return next(one for one in names if one in known)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["index.md", "start/roadmap.md"])
def test_home_and_roadmap_name_the_first_chapter_first(language: str, name: str) -> None:
    assert first_chapter(language, name) == order.read(find(ROOT)).chapters[0]
