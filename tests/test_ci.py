"""What the workflows run, as they run it: a first push, a rewritten branch, a fork, a kept environment."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from ci import changed_pages, labels
from conftest import ROOT, command
from pages import put_record
from test_workflows import FOLDER, FORMS, commit, git, read

ZEROS, UNKNOWN = "0" * 40, "12" * 20


def module(name: str, **env: str) -> subprocess.CompletedProcess:
    """``python -m ci.name`` in the working directory."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), **env}
    return subprocess.run([sys.executable, "-m", f"ci.{name}"], env=env, capture_output=True, text=True)


def step(workflow: str, job: str, holds: str) -> str:
    """The only step of a job whose command holds a text."""
    steps = read(FOLDER / f"{workflow}.yml")["jobs"][job]["steps"]
    (run,) = [step["run"] for step in steps if holds in step.get("run", "")]
    return run


def github(run: str, cwd: Path, **env: str) -> subprocess.CompletedProcess:
    """A step as a runner runs it, in a checkout with the scripts and the environment of this one."""
    for name, target in ((".venv", Path(sys.executable).parents[1]), ("scripts", ROOT / "scripts")):
        if not (cwd / name).exists():
            (cwd / name).symlink_to(target)
    env = {**os.environ, "CI": "true", "GITHUB_STEP_SUMMARY": str(cwd / "summary.md"), **env}
    return subprocess.run(["bash", "-e", "-c", run], cwd=cwd, env=env, capture_output=True, text=True)


def test_changed_pages_are_those_that_show_what_changed(book):
    path = book.add("sum", "# %% one\nprint(1)\n")
    put_record(book.project, path, one="1")
    commit(book.root)
    put_record(book.project, path, one="2")
    git(book.root, "commit", "--quiet", "--all", "--message", "after")
    files = changed_pages.changed_files(book.project, "HEAD~1")
    assert files == ["snippets/part/chapter/sum.out"]
    pages = changed_pages.touched(book.project, files)
    assert list(pages) == ["docs/en/part/chapter.md", "docs/zh/part/chapter.md"]
    assert "- `docs/zh/part/chapter.md`: `snippets/part/chapter/sum.out`" in changed_pages.markdown(
        pages, files
    )
    assert "None." in changed_pages.markdown({}, ["README.md"])
    assert "any page" in changed_pages.markdown({}, ["docs/data/glossary.yml"])
    with pytest.raises(SystemExit, match="fetch it first"):
        changed_pages.changed_files(book.project, "nowhere")


@pytest.mark.parametrize("base", [ZEROS, UNKNOWN, ""], ids=["first push", "rewritten branch", "by hand"])
def test_without_a_commit_before_the_list_of_pages_says_so_and_the_job_goes_on(book, base):
    book.add("sum", "# %% one\nprint(1)\n")
    commit(book.root)
    done = github(step("ci", "site", "ci.changed_pages"), book.root, BASE=base)
    assert done.returncode == 0, done.stderr
    assert "Any page" in (book.root / "changed-pages.md").read_text(encoding="utf-8")
    assert github(step("ci", "site", "GITHUB_STEP_SUMMARY"), book.root).returncode == 0
    assert "Any page" in (book.root / "summary.md").read_text(encoding="utf-8")


def test_a_pull_request_lists_its_own_pages_with_links_and_not_what_main_got_meanwhile(book):
    book.add("sum", "# %% one\nprint(1)\n")
    other = book.project.docs / "en" / "part" / "other.md"
    other.write_text("# Other\n", encoding="utf-8")
    commit(book.root)
    git(book.root, "checkout", "--quiet", "-b", "change")
    (book.project.docs / "zh" / "part" / "chapter.md").write_text("# 新\n", encoding="utf-8")
    (book.project.docs / "en" / "index.md").write_text("# New\n", encoding="utf-8")
    git(book.root, "add", "--all")
    git(book.root, "rm", "--quiet", "--force", str(other))
    git(book.root, "commit", "--quiet", "--message", "change")
    git(book.root, "checkout", "--quiet", "main")
    (book.project.docs / "en" / "part" / "chapter.md").write_text("# Main\n", encoding="utf-8")
    git(book.root, "commit", "--quiet", "--all", "--message", "main moved on")
    git(book.root, "merge", "--quiet", "--no-edit", "change")
    links = {"REPO_URL": "https://forge/o/r", "SITE_URL": "https://site/", "GITHUB_SHA": "abc"}
    done = github(step("ci", "site", "ci.changed_pages"), book.root, BASE="HEAD^1", **links)
    assert done.returncode == 0, done.stderr
    assert [
        line.rpartition(":")[0] for line in (book.root / "changed-pages.md").read_text().split("\n")[2:-1]
    ] == [
        "- [`docs/en/index.md`](https://forge/o/r/blob/abc/docs/en/index.md) (new)",
        "- `docs/en/part/other.md` (removed)",
        "- [`docs/zh/part/chapter.md`](https://forge/o/r/blob/abc/docs/zh/part/chapter.md)"
        " ([as published](https://site/zh/part/chapter/))",
    ]


