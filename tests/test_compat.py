"""Other versions of PyTorch: how differences are sorted, what the table keeps, what the pages say of it."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
from conftest import ROOT, new_book
from notes.book import versions
from notes.check import compat
from notes.problem import ProblemsError
from notes.report import triage
from pages import HERE, TORCH, put_record, render

SUM = "# %% one\nprint(1)\nprint(0.5)\n"
SHOW = f'# Title\n\n[Sum]({HERE}/sum.py "run")\n'


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A book whose snippets differ from their records in every way there is."""
    book = new_book(tmp_path_factory.mktemp("compat"))
    snippets = {
        "same": ("print(1)", "1"),
        "spelled": ("print('1.0000')", "1."),
        "value": ("print(3)\nprint(2)", "3\n1"),
        "warned": (
            "import warnings\nwarnings.warn('new', FutureWarning)\nprint(1)",
            "FutureWarning: old\n1",
        ),
        "unannounced": ("import warnings\nwarnings.warn('late', UserWarning)", ""),
        "broken": ("import nowhere", "1"),
    }
    for name, (code, printed) in snippets.items():
        option = ' warns="FutureWarning"' if name == "warned" else ""
        put_record(book.project, book.add(name, f"# %% one{option}\n{code}\n"), one=printed)
    book.add("unrecorded", "# %% one\nprint(1)\n", shown=False)
    for name in ("reference/table", "part/index"):
        page = book.project.docs / "zh" / f"{name}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text('# 表\n\n[一](../../../snippets/part/chapter/same.py "run")\n', encoding="utf-8")
    (book.root / "requirements.txt").write_text(f"torch=={TORCH}\nnumpy==2.4.6\n", encoding="utf-8")
    return book.project


@pytest.fixture(scope="module")
def ran(project):
    return compat.run(project, Path(sys.executable), TORCH)


def test_every_difference_is_sorted(ran):
    document, _ = ran
    kinds = {row["id"].rpartition("/")[2]: triage.kind(row) for row in document["snippets"]}
    assert kinds == {
        "same.py": "same",
        "spelled.py": "format",
        "value.py": "value",
        "warned.py": "warning",
        "unannounced.py": "warning",
        "broken.py": "failed",
        "unrecorded.py": "failed",
    }
    found = {change.snippet.rpartition("/")[2]: change for change in triage.changes(document)}
    assert (found["value.py"].recorded, found["value.py"].now) == ("1", "2")
    assert (found["warned.py"].recorded, found["warned.py"].now) == (
        "FutureWarning: old",
        "FutureWarning: new",
    )
    assert found["unannounced.py"].now == "UserWarning: late"
    assert "nowhere" in found["broken.py"].now and "no record" in found["unrecorded.py"].now
    assert next(iter(found)) in ("broken.py", "unrecorded.py")


def test_the_table_keeps_counts_lines_and_what_they_were_about(project, ran):
    entry = compat.entry(project, *ran)
    assert {key: entry[key] for key in ("same", "format", "drift", "failed")} == {
        "same": 1,
        "format": 1,
        "drift": 3,
        "failed": 1,
    }
    assert "part/chapter/unrecorded.py" not in entry["changed"]
    assert entry["changed"]["part/chapter/value.py"] == [
        {"cell": "one", "kind": "value", "recorded": "1", "now": "2"}
    ]
    assert list(entry["chapters"]) == ["part/chapter", "reference/table"], "no first page of a part"
    versions.write(project, {"2.11.0": entry, "2.8.0": entry})
    assert list(versions.read(project)) == ["2.8.0", "2.11.0"]


def test_a_run_of_some_snippets_changes_what_the_table_says_of_them_alone(project, ran):
    """Two kept lines are about a snippet that is run again and about one that is gone."""
    before = compat.entry(project, *ran)
    before["chapters"]["part/other"], before["date"] = "0123456789abcdef", "2026-01-02"
    value = "part/chapter/value.py"
    stale = [{"cell": "one", "kind": "failed", "recorded": "", "now": "stale"}]
    before["changed"] |= {"part/chapter/same.py": stale, "part/chapter/gone.py": stale}
    paths = [f"snippets/part/chapter/{name}.py" for name in ("same", "spelled")]
    document, covered = compat.run(project, Path(sys.executable), TORCH, paths)
    assert {row["id"].rpartition("/")[2] for row in document["snippets"]} == {"same.py", "spelled.py"}
    assert list(covered) == ["reference/table"]  # the other snippets of the chapter were not run
    entry = compat.entry(project, document, covered, before)
    assert entry["chapters"] == before["chapters"] and entry["changed"][value] == before["changed"][value]
    assert not {"part/chapter/same.py", "part/chapter/gone.py"} & set(entry["changed"])
    assert entry["date"] == "2026-01-02", "the others have not been checked since"
    assert [entry[key] for key in ("same", "format", "drift", "failed")] == [1, 1, 3, 1]


