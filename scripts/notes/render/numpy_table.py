"""The table of NumPy and PyTorch: pairs of lines from a snippet that holds them against each other.

In its cells a pair is a comment, ``n = …``, ``t = …``, and ``same(n, t)``, which fails where they differ and
prints both dtypes; the table shows the comment, the two expressions, and the dtypes where they are not alike.
"""

from __future__ import annotations

import ast
import html
import re
from collections.abc import Iterator

from notes.render.rendering import Rendering
from notes.shelf import read as shelf
from notes.snippet import Cell

PLACE = "reference/numpy_table/pairs.py"
SECTIONS = {  # cell → headings
    "create": ("创建", "Create"),
    "facts": ("查看", "Ask"),
    "convert": ("转换与复制", "Convert and copy"),
    "shape": ("形状", "Shape"),
    "axes": ("轴", "Axes"),
    "join": ("拼接、切开与重复", "Join, split, and repeat"),
    "select": ("选取", "Select"),
    "reduce": ("归约", "Reduce"),
    "sort": ("排序", "Sort"),
    "multiply": ("乘法与线性代数", "Multiply and linear algebra"),
}
HEAD = {
    "zh": ("| 要做的事 { .notes-wide } | NumPy | PyTorch |", "dtype："),
    "en": ("| Task { .notes-wide } | NumPy | PyTorch |", "dtypes: "),
}
BREAKS = re.compile(r"[(\[_](?=[^.(\[_)\]])|\.(?=[a-z])")
NONE = {"zh": "还没有内容。", "en": "Nothing here yet."}


def numpy_table(rendering: Rendering) -> list[str]:
    """One table per cell of the snippet that has a heading here."""
    path = rendering.project.snippets / PLACE
    if not path.is_file():
        return [NONE[rendering.language]]
    script = shelf.snippet(rendering.project, path)
    record = shelf.record(path, "cpu", script.shown)
    lines: list[str] = []
    for cell in script.cells:
        if cell.name in SECTIONS:
            title = SECTIONS[cell.name][rendering.language == "en"]
            lines += [
                f"## {title} {{ #{cell.name} }}",
                "",
                HEAD[rendering.language][0],
                "| --- | --- | --- |",
            ]
            lines += [
                *_rows(rendering.language, cell, record.outputs.get(cell.name, "") if record else ""),
                "",
            ]
    return lines


def _rows(language: str, cell: Cell, printed: str) -> Iterator[str]:
    """The rows of a cell, each with the line that it printed."""
    source = cell.code(language)
    above = ["", *source.split("\n")]  # the line above line 1 is empty
    body = ast.parse(source).body
    outputs = iter(printed.split("\n"))
    for first, second, check in zip(body, body[1:], body[2:], strict=False):
        if isinstance(first, ast.Assign) and isinstance(second, ast.Assign) and isinstance(check, ast.Expr):
            what = above[first.lineno - 1].removeprefix("# ")
            kinds = next(outputs, "").split(" | ")
            if len(set(kinds)) > 1:
                what += f"<br><small>{HEAD[language][1]}{', '.join(map(_code, kinds))}</small>"
            numpy, torch = (_code(ast.get_source_segment(source, one.value) or "") for one in (first, second))
            yield f"| {what} | {numpy} | {torch} |"


def _code(text: str) -> str:
    """The code, which may break behind a mark where the column is narrow."""
    return f"<code>{BREAKS.sub(lambda mark: mark[0] + '<wbr>', html.escape(text, quote=False))}</code>"
