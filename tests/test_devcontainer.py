"""The container for a pull request from a browser: sound by its schema, set up by a make target."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

FILE = ROOT / ".devcontainer" / "devcontainer.json"
SCHEMA = ROOT / "tests" / "vendor" / "devcontainer" / "devContainer.base.schema.json"


def checked(path: Path) -> subprocess.CompletedProcess:
    command = [str(Path(sys.executable).parent / "check-jsonschema"), "--schemafile", str(SCHEMA), str(path)]
    return subprocess.run(command, capture_output=True, text=True)


def test_it_keeps_to_its_schema() -> None:
    done = checked(FILE)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("key", "value"), [("image", 3), ("forwardPorts", "8000"), ("postCreateComand", "make setup")]
)
def test_a_mistake_in_it_is_found(tmp_path: Path, key: str, value: object) -> None:
    bad = tmp_path / "devcontainer.json"
    bad.write_text(json.dumps({**json.loads(FILE.read_text(encoding="utf-8")), key: value}), encoding="utf-8")
    assert checked(bad).returncode == 1


def test_it_sets_up_by_make_and_names_no_registry() -> None:
    told = json.loads(FILE.read_text(encoding="utf-8"))
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    assert told["postCreateCommand"].removeprefix("make ") in targets
    assert re.fullmatch(r"python:3\.\d+-\w+", told["image"])
    served = (ROOT / "scripts" / "notes" / "option.py").read_text(encoding="utf-8")
    assert f"default={told['forwardPorts'][0]}" in served
