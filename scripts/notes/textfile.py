"""Text files that people write: read whole, or what is wrong with them said with file and line.

An editor may save another encoding, a merge may leave its marks, a link may lead nowhere: each is a problem
that names the file and what to do, whatever wanted to read it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from notes.problem import Problem, ProblemsError

BOM = "\ufeff"
WIDE = (b"\xff\xfe", b"\xfe\xff")  # how UTF-16 and UTF-32 begin
MARK = re.compile(r"^(?:<{7}|\|{7}|>{7})(?: .*)?$|^={7}$", re.M)
SIDES = re.compile(
    r"^<{7}(?: .*)?\n(?P<ours>(?:(?!<{7}(?: |$)).*\n)*?)(?:\|{7}(?: .*)?\n(?:.*\n)*?)?={7}\n"
    r"(?P<theirs>(?:.*\n)*?)>{7}(?: .*)?(?:\n|\Z)",
    re.M,
)
KEEP = "Keep one side or both, and remove the lines that begin with <<<<<<<, =======, and >>>>>>>."


class UnreadableError(ProblemsError):
    """The system does not give the file away: a folder, a link to nowhere, no permission."""


def read(path: Path) -> str:
    """The text of a file, with LF line ends and without a byte order mark.

    Args:
        path: the file.

    Raises:
        UnreadableError: the system does not give it away.
        ProblemsError: it is not UTF-8 text, or a merge left its marks in it.
    """
    text = raw(path).removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")
    if found := conflict(text, shown(path)):
        raise ProblemsError([found])
    return text


def raw(path: Path) -> str:
    """The text of a file as it stands, byte order mark and carriage returns included.

    Args:
        path: the file.

    Raises:
        UnreadableError: the system does not give it away.
        ProblemsError: it is not UTF-8 text.
    """
    data = content(path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = 0 if data.startswith(WIDE) else data.count(b"\n", 0, error.start) + 1
        raise _not_utf8(path, line) from None
    if "\0" in text:  # UTF-16 without a mark, or a file that a crash filled up
        raise _not_utf8(path, text.count("\n", 0, text.index("\0")) + 1, " (it holds NUL bytes)")
    return text


def content(path: Path) -> bytes:
    """The bytes of a file.

    Args:
        path: the file.

    Raises:
        UnreadableError: the system does not give it away.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        name = shown(path)
        raise UnreadableError([Problem(name, 0, *_refusal(path, name, error))]) from None


def conflict(text: str, name: str) -> Problem | None:
    """A whole set of marks that a merge left, wherever it stands; what shows marks on purpose indents them.

    Args:
        text: of the file.
        name: of the file in messages.
    """
    found = SIDES.search(text) if "<<<<<<<" in text else None
    if not found:
        return None
    return Problem(name, text.count("\n", 0, found.start()) + 1, "a merge left both sides here", KEEP)


def half_conflict(text: str, name: str) -> Problem | None:
    """A mark that stayed when somebody settled a merge, in a text where none can stand on purpose.

    Args:
        text: of the file, without what only shows something.
        name: of the file in messages.
    """
    found = MARK.search(text)
    if not found:
        return None
    return Problem(name, text.count("\n", 0, found.start()) + 1, f"a merge left `{found[0][:20]}` here", KEEP)


def sides(text: str) -> list[str]:
    """The text as one side of a merge had it, and as the other had it; once where there are no marks.

    Args:
        text: as it stands, with LF line ends.
    """
    if not SIDES.search(text):
        return [text]
    return [SIDES.sub(rf"\g<{side}>", text) for side in ("ours", "theirs")]


def guess(data: bytes) -> str:
    """The text of a damaged file, as far as it can be had: what is no text in it becomes a mark.

    Args:
        data: the bytes of the file.
    """
    wide = data.startswith(WIDE) or data[1:2] == b"\0" or data[:1] == b"\0"
    names = ("utf-16" if data.startswith(WIDE) else "utf-16-be" if data[:1] == b"\0" else "utf-16-le",)
    for name in (*(names if wide else ()), "utf-8", "gb18030"):
        try:
            text = data.decode(name)
            break
        except UnicodeDecodeError:
            continue
    else:
        text = data.decode("utf-8", "replace")
    return text.removeprefix(BOM).replace("\0", "").replace("\r\n", "\n")


def shown(path: Path) -> str:
    """A file as a contributor types it from the root of the checkout that holds it."""
    for folder in path.parents:
        if (folder / "snippets").is_dir() and os.path.lexists(folder / "mkdocs.yml"):
            return path.relative_to(folder).as_posix()
    return str(path)


def _not_utf8(path: Path, line: int, detail: str = "") -> ProblemsError:
    hint = "Save the file as UTF-8, without a byte order mark."
    return ProblemsError([Problem(shown(path), line, f"not UTF-8 text{detail}", hint)])


def _refusal(path: Path, name: str, error: OSError) -> tuple[str, str]:
    if path.is_dir():
        return "a folder where a file belongs", f"Move it away: mv {name} {name}.moved"
    if path.is_symlink():
        return "a link that leads nowhere", f"Remove it (rm {name}), or take it back: git checkout -- {name}"
    if isinstance(error, FileNotFoundError):
        return "there is no such file", f"Take it back: git checkout -- {name}"
    if isinstance(error, PermissionError):
        return "it may not be read", f"Allow it: chmod u+r {name}"
    return f"it cannot be read: {error.strerror}", f"Look at it: ls -l {name}"