@pytest.mark.parametrize("found", [True, False])
def test_torchvision_follows_the_torch_that_is_there(book, tmp_path, capsys, found):
    """Pip stands by: what it is asked for is noted."""
    folder, asked = tmp_path / "environment", tmp_path / "asked"
    (folder / "lib" / "python3.11" / "site-packages" / "torch-2.9.0+cpu.dist-info").mkdir(parents=True)
    (folder / "lib" / "python3.11" / "site-packages" / "torch_other-1.0.dist-info").mkdir()
    pip = ["sh", "-c", f'echo "$@" > {asked}; exit {0 if found else 1}', "pip"]
    book.add("sum", "# %% one\nprint(1)\n")
    compat._follow(book.project, pip, folder)
    assert not asked.exists()  # nothing here needs it
    book.add("vision", "# notes: needs=torchvision\n\n# %% one\nprint(1)\n")
    compat._follow(book.project, pip, folder)
    assert asked.read_text(encoding="utf-8") == "torch==2.9.0+cpu torchvision\n"
    assert capsys.readouterr().out == (
        "" if found else "No torchvision for torch 2.9.0+cpu: what needs it is skipped.\n"
    )


def test_a_path_that_names_nothing_stops_before_anything_is_installed(book):
    book.add("sum", "# %% one\nprint(1)\n")
    done = book.notes("compat", "part/chaptre", "--torch", "newest", PIP_NO_INDEX="1", PIP_FIND_LINKS="")
    assert done.returncode == 2 and "part/chaptre: no snippet, folder or chapter" in done.stderr
    assert "Installing" not in done.stdout and "Traceback" not in done.stderr


def test_a_run_elsewhere_leaves_the_cache_here_alone(project, ran):
    assert not project.cache.exists() and ran[0]["versions"]["torch"]


def test_a_torch_that_cannot_be_installed_is_a_sentence(book):
    (book.root / "requirements.txt").write_text("", encoding="utf-8")
    done = book.notes("compat", "--torch", "0.0.1", PIP_NO_INDEX="1", PIP_FIND_LINKS="")
    assert done.returncode == 2 and "Traceback" not in done.stderr
    assert "torch 0.0.1: could not be installed" in done.stderr and "pip index versions torch" in done.stderr
    assert not versions.place(book.project).exists()


def test_what_is_installed_is_pinned(project):
    (project.root / "requirements.txt").write_text(
        f"torch=={TORCH}\nnumpy==2.4.6\nmatplotlib==3.11.2\nscikit-learn==1.8.0\nmkdocs==1.6.1\n",
        encoding="utf-8",
    )
    path = project.snippets / "part" / "chapter" / "same.py"
    path.write_text(
        path.read_text(encoding="utf-8").replace("print", "import sklearn\nprint"), encoding="utf-8"
    )
    pins = ["matplotlib==3.11.2", "numpy==2.4.6", "scikit-learn==1.8.0"]
    assert compat.requirements(project, "2.8.0") == ["torch==2.8.0", *pins]
    assert compat.requirements(project, "oldest")[0] == f"torch=={compat.OLDEST}"
    assert compat.requirements(project, "newest")[0] == "torch"


def test_the_pin_of_torchvision_is_for_one_torch_alone(book):
    pins = f"torch=={TORCH}\ntorchvision==0.28.0\npillow==13.0.0\n"
    (book.root / "requirements.txt").write_text(pins, encoding="utf-8")
    source = "# notes: needs=torchvision\n\n# %% one\nfrom PIL import Image\nfrom torchvision import models\n"
    book.add("vision", source)
    assert compat.requirements(book.project, "2.8.0") == ["torch==2.8.0", "pillow==13.0.0"]


def test_a_chapter_with_a_snippet_that_lacks_a_package_claims_nothing(book, monkeypatch):
    """Not even in CI, where a missing package is a mistake otherwise."""
    monkeypatch.setenv("CI", "true")
    put_record(book.project, book.add("sum", "# %% one\nprint(1)\n"), one="1")
    document, covered = compat.run(book.project, Path(sys.executable), TORCH)
    assert list(covered) == ["part/chapter"]
    put_record(book.project, book.add("away", "# notes: needs=nowhere\n\n# %% one\nprint(1)\n"), one="1")
    document, covered = compat.run(book.project, Path(sys.executable), TORCH)
    assert [row["status"] for row in document["snippets"]] == ["skipped", "same"] and covered == {}


def put_runs(project, **changed: list[dict]) -> None:
    """Runs of the one-chapter book on 2.8.0, 2.11.0, 2.15.0; ``v2_8_0`` names what differed there."""
    ids = ["part/chapter/sum.py"]
    table = {}
    for version in ("2.8.0", "2.11.0", "2.15.0"):
        lines = changed.get(f"v{version.replace('.', '_')}", [])
        table[version] = {
            "same": 1,
            "changed": {"part/chapter/sum.py": lines} if lines else {},
            "chapters": {"part/chapter": versions.digest(project, ids)},
        }
    versions.place(project).parent.mkdir(exist_ok=True)
    versions.write(project, table)


