"""Which pages show what changed: a page, a snippet, a ledger, a file of ``docs/data``.

Of a data file that half the book reads, these are the pages made from it and the one somebody looks at;
the whole build that follows brings the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from notes import ledger, textfile
from notes.book.directive import all_directives, directives
from notes.problem import ProblemsError
from notes.project import LANGUAGES, LEDGER, NAMES, Project
from notes.render import reference

MADE_FROM = {  # file of docs/data → what pages ask for with `<!-- notes: … -->`
    "api.yml": {"api-index"},
    "errata.yml": {"errata"},
    "glossary.yml": {"glossary"},
    "news.yml": {"news"},
    "sources.yml": {"contents", "errata", "part", "source-map", "to-come"},
    "versions.json": {"versions"},
}
MADE_FROM_LEDGER = {"verified", "versions"}
MADE_FROM_NAMES = {"api-index"}


class Dependents:
    """Finds the pages; it remembers the ledgers, since only the rows that changed count."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._ledger = self._read_ledger()

    def pages(self, changed: list[Path], viewed: Path | None) -> list[Path] | None:
        """The pages to render again at once, ``viewed`` first; None when only a whole build can tell."""
        try:
            return self._pages(changed, viewed)
        except ProblemsError:  # a page or a data file cannot be read: the whole build says so
            return None

    def _pages(self, changed: list[Path], viewed: Path | None) -> list[Path] | None:
        found: list[Path] = []
        for path in changed:
            if path.suffix == ".md":
                found.append(path)
            elif path.name == LEDGER:
                found += self._of_ledger(viewed)
            elif path.name == NAMES:
                found += self._asking(MADE_FROM_NAMES)
            elif path.parent == self.project.docs / "data" and path.name in MADE_FROM:
                found += self._of_data(path.name, viewed)
            elif path.parent.parent.parent == self.project.snippets:
                found += self._of_snippet(path)
            else:
                return None
        return sorted(dict.fromkeys(found), key=lambda page: page != viewed)

    def _of_snippet(self, path: Path) -> list[Path]:
        script = self.project.snippet_id(path.with_name(f"{path.name.partition('.')[0]}.py"))
        return [one.page for one in all_directives(self.project) if one.snippet == script]

    def _of_ledger(self, viewed: Path | None) -> Iterator[Path]:
        before, self._ledger = self._ledger, self._read_ledger()
        yield from self._asking(MADE_FROM_LEDGER)
        if viewed:
            shown = {one.snippet for one in directives(viewed)}
            if any(before.get(name) != self._ledger.get(name) for name in shown):
                yield viewed

    def _of_data(self, name: str, viewed: Path | None) -> Iterator[Path]:
        yield from self._asking(MADE_FROM[name])
        if name == "glossary.yml" and viewed and "glossary.md#" in textfile.read(viewed):
            yield viewed

    def _asking(self, names: set[str]) -> Iterator[Path]:
        """The pages that ask for one of these generated pieces."""
        for language in LANGUAGES:
            for page in self.project.pages(language):
                lines = textfile.read(page).split("\n")
                asked = (reference.COMMENT.match(line) for line in lines if "<!--" in line)
                if any(found and found["name"] in names for found in asked):
                    yield page

    def _read_ledger(self) -> ledger.Ledger:
        return ledger.survey(self.project, self.project.ledgers())[0]  # what is wrong, the pages say
