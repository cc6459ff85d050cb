"""Links to the glossary say what they lead to: the term in the other language and its one sentence.

``<a class="notes-term" data-term="leaf tensor" title="leaf tensor：…">`` is a link with a title for everyone;
a script shows the same as a card beside the link.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as etree

from markdown.treeprocessors import Treeprocessor

from notes.book import catalog
from notes.book.catalog import Term
from notes.problem import ProblemsError
from notes.render.rendering import Rendering

LINK = re.compile(r"(?:^|/)glossary\.md#(?P<id>[\w-]+)$")
COLON = {"zh": "：", "en": ": "}


class Terms(Treeprocessor):
    """Marks the links to ``reference/glossary.md#id``; runs while they still are paths of files."""

    def __init__(self, md, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: etree.Element) -> None:
        links = [
            (link, found["id"]) for link in root.iter("a") if (found := LINK.search(link.get("href", "")))
        ]
        terms = self._terms() if links else {}
        for link, id in links:
            if id in terms and not link.get("title"):
                self._mark(link, terms[id])

    def _mark(self, link: etree.Element, term: Term) -> None:
        here = self.rendering.language
        there = "en" if here == "zh" else "zh"
        link.set("class", " ".join(filter(None, [link.get("class"), "notes-term"])))
        link.set("data-term", term.name[there])
        link.set("title", term.name[there] + COLON[here] + term.text[here].replace("`", ""))

    def _terms(self) -> dict[str, Term]:
        try:
            return {term.id: term for term in catalog.glossary(self.rendering.project)}
        except ProblemsError as error:
            self.rendering.problems.extend(error.problems)
            return {}
