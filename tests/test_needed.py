"""``needs:`` in the front matter: what the lint says of it, the head of a page, and a run with that alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from notes.book import directive, page, resolve
from notes.lint import needs
from notes.parity.command import compare_pages
from notes.project import find
from notes.shelf import read as shelf
from notes.snippet import Cell
from pages import HERE

PROJECT = find(Path(__file__))
RUN = Path(__file__).with_name("needed_run.py")
SOURCES = {
    "plain": "import os\n\nimport torch\nfrom notes_toolbox import fit\n",
    "numpy": "def f():\n    import numpy as np\n    return np\n",
    "forest": "from sklearn.ensemble import RandomForestClassifier\n",
    "board": "# notes: needs=tensorboard\n\n# %% more\nfrom torch.utils.tensorboard import SummaryWriter\n",
}


@pytest.fixture
def said(book):
    """A function: what is said of an English page with these lines in its head that shows these snippets."""
    for name, source in SOURCES.items():
        head = source if source.startswith("# notes") else f"# %% all\n{source}"
        book.add(name, head, shown=False)

    def say(front: str, *snippets: str) -> list[str]:
        path = book.project.docs / "en" / "part" / "chapter.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        shown = "\n\n".join(f'[A]({HERE}/{name}.py "run")' for name in snippets)
        path.write_text(f"---\ndescription: A.\n{front}---\n\n# A\n\n{shown}\n", encoding="utf-8")
        read = page.read(book.project, "en", "part/chapter.md")
        found = needs.problems(book.project, read, directive.directives(path))
        return [str(one).removeprefix("docs/en/part/chapter.md:") for one in found]

    return say


@pytest.mark.parametrize(
    ("front", "snippets"),
    [
        ("", ()),
        ("", ("plain",)),
        ("needs: [numpy]\n", ("plain", "numpy")),
        ("needs: [tensorboard, numpy, scikit-learn]\n", ("numpy", "forest", "board", "numpy")),
    ],
)
def test_a_head_that_says_what_the_snippets_need(said, front, snippets):
    assert said(front, *snippets) == []


WRONG = [
    (
        "",
        "forest numpy",
        1,
        "the front matter has no `needs`",
        "Write `needs: [numpy, scikit-learn]` between "
        "the `---` lines; snippets/part/chapter/numpy.py needs numpy.",
    ),
    (
        "needs: [numpy]\n",
        "numpy board",
        3,
        "`needs: [numpy]`",
        "Write `needs: [numpy, tensorboard]`; snippets/part/chapter/board.py needs tensorboard.",
    ),
    (
        "needs: [numpy, sklearn]\n",
        "numpy forest",
        3,
        "`needs: [numpy, sklearn]`",
        "Write `needs: [numpy, scikit-learn]`; snippets/part/chapter/forest.py needs scikit-learn.",
    ),
    (
        "needs: [torch, numpy]\n",
        "numpy",
        3,
        "`needs: [torch, numpy]`",
        "Write `needs: [numpy]`: no snippet of the page needs more.",
    ),
    (
        "needs: [numpy, numpy]\n",
        "numpy",
        3,
        "`needs: [numpy, numpy]`",
        "Write `needs: [numpy]`: no snippet of the page needs more.",
    ),
    (
        "needs: numpy\n",
        "numpy",
        3,
        "`needs: numpy`",
        "Write `needs: [numpy]`; snippets/part/chapter/numpy.py needs numpy.",
    ),
    (
        "needs: [numpy]\n",
        "plain",
        3,
        "`needs: [numpy]`",
        "Remove the line: what the page shows needs nothing beyond torch.",
    ),
    (
        "needs: []\n",
        "plain",
        3,
        "`needs: []`",
        "Remove the line: what the page shows needs nothing beyond torch.",
    ),
]


@pytest.mark.parametrize(("front", "snippets", "line", "message", "hint"), WRONG)
def test_a_head_that_says_something_else(said, front, snippets, line, message, hint):
    assert said(front, *snippets.split()) == [f"{line}: {message}\n    {hint}"]


def test_what_an_unreadable_snippet_needs_nobody_says(book, said):
    assert len(said("needs: [numpy]\n", "plain")) == 1
    book.out("plain").with_suffix(".py").write_bytes(b"\xff")
    assert said("needs: [numpy]\n", "plain") == []
    assert said("needs: [numpy]\n", "nowhere") == []


def test_both_languages_need_the_same():
    zh, en = (
        page.parse(f"---\nneeds: [{name}]\n---\n\n# A\n", language, "p/c.md")
        for language, name in (("zh", "numpy"), ("en", "matplotlib"))
    )
    (problem,) = compare_pages(zh, en)
    assert "`needs:` [numpy] ↔ [matplotlib]" in str(problem)


def run(packages: Iterable[str], scripts: dict[Path, str | None]) -> dict[str, str]:
    """What goes wrong in scripts, by name, where nothing but torch and some packages is installed."""
    asked = {"packages": list(packages), "scripts": {str(path): raised for path, raised in scripts.items()}}
    env = {**os.environ, "MPLBACKEND": "Agg"}
    words = [sys.executable, str(RUN), json.dumps(asked)]
    done = subprocess.run(words, capture_output=True, text=True, env=env, timeout=900)
    assert done.returncode == 0, done.stderr
    return {Path(path).stem: text for path, text in json.loads(done.stdout).items()}


WITHOUT = {
    "import torch, sympy": "",
    "import numpy": "No module named 'numpy'",
    "import matplotlib.pyplot": "No module named 'matplotlib'",
    "from importlib.util import find_spec\nassert not find_spec('numpy')": "",
    "import packaging": "No module named 'packaging'",
    "import torch\ntorch.ones(1).numpy()": "Numpy is not available",
    "try:\n    import numpy\nexcept ImportError:\n    pass": "",
}
WITH = {
    "import matplotlib.pyplot, numpy.linalg": "",
    "import torch\ntorch.ones(1).numpy()": "",
    "import sklearn": "No module named 'sklearn'",
}


@pytest.mark.parametrize(("packages", "sources"), [([], WITHOUT), (["matplotlib"], WITH)])
def test_only_what_is_named_and_what_it_requires_can_be_imported(tmp_path, packages, sources):
    for number, source in enumerate(sources):
        (tmp_path / f"{number}.py").write_text(source, encoding="utf-8")
    found = run(packages, {tmp_path / f"{number}.py": None for number in range(len(sources))})
    for number, (source, wrong) in enumerate(sources.items()):
        said = found.get(str(number), "")
        assert wrong in said and bool(said) == bool(wrong), (source, said)


def test_a_script_ends_as_its_record_says(tmp_path):
    raising, ending, other = (tmp_path / f"{name}.py" for name in ("raising", "ending", "other"))
    raising.write_text("raise ValueError(1)\n", encoding="utf-8")
    other.write_text("raise ValueError(1)\n", encoding="utf-8")
    ending.write_text("print(1)\n", encoding="utf-8")
    found = run([], {raising: "ValueError", other: "TypeError", ending: "ValueError"})
    assert found.keys() == {"other", "ending"} and "ValueError: 1" in found["other"]
    assert found["ending"] == "it raised no ValueError"


def _snippets(name: str) -> dict[Path, str | None]:
    """The snippets that a chapter shows, each with how it ends."""
    shown = (one for one in directive.directives(PROJECT.docs / "en" / name) if not one.inline)
    scripts = (shelf.snippet(PROJECT, PROJECT.snippets / one.snippet) for one in shown)
    return {one.path: one.cells[-1].raises for one in scripts if one.device != "cuda"}


def _needs(name: str) -> list[str]:
    entry = page.read(PROJECT, "en", name).front.get("needs")
    return entry.value if entry else []


CHAPTERS = [path.relative_to(PROJECT.docs / "en").as_posix() for path in PROJECT.pages("en")]
CHAPTERS = [name for name in CHAPTERS if _snippets(name)]


@pytest.mark.parametrize("more", [False, True], ids=["torch alone", "more than torch"])
def test_the_shortest_chapter_runs_with_what_it_says(more):
    name = min((one for one in CHAPTERS if bool(_needs(one)) == more), key=lambda one: len(_snippets(one)))
    assert run(_needs(name), _snippets(name)) == {}
    assert not more or run([], _snippets(name)), f"{name} needs less than it says"


@pytest.mark.full
@pytest.mark.parametrize("name", CHAPTERS)
def test_every_chapter_runs_with_what_it_says(name):
    assert run(_needs(name), _snippets(name)) == {}


def _copied(name: str, folder: Path) -> dict[Path, str | None]:
    """The code that a chapter shows, each file as a reader copies its blocks in the order of the page."""
    blocks: dict[str, dict[str, Cell]] = {}
    for one in directive.directives(PROJECT.docs / "en" / name):
        view = None if one.inline else resolve.resolve(PROJECT, one)
        if view and view.choice.code and view.script.device != "cuda":
            blocks.setdefault(view.script.id, {}).update({cell.name: cell for cell in view.cells})
    made: dict[Path, str | None] = {}
    for id, cells in blocks.items():
        path = folder / id.replace("/", "-")
        path.write_text("\n".join(cell.code("zh") for cell in cells.values()), encoding="utf-8")
        made[path] = list(cells.values())[-1].raises
    return made


@pytest.mark.full
@pytest.mark.parametrize("name", CHAPTERS)
def test_every_block_runs_when_copied_in_order(name, tmp_path):
    assert run(_needs(name), _copied(name, tmp_path)) == {}
