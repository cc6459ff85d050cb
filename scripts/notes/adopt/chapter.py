"""The two pages of a chapter that was a notebook: its prose in one language, places to fill in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notes.adopt.draft import Draft
from notes.adopt.notebook import Prose
from notes.adopt.prose import Block, blocks, free, plain, slug
from notes.new import scaffold, translation

FRONT = """---
description: {question}
prerequisites: []
introduces: []
covers: {{}}
{needs}---

"""


def pages(draft: Draft, folder: str, name: str, needs: list[str]) -> dict[str, str]:
    """The text of the page in each language.

    Args:
        draft: settled.
        folder: of the snippet below ``snippets/``.
        name: of the snippet.
        needs: the packages that it asks for, beyond torch.
    """
    found = list(_blocks(draft))
    own = draft.notebook.language
    line = f"needs: [{', '.join(needs)}]\n" if needs else ""
    made = {}
    for language in scaffold.WORDS:
        front = FRONT.format(question=scaffold.WORDS[language]["question"], needs=line)
        parts = (
            _own(draft, found, folder, name)
            if language == own
            else _other(draft.title, found, folder, name, language)
        )
        made[language] = front + "\n\n".join(parts) + "\n"
    return made


def _own(draft: Draft, found: list[Block], folder: str, name: str) -> Iterator[str]:
    """The page in the language of the notebook."""
    caption = _caption(draft.title)
    yield f"# {draft.title}"
    for block in found:
        if block.kind == "heading":
            caption = _caption(block.text)
            yield f"{'#' * block.level} {block.text} {{ #{block.id} }}"
        elif block.kind == "cell":
            yield _shown(caption, folder, name, block.text)
        else:
            yield block.text


def _other(title: str, found: list[Block], folder: str, name: str, language: str) -> Iterator[str]:
    """The page in the other language: what is to be said stands in a comment below each place to fill."""
    missing = _sentence(language)
    yield f"# {missing}\n\n{_comment(title)}"
    for block in found:
        if block.kind == "heading":
            yield f"{'#' * block.level} {missing} {{ #{block.id} }}\n\n{_comment(block.text)}"
        elif block.kind == "cell":
            yield _shown(missing, folder, name, block.text)
        else:
            yield f"{missing}\n\n{_comment(block.text)}"


def _sentence(language: str) -> str:
    words = translation.UNTRANSLATED[language]
    return words[0].upper() + words[1:]


def _comment(text: str) -> str:
    return f"<!--\n{text.replace('-->', '--&gt;')}\n-->"


def _shown(caption: str, folder: str, name: str, cell: str) -> str:
    return f'[{caption}](../../../snippets/{folder}/{name}.py#{cell} "run")'


def _caption(heading: str) -> str:
    return re.sub(r"[\[\]]", "", plain(heading)) or "…"


def _blocks(draft: Draft) -> Iterator[Block]:
    """The notebook without its title, cut at headings; every heading has an id of its own."""
    cells = iter(draft.cells)
    taken: set[str] = set()
    titled = False
    for passage in draft.notebook.passages:
        if not isinstance(passage, Prose):
            cell = next(cells)
            if not cell.left:
                yield Block("cell", cell.name)
            continue
        for block in blocks(passage.text):
            if block.kind == "heading" and not titled and plain(block.text) == draft.title:
                titled = True
            elif block.kind == "heading":
                yield Block(
                    "heading",
                    block.text,
                    max(2, block.level),
                    free(slug(block.text, "-") or "section", "-", taken),
                )
            else:
                yield block
