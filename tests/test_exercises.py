"""What a chapter is worked through with: four kinds of exercises in both languages, explained predictions."""

from __future__ import annotations

import pytest
from notes.book import exercise, page
from notes.lint import command as lint
from notes.lint import exercises
from notes.parity import command as parity
from pages import EXERCISES, HERE
from test_lint import HEAD

LARGER = "\n## What to build { #task }\n\n## Steps { #steps }\n\n### One { #one }\n"


def problems(body: str, language: str = "en", name: str = "part/chapter.md") -> list[str]:
    text = HEAD[language] + body
    found = exercises.problems(page.parse(text, language, name), text)
    return [str(problem).removeprefix(f"docs/{language}/{name}:") for problem in found]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_chapter_has_exercises_of_all_four_kinds(language):
    assert problems(EXERCISES[language], language) == []
    for words in exercise.KINDS.values():
        body = EXERCISES[language].replace(words[language], "Another:")
        hint = f"Add one: ### 5. {words[language]} … {{ #exercise-5 }}"
        assert problems(body, language) == [f"10: no exercise that begins “{words[language]}”\n    {hint}"]


def test_the_words_of_the_other_language_do_not_count():
    assert len(problems(EXERCISES["zh"], "en")) == 4


def test_more_exercises_of_any_kind_are_welcome():
    more = "\n### 5. Something else ★ { #exercise-5 }\n\n### 6. Build: more ★ { #exercise-6 }\n"
    assert problems(EXERCISES["en"] + more + "\n## Next { #next }\n\n### Not one { #other }\n") == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("### 2. Find", "### Find", "14: not the heading of exercise 2"),
        ("### 2. Find", "### 3. Find", "14: not the heading of exercise 2"),
        ("#exercise-2", "#bug", "14: not the heading of exercise 2"),
    ],
)
def test_exercises_are_numbered(old, new, told):
    (found,) = problems(EXERCISES["en"].replace(old, new))
    assert found == f"{told}\n    Write `### 2. Find the bug: b {{ #exercise-2 }}`."


def test_a_chapter_without_exercises_is_told():
    (found,) = problems("\nText.\n\n## Next { #next }\n")
    assert found.startswith("8: the chapter has no section #exercises\n    Write `## … { #exercises }`")


def test_a_larger_exercise_has_a_task_and_steps():
    assert problems(LARGER) == []
    (found,) = problems(LARGER.replace("#task", "#job"))
    assert found.startswith("12: the chapter has no section #task")
    (found,) = problems(LARGER.replace("#steps", "#job"))
    assert found.startswith("10: the chapter has no section #steps")


@pytest.mark.parametrize("name", ["index.md", "part/index.md", "reference/glossary.md"])
def test_what_is_no_chapter_needs_no_exercises(name):
    assert problems("\nText.\n", name=name) == []


def test_every_prediction_explains_its_output():
    show = f'[A]({HERE}/a.py#x "run predict")\n'
    told = "`predict` of `part/chapter/a.py#x` explains nothing\n    Say why below it, indented by 4 more"
    for body in (f"\n{show}", f"\n{show}\nText.\n", f"\n{show}\n- [x] `1`\n- [ ] `2`\n\nText.\n"):
        (found,) = problems(body + EXERCISES["en"])
        assert found.startswith(f"10: {told}")
    boxed = f'!!! note "N"\n\n    {show}\n    Text.\n'
    (found,) = problems(f"\n{boxed}{EXERCISES['en']}")
    assert found.startswith(f"12: {told}")
    for body in (f"{show}\n    Why.\n", f"{show}\n- [x] `1`\n\n    ```text\n    x\n    ```\n"):
        assert problems(f"\n{body}{EXERCISES['en']}") == []
    assert problems(f"\n```markdown\n{show}```\n{EXERCISES['en']}") == []


def test_lint_and_parity_ask_for_it(book):
    for language in ("zh", "en"):
        path = book.project.docs / language / "part" / "chapter.md"
        path.parent.mkdir(parents=True)
        body = EXERCISES[language].replace("### 3. Build:", "### 3. Explain:")
        path.write_text(HEAD[language] + body, encoding="utf-8")
    assert [str(problem).partition("\n")[0] for problem in lint.lint(book.project)] == [
        "docs/en/part/chapter.md:10: no exercise that begins “Build:”"
    ]
    (found,) = parity.compare(book.project)
    assert str(found).startswith(
        "docs/zh/part/chapter.md:16 ↔ docs/en/part/chapter.md:16: "
        "exercise “3. 动手写：丙” ↔ “3. Explain: c”: two kinds\n    Begin both headings"
    )
