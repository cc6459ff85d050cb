"""Inputs: what a result depends on beside its snippet: the engine, the packages, the processor, the files.

Everything here is looked up without importing what it describes: a check that finds nothing to do is
over before torch could be imported.
"""

from __future__ import annotations

import functools
import hashlib
import os
import re
import sys
from pathlib import Path

PACKAGES = (  # what reports name
    *("torch", "torchvision", "numpy", "matplotlib", "pillow", "safetensors"),
    *("scikit_learn", "mlxtend", "tensorboard"),
)
ROOTS = (
    "notes.run.cache",
    "notes.check.mistake",
    "notes.run.runner",
    "notes.run.server",
    "notes.operators",
)  # with all they import
_IMPORT = re.compile(r"^[ \t]*(?:from (notes[\w.]*) import (\([^)]*\)|[^\n#]*)|import (notes[\w.]*))", re.M)

# How a source comes to know where the repository lies: its working directory is elsewhere.
_KNOWS_WHERE = re.compile(
    r"__(?:file|path|spec|loader|cached)__|\bsys\.(?:argv|path|orig_argv|prefix|exec_prefix|executable)\b"
    r"|\bfrom sys import\b|\b(?:inspect|traceback|linecache|tracemalloc|importlib|pkgutil|runpy|sysconfig)\b"
    r"|\bimport site\b|\bexpanduser\b|\bPath\.home\b|\bHOME\b"
    r"|\b\w*filename\b|\bpathname\b|\bPYTHONPATH\b|/proc\b|\bfind_spec\b"
    r"|\bsubprocess\b|\bpopen\b|\bos\.(?:system|exec\w+|spawn\w+|posix_spawn\w*)\b|\bspawn\b|\bforkserver\b"
)
_ASKS = re.compile(  # what is no file: the date, the time of day, the history of the repository
    r"\b(?:localtime|gmtime|ctime|asctime|time_ns|clock_gettime|uuid1)\b|\btime\.(?:time|strftime)\b"
    r"|\bfrom time import [^\n]*\b(?:time|strftime)\b|\.(?:today|now|utcnow)\b|[\"']git\b|\.git\b"
)
_SKIPPED = {".venv", ".cache", ".git", "site", "dist"}  # made from the rest, or looked at otherwise
_RECORD = re.compile(r"snippets/[^/]+/[^/]+/(?:(?:checked|names)\.jsonl|[^/]+(?:\.out|\.svg|\.[^/.]+\.json))")
_HOLDS_RECORDS = re.compile(r"snippets(?:/[^/]+/[^/]+)?")


@functools.cache
def engine() -> str:
    """A digest of every file of the engine that decides what a run prints, found by following imports.

    Raises:
        FileNotFoundError: a module of ``ROOTS`` is gone; it was renamed, and the list was not.
    """
    return digest(b"\0".join(path.read_bytes() for _, path in sorted(modules().items())))


def modules(roots: tuple[str, ...] = ROOTS) -> dict[str, Path]:
    """The engine's modules that ``roots`` import, directly or not: name → file.

    Raises:
        FileNotFoundError: there is no module of that name.
    """
    found: dict[str, Path] = {}
    pending = list(roots)
    while pending:
        name = pending.pop()
        path = _source(name)
        if path is None and name in roots:
            raise FileNotFoundError(f"the engine has no module {name}, which inputs.ROOTS names")
        if path is None or name in found:
            continue
        found[name] = path
        pending.append(name.rpartition(".")[0] or name)  # a room is imported before what stands in it
        for package, names, module in _IMPORT.findall(path.read_text(encoding="utf-8")):
            pending += [module] if module else [package]
            pending += [f"{package}.{word}" for word in re.findall(r"\w+", names)]
    return found


def _source(module: str) -> Path | None:
    base = Path(__file__).parents[2].joinpath(*module.split("."))
    return next((p for p in (base.with_suffix(".py"), base / "__init__.py") if p.is_file()), None)


@functools.cache
def packages() -> dict[str, str]:
    """Every installed distribution and its version; of a ``.pth`` file, a digest of what it says."""
    found: dict[str, str] = {}
    for folder in reversed([folder for folder in sys.path if os.path.isdir(folder)]):
        for name in os.listdir(folder):  # importlib.metadata would take longer than a check of the book
            if name.endswith(".dist-info"):
                package, _, version = name.removesuffix(".dist-info").partition("-")
                found[re.sub(r"[-_.]+", "_", package).lower()] = version
            elif name.endswith(".pth"):
                found[name] = digest(Path(folder, name).read_bytes())
    return dict(sorted(found.items()))


@functools.cache
def versions() -> dict[str, str]:
    """Python and the packages that reports and the ledger name."""
    installed = packages()
    return {"python": python()} | {name: installed.get(name, "absent") for name in PACKAGES}


def python() -> str:
    return sys.version.partition(" ")[0]


@functools.cache
def processor() -> str:
    """The model, and a digest of the instructions it has: they choose among the kernels of torch."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8", errors="replace") as file:
            lines = file.read(8000).partition("\n\n")[0].split("\n")
    except OSError:
        lines = []
    rows = {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    machine = os.uname().machine if hasattr(os, "uname") else sys.platform
    instructions = rows.get("flags") or rows.get("Features") or ""
    return f"{rows.get('model name', machine)} ({digest(instructions.encode())[:6]})"


def knows_where(source: str, root: Path) -> bool:
    """Whether a source can name a file of the repository, so that no hook sees for certain what it reads."""
    return _KNOWS_WHERE.search(source) is not None or str(root) in source


def asks(source: str) -> str | None:
    """By what name a source asks for something that is no file (the date, the time, git), or None."""
    found = _ASKS.search(source)
    return found[0].strip(".(\"'") if found else None


def tree(root: Path) -> dict[str, str]:
    """Every file and folder of the repository with its kind, size, and times, save the records.

    A record changes whenever it is written, and no snippet is about its own.
    """
    found: dict[str, str] = {}
    pending = [""]
    while pending:
        below = pending.pop()
        try:
            entries = list(os.scandir(f"{root}/{below}"))
        except OSError:
            continue
        for entry in entries:
            name = f"{below}{entry.name}"
            if name in _SKIPPED or entry.name == "__pycache__" or _RECORD.fullmatch(name):
                continue
            if entry.is_dir(follow_symlinks=False):
                pending.append(f"{name}/")
            found[name] = _signature(entry, name)
    return found


def _signature(entry: os.DirEntry, name: str) -> str:
    try:
        state = entry.stat(follow_symlinks=False)
    except OSError:
        return "gone"
    if _HOLDS_RECORDS.fullmatch(name):
        return f"{state.st_mode:o}"
    return f"{state.st_mode:o} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns}"


def digest(data: bytes) -> str:
    """The first 16 hexadecimal digits of a SHA-256."""
    return hashlib.sha256(data).hexdigest()[:16]
