"""Files that change their place or their text together: all of them, or none."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from notes.problem import Problem, ProblemsError
from notes.project import Project, write_atomic

Pair = tuple[Path, Path]  # from, to


def change(project: Project, moves: Iterable[Pair], texts: dict[Path, str]) -> None:
    """Move files and folders, then give files another text.

    Everything is written beside the book first. What is left are renamings, each undone if a later one fails.

    Args:
        project: the book.
        moves: from, to.
        texts: the text of each file, at the place where it is after the moves.

    Raises:
        ProblemsError: the system refused; everything is as it was.
    """
    moves = list(moves)
    try:
        stage = Path(tempfile.mkdtemp(prefix=".move-", dir=project.root))
    except OSError as error:
        raise _refused(project, error, "") from None
    try:
        _rename([*moves, *_prepared(stage, texts, {new: old for old, new in moves})])
    except BaseException as error:
        kept = any(stage.glob("*.before"))  # the way back was barred, too
        if not kept:
            shutil.rmtree(stage, ignore_errors=True)
        if isinstance(error, OSError):
            raise _refused(project, error, project.relative(stage) if kept else "") from None
        raise
    shutil.rmtree(stage, ignore_errors=True)
    for old, _ in moves:
        with contextlib.suppress(OSError):  # others are in it
            old.parent.rmdir()


def _refused(project: Project, error: OSError, kept: str) -> ProblemsError:
    name = project.relative(Path(str(error.filename or project.root)))
    hint = "Nothing was changed. See to it, then move again."
    if kept:
        hint = f"Not everything could be put back: see git status; the old files are in {kept}."
    return ProblemsError([Problem(name, 0, error.strerror or str(error), hint)])


def _prepared(stage: Path, texts: dict[Path, str], origin: dict[Path, Path]) -> list[Pair]:
    """The texts as files in ``stage``, and how they get to their places; what stood there goes there."""
    pairs: list[Pair] = []
    for number, (path, text) in enumerate(texts.items()):
        source = origin.get(path, path)
        if os.path.lexists(source):
            pairs.append((path, stage / f"{number}.before"))
        write_atomic(stage / f"{number}.after", text)
        if source.is_file():
            shutil.copymode(source, stage / f"{number}.after")
        pairs.append((stage / f"{number}.after", path))
    return pairs


def _rename(pairs: list[Pair]) -> None:
    """Rename one after the other; on any failure, and on Ctrl-C, all the way back."""
    done: list[Pair] = []
    made: list[Path] = []
    try:
        for source, target in pairs:
            if not target.parent.is_dir():
                made.append(target.parent)
                target.parent.mkdir(parents=True)
            done.append((source, target))
            os.rename(source, target)
    except BaseException:
        for source, target in reversed(done):
            with contextlib.suppress(OSError):
                if os.path.lexists(target) and not os.path.lexists(source):
                    os.rename(target, source)
        for folder in made:
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise


def stage(project: Project, moves: Iterable[Pair]) -> str:
    """Tell git, where it knows the old files, as ``git mv`` does; ``""``, or why it was not told."""
    known = [pair for pair in moves if _git(project, "ls-files", "--", str(pair[0])) not in (None, "")]
    names = [project.relative(path) for pair in known for path in pair]
    if not names or _git(project, "add", "--all", "--", *names) is not None:
        return ""
    return f"git was not told. Tell it: git add --all {' '.join(names)}"


def _git(project: Project, *words: str) -> str | None:
    """What git prints; None where there is no git, or it fails."""
    command = ["git", "-C", str(project.root), *words]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return None
    return None if done.returncode else done.stdout
