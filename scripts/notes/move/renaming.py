"""Renaming: the two names of a chapter that moves, and what each path is called afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from notes.project import LANGUAGES

Edit = tuple[int, int, str]  # from, to, new text: places in a file


@dataclass(frozen=True)
class Renaming:
    """A chapter moves from ``old`` to ``new``, both as ``part/chapter``."""

    old: str
    new: str

    @property
    def old_folder(self) -> str:
        """Of its snippets, below ``snippets/``."""
        return folder(self.old)

    @property
    def new_folder(self) -> str:
        return folder(self.new)

    def path(self, path: str) -> str:
        """Where a file of the book is afterwards.

        Args:
            path: of a file or folder, from the root.
        """
        for language in LANGUAGES:
            if path == f"docs/{language}/{self.old}.md":
                return f"docs/{language}/{self.new}.md"
        below = path.removeprefix("snippets/")
        return f"snippets/{self.snippet(below)}" if below != path else path

    def snippet(self, name: str) -> str:
        """What a snippet is called afterwards.

        Args:
            name: its id, or the folder of its chapter below ``snippets/``.
        """
        return self.new_folder + name[len(self.old_folder) :] if self.holds(name) else name

    def before(self, name: str) -> str:
        """What a snippet was called, the other way round."""
        return Renaming(self.new, self.old).snippet(name)

    def holds(self, name: str) -> bool:
        """Whether a snippet, or what stands below it, belongs to the chapter."""
        return name == self.old_folder or name.startswith(f"{self.old_folder}/")


def folder(chapter: str) -> str:
    """Where the snippets of a chapter lie, below ``snippets/``."""
    part, _, slug = chapter.partition("/")
    return f"{part}/{slug.replace('-', '_')}"


def edited(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with ``edits`` applied, none of which overlap."""
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text
