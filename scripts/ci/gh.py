"""GitHub, through its command `gh`."""

from __future__ import annotations

import subprocess


def gh(*words: str, text: str = "") -> str:
    """What ``gh words`` prints, with ``text`` as its input.

    Raises:
        SystemExit: it failed, or is not there.
    """
    try:
        done = subprocess.run(["gh", *words], input=text, capture_output=True, text=True)
    except FileNotFoundError:
        raise SystemExit("The command gh is missing: install GitHub CLI.") from None
    if done.returncode:
        raise SystemExit(f"gh {words[0]} {words[1]}: {done.stderr.strip()}")
    return done.stdout
