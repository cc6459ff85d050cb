"""The directive ``[caption](path#cell "run …")`` and the inline value `` `run:path#cell` `` on a page."""

from __future__ import annotations

import html
import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from xml.etree import ElementTree as etree

from markdown.blockprocessors import BlockProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from notes.book import directive as book
from notes.book.resolve import View
from notes.problem import ProblemsError
from notes.render import continuation, mark, times
from notes.render.block import WORDS, Block
from notes.render.prediction import Fold
from notes.render.rendering import Rendering, key_of
from notes.report.terminal import many
from notes.shelf import read as shelf
from notes.snippet import Cell, Snippet

LIST_BELOW = re.compile(r" {0,3}(?:1[.)]|[-*+] \[[ xX]\]) ")
CODE_SPAN = r"(?<!\\)(`+)(.+?)(?<!`)\1(?!`)"
MARKUP = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[`*$]|\{[^}]*\}")
PRE = re.compile(r"<pre>")


@dataclass(frozen=True)
class Place:
    """Where a directive stands, and what the page calls it."""

    line: int
    anchor: str
    marked: bool = True  # generated content shows no annotation marks


@dataclass
class Exhibit:
    """A snippet in the tree of the page: its code elements, each with its number of marks."""

    element: etree.Element
    codes: list[tuple[etree.Element, int]]
    line: int
    target: str
    script: Snippet
    fails: bool  # a cell of it raises or warns
    shown: list[tuple[Cell, str]] = field(default_factory=list)  # with code: the id that it has on the page


class Directives(BlockProcessor):
    """Turns a paragraph that is one directive into the snippet it names."""

    def __init__(self, parser, rendering: Rendering) -> None:
        super().__init__(parser)
        self.rendering = rendering

    def test(self, parent: etree.Element, block: str) -> bool:
        first, _, rest = block.partition("\n")
        alone = not rest.strip() or LIST_BELOW.match(rest)
        found = book.DIRECTIVE.match(first) if alone else None
        return found is not None and ">" not in found["indent"]  # a quotation hands over what stands in it

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        first, _, rest = blocks.pop(0).partition("\n")
        if rest.strip():
            blocks.insert(0, rest)
        found = book.DIRECTIVE.match(first)
        assert found is not None  # by `test`
        options = tuple((found["options"] or "").split())
        typed, target = mark.read(found["target"]), mark.strip(found["target"])
        directive = book.Directive(Path(), 0, found["caption"], target, options)
        key = key_of(replace(directive, caption=mark.strip(found["caption"])))
        name = self.rendering.take(key) if typed else ""
        if name is None:  # it does not stand alone on its line: nobody else would find it
            self.rendering.left.add(typed[0])
            return
        generated = not typed and self.rendering.generated_at > 0
        line = self.rendering.file_line(typed[0]) if typed else self.rendering.line_of(target)
        if view := self.rendering.view(replace(directive, line=line)):
            name = name or self.rendering.anchors.take(directive.snippet, directive.cell)
            try:
                self._show(parent, directive, view, Place(line, name, not generated))
            except ProblemsError as error:
                self.rendering.problems.extend(error.problems)

    def _show(
        self,
        parent: etree.Element,
        directive: book.Directive,
        view: View,
        place: Place,
    ) -> None:
        script, cells, choice = view.script, view.cells, view.choice
        block = Block(self.rendering, script, choice, MARKUP.sub(r"\1", mark.strip(directive.caption)))
        if (choice.predict or not choice.code) and all(block.silent(cell) for cell in cells):
            option = "predict" if choice.predict else "output"
            message = f"`{option}`, but `{directive.target}` prints nothing"
            self.rendering.problem(place.line, message, f"Drop `{option}`.")
            return
        element = etree.SubElement(
            parent, "div", {"class": "notes-snippet", "role": "figure", "id": place.anchor}
        )
        element.set("aria-labelledby", f"{place.anchor}-caption")
        self._caption(element, directive.caption, script)
        if choice.code and place.marked:
            self._continue(element[0], mark.strip(directive.caption), view, place)
        fails = any(cell.raises or cell.warns for cell in cells)
        exhibit = Exhibit(element, [], place.line, directive.target, script, fails)
        for cell in cells:
            if choice.code:
                code, marks = block.code(cell, place.marked)
                exhibit.codes.append((self._raw(element, code), marks))
                exhibit.shown.append((cell, f"__{self.rendering.copied}"))
            fold = Fold(element, self.rendering.language, place.anchor, place.line)
            printed = choice.output and self.rendering.looked_at
            result = block.result(cell, cell is cells[-1]) if printed else ""
            if result:
                self._raw(fold.details() if choice.predict and block.recorded else element, result)
        if choice.predict:
            self.rendering.folds[element] = fold
        self.rendering.exhibits.append(exhibit)

    def _caption(self, element: etree.Element, caption: str, script: Snippet) -> None:
        words = WORDS[self.rendering.language]
        address = os.environ.get("REPO_URL", "").strip().rstrip("/")
        copy = self.rendering.file_link(script.id)
        links = f'<a class="notes-file" href="{copy}" download>{words["file"]}</a>'
        if address:
            there = f"{html.escape(address)}/blob/main/snippets/{script.id}"
            links += f' <a class="notes-file" href="{there}">GitHub</a>'
        paragraph = etree.SubElement(element, "p", {"class": "notes-caption"})
        text = etree.SubElement(paragraph, "span", {"id": f"{element.get('id')}-caption"})
        text.text = caption
        links = f'<span class="notes-files" data-search-exclude>{links}</span>'
        text.tail = self.parser.md.htmlStash.store(links)

    def _continue(self, caption: etree.Element, words: str, view: View, place: Place) -> None:
        """Say below a caption which blocks of the file this one continues."""
        found = self.rendering.continuations.take(view.script.id, view.cells, place.anchor, words)
        if found:
            note = continuation.note(found, self.rendering.language)
            note.tail, caption[0].tail = caption[0].tail, None
            caption.append(note)

    def _raw(self, parent: etree.Element, markup: str) -> etree.Element:
        element = etree.SubElement(parent, "p")
        element.text = AtomicString(self.parser.md.htmlStash.store(PRE.sub(self._copied, markup)))
        return element

    def _copied(self, _: re.Match[str]) -> str:
        """With an id: the theme's copy button takes the nearest one, and copies the first that has it."""
        self.rendering.copied += 1
        return f'<pre id="__{self.rendering.copied}">'


class Annotations(Treeprocessor):
    """Moves the ordered list after a snippet under the code whose marks it explains."""

    def __init__(self, md, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: etree.Element) -> None:
        marked = [exhibit for exhibit in self.rendering.exhibits if any(count for _, count in exhibit.codes)]
        parents = {child: parent for parent in root.iter() for child in parent} if marked else {}
        for exhibit in marked:
            self._annotate(exhibit, parents.get(exhibit.element))

    def _annotate(self, exhibit: Exhibit, parent: etree.Element | None) -> None:
        following = _next(parent, exhibit.element)
        marks = sum(count for _, count in exhibit.codes)
        items = list(following) if following is not None and following.tag == "ol" else []
        if parent is None or following is None or len(items) != marks:
            message = (
                f"`{exhibit.target}` shows {many(marks, 'mark')} `# (n)!`, "
                f"the list below it has {many(len(items), 'item')}"
            )
            self.rendering.problem(
                exhibit.line, message, "Write one item per mark, in an ordered list right below."
            )
            return
        parent.remove(following)
        for code, count in exhibit.codes:
            if count:
                notes = etree.Element("ol")
                notes.extend(items[:count])
                items = items[count:]
                exhibit.element.insert(list(exhibit.element).index(code) + 1, notes)


