"""The GPU of this machine, as torch sees it."""

from __future__ import annotations

import functools
import subprocess
import sys

ASK = "import torch; print(torch.cuda.get_device_name(0) if torch.cuda.is_available() else '')"


@functools.cache
def name() -> str | None:
    """The model of the first GPU, or None; asked in a process of its own, for torch is not imported here."""
    done = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True)
    return done.stdout.strip() or None
