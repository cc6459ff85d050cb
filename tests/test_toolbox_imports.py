"""The part of the toolbox that a script imports: what it is, and that it works without the rest."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from notes.toolbox import imported, texts

REAL = Path(__file__).resolve().parents[1] / "snippets" / "notes_toolbox"
INIT = '''"""A toolbox."""

from notes_toolbox.cut import cut, saw
from notes_toolbox.glue import glue
from notes_toolbox.wood import load_wood

SIZE = 3
__all__ = ["SIZE", "cut", "glue", "load_wood", "saw"]
'''
FILES = {
    "__init__.py": INIT,
    "cut.py": "from notes_toolbox.measure import measure\n\ndef cut(): ...\ndef saw(): ...\n",
    "glue.py": "def glue():\n    from .cut import cut\n",
    "measure.py": "def measure(): ...\n",
    "wood.py": "def load_wood(): ...\n",
}
EVERY = {"cut", "glue", "measure", "wood"}
NEEDS = {  # a script → the modules that it needs
    "import torch": None,
    "from notes_toolbox_of_mine import cut": None,
    "print('from notes_toolbox import cut')": None,
    "from notes_toolbox import cut, (": None,
    "from notes_toolbox import SIZE": set(),
    "from notes_toolbox import cut": {"cut", "measure"},
    "from notes_toolbox import saw as s": {"cut", "measure"},
    "from notes_toolbox import load_wood, measure": {"measure", "wood"},
    "from notes_toolbox.wood import load_wood": {"wood"},
    "from notes_toolbox.wood import *": {"wood"},
    "if True:\n    from notes_toolbox import wood": {"wood"},
    "def f():\n    from notes_toolbox import glue": {"cut", "glue", "measure"},
    "import notes_toolbox": EVERY,
    "import torch, notes_toolbox.wood": EVERY,
    "from notes_toolbox import *": EVERY,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notes_toolbox"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("source", NEEDS)
def test_the_modules_that_a_script_imports_directly_or_not(folder: Path, source: str) -> None:
    needed = NEEDS[source]
    files = imported(texts(folder), [source])
    assert set(files) == (set() if needed is None else {"__init__.py", *(f"{name}.py" for name in needed)})
    assert list(files) == sorted(files)
    assert {name: text for name, text in files.items() if name != "__init__.py"}.items() <= FILES.items()


def test_several_scripts_need_what_each_of_them_needs(folder: Path) -> None:
    sources = ["from notes_toolbox import measure", "import os", "from notes_toolbox import wood"]
    assert set(imported(texts(folder), sources)) == {"__init__.py", "measure.py", "wood.py"}
    assert imported(texts(folder), []) == {}


def test_the_package_offers_what_is_left_of_it(folder: Path) -> None:
    assert imported(texts(folder), ["from notes_toolbox import cut"])["__init__.py"] == (
        '"""A toolbox."""\n'
        "from notes_toolbox.cut import cut, saw\n"
        "SIZE = 3\n"
        "__all__ = ['SIZE', 'cut', 'saw']\n"
    )
    assert imported(texts(folder), ["import notes_toolbox"])["__init__.py"] == INIT


def test_a_module_that_does_not_parse_is_among_them_all_the_same(folder: Path) -> None:
    (folder / "wood.py").write_text("def (", encoding="utf-8")
    assert imported(texts(folder), ["from notes_toolbox import load_wood"])["wood.py"] == "def ("


def names(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [alias.name for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names]


ALONE = """
import importlib, sys

folder = {folder!r}
for name in {names!r}:
    sys.path[:0] = [f"{{folder}}/{{name}}"]
    package = importlib.import_module("notes_toolbox")
    assert package.__file__ == f"{{folder}}/{{name}}/notes_toolbox/__init__.py", package.__file__
    from notes_toolbox import *
    assert callable(getattr(package, name)) and name in package.__all__
    for module in [module for module in sys.modules if module.startswith("notes_toolbox")]:
        del sys.modules[module]
"""


def test_every_name_of_the_toolbox_can_be_imported_from_its_part_alone(tmp_path: Path) -> None:
    for name in names(REAL / "__init__.py"):
        folder = tmp_path / name / "notes_toolbox"
        folder.mkdir(parents=True)
        for file, text in imported(texts(REAL), [f"from notes_toolbox import {name}"]).items():
            (folder / file).write_text(text, encoding="utf-8")
    code = ALONE.format(folder=str(tmp_path), names=names(REAL / "__init__.py"))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", sorted(REAL.glob("*.py")), ids=lambda path: path.stem)
def test_a_module_of_the_toolbox_only_defines(path: Path) -> None:
    """So a script prints the same whether the modules that it does not use are there or not."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        defines = isinstance(node, ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef | ast.Assign)
        text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        typing = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        assert defines or text or typing, f"{path.name}:{node.lineno} runs when it is imported"
        calls = [one for one in ast.walk(node) if isinstance(one, ast.Call)]
        assert not (isinstance(node, ast.Assign) and calls), f"{path.name}:{node.lineno} calls when imported"
