"""The code checker sees all the code: an excluded folder hides every folder of that name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_ruff_sees_every_python_file_of_the_engine_and_its_tests() -> None:
    command = [sys.executable, "-m", "ruff", "check", "--show-files", "."]
    seen = set(subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.split("\n"))
    code = [*ROOT.glob("scripts/**/*.py"), *ROOT.glob("tests/*.py"), *ROOT.glob("snippets/**/*.py")]
    assert [str(path) for path in code if str(path) not in seen] == []
    assert not any(path.startswith(f"{ROOT}/site/") for path in seen), "what is built is nobody's code"
