"""README, MAINTAINING, and CONTRIBUTING: every file and folder that they name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ("README.md", "README.zh.md", "MAINTAINING.md", ".github/CONTRIBUTING.md")
HOMES = ("", "scripts/notes", "docs/theme", "docs/zh", "docs/en", ".github/workflows")
TOP = {"docs", "snippets", "scripts", "tests", ".github"}
ENDINGS = {".css", ".html", ".js", ".json", ".md", ".py", ".sh", ".svg", ".toml", ".txt", ".yml"}
ELSEWHERE = {
    "snippets/tensors/dtypes/my_note.py",  # the example that a reader is to write
    "dist/katex-swap.min.css",  # in KaTeX's package
    "search.json",  # of another generator
    *("dist/", "package/"),  # made by a command
}
FENCE = re.compile(r"^( *)```.*?^ *```$", re.S | re.M)
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\((?!https?:|#|\.\./)([^)\s#]+)")


def named(text: str) -> set[str]:
    """The paths in backticks and links of a document, with ``*`` for a part that the reader fills in."""
    prose = FENCE.sub("", text)
    spans = (re.sub(r"<[^>]+>", "*", span) for span in SPAN.findall(prose))
    words = {word.partition("#")[0] for span in spans for word in span.split()}
    paths = {word for word in words if word.partition("/")[0] in TOP or Path(word).suffix in ENDINGS}
    rooms = {word for word in words if re.fullmatch(r"[a-z]+/", word)}
    return (paths | rooms | set(LINK.findall(SPAN.sub("", prose)))) - ELSEWHERE


def there(path: str) -> bool:
    """Whether a path leads somewhere from the root or one of the ``HOMES``; a bare name, from anywhere."""
    if any(any(ROOT.glob(f"{home}/{path}".lstrip("/"))) for home in HOMES):
        return True
    homes = (ROOT / top for top in sorted(TOP))
    return "/" not in path and any(any(home.rglob(path)) for home in homes)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_path_that_a_document_names_is_there(name):
    found = named((ROOT / name).read_text(encoding="utf-8"))
    assert [path for path in sorted(found) if not there(path)] == []


def test_a_path_that_is_gone_is_seen():
    gone = ("scripts/notes/compare.py", "run/walker.py", "snippets/<part>/gone.py", "walk/", "walker.py")
    right = ("scripts/notes/compare", "run/runner.py", "snippets/<part>/<chapter>", "lint/", "numeral.py")
    text = " ".join(f"`{path}`" for path in gone + right) + " [guide](docs/en/guide.md) [us](README.md)"
    missing = {path for path in named(text) if not there(path)}
    assert missing == {*(path.replace("<part>", "*") for path in gone), "docs/en/guide.md"}


def test_the_map_of_the_engine_names_every_room_and_its_entry():
    text = (ROOT / "MAINTAINING.md").read_text(encoding="utf-8")
    rooms = {f"{path.parent.name}/" for path in (ROOT / "scripts/notes").glob("*/__init__.py")}
    assert rooms <= named(text)
    for path in (ROOT / "scripts/notes").glob("*.py"):
        assert path.stem.startswith("__") or f"`{path.name}`" in text, path.name
