"""Tables with many columns, or with code in two: on a narrow screen each row is a card, and each cell names
its column."""

from __future__ import annotations

import html
import re
from xml.etree import ElementTree as etree

from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

MANY = 4
CODES = 2  # columns of nothing but code, beside one that says what it does
TAG = re.compile("<[^>]*>")
CODE = re.compile(r"\s*<code[^>]*>((?!</code>).)*</code>\s*")
# Not `th`: the theme would sort by it.
ROLES = {"thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}


class Tables(Treeprocessor):
    """Names the columns in the cells of wide tables; runs after inline patterns.

    The roles say again what the elements are: a browser forgets it where a table is not laid out as one.
    """

    def run(self, root: etree.Element) -> None:
        for table in root.iter("table"):
            heads = list(table.iter("th"))
            columns = [self._text("".join(head.itertext())) for head in heads]
            for head, column in zip(heads, columns, strict=True):
                head.tag = "th" if column else "td"  # a corner is no head of a column
            rows = zip(*(row.findall("td") for row in table.iterfind("tbody/tr")), strict=False)
            codes = sum(all(map(self._is_code, column)) for column in rows)
            if len(columns) >= MANY or CODES <= codes < len(columns):
                _mark(table, columns)

    def _text(self, text: str) -> str:
        """Without tags, also those that Markdown put aside with what is between them."""
        return html.unescape(TAG.sub("", self._whole(text))).strip()

    def _whole(self, text: str) -> str:
        """With all that Markdown put aside."""
        raw = self.md.htmlStash.rawHtmlBlocks
        return HTML_PLACEHOLDER_RE.sub(lambda found: str(raw[int(found[1])]), text)

    def _is_code(self, cell: etree.Element) -> bool:
        """Whether a cell is code alone; Markdown puts aside what was written as HTML."""
        inside = (cell.text or "") + "".join(etree.tostring(part, "unicode") for part in cell)
        return CODE.fullmatch(self._whole(inside)) is not None


def _mark(table: etree.Element, columns: list[str]) -> None:
    table.set("class", "notes-wide")
    table.set("role", "table")
    for element in table.iter():
        if element.tag in ROLES:
            element.set("role", ROLES[element.tag])
    for row in table.iterfind("tbody/tr"):
        for column, cell in zip(columns, row.findall("td"), strict=False):
            if column:
                cell.set("data-label", AtomicString(column))
