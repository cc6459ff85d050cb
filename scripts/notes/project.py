"""Where things are: the folders of the book, seen from its root."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from notes.exit_code import Exit

LANGUAGES = ("zh", "en")
DEVICES = ("cpu", "cuda")
TOOLBOX = "notes_toolbox"
LEDGER = "checked.jsonl"  # of a chapter, beside its snippets
NAMES = "names.jsonl"  # likewise
FILES = (".py", ".out", ".svg", ".json", ".jsonl")


class RootNotFound(Exception):
    """The command was started outside a Torch Notes checkout."""


@dataclass(frozen=True)
class Project:
    """The folders of one checkout.

    Attributes:
        root: the folder with ``mkdocs.yml`` and ``snippets/``.
        snippets: the code and the records.
        docs: the pages of both languages, the data, the theme.
        cache: what the engine remembers; it can be deleted at any time.
    """

    root: Path

    @cached_property
    def snippets(self) -> Path:
        return self.root / "snippets"

    @cached_property
    def docs(self) -> Path:
        return self.root / "docs"

    @cached_property
    def cache(self) -> Path:
        return self.root / ".cache" / "notes"

    def snippet_files(self, files: list[str] | None = None) -> list[Path]:
        """Every snippet, ``snippets/<part>/<chapter>/<name>.py``, in a stable order.

        Args:
            files: what [`files`][notes.project.Project.files] found, where it is known already.
        """
        known = self.files() if files is None else files
        names = (name for name in known if name.endswith(".py") and name.count("/") == 2)
        return [self.snippets / name for name in names if not name.startswith(f"{TOOLBOX}/")]

    def files(self) -> list[str]:
        """Every file below ``snippets/``, as ``part/chapter/name.ext``, in a stable order."""
        top, found = str(self.snippets), []
        for folder, folders, names in os.walk(top):
            names += [one for one in folders if one.endswith(FILES)]  # a folder where a file belongs
            below = folder[len(top) + 1 :].replace(os.sep, "/")
            found += [f"{below}/{name}" if below else name for name in names]
        return sorted(found)

    def ledger(self, folder: str) -> Path:
        """Where the checks of a chapter are noted.

        Args:
            folder: of the chapter below ``snippets/``, as ``part/chapter``.
        """
        return self.snippets / folder / LEDGER

    def ledgers(self, files: list[str] | None = None) -> list[Path]:
        """The ledger of every chapter that has one, in a stable order.

        Args:
            files: what [`files`][notes.project.Project.files] found, where it is known already.
        """
        known = self.files() if files is None else files
        return [self.snippets / n for n in known if n.endswith(f"/{LEDGER}") and n.count("/") == 2]

    def snippet_id(self, path: Path) -> str:
        """The name of a snippet in reports and ledger: its path below ``snippets/``.

        Args:
            path: the file.

        Raises:
            ValueError: it lies outside ``snippets/``.
        """
        return self.relative(path).removeprefix("snippets/")

    def pages(self, language: str) -> list[Path]:
        """Every Markdown page of one language, in a stable order.

        Args:
            language: ``zh`` or ``en``.
        """
        return sorted((self.docs / language).rglob("*.md"))

    def relative(self, path: Path) -> str:
        """A path as a contributor would type it from the root; one outside the checkout stays as it is.

        Args:
            path: a file or folder.
        """
        text, root = str(path), f"{self.root}{os.sep}"
        if text.startswith(root) and ".." not in text:
            return text[len(root) :].replace(os.sep, "/")
        try:
            return path.resolve().relative_to(self.root).as_posix()
        except ValueError:
            return str(path)


def find(start: Path | None = None) -> Project:
    """The project that holds a folder.

    Args:
        start: a folder of the checkout, at any depth (default: the working directory).

    Raises:
        RootNotFound: no folder above ``start`` has ``snippets/`` and ``mkdocs.yml``.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / "snippets").is_dir() and os.path.lexists(folder / "mkdocs.yml"):
            return Project(folder)
    raise RootNotFound(
        f"{here} is not inside a Torch Notes checkout (no folder above it has snippets/ and mkdocs.yml).\n"
        "    Change into your clone and run the command again."
    )


def engine_path() -> str:
    """The folder that holds the engine: what another Python needs on its path to run ``notes``."""
    return str(Path(__file__).resolve().parents[1])


def at_root(command: Callable[[Project], int]) -> int:
    """Run a command on the checkout we are in; outside one, say so.

    Args:
        command: what to run; returns an exit code.

    Returns:
        The exit code, ``MEND`` outside a checkout.
    """
    try:
        return command(find())
    except RootNotFound as error:
        print(error, file=sys.stderr)
        return Exit.MEND


def write_atomic(path: Path, text: str | bytes) -> None:
    """Replace a file in one step: a reader sees the old file or the new one, never half.

    Args:
        path: the file; missing folders above it are made.
        text: the new content, written as UTF-8 with LF; bytes as they are.

    Raises:
        OSError: it cannot be written; the old file is as it was.
    """
    import tempfile  # not needed by a check that finds nothing to do

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
        os.chmod(name, mode)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
