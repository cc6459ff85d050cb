"""``notes export``: write the notebooks of chapters, and those that the built site offers."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from notes.exit_code import Exit
from notes.export import links
from notes.export.chapter import Chapter
from notes.export.links import Addresses
from notes.export.notebook import notebook, text
from notes.problem import Problem, ProblemsError, nearest
from notes.project import LANGUAGES, Project, write_atomic
from notes.report.terminal import many

PAGE = re.compile(r"(?:^|/)docs/(?:zh|en)/(.+)$")


def main(project: Project, paths: list[str], out: Path) -> int:
    """Write ``out/<language>/<part>/<chapter>.ipynb`` for the chapters that ``paths`` name (all by default).

    Raises:
        ProblemsError: a path names no chapter, or a chapter cannot be exported; the others are written.
    """
    written = 0
    problems: list[Problem] = []
    for language in LANGUAGES:
        for page in _selected(project, language, paths):
            name = page.relative_to(project.docs).with_suffix(".ipynb")
            try:
                write_atomic(project.root / out / name, export(project, language, page))
                written += 1
            except ProblemsError as error:
                problems += error.problems
    print(f"wrote {many(written, 'notebook')} to {out}", file=sys.stderr if problems else sys.stdout)
    if problems:
        raise ProblemsError(dict.fromkeys(problems))
    return Exit.FINE


def export(project: Project, language: str, page: Path) -> str:
    """The notebook file of one chapter; addresses come from ``SITE_URL`` and ``REPO_URL``.

    Raises:
        ProblemsError: the chapter has to be mended first.
    """
    return text(notebook(Chapter(project, language, page), Addresses.read(os.environ)))


def chapters(project: Project, language: str) -> list[Path]:
    """The pages of one language that have a notebook."""
    return [page for page in project.pages(language) if links.is_chapter(project, page)]


def offer(project: Project, out: Path) -> None:
    """Put the notebook of every chapter beside its page in the built site ``out``."""
    for language in LANGUAGES:
        for page in chapters(project, language):
            folder = out / page.relative_to(project.docs).with_suffix("")
            write_atomic(folder / f"{page.stem}.ipynb", export(project, language, page))


def _selected(project: Project, language: str, paths: list[str]) -> list[Path]:
    """The chapters that ``paths`` name: ``part``, ``part/chapter`` or a page, whatever its language."""
    known = {
        page.relative_to(project.docs / language).with_suffix("").as_posix(): page
        for page in chapters(project, language)
    }
    if not paths:
        return list(known.values())
    found: dict[str, None] = {}
    unknown = []
    for path in paths:
        name = _name(path)
        inside = [id for id in known if f"{id}/".startswith(f"{name}/")]
        if not inside:
            unknown.append(
                Problem(
                    path,
                    0,
                    "no chapter with code of this name",
                    nearest(name, {*known, *(id.split("/")[0] for id in known)}),
                )
            )
        found.update(dict.fromkeys(inside))
    if unknown:
        raise ProblemsError(unknown)
    return [known[id] for id in found]


def _name(path: str) -> str:
    """``part/chapter`` of what a contributor typed."""
    found = PAGE.search(Path(path).as_posix())
    return found[1].removesuffix(".md") if found else Path(path).as_posix()
