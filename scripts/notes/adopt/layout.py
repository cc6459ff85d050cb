"""Code in the width that a page shows: ruff lays it out, long literals and comments are divided."""

from __future__ import annotations

import re
import subprocess
import sys

from notes import header
from notes.adopt import comments, edit, literals
from notes.problem import Problem, ProblemsError
from notes.snippet import SHOWN_WIDTH

HEADER = re.compile(r"^# %% (\d+)$", re.M)


def laid_out(cells: list[str]) -> list[str]:
    """Cells in the layout of a snippet, with comments that wait for their other half.

    Args:
        cells: each valid Python; together one script.

    Raises:
        ProblemsError: ruff is not installed.
    """
    cells = [_without_headers(comments.above(cell, SHOWN_WIDTH)) for cell in cells]
    done = formatted(cells, SHOWN_WIDTH)
    divided = [literals.divided(cell, SHOWN_WIDTH) for cell in done]
    if divided != done:
        done = formatted(divided, SHOWN_WIDTH)
    done = [comments.above(cell, SHOWN_WIDTH) for cell in done]  # ruff may have moved it to the right
    return [comments.paired(comments.wrapped(cell, SHOWN_WIDTH)) for cell in done]


def formatted(cells: list[str], width: int) -> list[str]:
    """Cells as ruff formats them, all in one go.

    Args:
        cells: each valid Python.
        width: of a line.

    Raises:
        ProblemsError: ruff is not installed.
    """
    whole = "\n\n".join(f"# %% {number}\n{cell}" for number, cell in enumerate(cells))
    text = ruff(whole, width)
    parts = HEADER.split(text)[2::2]
    new = [part.strip("\n") for part in parts]
    if len(new) != len(cells):
        return cells
    return [after if edit.same(before, after) else before for before, after in zip(cells, new, strict=True)]


def ruff(source: str, width: int) -> str:
    """``source`` as ruff formats it; itself where ruff cannot.

    Args:
        source: valid Python.
        width: of a line.

    Raises:
        ProblemsError: ruff is not installed.
    """
    words = [sys.executable, "-m", "ruff", "format", "--isolated", "--line-length", str(width), "-"]
    done = subprocess.run(words, input=source, capture_output=True, text=True, encoding="utf-8")
    if "No module named" in done.stderr:
        hint = "Install what the project needs: make setup"
        raise ProblemsError([Problem("notes new", 0, "ruff is not installed", hint)])
    return done.stdout if done.returncode == 0 else source


def _without_headers(cell: str) -> str:
    """A cell without comments that look like the header of one."""
    if "%%" not in cell and "In[" not in cell and "In [" not in cell:
        return cell
    rows = {
        cell.count("\n", 0, found.start())
        for pattern in (header.HEADER, header.NEAR)
        for found in pattern.finditer(cell)
    }
    kept = "\n".join(line for row, line in enumerate(cell.split("\n")) if row not in rows)
    return kept if edit.same(cell, kept) else cell
