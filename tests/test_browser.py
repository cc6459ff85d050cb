"""Where the browser of the tests comes from: ``scripts/chromium.sh`` on machines of several kinds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, command
from notes.pdf import browser as browsers


@pytest.fixture
def machine(tmp_path: Path, bin: Path) -> Path:
    """A machine without a browser, where every command that installs something writes down what."""
    (tmp_path / "scripts").mkdir()
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    shutil.copyfile(ROOT / "scripts" / "chromium.sh", tmp_path / "scripts" / "chromium.sh")
    command(tmp_path / ".venv" / "bin", "python", PYTHON)
    command(
        bin,
        "apt-get",
        'echo "apt-get $*" >> calls\ncase "$*" in *" chromium"*) touch browser;; *fonts*) touch font;; esac',
    )
    command(bin, "fc-list", "[ -e font ] && echo Noto || true")
    command(bin, "sudo", '[ "$1" = -n ] && shift\nexec "$@"')
    return bin


PYTHON = """case "$*" in
*notes.pdf.browser) [ -e browser ] ;;
*playwright*) echo "$*" >> calls; touch browser ;;
esac"""
DEBIAN, UBUNTU = "Candidate: 156.0.1~deb12u1", "Candidate: (none)"
SNAP = "Candidate: 2:1snap1-0ubuntu2"
OWN = "-m playwright install --with-deps chromium"


def chromium(bin: Path, system: str, user: str, ci: str = "") -> tuple[int, list[str], str]:
    """The exit code of the script, what was installed, and what it said."""
    command(bin, "apt-cache", f'echo "  {system}"')
    command(bin, "id", f"echo {user}")
    env = {**os.environ, "CI": ci}
    done = subprocess.run(["sh", "scripts/chromium.sh"], env=env, capture_output=True, text=True)
    calls = Path("calls").read_text(encoding="utf-8").splitlines() if Path("calls").exists() else []
    return done.returncode, [call for call in calls if "update" not in call], done.stderr


@pytest.mark.parametrize(
    ("system", "browser"),
    [(DEBIAN, "apt-get install -y -qq chromium"), (UBUNTU, OWN), (SNAP, OWN)],
    ids=["Debian", "Ubuntu", "Ubuntu with a package that is a snap"],
)
@pytest.mark.parametrize(("user", "ci"), [("0", ""), ("1000", "true")], ids=["root", "a runner with sudo"])
def test_a_missing_browser_and_font_are_installed(machine, system, browser, user, ci):
    code, calls, _ = chromium(machine, system, user, ci)
    assert (code, calls) == (0, ["apt-get install -y -qq fontconfig fonts-noto-cjk", browser])
    assert chromium(machine, system, user, ci)[1] == calls  # nothing more the next time


@pytest.mark.parametrize(
    ("system", "told"),
    [(DEBIAN, "sudo apt-get install chromium fonts-noto-cjk"), (UBUNTU, f".venv/bin/python {OWN}")],
)
def test_who_may_not_install_is_told_a_command_that_exists_there(machine, system, told):
    code, calls, said = chromium(machine, system, "1000")
    assert code == 2 and calls == [] and said.endswith(f"\n    {told}\n")


def test_a_browser_without_a_chinese_font_will_do_and_the_font_is_named(machine):
    Path("browser").touch()
    code, calls, said = chromium(machine, UBUNTU, "1000")
    assert code == 0 and calls == [] and "fonts-noto-cjk" in said
    command(machine, "apt-get", "exit 100")  # root, but without a network
    assert chromium(machine, UBUNTU, "0")[0] == 0


def test_a_browser_that_is_a_snap_or_does_not_start_is_passed_over(bin, monkeypatch):
    monkeypatch.setenv("PATH", str(bin))
    assert browsers.installed() is None
    command(bin, "chromium-browser", "exec /snap/bin/chromium")
    command(bin, "snap", "exit 0")
    (bin / "chromium").symlink_to(bin / "snap")
    assert browsers.installed() is None
    command(bin, "google-chrome", "exit 1")
    assert browsers.installed() is None
    command(bin, "google-chrome-stable", '[ "$*" = --version ]')
    assert browsers.installed() == str(bin / "google-chrome-stable")


PATH = """from playwright.sync_api import sync_playwright
with sync_playwright() as playwright: print(playwright.chromium.executable_path)"""
START = """from notes.pdf import press
with press.chromium() as browser: print(browser.version)"""


def python(*words: str) -> subprocess.CompletedProcess:
    """A Python of its own: the browser of the other tests may be open in this one."""
    return subprocess.run([sys.executable, *words], capture_output=True, text=True)


def test_the_pdf_and_the_tests_start_the_browser_that_the_script_accepts(bin):
    real = python("-m", "notes.pdf.browser").stdout.strip()
    command(bin, "google-chrome", f'touch started\nexec {real} "$@"')
    command(bin, "chromium", "exec /snap/bin/chromium")
    done = python("-c", START)
    assert done.returncode == 0 and Path("started").exists(), done.stderr


def test_without_a_browser_of_the_system_the_one_of_playwright_will_do(bin, monkeypatch):
    monkeypatch.setenv("PATH", str(bin))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(bin))
    done = python("-c", START)
    assert done.returncode == 1 and "Chromium is missing. What to install says: sh scripts" in done.stderr
    assert python("-m", "notes.pdf.browser").returncode == 1
    own = Path(python("-c", PATH).stdout.strip())  # where `playwright install chromium` puts it
    own.parent.mkdir(parents=True)
    own.touch()
    assert python("-m", "notes.pdf.browser").stdout == f"{own}\n"
