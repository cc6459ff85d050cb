"""How long pages take: counted from what they say, show, and ask; totals in sentences."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from notes.book import minutes
from notes.book import page as whole
from notes.book.minutes import Time
from notes.export.chapter import Chapter
from notes.project import LANGUAGES, find
from pages import HERE, problems, put_record, render

HEAD = "---\nprerequisites: []\n---\n\n# T\n\n"


def time(book, body: str, language: str = "en", name: str = "part/chapter") -> Time:
    page = book.project.docs / language / f"{name}.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(HEAD + body, encoding="utf-8")
    return minutes.of(book.project, page)


def test_words_and_characters_have_their_own_speed(book):
    assert time(book, "word " * 179 * 3) == Time(3)
    assert time(book, "字" * 250 * 4, "zh") == Time(4)
    assert time(book, "字" * 250 * 2 + " word" * 180 * 2, "zh") == Time(4)
    assert time(book, "Two words.") == Time(1), "never less than a minute"


def test_shown_lines_of_code_count_and_what_nobody_reads_does_not(book):
    book.add("long", "# %% a\n" + "print(1)\n" * 15 + "\n# %% b\n" + "print(1)\n" * 15, shown=False)
    assert time(book, f'[A]({HERE}/long.py "run")') == Time(2)
    assert time(book, f'[A]({HERE}/long.py#a "run")') == Time(1)
    assert time(book, f'[A]({HERE}/long.py "run output")') == Time(1)
    assert time(book, "```python\n" + "x\n" * 30 + "```") == Time(2)
    unread = "<!-- " + "word " * 900 + "-->\n\n" + "[a](" + "b/" * 900 + "c.md) "
    assert time(book, unread + "$" + "a + " * 900 + "b$") == Time(1)


def test_exercises_count_by_their_kind_and_not_as_reading(book):
    heads = ["1. Predict the output: a", "2. Find the bug: b", "3. Build: c ★", "4. Explain: d", "5. Other"]
    body = "\n\n".join(f"### {head} {{ #e{n} }}\n\n{'word ' * 900}" for n, head in enumerate(heads))
    wanted = 2 + 4 + 8 + 4 + 4
    assert time(book, f"## Exercises {{ #exercises }}\n\n{body}\n\n## Next {{ #next }}") == Time(1, wanted)
    heads = ["先猜再看：甲", "找错误：乙", "动手写：丙", "说一说：丁", "别的"]
    body = "\n\n".join(f"### {n}. {head} {{ #e{n} }}" for n, head in enumerate(heads, 1))
    assert time(book, f"## 练习 {{ #exercises }}\n\n{body}", "zh") == Time(1, wanted)


def test_a_larger_exercise_counts_its_steps(book):
    steps = "\n\n".join(f"### Step {n} {{ #s{n} }}\n\n{'word ' * 900}" for n in range(4))
    body = f"## What to build {{ #task }}\n\nText.\n\n## Steps {{ #steps }}\n\n{steps}\n\n## Next {{ #next }}"
    assert time(book, body) == Time(1, 32)


@pytest.fixture
def course(book):
    """Two parts with three chapters of 30 minutes each, and a reference."""
    nav = "nav:\n  - index.md\n  - A: [a/index.md, a/one.md, a/two.md]\n  - B: [b/index.md, b/three.md]\n"
    (book.root / "mkdocs.yml").write_text(nav + "  - C: [reference/x.md]\n", encoding="utf-8")
    for name in ("index", "a/index", "a/one", "a/two", "b/index", "b/three", "reference/x"):
        for language in ("zh", "en"):
            time(book, "word " * 180 * 30, language, name)
    return book


def test_a_sentence_may_say_how_many_chapters_and_hours(course):
    numbers = ("chapters", "chapters/a", "hours", "hours/a", "hours/b")
    body = ", ".join(f"`book:{name}`" for name in numbers)
    html = render(course.project, body, "en", "index", "")
    assert re.sub("<.*?>", "", html) == "3, 2, 1.5 hours, 1 hour, 30 minutes"
    html = render(course.project, body, "zh", "index", "")
    assert re.sub("<.*?>", "", html) == "3, 2, 1.5 小时, 1 小时, 30 分钟"
    table = render(course.project, "| a |\n|---|\n| `book:hours/a` |", "en", "index", "")
    assert '<td><span class="notes-total">1 hour</span></td>' in table


@pytest.mark.parametrize("name", ["hour", "hours/c", "hours/", "reference"])
def test_a_number_that_nobody_knows_stops_the_build(course, name):
    found = problems(course, f"A line.\n\nIt takes `book:{name}`.", language="en", page="index", front="")
    assert found.startswith(f"docs/en/index.md:3: no number `book:{name}`\n    ")


def test_the_syntax_itself_can_be_shown(course):
    html = render(course.project, "Write `` `book:hours` ``.", "en", "index", "")
    assert "<code>`book:hours`</code>" in html


def test_a_notebook_has_the_number(course):
    put_record(course.project, course.add("a", "# %% x\nprint(1)\n", shown=False), x="1")
    page = course.project.docs / "en" / "a" / "one.md"
    chapter = Chapter(course.project, "en", page)
    assert chapter.value("book:hours/b") == "30 minutes" and chapter.value("run:part/chapter/a.py#x") == "`1`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_short_path_takes_the_half_hour_that_it_promises(language):
    book = find(Path(__file__).parent)
    roadmap = (book.docs / language / "start/roadmap.md").read_text(encoding="utf-8")
    path = roadmap.split("{ #short-path }")[1].split("\n## ")[0]
    linked = re.findall(r"\]\(\.\./([\w/-]+\.md)#([\w-]+)\)", path)
    seconds = 0.0
    for name, id in linked:
        page = whole.parse((book.docs / language / name).read_text(encoding="utf-8"), language, name)
        section = next(one for one in page.sections if one.id == id)
        seconds += minutes.seconds(book, book.docs / language / name, section.text)
    assert len({name for name, _ in linked}) == 6 and len(linked) >= 12
    assert 24 <= seconds / 60 <= 30
