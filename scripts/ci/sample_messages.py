"""The messages that `reference/contributing` shows, made anew from the snippet of that page:

    PYTHONPATH=scripts .venv/bin/python -m ci.sample_messages

In a copy of this checkout, the snippet of step 2 goes into its chapter, then each mistake is made, and what
the command says stands below `<!-- said: NAME -->` on both pages.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from notes.project import LANGUAGES, find, write_atomic

CHAPTER = "tensors/dtypes"
CODE = "snippets/tensors/dtypes/my_note.py"
RECORD = CODE.replace(".py", ".out")
PAGES = {language: f"docs/{language}/{CHAPTER}.md" for language in LANGUAGES}
CONTRIBUTING = [f"docs/{language}/reference/contributing.md" for language in LANGUAGES]
TITLE = '"""What a sum of booleans is'
VALUES = "torch.tensor([True, True, False])"
SPLIT = f"# %% setup\nimport torch\n\nx = {VALUES}\n\n# %% total\n"
SHOWN = '[{}](../../../snippets/tensors/dtypes/my_note.py#total "run")'
CAPTIONS = {"zh": SHOWN.format("布尔值求和"), "en": SHOWN.format("The sum of booleans")}
SAID = re.compile(r"(<!-- said: (?P<name>[\w-]+) -->\n\n```text\n)(?P<text>.*?)(```)", re.S)
BLOCK = re.compile(r"^(?:PROBLEM|DRIFT|FAILED|docs/)\S* .*(?:\n[ \t]+\S.*)*", re.M)


@dataclass(frozen=True)
class Mistake:
    """What somebody types by mistake, and the command that says so."""

    file: str
    change: Callable[[str], str]
    command: tuple[str, ...]


def replaced(old: str, new: str) -> Callable[[str], str]:
    """A change of one piece of text, which has to be there."""

    def change(text: str) -> str:
        if old not in text:
            raise ValueError(f"the page or the snippet no longer has {old!r}")
        return text.replace(old, new, 1)

    return change


CHECK, UPDATE = ("check", CODE), ("update", CODE)
LINT = {language: ("lint", page) for language, page in PAGES.items()}
MISTAKES = {
    "chinese-comment": Mistake(CODE, replaced("counts the Trues | ", ""), CHECK),
    "drift": Mistake(CODE, replaced("[True, True, False]", "[True, True, True]"), CHECK),
    "failed": Mistake(CODE, replaced(".sum()", ".mean()"), CHECK),
    "merge": Mistake(
        RECORD,
        replaced("tensor(2)", "<<<<<<< HEAD\ntensor(2)\n=======\ntensor(3)\n>>>>>>> topic\ntensor(2)"),
        CHECK,
    ),
    "seed": Mistake(CODE, replaced(VALUES, "torch.rand(3)"), UPDATE),
    "cell": Mistake(PAGES["zh"], replaced("my_note.py#total", "my_note.py#totl"), LINT["zh"]),
    "needed": Mistake(
        CODE,
        lambda text: replaced("# %% total\nimport torch\n\n", SPLIT)(replaced(VALUES, "x")(text)),
        LINT["en"],
    ),
    "not-read": Mistake(
        PAGES["zh"],
        replaced(
            '](../../../snippets/tensors/dtypes/my_note.py#total "run")',
            ']（../../../snippets/tensors/dtypes/my_note.py#total "run"）',
        ),
        LINT["zh"],
    ),
    "one-language": Mistake(PAGES["zh"], replaced("my_note.py#total", "my_note.py#totl"), ("parity",)),
    "punctuation": Mistake(
        PAGES["zh"], replaced(CAPTIONS["zh"], CAPTIONS["zh"] + "\n\n对布尔值求和,得到 2。"), LINT["zh"]
    ),
    "not-met": Mistake(CODE, replaced(VALUES, "torch.stack([torch.tensor(True)] * 2)"), LINT["en"]),
}


def snippet(page: str) -> str:
    """The code that step 2 of the contributing page shows."""
    (code,) = [one for one in re.findall(r"```python\n(.*?)```", page, re.S) if one.startswith(TITLE)]
    return code


def prepared(root: Path, folder: Path) -> Path:
    """A copy of the checkout in which the steps of the page were followed."""
    copy = folder / "book"
    for name in ("docs", f"snippets/{CHAPTER}"):
        shutil.copytree(root / name, copy / name, ignore=shutil.ignore_patterns("theme"))
    (copy / "docs/theme").symlink_to(root / "docs/theme")
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copyfile(root / name, copy / name)
    code = snippet((root / CONTRIBUTING[1]).read_text(encoding="utf-8"))
    (copy / CODE).write_text(code, encoding="utf-8")
    for language, page in PAGES.items():
        text = (copy / page).read_text(encoding="utf-8")
        head = re.search(r"^## .*\{ #exercises \}", text, re.M)
        assert head, f"{page} has no exercises"
        text = f"{text[: head.start()]}{CAPTIONS[language]}\n\n{text[head.start() :]}"
        (copy / page).write_text(text, encoding="utf-8")
    notes(copy, *UPDATE)
    return copy


def notes(copy: Path, *words: str) -> str:
    """What a command says in the copy."""
    env = {name: value for name, value in os.environ.items() if name != "CI"}
    command = [sys.executable, "-m", "notes", *words]
    return subprocess.run(command, cwd=copy, env=env, capture_output=True, encoding="utf-8").stdout


def said(copy: Path, mistake: Mistake) -> str:
    """What is said of a mistake, without counts; the copy is as before afterward."""
    path = copy / mistake.file
    good = path.read_text(encoding="utf-8")
    path.write_text(mistake.change(good), encoding="utf-8")
    told = notes(copy, *mistake.command)
    path.write_text(good, encoding="utf-8")
    found = [one[0] for one in BLOCK.finditer(told) if "my_note" in one[0] or CHAPTER in one[0]]
    if not found:
        raise ValueError(f"nothing is said of {mistake.file}: {told}")
    return found[0].replace(f"{copy}/", "")


def messages(root: Path, names: list[str] | None = None) -> dict[str, str]:
    """Name of a mistake → what is said of it."""
    with tempfile.TemporaryDirectory() as folder:
        copy = prepared(root, Path(folder))
        return {name: said(copy, MISTAKES[name]) for name in names or MISTAKES}


def main() -> int:
    """Write the messages into both pages."""
    root = find().root
    told = messages(root)
    for page in CONTRIBUTING:
        text = (root / page).read_text(encoding="utf-8")
        made = SAID.sub(lambda found: f"{found[1]}{told[found['name']]}\n{found[4]}", text)
        write_atomic(root / page, made)
        print(f"{page}: {'written' if made != text else 'as it was'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
