"""A snippet: a plain script in percent format, read into cells.

``load`` reads the structure (fast, so that an unchanged book is checked in a moment);
``problems`` looks at everything an author can get wrong (slower, done when a snippet changed).
"""

from __future__ import annotations

import ast
import json
import re
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from notes import comment
from notes.problem import Problem, ProblemsError, nearest
from notes.project import Project

HEADER = re.compile(r"^# %%(.*)$", re.M)
OPTIONS_LINE = re.compile(r"^# notes:(.*)$", re.M)
NAME = re.compile(r"[a-z][a-z0-9_]*$")
OPTION = re.compile(r"\s*([A-Za-z_]\w*)=")
DEFAULT_TIMEOUT = 30.0
SHOWN_WIDTH, SOURCE_WIDTH = 79, 110


@dataclass(frozen=True)
class Cell:
    """One ``# %% name`` block: its code and what is expected of it.

    Attributes:
        name: unique in its file.
        line: of the header, from 1.
        source: below the header, without blank lines around.
        raises: the exact type of the exception that it must raise.
        warns: the category of the warning that it must give.
        tol: the relative difference that its numbers may have from the record.
        first_line: where its code begins in the file, from 1.
    """

    name: str
    line: int
    source: str
    raises: str | None = None
    warns: str | None = None
    tol: float | None = None

    @property
    def first_line(self) -> int:
        """The line in the file where the cell's code begins."""
        return self.line + 1

    def code(self, language: str) -> str:
        """The code as one language's page shows it: comments in that language.

        Args:
            language: ``zh`` or ``en``.
        """
        return comment.localize(self.source, language)


@dataclass(frozen=True)
class Snippet:
    """One script: an own process when run, a sequence of named cells when shown.

    Attributes:
        id: ``part/chapter/name.py``, its path below ``snippets/``.
        path: the file.
        source: all of its text.
        cells: in the order of the file, at least one.
        device: ``cuda`` when it runs only there; None for any device.
        timeout: seconds that a run may take.
        threads: what torch may use; None for the setting of the run.
        needs: optional dependencies without which it is skipped.
        titles: language → title, from the docstring pair.
        stem: the name of the file without ``.py``.
    """

    id: str
    path: Path
    source: str
    cells: tuple[Cell, ...]
    device: str | None = None
    timeout: float = DEFAULT_TIMEOUT
    threads: int | None = None
    needs: tuple[str, ...] = ()

    @cached_property
    def titles(self) -> dict[str, str]:
        """The title in each language, from the docstring pair."""
        found = re.match(r'(?:#[^\n]*\n)*"""(.*?)"""', self.source, re.S)
        pair = comment.split_pair(found[1].strip()) if found else None
        english, chinese = pair or (self.path.stem, self.path.stem)
        return {"zh": chinese, "en": english}

    @property
    def stem(self) -> str:
        return self.path.stem

    def cell(self, name: str) -> Cell:
        """The cell of a name.

        Args:
            name: as after ``# %%``.

        Raises:
            KeyError: there is none; the message names the nearest one.
        """
        for cell in self.cells:
            if cell.name == name:
                return cell
        hint = nearest(name, [cell.name for cell in self.cells])
        raise KeyError(f"{self.id} has no cell `{name}`. {hint}".strip())

    def imports(self) -> set[str]:
        """Top-level modules the source imports anywhere; empty when it does not parse."""
        try:
            tree = ast.parse(self.source)
        except (SyntaxError, ValueError):
            return set()
        names: set[str] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                names.update(alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.split(".")[0])
        return names


def load(project: Project, path: Path) -> Snippet:
    """Read a snippet's structure.

    Args:
        project: the book it belongs to.
        path: the file, ``snippets/<part>/<chapter>/<name>.py``.

    Raises:
        OSError: there is no such file.
        ProblemsError: it has no cells, a bad name, a bad option, or is not UTF-8; every problem is listed.
    """
    shown = project.relative(path)
    try:
        source = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise ProblemsError(
            [Problem(shown, line, "not UTF-8 text", "Save the file as UTF-8 without a byte order mark.")]
        ) from None
    if "\r" in source:
        line = source[: source.index("\r")].count("\n") + 1
        raise ProblemsError(
            [Problem(shown, line, "a carriage return in the source", "Save the file with LF line endings.")]
        )
    problems: list[Problem] = []
    cells = _cells(source, shown, problems)
    options = _file_options(source, shown, problems)
    if problems:
        raise ProblemsError(problems)
    return Snippet(project.snippet_id(path), path, source, tuple(cells), **options)


