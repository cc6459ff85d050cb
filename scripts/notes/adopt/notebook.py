"""A notebook as it was written and run: its prose, its code, and what each cell printed then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from notes import record, textfile
from notes.chinese import CHARACTER
from notes.problem import Problem, ProblemsError

SUFFIXES = (".ipynb", ".py")
PERCENT = re.compile(r"^# ?%%", re.M)
GALLERY = re.compile(r"^#{20,}$", re.M)  # what Sphinx-Gallery puts above prose
WARNED = re.compile(r"^(?:.*?:\d+: )?(\w*Warning): (.*(?:\n(?![ \t]|.*:\d+: ).+)*)", re.M)
TIMED = re.compile(  # what %%time and %%timeit add
    r"^CPU times: .*\nWall time: .*\n?|^[\d.]+ (?:ns|[uµμ]s|ms|s|min) ± .* per loop .*\n?", re.M
)
TRIGGERED = re.compile(r"\s*\(Triggered internally at [^)]*\)\.?\s*$")
HAN = re.compile(f"[{CHARACTER}]")
LETTER = re.compile("[A-Za-z]")


@dataclass(frozen=True)
class Stored:
    """What a cell did when the notebook was last run.

    Attributes:
        printed: all its text in order: what it printed, warned, and showed, its last value, its error.
        value: of its last expression, as it was shown; None where it showed none.
        error: the type of the exception that ended it; empty where it ran to its end.
        drew: it showed a picture.
    """

    printed: str = ""
    value: str | None = None
    error: str = ""
    drew: bool = False


@dataclass(frozen=True)
class Prose:
    """A Markdown cell."""

    text: str


@dataclass(frozen=True)
class Code:
    """A code cell; ``stored`` is None where nobody ran it, ``title`` what its header calls it."""

    source: str
    stored: Stored | None = None
    title: str = ""


@dataclass(frozen=True)
class Notebook:
    """What is to become a chapter.

    Attributes:
        name: of its file.
        passages: its cells that hold anything, in order.
        language: of its prose, or of its comments where it has none: ``zh`` or ``en``.
    """

    name: str
    passages: tuple[Prose | Code, ...]

    @property
    def language(self) -> str:
        prose = "".join(one.text for one in self.passages if isinstance(one, Prose))
        text = prose or "".join(one.source for one in self.passages if isinstance(one, Code))
        chinese = len(HAN.findall(text))  # one character says about as much as four letters
        return "zh" if chinese * 4 > len(LETTER.findall(text)) else "en"


def read(path: Path) -> Notebook:
    """Read an ``.ipynb`` of any version, or a ``.py`` in percent or Sphinx-Gallery format.

    Args:
        path: the file.

    Raises:
        ProblemsError: it is missing, of another kind, or damaged, or holds no code.
    """
    if path.suffix not in SUFFIXES:
        hint = "Give an .ipynb, or a .py with `# %%` lines."
        raise ProblemsError([Problem(str(path), 0, "not a notebook", hint)])
    if not path.is_file():
        raise ProblemsError([Problem(str(path), 0, "there is no such file", "Give the path to a notebook.")])
    text = textfile.raw(path).removeprefix(textfile.BOM).replace("\r\n", "\n").replace("\r", "\n")
    passages = _parsed(text, path)
    if not any(isinstance(one, Code) for one in passages):
        hint = "A chapter shows code: look whether this is the right file."
        raise ProblemsError([Problem(str(path), 0, "no code cell in this notebook", hint)])
    return Notebook(path.name, passages)


def _parsed(text: str, path: Path) -> tuple[Prose | Code, ...]:
    if path.suffix == ".py":
        import jupytext

        gallery = GALLERY.search(text) and not PERCENT.search(text)
        return tuple(_passages(jupytext.reads(text, fmt="py:sphinx" if gallery else "py:percent")))
    import warnings

    import nbformat

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # cells without an id, and the like
            return tuple(_passages(nbformat.reads(text, as_version=4)))
    except Exception as error:  # what its schema, its converter, JSON, and a cell of another form raise
        said = " ".join(str(error).split())[:120]
        hint = "Open it in Jupyter, run it, and save it again."
        raise ProblemsError([Problem(str(path), 0, f"not a notebook: {said}", hint)]) from None


def _passages(found) -> Iterator[Prose | Code]:
    counted = any(cell.get("execution_count") for cell in found.cells)
    ran = counted or any(cell.get("outputs") for cell in found.cells)
    for cell in found.cells:
        source = "".join(cell.get("source") or "").strip("\n")
        if not source.strip():
            continue
        if cell.cell_type == "markdown":
            yield Prose(source)
        elif cell.cell_type == "code":
            done = bool(cell.get("outputs")) or (bool(cell.get("execution_count")) if counted else ran)
            title = str(cell.get("metadata", {}).get("title") or "")
            yield Code(source, _stored(cell.get("outputs") or []) if done else None, title)


def _stored(outputs) -> Stored:
    printed, value, error, drew = "", None, "", False
    for one in outputs:
        kind, words = one.get("output_type"), one.get("evalue")
        if kind == "stream":
            text = "".join(one.get("text") or "")
            printed += text if one.get("name", "stdout") == "stdout" else _warnings(text)
        elif kind == "error":
            error = one.get("ename") or "Exception"
            printed = _on_new_line(printed, f"{error}: {words}" if words else error)
        else:
            shown = one.get("data", {})
            text = "".join(shown.get("text/plain", ""))
            pictured = any(name.startswith("image/") for name in shown)
            drew = drew or pictured
            if kind == "execute_result":
                value = text
            if not pictured:
                printed = _on_new_line(printed, text)
    return Stored(record.clean(TIMED.sub("", printed)), value, error, drew)


def _on_new_line(printed: str, text: str) -> str:
    gap = "\n" if printed and not printed.endswith("\n") else ""
    return f"{printed}{gap}{text}\n"


def _warnings(text: str) -> str:
    """The warnings in what went to standard error, as a record has them: ``Category: message``."""
    found = ((name, " ".join(map(str.strip, said.split("\n")))) for name, said in WARNED.findall(text))
    return "".join(f"{name}: {TRIGGERED.sub('', said)}\n" for name, said in found)
