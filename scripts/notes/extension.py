"""The Markdown extension of the site: snippets with their outputs, inline values, formulas, generated pages.

    markdown.Markdown(extensions=["notes.extension"], extension_configs={"notes.extension": {"lang": "zh"}})

It knows nothing of MkDocs but where MkDocs keeps the name of the page, so other generators can use it.
"""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from notes import book, fence, project
from notes.problem import ProblemsError, nearest
from notes.render import covers, reference
from notes.render.directive import Annotations, Directives, Values
from notes.render.formula import Formulas
from notes.render.holds import Holds
from notes.render.join import Joins
from notes.render.rendering import Rendering, stop
from notes.render.term import Terms


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
        """Register what reads directives, values, generated parts, and formulas."""
        root = self.getConfig("root")
        rendering = Rendering(md, project.find(Path(root) if root else None), self.getConfig("lang"))
        md.preprocessors.register(
            Begin(md, rendering), "notes-begin", 100
        )  # sees the text as it was handed over
        md.preprocessors.register(
            Generated(md, rendering), "notes-generated", 28
        )  # before fences and raw HTML
        md.parser.blockprocessors.register(
            Directives(md.parser, rendering), "notes-directive", 78
        )  # after code
        md.inlinePatterns.register(Values(md, rendering), "notes-value", 195)  # before other code spans
        md.treeprocessors.register(
            Annotations(md, rendering), "notes-annotations", 25
        )  # before inline patterns
        md.treeprocessors.register(Joins(md), "notes-joins", 12)  # after inline patterns
        md.treeprocessors.register(Terms(md, rendering), "notes-terms", 11)  # before links are resolved
        md.treeprocessors.register(
            Formulas(md, rendering), "notes-formulas", 4
        )  # after the table of contents
        md.treeprocessors.register(Holds(md, rendering), "notes-holds", -5)  # after links are resolved
        md.treeprocessors.register(End(md, rendering), "notes-end", -10)


class Begin(Preprocessor):
    """Starts a page."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, lines: list[str]) -> list[str]:
        self.rendering.begin("\n".join(lines))
        return lines


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
        made: list[str] = []
        for index, line in enumerate(lines):
            made += self._generate(asked[index], index + 1) if index in asked else [line]
        return made

    def _generate(self, name: str, line: int) -> list[str]:
        line = self.rendering.file_line(line)
        if name not in reference.GENERATED:
            hint = nearest(name, reference.GENERATED)
            self.rendering.problem(line, f"nothing is generated for `notes: {name}`", hint)
            return []
        self.rendering.generated_at = line
        try:
            return ["", *reference.GENERATED[name](self.rendering), ""]
        except ProblemsError as error:
            self.rendering.problems.extend(error.problems)
            return []

    def _without_front_matter(self, lines: list[str]) -> list[str]:
        """A generator that hands over whole files: the front matter becomes empty lines."""
        text = self.rendering.text
        front = book.FRONT_MATTER.match(text)
        page = self.rendering.path if front else None
        if not page or page.read_text(encoding="utf-8").strip() != text.strip():
            return lines
        count = text.count("\n", 0, front.end())
        return [""] * count + lines[count:]


class End(Treeprocessor):
    """Stops the build if anything on the page is wrong; all of it is said at once."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: etree.Element) -> None:
        rendering = self.rendering
        if "relpath" in self.md.treeprocessors and rendering.path:
            rendering.problems.extend(covers.page_problems(rendering.project, rendering.path))
        if rendering.problems:
            stop(sorted(dict.fromkeys(rendering.problems), key=lambda problem: (problem.path, problem.line)))


def makeExtension(**options: str) -> NotesExtension:
    """What Markdown calls for ``extensions=["notes.extension"]``."""
    return NotesExtension(**options)