def line(kind: str, recorded: str, now: str) -> dict:
    return {"cell": "one", "kind": kind, "recorded": recorded, "now": now}


def test_a_chapter_says_on_which_torch_it_holds_as_long_as_that_is_known(book):
    path = book.add("sum", SUM, shown=False)
    put_record(book.project, path, one="1\n0.5")
    assert "notes-facts" not in render(book.project, SHOW)
    put_runs(book.project, v2_8_0=[line("format", "1", "1.")])
    html = render(book.project, SHOW, "en")
    told = "Outputs hold for torch 2.8.0 to 2.15.0</p>"
    assert f'</h1>\n<p class="notes-facts notes-holds" data-search-exclude="">{told}' in html, "on top"
    put_runs(book.project, v2_8_0=[line("value", "1", "2")], v2_15_0=[line("warning", "", "UserWarning: x")])
    html = render(book.project, SHOW, "en")
    assert "hold for torch 2.11.0 (some lines differ on 2.8.0, 2.15.0)" in html
    render(book.project, "# 版本", page="reference/versions")
    html = render(book.project, SHOW)
    told = "输出适用于 torch 2.11.0（2.8.0、2.15.0 上有些行不同）"
    assert f'<a href="../../reference/versions/">{told}</a>' in html
    put_record(book.project, path, one="2\n0.5")
    assert "notes-facts" not in render(book.project, SHOW)


def test_the_versions_page_shows_the_lines_that_differ_in_both_languages(book):
    path = book.add("sum", SUM)
    put_record(book.project, path, one="a | `b`\n0.5")
    put_record(book.project, book.add("again", SUM), one="a | `b`")
    put_runs(book.project, v2_8_0=[line("value", "a | `b`", "c"), line("failed", "", "TypeError: <x>")])
    table = versions.read(book.project)
    changed = table["2.8.0"]["changed"]
    changed["part/chapter/again.py"] = changed["part/chapter/sum.py"][:1]
    versions.write(book.project, table)
    html = render(book.project, "<!-- notes: versions -->", "en", "reference/versions")
    assert 'id="torch-2-8-0">Lines that differ on torch 2.8.0' in html and "torch 2.11.0" not in html
    assert "<code>a | `b`</code>" in html and "<code>TypeError: &lt;x&gt;</code>" in html
    cells = html.partition("Lines that differ")[2].split("<tr")[2]
    assert (
        "sum.py#one" in cells
        and "again.py#one" in cells
        and '<a href="../part/chapter.md">Title</a>' in cells
    )
    put_record(book.project, path, one="recorded anew")
    html = render(book.project, "<!-- notes: versions -->", page="reference/versions")
    assert "不能运行" in html and "sum.py#one" in html and "again.py#one" in html and html.count("#one") == 2


def test_a_table_that_cannot_be_read_is_named(book):
    path = versions.place(book.project)
    path.parent.mkdir()
    path.write_text('{\n"2.8.0": ', encoding="utf-8")
    with pytest.raises(ProblemsError, match=r"docs/data/versions.json:2: not JSON"):
        versions.read(book.project)


def test_a_long_line_is_cut_to_what_differs():
    old, new = "word " * 60 + "information.", "word " * 60 + "informations."
    one, other = triage.excerpts(old, new)
    assert one.startswith("… word") and one.endswith("information.") and len(other) < triage.WIDTH
    assert triage.excerpts("short", "shirt") == ("short", "shirt")
    assert triage.code("\n".join("abcdefgh")).count("<br>") == triage.MOST_LINES


def test_the_book_holds_where_it_says():
    """The committed table speaks of this checkout's snippets, and of the versions the project names."""
    table = json.loads((ROOT / "docs" / "data" / "versions.json").read_text(encoding="utf-8"))
    assert {compat.OLDEST, "2.11.0", TORCH} <= set(table)
    for run in table.values():
        assert run["same"] > 200 and run["chapters"] and run["date"] >= "2026-11-21"


@pytest.mark.full
def test_a_fresh_environment_with_the_pinned_torch_prints_what_is_recorded(book):
    shutil.copyfile(ROOT / "requirements.txt", book.root / "requirements.txt")
    put_record(
        book.project,
        book.add("sum", "# %% one\nimport torch\n\nprint(torch.ones(2))\n"),
        one="tensor([1., 1.])",
    )
    pinned = next(
        line for line in (ROOT / "requirements.txt").read_text().split("\n") if line.startswith("torch==")
    )
    done = book.notes("compat", "--torch", pinned.removeprefix("torch=="), timeout=900)
    assert done.returncode == 0 and "1 same" in done.stdout, done.stdout + done.stderr
    (run,) = versions.read(book.project).values()
    assert run["same"] == 1 and not run["changed"] and run["chapters"]
    assert not list((book.project.cache / "compat").glob("*/"))
