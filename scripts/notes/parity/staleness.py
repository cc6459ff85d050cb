"""Sections that changed in one language and not in the other since a revision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import takewhile

from notes.book import metadata, page
from notes.book.page import Page
from notes.book.translation import NAMES
from notes.parity.history import History
from notes.parity.mismatch import mismatch
from notes.problem import Problem, ProblemsError
from notes.project import LANGUAGES, Project

FRONT = "front matter"  # no id of a heading has a blank
AROUND, LONGEST, MOST = 16, 88, 4  # characters beside a change, of a line, and lines of an excerpt

Sections = dict[str, str]  # id → text


def compare(project: Project, since: str) -> list[Problem]:
    """One problem for each section that one language changed alone since ``since``.

    Changes of white space do not count, nor do those of a commit that says
    ``Parity: en-only`` (or ``zh-only``) at the end of its message, in that language.

    Raises:
        ProblemsError: the revision cannot be read.
    """
    history = History(project, since)
    paths = (path.partition("/")[2] for path in history.changed())
    names = sorted({path.partition("/")[2] for path in paths if path.partition("/")[0] in LANGUAGES})
    return [problem for name in names for problem in _page(project, history, name, since)]


def _page(project: Project, history: History, name: str, since: str) -> Iterator[Problem]:
    """A page, section or file that one side lacks, then or now, is no matter of changes."""
    current = {language: _current(project, language, name) for language in LANGUAGES}
    pages = {language: parsed for language, parsed in current.items() if parsed}
    now = {language: _sections(current[language]) for language in LANGUAGES}
    then = {
        language: _sections(_parsed(history.text(history.base, _path(language, name)), language, name))
        for language in LANGUAGES
    }
    both = [id for id in now["zh"] if all(id in side[language] for side in (then, now) for language in side)]
    changed = {
        language: {id for id in both if _differ(then[language][id], now[language][id])}
        - _settled(history, language, name, now[language])
        for language in LANGUAGES
    }
    for id in both:
        sides = [language for language in LANGUAGES if id in changed[language]]
        if len(sides) == 1:
            lines = then[sides[0]][id], now[sides[0]][id]
            yield _problem(pages, id, sides[0], since, _excerpt(*lines))


def _path(language: str, name: str) -> str:
    return f"docs/{language}/{name}"


def _current(project: Project, language: str, name: str) -> Page | None:
    path = project.root / _path(language, name)
    return _parsed(path.read_text("utf-8", errors="replace") if path.is_file() else None, language, name)


def _parsed(text: str | None, language: str, name: str) -> Page | None:
    if text is None:
        return None
    try:
        return page.parse(text, language, name)
    except ProblemsError:  # `parity.compare` reports the front matter; here it counts as text
        return page.parse(text.replace("---", "", 1), language, name)


def _sections(parsed: Page | None) -> Sections:
    """Id → text; the opening is ``""``, and what has no id belongs to the section above it."""
    if parsed is None:
        return {}
    sections: Sections = {FRONT: "\n".join(str(parsed.front[key].value) for key in _sentences(parsed))}
    id = ""
    for section in parsed.sections:
        id = section.id or id
        sections[id] = sections[id] + "\n" + section.text if id in sections else section.text
    return sections


def _sentences(parsed: Page) -> Iterable[str]:
    return (key for key in metadata.TRANSLATED if key in parsed.front)


def _differ(old: str | None, new: str | None) -> bool:
    """White space apart."""
    return "".join((old or "").split()) != "".join((new or "").split())


def _settled(history: History, language: str, name: str, now: Sections) -> set[str]:
    """The sections that only commits with the trailer touched."""
    path = _path(language, name)
    touched: dict[str, list[bool]] = defaultdict(list)
    commits = history.commits(path)
    if not any(language in commit.alone for commit in commits):
        return set()
    for commit in commits:
        before, after = (
            _sections(_parsed(history.text(revision, path), language, name))
            for revision in (f"{commit.id}^", commit.id)
        )
        for id in _touched(before, after):
            touched[id].append(language in commit.alone)
    head = _sections(_parsed(history.text("HEAD", path), language, name))
    for id in _touched(head, now):
        touched[id].append(False)  # not committed yet
    return {id for id, said in touched.items() if all(said)}


def _touched(before: Sections, after: Sections) -> Iterator[str]:
    return (id for id in {**before, **after} if _differ(before.get(id), after.get(id)))


def _problem(pages: dict[str, Page], id: str, language: str, since: str, excerpt: list[str]) -> Problem:
    other = "en" if language == "zh" else "zh"
    where = id if id == FRONT else f"section #{id}" if id else "the opening"
    message = f"{where} changed in {NAMES[language]} and not in {NAMES[other]} since {since}"
    hint = f"Change the {NAMES[other]} too, or end the commit message with `Parity: {language}-only`."
    places = ((pages[side].shown, _line(pages[side], id)) for side in LANGUAGES)
    return mismatch(places, message, "\n        ".join([hint, *excerpt]))


def _line(parsed: Page, id: str) -> int:
    if id == FRONT:
        return min((parsed.front[key].line for key in _sentences(parsed)), default=1)
    return next((section.line for section in parsed.sections if section.id == id), parsed.lead.line)


def _excerpt(old: str, new: str) -> list[str]:
    """The changed lines, each cut down to what changed."""
    left, right = ([line for line in text.split("\n") if line.strip()] for text in (old, new))
    shown = []
    steps = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    for _, i1, i2, j1, j2 in (step for step in steps if step[0] != "equal"):
        pair = (left[i1], right[j1]) if i2 - i1 == j2 - j1 == 1 else None
        gone, come = ([cut] for cut in _cut(*pair)) if pair else (left[i1:i2], right[j1:j2])
        shown += [f"- {_short(line)}" for line in gone] + [f"+ {_short(line)}" for line in come]
    return shown[:MOST] + ([f"… {len(shown) - MOST} more lines"] if len(shown) > MOST else [])


def _cut(old: str, new: str) -> tuple[str, str]:
    """Two versions of one line without what is the same at both ends, but for a few characters."""
    start = max(_alike(old, new) - AROUND, 0)
    end = max(_alike(old[:start:-1], new[:start:-1]) - AROUND, 0)
    before, after = "…" if start else "", "…" if end else ""
    gone, come = (f"{before}{line[start : len(line) - end]}{after}" for line in (old, new))
    return gone, come


def _alike(one: str, other: str) -> int:
    """How many characters are the same at the beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _short(line: str) -> str:
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
