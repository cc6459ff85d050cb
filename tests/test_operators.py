"""torchvision imports, whether its C++ part can be loaded or not; where it can, nothing is declared."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys

import pytest

LOADED = 'mine = torch.library.Library("torchvision", "DEF")\nmine.define("nms(Tensor mine) -> Tensor")\n'
MISSING = ""  # the C++ part could not be loaded, which torchvision passes over
ASKS = '@torch.library.register_fake("torchvision::nms")\ndef nms(*_): ...\n'
IMPORT = """
import torch
import sys
assert "notes.operators" in sys.modules and "torchvision" not in sys.modules
import torchvision
from notes import operators
"""
SCHEMA = IMPORT + "print(torch.ops.torchvision.nms.default._schema, len(operators.declared))"


def python(code: str, *options: str, **env: str) -> subprocess.CompletedProcess:
    """A plain Python of this environment, outside the repository."""
    command = [sys.executable, *options, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, cwd="/", env=env)


@pytest.fixture
def vision(tmp_path):
    """A function: a torchvision of five lines whose C++ part does what is said; its folder."""

    def make(extension: str) -> str:
        package = tmp_path / "torchvision"
        package.mkdir()
        files = {
            "__init__": "from torchvision import extension, _meta_registrations\n",
            "extension": f"import torch\n{extension}",
            "_meta_registrations": f"import torch\n{ASKS}",
        }
        for name, source in files.items():
            (package / f"{name}.py").write_text(source, encoding="utf-8")
        return str(tmp_path)

    return make


def test_where_the_pair_fits_nothing_is_declared(vision):
    done = python(SCHEMA, PYTHONPATH=vision(LOADED))
    assert done.stdout == "torchvision::nms(Tensor mine) -> Tensor 0\n", done.stderr


def test_where_the_pair_fits_nothing_is_needed(vision):
    done = python("import torchvision", PYTHONPATH=vision(LOADED), TORCH_DEVICE_BACKEND_AUTOLOAD="0")
    assert done.returncode == 0, done.stderr


def test_where_the_cpp_part_is_missing_the_operators_are_declared(vision):
    schema = "torchvision::nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor"
    done = python(SCHEMA, PYTHONPATH=vision(MISSING))
    assert done.stdout == f"{schema} 1\n", done.stderr


def test_without_the_entry_point_the_import_fails(vision):
    done = python("import torchvision", PYTHONPATH=vision(MISSING), TORCH_DEVICE_BACKEND_AUTOLOAD="0")
    assert "RuntimeError: operator torchvision::nms does not exist" in done.stderr


REAL = (
    IMPORT
    + """
print(torchvision.extension._has_ops(), len(operators.declared), torchvision.models.resnet18().fc)
try:
    print(torchvision.ops.nms(torch.tensor([[0.0, 0, 1, 1]]), torch.ones(1), 0.5))
except RuntimeError as error:
    print(str(error).partition(".")[0])
"""
)


def test_the_real_one_imports_and_hides_nothing():
    lines = python(REAL).stdout.split("\n")
    fc = "Linear(in_features=512, out_features=1000, bias=True)"
    expected = {
        f"True 0 {fc}": "tensor([0])",
        f"False 1 {fc}": "Couldn't load custom C++ ops",
    }
    assert expected[lines[0]] == lines[1]


def test_a_python_without_torch_starts_as_before():
    done = python("import sys; print([name for name in sys.modules if name.startswith(('torch', 'notes.'))])")
    assert done.stdout == "[]\n"


def test_torch_imports_nothing_more_for_it():
    code = "import sys; before = {*sys.modules}; import notes.operators; notes.operators.watch()"
    done = python(f"{code}; print(sorted({{*sys.modules}} - before - {{'__future__'}}))")
    assert done.stdout == "['notes', 'notes.operators']\n"


SNIPPET = """# notes: needs=torchvision

# %% one
import torchvision

print(torchvision.models.alexnet(num_classes=3).classifier[-1])
"""


@pytest.mark.parametrize("method", ["forkserver", "spawn"])
def test_a_snippet_imports_it(book, method):
    book.add("vision", SNIPPET)
    done = book.notes("run", "snippets/part/chapter/vision.py", "--start-method", method)
    assert "Linear(in_features=4096, out_features=3, bias=True)" in done.stdout, done.stdout + done.stderr


def test_it_is_the_one_that_belongs_to_this_torch():
    torch, vision = (importlib.metadata.version(name).partition("+")[0] for name in ("torch", "torchvision"))
    assert int(vision.split(".")[1]) == int(torch.split(".")[1]) + 15
