"""A record: what a snippet printed, cell by cell, committed beside it as ``name.out``.

Format: one header line with the device, then per cell ``# %% name`` and its output, UTF-8, LF.
Figures and data stand beside it: ``name.cell.svg``, ``name.cell.2.svg``, ``name.cell.json``.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from notes import textfile, visible
from notes.problem import Problem, ProblemsError
from notes.project import write_atomic

CELL = re.compile(r"# %% ([a-z][a-z0-9_]*)$")
MEDIA = re.compile(r"[a-z][a-z0-9_]*(\.\d+)?\.(svg|json)")
MASK = "[..]"
ENDINGS = {"cpu": ".out", "cuda": ".cuda.out"}


@dataclass
class Record:
    """What a snippet printed and drew on one device.

    Attributes:
        device: ``cpu`` or ``cuda``.
        outputs: cell → text, without trailing blanks and trailing empty lines; a silent cell has ``""``.
        media: suffix of a figure or data file, such as ``gradient.svg`` → its text.
    """

    device: str = "cpu"
    outputs: dict[str, str] = field(default_factory=dict)
    media: dict[str, str] = field(default_factory=dict)

    def text(self) -> str:
        """The ``.out`` file."""
        lines = [f"# {self.device}"]
        for name, output in self.outputs.items():
            lines.append(f"# %% {name}")
            if output:
                lines.append(output)
        return "\n".join(lines) + "\n"

    def figures(self, cell: str) -> list[str]:
        """The SVG texts of one cell, in the order they were drawn.

        Args:
            cell: its name.
        """
        keys = [key for key in self.media if re.fullmatch(rf"{cell}(\.\d+)?\.svg", key)]
        return [self.media[key] for key in sorted(keys, key=_figure_number)]

    def data(self, cell: str) -> str | None:
        """The JSON text a cell wrote, or None.

        Args:
            cell: its name.
        """
        return self.media.get(f"{cell}.json")


def out_path(snippet: Path, device: str = "cpu") -> Path:
    """Where the record of ``snippet`` on ``device`` lies."""
    return snippet.with_name(snippet.stem + ENDINGS[device])


def media_path(snippet: Path, suffix: str, device: str = "cpu") -> Path:
    """Where a figure or data file lies; ``suffix`` is ``cell.svg``, ``cell.2.svg`` or ``cell.json``."""
    stem = snippet.stem if device == "cpu" else f"{snippet.stem}.{device}"
    return snippet.with_name(f"{stem}.{suffix}")


def parse(text: str, shown: str = "record") -> Record:
    """Read the text of a record.

    Args:
        text: of the ``.out`` file.
        shown: the name of the file in messages.

    Raises:
        ProblemsError: the header is missing, a cell stands twice, or text precedes the first cell.
    """
    record, problems = parsed(text, shown)
    if problems:
        raise ProblemsError(problems)
    return record


def parsed(text: str, shown: str) -> tuple[Record, list[Problem]]:
    """As much of a record as can be had, and what is wrong with it; see [`parse`][notes.record.parse]."""
    problems: list[Problem] = []
    lines = text.split("\n")
    header = re.fullmatch(r"# (cpu|cuda)", lines[0])
    if not header:
        what = "the first line is not" if text.strip() else "the record is empty: it begins with"
        problems.append(Problem(shown, 1, f"{what} `# cpu` or `# cuda`", _again(shown)))
    record = Record(header[1] if header else "cpu")
    name, body = None, []
    for number, line in enumerate(lines[1:], 2):
        cell = CELL.fullmatch(line)
        if not cell:
            if name is None and line:
                problems.append(Problem(shown, number, "text before the first cell", _again(shown)))
            body.append(line)
            continue
        if name is not None:
            record.outputs[name] = _trim(body)
        name, body = cell[1], []
        if name in record.outputs:
            problems.append(Problem(shown, number, f"a second cell called `{name}`", _again(shown)))
    if name is not None:
        record.outputs[name] = _trim(body)
    return record, problems


def read(
    snippet: Path, device: str = "cpu", shown: str | None = None, names: Iterable[str] | None = None
) -> Record | None:
    """The record of a snippet with its figures and data, or None when there is none.

    Args:
        snippet: the file of the snippet; its record lies beside it.
        device: ``cpu`` or ``cuda``.
        shown: the name of the record in messages (default: its path).
        names: of the files beside it, where they are known already.

    Raises:
        ProblemsError: the file is not a record (also when a merge left its marks in it).
    """
    path = out_path(snippet, device)
    if not os.path.lexists(path):
        return None
    shown = shown or textfile.shown(path)
    record = parse(_text(path, shown), shown)
    if record.device != device:
        message = f"a record of {record.device}, in the place of one of {device}"
        raise ProblemsError([Problem(shown, 1, message, _again(shown))])
    for file in media_files(snippet, device, names):
        with contextlib.suppress(FileNotFoundError):  # removed since the names were listed
            record.media[media_suffix(snippet, file, device)] = _text(file, f"{_folder(shown)}{file.name}")
    return record


def _text(path: Path, shown: str) -> str:
    """The text of a record, a figure or a data file; none of them is mended by hand."""
    try:
        text = textfile.raw(path).replace("\r\n", "\n")
    except textfile.UnreadableError as error:
        if isinstance(error.__context__, FileNotFoundError) and not path.is_symlink():
            raise error.__context__ from None
        raise
    except ProblemsError as error:
        ((line, message),) = [(problem.line, problem.message) for problem in error.problems]
        raise ProblemsError([Problem(shown, line, message, _again(shown))]) from None
    found = textfile.conflict(text, shown)
    if not found and text.startswith(textfile.BOM):
        found = Problem(shown, 1, "a byte order mark before the first character")
    if found:
        raise ProblemsError([Problem(shown, found.line, found.message, _again(shown))])
    return text


def flaws(snippet: Path, record: Record, shown: str) -> list[Problem]:
    """Figures that are no drawings and data files that are no JSON: empty, cut, or joined by a merge.

    Args:
        snippet: the file of the snippet.
        record: what was read for it.
        shown: the name of its ``.out`` file in messages.
    """
    found = []
    for suffix, text in record.media.items():
        name = f"{_folder(shown)}{media_path(snippet, suffix, record.device).name}"
        if flaw := _flaw(suffix, text):
            found.append(Problem(name, *flaw, _again(name)))
    return found


def _flaw(suffix: str, text: str) -> tuple[int, str] | None:
    if suffix.endswith(".json"):
        import json

        try:
            json.loads(text)
        except ValueError as error:
            return getattr(error, "lineno", 1), f"not JSON: {getattr(error, 'msg', error)}"
        return None
    from xml.parsers import expat

    try:
        expat.ParserCreate().Parse(text, True)
    except (expat.ExpatError, ValueError) as error:
        return getattr(error, "lineno", 1), f"not a drawing: {error}"
    return None if "<svg" in text else (1, "not a drawing: no <svg> in it")


def write(snippet: Path, record: Record) -> list[Path]:
    """Write a record and its media, and remove media it no longer has.

    Each file is replaced in one step, and only if its content changes.

    Args:
        snippet: the file of the snippet; the record lies beside it.
        record: what to write.

    Returns:
        The files that changed.

    Raises:
        OSError: a file cannot be written.
    """
    changed = []
    wanted = {out_path(snippet, record.device): record.text()}
    for suffix, text in record.media.items():
        wanted[media_path(snippet, suffix, record.device)] = text
    for path, text in wanted.items():
        if not path.is_file() or path.is_symlink() or path.read_bytes() != text.encode():
            write_atomic(path, text)
            changed.append(path)
    for path in media_files(snippet, record.device):
        if path not in wanted:
            path.unlink()
            changed.append(path)
    return changed


def media_files(snippet: Path, device: str = "cpu", names: Iterable[str] | None = None) -> list[Path]:
    """The figure and data files that belong to a snippet on a device, among ``names`` if those are given."""
    prefix = f"{snippet.stem}." if device == "cpu" else f"{snippet.stem}.{device}."
    beside = os.listdir(snippet.parent) if names is None else names
    found = sorted(name for name in beside if name.startswith(prefix))
    return [snippet.parent / name for name in found if MEDIA.fullmatch(name[len(prefix) :])]


def clean(output: str) -> str:
    """What a terminal would have left: last state of ``\\r`` lines, no ANSI, no trailing blanks.

    Characters that a terminal does not show are written out (``\\x00``, ``\\u202e``).
    """
    output = re.sub(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b\n]*(?:\x07|\x1b\\)?|\x1b[@-_]", "", output)
    lines = []
    for line in output.replace("\r\n", "\n").split("\n"):
        lines.append(visible.escape(_overstrike(line)).rstrip())
    return "\n".join(_strip_end(lines))


def _overstrike(line: str) -> str:
    if "\r" not in line:
        return line
    shown = ""
    for part in line.split("\r"):
        shown = part + shown[len(part) :]
    return shown


def _strip_end(lines: list[str]) -> list[str]:
    end = len(lines)
    while end and not lines[end - 1]:
        end -= 1
    return lines[:end]


def _trim(lines: list[str]) -> str:
    return "\n".join(_strip_end([line.rstrip() for line in lines]))


def media_suffix(snippet: Path, file: Path, device: str) -> str:
    stem = snippet.stem if device == "cpu" else f"{snippet.stem}.{device}"
    return file.name[len(stem) + 1 :]


def _figure_number(key: str) -> int:
    number = re.search(r"\.(\d+)\.svg$", key)
    return int(number[1]) if number else 1


def _folder(shown: str) -> str:
    return shown[: shown.rfind("/") + 1]


def _again(shown: str) -> str:
    """The next step: a run writes a record again, on the machine it needs."""
    name = shown.rpartition("/")[2]
    script = f"{_folder(shown)}{name.partition('.')[0]}.py"
    if not re.match(r"[^.]*\.cuda\.", name):
        return f"Write it again: notes update {script}"
    return (
        f"Take the last good one: git checkout -- {shown} (in a merge: git checkout --theirs -- {shown}). "
        f"Where there is a GPU: notes update --device cuda {script}"
    )
