"""News that lead to no page or section; and changes in PyTorch that do not lead to the page of those."""

from __future__ import annotations

from collections.abc import Iterator

from notes import textfile
from notes.book import catalog, news, translation
from notes.lint import links
from notes.problem import Problem, nearest
from notes.project import LANGUAGES, Project

CHANGES = "reference/what-changed"


def problems(project: Project) -> Iterator[Problem]:
    """What is wrong with where the entries of ``news.yml`` lead.

    Raises:
        ProblemsError: the file, or a page that it names, cannot be read.
    """
    path = catalog.place(project, news.NAME)
    shown, lines = project.relative(path), textfile.read(path).split("\n")
    starts = dict(catalog.lines(project, news.NAME))
    for one in news.read(project):
        below = range(starts[one.id], len(lines))
        at = next(
            (number + 1 for number in below if lines[number].strip().startswith("page:")), starts[one.id]
        )
        if told := _wrong(project, one):
            yield Problem(shown, at, *told)


def _wrong(project: Project, one: news.Entry) -> tuple[str, str] | None:
    name, _, section = one.page.partition("#")
    pages = [translation.source(project, project.docs / each / f"{name}.md") for each in LANGUAGES]
    if not pages[0].is_file():
        folders = {project.docs / each for each in LANGUAGES}
        known = {
            other.relative_to(folder).with_suffix("").as_posix()
            for folder in folders
            for other in project.pages(folder.name)
        }
        return f"`{one.id}` leads to `{name}`, which is no page", nearest(name, known)
    if one.kind == news.TORCH and name != CHANGES:
        hint = f"Write `page: {CHANGES}#section`, or another `kind`."
        return f"`{one.id}` tells of a change in PyTorch and leads to `{name}`", hint
    for page in pages if section else ():
        ids = links.ids(project, page)  # None: the build makes them
        if ids is not None and section not in ids:
            return f"`{one.id}` leads to `{one.page}`, and there is no such section", nearest(section, ids)
    return None
