"""Machine: the folders of this computer, which no record names.

The repository, the environment, the standard library, the home folder, and the working directory of a run
differ from machine to machine; what lies in them does not. A result holds ``HELD`` in place of such a
folder, a record ``[..]``: ``[..]/torch/__init__.py``. Only the folder is replaced, and only where a path
begins with it: ``/workshop/x`` and ``/data/work/x`` do not lie in ``/work``.
"""

from __future__ import annotations

import functools
import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace

from notes.compare import Comparison
from notes.project import engine_path
from notes.record import MASK

HELD = "\ufdd0"  # a noncharacter: what a snippet prints of it is escaped
SHARED = ("/usr", "/usr/local", "/opt/homebrew")  # not Python's own, though it may lie there
# A path begins here: not within another one, but behind `file://`, `-I`, and the `\n` of a repr.
BEGINS = r"(?:(?<![\w.~/\\%])(?<!\w[-+@])|(?<=file://)|(?<=file://localhost)|(?<=-[ILF])(?<!\w-[ILF])|(?<=\\[nrt]))"
ENDS = r"(?![\w~@%+-]|\.+\w)"  # the name of a folder ends here
PYTHON = r"(?=/(?:bin|include|lib|lib64|share)/python)"
RANDOM = r"/tmp[a-z0-9_]{8}(?![a-z0-9_-])"  # what `tempfile` makes in the working directory
PATHLIKE = re.compile(re.escape(MASK) + r"(?=[/\\])")


def hold(text: str, root: str, cwd: str) -> str:
    """What a snippet printed or wrote, with ``HELD`` for each folder of the machine.

    Args:
        text: an output, a figure, or data.
        root: the repository.
        cwd: the working directory of the run.
    """
    text = text.replace(HELD, "\\ufdd0")
    if "/" not in text and "\\" not in text:
        return text
    for folder in _spelled([cwd]):
        if folder in text:
            text = re.sub(f"{BEGINS}{re.escape(folder)}(?:{RANDOM}|{ENDS})", HELD, text)
    for folder in (*_spelled(_climbing(root, cwd) if ".." in text else ()), *_spellings(root)):
        if folder in text:
            ends = f"(?:{PYTHON}|(?!/){ENDS})" if folder in SHARED else ENDS
            text = re.sub(BEGINS + re.escape(folder) + ends, HELD, text)
    return text


def shown(text: str) -> str:
    """A text of a result as its record and its page show it."""
    return text.replace(HELD, MASK)


def sides(recorded: str, printed: str) -> tuple[str, str, str]:
    """A record and a result made comparable, and the word that stands for a folder of the machine in both.

    A ``[..]`` that an author wrote stands for any text; one that stands for a folder of the machine stands
    for nothing else. They are told apart by their number. The word is empty where there are no folders.
    """
    recorded = shown(recorded)
    if HELD not in printed:
        return recorded, printed, ""
    word = "folder"
    while word in recorded or word in printed:
        word += "_"
    if recorded.count(MASK) == printed.count(HELD):
        return recorded.replace(MASK, word), printed.replace(HELD, word), word
    inside = re.compile(f"{HELD}(?=[/\\\\])")
    if len(PATHLIKE.findall(recorded)) == len(inside.findall(printed)):
        return PATHLIKE.sub(word, recorded), shown(inside.sub(word, printed)), word
    return recorded, shown(printed), ""


def told(found: Comparison, word: str) -> Comparison:
    """A comparison of two ``sides`` with ``[..]`` again for their word."""
    if not word:
        return found
    texts = ("what", "expected", "actual", "detail")
    return replace(
        found,
        differences=tuple(
            replace(one, **{name: getattr(one, name).replace(word, MASK) for name in texts})
            for one in found.differences
        ),
    )


@functools.cache
def _spellings(root: str) -> tuple[str, ...]:
    return tuple(_spelled(_folders(root)))


def _spelled(folders: Iterable[str]) -> list[str]:
    """Every way to write the folders, the longest first, so that the deepest folder is the one replaced."""
    found: dict[str, None] = {}
    for folder in folders:
        for path in (folder, os.path.realpath(folder) if os.path.isabs(folder) else folder):
            path = path.rstrip("/\\")
            if path:  # `/` is everybody's
                found.update(dict.fromkeys(_written(path)))
    return sorted(found, key=lambda path: (-len(path), path))


def _written(path: str) -> Iterator[str]:
    """A path as it is, and as repr, JSON, a URI, or SVG would write it."""
    yield path
    yield path.replace("\\", "\\\\")
    if not re.fullmatch(r"[\w./~-]*", path, re.ASCII):
        from urllib.parse import quote
        from xml.sax.saxutils import escape

        yield ascii(path)[1:-1]
        yield repr(os.fsencode(path))[2:-1]
        yield quote(path)
        yield escape(path)


def _folders(root: str) -> list[str]:
    import site
    import sysconfig

    prefixes = [sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix]
    libraries = [sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")]
    libraries += [*site.getsitepackages(), *site.getsitepackages(prefixes[2:]), site.getusersitepackages()]
    libraries += [path for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    home = os.path.expanduser("~")
    named = [os.environ.get("VIRTUAL_ENV", ""), *_linked(root)]
    return [
        path for path in (root, engine_path(), home, *prefixes, *libraries, *named) if path and path != "~"
    ]


def _linked(root: str) -> Iterator[str]:
    """The repository as the shell calls it, where a link leads there."""
    folder = os.environ.get("PWD", "")
    while os.path.isabs(folder) and folder != os.path.dirname(folder):
        if os.path.realpath(folder) == root:
            yield folder
        folder = os.path.dirname(folder)


def _climbing(root: str, cwd: str) -> Iterator[str]:
    """The folders of the machine as seen from the working directory: ``../../../home/somebody``."""
    for folder in _folders(root):
        path = os.path.relpath(folder, cwd)
        if path.startswith("..") and path.strip("./"):
            yield path
