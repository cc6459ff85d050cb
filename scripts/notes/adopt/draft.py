"""A draft: what becomes of the cells of a notebook, on the way to a snippet."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from notes.adopt import comments, depend, echo, edit, layout, magic, packages
from notes.adopt.notebook import Code, Notebook, Prose
from notes.adopt.prose import blocks, free, plain, slug

LONGEST = 72  # characters of the title of a snippet, beside its other half


@dataclass
class Left:
    """Why a cell is not in the snippet: a ``kind`` to count by, and the words for its author."""

    kind: str
    why: str


@dataclass
class Cell:
    """One code cell.

    Attributes:
        number: among the code cells of the notebook, from 1.
        name: in the snippet.
        code: as the notebook has it.
        source: as the snippet has it.
        lost: names that dropped statements would have bound, each with what they came from.
        dropped: what was taken out of it: magics, a figure.
        changed: what it was given so that it can be recorded: an option, a ``try``, an import.
        left: why it is left out, or None.
        raises: the exception that it has to raise.
        warns: the category of the warning that it gives.
        tol: the relative difference that its numbers may have; 0 for the usual one.
        echoes: a ``print`` was put around its last expression.
        drawn: without the seed that was put in, its output is another one in each run.
    """

    number: int
    name: str
    code: Code
    source: str
    lost: dict[str, str] = field(default_factory=dict)
    dropped: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    left: Left | None = None
    raises: str = ""
    warns: str = ""
    tol: float = 0
    echoes: bool = False
    drawn: bool = False

    @property
    def header(self) -> str:
        """The line above it."""
        options = {"raises": self.raises, "warns": self.warns, "tol": self.tol}
        return f"# %% {self.name}" + "".join(f" {key}={json.dumps(v)}" for key, v in options.items() if v)


@dataclass
class Draft:
    """A snippet in the making.

    Attributes:
        notebook: where it comes from.
        title: of the chapter, in the language of the notebook.
        cells: its code cells, in order.
        seeds: statements that make its random numbers the same in each run.
        timeout: seconds that it may take, where it takes longer than usual.
    """

    notebook: Notebook
    title: str
    cells: list[Cell]
    seeds: list[str] = field(default_factory=list)
    timeout: int = 0

    @property
    def kept(self) -> list[Cell]:
        """The cells that are in the snippet."""
        return [cell for cell in self.cells if not cell.left]

    def source(self) -> str:
        """The text of the snippet."""
        head = f'"""{comments.pair(_in_a_docstring(self.title))}"""\n'
        if self.timeout:
            head += f"# notes: timeout={self.timeout}\n"
        return "\n".join([head, *(f"{cell.header}\n{cell.source}\n" for cell in self.kept)])

    def leave(self, cell: Cell, kind: str, why: str) -> None:
        """Leave a cell out, and with it those that need what it binds.

        Args:
            cell: of this draft.
            kind: why, to count by.
            why: in words.
        """
        cell.left = Left(kind, why)
        self.seeds = [seed for seed in self.seeds if seed not in cell.source.split("\n")]
        self.follow()

    def follow(self) -> None:
        """Leave out each cell that reads a name which only a cell that is left out would bind."""
        reasons = depend.follow(self.cells)
        for cell in self.cells:
            if cell.number in reasons:
                cell.left = Left("needed", reasons[cell.number])


def begin(notebook: Notebook, name: str) -> Draft:
    """The cells of a notebook as Python in the layout of a snippet, those that cannot run left out.

    Args:
        notebook: as it was read.
        name: of the chapter, where the notebook has no title.

    Raises:
        ProblemsError: ruff is not installed.
    """
    cells = list(_cells(notebook))
    draft = Draft(notebook, _title(notebook) or name.replace("-", " "), cells)
    draft.follow()
    kept = draft.kept
    for cell, source in zip(kept, layout.laid_out([cell.source for cell in kept]), strict=True):
        cell.source = source
    return draft


def _cells(notebook: Notebook) -> Iterator[Cell]:
    section, number = "", 0
    taken: set[str] = set()
    for passage in notebook.passages:
        if isinstance(passage, Prose):
            section = [section, *_headings(passage)][-1]
            continue
        number += 1
        name = free(_name(passage, section), "_", taken)
        yield _cell(number, name, passage)


def _cell(number: int, name: str, code: Code) -> Cell:
    source, dropped, lost = magic.plain(code.source)
    cell = Cell(
        number, name, code, source.strip("\n"), lost, [f"`{one.partition(chr(10))[0]}`" for one in dropped]
    )
    try:
        compile(source, "cell", "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        cell.left = Left("syntax", f"not valid Python: {getattr(error, 'msg', error)}")
        return cell
    kept, missing, without = packages.without_missing(source)
    cell.lost |= without
    cell.source = kept.strip("\n")
    if not ast.parse(kept).body:
        why = (
            f"the package {', '.join(missing)} is not here"
            if missing
            else f"only Jupyter has it: {', '.join(cell.dropped)}"
        )
        cell.left = Left("package" if missing else "magic", why if missing or dropped else "it holds no code")
        return cell
    shown = echo.printed(cell.source, code.stored)
    cell.echoes, cell.source = shown != cell.source, shown
    return cell


def _name(code: Code, section: str) -> str:
    """What a cell may be called: by its title, the section that it stands in, or what it defines."""
    return slug(code.title, "_") or slug(section, "_") or _defined(code.source) or "cell"


def _defined(source: str) -> str:
    tree = edit.parsed(source) or ast.Module([], [])
    names = [node.name for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))]
    return next(filter(None, (slug(name, "_") for name in names)), "")


def _title(notebook: Notebook) -> str:
    prose = next((one for one in notebook.passages if isinstance(one, Prose)), Prose(""))
    return plain(next(iter(_headings(prose)), ""))


def _in_a_docstring(title: str) -> str:
    """A title without what would end a docstring, or be too wide for its line."""
    text = title.replace("\\", "/").replace('"', "'")
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0] or text[:LONGEST]} …"


def _headings(prose: Prose) -> list[str]:
    return [block.text for block in blocks(prose.text) if block.kind == "heading"]
