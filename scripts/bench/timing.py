"""Wall time and peak memory of whole processes, and the table the ratios are printed in."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path


def seconds(command: list[str], cwd: Path, **env: str) -> float:
    """Wall time of one run of a command; its output is dropped and Python keeps its bytecode, as usual.

    Raises:
        RuntimeError: it could not be run (an exit code above 3, which no `notes` report uses).
    """
    return spent(command, cwd, **env)[0]


def spent(command: list[str], cwd: Path, **env: str) -> tuple[float, float]:
    """Wall and CPU time of one run of a command and all it starts; the second holds on a busy machine, too.

    Raises:
        RuntimeError: as for ``seconds``.
    """
    began, before = time.perf_counter(), own_cpu()
    done = subprocess.run(command, cwd=cwd, env=usual_environment() | env, capture_output=True, text=True)
    took = time.perf_counter() - began, own_cpu() - before
    if done.returncode not in (0, 1, 3):
        text = done.stdout[-800:] + done.stderr[-2000:]
        raise RuntimeError(f"{' '.join(command)[:200]}: exit {done.returncode}\n{text}")
    return took


def usual_environment() -> dict[str, str]:
    """The variables of this process without the one that makes every command compile its modules anew."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def median(run: Callable[[], float], times: int) -> float:
    """The median of several runs."""
    return statistics.median(run() for _ in range(times))


def medians(runs: dict[str, Callable[[], float]], times: int) -> dict[str, float]:
    """The median of each, run in turn: a machine that slows down slows all of them down."""
    found: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(times):
        for name, run in runs.items():
            found[name].append(run())
    return {name: statistics.median(values) for name, values in found.items()}


def peak_memory(command: list[str], cwd: Path) -> float:
    """Peak resident memory of a command in MiB (of the process itself)."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], cwd=cwd, capture_output=True, text=True)
    return float(done.stdout.split()[-1])


def cores() -> int:
    return len(os.sched_getaffinity(0))


def row(name: str, value: float, unit: str, ratio: float | None = None, bar: str = "") -> None:
    """One line of a table: what, how long, times the cold check, the bar it is held to."""
    times = f"{ratio:6.2f} ×" if ratio is not None else " " * 8
    print(f"  {name:52} {value:9.2f} {unit:4} {times}  {bar}", flush=True)


def own_cpu() -> float:
    """CPU seconds of all ended children so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
