"""Install what a requirements file lists, and say how far it is: quiet, pip is silent for minutes.

    .venv/bin/python scripts/install.py requirements.txt

On a terminal one line moves; elsewhere a line comes now and then. Large downloads are named, and what pip
has to say of errors comes through.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path

PINNED = re.compile(r"^[\w.-]+(?:\[[\w,-]+\])?==", re.M)
FOUND = re.compile(r"(?:Collecting|Requirement already satisfied:) (?P<name>[\w.-]+)")
LARGE = re.compile(r"\s*Downloading (?P<file>\S+?)-\d\S* \((?P<size>[\d.]+ [MG]B)\)")
WORTH_A_LINE = 5.0  # MB
EVERY = 25  # packages


def main(arguments: list[str]) -> int:
    """Install ``arguments[0]`` into the environment of this Python; pip's exit code."""
    (file,) = arguments
    total, began = len(PINNED.findall(Path(file).read_text(encoding="utf-8"))), time.monotonic()
    print(f"Installing {total} packages of {file} (PyTorch is the large one; a few minutes)", flush=True)
    pip = [sys.executable, "-m", "pip", "install", "--progress-bar", "off", "--requirement", file]
    process = subprocess.Popen(pip, stdout=subprocess.PIPE, text=True, encoding="utf-8", errors="replace")
    done: set[str] = set()
    for line in process.stdout:
        if found := FOUND.match(line):
            done.add(found["name"].lower())
            _move(len(done), f"{min(len(done), total)}/{total}  {found['name']}")
        elif found := LARGE.match(line):
            _download(found["file"], found["size"])
        elif line.startswith("Installing collected packages"):
            _say("All there; unpacking ...")
    code = process.wait()
    if code:
        _say(f"pip could not install {file}; what it said stands above. Run the command again to go on.")
    else:
        _say(f"Installed in {time.monotonic() - began:.0f} s")
    return code


def _download(name: str, size: str) -> None:
    number, unit = size.split()
    if float(number) * {"MB": 1, "GB": 1000}[unit] >= WORTH_A_LINE:
        _say(f"Downloading {name} ({size})")


def _say(text: str) -> None:
    """A line that stays."""
    clear = "\r\033[K" if sys.stdout.isatty() else ""
    print(f"{clear}{text}", flush=True)


def _move(number: int, text: str) -> None:
    """A line that the next one replaces; where nobody watches, now and then a line."""
    if sys.stdout.isatty():
        print(f"\r\033[K{text}", end="", flush=True)
    elif number % EVERY == 0:
        print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
