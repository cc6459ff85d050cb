"""What was verified where: the ledger and the runs on other versions of PyTorch, as tables.

``docs/data/versions.json`` is optional; ``notes compat`` writes it (``notes.check.compat`` says what).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from notes.book import covers
from notes.book import directive as book
from notes.book import versions as table
from notes.project import Project
from notes.record import Record
from notes.render import verified
from notes.render.rendering import Rendering
from notes.shelf import read as shelf

WORDS = {
    "zh": {
        "checked": "在哪里核对过",
        "table": "| 设备 | PyTorch | Python | 代码段 | 日期 |",
        "missing": "另有 {} 段代码在最近一次改动之后还没有核对，页面上的徽章会说明。",
        "all": "{} 段代码全部核对过。",
        "gpu": "还没有在 GPU 上的记录。需要 GPU 的输出，页面会写明尚未记录。",
        "compat": "换一个 PyTorch 版本会怎样",
        "compat table": "| PyTorch | Python | 相同 | 只有写法不同 | 输出变了 | 不能运行 | 日期 |",
        "lines": "在 torch {} 上不同的行",
        "lines table": "| 代码 | 哪里不同 | 书里的输出 | 这个版本的输出 |",
        "value": "输出",
        "warning": "警告",
        "failed": "不能运行",
        "format": "只有写法",
        "nothing": "（没有）",
        "none": "还没有核对记录。",
    },
    "en": {
        "checked": "Where it was checked",
        "table": "| Device | PyTorch | Python | Snippets | Date |",
        "missing": "Not checked since a change: {} more; the badges on the pages say so.",
        "all": "Every snippet has been checked ({} in all).",
        "gpu": "Nothing has been recorded on a GPU yet. A page says so where an output needs one.",
        "compat": "With other versions of PyTorch",
        "compat table": "| PyTorch | Python | Same | Other spelling | Output changed | Does not run | Date |",
        "lines": "Lines that differ on torch {}",
        "lines table": "| Code | What differs | In this book | On that version |",
        "value": "output",
        "warning": "warning",
        "failed": "does not run",
        "format": "spelling only",
        "nothing": "(nothing)",
        "none": "Nothing has been checked yet.",
    },
}


def versions(rendering: Rendering) -> list[str]:
    """What the ledger says, then what other versions of PyTorch printed."""
    return [*_checked(rendering), *_compat(rendering)]


def _checked(rendering: Rendering) -> list[str]:
    project, words = rendering.project, WORDS[rendering.language]
    groups: dict[tuple, list[str]] = defaultdict(list)
    fresh, on_gpu = set(), False
    for path, device, stamp in verified.standing(project):
        groups[verified.place(device, stamp), stamp.torch, stamp.python].append(stamp.date)
        fresh.add(path)
        on_gpu = on_gpu or device == "cuda"
    lines = [f"## {words['checked']} {{ #checked }}", ""]
    if not groups:
        return [*lines, words["none"], ""]
    lines += [words["table"], "| --- | --- | --- | ---: | --- |"]
    for (where, torch, python), dates in sorted(groups.items()):
        lines.append(f"| {where} | {torch} | {python} | {len(dates)} | {_days(verified.days(dates))} |")
    total = len(project.snippet_files())
    left = total - len(fresh)
    lines += ["", words["missing"].format(left) if left else words["all"].format(total), ""]
    return lines if on_gpu else [*lines, words["gpu"], ""]


def _days(text: str) -> str:
    """Dates that no line breaks."""
    return re.sub(r"[\d-]+", r'<span class="notes-row">\g<0></span>', text)


def _compat(rendering: Rendering) -> list[str]:
    words, found = WORDS[rendering.language], table.read(rendering.project)
    if not found:
        return []
    lines = [f"## {words['compat']} {{ #compat }}", "", words["compat table"]]
    lines.append("| --- | --- | ---: | ---: | ---: | ---: | --- |")
    ordered = sorted(found.items(), key=lambda item: table.number(item[0]), reverse=True)
    for torch, run in ordered:
        counts = " | ".join(str(run.get(key, 0)) for key in ("same", "format", "drift", "failed"))
        lines.append(f"| {torch} | {run.get('python', '')} | {counts} | {_days(run.get('date', ''))} |")
    shown = book.shown_by(rendering.project)
    for torch, run in ordered:
        if rows := list(_differences(rendering, run.get("changed", {}), shown)):
            anchor = f"torch-{torch.replace('.', '-')}"
            lines += ["", f"### {words['lines'].format(torch)} {{ #{anchor} }}", "", words["lines table"]]
            lines += ["| --- | --- | --- | --- |", *rows]
    return [*lines, ""]


def _differences(rendering: Rendering, changed: dict[str, list[dict]], shown: dict) -> Iterator[str]:
    """A row for each difference, with all the cells that show it."""
    from notes.report import triage  # it compares: no other page needs that

    words = WORDS[rendering.language]
    rows: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for name, found in changed.items():
        for one in found:
            if _still(rendering.project, name, one["recorded"]):
                rows[one["kind"], one["recorded"], one["now"]].append(f"{name}#{one['cell']}")
    for (kind, recorded, now), cells in rows.items():
        where = "<br>".join(_places(rendering, cells, shown))
        sides = [triage.code(text) or words["nothing"] for text in triage.excerpts(recorded, now)]
        yield f"| {where} | {words[kind]} | {sides[0]} | {sides[1]} |"


def _still(project: Project, name: str, recorded: str) -> bool:
    """The snippet is there, and its record still says what a run was compared with."""
    path = project.snippets / name
    if not path.is_file():
        return False
    found = shelf.record(path, "cpu", project.relative(path)) or Record()
    return any(recorded in text for text in ("", *found.outputs.values(), *found.media.values()))


def _places(rendering: Rendering, cells: list[str], shown: dict[str, list[Any]]) -> list[str]:
    """The names of cells, those of one chapter together behind a link to it."""
    folder = rendering.project.docs / rendering.language
    chapters: dict[Path | None, list[str]] = defaultdict(list)
    for cell in cells:
        pages = [place.page for place in shown.get(cell.partition("#")[0], [])]
        page = next((one for one in pages if one.is_relative_to(folder)), None)
        chapters[page].append(f"`{cell.rpartition('/')[2]}`")
    return [_link(rendering, page) + " ".join(names) for page, names in chapters.items()]


def _link(rendering: Rendering, page: Path | None) -> str:
    return f"[{covers.title(page)}]({rendering.markdown_link(page)}) " if page else ""
