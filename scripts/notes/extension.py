"""The Markdown extension of the site: snippets with their outputs, inline values, formulas, generated pages.

    markdown.Markdown(extensions=["notes.extension"], extension_configs={"notes.extension": {"lang": "zh"}})

It knows nothing of MkDocs but where MkDocs keeps the name of the page, so other generators can use it.
"""

from __future__ import annotations

import re
from pathlib import Path

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from notes import project, textfile
from notes.book import covers, fence
from notes.book.directive import FRONT_MATTER
from notes.problem import ProblemsError, nearest
from notes.render import mark, near, net, opening, prediction, reference
from notes.render.before import Before
from notes.render.directive import Annotations, Directives, Values
from notes.render.formula import Formulas
from notes.render.holds import Holds
from notes.render.join import Joins
from notes.render.line import Lines
from notes.render.rendering import Rendering, stop
from notes.render.table import Tables
from notes.render.term import Terms
from notes.render.times import headed
from notes.render.wordings import Wording

NEARLY = re.compile(r"<!--\s*notes?\s*[:：]", re.I)  # meant to be generated


class NotesExtension(Extension):
    """The extension itself; Markdown makes it for ``extensions=["notes.extension"]``.

    Args:
        options: ``lang``, the language of the pages, ``zh`` (default) or ``en``; ``root``, the root of the
            checkout (default: found above the working directory).

    Raises:
        ValueError: ``lang`` is neither.
        ProblemsError: while a page is converted; everything that is wrong with the page is listed.
        RootNotFound: while Markdown loads it; there is no checkout at ``root``.
    """

    def __init__(self, **options: str) -> None:
        self.config = {
            "lang": ["zh", "language of the pages: zh or en"],
            "root": ["", "root of the checkout"],
        }
        super().__init__(**options)
        if self.getConfig("lang") not in project.LANGUAGES:
            raise ValueError(f"notes.extension: lang is `{self.getConfig('lang')}`; write zh or en.")

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what reads directives, values, generated parts, and formulas, and the net under them."""
        root = self.getConfig("root")
        rendering = Rendering(md, project.find(Path(root) if root else None), self.getConfig("lang"))
        self.rendering = rendering
        md.preprocessors.register(
            Begin(md, rendering), "notes-begin", 100
        )  # sees the text as it was handed over
        md.preprocessors.register(
            Generated(md, rendering), "notes-generated", 28
        )  # before fences and raw HTML
        md.parser.blockprocessors.register(
            Directives(md.parser, rendering), "notes-directive", 78
        )  # after code
        md.parser.blockprocessors.register(
            prediction.Predictions(md.parser, rendering), "notes-prediction", 110
        )  # before boxes, lists, and code: what is indented below a prediction is its own
        md.inlinePatterns.register(Values(md, rendering), "notes-value", 195)  # before other code spans
        md.treeprocessors.register(
            Annotations(md, rendering), "notes-annotations", 25
        )  # before inline patterns
        md.treeprocessors.register(Before(md, rendering), "notes-before", 24)
        md.treeprocessors.register(Joins(md), "notes-joins", 12)
        md.treeprocessors.register(Terms(md, rendering), "notes-terms", 11)  # before links are resolved
        md.treeprocessors.register(
            Formulas(md, rendering), "notes-formulas", 4
        )  # after the table of contents
        md.treeprocessors.register(Tables(md), "notes-tables", 7)  # after attributes
        md.treeprocessors.register(Holds(md, rendering), "notes-holds", -5)  # after links are resolved
        md.treeprocessors.register(Wording(md, rendering), "notes-wordings", -4)
        md.preprocessors.register(net.Raw(md, rendering), "notes-raw", 24)  # after fences, before raw HTML
        md.preprocessors.register(net.Raw(md, rendering), "notes-raw-end", 19)
        md.treeprocessors.register(net.Eyes(md, rendering), "notes-eyes", 40)  # before indented code is one
        md.treeprocessors.register(net.Left(md, rendering), "notes-left", 1)  # before links are resolved
        md.treeprocessors.register(net.Done(md, rendering), "notes-done", -10)
        md.postprocessors.register(net.Last(md, rendering), "notes-last", -90)
        md.postprocessors.register(Lines(md), "notes-lines", -95)  # after marks are taken out
        md.postprocessors.register(End(md, rendering), "notes-end", -100)


class Begin(Preprocessor):
    """Starts a page: tells what is wrong in it as it was typed, and puts in the line marks."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        self.rendering.begin(text)
        for line, message, hint in near.problems(text):
            self.rendering.problem(self.rendering.file_line(line), message, hint)
            if near.NO_BOX in message:
                self.rendering.boxes.add(line)
        prediction.begin(self.rendering)
        return mark.marked(text).split("\n")


class Generated(Preprocessor):
    """Replaces ``<!-- notes: errata -->`` by what it stands for."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, lines: list[str]) -> list[str]:
        lines = self._without_front_matter(lines)
        asked = {
            index: found["name"]
            for index, line in fence.outside(lines)
            if (found := reference.COMMENT.match(line))
        }
        for index, line in fence.outside(lines):
            if index not in asked and NEARLY.search(line):
                message = f"nothing is generated for `{line.strip()}`"
                hint = "Write it alone on its line, as `<!-- notes: errata -->`."
                self.rendering.problem(self.rendering.file_line(index + 1), message, hint)
        made: list[str] = []
        for index, line in enumerate(lines):
            made += self._generate(asked[index], index + 1) if index in asked else [line]
        opened = self._opened(made)
        return headed(self.rendering, opened) if self.rendering.looked_at else opened

    def _opened(self, lines: list[str]) -> list[str]:
        """With what is new in a chapter below its title."""
        try:
            return opening.opened(self.rendering, lines) if self.rendering.looked_at else lines
        except ProblemsError as error:
            self.rendering.problems.extend(error.problems)
            return lines

    def _generate(self, name: str, line: int) -> list[str]:
        line = self.rendering.file_line(line)
        if name not in reference.GENERATED:
            hint = nearest(name, reference.GENERATED)
            self.rendering.problem(line, f"nothing is generated for `notes: {name}`", hint)
            return []
        self.rendering.generated_at = line
        if not self.rendering.looked_at:
            return []
        try:
            return ["", *reference.GENERATED[name](self.rendering), ""]
        except ProblemsError as error:
            self.rendering.problems.extend(error.problems)
            return []

    def _without_front_matter(self, lines: list[str]) -> list[str]:
        """A generator that hands over whole files: the front matter becomes empty lines."""
        text = self.rendering.text
        front = FRONT_MATTER.match(text)
        page = self.rendering.path if front else None
        if not front or not page or textfile.read(page).strip() != text.strip():
            return lines
        count = text.count("\n", 0, front.end())
        return [""] * count + lines[count:]


class End(Postprocessor):
    """Stops the build if anything on the page is wrong; all of it is said at once."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, text: str) -> str:
        rendering = self.rendering
        if not rendering.done:
            return text
        if "relpath" in self.md.treeprocessors and rendering.path:
            rendering.problems.extend(covers.page_problems(rendering.project, rendering.path))
        prediction.end(rendering)
        if rendering.problems:
            stop(sorted(dict.fromkeys(rendering.problems), key=lambda problem: (problem.path, problem.line)))
        return text


def makeExtension(**options: str) -> NotesExtension:
    """What Markdown calls for ``extensions=["notes.extension"]``."""
    return NotesExtension(**options)
