"""Headers of cells: the lines ``# %% name``, and lines that somebody meant as one.

What stands inside a string is text: it is looked up with `tokenize`, which costs more than all the rest
and is only asked where a string could hold a line that looks like a header.
"""

from __future__ import annotations

import re

from notes.problem import Problem

HEADER = re.compile(r"^# %%(?=[ \t]|$)(.*)$", re.M)
NEAR = re.compile(  # also full-width marks, Spyder's `#%%`, Jupyter's `# In[3]:`
    r"^(?!# %%(?:[ \t]|$))[ \t\u3000]*"
    r"(?:(?:[#＃]+[ \t\u3000]*)?[%％]{2,}(?=[ \t\u3000]*(?:[\w\[]|$))|[#＃]+ ?In ?\[[ \d]*\]:?(?=\s*$))"
    r"(?P<rest>.*)$",
    re.M,
)
FILE_OPTIONS = re.compile(r"^# notes:(.*)$", re.M)
INDENTED = re.compile(r"[a-z]\w*(?:\s+\w+=\S.*)?|")  # `    # %% of them` is prose
QUOTES = ('"""', "'''")


def headers(source: str) -> list[re.Match[str]]:
    """The headers of a source, in order: ``[1]`` is what follows ``# %%``."""
    return _outside_strings(source, list(HEADER.finditer(source)))


def file_options(source: str) -> list[re.Match[str]]:
    """The ``# notes:`` lines of a source, in order: ``[1]`` is what follows."""
    found = list(FILE_OPTIONS.finditer(source)) if "# notes:" in source else []
    return _outside_strings(source, found)


def near_misses(source: str, shown: str, exact: int) -> list[Problem]:
    """Lines that would be headers to an editor or to a hasty eye, and are comments of the cell above.

    Args:
        source: of a snippet.
        shown: its path in messages.
        exact: how many headers it has.
    """
    if source.count("%%") == exact and not any(mark in source for mark in ("％", "＃", "In[", "In [")):
        return []
    lines = _outside_strings(source, [one for one in NEAR.finditer(source) if _is_meant(one)])
    return [Problem(shown, source.count("\n", 0, one.start()) + 1, *_advice(one)) for one in lines]


def _is_meant(found: re.Match[str]) -> bool:
    return not found[0][0].isspace() or INDENTED.fullmatch(found["rest"].strip()) is not None


def _advice(found: re.Match[str]) -> tuple[str, str]:
    rest = found["rest"].strip("\u3000 \t:")
    given = re.search(r"\s+\w+=.*", rest)
    words, options = (rest[: given.start()], given[0]) if given else (rest, "")
    name = re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_0123456789") or "name"
    hint = f"Write `# %% {name}{options}`, at the start of the line."
    return f"`{found[0].strip()[:40]}` does not begin a cell", hint


def _outside_strings(source: str, found: list[re.Match[str]]) -> list[re.Match[str]]:
    if not found or not any(_may_be_text(source, one.start()) for one in found):
        return found
    inside = _rows_inside_strings(source)
    return [one for one in found if source.count("\n", 0, one.start()) not in inside]


def _may_be_text(source: str, place: int) -> bool:
    """Whether a string may be open at ``place``: rather once too often than once too seldom."""
    if source.endswith("\\\n", 0, place):
        return True
    if not any(source.find(mark, place) >= 0 for mark in QUOTES):  # nothing would close it
        return False
    return all(mark in source for mark in QUOTES) or any(source.count(mark, 0, place) % 2 for mark in QUOTES)


def _rows_inside_strings(source: str) -> set[int]:
    """The rows, from 0, whose beginning a string holds."""
    import io
    import tokenize  # what no source asks for takes no time

    rows: set[int] = set()
    kinds = {tokenize.STRING, getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING)}
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type in kinds:
                rows.update(range(token.start[0], token.end[0]))
    except (tokenize.TokenError, IndentationError, SyntaxError):
        pass  # an unfinished source: its syntax error is reported elsewhere
    return rows
