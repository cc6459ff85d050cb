"""Acquaintance: a reader meets each PyTorch name where a chapter teaches it, or with a gloss.

In reading order, a cell shown with its code uses names that its chapter or one before it introduces. Any
other name has a phrase of explanation on the page. What a chapter introduces or glosses without need is told
as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from notes.book import introduction, navigation
from notes.book.directive import Directive, chapter_id
from notes.book.introduction import Introduction, full, key, short
from notes.problem import Problem, ProblemsError, nearest
from notes.project import Project
from notes.render import api, use

INTRODUCES, GLOSSES = "introduces", "glosses"
Used = dict[str, tuple[str, Directive]]  # key of a name → as the first cell writes it, and where


@dataclass(frozen=True)
class Acquaintance:
    """What a reader of one language has met where: the chapters in reading order, and who introduces what."""

    project: Project
    order: dict[Path, int]
    introducers: dict[str, Path]  # key of a name → page
    known: dict[str, str]  # key of a name → one way to write it


def read(project: Project, language: str) -> Acquaintance:
    """The order of the chapters of a language; nothing where it cannot be read, which is told elsewhere."""
    try:
        pages = navigation.listed(project, language) if navigation.book(project, language) else []
        known = api.reference(project)
        introducers = introduction.introducers(project, language) if pages else {}
    except ProblemsError:
        return Acquaintance(project, {}, {}, {})
    listed = {key(name): short(name) for name in sorted(known.addresses)}
    return Acquaintance(project, {page: at for at, page in enumerate(pages)}, introducers, listed)


def problems(known: Acquaintance, page: Path, directives: list[Directive]) -> Iterator[Problem]:
    """What is wrong with the names of one page; nothing where there is no nav, or no list of names."""
    if not known.order or not known.known:
        return
    told = introduction.of_page(page)
    shown = known.project.relative(page)
    if page not in known.order:
        yield from _no_chapter(told, shown)
        return
    used = _used(known, directives)
    whole = _is_whole(known, directives)
    yield from _unknown(known, told, shown)
    yield from _introduced(known, told, used if whole else None, shown)
    yield from _glossed(known, told, used if whole else None, shown)
    yield from _unmet(known, told, used, shown)


def _used(known: Acquaintance, directives: list[Directive]) -> Used:
    """Key → the name as the first cell that uses it writes it, and the directive of that cell."""
    found: dict[str, tuple[str, Directive]] = {}
    for directive in directives:
        try:
            names = use.of_directive(known.project, directive)
        except ProblemsError:  # `notes check` tells
            continue
        for name in sorted(names):
            if key(name) in known.known:
                found.setdefault(key(name), (short(name), directive))
    return found


def _is_whole(known: Acquaintance, directives: list[Directive]) -> bool:
    """Whether a name that was not found is not used: no code waits for the run that finds its names."""
    try:
        return all(use.is_recorded(known.project, directive) for directive in directives)
    except ProblemsError:
        return False


def _no_chapter(told: Introduction, shown: str) -> Iterator[Problem]:
    for word, there, line in (
        (INTRODUCES, told.names, told.line),
        (GLOSSES, told.glosses, min(told.gloss_lines.values(), default=1)),
    ):
        if there:
            hint = "Only chapters that the nav lists introduce names: remove the key."
            yield Problem(shown, line, f"`{word}:` on a page that is no chapter", hint)


def _unknown(known: Acquaintance, told: Introduction, shown: str) -> Iterator[Problem]:
    for name, line in _written(told):
        if key(name) not in known.known:
            better = nearest(name, known.known.values())
            hint = f"{better} If PyTorch has it, add `{full(name)}` to docs/data/api.yml."
            yield Problem(shown, line, f"`{name}` is no name of PyTorch that we know", hint)
        elif name.startswith(introduction.TENSOR):
            yield Problem(shown, line, f"`{name}` is written in full", f"Write `{short(name)}`.")


def _written(told: Introduction) -> Iterator[tuple[str, int]]:
    yield from ((name, told.line) for name in told.names)
    yield from ((name, told.gloss_lines.get(name, 1)) for name in told.glosses)


def _introduced(known: Acquaintance, told: Introduction, used: Used | None, shown: str) -> Iterator[Problem]:
    """Names that the page introduces a second time, or without showing them."""
    seen: dict[str, str] = {}
    for name in told.names:
        first, what = known.introducers.get(key(name), told.page), key(name)
        if what in seen:
            hint = "A function and the method of its name count as one: remove one of them."
            yield Problem(shown, told.line, f"`{name}` is introduced twice, as `{seen[what]}`", hint)
        elif first != told.page:
            there = chapter_id(known.project, first)
            hint = f"Remove it from `{INTRODUCES}:`, here or there: a name is introduced once."
            yield Problem(shown, told.line, f"`{name}` is introduced before, by {there}", hint)
        elif used is not None and what in known.known and what not in used:
            hint = f"Show code that uses it, or remove it from `{INTRODUCES}:`."
            yield Problem(shown, told.line, f"no code on this page uses `{name}`", hint)
        seen.setdefault(what, name)


def _glossed(known: Acquaintance, told: Introduction, used: Used | None, shown: str) -> Iterator[Problem]:
    """Glosses that nobody needs."""
    for name in told.glosses:
        line, first = told.gloss_lines.get(name, 1), known.introducers.get(key(name))
        hint = f"Remove it from `{GLOSSES}:`."
        if first and known.order[first] <= known.order[told.page]:
            where = "this chapter" if first == told.page else chapter_id(known.project, first)
            yield Problem(shown, line, f"`{name}` needs no gloss: {where} introduces it", hint)
        elif used is not None and key(name) in known.known and key(name) not in used:
            yield Problem(shown, line, f"no code on this page uses `{name}`, which has a gloss", hint)


def _unmet(known: Acquaintance, told: Introduction, used: Used, shown: str) -> Iterator[Problem]:
    """Names in shown code that the reader has not met yet."""
    glossed = {key(name) for name in told.glosses}
    for what, (name, directive) in used.items():
        first = known.introducers.get(what)
        if what in glossed or (first and known.order[first] <= known.order[told.page]):
            continue
        later = (
            f"before {chapter_id(known.project, first)} introduces it"
            if first
            else "no chapter introduces it"
        )
        target = directive.snippet + (f"#{directive.cell}" if directive.cell else "")
        comma = " " if first else ", and "
        message = f"`{target}` uses `{name}`{comma}{later}"
        teach = "Gloss it" if first else f"Teach it: add `{name}` to `{INTRODUCES}:`. Or gloss it"
        hint = f"{teach}: below `{GLOSSES}:` write `  {name}: what it does`."
        yield Problem(shown, directive.line, message, hint)
