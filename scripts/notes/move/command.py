"""``notes move``: every change is made to the texts first, then all of it is written, or nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from notes import textfile
from notes.book import navigation, redirects, versions
from notes.exit_code import Exit
from notes.move import files, mending, mentions, refusal, table
from notes.move.renaming import Renaming
from notes.new import contents
from notes.project import LANGUAGES, Project
from notes.run import cache


@dataclass(frozen=True)
class Plan:
    """What moves, and which files get another text."""

    moves: list[files.Pair]
    texts: dict[Path, str]


def main(project: Project, old: str, new: str) -> int:
    """Move the chapter ``old`` to ``new``, both ``PART/CHAPTER``, and say what changed and what is left.

    Raises:
        ProblemsError: it cannot move; everything is as it was.
    """
    renaming = Renaming(old.strip("/").removesuffix(".md"), new.strip("/").removesuffix(".md"))
    refusal.check(project, renaming)
    made = plan(project, renaming)
    snippets = [project.snippet_id(path) for path in project.snippet_files()]
    files.change(project, made.moves, made.texts)
    for name in filter(renaming.holds, snippets):
        cache.rename(project, name, renaming.snippet(name))
    _tell(project, renaming, made)
    return Exit.FINE


def plan(project: Project, renaming: Renaming) -> Plan:
    """Every change of a move; nothing is written.

    Raises:
        ProblemsError: a file cannot be read.
    """
    moves = [(project.root / old, project.root / new) for old, new in _moves(project, renaming)]
    new_place = dict(moves)
    texts: dict[Path, str] = {}
    for path, before, after in _texts(project, renaming):
        if before != after:
            texts[new_place.get(path, path)] = after
    return Plan(moves, texts)


def _moves(project: Project, renaming: Renaming) -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        old = f"docs/{language}/{renaming.old}.md"
        yield old, renaming.path(old)
    if (project.snippets / renaming.old_folder).is_dir() and renaming.old_folder != renaming.new_folder:
        yield f"snippets/{renaming.old_folder}", f"snippets/{renaming.new_folder}"


def _texts(project: Project, renaming: Renaming) -> Iterator[tuple[Path, str, str]]:
    """Each file that may name the chapter: where it is, its text, and its text afterwards."""
    for path in _markdown(project):
        text = textfile.read(path)
        yield path, text, mending.page(renaming, text, project.relative(path))
    for path in sorted((project.docs / "data").glob("*.yml")):
        if path != redirects.place(project):
            text = textfile.read(path)
            yield path, text, mending.data(renaming, text, project.relative(path))
    text = redirects.text_of(project)
    yield redirects.place(project), text, redirects.moved(text, renaming.old, renaming.new)
    if os.path.lexists(versions.place(project)):
        text = textfile.read(versions.place(project))
        yield versions.place(project), text, table.mended(project, renaming)
    yield from _navs(project, renaming)


def _markdown(project: Project) -> Iterator[Path]:
    for language in LANGUAGES:
        yield from project.pages(language)
    yield from sorted(project.root.glob("*.md"))
    yield from sorted((project.root / ".github").rglob("*.md"))


def _navs(project: Project, renaming: Renaming) -> Iterator[tuple[Path, str, str]]:
    for shown in navigation.CONFIGURATIONS.values():
        path = project.root / shown
        if navigation.entries(path, shown) is not None:
            text = textfile.read(path)
            yield path, text, contents.with_moved(text, shown, f"{renaming.old}.md", f"{renaming.new}.md")


def _tell(project: Project, renaming: Renaming, made: Plan) -> None:
    for old, new in made.moves:
        print(f"moved   {project.relative(old)} → {project.relative(new)}")
    for path in sorted(made.texts):
        print(f"changed {project.relative(path)}")
    if note := files.stage(project, made.moves):
        print(note)
    if left := mentions.left(project, renaming):
        print("The old name still stands here; look whether it is meant:")
        print("\n".join(f"    {place}" for place in left))
    if renaming.old.partition("/")[0] != renaming.new.partition("/")[0]:
        print("The nav has it at the end of its part: put the line where readers should meet the chapter.")
    print("Then: notes check, notes lint, notes parity")
