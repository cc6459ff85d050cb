"""A link checker for the built site: every link leads to a file, and to an id where it names one.

And every list of attributes, such as an id, was read as one: none stands in the text.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ATTRIBUTES = re.compile(r"\{ ?[#.][\w-]+")
LITERAL = ("code", "pre", "script", "style")
LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}


@dataclass
class Page:
    """What one page offers and asks for."""

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)  # what a browser fetches by itself
    unread: list[str] = field(default_factory=list)  # attributes in the text


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.literal = 0

    def handle_data(self, data: str) -> None:
        self.page.unread += [] if self.literal else ATTRIBUTES.findall(data)

    def handle_endtag(self, tag: str) -> None:
        self.literal -= tag in LITERAL

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.literal += tag in LITERAL
        values = {name: value or "" for name, value in attributes}
        if "id" in values:
            self.page.ids.add(values["id"])
        if tag == "a" and "href" in values:
            self.page.links.append(values["href"])
        elif tag in LOADS and LOADS[tag] in values:
            alternate = tag == "link" and values.get("rel", "").split()[:1] in (["alternate"], ["canonical"])
            (self.page.links if alternate else self.page.loads).append(values[LOADS[tag]])


@functools.cache
def read(path: Path) -> Page:
    """The ids and links of one HTML file, which stays as it is."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.page


def broken(site: Path) -> list[str]:
    """Every link that leads nowhere, every load from another host, as ``page: problem`` lines."""
    pages = {path: read(path) for path in sorted(site.rglob("*.html"))}
    found = []
    for path, page in pages.items():
        shown = path.relative_to(site).as_posix()
        found += [f"{shown}: {text} stands in the text" for text in page.unread]
        for address in page.loads:
            if urlsplit(address).netloc:
                found.append(f"{shown}: loads {address} from another host")
        for address in page.links + page.loads:
            if problem := _problem(site, path, address, pages):
                found.append(f"{shown}: {address}: {problem}")
    return found


def _problem(site: Path, path: Path, address: str, pages: dict[Path, Page]) -> str:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return ""
    where = unquote(parts.path)
    start = site if where.startswith("/") else path.parent
    target = (start / where.lstrip("/")).resolve() if where else path
    if target.is_dir():
        target = target / "index.html"
    if not target.is_file():
        return "no such file"
    wanted = unquote(parts.fragment)
    if wanted and target in pages and wanted not in pages[target].ids:
        return f"no id `{wanted}` there"
    return ""
