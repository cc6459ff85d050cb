"""Proofs: the ``covers:`` of a page's front matter says which row of the source notes it proves, and where.

covers:
  S2-1.2.1a: backward_scalar/quadratic.py#gradient   # below snippets/<part>/
  S0-1031-4: '#leaf'                                 # a heading of this page
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from notes import snippet, textfile
from notes.book import anchor, catalog, metadata, resolve
from notes.book import directive as book
from notes.problem import Problem, ProblemsError, nearest
from notes.project import Project
from notes.shelf.remember import again, file

HEADING_ID = re.compile(r"^#{1,6} .*\{[^}]*#([^\s}]+)[^}]*\}\s*$", re.M)
TITLE = re.compile(r"^# (.+?)\s*(?:\{[^}]*\})?\s*$", re.M)


@dataclass(frozen=True)
class Proof:
    """One line of ``covers:``: this page proves that row with a snippet or under a heading."""

    row: str  # as written: a row, the parent of rows, or an erratum
    page: Path
    line: int
    target: str  # as written
    snippet: str | None = None  # its id
    cell: str | None = None
    heading: str | None = None

    @property
    def is_erratum(self) -> bool:
        return catalog.ERRATUM.fullmatch(self.row) is not None


def of_page(project: Project, page: Path) -> list[Proof]:
    """The proofs a page declares, in order.

    Raises:
        ProblemsError: the front matter is not YAML, or ``covers:`` is no mapping of ids to targets.
    """
    shown = project.relative(page)
    root, _ = metadata.compose(textfile.read(page), shown)
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    node = next((value for key, value in pairs if key.value == "covers"), None)
    return _proofs(project, page, shown, node)


def page_problems(project: Project, page: Path) -> list[Problem]:
    """What is wrong with the proofs of one page: unknown rows, targets that are not there."""
    try:
        found = of_page(project, page)
        rows = [row.id for row in catalog.sources(project).rows]
        wrong = [erratum.id for erratum in catalog.errata(project)]
    except ProblemsError as error:
        return list(error.problems)
    problems: list[Problem] = []
    for proof in found:
        message = _row_problem(proof, rows, wrong)
        lost = _lost(project, proof) if proof.snippet and not message else []
        message = message or (None if lost else _target_problem(proof))
        problems += [Problem(project.relative(page), proof.line, *message)] if message else lost
    return problems


def problems(project: Project, language: str) -> list[Problem]:
    """What is wrong with the proofs of every page of one language."""
    return [problem for page in project.pages(language) for problem in page_problems(project, page)]


def coverage(project: Project, language: str) -> dict[str, list[Proof]]:
    """Every row and erratum → its proofs on the pages of one language, a row's own before its parents'.

    Raises:
        ProblemsError: a page's front matter or a data file cannot be read.
    """
    rows = [row.id for row in catalog.sources(project).rows]
    found: dict[str, list[Proof]] = {row: [] for row in rows}
    found.update({erratum.id: [] for erratum in catalog.errata(project)})
    for page in project.pages(language):
        for proof in of_page(project, page):
            for row in [proof.row] if proof.is_erratum else catalog.rows_of(proof.row, rows):
                found.setdefault(row, []).append(proof)
    for row, proofs in found.items():
        proofs.sort(key=lambda proof: proof.row != row)
    return found


def place(proof: Proof) -> str:
    """The anchor of a proof on its page: its heading, or the first block that shows it; else ``""``."""
    return proof.heading or next((name for _, name in _showing(proof)), "")


def caption(project: Project, proof: Proof, language: str) -> str:
    """What the page calls the snippet of a proof; the snippet's title where it has no caption."""
    for directive, _ in _showing(proof):
        return directive.caption
    return snippet.load(project, project.snippets / proof.snippet).titles[language] if proof.snippet else ""


@again(file)
def title(page: Path) -> str:
    """The first heading of a page."""
    found = TITLE.search(book.body(textfile.read(page))[0])
    return found[1] if found else page.stem


def _proofs(project: Project, page: Path, shown: str, node: yaml.Node | None) -> list[Proof]:
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return []
    hint = "Write `S2-1.2.1a: chapter/file.py#cell` or `S2-1.2.1a: '#heading'`, one row per line."
    if not isinstance(node, yaml.MappingNode):
        raise ProblemsError([Problem(shown, node.start_mark.line + 1, "`covers` is no list of rows", hint)])
    found, bad = [], []
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(value, yaml.ScalarNode) or not value.value:
            bad.append(Problem(shown, line, f"`{key.value}` names no proof", hint))
        else:
            found.append(_proof(project, page, line, key.value, value.value))
    if bad:
        raise ProblemsError(bad)
    return found


def _proof(project: Project, page: Path, line: int, row: str, target: str) -> Proof:
    path, _, name = target.partition("#")
    if not path:
        return Proof(row, page, line, target, heading=name)
    part = book.chapter_id(project, page).rpartition("/")[0]
    script = f"{part}/{path}" if part and path.count("/") < 2 else path
    return Proof(row, page, line, target, script, name or None)


def _row_problem(proof: Proof, rows: list[str], errata: list[str]) -> tuple[str, str] | None:
    if proof.is_erratum:
        if errata and proof.row not in errata:
            return f"no erratum `{proof.row}` in docs/data/errata.yml", nearest(proof.row, errata)
        if not proof.snippet:
            return f"`{proof.row}` needs a snippet as its proof", "Write `chapter/file.py#cell`."
    elif rows and not catalog.rows_of(proof.row, rows):
        return f"no row `{proof.row}` in docs/data/sources.yml", nearest(proof.row, rows)
    return None


def _lost(project: Project, proof: Proof) -> list[Problem]:
    """Why the snippet of a proof, or its cell, cannot be shown."""
    target = f"{proof.snippet}#{proof.cell}" if proof.cell else f"{proof.snippet}"
    try:
        resolve.resolve(project, book.Directive(proof.page, proof.line, "", target, (), inline=True))
    except ProblemsError as error:
        return list(error.problems)
    return []


def _target_problem(proof: Proof) -> tuple[str, str] | None:
    if proof.heading is not None:
        ids = HEADING_ID.findall(book.body(textfile.read(proof.page))[0])
        if proof.heading not in ids:
            return f"no heading `#{proof.heading}` on this page", nearest(proof.heading or "", ids)
        return None
    if not _shown_inline(proof) and not _showing(proof):
        return (
            f"`{proof.target}` is not shown on this page",
            "Show it with a directive, or name the cell that is shown.",
        )
    return None


@again(file, 8)
def _directives(page: Path) -> tuple[book.Directive, ...]:
    return tuple(book.directives(page))


def _showing(proof: Proof) -> list[tuple[book.Directive, str]]:
    """The directives of the page that show the proof, those that name its cell first."""
    found = [
        (directive, name)
        for directive, name in anchor.of_page(_directives(proof.page))
        if directive.snippet == proof.snippet
        and (None in (directive.cell, proof.cell) or directive.cell == proof.cell)
    ]
    return sorted(found, key=lambda item: item[0].cell != proof.cell)


def _shown_inline(proof: Proof) -> bool:
    return any(d.inline and d.snippet == proof.snippet for d in _directives(proof.page))
