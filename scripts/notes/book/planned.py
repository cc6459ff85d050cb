"""Chapters to come: those that ``sources.yml`` gives a title, as long as they have no page."""

from __future__ import annotations

from notes.book import catalog
from notes.project import Project


def titles(project: Project, language: str) -> dict[str, str]:
    """Chapter (``part/slug``) → its title, in reading order.

    Raises:
        ProblemsError: the data file cannot be read.
    """
    told, folder = catalog.sources(project).chapters, project.docs / language
    return {name: both[language] for name, both in told.items() if not (folder / f"{name}.md").is_file()}


def of_part(project: Project, language: str, part: str) -> list[str]:
    """The titles of the chapters to come in one part; see ``titles`` for what is raised."""
    found = titles(project, language)
    return [title for name, title in found.items() if name.rpartition("/")[0] == part]
