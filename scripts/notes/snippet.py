"""A snippet: a plain script in percent format, read into cells.

Only its structure is read here, so that an unchanged book is checked in a moment; everything else that
an author can get wrong is in [`mistake`][notes.check.mistake].
"""

from __future__ import annotations

import ast
import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from notes import comment, docstring, header, textfile
from notes.problem import Problem, ProblemsError, nearest
from notes.project import Project

NAME = re.compile(r"[a-z][a-z0-9_]*$")
OPTION = re.compile(r"\s*([A-Za-z_]\w*)=")
DEFAULT_TIMEOUT = 30.0
SHOWN_WIDTH = 79


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
        measured: its figures show what one run measured: that they are there is checked, not what they show.
        first_line: where its code begins in the file, from 1.
    """

    name: str
    line: int
    source: str
    raises: str | None = None
    warns: str | None = None
    tol: float | None = None
    measured: bool = False

    @property
    def first_line(self) -> int:
        """The line in the file where the cell's code begins."""
        return self.line + 1

    def code(self, language: str) -> str:
        """The code as one language's page shows it: comments and docstrings in that language.

        Args:
            language: ``zh`` or ``en``.
        """
        return docstring.localize(comment.localize(self.source, language), language)


@dataclass(frozen=True)
class Snippet:
    """One script: an own process when run, a sequence of named cells when shown.

    Attributes:
        id: ``part/chapter/name.py``, its path below ``snippets/``.
        path: the file.
        shown: its path as a contributor types it from the root.
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

    @property
    def shown(self) -> str:
        """Its path as a contributor types it from the root."""
        return f"snippets/{self.id}"

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
        raise KeyError(f"`{self.id}` has no cell `{name}`. {hint}".strip())

    def imports(self) -> set[str]:
        """Top-level modules the source imports anywhere; empty when it does not parse."""
        return set(self._imports)

    @cached_property
    def _imports(self) -> set[str]:
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
        ProblemsError: it has no cells, a bad name, a bad option, or cannot be read; every problem is listed.
    """
    shown = project.relative(path)
    source = textfile.raw(path)
    if found := _spoilt(source, shown):
        raise ProblemsError([found])
    problems: list[Problem] = []
    cells = _cells(source, shown, problems)
    options = _file_options(source, shown, problems)
    if problems:
        raise ProblemsError(problems)
    return Snippet(project.snippet_id(path), path, source, tuple(cells), **options)


def too_wide(script: Snippet) -> list[Problem]:
    """Lines that a page would show wider than ``SHOWN_WIDTH``, said once for both languages.

    Args:
        script: from ``load``.
    """
    if max(map(len, script.source.split("\n"))) <= SHOWN_WIDTH:
        return []
    found = []
    for cell in script.cells:
        halves = zip(cell.code("zh").split("\n"), cell.code("en").split("\n"), strict=True)
        for line, (zh, en) in enumerate(halves, cell.first_line):
            width = max(len(zh), len(en))
            if width > SHOWN_WIDTH:
                pages = "the pages" if zh == en else "the zh page" if len(zh) == width else "the en page"
                message = f"{pages} would show {width} characters on this line, at most {SHOWN_WIDTH}"
                found.append(Problem(script.shown, line, message, "Shorten the comment or wrap the code."))
    return found


def _spoilt(source: str, shown: str) -> Problem | None:
    """What an editor or a merge did to the whole file."""
    if source.startswith(textfile.BOM):
        hint = "Save the file as UTF-8 without a byte order mark (BOM)."
        return Problem(shown, 1, "a byte order mark before the first character", hint)
    if "\r" in source:
        line = source[: source.index("\r")].count("\n") + 1
        return Problem(shown, line, "a carriage return in the source", "Save the file with LF line endings.")
    return textfile.conflict(source, shown)


def _cells(source: str, shown: str, problems: list[Problem]) -> list[Cell]:
    headers = header.headers(source)
    missed = header.near_misses(source, shown, len(headers))
    problems += missed
    if not headers and missed:
        return []
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
    kinds = {"raises": str, "warns": str, "tol": float, "measured": bool}
    return name, _options(rest, kinds, shown, line, problems)


def _file_options(source: str, shown: str, problems: list[Problem]) -> dict:
    lines = header.file_options(source)
    if not lines:
        return {}
    line = source.count("\n", 0, lines[0].start()) + 1
    if len(lines) > 1:
        second = source.count("\n", 0, lines[1].start()) + 1
        problems.append(
            Problem(shown, second, "a second `# notes:` line", f"Put all options on line {line}.")
        )
    cells = header.headers(source)
    if cells and lines[0].start() > cells[0].start():
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
    text: str, kinds: dict[str, Any], shown: str, line: int, problems: list[Problem], bare: bool = False
) -> dict:
    """``key=value …`` with JSON values (bare words too where ``bare``); an option of kind `bool` has none."""
    found: dict = {}
    value: Any
    flags = [name for name, kind in kinds.items() if kind is bool]
    decoder = json.JSONDecoder()
    rest = text.strip()
    while rest:
        word, *_ = rest.split(maxsplit=1)
        if word in flags:
            found[word] = True
            rest = rest[len(word) :].lstrip()
            continue
        key = OPTION.match(rest)
        if not key:
            hint = 'Write key=value, as tol=0.001 or raises="E".'
            hint += "".join(f" `{name}` stands alone." for name in flags)
            problems.append(Problem(shown, line, f"cannot read `{rest}`", hint))
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
            kind = {str: "text", float: "a number", int: "a whole number", bool: "no value"}[kinds[key[1]]]
            problems.append(Problem(shown, line, f"`{key[1]}` takes {kind}", ""))
        elif not isinstance(value, str) and value <= 0:
            problems.append(Problem(shown, line, f"`{key[1]}={value}`", "It takes a positive number."))
        else:
            found[key[1]] = value
    return found
