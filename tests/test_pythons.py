"""The other Pythons that CI tests: where one is installed, the engine's core runs under it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, Book

OTHERS = [name for name in ("3.11", "3.12", "3.13") if name != f"{sys.version_info[0]}.{sys.version_info[1]}"]
PLAIN = "# %% total\nprint(sum([1, 2]))\n\n# %% again raises=\"ValueError\"\nint('a')\n"
PURE = (
    "yaml",
    "markdown",
    "pymdownx",
    "pygments",
    "codespell_lib",
)  # what text needs; their C parts are optional


def found(version: str) -> str | None:
    """A Python of this version that starts: on the path, or where pyenv and uv put theirs."""
    homes = (os.environ.get("PYENV_ROOT", "~/.pyenv") + "/versions", "~/.local/share/uv/python")
    kept = (
        path
        for home in homes
        for path in sorted(Path(home).expanduser().glob(f"*{version}.*/bin/python{version}"))
    )
    for one in (shutil.which(f"python{version}"), *map(str, kept)):
        if one and subprocess.run([one, "-c", ""], capture_output=True).returncode == 0:
            return one
    return None


@pytest.mark.parametrize("version", OTHERS)
def test_the_core_runs_under_another_python(whole: Book, tmp_path: Path, version: str) -> None:
    python = found(version)
    if python is None:
        pytest.skip(f"no Python {version} here; CI has one")
    site = Path(yaml.__file__).parents[1]
    (tmp_path / "pure").mkdir()
    for path in [*map(site.joinpath, PURE), *site.glob("[Mm]arkdown-*.dist-info")]:
        (tmp_path / "pure" / path.name).symlink_to(path)
    env = {**os.environ, "PYTHONPATH": f"{ROOT / 'scripts'}:{tmp_path / 'pure'}", "CI": ""}
    whole.add("plain", PLAIN)
    for words in (
        ["update", "snippets/part/chapter/plain.py"],
        ["lint"],
    ):
        done = subprocess.run(
            [python, "-m", "notes", *words],
            cwd=whole.root,
            env=env,
            capture_output=True,
            text=True,
            timeout=100,
        )
        assert done.returncode == 0, (words, done.stdout + done.stderr)
    assert (
        whole.out("plain")
        .read_text(encoding="utf-8")
        .startswith("# cpu\n# %% total\n3\n# %% again\nValueError: ")
    )
    assert f'"python": "{version}.' in (whole.root / "snippets/part/chapter/checked.jsonl").read_text(
        encoding="utf-8"
    )


def test_the_readme_says_which_pythons_ci_tests() -> None:
    ci = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
    tested = ci["jobs"]["test"]["strategy"]["matrix"]["python"]
    assert tested == ["3.11", "3.12", "3.13"]
    for name in ("README.md", "README.zh.md", "MAINTAINING.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert re.search(r"3\.11(?:, |、)3\.12(?:, and |和 )3\.13|3\.11、3\.12 和 3\.13", text), name
