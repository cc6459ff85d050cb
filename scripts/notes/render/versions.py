"""What was verified where: the ledger and the runs on other versions of PyTorch, as tables.

``docs/data/versions.json`` is optional: ``{"2.8.0": {"date": "2026-11-21", "python": "3.11.7", "same": 120,
"format": 1, "drift": 2, "failed": 0}, …}``; with ``"changed": ["part/chapter/name.py", …]`` those are named.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

from notes import ledger
from notes.problem import Problem, ProblemsError
from notes.project import Project
from notes.render.rendering import Rendering

WORDS = {
    "zh": {
        "checked": "在哪里核对过",
        "table": "| 设备 | PyTorch | Python | 代码段 | 日期 |",
        "missing": "另有 {} 段代码在最近一次改动之后还没有核对，页面上的徽章会说明。",
        "all": "{} 段代码全部核对过。",
        "gpu": "还没有在 GPU 上的记录。需要 GPU 的输出，页面会写明尚未记录。",
        "compat": "换一个 PyTorch 版本会怎样",
        "compat table": "| PyTorch | Python | 相同 | 只有写法不同 | 输出变了 | 不能运行 | 日期 |",
        "changed": "输出变了或不能运行的代码：",
        "none": "还没有核对记录。",
    },
    "en": {
        "checked": "Where it was checked",
        "table": "| Device | PyTorch | Python | Snippets | Date |",
        "missing": "{} more were not checked since they changed; the badges on the pages say so.",
        "all": "All {} snippets have been checked.",
        "gpu": "Nothing has been recorded on a GPU yet. A page says so where an output needs one.",
        "compat": "With other versions of PyTorch",
        "compat table": "| PyTorch | Python | Same | Other spelling | Output changed | Does not run | Date |",
        "changed": "Changed or not running: ",
        "none": "Nothing has been checked yet.",
    },
}


def versions(rendering: Rendering) -> list[str]:
    """What the ledger says, then what other versions of PyTorch printed."""
    return [*_checked(rendering), *_compat(rendering)]


def _checked(rendering: Rendering) -> list[str]:
    project, words = rendering.project, WORDS[rendering.language]
    stamps = ledger.read(project.ledger)
    groups: dict[tuple, list[str]] = defaultdict(list)
    fresh, all_snippets = set(), project.snippet_files()
    for path in all_snippets:
        for device, stamp in stamps.get(project.snippet_id(path), {}).items():
            if stamp.digest == ledger.digest(path, device):
                groups[device, stamp.gpu or "", stamp.torch, stamp.python].append(stamp.date)
                fresh.add(path)
    lines = [f"## {words['checked']} {{ #checked }}", ""]
    if not groups:
        return [*lines, words["none"], ""]
    lines += [words["table"], "| --- | --- | --- | ---: | --- |"]
    for (device, gpu, torch, python), dates in sorted(groups.items()):
        where = device.upper() + (f" · {gpu}" if gpu else "")
        when = min(dates) if min(dates) == max(dates) else f"{min(dates)} – {max(dates)}"
        lines.append(f"| {where} | {torch} | {python} | {len(dates)} | {when} |")
    left = len(all_snippets) - len(fresh)
    lines += ["", words["missing"].format(left) if left else words["all"].format(len(all_snippets)), ""]
    if not any(device == "cuda" for device, *_ in groups):
        lines += [words["gpu"], ""]
    return lines


def _compat(rendering: Rendering) -> list[str]:
    words, found = WORDS[rendering.language], _runs(rendering.project)
    if not found:
        return []
    lines = [f"## {words['compat']} {{ #compat }}", "", words["compat table"]]
    lines.append("| --- | --- | ---: | ---: | ---: | ---: | --- |")
    ordered = sorted(found.items(), key=lambda item: _number(item[0]), reverse=True)
    for torch, run in ordered:
        counts = " | ".join(str(run.get(key, 0)) for key in ("same", "format", "drift", "failed"))
        lines.append(f"| {torch} | {run.get('python', '')} | {counts} | {run.get('date', '')} |")
    for torch, run in ordered:
        if run.get("changed"):
            shown = ", ".join(f"`{name}`" for name in run["changed"])
            lines += ["", f"**{torch}** {words['changed']}{shown}"]
    return [*lines, ""]


def _runs(project: Project) -> dict[str, dict[str, Any]]:
    path = project.docs / "data" / "versions.json"
    if not path.is_file():
        return {}
    shown, hint = project.relative(path), "Write it anew: notes compat"
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise ProblemsError([Problem(shown, line, f"not JSON: {error}", hint)]) from None
    if not isinstance(found, dict) or not all(isinstance(run, dict) for run in found.values()):
        raise ProblemsError([Problem(shown, 1, "not a table of versions", hint)])
    return found


def _number(version: str) -> list[int]:
    return [int(part) if part.isdigit() else 0 for part in version.split("+")[0].split(".")]
