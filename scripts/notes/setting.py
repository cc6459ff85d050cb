"""A setting: the environment snippets run in."""

from __future__ import annotations

import os
from dataclasses import dataclass

from notes.project import Project
from notes.result import engine_path


@dataclass(frozen=True)
class Setting:
    """The environment of a run; a fork server serves exactly one.

    Attributes:
        device: ``cpu`` hides every GPU, ``cuda`` does not.
        threads: of OpenMP and MKL.
        hash_seed: of Python.
        capability: the instructions that torch may use, such as ``avx2`` (``ATEN_CPU_CAPABILITY``).
    """

    device: str = "cpu"
    threads: int = 1
    hash_seed: int = 0
    capability: str | None = None

    def environment(self, project: Project) -> dict[str, str]:
        """The variables that a snippet sees.

        Args:
            project: the book; its cache keeps what torch compiles.
        """
        env = {
            k: v for k, v in os.environ.items() if k not in ("NOTES_DATA", "PYTHONWARNINGS", "PYTHONSTARTUP")
        }
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
            "TORCHINDUCTOR_CACHE_DIR": str(project.cache / "inductor"),
            "PYTHONPATH": os.pathsep.join(filter(None, (engine_path(), os.environ.get("PYTHONPATH")))),
        }
        if self.device == "cpu":
            env["CUDA_VISIBLE_DEVICES"] = ""
        if self.capability:
            env["ATEN_CPU_CAPABILITY"] = self.capability
        return env
