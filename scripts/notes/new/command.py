"""Scaffold: a chapter, or one more snippet in a chapter, in both languages and with a real record."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from notes import textfile
from notes.book import directive as book
from notes.book import navigation, page, redirects
from notes.check import update
from notes.check.command import Options
from notes.exit_code import Exit
from notes.new import contents, scaffold
from notes.problem import Problem, ProblemsError, nearest
from notes.project import LANGUAGES, Project, write_atomic

SLUG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
NAME = re.compile(r"[a-z][a-z0-9_]*")
FIRST = "first_look"  # the snippet of a new chapter
BEFORE = ("mistakes", "exercises", "next")  # sections that a new snippet stands above
MODULES = ("torch", "numpy", "matplotlib")


@dataclass(frozen=True)
class Plan:
    """Files to write, whole, and the snippets to record, the one to begin with first."""

    files: dict[Path, str]
    snippets: list[Path]


def main(project: Project, name: str) -> int:
    """Write ``PART/CHAPTER`` or ``PART/CHAPTER/SNIPPET``, record it, and say what comes next.

    Raises:
        ProblemsError: the name cannot be used, or something of this name exists; nothing is written then.
    """
    words = name.strip("/").removesuffix(".md").split("/")
    if len(words) not in (2, 3):
        hint = "Write PART/CHAPTER or PART/CHAPTER/SNIPPET: notes new tensors/my-chapter"
        raise ProblemsError([Problem(name, 0, "neither a chapter nor a snippet", hint)])
    part, slug = words[:2]
    plan = _snippet(project, *words) if len(words) == 3 else _chapter(project, part, slug)
    write(project, plan.files)
    return record(project, plan.snippets, f"{part}/{slug}")


def write(project: Project, files: dict[Path, str]) -> None:
    """Write files and say so.

    Args:
        project: the book.
        files: path → text.
    """
    existing = {path for path in files if path.is_file()}
    for path, text in files.items():
        write_atomic(path, text)
    for path in files:
        print(f"{'changed' if path in existing else 'wrote  '} {project.relative(path)}")


def record(project: Project, paths: list[Path], chapter: str) -> int:
    """Record new snippets, and say what comes next.

    Args:
        project: the book.
        paths: the snippets, the one to begin with first.
        chapter: ``part/chapter``, whose pages show them.

    Returns:
        The exit code: ``FAILED`` where one was not recorded.
    """
    shown = project.relative(paths[0])
    done = update.update(project, [project.relative(path) for path in paths], Options())
    problems = [*done.report.problems, *(p for one in done.report.outcomes for p in one.problems)]
    records = {project.relative(path.with_suffix(".out")) for path in paths}
    if problems or not records <= set(done.written):
        print("\n".join(map(str, problems)) or f"{shown} was not recorded")
        print(f"See what stopped it, then record it: notes run {shown}, notes update {shown}")
        return Exit.FAILED
    for written in done.written:
        print(f"wrote   {written}")
    print(f"Look at it: notes serve, then /zh/{chapter}/ and /en/{chapter}/")
    print(f"After each change of the snippet: notes update {shown}")
    print(f"What is left to write: notes lint {chapter}")
    return Exit.FINE


def _chapter(project: Project, part: str, slug: str) -> Plan:
    files, script = place(project, part, slug, FIRST)
    folder = f"{part}/{slug.replace('-', '_')}"
    made = {script: scaffold.SNIPPET}
    made |= {script.with_name(f"{name}.py"): text for name, text in scaffold.ANSWERS.items()}
    scripts = list(made)
    for language in LANGUAGES:
        made[project.docs / language / part / f"{slug}.md"] = scaffold.chapter(language, slug, folder, FIRST)
    return Plan(made | files, scripts)


def place(project: Project, part: str, slug: str, name: str) -> tuple[dict[Path, str], Path]:
    """What makes room for a chapter, and where its first snippet goes.

    Args:
        project: the book.
        part: of the book.
        slug: the name of the chapter in it.
        name: of the snippet.

    Returns:
        The files that change beside the pages of the chapter and its snippets (the table of contents, the
            page of a new part, the old addresses), and the path of the snippet.

    Raises:
        ProblemsError: the name cannot be used, or something of this name exists.
    """
    _refuse_part(project, part)
    if not SLUG.fullmatch(slug) or slug == "index":
        raise _bad_name(slug, "-", f"{part}/")
    script = project.snippets / part / slug.replace("-", "_") / f"{name}.py"
    files: dict[Path, str] = {}
    for language in LANGUAGES:
        home, pages = project.docs / language / part, [f"{part}/{slug}.md"]
        if not (home / "index.md").is_file():
            pages.insert(0, f"{part}/index.md")
            files[home / "index.md"] = scaffold.part(language, part)
        _refuse_existing(project, home / f"{slug}.md", script.parent)
        files |= _nav(project, language, part, pages)
    return files | _redirects(project, f"{part}/{slug}"), script


def _refuse_part(project: Project, part: str) -> None:
    """No part of this name can get a chapter: it is the reference, no word, or an existing one misspelled."""
    known = {entry.key.partition("/")[0] for entry in navigation.book(project, "zh") if "/" in entry.key}
    known -= {navigation.REFERENCE}
    if part == navigation.REFERENCE or (part not in known and get_close_matches(part, known)):
        raise ProblemsError([Problem(part, 0, f"no part `{part}`", nearest(part, known))])
    if not SLUG.fullmatch(part):
        raise _bad_name(part, "-", "")


def _redirects(project: Project, chapter: str) -> dict[Path, str]:
    """The list of old addresses, where the chapter takes one of them."""
    text = redirects.text_of(project)
    after = redirects.without(text, chapter)
    return {} if text == after else {redirects.place(project): after}


def _nav(project: Project, language: str, part: str, pages: list[str]) -> dict[Path, str]:
    """The configuration with the chapter, where this language lists its pages itself."""
    shown = navigation.CONFIGURATIONS[language]
    path = project.root / shown
    if language != "zh" and navigation.entries(path, shown) is None:
        return {}
    title = navigation.part_title(project, language, part) or scaffold.part_title(language, part)
    return {path: contents.with_chapter(textfile.read(path), shown, part, pages, title)}


def _snippet(project: Project, part: str, slug: str, name: str) -> Plan:
    chapters = {book.chapter_id(project, path) for language in LANGUAGES for path in project.pages(language)}
    chapters = {one for one in chapters if "/" in one and not one.endswith("/index")}
    if f"{part}/{slug}" not in chapters:
        hint = f"{nearest(f'{part}/{slug}', chapters)} A new one: notes new {part}/{slug}"
        raise ProblemsError([Problem(f"{part}/{slug}", 0, "no such chapter", hint)])
    name = name.removesuffix(".py")
    if not NAME.fullmatch(name):
        raise _bad_name(name, "_", f"{part}/{slug}/")
    if name in sys.stdlib_module_names or name in MODULES:
        hint = f"`python {name}.py` would import it instead of the real one: choose another name."
        raise ProblemsError([Problem(name, 0, f"`{name}` is the name of a module", hint)])
    folder = f"{part}/{slug.replace('-', '_')}"
    script = project.snippets / folder / f"{name}.py"
    _refuse_existing(project, script)
    files = {script: scaffold.SNIPPET}
    shown = f"{part}/{slug}.md"
    there = [language for language in LANGUAGES if os.path.lexists(project.docs / language / shown)]
    read = {language: page.read(project, language, shown) for language in there}
    ids = [{section.id for section in one.sections} for one in read.values()]
    before = next((id for id in BEFORE if all(id in found for found in ids)), None)
    for one in read.values():
        path = project.root / one.shown
        files[path] = _with_directive(textfile.read(path), one, before, folder, name)
    return Plan(files, [script])


def _with_directive(text: str, one: page.Page, before: str | None, folder: str, name: str) -> str:
    """``text`` with a paragraph more, above the section ``before`` or at the end."""
    directive = scaffold.directive(one.language, folder, name)
    line = next((section.line for section in one.sections if before and section.id == before), 0)
    if not line:
        return f"{text.rstrip()}\n\n{directive}"
    lines = text.split("\n")
    lines[line - 1 : line - 1] = [directive.rstrip(), ""]
    return "\n".join(lines)


def _refuse_existing(project: Project, *paths: Path) -> None:
    for path in paths:
        if path.exists():
            hint = "Nothing was written. Choose another name, or edit what is there."
            raise ProblemsError([Problem(project.relative(path), 0, "exists already", hint)])


def _bad_name(word: str, joint: str, before: str) -> ProblemsError:
    """The nearest name that is valid: lower-case words held together by ``joint``."""
    better = re.sub(r"[^a-z0-9]+", joint, word.lower()).strip(joint)
    better = better if re.match("[a-z]", better) and better != "index" else f"my{joint}{better or 'chapter'}"
    hint = f"Use lower-case letters, digits and `{joint}`: notes new {before}{better}"
    return ProblemsError([Problem(word, 0, f"`{word}` is not a name", hint)])
