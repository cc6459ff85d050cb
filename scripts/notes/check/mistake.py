"""Mistakes: everything an author can get wrong in a snippet whose structure could be read."""

from __future__ import annotations

import ast
import re
import sys

from notes import comment, visible
from notes.problem import Problem
from notes.snippet import Snippet, too_wide

SOURCE_WIDTH = 110


def problems(snippet: Snippet) -> list[Problem]:
    """Everything an author can get wrong in a snippet that loads.

    Args:
        snippet: from [`load`][notes.snippet.load].

    Returns:
        Names that shadow a module, invalid Python, code before the first cell, comments without their other
            half, cells after one that raises, lines too wide: one problem each, none when all is well.
    """
    shown = snippet.shown
    found = _name_problems(snippet, shown)
    if hidden := _hidden_characters(snippet.source, shown):
        return [*found, *hidden]
    try:
        compile(snippet.source, str(snippet.path), "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        message = f"not valid Python: {getattr(error, 'msg', error)}"
        return [*found, Problem(shown, line, message, f"See it with: python {shown}")]
    found += _preamble_problems(snippet, shown)
    found += _cell_problems(snippet, shown)
    found += too_wide(snippet)
    found += comment.problems(snippet.source, shown)
    for number, text in enumerate(snippet.source.split("\n"), 1):
        if len(text) > SOURCE_WIDTH:
            found.append(
                Problem(
                    shown, number, f"{len(text)} characters wide, at most {SOURCE_WIDTH}", "Wrap the line."
                )
            )
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


def _hidden_characters(source: str, shown: str) -> list[Problem]:
    """Characters that a reader of the code would not see, or that would reorder what he sees."""
    if not visible.PATTERN.search(source):
        return []
    import unicodedata

    found = []
    for number, text in enumerate(source.split("\n"), 1):
        for character in dict.fromkeys(visible.PATTERN.findall(text)):
            code, written = f"U+{ord(character):04X}", visible.spelling(character)
            name = unicodedata.name(character, "a control character").lower()
            hint = f"Remove it, or write `{written}` in the string that needs it."
            if (number, text[0], character) == (1, character, "\ufeff"):
                hint = "Save the file as UTF-8 without a byte order mark."
            found.append(Problem(shown, number, f"an unseen character in the source: {code}, {name}", hint))
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
    return found