def problems(snippet: Snippet, project: Project) -> list[Problem]:
    """Everything an author can get wrong in a snippet that loads.

    Args:
        snippet: from [`load`][notes.snippet.load].
        project: the book it belongs to.

    Returns:
        Names that shadow a module, invalid Python, code before the first cell, comments without their other
            half, cells after one that raises, lines too wide: one problem each, none when all is well.
    """
    shown = project.relative(snippet.path)
    found = _name_problems(snippet, shown)
    try:
        compile(snippet.source, str(snippet.path), "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        message = f"not valid Python: {getattr(error, 'msg', error)}"
        return [*found, Problem(shown, line, message, f"See it with: python {shown}")]
    found += _preamble_problems(snippet, shown)
    found += _cell_problems(snippet, shown)
    found += comment.problems(snippet.source, shown)
    for number, text in enumerate(snippet.source.split("\n"), 1):
        if len(text) > SOURCE_WIDTH:
            found.append(
                Problem(
                    shown, number, f"{len(text)} characters wide, at most {SOURCE_WIDTH}", "Wrap the line."
                )
            )
    return found


def _cells(source: str, shown: str, problems: list[Problem]) -> list[Cell]:
    headers = list(HEADER.finditer(source))
    if not headers:
        hint = "Write `# %% name` on a line of its own before the code."
        problems.append(Problem(shown, 1, "no cell", hint))
        return []
    cells: list[Cell] = []
    for here, following in zip(headers, [*headers[1:], None], strict=True):
        line = source.count("\n", 0, here.start()) + 1
        name, options = _header(here[1], shown, line, problems)
        if any(cell.name == name for cell in cells):
            problems.append(Problem(shown, line, f"a second cell called `{name}`", "Names are unique."))
        body = source[here.end() + 1 : following.start() if following else len(source)]
        cells.append(Cell(name, line, body.rstrip(), **options))
    return cells


def _header(text: str, shown: str, line: int, problems: list[Problem]) -> tuple[str, dict]:
    name, _, rest = text.strip().partition(" ")
    if not NAME.match(name):
        message = f"`{name}` is not a cell name" if name else "a cell without a name"
        problems.append(Problem(shown, line, message, "Use lower-case letters, digits, _: `# %% gradient`."))
    kinds = {"raises": str, "warns": str, "tol": float}
    return name, _options(rest, kinds, shown, line, problems)


def _file_options(source: str, shown: str, problems: list[Problem]) -> dict:
    lines = list(OPTIONS_LINE.finditer(source))
    if not lines:
        return {}
    line = source.count("\n", 0, lines[0].start()) + 1
    if len(lines) > 1:
        second = source.count("\n", 0, lines[1].start()) + 1
        problems.append(
            Problem(shown, second, "a second `# notes:` line", f"Put all options on line {line}.")
        )
    first_cell = HEADER.search(source)
    if first_cell and lines[0].start() > first_cell.start():
        problems.append(
            Problem(shown, line, "`# notes:` after the first cell", "Move it above the first cell.")
        )
    kinds = {"device": str, "timeout": float, "threads": int, "needs": str}
    options = _options(lines[0][1], kinds, shown, line, problems, bare=True)
    if options.get("device") not in (None, "cuda", "cpu"):
        problems.append(Problem(shown, line, f"device={options['device']}", "Valid: cuda."))
    if "needs" in options:
        options["needs"] = tuple(options["needs"].split(","))
    return options


def _options(
    text: str, kinds: dict[str, type], shown: str, line: int, problems: list[Problem], bare: bool = False
) -> dict:
    """``key=value …`` with JSON values (bare words too where ``bare``)."""
    found: dict = {}
    decoder = json.JSONDecoder()
    rest = text.strip()
    while rest:
        key = OPTION.match(rest)
        if not key:
            problems.append(
                Problem(shown, line, f"cannot read `{rest}`", 'Write key=value, as tol=0.001 or raises="E".')
            )
            return found
        rest = rest[key.end() :]
        try:
            value, end = decoder.raw_decode(rest)
        except json.JSONDecodeError:
            word = rest.split()[0] if rest.split() else ""
            value, end = word, len(word)
            if not bare or not word:
                problems.append(
                    Problem(shown, line, f"`{key[1]}={word}`: the value is not JSON", 'Quote text: "…".')
                )
        rest = rest[end:].lstrip()
        if key[1] not in kinds:
            problems.append(Problem(shown, line, f"unknown option `{key[1]}`", nearest(key[1], kinds)))
        elif isinstance(value, bool) or not isinstance(
            value, (int, float) if kinds[key[1]] is float else kinds[key[1]]
        ):
            kind = {str: "text", float: "a number", int: "a whole number"}[kinds[key[1]]]
            problems.append(Problem(shown, line, f"`{key[1]}` takes {kind}", ""))
        elif not isinstance(value, str) and value <= 0:
            problems.append(Problem(shown, line, f"`{key[1]}={value}`", "It takes a positive number."))
        else:
            found[key[1]] = value
    return found


def _name_problems(snippet: Snippet, shown: str) -> list[Problem]:
    stem, found = snippet.stem, []
    if not re.fullmatch(r"[a-z][a-z0-9_]*", stem):
        found.append(
            Problem(shown, 0, f"`{stem}.py` is not a snippet name", "Use lower-case letters, digits, _.")
        )
    if (
        stem in sys.stdlib_module_names
        or stem in snippet.imports()
        or stem in ("torch", "numpy", "matplotlib")
    ):
        hint = "`python file.py` would import it instead of the real one: rename the file."
        found.append(Problem(shown, 0, f"`{stem}.py` shadows the module `{stem}`", hint))
    return found


def _preamble_problems(snippet: Snippet, shown: str) -> list[Problem]:
    tree = ast.parse(snippet.source)
    first = snippet.cells[0].line
    early = [node for node in tree.body if node.lineno < first]
    found = []
    title = ast.get_docstring(tree)
    if title is None:
        hint = 'Begin the file with """English title | 中文标题""".'
        found.append(Problem(shown, 1, "no title", hint))
    elif comment.split_pair(title) is None:
        hint = "Write an English half, ` | `, and a Chinese half."
        found.append(Problem(shown, 1, "the title is not a pair", hint))
    for node in early[1 if title is not None else 0 :]:
        hint = "Only the docstring, comments and `# notes:` stand there; move the code into a cell."
        found.append(Problem(shown, node.lineno, "code before the first cell", hint))
    return found


def _cell_problems(snippet: Snippet, shown: str) -> list[Problem]:
    found = []
    for cell in snippet.cells:
        if cell.raises and cell is not snippet.cells[-1]:
            hint = "Nothing runs after an exception: move it to the end, or into its own file."
            found.append(Problem(shown, cell.line, f"`{cell.name}` raises but is not the last cell", hint))
        if not cell.source.strip():
            found.append(Problem(shown, cell.line, f"`{cell.name}` is empty", "Write its code or remove it."))
        found += _too_wide(cell, shown)
    return found


def _too_wide(cell: Cell, shown: str) -> list[Problem]:
    """Lines that a page would show wider than ``SHOWN_WIDTH``, said once for both languages."""
    found = []
    halves = zip(cell.code("zh").split("\n"), cell.code("en").split("\n"), strict=True)
    for line, (zh, en) in enumerate(halves, cell.first_line):
        width = max(len(zh), len(en))
        if width > SHOWN_WIDTH:
            pages = "the pages" if zh == en else "the zh page" if len(zh) == width else "the en page"
            message = f"{pages} would show {width} characters on this line, at most {SHOWN_WIDTH}"
            found.append(Problem(shown, line, message, "Shorten the comment or wrap the code."))
    return found
