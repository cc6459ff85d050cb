"""Two languages, one book: where ``docs/zh`` and ``docs/en`` differ in anything but the words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from notes.book import exercise, heading, metadata, navigation, page
from notes.book.markup import Element
from notes.book.page import Page, Section
from notes.book.translation import NAMES
from notes.exit_code import Exit
from notes.parity import pairing, rule, staleness
from notes.parity.mismatch import mismatch
from notes.parity.pairing import Pair
from notes.parity.rule import RULES, TERM, Rule
from notes.problem import Problem, ProblemsError
from notes.project import LANGUAGES, Project

MISSING = object()
KINDS = "Begin both headings with the words of one kind: " + ", ".join(
    f"“{words['zh']}” ↔ “{words['en']}”" for words in exercise.KINDS.values()
)


def main(project: Project, since: str | None = None) -> int:
    """Print every difference; return the exit code."""
    problems = compare(project)
    if since is not None:
        problems += staleness.compare(project, since)
    for problem in sorted(problems, key=lambda p: (p.path, p.line)):
        print(problem)
    pages = len(_in_both(project))
    books = f"{pages} page{'' if pages == 1 else 's'} in both languages"
    print(f"parity: {books}, " + (f"{len(problems)} to settle" if problems else "no difference"))
    return Exit.FINDINGS if problems else Exit.FINE


def compare(project: Project) -> list[Problem]:
    """Every place where the two languages differ now."""
    problems = [*_files(project), *_nav(project)]
    for name in _in_both(project):
        try:
            zh, en = (page.read(project, language, name) for language in LANGUAGES)
        except ProblemsError as error:
            problems += error.problems
        else:
            problems += compare_pages(zh, en)
    return problems


def compare_pages(zh: Page, en: Page) -> list[Problem]:
    """Where two pages differ: front matter, headings, then rule by rule and section by section."""
    found = pairing.pair(zh, en)
    problems: list[Problem] = [*_front(zh, en), *heading.problems(zh), *heading.problems(en), *found.problems]
    problems += _kinds(zh, en, found.pairs)
    for both in found.pairs:
        problems += _sections(zh, en, both)
    return problems + _rule(TERM, zh, en, zh.elements(TERM.kind), en.elements(TERM.kind), (zh.lead, en.lead))


def _kinds(zh: Page, en: Page, pairs: list[Pair]) -> Iterable[Problem]:
    """Exercises of one kind in Chinese and of another in English."""
    worked = {section.line for section in exercise.below(zh, exercise.HOME)}
    for left, right in ((both.zh, both.en) for both in pairs):
        kinds = exercise.kind(left, "zh"), exercise.kind(right, "en")
        if left.line in worked and kinds[0] != kinds[1]:
            places = (zh.shown, left.line), (en.shown, right.line)
            yield mismatch(places, f"exercise “{left.title}” ↔ “{right.title}”: two kinds", KINDS)


def _in_both(project: Project) -> list[str]:
    names = (
        {path.relative_to(project.docs / language).as_posix() for path in project.pages(language)}
        for language in LANGUAGES
    )
    return sorted(set.intersection(*names))


def _files(project: Project) -> Iterable[Problem]:
    names = {language: set(_names(project.docs / language)) for language in LANGUAGES}
    for name in sorted(names["zh"] ^ names["en"]):
        language = "zh" if name in names["zh"] else "en"
        hint = f"Write the {NAMES['en' if language == 'zh' else 'zh']} file too, or remove this one."
        places = ((f"docs/{folder}/{name}", 0) for folder in LANGUAGES)
        yield mismatch(places, f"only in {NAMES[language]}", hint)


def _names(folder: Path) -> Iterable[str]:
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        is_file = path.suffix == ".md" or not path.is_dir()
        if is_file and not any(part.startswith(".") for part in name.parts):
            yield name.as_posix()


def _nav(project: Project) -> list[Problem]:
    shown = navigation.CONFIGURATIONS
    try:
        zh, en = (navigation.entries(project.root / name, name) for name in shown.values())
    except ProblemsError as error:
        return list(error.problems)
    if en is None or zh is None:  # English inherits what it does not declare
        return []
    difference = rule.in_order(zh, en)
    if not difference:
        return []
    message = Rule("nav", "nav entry", rule.in_order, "").message(difference, zh, en)
    hint = "List the same paths in the same order and parts; only the names of parts are translated."
    lines = _line(difference.zh, zh), _line(difference.en, en)
    return [mismatch(((shown["zh"], lines[0]), (shown["en"], lines[1])), message, hint)]


def _line(element: Element | None, all_: list[Element]) -> int:
    return element.line if element else all_[0].line if all_ else 1


def _front(zh: Page, en: Page) -> Iterable[Problem]:
    for key in dict.fromkeys([*zh.front, *en.front]):
        left, right = zh.front.get(key), en.front.get(key)
        places = (zh.shown, left.line if left else 1), (en.shown, right.line if right else 1)
        hint = "Write the same on both pages: only the sentences of a front matter are translated."
        if left is None or right is None:
            yield mismatch(places, f"`{key}:` only in {NAMES['zh' if left else 'en']}", hint)
        elif key in metadata.TRANSLATED or _told(key, left.value) == _told(key, right.value):
            continue
        elif isinstance(left.value, dict) and isinstance(right.value, dict):
            yield _row(zh, en, key, hint)
        else:
            yield mismatch(places, f"`{key}:` {_flow(left.value)} ↔ {_flow(right.value)}", hint)


def _row(zh: Page, en: Page, key: str, hint: str) -> Problem:
    """The first row of a mapping that differs."""
    left, right = zh.front[key], en.front[key]
    rows = [{str(name): value for name, value in _told(key, e.value).items()} for e in (left, right)]
    name = next(n for n in [*rows[0], *rows[1]] if rows[0].get(n, MISSING) != rows[1].get(n, MISSING))
    places = (zh.shown, left.rows.get(name, left.line)), (en.shown, right.rows.get(name, right.line))
    if name in rows[0] and name in rows[1]:
        message = f"`{key}:` `{name}` is {_flow(rows[0][name])} ↔ {_flow(rows[1][name])}"
    else:
        message = f"`{key}:` `{name}` only in {NAMES['zh' if name in rows[0] else 'en']}"
    return mismatch(places, message, hint)


def _told(key: str, value: Any) -> Any:
    """What of a value is the same in both languages: of glosses their names, of search words nothing."""
    if key == metadata.ASKED:
        return None
    return dict.fromkeys(value) if key == metadata.GLOSSES and isinstance(value, dict) else value


def _flow(value: object) -> str:
    return "[" + ", ".join(map(str, value)) + "]" if isinstance(value, list) else str(value)


def _sections(zh: Page, en: Page, both: Pair) -> list[Problem]:
    """One section against its like; what a missing heading left behind may belong to either side."""
    plain = list(_rules(zh, en, both.zh, both.en))
    if not plain and not any(both.only.values()):
        return plain
    joined = (_joined(both.zh, both.only["zh"]), _joined(both.en, both.only["en"]))
    return min(plain, list(_rules(zh, en, *joined)), key=len)


def _joined(section: Section, following: list[Section]) -> Section:
    return replace(section, elements=sum((s.elements for s in following), section.elements))


def _rules(zh: Page, en: Page, left: Section, right: Section) -> Iterable[Problem]:
    for one in RULES:
        ours, theirs = ([e for e in section.elements if e.kind == one.kind] for section in (left, right))
        yield from _rule(one, zh, en, ours, theirs, (left, right), left.name)


def _rule(
    one: Rule,
    zh: Page,
    en: Page,
    left: list[Element],
    right: list[Element],
    heads: tuple[Section, Section],
    where: str = "",
) -> list[Problem]:
    difference = one.find(left, right)
    if not difference:
        return []
    places = [
        (shown.shown, element.line if element else head.line)
        for shown, element, head in zip((zh, en), (difference.zh, difference.en), heads, strict=True)
    ]
    message = one.message(difference, left, right) + (f", in {where}" if where else "")
    return [mismatch(places, message, one.hint)]
