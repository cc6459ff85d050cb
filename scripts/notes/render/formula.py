"""Formulas: TeX to HTML and MathML when the site is built, by KaTeX in a JavaScript engine right here."""

from __future__ import annotations

import functools
import hashlib
import html
import json
import re
from pathlib import Path
from xml.etree import ElementTree as etree

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from notes.render import mark, tex_advice
from notes.render.rendering import Rendering
from notes.shelf import store

WRAPPED = re.compile(r"\\([(\[])(.*)\\[)\]]", re.S)
RENDER = """(tex, display) => {
  try {
    return JSON.stringify({html: katex.renderToString(tex, {displayMode: display, strict: "ignore"})});
  } catch (error) {
    return JSON.stringify({error: error.message});
  }
}"""


class FormulaError(ValueError):
    """KaTeX cannot read a formula; the message says why."""


def render(tex: str, display: bool, script: Path) -> str:
    """The HTML (with MathML for screen readers) of one formula; ``script`` is ``katex.min.js``.

    Raises:
        FormulaError: the formula does not parse.
    """
    answer = json.loads(_engine(script)(tex, display))
    if "error" in answer:
        message = answer["error"].replace("\u0332", "").removeprefix("KaTeX parse error: ")
        raise FormulaError(" ".join(message.split()))
    return answer["html"]


@functools.cache
def _engine(script: Path):
    import quickjs

    context = quickjs.Context()
    context.eval(script.read_text(encoding="utf-8"))
    function = context.eval(RENDER)

    def call(tex: str, display: bool, _alive=context) -> str:
        return function(tex, display)

    return call


@functools.cache
def _digest(script: Path) -> str:
    return hashlib.sha256(script.read_bytes()).hexdigest()


class Formulas(Treeprocessor):
    """Replaces what ``pymdownx.arithmatex`` marked; runs after the table of contents was made."""

    def __init__(self, md, rendering: Rendering) -> None:
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            wrapped = element.get("class") == "arithmatex" and WRAPPED.fullmatch((element.text or "").strip())
            if wrapped:
                self._replace(element, html.unescape(wrapped[2]), wrapped[1] == "[")
        _tidy(getattr(self.md, "toc_tokens", []))

    def _replace(self, element: etree.Element, tex: str, display: bool) -> None:
        project = self.rendering.project
        script = project.docs / "theme" / "katex" / "katex.min.js"
        if not script.is_file():
            hint = "Get it back: git checkout -- docs/theme/katex"
            self.rendering.problem(0, f"the page has formulas, but {project.relative(script)} is gone", hint)
            return
        try:
            parts = ("katex", _digest(script), tex, display)
            rendered = store.of(project).get(parts, lambda: render(tex, display, script))
        except FormulaError as error:
            line = self._line(tex.strip())
            shown, hint = " ".join(tex.split()), f"KaTeX: {error}. {tex_advice.advise(str(error))}"
            self.rendering.problem(line, f"the formula `{shown}` does not parse", hint)
            return
        element.set("data-search-exclude", "")
        element.text = AtomicString(self.md.htmlStash.store(rendered))

    def _line(self, tex: str) -> int:
        """Where a formula stands: not in code, not the beginning of another one, each time the next one."""
        seen = mark.SPAN.sub(mark.blank, mark.visible(self.rendering.text))
        first, *rest = tex.split("\n")
        before, behind = r"(?:\$|\\[(\[])\s*" if not first.startswith("\\begin") else "", r"\s*(?:\$|\\[)\]])"
        found = list(re.finditer(before + re.escape(first) + (behind if before and not rest else ""), seen))
        count = self.rendering.formulas[tex]
        self.rendering.formulas[tex] += 1
        if not found:
            return self.rendering.line_of(first)
        end = found[min(count, len(found) - 1)]
        return self.rendering.file_line(seen.count("\n", 0, seen.index(first, end.start())) + 1)


def _tidy(tokens: list[dict]) -> None:
    """Formulas in the table of contents: plain TeX, as there is no room for markup."""
    for token in tokens:
        for key in ("name", "html"):
            token[key] = re.sub(r"\\\((.*?)\\\)", r"\1", token.get(key, ""))
        _tidy(token["children"])
