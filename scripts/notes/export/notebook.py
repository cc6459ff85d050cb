"""The notebook of a chapter to take along: its prose as Jupyter shows it, its code in an order that runs."""

from __future__ import annotations

import ast
import json

from notes.book import covers
from notes.book import help as helps
from notes.export import cell as cells
from notes.export import outputs, toolbox
from notes.export.chapter import Chapter, plain
from notes.export.links import HEADING_ID, Addresses, Links
from notes.export.piece import HEADING, Prose, Shown, pieces
from notes.export.prose import Writer
from notes.export.session import Session
from notes.render import opening
from notes.snippet import Cell, Snippet

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
SILENT = {"print", "backward", "step", "zero_grad"}  # they return None
WORDS = {
    "en": {
        "needs": "*To run this notebook you need: {}.*",
        "comma": ", ",
        "again": "# The beginning of {} once more, as the cells above come from other scripts",
        "ahead": "# What comes before this in {}",
        "source": "From [Torch Notes]({}). Code: MIT. Text and figures: CC BY 4.0.",
        "unlinked": "From Torch Notes. Code: MIT. Text and figures: CC BY 4.0.",
    },
    "zh": {
        "needs": "*运行这份笔记本需要：{}。*",
        "comma": "、",
        "again": "# 再运行一次 {} 的开头：上面的代码来自别的脚本",
        "ahead": "# {} 中在这之前的代码",
        "source": "来自 [Torch Notes]({})。代码：MIT。文字和图：CC BY 4.0。",
        "unlinked": "来自 Torch Notes。代码：MIT。文字和图：CC BY 4.0。",
    },
}


def notebook(chapter: Chapter, addresses: Addresses) -> dict:
    """The notebook of a chapter, valid by nbformat 4.5.

    Raises:
        ProblemsError: an inline value has no record.
    """
    return document(covers.title(chapter.page), _Builder(chapter, addresses).build())


def document(title: str, made: list[dict]) -> dict:
    """Cells as a notebook for the kernel ``python3``."""
    return {
        "cells": cells.number(made),
        "metadata": {"kernelspec": KERNEL, "language_info": {"name": "python"}, "title": title},
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def text(made: dict) -> str:
    """The file of a notebook, as Jupyter would write it."""
    return json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def quiet(source: str) -> str:
    """``source`` with a semicolon where a notebook would show the value of the last line."""
    last = ast.parse(source).body[-1]
    if not isinstance(last, ast.Expr) or _called(last.value) in SILENT:
        return source
    lines = source.split("\n")
    index = (last.end_lineno or last.lineno) - 1
    end = len(lines[index].encode()[: last.end_col_offset].decode())
    lines[index] = f"{lines[index][:end]};{lines[index][end:]}"
    return "\n".join(lines)


def _called(value: ast.expr) -> str:
    """The name of the function or method that an expression calls."""
    function = value.func if isinstance(value, ast.Call) else None
    return getattr(function, "attr", getattr(function, "id", ""))


class _Builder:
    """Writes the cells of one notebook from top to bottom."""

    def __init__(self, chapter: Chapter, addresses: Addresses) -> None:
        self.chapter, self.addresses = chapter, addresses
        self.words = WORDS[chapter.language]
        self.links = Links(chapter.project, chapter.language, chapter.id, addresses)
        self.writer = Writer(chapter.language, chapter.value, self.links.target)
        self.pieces = pieces(chapter.page, chapter.text)
        self.ids = cells.Ids({piece.anchor for piece in self.pieces if isinstance(piece, Shown)})
        self.session = Session()
        self.made: list[dict] = []
        self.waiting: list[str] = []  # Markdown of the cell to come
        self.section = self.id = "top"

    def build(self) -> list[dict]:
        for piece in self.pieces:
            if isinstance(piece, Prose):
                self._prose(piece)
            else:
                self._snippet(piece)
        self._flush()
        self.made.append(cells.markdown(self.ids.take("source"), self._source()))
        carried = toolbox.source(self.chapter.project, self.chapter.scripts.values(), self.chapter.language)
        if carried:
            self.made.insert(0, cells.code(self.ids.take("toolbox"), carried, [], cells.hidden(source=True)))
        return self.made

    def _prose(self, piece: Prose) -> None:
        heading = not piece.boxes and HEADING.match(piece.text)
        if heading:
            self._flush()
            id = HEADING_ID.match(piece.text)
            self.section = self.id = id[1] if id else "top"
        self.waiting.append(self.writer.prose(piece))
        if heading and piece is self.pieces[0] and self.chapter.packages:
            needed = self.words["comma"].join(self.chapter.packages)
            self.waiting.append(self.words["needs"].format(needed))
        if heading and piece is self.pieces[0]:
            self.waiting += map(self.writer.plain, opening.sentences(self.chapter.rendering))

    def _snippet(self, piece: Shown) -> None:
        view = self.chapter.views[piece.directive.line]
        script, shown, choice = view.script, view.cells, view.choice
        self.waiting.append(self.writer.titles(piece))
        caption = plain(piece.directive.caption)
        if helps.data(script):  # its data is of use on the page alone, and no file for a reader's folder
            self.waiting += outputs.as_markdown(self.chapter.record(script), shown, caption)
            return
        self._flush()
        for cell in shown:
            metadata = cells.hidden(
                source=piece.folded or not choice.code,
                outputs=piece.folded or choice.predict or not choice.output,
            )
            self._setup(piece.anchor, script, cell)
            id = self.ids.of(piece.anchor, cell, shown)
            made = self.chapter.code(id, script, cell, caption, metadata)
            if not cell.raises:
                made["source"] = cells.lines(quiet("".join(made["source"])))
            self.made.append(made)

    def _setup(self, anchor: str, script: Snippet, cell: Cell) -> None:
        """Whatever of the script has to run before ``cell``, in one folded cell."""
        earlier = self.session.before(script, cell)
        if not earlier:
            return
        views = (view for view in self.chapter.views.values() if view.script is script)
        shown = {run for view in views for run in view.cells}
        head = self.words["again" if set(earlier) & shown else "ahead"].format(script.path.name)
        source = "\n\n".join([head, *(self.chapter.source(one) for one in earlier)])
        found = self.chapter.record(script)
        title = script.titles[self.chapter.language]
        printed = [output for one in earlier for output in outputs.of_cell(found, one, title)]
        metadata = {**cells.hidden(source=True, outputs=True), "tags": ["setup"]}
        self.made.append(cells.code(self.ids.take(f"{anchor}-setup"), quiet(source), printed, metadata))

    def _flush(self) -> None:
        """The Markdown that waits becomes a cell; the first of a section has the id of its heading."""
        text = "\n\n".join(part for part in self.waiting if part)
        self.waiting = []
        if text:
            self.made.append(cells.markdown(self.ids.take(self.id), text))
            self.id = f"{self.section}-text"

    def _source(self) -> str:
        page = self.links.site_page(f"{self.chapter.id}.md")
        return self.words["source"].format(page) if page else self.words["unlinked"]
