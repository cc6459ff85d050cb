"""Tables with many columns, and those that ask for it with ``{ .notes-wide }`` in their first head.

On a narrow screen each row is a card, and each cell names its column.
"""

from __future__ import annotations

import html
import re
from xml.etree import ElementTree as etree

from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

MANY = 4
WIDE = "notes-wide"
TAG = re.compile("<[^>]*>")
# Not `th`: the theme would sort by it.
ROLES = {"thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}


class Tables(Treeprocessor):
    """Names the columns in the cells of wide tables; runs after inline patterns and attributes.

    The roles say again what the elements are: a browser forgets it where a table is not laid out as one.
    """

    def run(self, root: etree.Element) -> None:
        for table in root.iter("table"):
            heads = list(table.iter("th"))
            columns = [self._text("".join(head.itertext())) for head in heads]
            for head, column in zip(heads, columns, strict=True):
                head.tag = "th" if column else "td"  # a corner is no head of a column
            asked = [head.attrib.pop("class") for head in heads if head.get("class") == WIDE]
            if asked or len(columns) >= MANY:
                _mark(table, columns)

    def _text(self, text: str) -> str:
        """Without tags, also those that Markdown put aside with what is between them."""
        raw = self.md.htmlStash.rawHtmlBlocks
        text = HTML_PLACEHOLDER_RE.sub(lambda found: TAG.sub("", str(raw[int(found[1])])), text)
        return html.unescape(text).strip()


def _mark(table: etree.Element, columns: list[str]) -> None:
    table.set("class", WIDE)
    table.set("role", "table")
    for element in table.iter():
        if element.tag in ROLES:
            element.set("role", ROLES[element.tag])
    for row in table.iterfind("tbody/tr"):
        for column, cell in zip(columns, row.findall("td"), strict=False):
            if column:
                cell.set("data-label", AtomicString(column))
