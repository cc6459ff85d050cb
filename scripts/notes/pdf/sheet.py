"""One page of the site as a piece of the book: ids, links and headings fit for one long document."""

from __future__ import annotations

import posixpath
import re
from html import escape, unescape
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.S)
HEADING = re.compile(r"h[1-6]")
ATTRIBUTE = r'(?<=\s){}="([^"]*)"'
DROPPED = ("script", "button", "input")
ANNOTATED = re.compile(r"\((\d+)\)!")  # the mark in a comment that the list below explains


def article(page: str) -> str:
    """What a reader reads on a built page, without header, navigation and footer."""
    found = ARTICLE.search(page)
    return found[1] if found else ""


def linked(addresses: list[str], file: str) -> list[str]:
    """Addresses written on the built page ``file``, seen from the folder of its language."""
    return [_seen(address, file) for address in addresses]


def sheet(text: str, file: str, names: dict[str, str], deeper: int = 0) -> str:
    """An article made fit for the book.

    Args:
        text: from [`article`][notes.pdf.sheet.article].
        file: the built page it is from, below the folder of its language.
        names: built page → its name in the book.
        deeper: how many levels its headings go down.

    Returns:
        Ids begin with the name of the page, links to pages of the book stay in the book, those to other
            files lose their target, folds are open, each tab has its label, scripts are gone.
    """
    made = _Sheet(file, names, deeper)
    made.feed(text)
    made.close()
    return "".join(made.pieces)


class _Sheet(HTMLParser):
    def __init__(self, file: str, names: dict[str, str], deeper: int) -> None:
        super().__init__(convert_charrefs=False)
        self.file, self.names, self.deeper = file, names, deeper
        self.pieces: list[str] = []
        self._drawing = 0  # inside how many drawings: they keep their ids
        self._dropping = False  # inside an element whose text is dropped as well
        self._labels: list[list[str]] = []  # of the tabs that are open, outermost first
        self._label = False  # inside the label of a tab
        self._comment = False  # inside a comment of code

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        classes = (dict(attributes).get("class") or "").split()
        self._drawing += tag == "svg"
        self._comment = tag == "span" and "c1" in classes
        if tag in DROPPED:
            self._dropping = tag != "input"
            return
        if "tabbed-labels" in classes:
            self._labels.append([])
        self._label = tag == "label" and bool(self._labels)
        if self._label:
            self._labels[-1].append("")
        self.pieces.append(self._fit(tag, self.get_starttag_text() or ""))
        if "tabbed-block" in classes and self._labels:
            self._name_tab()

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in DROPPED:
            self.pieces.append(self._fit(tag, self.get_starttag_text() or ""))

    def handle_endtag(self, tag: str) -> None:
        self._drawing -= tag == "svg"
        if tag in DROPPED:
            self._dropping = False
            return
        if tag == "label":
            self._label = False
        self.pieces.append(f"</{self._level(tag)}>")

    def handle_data(self, data: str) -> None:
        if self._label:
            self._labels[-1][-1] += data
        if not self._dropping:
            self.pieces.append(ANNOTATED.sub(r"(\1)", data) if self._comment else data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def _name_tab(self) -> None:
        self.pieces.append(f'<p class="book-tab">{self._labels[-1].pop(0).strip()}</p>')
        if not self._labels[-1]:
            self._labels.pop()

    def _level(self, tag: str) -> str:
        return f"h{min(6, int(tag[1]) + self.deeper)}" if HEADING.fullmatch(tag) else tag

    def _fit(self, tag: str, text: str) -> str:
        """A start tag with its ids and links as the book needs them."""
        if self._drawing:
            return text
        text = text.replace(tag, self._level(tag), 1)
        text = re.sub(ATTRIBUTE.format("id"), lambda found: f'id="{self._id(self.file, found[1])}"', text)
        text = re.sub(ATTRIBUTE.format("href"), lambda found: self._link(unescape(found[1])), text)
        text = re.sub(ATTRIBUTE.format("src"), lambda found: f'src="{self._place(found[1])}"', text)
        return f"{text[:-1]} open>" if tag == "details" and " open" not in text else text

    def _id(self, file: str, name: str) -> str:
        return f"{self.names[file]}--{name}"

    def _link(self, address: str) -> str:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return f'href="{escape(address)}"'
        file = self._place(unquote(parts.path)) if parts.path else self.file
        if file not in self.names:
            return ""
        target = self._id(file, unquote(parts.fragment)) if parts.fragment else self.names[file]
        return f'href="#{escape(target)}"'

    def _place(self, path: str) -> str:
        """A path written on this page, seen from the folder of the language."""
        return _seen(path, self.file)


def _seen(path: str, file: str) -> str:
    if urlsplit(path).scheme:
        return path
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
