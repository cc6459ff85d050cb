"""The engine's rooms: imports lead one way, no file grows too long, and every folder is installed."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import command_server
import notes
import pytest
from setuptools import find_packages

ENGINE = Path(notes.__file__).parent
ROOT = Path(__file__).resolve().parents[1]
LINES = 300
ORDER = (  # from the ground up: a room imports from those before it, and from itself
    *("exit_code", "project", "problem", "textfile", "visible", "chinese", "header", "option", "operators"),
    *(
        "compare",
        "comment",
        "docstring",
        "record",
        "snippet",
        "toolbox",
        "ledger",
        "names",
        "shelf",
        "run",
        "book",
    ),
    *("report", "parity", "check", "render", "extension", "new", "lint", "adopt", "export"),
    *("site", "move", "pdf", "cli", "__main__"),
)


def module(path: Path) -> str:
    """The name that Python has for a file of the engine."""
    parts = path.relative_to(ENGINE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module(path): path for path in sorted(ENGINE.rglob("*.py"))}


def imported(name: str, source: str) -> set[str]:
    """What of the engine a module imports, also inside its functions."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name} imports by a relative path"
            whole = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {one if one in MODULES else node.module or "" for one in whole}
    return {one for one in found if one.partition(".")[0] == "notes" and one != "notes"}


def room(name: str) -> str:
    return name.split(".")[1]


def upward(name: str, source: str) -> list[str]:
    """The arrows of a module that lead to a room above its own."""
    level = ORDER.index(room(name))
    return [f"{name} → {one}" for one in sorted(imported(name, source)) if ORDER.index(room(one)) > level]


def test_every_room_has_its_place_in_the_order():
    assert {room(name) for name in MODULES if name != "notes"} == set(ORDER)


def test_no_room_imports_from_one_above_it():
    arrows = [
        arrow for name, path in MODULES.items() if name != "notes" for arrow in upward(name, read(path))
    ]
    assert arrows == [], "leads up: " + ", ".join(arrows)


UP = (
    "from notes.site import build",
    "def f():\n    import notes.site.build",
    "from notes.site.build import main",
)


@pytest.mark.parametrize("line", UP)
def test_an_arrow_upward_is_seen_wherever_it_stands(line):
    assert upward("notes.book.page", line) == ["notes.book.page → notes.site.build"]


def test_no_module_has_more_than_300_lines():
    long = {name: count for name, path in MODULES.items() if (count := read(path).count("\n")) > LINES}
    assert long == {}


def test_every_folder_with_modules_is_a_package_that_is_installed():
    settings = tomllib.loads(read(ROOT / "pyproject.toml"))["tool"]["setuptools"]["packages"]["find"]
    installed = set(find_packages(str(ENGINE.parent), include=settings["include"]))
    folders = {module(path.parent / "__init__.py") for path in MODULES.values()}
    assert folders == installed


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*command_server.ENGINE, "check.compat"])
def test_what_a_command_imports_needs_nothing_that_another_has_imported(name: str) -> None:
    """The commands of other tests share one import of all of it."""
    subprocess.run([sys.executable, "-c", f"import notes.{name}"], check=True, timeout=60)
