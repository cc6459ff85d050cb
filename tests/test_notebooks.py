"""The notebooks of this book, executed by a real Jupyter kernel: they print what their records say."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import nbformat
import notebook_run
import pytest
from notes.book import help as helps
from notes.export import command
from notes.export.chapter import Chapter
from notes.project import LANGUAGES, find

PROJECT = find(Path(__file__).parent)
CHAPTERS = [
    pytest.param(language, page, id=page.relative_to(PROJECT.docs).with_suffix("").as_posix())
    for language in LANGUAGES
    for page in command.chapters(PROJECT, language)
]


@cache
def _read(language: str, page: Path) -> nbformat.NotebookNode:
    return nbformat.reads(command.export(PROJECT, language, page), as_version=4)


def _tolerance(language: str, page: Path) -> dict[str, float]:
    """Cell id → the tolerance that the snippet asks for."""
    chapter = Chapter(PROJECT, language, page)
    return {
        "run-" + "-".join(filter(None, [script.stem, cell.name])): cell.tol
        for script in chapter.scripts.values()
        for cell in script.cells
        if cell.tol
    }


def test_every_chapter_makes_a_valid_notebook() -> None:
    for language in LANGUAGES:
        for page in command.chapters(PROJECT, language):
            nbformat.validate(_read(language, page))


def test_data_of_helps_is_left_out_of_notebooks() -> None:
    left_out = set()
    for language in LANGUAGES:
        for page in command.chapters(PROJECT, language):
            code = "".join(cell.source for cell in _read(language, page).cells if cell.cell_type == "code")
            for script in Chapter(PROJECT, language, page).scripts.values():
                if data := helps.data(script):
                    assert data not in code, script.id
                    left_out.add(script.path)
    recorded = PROJECT.snippets.rglob("*.json")
    assert left_out == {path.with_name(f"{path.name.partition('.')[0]}.py") for path in recorded} != set()


def _carried(language: str, chapter: str) -> set[str]:
    """The files of the toolbox that the notebook of a chapter has with it."""
    first = _read(language, PROJECT.docs / language / f"{chapter}.md").cells[0]
    if first.id != "toolbox":
        return set()
    names: dict = {}
    exec(first.source.partition("folder = ")[0], names)
    return set(names["SOURCES"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notebook_carries_the_data_that_its_chapter_uses_and_no_other(language: str) -> None:
    assert _carried(language, "workflows/structured-data") == set()
    assert _carried(language, "workflows/categories-and-gaps") == {"__init__.py", "penguins.py"}


@pytest.mark.full
@pytest.mark.parametrize(("language", "page"), CHAPTERS)
def test_a_kernel_prints_what_the_notebook_shows(language: str, page: Path, tmp_path: Path) -> None:
    notebook = _read(language, page)
    assert notebook_run.differences(notebook, str(tmp_path), _tolerance(language, page)) == []
    assert list(tmp_path.rglob("*.json")) == [], "data of a help in a reader's folder"
