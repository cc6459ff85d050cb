"""Notebook pages: chapters that mkdocs-jupyter shows, from a notebook made of Markdown, snippets and records.

The option ``include`` of mkdocs-jupyter says which. The file of such a page stays its Markdown (links, its
place in ``nav``, front matter); only what mkdocs-jupyter reads is the notebook. Without this plugin, in any
other generator, the page is a chapter like the others.
"""

from __future__ import annotations

import html
import re
from pathlib import Path, PurePosixPath

from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from notes import export, textfile
from notes.export import notebook
from notes.export.chapter import Chapter
from notes.export.paged import paged
from notes.project import Project, write_atomic
from notes.render import conversion
from notes.render.rendering import stop

PLUGIN = "mkdocs-jupyter"
TEMPLATES = Path(__file__).parent / "nbconvert"
PART = re.compile(
    r"<!--markdown-->(?P<markdown>.*?)<!--/markdown-->"
    r"|<!--cell (?P<indent>\d+)-->(?P<caption>.*?)<!--/caption-->(?P<html>.*?)<!--/cell-->",
    re.S,
)
TOKEN = re.compile(r"<p>@cell-(?P<number>\d+)@(?P<caption>.*?)</p>", re.S)
ID = re.compile(r'<div[^>]* class="notes-snippet[^>]* id="([\w-]+)"')


class NotebookPages(BasePlugin):
    """Hands notebooks to mkdocs-jupyter, and what it makes of them to the Markdown of the site."""

    def __init__(self, project: Project, language: str) -> None:
        self.project, self.language = project, language

    def on_config(self, config):
        pages = export.command.chapters(self.project, self.language)
        folder = self.project.docs / self.language
        config.extra["notebooks"] = [page.relative_to(folder).as_posix() for page in pages]
        jupyter = config.plugins.get(PLUGIN)
        patterns = jupyter.config["include"] if jupyter else []
        self._names = {
            name
            for name in config.extra["notebooks"]
            if any(PurePosixPath(name).with_suffix(".ipynb").match(pattern) for pattern in patterns)
        }
        if self._names:
            from mkdocs_jupyter.config import settings

            settings.templates_dir = str(TEMPLATES)

    def on_files(self, files, *, config):
        for name in self._names:
            self._hand_over(files.get_file_from_path(name))

    def on_pre_page(self, page, *, config, files):
        if page.file.src_uri in self._names:
            source = self._source(page.file)
            text, state = source.read_text(encoding="utf-8"), conversion.state(self.project)
            if found := conversion.problems(self.project, source, text, state):
                stop(found)  # the notebook would show what it makes of a mistake
            chapter = Chapter(self.project, self.language, source)
            self._hand_over(page.file)  # the chapter may have changed since: a preview renders it again
            write_atomic(Path(page.file.abs_src_path), notebook.text(paged(chapter)))

    def on_page_content(self, content, *, page, config, files):
        if page.file.src_uri not in self._names:
            return content
        parts = list(PART.finditer(content))
        page.markdown = "\n\n".join(_markdown(part, number) for number, part in enumerate(parts))
        Page.render(page, config, files)
        page.present_anchor_ids |= {id for part in parts for id in ID.findall(part["html"] or "")}
        return TOKEN.sub(lambda token: _filled(parts[int(token["number"])], token["caption"]), page.content)

    def _hand_over(self, file: File) -> None:
        """Everyone reads the chapter, only mkdocs-jupyter, which asks for the path, the notebook."""
        file.content_string = textfile.read(self._source(file))
        name = PurePosixPath(file.src_uri).with_suffix(".ipynb")
        file.abs_src_path = str(self.project.cache / "pages" / self.language / name)

    def _source(self, file: File) -> Path:
        return self.project.docs / self.language / file.src_uri


def _markdown(part: re.Match[str], number: int) -> str:
    """Markdown as it stood in the notebook; for a code cell, a paragraph that holds its place."""
    if part["html"] is None:
        return html.unescape(part["markdown"])
    return f"{' ' * int(part['indent'])}@cell-{number}@ {html.unescape(part['caption'])}"


def _filled(cell: re.Match[str], caption: str) -> str:
    """The code cell under its caption."""
    return cell["html"].replace("@caption@", caption.strip(), 1)