def test_the_page_of_a_folder_is_published_at_the_folder(book):
    for name, address in (
        ("zh/index", "zh/"),
        ("zh/part/index", "zh/part/"),
        ("zh/part/indexes", "zh/part/indexes/"),
    ):
        path = book.project.docs / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# A\n", encoding="utf-8")
        page = f"docs/{name}.md"
        assert changed_pages.entry(book.project, page, True, {"SITE_URL": "https://site"}) == (
            f"`{page}` ([as published](https://site/{address}))"
        )


def test_a_pull_request_that_changes_one_language_alone_is_told_so(book):
    for side in ("zh", "en"):
        page = book.project.docs / side / "page.md"
        page.parent.mkdir()
        page.write_text(f"# {side} {{ #a }}\n\nOld.\n", encoding="utf-8")
    commit(book.root)
    page.write_text("# en { #a }\n\nNew.\n", encoding="utf-8")
    git(book.root, "commit", "--quiet", "--all", "--message", "after")
    run = step("ci", "languages", "parity")
    done = github(run, book.root, BASE="HEAD^1")
    assert done.returncode == 1 and "section #a changed in English and not in Chinese" in done.stdout
    git(book.root, "commit", "--quiet", "--amend", "--message", "after\n\nParity: en-only")
    assert github(run, book.root, BASE="HEAD^1").returncode == 0


def test_every_label_of_a_form_is_created_once_and_one_that_exists_stays(bin, tmp_path):
    shutil.copytree(ROOT / ".github" / "ISSUE_TEMPLATE", tmp_path / ".github" / "ISSUE_TEMPLATE")
    forms = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in FORMS]
    every = {label: form["name"] for form in forms for label in form["labels"]}
    assert labels.wanted(tmp_path / ".github" / "ISSUE_TEMPLATE") == every and len(every) == 3
    (tmp_path / "labels").write_text('[{"name": "Unclear"}, {"name": "bug"}]', encoding="utf-8")
    command(bin, "gh", '[ "$2" = list ] && exec cat labels\necho "$3: $5" >> made')
    assert module("labels").stdout == "created translation, wrong-output\n"
    made = (tmp_path / "made").read_text(encoding="utf-8").splitlines()
    assert made == [f"{label}: {every[label]}" for label in ("translation", "wrong-output")]
    (tmp_path / "labels").write_text(json.dumps([{"name": name} for name in every]), encoding="utf-8")
    assert module("labels").stdout == "every label is there\n"
    command(bin, "gh", "echo no rights >&2; exit 1")
    refused = module("labels")
    assert refused.returncode == 1 and refused.stderr == "gh label list: no rights\n"


