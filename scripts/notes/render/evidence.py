"""Where a generated page sends the reader for a proof: the chapter, the code on it, what that printed."""

from __future__ import annotations

import re

from notes import record, textfile
from notes.book import covers, planned
from notes.book.covers import Proof
from notes.book.markup import code_span
from notes.render.rendering import Rendering

WIDTH = 48  # of an output in a table
WORDS = {
    "zh": {"figure": "（图）", "unrecorded": "尚无记录", "title": "《{}》"},
    "en": {"figure": "(figure)", "unrecorded": "not recorded yet", "title": "“{}”"},
}


def slug(name: str) -> str:
    """The anchor of a row or an erratum."""
    return name.lower().replace(".", "-")


def tag(name: str, text: str) -> str:
    """A short word in a frame; its color goes by ``name``."""
    return f'<span class="notes-tag notes-{name}">{text}</span>'


def chapter_link(rendering: Rendering, proof: Proof, to_proof: bool = True) -> str:
    """A link to the chapter of a proof, or to the place on it."""
    place = covers.place(proof) if to_proof else ""
    link = rendering.markdown_link(proof.page) + (f"#{place}" if place else "")
    return f"[{covers.title(proof.page)}]({link})"


def chapter_name(rendering: Rendering, chapter: str) -> str:
    """A chapter (``part/slug``) by its title, with a link once it is written."""
    page = rendering.project.docs / rendering.language / f"{chapter}.md"
    if page.is_file():
        return f"[{covers.title(page)}]({rendering.markdown_link(page)})"
    title = planned.titles(rendering.project, rendering.language).get(chapter)
    return WORDS[rendering.language]["title"].format(title) if title else f"`{chapter}`"


def proof_link(rendering: Rendering, proof: Proof) -> str:
    """A link to a proof, by the name of its code or the text of its heading."""
    place = covers.place(proof)
    if proof.snippet:
        name = proof.snippet.rpartition("/")[2]
        text = f"`{name}{'#' + proof.cell if proof.cell else ''}`"
    else:
        text = _heading(proof)
    return f"[{text}]({rendering.markdown_link(proof.page)}{'#' + place if place else ''})"


def output(rendering: Rendering, proof: Proof) -> str:
    """The beginning of what a proof printed."""
    if not proof.snippet:
        return ""
    words, path = WORDS[rendering.language], rendering.project.snippets / proof.snippet
    found = record.read(path) or record.read(path, "cuda")
    if found is None:
        return words["unrecorded"]
    names = [proof.cell] if proof.cell else list(found.outputs)
    text = next((found.outputs[name] for name in names if found.outputs.get(name)), "")
    if text:
        first = text.split("\n")[0]
        cut = first if len(first) <= WIDTH else first[: WIDTH - 1].rstrip() + "…"
        return code_span(cut) + (" …" if "\n" in text else "")
    return words["figure"] if any(found.figures(name) for name in names) else ""


def _heading(proof: Proof) -> str:
    pattern = re.compile(rf"^#+ (.*?)\s*\{{[^}}]*#{re.escape(proof.heading or '')}\b[^}}]*\}}\s*$", re.M)
    found = pattern.search(textfile.read(proof.page))
    return found[1] if found else proof.heading or ""
