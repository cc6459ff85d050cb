"""The files that the source notes link: the snippet that recreates each, and the page that shows it."""

from __future__ import annotations

from notes.book import catalog, covers
from notes.book import directive as book
from notes.book.covers import Proof
from notes.project import Project


def proof(project: Project, language: str, row: catalog.Row, name: str) -> Proof | None:
    """Where one language shows the snippet that recreates a file; on a page of the row if it can be.

    Args:
        project: the book.
        language: of the pages.
        row: that names the file.
        name: of the file.

    Returns:
        None as long as no snippet is named for the file, or no page shows it.

    Raises:
        ProblemsError: a page cannot be read.
    """
    target = row.files[name]
    snippet, _, cell = target.partition("#")
    pages = sorted(
        project.pages(language), key=lambda page: book.chapter_id(project, page) not in row.chapters
    )
    found = (Proof(row.id, page, 1, target, snippet, cell or None) for page in pages if snippet)
    return next((one for one in found if covers.place(one)), None)
