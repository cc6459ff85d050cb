"""``needs:`` in the front matter: the packages beyond torch that the snippets of the page ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from notes.book import needs, resolve
from notes.book.directive import Directive
from notes.book.page import Page
from notes.problem import Problem, ProblemsError
from notes.project import Project
from notes.snippet import Snippet

KEY = "needs"


def problems(project: Project, page: Page, directives: Iterable[Directive]) -> Iterator[Problem]:
    """Where the front matter of a page says something else than the snippets that it shows."""
    scripts = _scripts(project, directives)
    if scripts is None:
        return
    wanted, entry = needs.beyond_torch(scripts), page.front.get(KEY)
    said = entry.value if entry else []
    listed = isinstance(said, list) and bool(said or not entry)
    if listed and sorted(map(str, said)) == wanted:
        return
    line = f"{KEY}: [{', '.join(wanted)}]"
    if entry is None:
        where = f"between the `---` lines; {_users(scripts, wanted[0])}"
        yield Problem(page.shown, 1, f"the front matter has no `{KEY}`", f"Write `{line}` {where}.")
    elif not wanted:
        hint = "Remove the line: what the page shows needs nothing beyond torch."
        yield Problem(page.shown, entry.line, f"`{KEY}: {_flow(said)}`", hint)
    else:
        other = next((name for name in wanted if not listed or name not in said), "")
        hint = f"Write `{line}`" + (
            f"; {_users(scripts, other)}." if other else ": no snippet of the page needs more."
        )
        yield Problem(page.shown, entry.line, f"`{KEY}: {_flow(said)}`", hint)


def _scripts(project: Project, directives: Iterable[Directive]) -> list[Snippet] | None:
    """The snippets that a page shows, each once; None where one cannot be read, which is told elsewhere."""
    found = {}
    for one in directives:
        if one.inline:
            continue
        try:
            found[one.snippet] = resolve.resolve(project, one).script
        except ProblemsError:
            return None
    return list(found.values())


def _users(scripts: list[Snippet], package: str) -> str:
    """A snippet that asks for a package, as a message names it."""
    user = next(script for script in scripts if package in needs.packages([script]))
    return f"{user.shown} needs {package}"


def _flow(value: object) -> str:
    return f"[{', '.join(map(str, value))}]" if isinstance(value, list) else str(value)
