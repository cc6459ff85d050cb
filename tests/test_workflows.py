"""The workflows: sound by their schemas and by zizmor, pinned, with few rights; the scripts they run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml
from ci import cuda_age, drift_issue
from conftest import ROOT
from notes import ledger
from pages import TORCH, put_record

FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
ACTIONS = sorted((ROOT / ".github" / "actions").glob("*/action.yml"))
FORMS = [
    path for path in sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml")) if path.stem != "config"
]
GUIDE = ".github/CONTRIBUTING.md"
OURS = r"\$/\.github/(?:workflows/\w+\.yml|actions/\w+)"  # a file of this commit
PINNED = re.compile(rf"^\s*(?:- )?uses: (?:[\w./-]+@[0-9a-f]{{40}} # v\d+\.\d+\.\d+|{OURS})$")
BIN = Path(sys.executable).parent
GH = """#!/bin/sh
if [ "$1 $2" = "issue list" ]; then
    [ -f issues ] && echo '[{"number": 7}]' || echo "[]"
    exit
fi
echo "$*" >> calls
[ "$1" = label ] || { cat > issues; echo 7; }
"""  # a repository with at most one issue, in the working directory


def read(path: Path) -> dict:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # `on` stays a word


def tool(*words: str | Path) -> subprocess.CompletedProcess:
    return subprocess.run([str(BIN / words[0]), *map(str, words[1:])], capture_output=True, text=True)


def sh(script: str, *words: str, cwd: Path, **env: str) -> subprocess.CompletedProcess:
    command = ["sh", str(ROOT / "scripts" / "ci" / script), *words]
    return subprocess.run(command, cwd=cwd, env={**os.environ, **env}, capture_output=True, text=True)


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=A", "-c", "user.email=a@localhost")
    return subprocess.run(
        ["git", *who, *words], cwd=folder, check=True, capture_output=True, text=True
    ).stdout


def commit(folder: Path) -> None:
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "before")


def test_zizmor_finds_nothing():
    found = tool("zizmor", "--offline", "--no-progress", "--persona", "regular", ROOT / ".github")
    assert found.returncode == 0, found.stdout + found.stderr


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.github-actions", ACTIONS),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.dependabot", [ROOT / ".github" / "dependabot.yml"]),
    ],
)
def test_the_files_keep_to_their_schema(schema, files):
    found = tool("check-jsonschema", "--builtin-schema", schema, *files)
    assert found.returncode == 0, found.stdout + found.stderr


def test_a_mistake_in_a_workflow_is_found(tmp_path):
    bad, steps = tmp_path / "bad.yml", "    steps:\n      - run: echo ${{ github.event.issue.title }}\n"
    bad.write_text("on: pull_request_target\njobs:\n  a:\n" + steps, encoding="utf-8")
    found = tool("check-jsonschema", "--builtin-schema", "vendor.github-workflows", bad)
    assert found.returncode == 1 and "runs-on" in found.stdout
    bad.write_text(
        bad.read_text(encoding="utf-8").replace(steps, "    runs-on: x\n" + steps), encoding="utf-8"
    )
    said = tool("zizmor", "--offline", "--no-progress", bad).stdout
    assert "dangerous-triggers" in said and "template-injection" in said


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_pins_its_actions_and_asks_for_nothing_it_does_not_need(path):
    text, content = path.read_text(encoding="utf-8"), read(path)
    used = [line for line in text.split("\n") if re.match(r"\s*(?:- )?uses:", line)]
    assert used and all(map(PINNED.match, used)), used
    assert content["permissions"] == {} and "secrets." not in text and "pull_request_target" not in text
    for name, job in content["jobs"].items():
        assert "uses" in job or int(job["timeout-minutes"]) <= 60, (
            name
        )  # a called workflow has its own limits
        for step in job.get("steps", []):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false", name
        writes = {right for right, access in job["permissions"].items() if access == "write"}
        allowed = {
            ("deploy", "pages"): {"pages", "id-token"},
            ("deploy", "notebooks"): {"contents"},
            ("deploy", "upkeep"): {"issues"},
            ("drift", "issue"): {"issues"},
        }
        assert writes == allowed.get((path.stem, name), set()), name
        assert not (
            "pull_request" in content["on"] and (writes or "self-hosted" in job.get("runs-on", ""))
        ), name


@pytest.mark.parametrize("path", ACTIONS, ids=lambda path: path.parent.name)
def test_an_action_of_ours_pins_what_it_uses(path):
    used = [line for line in path.read_text(encoding="utf-8").split("\n") if "uses:" in line]
    assert used and all(map(PINNED.match, used)), used


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_step_is_something_that_runs_at_home(path):
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    commands = re.findall(r"^    (\S+) ", tool("notes", "--help").stdout, re.M)
    modules, scripts = (
        "|".join(file.name.removesuffix(".py") for file in (ROOT / "scripts" / "ci").glob(f"*.{suffix}"))
        for suffix in ("py", "sh")
    )
    known = re.compile(
        rf"make ({'|'.join(targets)})$"
        rf"|(\.venv/bin/notes|PYTHONPATH=scripts python3? -m notes) ({'|'.join(commands)})\b"
        rf"|PYTHONPATH=scripts (?:python3|\.venv/bin/python) -m ci\.({modules})\b|sh scripts/ci/({scripts})\b"
        r'|cat changed-pages\.md >> "\$GITHUB_STEP_SUMMARY"$|git diff > stamps\.patch$|gh auth setup-git$'
    )
    every = [step for job in read(path)["jobs"].values() for step in job.get("steps", [])]
    runs = [step["run"] for step in every if "run" in step]
    lines = [line for run in runs for line in run.strip().split("\n")]
    assert lines and not [line for line in lines if not known.match(line)]


def test_prose_is_no_input_of_the_cache_of_results_and_every_module_of_the_engine_is():
    steps = read(FOLDER / "ci.yml")["jobs"]["check"]["steps"]
    (key,) = [step["with"]["key"] for step in steps if step.get("uses", "").startswith("actions/cache@")]
    assert "snippets/**" in key and "'scripts/notes/**/*.py'" in key and "docs" not in key


def test_an_environment_is_kept_for_its_requirements_python_and_place():
    (action,) = ACTIONS
    python, cache = read(action)["runs"]["steps"]
    assert cache["with"]["path"] == "${{ github.workspace }}/.venv"
    assert f"steps.{python['id']}.outputs.python-version" in cache["with"]["key"]
    assert "hashFiles('requirements.txt')" in cache["with"]["key"] and "restore-keys" not in cache["with"]


def test_every_job_of_ci_restores_the_environment_and_what_is_published_is_installed_anew():
    ci = read(FOLDER / "ci.yml")["jobs"]
    assert ci["environment"]["strategy"]["matrix"] == ci["test"]["strategy"]["matrix"]
    for name, job in ci.items():
        used = [step.get("uses") or step["run"] for step in job["steps"]]
        assert used[1:3] == ["$/.github/actions/environment", "make setup"], name
        assert job.get("needs") == (None if name == "environment" else "environment"), name
    texts = {path.stem: path.read_text(encoding="utf-8") for path in WORKFLOWS}
    assert not any(
        re.search(r"\bcache: ", text) for text in texts.values()
    )  # gigabytes of pip for each Python
    assert "actions/environment" not in texts["deploy"] and "actions/cache" not in texts["deploy"]


def test_main_is_published_after_its_ci_and_a_fork_publishes_nothing():
    deploy = read(FOLDER / "deploy.yml")["jobs"]
    assert deploy.pop("ci")["uses"] == "$/.github/workflows/ci.yml"
    assert "workflow_call" in read(FOLDER / "ci.yml")["on"]
    assert deploy["newest"]["needs"] == "ci" and deploy["build"]["needs"] == "newest"
    assert {deploy[name]["needs"] for name in ("pages", "notebooks")} == {"build"}
    for name in ("newest", "upkeep"):  # all others need the first
        assert deploy[name]["if"] == "github.ref == 'refs/heads/main' && !github.event.repository.fork"
    assert not any("always()" in job.get("if", "") for job in deploy.values())


def test_only_a_pull_request_cancels_a_run_and_runs_of_main_do_not_queue():
    limits = read(FOLDER / "ci.yml")["concurrency"]
    asked = "github.event_name == 'pull_request'"
    assert limits["cancel-in-progress"] == f"${{{{ {asked} }}}}"
    assert limits["group"] == f"ci-${{{{ {asked} && github.ref || github.run_id }}}}"
    assert "concurrency" not in read(FOLDER / "deploy.yml")
    others = [read(path)["concurrency"] for path in WORKFLOWS if path.stem not in ("ci", "deploy")]
    assert others and all(limit["cancel-in-progress"] == "false" for limit in others)


def test_the_full_tests_run_every_day_on_every_python_that_ci_tests():
    full, ci = read(FOLDER / "full.yml"), read(FOLDER / "ci.yml")
    assert [re.sub(r"\d+", "n", when["cron"]) for when in full["on"]["schedule"]] == ["n n * * *"]
    (job,) = full["jobs"].values()
    assert job["strategy"]["matrix"] == ci["jobs"]["test"]["strategy"]["matrix"]
    assert {"run": "make test-full"} in job["steps"]


def test_a_pull_request_is_asked_about_both_languages_against_what_it_would_be_merged_into():
    job = read(FOLDER / "ci.yml")["jobs"]["languages"]
    assert job["if"] == "github.event_name == 'pull_request'" and job["env"]["BASE"] == "HEAD^1"
    assert job["steps"][0]["with"]["fetch-depth"] == "0"
    assert job["steps"][-1]["run"] == '.venv/bin/notes parity --since "$BASE"'


def test_the_shards_of_the_matrix_are_the_whole():
    job = read(FOLDER / "ci.yml")["jobs"]["check"]
    shards = job["strategy"]["matrix"]["shard"]
    assert shards == [str(n + 1) for n in range(len(shards))]
    assert any(f'--shard "$SHARD/{len(shards)}"' in step.get("run", "") for step in job["steps"])


@pytest.mark.parametrize(
    ("name", "to"),
    [
        (GUIDE, ["../docs/zh/reference/contributing.md", "../docs/en/reference/contributing.md"]),
        ("README.md", [GUIDE, "docs/en/reference/contributing.md"]),
        ("README.zh.md", [GUIDE, "docs/zh/reference/contributing.md"]),
        (".github/pull_request_template.md", [f"../blob/main/{GUIDE}"]),
        *((path.relative_to(ROOT).as_posix(), [f"../blob/main/{GUIDE}"]) for path in FORMS),
    ],
)
def test_who_comes_from_github_is_led_to_the_contributing_page(name, to):
    links = re.findall(r"\]\(([^)#\s]+)\)", (ROOT / name).read_text(encoding="utf-8"))
    assert set(to) <= set(links)
    local = [link for link in links if not re.match(r"https?:|\.\./\.\./", link)]
    files = [
        ROOT / link.removeprefix("../blob/main/") if "blob" in link else (ROOT / name).parent / link
        for link in local
    ]
    assert not [file for file in files if not file.is_file()]


def test_the_patch_for_a_drift_mends_it_and_leaves_the_checkout_alone(book):
    path = book.add("sum", "# %% one\nprint(1)\n")
    put_record(book.project, path, one="2")
    book.add("fresh", "# %% one\nprint(3)\n")  # pushed from where nothing runs
    commit(book.root)
    report = book.notes("check", "--json", "check.json")
    assert report.returncode == 2, report.stdout
    env = {"PYTHON": sys.executable, "ENGINE": str(ROOT / "scripts"), "CI": "true"}
    made = sh("drift_patch.sh", "check.json", cwd=book.root, **env)
    assert made.returncode == 0 and book.out("sum").read_text(encoding="utf-8").endswith("2\n"), made.stderr
    (book.root / "drift.patch").write_text(made.stdout, encoding="utf-8")
    git(book.root, "apply", "drift.patch")
    assert book.notes("check").returncode == 0
    assert book.out("fresh").read_text(encoding="utf-8").endswith("3\n")
    assert sh("drift_patch.sh", cwd=book.root, **env).stdout == ""


CUDA = "# notes: device=cuda\n\n# %% one\nprint(1)\n"


def test_without_a_gpu_the_snippets_that_wait_for_one_are_named(book):
    book.add("sum", "# %% one\nprint(1)\n")
    book.add("fast", CUDA)
    commit(book.root)
    done = sh("record_cuda.sh", cwd=book.root, PYTHON=sys.executable)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.endswith("wait for one:\nsnippets/part/chapter/fast.py\n")
    asked = book.notes("check", "--device", "cuda")
    assert asked.returncode == 2 and "Traceback" not in asked.stdout
    assert (
        "torch sees no GPU here: 1 of the snippets need CUDA and did not run\n    Run it on a machine"
        in asked.stdout
    )


def test_where_there_is_a_gpu_one_command_makes_the_patch(book, bin):
    """The GPU is a module that says so: what is run and recorded is real."""
    book.add("fast", CUDA)
    (book.root / "gpu" / "torch").mkdir(parents=True)
    fake = "__version__ = '2.13.0'\n\n\nclass cuda:\n    is_available = staticmethod(lambda: True)\n"
    fake += "    get_device_name = staticmethod(lambda number: 'NVIDIA Test')\n"
    (book.root / "gpu" / "torch" / "__init__.py").write_text(fake, encoding="utf-8")
    commit(book.root)
    engine = f"{book.root / 'gpu'}:{ROOT / 'scripts'}"
    home = {"PYTHON": sys.executable, "ENGINE": engine, "CI": ""}  # nothing is recorded in CI
    done = sh("record_cuda.sh", cwd=book.root, **home)
    assert done.returncode == 0, done.stderr
    git(book.root, "add", "-A")
    git(book.root, "reset", "--quiet", "--hard")
    assert not book.out("fast").with_suffix(".cuda.out").exists()
    (book.root / "cuda.patch").write_text(done.stdout, encoding="utf-8")
    git(book.root, "apply", "cuda.patch")
    assert book.out("fast").with_suffix(".cuda.out").read_text(encoding="utf-8") == "# cuda\n# %% one\n1\n"
    ledger = (book.root / "snippets" / "part" / "chapter" / "checked.jsonl").read_text(encoding="utf-8")
    assert '"gpu": "NVIDIA Test"' in ledger
    book.add("other", CUDA)
    refused = sh("record_cuda.sh", cwd=book.root, **home)
    assert refused.returncode == 2 and "Commit them first" in refused.stderr


def test_notebooks_replace_their_branch_and_only_when_they_changed(tmp_path):
    remote, made = tmp_path / "remote.git", tmp_path / "made"
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch", "main", str(remote))
    (made / "zh" / "tensors").mkdir(parents=True)
    empty = sh("push_notebooks.sh", str(made), str(remote), cwd=tmp_path)
    assert empty.returncode == 2 and "notes export" in empty.stderr
    notebook = made / "zh" / "tensors" / "dtypes.ipynb"
    notebook.write_text("{}\n", encoding="utf-8")
    assert "Pushed 1 notebooks" in sh("push_notebooks.sh", str(made), str(remote), cwd=tmp_path).stdout
    first = git(remote, "rev-parse", "notebooks")
    assert "did not change" in sh("push_notebooks.sh", str(made), str(remote), cwd=tmp_path).stdout
    notebook.write_text('{"cells": []}\n', encoding="utf-8")
    assert sh("push_notebooks.sh", str(made), str(remote), cwd=tmp_path).returncode == 0
    assert git(remote, "rev-parse", "notebooks") != first
    assert git(remote, "show", "notebooks:zh/tensors/dtypes.ipynb") == '{"cells": []}\n'
    assert git(remote, "rev-list", "--count", "notebooks").strip() == "1"


def test_the_age_of_a_record_from_a_gpu_is_told(book):
    path = book.add("sum", "# notes: device=cuda\n\n# %% one\nprint(1)\n")
    assert "`part/chapter/sum.py` | never" in cuda_age.markdown(book.project, date(2026, 11, 21))
    put_record(book.project, path, "cuda", one="1")
    stamp = ledger.Stamp(TORCH, "3.11", "2026-11-01", "0", gpu="T4")
    ledger.write(book.project, {"part/chapter/sum.py": {"cuda": stamp}})
    told = cuda_age.markdown(book.project, date(2026, 11, 21))
    assert f"| `part/chapter/sum.py` | 20 days ago, changed since | T4 | {TORCH} |" in told


def test_the_issue_is_opened_once_and_updated_afterwards(book, tmp_path, monkeypatch, capsys):
    path = book.add("sum", "# %% one\nprint(1)\n")
    put_record(book.project, path, one="2")
    assert book.notes("check", "--json", "report.json").returncode == 1
    issues = tmp_path / "issues"
    gh = tmp_path / "bin" / "gh"
    gh.parent.mkdir()
    gh.write_text(GH, encoding="utf-8")
    gh.chmod(0o755)
    monkeypatch.setenv("PATH", str(gh.parent), prepend=os.pathsep)
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        assert drift_issue.main(["--issue", str(book.root / "report.json")]) == 0
    calls = (tmp_path / "calls").read_text(encoding="utf-8").split("\n")
    assert [" ".join(call.split()[:2]) for call in calls if call] == [
        "label create",
        "issue create",
        "issue edit",
    ]
    body = issues.read_text(encoding="utf-8")
    assert "| value | `part/chapter/sum.py#one` | `2` | `1` |" in body and body in capsys.readouterr().out
    assert drift_issue.main([str(tmp_path / "none.json")]) == 2 and drift_issue.main([]) == 2
