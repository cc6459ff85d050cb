"""Notebook pages: chapters that mkdocs-jupyter shows, from a notebook made of Markdown, snippets and records.

The option ``include`` of mkdocs-jupyter says which. The file of such a page stays its Markdown (links, its
place in ``nav``, front matter); only what mkdocs-jupyter reads is the notebook. Without this plugin, in any
other generator, the page is a chapter like the others.

mkdocs-jupyter brings half of what a build imports, so it is loaded only where a notebook changed; what it
made of the others is remembered. This leans on what it does not promise: ``on_pre_page`` replaces
``page.render``, the notebook is read from ``file.abs_src_path``, its look from ``settings.templates_dir``. If
one of them moves, a page is shown in another look or not at all: ``tests/test_notebook_pages.py`` says so.
"""

from __future__ import annotations

import functools
import html
import importlib.metadata
import re
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, get_plugins
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import yaml_load

from notes import textfile
from notes.export import command as export
from notes.export import notebook
from notes.export.chapter import Chapter
from notes.export.paged import paged
from notes.lint import conversion
from notes.project import Project, write_atomic
from notes.render import line
from notes.render.rendering import stop
from notes.shelf import store

PLUGIN = "mkdocs-jupyter"
PACKAGES = ("mkdocs-jupyter", "nbconvert", "Pygments")
TEMPLATES = Path(__file__).parent / "nbconvert"
PART = re.compile(
    r"<!--markdown-->(?P<markdown>.*?)<!--/markdown-->"
    r"|<!--cell (?P<indent>\d+)-->(?P<caption>.*?)<!--/caption-->(?P<html>.*?)<!--/cell-->",
    re.S,
)
TOKEN = re.compile(r"<p>@(?:cell|predict)-(?P<number>\d+)@(?P<caption>.*?)</p>", re.S)
PREDICTION = re.compile(  # one that holds no other, as the Markdown of the site leaves it
    r"<p>@predict-(?P<number>\d+)@(?P<caption>(?:(?!</p>).)*)</p>"
    r"(?P<options>\s*<fieldset class=\"notes-options\">.*?</fieldset>)?"
    r"(?P<because>\s*<section class=\"notes-because\">(?:(?!<section).)*?</section>)?"
    r"(?!\s*<(?:fieldset|section) class=\"notes-)",
    re.S,
)
FOLD = '<details class="notes-predict">'
ID = re.compile(r'<div[^>]* class="notes-snippet[^>]* id="([\w-]+)"')


def split(path: Path) -> tuple[dict | None, dict]:
    """The plugins of a configuration that MkDocs is to load (None: as they are), and our options of ours."""
    if not path.is_file():
        return None, {}
    with path.open("rb") as file:
        plugins = yaml_load(file).get("plugins")
    if not isinstance(plugins, dict) or PLUGIN not in plugins:
        return None, {}
    options = plugins.pop(PLUGIN)
    return plugins, options or {}


class NotebookPages(BasePlugin):
    """Hands notebooks to mkdocs-jupyter, and what it makes of them to the Markdown of the site.

    Args:
        project: the book.
        language: of the edition.
        options: those of mkdocs-jupyter in the configuration.
    """

    def __init__(self, project: Project, language: str, options: dict) -> None:
        self.project, self.language, self.options = project, language, options

    def on_config(self, config):
        pages = export.chapters(self.project, self.language)
        folder = self.project.docs / self.language
        config.extra["notebooks"] = [page.relative_to(folder).as_posix() for page in pages]
        self._names = {
            name
            for name in config.extra["notebooks"]
            for pattern in self.options.get("include", ())
            if PurePosixPath(name).with_suffix(".ipynb").match(pattern)
        }

    def on_pre_page(self, page, *, config, files):
        if page.file.src_uri in self._names:
            source = self.project.docs / self.language / page.file.src_uri
            state = conversion.state(self.project)
            if found := conversion.problems(self.project, source, textfile.read(source), state):
                stop(found)  # the notebook would show what it makes of a mistake
            text = notebook.text(paged(Chapter(self.project, self.language, source)))
            page.render = functools.partial(self._render, page, text)

    def on_page_content(self, content, *, page, config, files):
        if page.file.src_uri not in self._names:
            return content
        parts = list(PART.finditer(content))
        page.markdown = "\n\n".join(_markdown(part, number) for number, part in enumerate(parts))
        Page.render(page, config, files)
        page.present_anchor_ids |= {id for part in parts for id in ID.findall(part["html"] or "")}
        return _with_cells(page.content or "", parts)

    def _render(self, page: Page, text: str, config: MkDocsConfig, files: Files) -> None:
        """Have the page show what mkdocs-jupyter makes of the notebook ``text``."""
        versions = [importlib.metadata.version(name) for name in PACKAGES]
        templates = [path.read_text(encoding="utf-8") for path in sorted(TEMPLATES.rglob("*.j2"))]
        parts = ("notebook", *versions, *templates, repr(self.options), text)
        page.content = store.of(self.project).get(parts, lambda: self._converted(page, text, config, files))

    def _converted(self, page: Page, text: str, config: MkDocsConfig, files: Files) -> str:
        from mkdocs_jupyter.config import settings

        settings.templates_dir = str(TEMPLATES)
        plugin = get_plugins()[PLUGIN].load()()
        plugin.load_config(self.options)
        file, chapter = page.file, page.file.abs_src_path
        name = PurePosixPath(file.src_uri).with_suffix(".ipynb")
        file.abs_src_path = str(self.project.cache / "pages" / self.language / name)
        write_atomic(Path(file.abs_src_path), text)
        try:
            plugin.on_pre_build(config)
            plugin.on_pre_page(page, config, files)
            page.render(config, files)
        finally:
            file.abs_src_path = chapter
        return page.content or ""


def _markdown(part: re.Match[str], number: int) -> str:
    """Markdown as it stood in the notebook; for a code cell, a paragraph that holds its place."""
    if part["html"] is None:
        return html.unescape(part["markdown"])
    kind = "predict" if FOLD in part["html"] else "cell"
    return f"{' ' * int(part['indent'])}@{kind}-{number}@ {html.unescape(part['caption'])}"


def _with_cells(content: str, parts: list[re.Match[str]]) -> str:
    """The page with its code cells in their places, the predictions that stand in another one first."""

    def folded(found: re.Match[str]) -> str:
        cell = _filled(parts[int(found["number"])], found["caption"])
        cell = cell.replace(FOLD, f"{found['options'] or ''}{FOLD}", 1)
        body, end, rest = cell.rpartition("</details>")
        because = (found["because"] or "").replace("section", "div", 1).removesuffix("</section>")
        return f"{body}{because}{'</div>' if because else ''}{end}{rest}"

    made = 1
    while made:
        content, made = PREDICTION.subn(folded, content)
    return TOKEN.sub(lambda token: _filled(parts[int(token["number"])], token["caption"]), content)


def _filled(cell: re.Match[str], caption: str) -> str:
    """The code cell under its caption."""
    return line.marked(cell["html"].replace("@caption@", caption.strip(), 1))
