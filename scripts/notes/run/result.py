"""A result: what one run of a snippet printed, cell by cell, and how it ended."""

from __future__ import annotations

import json
import os
import re
import signal
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

from notes import record, visible
from notes.project import engine_path
from notes.run import incident, machine
from notes.run.failure import Failure
from notes.snippet import Snippet


@dataclass
class Result:
    """What one run of a snippet gave.

    Attributes:
        outputs: cell → what it printed, with `HELD` for folders of the machine.
        media: suffix of a figure or data file → its text, likewise.
        error: what ended it early, or None.
        access: the files of the repository that it read, missed, listed, or wrote, one ``kind path`` each.
        seconds: by the clock.
        cpu: seconds of computing, all its processes together.
        day: when it ran, in UTC, ``YYYY-MM-DD``.
        left: state that it changed for the snippets after it in the same process → what it is now.
        names: cell → the names of PyTorch that it reached, in a run for them.
        ok: it ran to its end.
    """

    outputs: dict[str, str] = field(default_factory=dict)
    media: dict[str, str] = field(default_factory=dict)
    error: Failure | None = None
    access: list[str] = field(default_factory=list)
    seconds: float = 0.0
    cpu: float = 0.0
    day: str = ""
    left: dict[str, str] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        return self.error is None


def read(group: tuple[Snippet, ...], task: dict) -> dict[str, Result]:
    """Split what a task printed by snippet and cell."""
    try:
        raw = json.loads(Path(f"{task['result']}.done").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raw = {
            "stdout": "",
            "stderr": "",
            "status": 0,
            "stopped": "lost",
            "error": None,
            "done": None,
            "media": {},
            "incidents": [],
        }
        raw |= {"access": [], "seconds": 0.0, "cpu": 0.0}
    parts = raw["stdout"].encode("latin-1").split(f"\0{task['token']}:".encode())
    printed = {}
    for part in parts[1:]:
        key, _, text = part.partition(b"\n")
        text = record.clean(text.decode("utf-8", "backslashreplace"))
        printed[key.decode()] = machine.hold(text, task["root"], task["cwd"])
    last = list(printed)[-1:] or [f"{group[0].id}#{group[0].cells[0].name}"]
    error = _visible(Failure(**raw["error"]) if raw["error"] else _ending(raw, task, group, last[0]))
    media = {key: machine.hold(text, task["root"], task["cwd"]) for key, text in raw["media"].items()}
    found = {}
    for snippet in group:
        prefix = f"{snippet.id}#"
        found[snippet.id] = Result(
            {key[len(prefix) :]: text for key, text in printed.items() if key.startswith(prefix)},
            {key[len(prefix) :]: text for key, text in media.items() if key.startswith(prefix)},
            _error_of(prefix, printed, last[0], error),
            raw["access"],
            raw["seconds"],
            raw["cpu"],
            time.strftime("%Y-%m-%d", time.gmtime()),
            raw.get("left", {}).get(snippet.id, {}),
            _names(raw["incidents"]),
        )
    return found


def _names(incidents: list[dict]) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for row in incidents:
        if row["kind"] == "name":
            found.setdefault(row["category"], set()).add(row["text"])
    return {cell: sorted(names) for cell, names in sorted(found.items())}


def _error_of(prefix: str, printed: dict[str, str], last: str, error: Failure | None) -> Failure | None:
    """The error where it happened; in a chapter run as one notebook, the snippets after it did not run."""
    if error is None or last.startswith(prefix):
        return error
    if any(key.startswith(prefix) for key in printed):
        return None
    text = f"not run: {last.partition('#')[0]}, before it in the chapter, failed"
    return Failure("unreached", "", 1, text)


def _visible(error: Failure | None) -> Failure | None:
    """A failure whose texts can be shown anywhere."""
    return error and replace(error, text=visible.escape(error.text), trace=visible.escape(error.trace))


def _ending(raw: dict, task: dict, group: tuple[Snippet, ...], last: str) -> Failure | None:
    """The failure of a run that never reported back, broke a limit, or went wrong after its report."""
    cell = next(c for item in group for c in item.cells if f"{item.id}#{c.name}" == last)
    where = re.findall(r'File ".*?snippets/.*?", line (\d+)', raw["stderr"])
    line = int(where[0]) if where else None
    if raw["stopped"]:
        return _stopped(raw, task, cell.name, line)
    if raw["done"] is not None:
        return incident.failure(raw["incidents"][raw["told"] :], vars(cell))
    return Failure("crash", cell.name, line, _status(raw), _own_stack(raw["stderr"]))


def _stopped(raw: dict, task: dict, cell: str, line: int | None) -> Failure:
    """Why the supervisor ended a run, and where."""
    reasons = {
        "timeout": f"did not finish in {task['timeout']:g} s",
        "memory": "used more than 4 GiB of memory",
        "output": "printed more than 1 MB",
        "processes": "started more than 64 processes",
        "lost": "could not be supervised: its supervisor was killed",
    }
    text = reasons[raw["stopped"]]
    waiting = [row for row in raw["incidents"] if row["kind"] == "waiting"]
    if raw["stopped"] == "timeout" and waiting:
        text, line = f"{text}: {waiting[-1]['text']}", line or waiting[-1]["line"]
    return Failure(raw["stopped"], cell, line, text)


def _own_stack(stderr: str) -> str:
    """faulthandler's stack without the engine's frames and the list of loaded modules."""
    lines = stderr.split("\n\nExtension modules:")[0].strip().split("\n")
    engine = [n for n, line in enumerate(lines) if f'"{engine_path()}{os.sep}notes' in line]
    return "\n".join(lines[: engine[0]] if engine else lines)[-3000:]


def _status(raw: dict) -> str:
    status = raw["status"]
    if own := re.search(r"^notes: (.*)", raw["stderr"], re.M):
        return own[1]
    if status is None or os.WIFEXITED(status):
        code = "?" if status is None else os.WEXITSTATUS(status)
        return f"ended the interpreter early (exit status {code}), as os._exit does"
    number = os.WTERMSIG(status)
    return f"crashed the interpreter: {signal.Signals(number).name}"
