"""The notebook behind a page of the site: the chapter's own Markdown between cells with their outputs.

mkdocs-jupyter turns its cells into HTML; ``metadata.notes`` has what only a page shows: caption, badge, and
how far a cell is indented because it stands in a box.
"""

from __future__ import annotations

from notes.book import covers
from notes.book import directive as book
from notes.book.resolve import Choice
from notes.export import cell as cells
from notes.export.chapter import Chapter, plain
from notes.export.notebook import document
from notes.export.piece import shown
from notes.render import before, drawing, prediction
from notes.render.block import WORDS, Block
from notes.snippet import Cell, Snippet


def paged(chapter: Chapter) -> dict:
    """The notebook of a chapter for its page, valid by nbformat 4.5."""
    made = document(covers.title(chapter.page), _Builder(chapter).build())
    words = {key: WORDS[chapter.language][key] for key in ("output", "warning", "error")}
    words["predict"] = prediction.WORDS[chapter.language]["predict"]
    made["metadata"]["notes"] = {"words": words}
    return made


class _Builder:
    def __init__(self, chapter: Chapter) -> None:
        self.chapter = chapter
        self.shown = shown(chapter.page, chapter.text)
        self.ids = cells.Ids({name for _, name in self.shown.values()})
        self.made: list[dict] = []
        self.figures = 0
        self.codes: dict[tuple[str, str], str] = {}  # snippet and cell → the block that shows its code

    def build(self) -> list[dict]:
        waiting: list[str] = []
        _, skipped = book.body(self.chapter.text)
        for number, line in enumerate(self.chapter.text.split("\n")[skipped:], skipped + 1):
            if number not in self.shown:
                waiting.append(line)
                continue
            self._markdown(waiting)
            waiting = []
            self._snippet(*self.shown[number])
        self._markdown(waiting)
        return self.made

    def _markdown(self, lines: list[str]) -> None:
        text = "\n".join(lines).strip("\n")
        if text:
            self.made.append(cells.markdown(self.ids.take("text"), text))

    def _snippet(self, directive: book.Directive, anchor: str) -> None:
        view = self.chapter.views[directive.line]
        for cell in view.cells:
            id = self.ids.of(anchor, cell, view.cells)
            self.made.append(self._code(id, directive, view.script, cell, view.choice))

    def _code(self, id: str, directive: book.Directive, script: Snippet, cell: Cell, choice: Choice) -> dict:
        caption = plain(directive.caption)
        metadata = cells.hidden(source=not choice.code, outputs=choice.predict)
        made = self.chapter.code(id, script, cell, caption, metadata)
        made["outputs"] = [self._drawn(output, script, cell, caption) for output in made["outputs"]]
        if not choice.output:
            made["outputs"] = []
        block = Block(self.chapter.rendering, script, choice, caption)
        badge = block.provenance(cell) if choice.output else ""
        made["metadata"]["notes"] = {
            "badge": badge,
            "before": " ".join(before.earlier(script, cell, self.codes)) if choice.code else "",
            "caption": directive.caption,
            "indent": len(directive.indent),
        }
        if choice.code:
            self.codes.setdefault((script.id, cell.name), id)
        return made

    def _drawn(self, output: dict, script: Snippet, cell: Cell, caption: str) -> dict:
        """A figure as the site draws it: in the colours of the page, with ids of its own."""
        svg = output.get("data", {}).get("image/svg+xml")
        if svg:
            self.figures += 1
            prefix = f"{script.stem}-{cell.name}-{self.figures}-"
            output["data"]["image/svg+xml"] = cells.lines(drawing.inline("".join(svg), prefix, caption))
        return output
