"""A setting: the environment snippets run in."""

from __future__ import annotations

import os
from dataclasses import dataclass

from notes.project import Project, engine_path
from notes.run import disturb

# The caller's variables that reach a snippet: where its programs, libraries, and devices are.
PASSED = ("PATH", "HOME", "USER", "LOGNAME", "CC", "CXX")
PASSED_WINDOWS = ("SYSTEMROOT", "WINDIR", "COMSPEC", "PATHEXT", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
PASSED_FAMILIES = ("LD_", "DYLD_", "CUDA_", "NVIDIA_")


def passes(name: str) -> bool:
    """Whether a variable of the caller reaches a snippet; all others are fixed or absent."""
    return name.upper() in (*PASSED, *PASSED_WINDOWS) or name.startswith(PASSED_FAMILIES)


@dataclass(frozen=True)
class Setting:
    """The environment of a run; a fork server serves exactly one.

    Attributes:
        device: ``cpu`` hides every GPU, ``cuda`` does not.
        threads: of OpenMP and MKL.
        hash_seed: of Python.
        capability: the instructions that torch may use, such as ``avx2`` (``ATEN_CPU_CAPABILITY``).
        fill: the byte that fresh memory holds, on another day: what moves shows. None: as it comes, today.
    """

    device: str = "cpu"
    threads: int = 1
    hash_seed: int = 0
    capability: str | None = None
    fill: int | None = None

    def environment(self, project: Project) -> dict[str, str]:
        """The variables that a snippet sees.

        Args:
            project: the book; its cache keeps what torch compiles.
        """
        env = {name: value for name, value in os.environ.items() if passes(name)}
        env |= {
            "PYTHONHASHSEED": str(self.hash_seed),
            "OMP_NUM_THREADS": str(self.threads),
            "MKL_NUM_THREADS": str(self.threads),
            "OPENBLAS_NUM_THREADS": "1",
            "MPLBACKEND": "agg",
            "TZ": "UTC",
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "80",
            "PYTHONUNBUFFERED": "1",  # other interpreters that a snippet starts print in order, too
            "NO_COLOR": "1",
            "TORCHINDUCTOR_CACHE_DIR": str(project.cache / "inductor" / (self.capability or "native")),
            "PYTHONPATH": os.pathsep.join(filter(None, (engine_path(), os.environ.get("PYTHONPATH")))),
        }
        if self.device == "cpu":
            env["CUDA_VISIBLE_DEVICES"] = ""
        if self.capability:
            env["ATEN_CPU_CAPABILITY"] = self.capability
        if self.fill is not None:
            env |= disturb.environment(self.fill)
        return env
