"""Lint: what a careful reader would find in the prose of both languages, told with file and line.

Each rule looks at passages (see ``passage``), pages or snippets; code is never touched.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from notes import ledger, record, snippet, textfile
from notes.book import catalog, covers, news, page, redirects, translation, versions
from notes.book import directive as book
from notes.book.navigation import CONFIGURATIONS
from notes.exit_code import Exit
from notes.lint import (
    acquaintance,
    cards,
    comments,
    contents,
    conversion,
    errata,
    exercises,
    exhibit,
    finding,
    links,
    named,
    needs,
    order,
    passage,
    plainness,
    planned,
    printed,
    punctuation,
    reach,
    skeleton,
    sources,
    spelling,
    unwritten,
    wording,
)
from notes.lint.acquaintance import Acquaintance
from notes.lint.finding import Finding
from notes.lint.news import problems as news_problems
from notes.lint.passage import Passage
from notes.lint.wording import Avoiding
from notes.problem import Problem, ProblemsError, nearest
from notes.project import DEVICES, LANGUAGES, LEDGER, NAMES, Project, write_atomic
from notes.render import api

VERSIONS = "versions.json"
READERS = {
    "glossary.yml": catalog.glossary,
    "errata.yml": catalog.errata,
    "sources.yml": catalog.sources,
    "api.yml": api.reference,
    redirects.NAME: redirects.read,
    f"{news.NAME}.yml": news.read,
}
ROUNDS = 5  # an edit may lay bare another mistake beside it


@dataclass(frozen=True)
class Known:
    """What the rules have to know about the whole book, read once."""

    project: Project
    chapters: dict[str, set[str]]  # by language
    words: dict[str, Avoiding]  # by language
    state: conversion.State
    nav: contents.Contents
    order: order.Order
    errata: set[str]
    names: dict[str, Acquaintance]  # by language
    code: dict[str, set[str | None]]  # what pages show with code


def main(project: Project, paths: list[str] | tuple[str, ...] = (), fix: bool = False) -> int:
    """Print what is wrong, after mending what can be mended safely where ``fix``; return the exit code."""
    try:
        files = _files(project, paths)
    except ProblemsError as error:
        print("\n".join(map(str, error.problems)))
        return Exit.MEND
    known = _known(project)
    mended = sum(mend(known, path) for path in files) if fix else 0
    found = _sorted(known, files)
    waiting = translation.to_write(project, files)
    for problem in [*found, *waiting]:
        print(problem)
    fixed = f"{mended} mended, " if fix else ""
    many = "file" if len(files) == 1 else "files"
    told = f"{len(found)} to settle" if found else "nothing to settle"
    told += f", {len(waiting)} to translate" if waiting else ""
    print(f"lint: {len(files)} {many}, {fixed}{told}")
    return Exit.FINDINGS if found else Exit.FINE


def lint(project: Project, paths: list[str] | tuple[str, ...] = ()) -> list[Problem]:
    """What is wrong in the files that ``paths`` name (all of them when empty).

    Raises:
        ProblemsError: a path names nothing.
    """
    return _sorted(_known(project), _files(project, paths))


def mend(known: Known, path: Path) -> int:
    """Apply the safe edits to one file; how many mistakes that mended."""
    done = 0
    for _ in range(ROUNDS):
        safe = [one for one in findings(known, path) if one.edits]
        if not safe:
            break
        text = textfile.read(path)
        write_atomic(path, finding.mend(text, safe))
        done += len(safe)
    return done


def findings(known: Known, path: Path) -> list[Finding]:
    """What is wrong in one file."""
    project = known.project
    try:
        if path.suffix == ".md":
            return list(_page(known, path))
        if path.suffix == ".py":
            return list(_snippet(known, path))
        if path.suffix == ".out":
            return [Finding(problem) for problem in exhibit.record_problems(project, path)]
        if path.suffix in (".svg", ".json") and path.is_relative_to(project.snippets):
            return [Finding(problem) for problem in exhibit.figure_problems(project, path)]
        if path.parent == project.root:
            return [Finding(problem) for problem in contents.problems(project, known.nav, path)]
        return list(_data(known, path))
    except ProblemsError as error:
        return [Finding(problem) for problem in error.problems]


def _known(project: Project) -> Known:
    written = {book.chapter_id(project, page) for one in LANGUAGES for page in project.pages(one)}
    chapters = dict.fromkeys(LANGUAGES, written)
    state, nav = conversion.state(project), contents.read(project)
    code = exhibit.with_code(one for shown in book.shown_by(project).values() for one in shown)
    names = {language: acquaintance.read(project, language) for language in LANGUAGES}
    words, reading = wording.avoided(project), order.read(project)
    return Known(project, chapters, words, state, nav, reading, _errata(project), names, code)


def _errata(project: Project) -> set[str]:
    """The errata that a comment may name; none where the file cannot be read, which is told with it."""
    try:
        return {erratum.id for erratum in catalog.errata(project)}
    except ProblemsError:
        return set()


def _sorted(known: Known, files: list[Path]) -> list[Problem]:
    found = {one.problem for path in files for one in findings(known, path)}
    return sorted(found, key=lambda problem: (problem.path, problem.line, problem.message))


def _page(known: Known, path: Path) -> Iterator[Finding]:
    project = known.project
    language, _, name = path.relative_to(project.docs).as_posix().partition("/")
    read, text, shown = page.read(project, language, name), textfile.read(path), project.relative(path)
    directives = book.directives(path, links.QUOTED.sub(passage.blank, text))
    problems = [
        *skeleton.problems(read, known.chapters[language]),
        *covers.page_problems(project, path),
        *exhibit.size_problems(project, directives),
        *reach.problems(project, directives),
        *needs.problems(project, read, directives),
        *conversion.problems(project, path, text, known.state),
        *contents.missing(known.nav, language, name, shown),
        *unwritten.problems(text, read.prose, language, shown),
        *acquaintance.problems(known.names[language], path, directives),
        *plainness.problems(project, path, directives),
        *order.problems(known.order, read),
        *planned.problems(project, read, known.chapters[language]),
        *exercises.problems(read, text),
        *cards.problems(project, read, directives),
    ]
    yield from map(Finding, problems)
    yield from links.findings(project, read)
    yield from links.wordless(read.prose, shown)
    yield from links.directive_findings(project, directives, language)
    outputs = printed.outputs(project, [one for one in directives if not one.inline])
    for one in passage.of_page(text, read.prose, language, shown):
        yield from _prose(one, known.words)
        yield from map(Finding, unwritten.reminders(one))
        yield from printed.findings(one, outputs)


def _snippet(known: Known, path: Path) -> Iterator[Finding]:
    project = known.project
    script = snippet.load(project, path)
    yield from map(Finding, snippet.too_wide(script))
    yield from map(Finding, comments.problems(script, known.errata))
    yield from map(Finding, comments.docstring_problems(script, known.code.get(script.id, ())))
    yield from map(Finding, unwritten.snippet_problems(script))
    yield from map(Finding, named.snippet_problems(project, script))
    for one in passage.of_snippet(script.source, project.relative(path)):
        yield from _prose(one, known.words)


def _data(known: Known, path: Path) -> Iterator[Finding]:
    if path.name == LEDGER:
        ledger.chapter(known.project, path)
        return
    if path.name == NAMES:
        yield from map(Finding, named.file_problems(known.project, path))
        return
    if path.name == VERSIONS:
        versions.read(known.project)
        return
    READERS[path.name](known.project)
    if path.stem in ("errata", "glossary"):
        yield from map(Finding, catalog.unsorted(known.project, path.stem))
    if path.name == "errata.yml":
        yield from map(Finding, errata.problems(known.project, path))
    if path.stem == news.NAME:
        yield from map(Finding, news_problems(known.project))
    if path.name == "sources.yml":
        yield from map(Finding, sources.problems(known.project, path))
    for one in passage.of_data(textfile.read(path), known.project.relative(path)):
        yield from _prose(one, known.words)


def _prose(one: Passage, words: dict[str, Avoiding]) -> Iterable[Finding]:
    yield from punctuation.findings(one)
    yield from spelling.findings(one)
    yield from wording.findings(one, words)
    yield from wording.language_findings(one)


def _files(project: Project, paths: list[str] | tuple[str, ...]) -> list[Path]:
    """The pages, snippets, records and data files that ``paths`` name, each once."""
    everything = [page for language in LANGUAGES for page in project.pages(language)]
    for script in project.snippet_files():
        records = (record.out_path(script, device) for device in DEVICES)
        everything += [script, *(path for path in records if os.path.lexists(path))]
        everything += sorted(script.parent.glob(f"{script.stem}.*.svg"))
        everything += sorted(script.parent.glob(f"{script.stem}.*.json"))
    others = [project.docs / "data" / name for name in (*READERS, VERSIONS)]
    others += [*project.ledgers(), *sorted(project.snippets.glob(f"*/*/{NAMES}"))]
    others += [project.root / name for name in CONFIGURATIONS.values()]
    everything += [path for path in others if os.path.lexists(path)]
    if not paths:
        return everything
    found: dict[Path, None] = {}
    for text in paths:
        places = _places(project, text)
        chosen = [path for path in everything if path in places or not places.isdisjoint(path.parents)]
        if not chosen:
            hint = nearest(text, [project.relative(path) for path in everything])
            raise ProblemsError([Problem(text, 0, "no page, snippet, folder or chapter of this name", hint)])
        found.update(dict.fromkeys(chosen))
    return list(found)


def _places(project: Project, text: str) -> set[Path]:
    """The files and folders that a word may mean: a path, or ``part/chapter``, its pages and its snippets."""
    name = text.removesuffix(".md").strip("/")
    places = {(base / text).resolve() for base in (Path.cwd(), project.root)}
    for language in LANGUAGES:
        places |= {project.docs / language / name, project.docs / language / f"{name}.md"}
    return places | {project.snippets / name, project.snippets / name.replace("-", "_")}
