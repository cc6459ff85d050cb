"""``notes new PART/CHAPTER --from NOTEBOOK``: a notebook becomes a chapter, in one go."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from notes import comment, docstring
from notes.adopt import chapter, draft, echo, edit, notebook, then, trial
from notes.adopt.draft import Cell, Draft
from notes.adopt.workshop import Workshop
from notes.book import needs
from notes.exit_code import Exit
from notes.new import command as new
from notes.problem import Problem, ProblemsError
from notes.project import Project
from notes.report.terminal import many
from notes.run.result import Result

NAME = "notebook"  # of the snippet
TOUCHES = UNTOUCHED, MARKED, LAID_OUT, CHANGED, LEFT = (
    "untouched",
    "with a `print` or a mark to translate added",
    "in another layout",
    "changed",
    "left out",
)


def main(project: Project, name: str, source: Path) -> int:
    """Write the chapter, record its snippet, and list what was changed, dropped, and left out.

    Args:
        project: the book.
        name: ``PART/CHAPTER``.
        source: the notebook.

    Returns:
        The exit code: ``FAILED`` where nothing of the notebook runs, or its outputs were not recorded.

    Raises:
        ProblemsError: the name or the notebook cannot be used, or something of this name exists; nothing is
            written then.
    """
    part, slug = _words(name)
    files, script = new.place(project, part, slug, NAME)
    made = draft.begin(notebook.read(source), slug)
    print(f"{source.name}: {many(len(made.cells), 'code cell')}; running them takes a moment ...", flush=True)
    with Workshop() as shop:
        result = trial.Trial(shop, made, NAME).settle()
        if result is None:
            print("\n".join(_left(made)))
            print("Nothing was written: no cell of it runs here.")
            return Exit.FAILED
        text = trial.finish(made, shop, NAME)
        packages = needs.beyond_torch([shop.load(NAME, text)])
    folder = f"{part}/{slug.replace('-', '_')}"
    files[script] = text
    for language, page in chapter.pages(made, folder, NAME, packages).items():
        files[project.docs / language / part / f"{slug}.md"] = page
    new.write(project, files)
    then.write(script, then.of(made))
    code = new.record(project, [script], f"{part}/{slug}")
    print("\n".join([*_left(made), *_told(made, result)]))
    print(f"What it printed then, beside what it prints now: notes update --review {part}/{slug}")
    return code


def _words(name: str) -> list[str]:
    words = name.strip("/").removesuffix(".md").split("/")
    if len(words) != 2:
        hint = "A notebook becomes a chapter: notes new PART/CHAPTER --from notebook.ipynb"
        raise ProblemsError([Problem(name, 0, "not a chapter", hint)])
    return words


def _left(made: Draft) -> list[str]:
    """What is not in the snippet, and what was taken out of cells that are, or put in."""
    lines = [f"left out  cell {one.number}, `{one.name}`: {one.left.why}" for one in made.cells if one.left]
    for cell in made.kept:
        gone = [*cell.dropped, *cell.lost.values()]
        lines += [f"dropped   cell {cell.number}, `{cell.name}`: {one}" for one in dict.fromkeys(gone)]
        lines += [
            f"changed   cell {cell.number}, `{cell.name}`: {one}" for one in dict.fromkeys(cell.changed)
        ]
    return lines


def _told(made: Draft, result: Result) -> list[str]:
    """What was added, and how many cells came to what."""
    counts = Counter(touched(cell, made.notebook.language) for cell in made.cells)
    said = ", ".join(f"{counts[what]} {what}" for what in TOUCHES if counts[what])
    lines = [f"{many(len(made.cells), 'code cell')}: {said}"]
    if made.seeds:
        lines.insert(
            0, f"added     {', '.join(f'`{one}`' for one in made.seeds)}: random numbers had no seed"
        )
    return lines


def touched(cell: Cell, language: str) -> str:
    """What became of a cell, one of ``TOUCHES``.

    Args:
        cell: of a settled draft.
        language: of the notebook.
    """
    if cell.left:
        return LEFT
    given = cell.code.source.strip()
    if cell.changed:
        return CHANGED
    if cell.source == given:
        return UNTOUCHED
    own = docstring.localize(comment.localize(cell.source, language), language)
    shown = echo.printed(given, cell.code.stored) if cell.echoes and edit.parsed(given) else given
    if own == shown:
        return MARKED
    return LAID_OUT if edit.same(own, shown) else CHANGED