class Values(InlineProcessor):
    """Replaces `` `run:path#cell` `` by what that cell printed, `` `book:hours` `` by a number."""

    def __init__(self, md, rendering: Rendering) -> None:
        super().__init__(CODE_SPAN, md)
        self.rendering = rendering

    def handleMatch(self, m: re.Match[str], data: str):  # type: ignore[override]  # of `Pattern`, the older
        if total := times.INLINE.fullmatch(m[0]):
            return self._total(total["name"]), m.start(0), m.end(0)
        value = book.INLINE.fullmatch(mark.strip(m[0]))
        if not value:
            return None, None, None
        typed = mark.read(m[0])
        line = self.rendering.file_line(typed[0]) if typed else self.rendering.generated_at
        element = etree.Element("code", {"class": "notes-value"})
        element.text = AtomicString(html.escape(self._value(value["target"], line), False))
        return element, m.start(0), m.end(0)

    def _total(self, name: str) -> etree.Element:
        element = etree.Element("span", {"class": "notes-total"})
        project, language = self.rendering.project, self.rendering.language
        element.text = AtomicString(times.value(project, language, name))
        if not element.text:
            line = self.rendering.line_of(f"`book:{name}`")
            self.rendering.problem(line, f"no number `book:{name}`", times.hint(project, language, name))
        return element

    def _value(self, target: str, line: int) -> str:
        directive = book.Directive(Path(), line, "", target, (), inline=True)
        view = self.rendering.view(directive)
        if not view:
            return ""
        script, cells = view.script, view.cells
        if len(cells) > 1:
            hint = f"Name one: run:{directive.snippet}#{cells[-1].name}"
            self.rendering.problem(line, f"`run:{target}` names no cell", hint)
            return ""
        return self._output(target, script, cells[0], line)

    def _output(self, target: str, script: Snippet, cell: Cell, line: int) -> str:
        device = "cuda" if script.device == "cuda" else "cpu"
        path = self.rendering.project.relative(script.path)
        try:
            found = shelf.record(script.path, device, path)
        except ProblemsError as error:
            self.rendering.problems.extend(error.problems)
            return ""
        if found is None or cell.name not in found.outputs:
            self.rendering.problem(line, f"`run:{target}` has no record", f"Record it: notes update {path}")
            return ""
        output = found.outputs[cell.name]
        if not output or "\n" in output:
            count = output.count("\n") + 1 if output else 0
            message = f"`run:{target}` prints {count} lines; only one line fits into a sentence"
            self.rendering.problem(line, message, 'Show it as a block: [caption](path "run").')
        return output


def _next(parent: etree.Element | None, element: etree.Element) -> etree.Element | None:
    siblings = list(parent) if parent is not None else []
    place = siblings.index(element) + 1 if element in siblings else len(siblings)
    return siblings[place] if place < len(siblings) else None
