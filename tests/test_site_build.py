"""Building a small book that has mistakes in it: what a contributor reads, and what stays untouched."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from notes.project import LANGUAGES, Project, find
from notes.report.terminal import Terminal
from notes.site import build as site
from notes.site import front, progress

ROOT = find(Path(__file__)).root
NAV = re.compile(r"^nav:\n(?:  .*\n)+", re.M)


@pytest.fixture
def book(tmp_path: Path) -> Project:
    """Two languages with a home page and one chapter each, under the real configuration and theme."""
    root = tmp_path / "book"
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        text = (ROOT / name).read_text(encoding="utf-8")
        root.mkdir(exist_ok=True)
        (root / name).write_text(
            NAV.sub("nav:\n  - index.md\n  - Part: [part/chapter.md]\n", text), encoding="utf-8"
        )
    shutil.copytree(ROOT / "docs" / "theme", root / "docs" / "theme")
    (root / "snippets").mkdir()
    for language in LANGUAGES:
        _write(root / "docs" / language / "index.md", "# Home\n\nA [chapter](part/chapter.md#here).\n")
        _write(root / "docs" / language / "part" / "chapter.md", "# Chapter\n\n## Here { #here }\n\nText.\n")
    return Project(root)


def test_a_dead_link_is_named_with_file_and_line(book: Project, capsys: pytest.CaptureFixture[str]) -> None:
    _write(
        book.root / "docs/en/part/chapter.md", "# Chapter\n\n## Here { #here }\n\nA [dead](gone.md) link.\n"
    )
    assert site.build(book) == 1
    told = capsys.readouterr().err
    assert "en | docs/en/part/chapter.md:5: the link `gone.md` leads nowhere" in told
    assert "zh |" not in told and "Traceback" not in told
    assert not (book.root / "site").exists()


def test_a_dead_anchor_is_an_error(book: Project, capsys: pytest.CaptureFixture[str]) -> None:
    _write(book.root / "docs/zh/index.md", "# Home\n\nA [chapter](part/chapter.md#there).\n")
    assert site.build(book) == 1
    assert (
        "zh | docs/zh/index.md:3: the link `part/chapter.md#there` leads nowhere" in capsys.readouterr().err
    )


def test_a_page_of_one_language_is_built_and_the_other_says_that_it_waits(
    book: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    (book.root / "docs/en/part/chapter.md").unlink()
    _write(book.root / "docs/en/part/index.md", "# Part\n\n<!-- notes: part -->\n")
    for name in ("mkdocs.yml",):
        nav = (book.root / name).read_text(encoding="utf-8")
        _write(book.root / name, nav.replace("[part/", "[part/index.md, part/"))
    assert site.build(book) == 0, capsys.readouterr().err
    told = capsys.readouterr().out
    assert (
        "docs/en/part/chapter.md: not translated yet: English readers see a link to docs/zh/part/ch" in told
    )
    assert "docs/zh/part/index.md: not translated yet" in told and "cp docs/en/part/index.md" in told
    waits = (book.root / "site/en/part/chapter/index.html").read_text(encoding="utf-8")
    assert "Not yet translated" in waits and 'id="here"' in waits
    assert 'href="../../../zh/part/chapter/" hreflang="zh-Hans"' in waits
    assert (book.root / "site/zh/part/chapter/index.html").is_file()
    part = (book.root / "site/en/part/index.html").read_text(encoding="utf-8")
    assert 'Not yet translated: <a href="chapter/">Chapter</a>.' in part
    assert "尚未翻译" in (book.root / "site/zh/part/index.html").read_text(encoding="utf-8")


def test_a_proof_that_is_nowhere_is_an_error(book: Project, capsys: pytest.CaptureFixture[str]) -> None:
    text = "---\ncovers:\n  S0-1: '#there'\n---\n# Chapter\n\n## Here { #here }\n\nText.\n"
    _write(book.root / "docs/en/part/chapter.md", text)
    assert site.build(book) == 1
    assert "en | docs/en/part/chapter.md:3: no heading `#there` on this page" in capsys.readouterr().err


def test_a_page_outside_the_nav_and_a_nav_entry_without_page(
    book: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    for language in LANGUAGES:
        (book.docs / language / "part/chapter.md").rename(book.docs / language / "part/other.md")
        _write(book.docs / language / "index.md", "# Home\n")
    assert site.build(book) == 1
    told = capsys.readouterr().err
    assert re.search(
        r"zh \| mkdocs\.yml:\d+: the nav names docs/zh/part/chapter\.md, which does not exist", told
    )
    assert "zh | docs/zh/part/other.md: the page is not in the nav" in told


def test_the_head_of_a_chapter_says_what_to_install(book: Project) -> None:
    for language in LANGUAGES:
        page = book.docs / language / "part" / "chapter.md"
        _write(page, f"---\nneeds: [numpy, scikit-learn]\n---\n\n{page.read_text(encoding='utf-8')}")
    assert site.build(book) == 0
    names = "<code>torch</code>{0}<code>numpy</code>{0}<code>scikit-learn</code></p>"
    for language, label, comma in (("zh", "需要安装：", "、"), ("en", "Install: ", ", ")):
        built = book.root / "site" / language
        head = f'<p class="notes-install">{label}{names.format(comma)}'
        assert head in (built / "part" / "chapter" / "index.html").read_text(encoding="utf-8")
        assert "notes-install" not in (built / "index.html").read_text(encoding="utf-8")


def test_a_failed_build_leaves_the_last_good_site(book: Project) -> None:
    assert site.build(book) == 0
    before = (book.root / "site/en/index.html").read_bytes()
    _write(book.root / "docs/en/index.md", "# Changed\n\n[dead](gone.md)\n")
    assert site.build(book) == 1
    assert (book.root / "site/en/index.html").read_bytes() == before
    assert [path.name for path in book.root.glob(".site-*")] == []


def test_a_build_says_how_far_it_is_and_where_it_went(
    book: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert site.build(book, Path("made")) == 0
    *lines, last = capsys.readouterr().out.splitlines()
    assert sorted(lines) == ["en 1/2 pages", "en 2/2 pages", "zh 1/2 pages", "zh 2/2 pages"]
    assert re.fullmatch(r"Built made/ in \d+\.\d s: 4 pages in 2 languages", last)


def test_on_a_terminal_one_line_counts_the_pages() -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("CI", raising=False)
        screen = Screen()
        shown = progress.Progress(Terminal(screen))
        for language, line in (("zh", "1 2"), ("en", "1 2"), ("zh", "2 2")):
            assert shown.hears(language, f"{progress.MARK}{line}\n")
        assert not shown.hears("zh", "docs/zh/index.md:3: a mistake\n")
        shown.close()
        told = screen.getvalue().split("\r\033[K")
    assert told == ["", "zh 1/2 pages", "zh 1/2 pages  en 1/2 pages", "zh 2/2 pages  en 1/2 pages", ""]


def test_addresses_give_canonical_edit_and_language_links(
    book: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/notes")
    monkeypatch.setenv("REPO_URL", "https://example.org/someone/notes")
    _write(book.root / "docs/data/redirects.yml", "part/old: part/chapter\n")
    assert site.build(book) == 0
    page = (book.root / "site/en/part/chapter/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://example.org/notes/en/part/chapter/">' in page
    assert 'hreflang="zh" href="https://example.org/notes/zh/part/chapter/"' in page
    assert 'href="https://example.org/someone/notes/edit/main/docs/en/part/chapter.md"' in page
    sitemap = (book.root / "site/sitemap.xml").read_text(encoding="utf-8")
    assert "part/old" not in sitemap
    redirect = (book.root / "site" / "en" / "part" / "old" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://example.org/notes/en/part/chapter/">' in redirect
    assert sitemap.count("<loc>") == 2 * len(front.page_addresses(book.root / "site", "zh")) == 4
    assert 'href="/notes/zh/"' in (book.root / "site/404.html").read_text(encoding="utf-8")


def test_two_builds_are_identical(book: Project) -> None:
    contents = []
    for name in ("one", "two"):
        assert site.build(book, Path(name)) == 0
        files = sorted(path for path in (book.root / name).rglob("*") if path.is_file())
        contents.append({path.relative_to(book.root / name): path.read_bytes() for path in files})
    assert contents[0] == contents[1]


OPENED = """
import collections, sys
from pathlib import Path
opened = collections.Counter()
def note(event, values):
    if event == "open" and isinstance(values[0], (str, Path)):
        opened[str(values[0])] += 1
sys.addaudithook(note)
from notes.project import find
from notes.site.edition import Edition
print(*Edition(find(), "zh", Path(sys.argv[1]) / "zh").build(), sep="\\n")
for name, count in opened.items():
    print("opened", count, name)
"""


@pytest.mark.full
def test_data_files_and_the_nav_are_read_once_per_build(tmp_path: Path) -> None:
    command = [sys.executable, "-c", OPENED, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    lines = (line.split(" ", 2) for line in done.stdout.split("\n") if "opened" in line)
    told = {name: count for _, count, name in lines}
    for name in ("api.yml", "errata.yml", "glossary.yml", "sources.yml", "versions.json"):
        assert told[str(ROOT / "docs" / "data" / name)] == "1", name
    assert int(told[str(ROOT / "mkdocs.yml")]) <= 3, "MkDocs, its plugins, the nav"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
