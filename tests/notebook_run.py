"""Runs a notebook in a real Jupyter kernel and says where it differs from what it shows."""

from __future__ import annotations

import copy
import re

import nbformat
from nbclient import NotebookClient
from notes import record
from notes.compare import compare

TRIGGERED = re.compile(r" \(Triggered internally at [^)]*\)")  # records have no places in PyTorch either
PLAIN = """import warnings
warnings.formatwarning = lambda text, kind, *place, **more: f"{kind.__name__}: {text}\\n"
"""  # as records write a warning: without the place, which is another one in every kernel


def differences(notebook: nbformat.NotebookNode, folder: str, tolerance: dict[str, float]) -> list[str]:
    """Execute a copy of ``notebook`` in ``folder``; ``cell: stream: difference`` lines."""
    ran = copy.deepcopy(notebook)
    ran.cells.insert(0, nbformat.v4.new_code_cell(PLAIN))
    client = NotebookClient(ran, timeout=120, kernel_name="python3", resources={"metadata": {"path": folder}})
    client.execute()
    found = []
    for shown, done in zip(notebook.cells, ran.cells[1:], strict=True):
        if shown.cell_type == "code":
            found += [f"{shown.id}: {line}" for line in _differences(shown, done, tolerance.get(shown.id))]
    return found


def _differences(
    shown: nbformat.NotebookNode, done: nbformat.NotebookNode, tolerance: float | None
) -> list[str]:
    found = []
    expected, actual = _texts(shown), _texts(done)
    for kind in sorted(expected.keys() | actual.keys()):
        compared = compare(expected.get(kind, ""), actual.get(kind, ""), tolerance)
        if compared.verdict == "drift":
            found.append(f"{kind}: expected {expected.get(kind)!r}, got {actual.get(kind)!r}")
    if _figures(shown) != _figures(done):
        found.append(f"{_figures(shown)} figures expected, {_figures(done)} drawn")
    return found


def _texts(cell: nbformat.NotebookNode) -> dict[str, str]:
    """What a cell printed, by stream; ``error`` and ``result`` for what else it left."""
    found: dict[str, str] = {}
    for output in cell.outputs:
        if output.output_type == "stream":
            found[output.name] = found.get(output.name, "") + output.text
        elif output.output_type == "error":
            found["error"] = f"{output.ename}: {output.evalue}"
        elif output.output_type == "execute_result":
            found["result"] = output.data["text/plain"]
    return {kind: record.clean(TRIGGERED.sub("", text)) for kind, text in found.items()}


def _figures(cell: nbformat.NotebookNode) -> int:
    return sum(output.output_type == "display_data" for output in cell.outputs)
