"""The book on paper: single pieces of it, and both PDFs as the press makes them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from notes.book import covers, navigation
from notes.pdf import __main__ as command
from notes.pdf import characters, press, sheet, volume
from notes.project import LANGUAGES, find
from playwright.sync_api import Browser
from pypdf import PdfReader
from pypdf.generic import Destination

ROOT = Path(__file__).resolve().parents[1]
NAMES = {"part/a.html": "part-a", "part/b.html": "part-b", "index.html": "contents"}


def fitted(text: str, deeper: int = 0) -> str:
    return sheet.sheet(text, "part/a.html", NAMES, deeper)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<h2 id="here">x</h2>', '<h3 id="part-a--here">x</h3>'),
        ('<a class="x" href="#here">x</a>', '<a class="x" href="#part-a--here">x</a>'),
        ('<a href="b.html">x</a>', '<a href="#part-b">x</a>'),
        ('<a href="../part/b.html#%E4%B8%AD">x</a>', '<a href="#part-b--中">x</a>'),
        ('<a href="../index.html">x</a>', '<a href="#contents">x</a>'),
        ('<a href="../snippets/part/a.py">x</a>', "<a >x</a>"),
        (
            '<a href="https://example.org/?a=1&amp;b=2#c">x</a>',
            '<a href="https://example.org/?a=1&amp;b=2#c">x</a>',
        ),
        ('<img src="../assets/a.png" alt="">', '<img src="assets/a.png" alt="">'),
        ('<details class="answer"><summary>x</summary></details>', None),
        ("<p>1 &lt; 2 &#38; 3</p>", "<p>1 &lt; 2 &#38; 3</p>"),
        ('<script type="application/json">{"a": "<b>"}</script><p>x</p>', "<p>x</p>"),
        (
            '<svg id="a"><use href="#b"/><path id="b"/></svg>',
            '<svg id="a"><use href="#b"/><path id="b"/></svg>',
        ),
        ('<span class="c1"># (1)!</span> <b>(1)!</b>', '<span class="c1"># (1)</span> <b>(1)!</b>'),
    ],
)
def test_a_piece_is_fit_for_the_book(before: str, after: str | None) -> None:
    after = before.replace('"answer">', '"answer" open>') if after is None else after
    assert fitted(before, 1) == after


def test_every_tab_has_its_label() -> None:
    inner = '<div class="tabbed-labels"><label>C</label></div><div class="tabbed-block">c</div>'
    labels = '<div class="tabbed-labels"><label for="1">A</label><label for="2">B</label></div>'
    text = f'{labels}<div class="tabbed-block">{inner}a</div><div class="tabbed-block">b</div>'
    found = re.findall(r'<p class="book-tab">(.)</p>', fitted(text))
    assert found == ["A", "C", "B"]


def test_the_numbers_in_the_contents_are_those_of_the_pages(tmp_path: Path, browser: Browser) -> None:
    """A long cover of contents moves everything behind it; the second printing knows."""

    def write(numbers: dict[str, int]) -> str:
        lines = "".join(f'<p><a href="#c{n}">{numbers.get(f"c{n}", "000")}</a></p>' for n in range(60))
        parts = "".join(f'<h1 id="c{n}" style="break-before: page">Chapter {n}</h1>' for n in range(60))
        return f"<!doctype html><html lang=en><title>x</title>{lines}{parts}"

    target = tmp_path / "book.pdf"
    sheets = press.print_book(browser, tmp_path / "book.html", write, target)
    reader = PdfReader(target)
    front = sheets - 60
    contents = "\n".join(reader.pages[n].extract_text() for n in range(front))
    assert [int(number) for number in contents.split()] == list(range(front + 1, sheets + 1))
    assert [entry.title for _, entry in bookmarks(reader.outline)] == [f"Chapter {n}" for n in range(60)]


def test_radicals_become_characters() -> None:
    before = b"<0001> <2F83>\n<0002> <2EC5>\n<0003> <0041>\n<0010> <0012> <2F00>\n<0020> <0021> <0042>\n"
    after = b"<0001> <81EA>\n<0002> <89C1>\n<0003> <0041>\n<0010> <0012> [<4E00> <4E28> <4E36>]\n"
    assert characters.table(before) == after + b"<0020> <0021> <0042>\n"


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> dict[str, PdfReader]:
    """Both PDFs of this checkout, printed by the browser of the run."""
    target = tmp_path_factory.mktemp("pdf")
    assert command.build(find(ROOT), target, browser) == 0
    return {language: PdfReader(target / f"torch-notes-{language}.pdf") for language in LANGUAGES}


@pytest.fixture(scope="module")
def texts(books: dict[str, PdfReader]) -> dict[str, list[str]]:
    """The text of every page, by language."""
    return {language: [page.extract_text() for page in reader.pages] for language, reader in books.items()}


def bookmarks(entries: list, depth: int = 0) -> list[tuple[int, Destination]]:
    found: list[tuple[int, Destination]] = []
    for entry in entries:
        found += bookmarks(entry, depth + 1) if isinstance(entry, list) else [(depth, entry)]
    return found


def bare(entry: Destination | str) -> str:
    """A title without what its markup and the line breaks of a bookmark change."""
    return re.sub(r"[\W_]", "", entry if isinstance(entry, str) else str(entry.title))


def titles(language: str) -> list[str]:
    """What the pages of the book are called, in order, without the first ones of its parts."""
    project = find(ROOT)
    keys = [one.key for one in navigation.book(project, language) if "/" in one.key]
    pages = [project.docs / language / key for key in keys if not key.endswith("/index.md")]
    return [bare(covers.title(page)) for page in pages]


def page_of(reader: PdfReader, entry: Destination) -> int:
    number = reader.get_destination_page_number(entry)
    assert number is not None, entry.title
    return number


@pytest.mark.full
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_a_bookmark_in_order(books: dict[str, PdfReader], language: str) -> None:
    reader = books[language]
    found = bookmarks(reader.outline)
    told = [bare(entry) for depth, entry in found if depth == 1]
    chapters = [title for title in told if title in titles(language)]  # a part may have sections of its own
    assert chapters == titles(language)
    assert len(found) > 5 * len(chapters), "sections are bookmarks, too"
    places = [page_of(reader, entry) for _, entry in found]
    assert places == sorted(places)


@pytest.mark.full
@pytest.mark.parametrize("language", LANGUAGES)
def test_page_numbers_and_contents_agree(
    books: dict[str, PdfReader], texts: dict[str, list[str]], language: str
) -> None:
    reader, pages = books[language], texts[language]
    known = titles(language)
    listed = [e for d, e in bookmarks(reader.outline) if d == 0 or (d == 1 and bare(e) in known)]
    starts = [(e.title, page_of(reader, e)) for e in listed]
    first = starts[0][1]
    text = "\n".join(pages[1:first])
    assert volume.WORDS[language]["contents"] in text and volume.UNKNOWN not in text.split()
    numbers = [int(word) for word in text.split() if word.isdigit()]
    for _, start in starts:
        assert start + 1 in numbers
        assert str(start + 1) in pages[start].split()


@pytest.mark.full
@pytest.mark.parametrize(("language", "words"), [("zh", "反向传播"), ("en", "backward pass")])
def test_text_can_be_taken_out_and_fonts_are_inside(
    books: dict[str, PdfReader], texts: dict[str, list[str]], language: str, words: str
) -> None:
    reader, pages = books[language], texts[language]
    assert sum(words in text for text in pages) > 10
    assert not [sign for text in pages for sign in text if ord(sign) in characters.RADICALS]
    embedded: set[str] = set()
    foreign: set[str] = set()
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in (resources.get("/Font") or {}).values():
            font = font.get_object()
            parts = [part.get_object() for part in font.get("/DescendantFonts", [font])]
            for part in parts:
                descriptor = part.get("/FontDescriptor", {})
                name = part.get("/BaseFont") or descriptor.get_object().get("/FontName")
                inside = font["/Subtype"] == "/Type3" or any(
                    key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")
                )
                (embedded if inside else foreign).add(str(name))
    assert not foreign
    assert any("KaTeX" in name for name in embedded)
    if language == "zh":
        assert any("CJK" in name for name in embedded), embedded


@pytest.mark.full
@pytest.mark.parametrize("language", LANGUAGES)
def test_folds_are_open_and_no_link_leads_to_a_file(
    books: dict[str, PdfReader], texts: dict[str, list[str]], language: str
) -> None:
    reader, text = books[language], "\n".join(texts[language])
    assert "assert x.grad.tolist() == [3.0, 0.0, 1.0]" in text, "the answer of an exercise"
    addresses = {
        annotation.get_object()["/A"]["/URI"]
        for page in reader.pages
        for annotation in page.get("/Annots") or []
        if "/URI" in (annotation.get_object().get("/A") or {})
    }
    assert addresses and all(address.startswith("https://") for address in addresses)
