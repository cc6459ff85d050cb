"""What is new: the data, the page, the lint, and the feed."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as etree

import pytest
from conftest import ROOT
from notes.book import news
from notes.lint import command as lint
from notes.problem import ProblemsError
from notes.project import LANGUAGES, Project, find
from notes.site import feed
from pages import render

ENTRY = """- id: {id}
  date: {date}
  kind: {kind}
  title:
    zh: 新的一章
    en: A new chapter on `dim`
  text:
    zh: 讲一件事。
    en: It is about one thing.
  page: {page}
"""
SITE = "https://example.org/notes/"
ATOM = "{http://www.w3.org/2005/Atom}"


def entry(
    id: str = "one", date: str = "2026-11-28", kind: str = "chapters", page: str = "part/chapter"
) -> str:
    return ENTRY.format(id=id, date=date, kind=kind, page=page)


def write(project: Project, *entries: str) -> Path:
    path = project.docs / "data" / "news.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(entries), encoding="utf-8")
    for language in LANGUAGES:
        for name in ("part/chapter", "reference/what-changed"):
            render(project, "# A title\n\n## Here { #here }\n", language, name)
    return path


@pytest.mark.parametrize(
    ("entries", "line", "message"),
    [
        ([entry(date="28 November")], 1, "`one` has the date `28 November`"),
        ([entry(kind="chapter")], 1, "`one` has the kind `chapter`\n    Did you mean `chapters`?"),
        ([entry(id="One")], 1, "`One` is no id"),
        ([entry(date="2026-11-21"), entry("two")], 11, "`two` is newer than the entry above it"),
        ([entry(page="part/chaptr")], 10, "`one` leads to `part/chaptr`, which is no page"),
        (
            [entry(), entry("two", page="part/chapter#her")],
            20,
            "`two` leads to `part/chapter#her`, and there is no",
        ),
        ([entry(kind="torch")], 10, "`one` tells of a change in PyTorch and leads to `part/chapter`"),
        (
            [entry(kind="torch", page="reference/what-changed#here"), entry("two", page="part/chapter#here")],
            0,
            "",
        ),
    ],
)
def test_the_lint_names_what_is_wrong_with_place_and_next_step(book, entries, line, message) -> None:
    path = write(book.project, *entries)
    found = [str(one) for one in lint.lint(book.project, [str(path)])]
    if not message:
        assert found == []
        return
    (told,) = found
    assert told.startswith(f"docs/data/news.yml:{line}: {message}") and "\n    " in told


def test_an_entry_may_lead_to_what_the_build_makes_and_to_a_page_of_one_language(book) -> None:
    term = "- id: leaf\n  zh: 叶子\n  en: leaf\n  text: {zh: 一。, en: One.}\n"
    path = write(book.project, entry(page="reference/glossary#leaf"), entry("two", page="part/alone#here"))
    (path.parent / "glossary.yml").write_text(term, encoding="utf-8")
    for language in LANGUAGES:
        render(book.project, "# Terms\n\n<!-- notes: glossary -->\n", language, "reference/glossary")
    render(book.project, "# Alone\n\n## Here { #here }\n", "en", "part/alone")
    assert [str(one) for one in lint.lint(book.project, [str(path)])] == []
    path.write_text(entry(page="reference/glossary#leaves"), encoding="utf-8")
    (told,) = map(str, lint.lint(book.project, [str(path)]))
    assert "there is no such section\n    Did you mean `leaf`?" in told


def test_the_page_has_the_entries_day_by_day_with_a_link_each(book, monkeypatch) -> None:
    write(book.project, entry(page="part/chapter#here"), entry("two", "2026-11-21"))
    monkeypatch.delenv("SITE_URL_EN", raising=False)
    html = render(book.project, "# New\n\n<!-- notes: news -->", "en", "reference/news")
    assert (
        html.index("November 28, 2026")
        < html.index('id="one"')
        < html.index("November 21")
        < html.index('id="two"')
    )
    link = '<a href="../part/chapter.md#here">A title</a>'
    assert link in html and "Subscribe" not in html
    (book.project.docs / "en" / "part" / "chapter.md").unlink()  # what stands in for it has the same title
    assert link in render(book.project, "# New\n\n<!-- notes: news -->", "en", "reference/news")
    monkeypatch.setenv("SITE_URL_ZH", f"{SITE}zh/")
    html = render(book.project, "# 新\n\n<!-- notes: news -->", "zh", "reference/news")
    assert "2026 年 11 月 28 日" in html and f'<a href="{SITE}zh/news.xml">' in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_feed_is_atom_with_absolute_addresses_and_ids_that_stay(language: str) -> None:
    project = find(ROOT)
    root = etree.fromstring(feed.feed(project, language, SITE))
    assert root.tag == f"{ATOM}feed" and root.findtext(f"{ATOM}author/{ATOM}name")
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == len(news.read(project)) > 10
    for one in (root, *entries):
        for name in ("id", "title", "updated"):
            assert one.findtext(f"{ATOM}{name}"), name
    ids = [one.findtext(f"{ATOM}id") or "" for one in entries]
    assert len(set(ids)) == len(ids) and ids[0].startswith(f"{SITE}{language}/reference/news/#")
    assert all((link.get("href") or "").startswith(SITE) for link in root.iter(f"{ATOM}link"))
    times = [one.findtext(f"{ATOM}updated") or "" for one in entries]
    assert times == sorted(times, reverse=True) and root.findtext(f"{ATOM}updated") == times[0]


def test_without_an_address_there_is_no_feed(built: Path, tmp_path: Path) -> None:
    assert not list(built.rglob("news.xml"))
    for language in LANGUAGES:
        assert "application/atom" not in (built / language / "index.html").read_text(encoding="utf-8")
        (tmp_path / language).mkdir()
    feed.write(find(ROOT), tmp_path, SITE)
    assert len(list(tmp_path.rglob("news.xml"))) == 2


def test_an_entry_without_words_in_one_language_is_named(book) -> None:
    write(book.project, entry().replace("    en: It is about one thing.\n", ""))
    with pytest.raises(
        ProblemsError, match=r"docs/data/news\.yml:7: `text` of `one` is not a text in both languages"
    ):
        news.read(book.project)
