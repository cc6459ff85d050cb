"""For whom a page of the reference is: what the search leaves out is for maintainers."""

from __future__ import annotations

from pathlib import Path

from notes import textfile
from notes.book import metadata
from notes.project import Project
from notes.shelf.remember import again, file


@again(file)
def maintainers(page: Path) -> bool:
    """Whether a page is for maintainers alone: its front matter says ``search: {exclude: true}``.

    Raises:
        ProblemsError: the front matter cannot be read.
    """
    found = metadata.read(textfile.read(page), page.name).get("search")
    return found is not None and found.value == {"exclude": True}


def of_maintainers(project: Project, language: str) -> list[str]:
    """The pages for maintainers, as ``part/page.md``."""
    folder = project.docs / language
    return [one.relative_to(folder).as_posix() for one in project.pages(language) if maintainers(one)]
