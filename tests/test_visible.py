"""Characters that nobody sees are written out: a record stays text for git, HTML, and a reviewer."""

import json
import subprocess

import pytest
from notes import visible

RAW = [*range(0x20), 0x7F, *range(0x80, 0xA0), 0xAD, 0x61C, 0x200B, 0x200E, 0x200F]
RAW += [*range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF, 0xFFFE, 0xE0041]
RAW = [code for code in RAW if chr(code) not in "\t\n\r\x1b"]
KEPT = "tab\tx é 中文　。👩‍🔬 ❤️ \u00a0- naïve ∂ ½ ✓"


def test_every_hidden_character_is_written_as_python_writes_it():
    for code in RAW:
        assert visible.escape(f"a{chr(code)}b") == ascii(f"a{chr(code)}b")[1:-1], hex(code)
    assert visible.escape(KEPT) == KEPT


def test_json_keeps_its_value():
    value = {"a" + chr(code): chr(code) for code in (*RAW, 0xD800)}
    text = visible.escape_json(json.dumps(value, ensure_ascii=False))
    assert json.loads(text) == value
    assert not visible.PATTERN.search(text)
    text.encode()


def test_records_stay_text(book):
    source = """# %% printed
import json
import warnings

import matplotlib.pyplot as plt

text = "".join(map(chr, [*range(0, 8), 0x85, 0x202E, 0x2028, 0xFEFF]))
print(text)

# %% warned warns="UserWarning"
warnings.warn(text)

# %% wrote
with open("wrote.json", "w") as file:
    json.dump({text: text}, file)

# %% raised raises="ValueError"
raise ValueError(text)
"""
    book.add("hidden", source)
    assert book.notes("update").returncode == 0
    escaped = r"\\x00\\x01\\x02\\x03\\x04\\x05\\x06\\x07\\x85\\u202e\\u2028\\ufeff".replace("\\\\", "\\")
    expected = (
        f"# cpu\n# %% printed\n{escaped}\n# %% warned\nUserWarning: {escaped}\n# %% wrote\n# %% raised\n"
    )
    assert book.out("hidden").read_text() == f"{expected}ValueError: {escaped}\n"
    subprocess.run(["git", "init", "-q"], cwd=book.root, check=True)
    subprocess.run(["git", "add", "snippets"], cwd=book.root, check=True)
    counted = subprocess.run(
        ["git", "diff", "--cached", "--numstat"], cwd=book.root, capture_output=True, text=True
    )
    assert "-\t-" not in counted.stdout and "hidden.out" in counted.stdout
    assert book.notes("check").returncode == 0


def test_an_unfinished_title_sequence_hides_only_its_line(book):
    done = book.notes("run", str(book.add("title", '# %% cell\nprint("a\\x1b]0;title")\nprint("b")\n')))
    assert done.stdout.split("\n")[2:4] == ["a", "b"]


TROJAN = {
    "\u202e": "U+202E, right-to-left override",
    "\u2066": "U+2066, left-to-right isolate",
    "\u200b": "U+200B, zero width space",
    "\x01": "U+0001, a control character",
}


@pytest.mark.parametrize(("character", "name"), TROJAN.items())
def test_a_hidden_character_in_the_source_is_a_problem(book, character, name):
    book.add("trojan", f"# %% cell\nx = 1\nprint(x)  # a {character} b\n")
    done = book.notes("check")
    assert done.returncode == 2
    assert f"snippets/part/chapter/trojan.py:5: an unseen character in the source: {name}" in done.stdout
    assert f"Remove it, or write `{ascii(character)[1:-1]}` in the string that needs it." in done.stdout
