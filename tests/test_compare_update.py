"""What an update writes where only spelling or layout changed, and what moves too much to be recorded."""

import re

import pytest
from notes import ledger

FILE = "snippets/part/chapter/words.py"


def written(book, name="words") -> str:
    return book.out(name).read_text().partition("# %% cell\n")[2]


@pytest.fixture
def respelled(book):
    """A snippet whose record has another layout than its output, stamped like that long ago."""
    book.add("words", "# %% cell\nprint('loss 0.3333 acc 0.5')\nprint('took 3 ms')\nprint('n 7')\n")
    assert book.notes("update").returncode == 0
    book.out("words").write_text("# cpu\n# %% cell\nloss   0.3334   acc 0.5\ntook 9 ms\n[..] 7\n")
    stamps = ledger.read(book.project)
    digest = ledger.digest(book.out("words").with_suffix(".py"))
    stamps["part/chapter/words.py"]["cpu"] = ledger.Stamp("1.0.0", "3.8.0", "2020-01-01", digest)
    ledger.write(book.project, stamps)
    return book


@pytest.mark.parametrize("words", [["update"], ["update", "part/chapter"], ["check", "--stamp"]])
def test_a_new_layout_of_unchanged_code_gets_neither_text_nor_date(respelled, words):
    files = respelled.out("words"), respelled.project.ledger("part/chapter")
    before = [file.read_bytes() for file in files]
    done = respelled.notes(*words)
    assert done.returncode == 0
    assert [file.read_bytes() for file in files] == before
    notice = "same values, another spelling or layout; to write it: notes update " + FILE
    assert f"FORMAT  part/chapter/words.py#cell: {notice}" in done.stdout


@pytest.mark.parametrize("path", [FILE, "part/chapter/words.py", FILE.replace(".py", ".out")])
def test_a_new_layout_is_written_where_its_file_is_named_and_noise_and_masks_stay(respelled, path):
    done = respelled.notes("update", path)
    assert done.returncode == 0, done.stdout
    assert "FORMAT" not in done.stdout
    assert written(respelled) == "loss 0.3334 acc 0.5\ntook 9 ms\n[..] 7\n"
    stamp = ledger.read(respelled.project)["part/chapter/words.py"]["cpu"]
    assert stamp.date > "2020-01-01"
    assert stamp.digest == ledger.digest(respelled.out("words").with_suffix(".py"))
    assert "1 as recorded" in respelled.notes("check").stdout


def test_a_new_layout_is_written_where_the_code_changed(respelled):
    path = respelled.out("words").with_suffix(".py")
    path.write_text(path.read_text().replace("print('n 7')", "print('n', 7)"))
    assert respelled.notes("update").returncode == 0
    assert written(respelled) == "loss 0.3334 acc 0.5\ntook 9 ms\n[..] 7\n"


def test_a_new_layout_is_written_beside_a_new_value(respelled):
    path = respelled.out("words").with_suffix(".py")
    path.write_text(path.read_text().replace("'n 7'", "'n 8'"))
    assert respelled.notes("update").returncode == 0
    assert written(respelled) == "loss 0.3334 acc 0.5\ntook 9 ms\n[..] 8\n"


@pytest.mark.parametrize(
    ("source", "change", "now"),
    [
        (r"print('add\n  mul\n    leaf')", ("    leaf", "  leaf"), "add\n  mul\n  leaf\n"),
        ("print(['the', ' cat'])", ("' cat'", "'cat'"), "['the', 'cat']\n"),
        (r"print('      cat dog\ntrue        3')", ("        3", "    3"), "      cat dog\ntrue    3\n"),
    ],
)
def test_blanks_that_are_content_are_drift_and_are_written(book, source, change, now):
    path = book.add("words", f"# %% cell\n{source}\n")
    assert book.notes("update").returncode == 0
    path.write_text(path.read_text().replace(*change))
    done = book.notes("check")
    assert done.returncode == 1
    assert "DRIFT  part/chapter/words.py#cell line" in done.stdout
    assert book.notes("update").returncode == 0
    assert written(book) == now


def test_data_in_another_layout_is_written_where_its_file_is_named(book):
    source = "# %% cell\nfrom pathlib import Path\n\nPath('cell.json').write_text('[1, 0.5]')\n"
    path = book.add("words", source)
    assert book.notes("update").returncode == 0
    data = path.with_name("words.cell.json")
    recorded = data.read_text()
    data.write_text("[1,   0.50]")
    stamps = ledger.read(book.project)
    stamps["part/chapter/words.py"]["cpu"] = ledger.Stamp("1.0.0", "3.8.0", "2020-01-01", ledger.digest(path))
    ledger.write(book.project, stamps)
    assert "nothing to write" in book.notes("update").stdout
    assert data.read_text() == "[1,   0.50]"
    assert book.notes("update", FILE).returncode == 0
    assert data.read_text() == recorded


@pytest.mark.parametrize(
    "source",
    [
        "import time\n\nprint(time.time())",
        "import time\n\nprint(float(int(time.time() * 10)))",
        "import time\n\nprint(time.perf_counter())",
        "import time\n\nprint(time.monotonic_ns())",
        "import time\n\nprint([time.time() / 60])",
        "x = object()\nprint(id(x))",
        "x = object()\nprint(float(id(x)))",
        "from pathlib import Path\n\npath = Path('COUNTER')\nn = int(path.read_text()) + 1 if path.exists() "
        "else 1e8\npath.write_text(str(int(n)))\nprint(float(n))",
    ],
)
def test_a_time_a_counter_and_an_id_are_refused(book, tmp_path_factory, source):
    counter = tmp_path_factory.mktemp("counter") / "n"
    book.add("words", f"# %% cell\n{source.replace('COUNTER', str(counter))}\n")
    done = book.notes("update", "--no-cache")
    assert done.returncode == 2
    assert re.search(r"words.py:\d+: `cell` gives different output each run", done.stdout), done.stdout
    assert not book.out("words").exists()


def test_the_last_bits_of_a_sum_may_follow_the_number_of_threads(book):
    book.add(
        "words",
        "# %% cell\nimport torch\n\nthreads = torch.get_num_threads()\n"
        "print(0.3333333432674408 + threads * 2**-25, 8912.849609375 + threads * 2**-10)\n",
    )
    done = book.notes("update", "--no-cache")
    assert done.returncode == 0, done.stdout
    assert "as recorded" in book.notes("check", "--no-cache").stdout
