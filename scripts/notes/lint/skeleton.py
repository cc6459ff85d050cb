"""The skeleton of a page: the keys of its front matter, its headings and their ids."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notes.book import entry, heading, metadata, navigation
from notes.book.page import Page
from notes.chinese import CHARACTER
from notes.problem import Problem, nearest

HAN = re.compile(f"[{CHARACTER}]")
KEYS = {  # of a front matter: ours, and those of the theme
    *("description", "prerequisites", "covers", "needs", "introduces", "glosses", "search_words"),
    *("optional", "minutes"),
    *("title", "subtitle", "hide", "icon", "search", "status", "tags", "template"),
}
LONGEST = 50  # characters of a search word; `search-worker.js` takes what is longer for a message
EXAMPLE = {
    "description": "one sentence in the language of the page",
    "prerequisites": "the chapters to read first, [] if none",
    "covers": "the rows it proves, {} if none",
}


def problems(page: Page, chapters: set[str]) -> list[Problem]:
    """What is wrong with the front matter and the headings of a page."""
    ids = heading.problems(page)
    return [*_front(page, chapters), *ids, *_headings(page, {problem.line for problem in ids})]


def needed(name: str) -> tuple[str, ...]:
    """The keys that a page of this name has to declare."""
    if name.rpartition("/")[2] == "index.md":
        return ("description",)
    if navigation.looked_up(name):
        return ("description", "prerequisites")
    return ("description", "prerequisites", "covers")


def _front(page: Page, chapters: set[str]) -> Iterator[Problem]:
    for key in needed(page.name):
        if key not in page.front:
            hint = f"Add `{key}:` between the `---` lines: {EXAMPLE[key]}."
            yield Problem(page.shown, 1, f"the front matter has no `{key}`", hint)
    for key, found in page.front.items():
        if key not in KEYS:
            hint = nearest(key, KEYS - {"minutes"})
            yield Problem(page.shown, found.line, f"nothing reads the key `{key}`", hint)
        wrong = _value(key, found.value, page.language, chapters)
        if wrong:
            yield Problem(page.shown, found.line, *wrong)


def _value(key: str, value: object, language: str, chapters: set[str]) -> tuple[str, str] | None:
    if key == "description":
        if not isinstance(value, str) or not value.strip():
            return "`description` is empty", "Write one sentence: search engines show it."
        if language == "zh" and not HAN.search(value):
            return "`description` is not in Chinese", "Write it in the language of the page."
        if value.rstrip()[-1] in ".。":
            hint = f"Remove the `{value.rstrip()[-1]}`: no page has one there."
            return "`description` ends in a full stop", hint
    elif key == "minutes":
        return "`minutes` is not typed", "Take the line out: the page itself says how long it takes."
    elif key == "optional" and value is not True:
        return f"`optional: {value}`", "Write `optional: true`, or take the line out."
    elif key == "prerequisites":
        if not isinstance(value, list):
            return f"`prerequisites: {value}`", "Write a list: [tensors/dtypes], or [] if none."
        unknown = [str(name) for name in value if name not in chapters]
        if unknown:
            return f"no chapter `{unknown[0]}` to read first", nearest(unknown[0], chapters)
    elif key == "introduces":
        if not entry.is_kind(value, entry.WORDS):
            return "`introduces` is no list of names", "Write a list: [torch.arange, Tensor.view]"
    elif key == metadata.ASKED:
        return _asked(value)
    elif key == "glosses":
        return _gloss(value, language)
    elif key == "covers" and value and not isinstance(value, dict):
        return "`covers` is no list of rows", "Write `row: chapter/file.py#cell` lines, or {} if none."
    return None


def _asked(value: object) -> tuple[str, str] | None:
    """What is wrong with the words that readers search with."""
    if not isinstance(value, list) or not value or not entry.is_kind(value, entry.WORDS):
        hint = "Write how readers ask for it: [grad is None, no gradient]"
        return f"`{metadata.ASKED}` is no list of words", hint
    if long := [word for word in value if len(word) > LONGEST]:
        hint = f"Shorten it: what readers type, {LONGEST} characters at most."
        return f"`{metadata.ASKED}` has a whole sentence: {long[0]}", hint
    return None


def _gloss(value: object, language: str) -> tuple[str, str] | None:
    """What is wrong with the phrases that follow names."""
    if not isinstance(value, dict) or not entry.is_kind(value, entry.TEXTS):
        return (
            "`glosses` has no phrase for each name",
            "Write `  torch.optim.SGD: takes one step` lines below it.",
        )
    for name, text in value.items():
        text = str(text or "").strip()
        if not text:
            return f"the gloss of `{name}` is empty", "Write a phrase that follows the name: takes one step."
        if text[-1] in ".。":
            return (
                f"the gloss of `{name}` ends in a full stop",
                f"Remove the `{text[-1]}`: it is no sentence.",
            )
        if language == "zh" and not HAN.search(text):
            return f"the gloss of `{name}` is not in Chinese", "Write it in the language of the page."
    return None


def _headings(page: Page, spoilt: set[int]) -> Iterator[Problem]:
    lead, *others = page.sections
    if not page.lead.text.lstrip().startswith("# "):
        yield Problem(page.shown, lead.line, "the page does not begin with its title", "Write `# Title`.")
    elif lead.id:
        hint = "Remove it: a link to the page needs none."
        yield Problem(page.shown, lead.line, f"the title has an id, #{lead.id}", hint)
    for section in others:
        if section.level == 1:
            yield Problem(page.shown, section.line, "a second title", "Write `## …`: a page has one title.")
        elif not section.id and section.line not in spoilt:
            hint = "Add one, the same in both languages: `## Heading { #short-id }`."
            yield Problem(page.shown, section.line, f"the heading “{section.title}” has no id", hint)
