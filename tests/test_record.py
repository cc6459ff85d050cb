"""Records: the file format, cleaning, media, atomic writing; the ledger."""

import pytest
from notes import ledger, record
from notes.problem import ProblemsError
from notes.record import Record

TEXT = """# cpu
# %% gradient
tensor(-2.)

tensor(3.)
# %% silent
# %% again
RuntimeError: no
"""


def test_text_and_record_are_one_another():
    found = record.parse(TEXT)
    assert found.outputs == {
        "gradient": "tensor(-2.)\n\ntensor(3.)",
        "silent": "",
        "again": "RuntimeError: no",
    }
    assert found.text() == TEXT


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("tensor(1)\n", "x.out:1: the first line is not `# cpu` or `# cuda`"),
        ("# cpu\nhello\n# %% a\n", "x.out:2: text before the first cell"),
        ("# cpu\n# %% a\n# %% a\n", "x.out:3: a second cell called `a`"),
        ("<<<<<<< HEAD\n# cpu\n", "x.out:1: the first line is not"),
    ],
)
def test_what_is_no_record_is_said_with_its_line(text, message):
    with pytest.raises(ProblemsError, match=message.replace(".", r"\.")) as error:
        record.parse(text, "x.out")
    assert "notes update x.py" in str(error.value)


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("a  \nb\n\n\n", "a\nb"),
        ("\n\na", "\n\na"),
        ("10%\r50%\r100%\ndone", "100%\ndone"),
        ("abc\rX", "Xbc"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07x", "x"),
        ("a\r\nb", "a\nb"),
        ("", ""),
    ],
)
def test_cleaning_leaves_what_a_terminal_would(printed, kept):
    assert record.clean(printed) == kept
    assert record.clean(kept) == kept


def test_a_record_and_its_media_are_written_and_read_back(book):
    path = book.add("plot", "# %% path\n1\n")
    made = Record(
        "cpu",
        {"path": "x"},
        {"path.svg": "<svg>1</svg>\n", "path.2.svg": "<svg>2</svg>\n", "path.json": "{}\n"},
    )
    assert len(record.write(path, made)) == 4
    assert record.write(path, made) == []
    assert record.read(path) == made
    assert record.read(path).figures("path") == ["<svg>1</svg>\n", "<svg>2</svg>\n"]
    assert record.read(path).data("path") == "{}\n"
    less = Record("cpu", {"path": "x"}, {"path.svg": "<svg>1</svg>\n"})
    assert {p.name for p in record.write(path, less)} == {"plot.path.2.svg", "plot.path.json"}
    assert record.read(path) == less
    gone = record.read(path, names=["plot.path.svg", "plot.path.2.svg", "plot.path.json"])
    assert gone == less, "what was removed since the names were listed is not there"


def test_a_snippet_does_not_take_the_media_of_its_neighbour(book):
    path, other = book.add("plot", "# %% a\n1\n"), book.add("plot_b", "# %% a\n1\n")
    record.write(other, Record("cpu", {"a": ""}, {"a.svg": "<svg/>\n"}))
    assert record.media_files(path) == []
    assert record.read(path) is None


def test_devices_have_records_of_their_own(book):
    path = book.add("plot", "# %% a\n1\n")
    record.write(path, Record("cpu", {"a": "1"}))
    record.write(path, Record("cuda", {"a": "2"}))
    assert (record.read(path).outputs, record.read(path, "cuda").outputs) == ({"a": "1"}, {"a": "2"})


def test_a_ledger_has_one_line_per_check_and_each_chapter_its_own(book):
    stamp = ledger.Stamp("2.13.0", "3.11.7", "2026-11-21", "0123456789abcdef", seconds=0.5)
    gpu = ledger.Stamp("2.11.0", "3.12.3", "2026-11-20", "fedcba9876543210", gpu="NVIDIA H200")
    stamps = {"b/b/b.py": {"cpu": stamp}, "a/a/b.py": {"cpu": stamp}, "a/a/a.py": {"cuda": gpu, "cpu": stamp}}
    files = [book.project.ledger(folder) for folder in ("a/a", "b/b")]
    assert ledger.write(book.project, stamps) == files
    assert ledger.write(book.project, stamps) == []
    assert ledger.read(book.project) == stamps
    assert files[0].read_text().split("\n") == [
        '{"snippet": "a.py", "device": "cpu", "torch": "2.13.0", "python": "3.11.7", "date": "2026-11-21", '
        '"digest": "0123456789abcdef", "seconds": 0.5}',
        '{"snippet": "a.py", "device": "cuda", "torch": "2.11.0", "python": "3.12.3", "date": "2026-11-20", '
        '"digest": "fedcba9876543210", "gpu": "NVIDIA H200"}',
        '{"snippet": "b.py", "device": "cpu", "torch": "2.13.0", "python": "3.11.7", "date": "2026-11-21", '
        '"digest": "0123456789abcdef", "seconds": 0.5}',
        "",
    ]
    del stamps["b/b/b.py"]
    assert ledger.write(book.project, stamps) == files[1:] and not files[1].exists()


def test_a_merge_conflict_in_a_ledger_is_said_with_its_line(book):
    path = book.project.ledger("part/chapter")
    path.parent.mkdir(parents=True)
    path.write_text("<<<<<<< HEAD\n")
    with pytest.raises(ProblemsError, match=r"snippets/part/chapter/checked.jsonl:1: not a ledger"):
        ledger.read(book.project)


def test_the_digest_follows_snippet_record_and_media(book):
    path = book.add("plot", "# %% a\n1\n")
    seen = {ledger.digest(path)}
    record.write(path, Record("cpu", {"a": "1"}))
    seen.add(ledger.digest(path))
    record.write(path, Record("cpu", {"a": "1"}, {"a.svg": "<svg/>\n"}))
    seen.add(ledger.digest(path))
    path.write_text(path.read_text() + "# more\n")
    seen.add(ledger.digest(path))
    assert len(seen) == 4
