"""Outputs of a code cell, from the record: streams, figures, the error."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable

from notes.record import Record
from notes.render.block import segments
from notes.snippet import Cell

STREAMS = {"output": "stdout", "warning": "stderr"}
ROOT = re.compile(r"<svg\b", re.S)


def of_cell(found: Record | None, cell: Cell, caption: str) -> list[dict]:
    """What ``cell`` printed and drew; nothing where there is no record."""
    if found is None:
        return []
    made = []
    for kind, text in segments(found.outputs.get(cell.name, ""), cell):
        made.append(_error(text) if kind == "error" else _stream(STREAMS[kind], text))
    return made + [_figure(svg, caption) for svg in found.figures(cell.name)]


def as_markdown(found: Record | None, shown: Iterable[Cell], caption: str) -> list[str]:
    """What cells printed and drew, where their code is left out of the notebook."""
    if found is None:
        return []
    made = []
    for cell in shown:
        printed = found.outputs.get(cell.name)
        made += [f"```text\n{printed}\n```"] if printed else []
        for svg in found.figures(cell.name):
            drawn = base64.b64encode(_on_white(svg).encode()).decode()
            made.append(f"![{caption}](data:image/svg+xml;base64,{drawn})")
    return made


def _stream(name: str, text: str) -> dict:
    return {"name": name, "output_type": "stream", "text": f"{text}\n".splitlines(keepends=True)}


def _error(text: str) -> dict:
    kind, _, message = text.partition(": ")
    name = kind.rpartition(".")[2]  # Jupyter knows no modules here
    return {"ename": name, "evalue": message, "output_type": "error", "traceback": text.split("\n")}


def _figure(svg: str, caption: str) -> dict:
    return {
        "data": {"image/svg+xml": _on_white(svg).splitlines(keepends=True), "text/plain": [caption]},
        "metadata": {"image/svg+xml": {"alt": caption}},
        "output_type": "display_data",
    }


def _on_white(svg: str) -> str:
    """A drawing on white, as its lines are black and a notebook may be dark."""
    return ROOT.sub('<svg style="background-color: white"', svg[svg.index("<svg") :], count=1)
