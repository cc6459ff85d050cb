"""What a chapter introduces: the PyTorch names it teaches, and glosses of those it uses untaught.

``introduces: [torch.arange, Tensor.view]`` and ``glosses: {torch.optim.SGD: takes one step downhill}`` in the
front matter. A name is written in full, but ``Tensor.view`` for ``torch.Tensor.view``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from notes import textfile
from notes.book import metadata, navigation, translation
from notes.book.metadata import Entry
from notes.problem import ProblemsError
from notes.project import Project
from notes.shelf.remember import again, file

TENSOR = "torch.Tensor."
ONE = re.compile(r"torch\.(?:Tensor\.)?(\w+)")


@dataclass(frozen=True)
class Introduction:
    """The front matter of one page, as far as it is about names; names as they are written there."""

    page: Path
    names: tuple[str, ...] = ()
    glosses: dict[str, str] = field(default_factory=dict)
    line: int = 1  # of `introduces`
    gloss_lines: dict[str, int] = field(default_factory=dict)


def full(written: str) -> str:
    """The name as PyTorch's reference has it."""
    return f"torch.{written}" if written.startswith("Tensor.") else written


def short(name: str) -> str:
    """The name as a page writes it."""
    return name.removeprefix("torch.") if name.startswith(TENSOR) else name


def key(name: str) -> str:
    """What a function and the method of the same name share: who knows one knows the other."""
    found = ONE.fullmatch(full(name))
    return found[1] if found else name


@again(file)
def of_page(page: Path) -> Introduction:
    """What a page introduces; nothing where its front matter cannot be read, which is told elsewhere."""
    try:
        front = metadata.read(textfile.read(page), page.name)
    except ProblemsError:
        return Introduction(page)
    return made(page, front)


def made(page: Path, front: dict[str, Entry]) -> Introduction:
    """What a front matter says; values of another kind count as nothing."""
    nothing = Entry(1, None)
    names, glosses = front.get("introduces", nothing), front.get("glosses", nothing)
    listed = names.value if isinstance(names.value, list) else ()
    told = glosses.value if isinstance(glosses.value, dict) else {}
    return Introduction(
        page,
        tuple(str(one) for one in listed),
        {str(name): str(text or "").strip() for name, text in told.items()},
        names.line,
        glosses.rows,
    )


def _states(project: Project, language: str) -> tuple:
    return tuple(file(translation.source(project, one)) for one in navigation.listed(project, language))


@again(_states, 4)
def introducers(project: Project, language: str) -> dict[str, Path]:
    """Key of a name → the first chapter that introduces it, in reading order.

    Raises:
        ProblemsError: a configuration cannot be read.
    """
    found: dict[str, Path] = {}
    for page in navigation.listed(project, language):
        for name in of_page(translation.source(project, page)).names:
            found.setdefault(key(name), page)
    return found