@pytest.mark.parametrize(
    ("state", "days", "code"),
    [
        ("active", 3, 0),
        ("active", None, 0),
        ("active", 30, 1),
        ("disabled_inactivity", 64, 1),
        ("disabled_manually", 64, 0),
    ],
)
def test_a_schedule_that_stopped_by_itself_is_told_with_the_cure(bin, tmp_path, state, days, code):
    folder = tmp_path / ".github" / "workflows"
    shutil.copytree(FOLDER, folder)
    timed = {path.name for path in FOLDER.glob("*.yml") if "schedule" in read(path)["on"]}
    assert timed == {"cuda.yml", "drift.yml", "full.yml"}
    (folder / "later.yml").write_text("on: {schedule: [{cron: '1 1 * * *'}]}\n")  # GitHub has not seen it yet
    known = [{"path": f".github/workflows/{path.name}", "state": "active"} for path in FOLDER.glob("*.yml")]
    known = [{**one, "state": state} if one["path"].endswith("/drift.yml") else one for one in known]
    last = {"created_at": (datetime.now(UTC) - timedelta(days=days or 0)).strftime("%Y-%m-%dT%H:%M:%SZ")}
    for name, runs in (("none", []), ("last", [last] if days else [])):
        (tmp_path / name).write_text(json.dumps({"workflow_runs": runs}), encoding="utf-8")
    (tmp_path / "known").write_text(json.dumps({"workflows": known}), encoding="utf-8")
    cases = "*/drift.yml/runs*) cat last;; */runs*) cat none;; repos/o/r/actions/workflows*) cat known;;"
    command(bin, "gh", f'case "$2" in {cases} esac')
    done = module("schedules", GITHUB_REPOSITORY="o/r")
    assert done.returncode == code, done.stdout + done.stderr
    rows = re.findall(r"^\| `(\S+)` \| (\w+) \| (.*) \|$", done.stdout, re.M)
    assert ("drift.yml", state, f"{days} days ago" if days else "not yet") in rows
    assert {row[0] for row in rows} == timed
    assert ("gh workflow enable drift.yml && gh workflow run drift.yml" in done.stdout) == bool(code)
    assert ("::error file=.github/workflows/drift.yml::" in done.stderr) == bool(code)


def test_only_the_newest_commit_of_main_is_published(bin, tmp_path):
    command(bin, "gh", '[ "$2" = repos/o/r/commits/main ] && echo abc')
    (tmp_path / "scripts").symlink_to(ROOT / "scripts")
    run = step("deploy", "newest", "newest.sh")
    given = {"GITHUB_REPOSITORY": "o/r", "GITHUB_REF_NAME": "main", "GITHUB_OUTPUT": str(tmp_path / "output")}
    for sha in ("abc", "def"):
        assert github(run, tmp_path, GITHUB_SHA=sha, **given).returncode == 0
    assert (tmp_path / "output").read_text(encoding="utf-8") == "newest=true\nnewest=false\n"
    command(bin, "gh", "echo unreachable >&2; exit 1")
    assert github(run, tmp_path, GITHUB_SHA="abc", **given).returncode == 1


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A fresh checkout with an environment that was installed before; pip writes down that it was called."""
    for name in ("Makefile", "requirements.txt", "pyproject.toml"):
        shutil.copyfile(ROOT / name, tmp_path / name)
    folder = tmp_path / ".venv" / "bin"
    folder.mkdir(parents=True)
    command(folder, "python", 'echo "$@" >> calls')
    stamp = tmp_path / ".venv" / ".ready"
    stamp.write_text(
        "".join((tmp_path / name).read_text() for name in ("requirements.txt", "pyproject.toml"))
    )
    os.utime(stamp, (0, 0))  # as a cache restores it, older than the checkout
    return tmp_path


def make(folder: Path, target: str) -> str:
    """What pip was called with."""
    env = {key: value for key, value in os.environ.items() if key not in ("MAKEFLAGS", "MAKELEVEL")}
    subprocess.run(["make", target], cwd=folder, env=env, check=True, capture_output=True)
    calls = folder / "calls"
    return calls.read_text(encoding="utf-8") if calls.exists() else ""


def test_a_kept_environment_is_not_installed_again(kept):
    assert make(kept, "setup") == "" and make(kept, "setup") == ""


@pytest.mark.parametrize("name", ["requirements.txt", "pyproject.toml"])
def test_a_kept_environment_is_installed_again_when_what_it_was_made_of_changes(kept, name):
    path = kept / name
    path.write_text(path.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    once = make(kept, "setup")
    assert "pip install" in once and make(kept, "setup") == once


def test_an_environment_whose_python_is_gone_is_made_anew(kept, tmp_path):
    (kept / ".venv" / "bin" / "python").unlink()
    made = tmp_path / "python3"
    venv = "mkdir -p .venv/bin; cp python3 .venv/bin/python"
    command(
        tmp_path, "python3", f'[ "$2" = venv ] && {{ {venv}; exit; }}\n[ "$1" = -c ] || echo "$@" >> calls'
    )
    env = {key: value for key, value in os.environ.items() if key not in ("MAKEFLAGS", "MAKELEVEL")}
    subprocess.run(["make", "setup", f"PYTHON={made}"], cwd=kept, env=env, check=True, capture_output=True)
    assert "pip install" in (kept / "calls").read_text(encoding="utf-8")
