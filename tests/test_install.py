"""`make site` on a fresh machine says what it is doing, with a pip that only prints what pip prints."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = ROOT / "scripts" / "install.py"
FILE = "".join(f"package{number}==1.0\n" for number in range(59)) + "# a remark\ntorch==2.13.0\n"
PIP = """
import sys
assert sys.argv[1:] == ["install", "--progress-bar", "off", "--requirement", "requirements.txt"], sys.argv
print("Looking in indexes: somewhere")
for number in range(59):
    print(f"Collecting package{number}==1.0 (from -r requirements.txt (line 1))")
    print(f"  Downloading package{number}-1.0-py3-none-any.whl.metadata (2.1 kB)")
print("Requirement already satisfied: torch==2.13.0 in somewhere")
print("Downloading torch-2.13.0-cp311-cp311-linux_x86_64.whl (184.2 MB)")
print("Downloading package1-1.0-py3-none-any.whl (61 kB)")
print("Installing collected packages: torch, package1")
if FAILS:
    print("ERROR: No space left on device", file=sys.stderr)
    sys.exit(1)
print("Successfully installed torch-2.13.0")
"""


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A function that puts such a pip first and gives the command to run."""

    def put(fails: bool) -> list[str]:
        (tmp_path / "requirements.txt").write_text(FILE, encoding="utf-8")
        (tmp_path / "pip").mkdir()
        (tmp_path / "pip" / "__init__.py").touch()
        (tmp_path / "pip" / "__main__.py").write_text(PIP.replace("FAILS", str(fails)), encoding="utf-8")
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        monkeypatch.chdir(tmp_path)
        return [sys.executable, str(SCRIPT), "requirements.txt"]

    return put


def test_a_first_installation_is_neither_silent_nor_a_flood(command) -> None:
    done = subprocess.run(command(fails=False), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    first, *between, last = done.stdout.splitlines()
    assert first.startswith("Installing 60 packages of requirements.txt")
    assert between == [
        "25/60  package24",
        "50/60  package49",
        "Downloading torch (184.2 MB)",
        "All there; unpacking ...",
    ]
    assert last.startswith("Installed in ")


def test_on_a_terminal_one_line_moves(command) -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command(fails=False), stdout=theirs, stderr=theirs)
    os.close(theirs)
    told = b""
    try:
        while part := os.read(ours, 4096):
            told += part
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    assert process.wait() == 0
    assert b"\r\x1b[K60/60  torch" in told and told.count(b"\n") == 4, told


def test_an_error_of_pip_is_seen_and_its_exit_code_kept(command) -> None:
    done = subprocess.run(command(fails=True), capture_output=True, text=True)
    assert done.returncode == 1
    assert "No space left on device" in done.stderr
    assert "pip could not install requirements.txt" in done.stdout.splitlines()[-1]
