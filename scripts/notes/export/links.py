"""Where the links of a notebook lead: to the site if it has an address, else to the notebook next to it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from notes import textfile
from notes.book import address, navigation
from notes.book.directive import directives
from notes.book.page import ATTRIBUTES
from notes.problem import ProblemsError
from notes.project import LANGUAGES, Project

HEADING_ID = re.compile(r"^#{1,6} .*?\{[^{}\n]*#([\w-]+)[^{}\n]*\}[ \t]*$", re.M)
MARKUP = re.compile(r"[`*$]")


@dataclass(frozen=True)
class Addresses:
    """Where the site and the repository are; empty when they have no address."""

    site: str = ""
    repository: str = ""

    @classmethod
    def read(cls, given: Mapping[str, str]) -> Addresses:
        """From ``SITE_URL`` and ``REPO_URL``."""
        site, repository = (given.get(name, "").strip().rstrip("/") for name in ("SITE_URL", "REPO_URL"))
        return cls(f"{site}/" if site else "", repository)


class Links:
    """The links of one page, ``docs/<language>/<chapter>.md``."""

    def __init__(self, project: Project, language: str, chapter: str, addresses: Addresses) -> None:
        self.project, self.language, self.chapter, self.addresses = project, language, chapter, addresses

    def target(self, written: str) -> str | None:
        """Where ``written`` leads from the notebook; None when there is nowhere to lead to."""
        kind, _, place = address.shared(
            written, PurePosixPath(f"{self.chapter}.md"), self.language
        ).partition(":")
        name, _, anchor = place.partition("#")
        if kind == "page" and name == f"{self.chapter}.md" and anchor:
            return f"#{_jupyter_anchor(self._page(name), anchor)}"
        if kind == "page":
            return self.site_page(name, anchor) or self._notebook(name) or self._file(self._shown(name))
        if kind == "other":
            language = next(other for other in LANGUAGES if other != self.language)
            return self.site_page(name, anchor, language) or self._file(f"docs/{language}/{name}")
        return self._file(name) if kind == "file" else written

    def site_page(self, name: str, anchor: str = "", language: str = "") -> str | None:
        """The address of a page (``part/chapter.md``) in the site; None when the site has no address."""
        if not self.addresses.site:
            return None
        path = name.removesuffix(".md").removesuffix("index")
        path = f"{path}/" if path and not path.endswith("/") else path
        return f"{self.addresses.site}{language or self.language}/{path}" + (f"#{anchor}" if anchor else "")

    def _notebook(self, name: str) -> str | None:
        page = self._page(name)
        if not (page.is_file() and is_chapter(self.project, page)):
            return None
        here = posixpath.dirname(self.chapter)
        return posixpath.relpath(f"{name.removesuffix('.md')}.ipynb", here or ".")

    def _file(self, path: str) -> str | None:
        if self.addresses.repository:
            return f"{self.addresses.repository}/blob/main/{path}"
        return None

    def _page(self, name: str) -> Path:
        return self.project.docs / self.language / name

    def _shown(self, name: str) -> str:
        return self.project.relative(self._page(name))


def is_chapter(project: Project, page: Path) -> bool:
    """A page of a part that shows snippets: it has a notebook."""
    inside = page.relative_to(project.docs).parts[1:]
    if len(inside) != 2 or page.stem == "index" or "/".join(inside).startswith(navigation.CARDS):
        return False
    try:
        text = textfile.read(page)
        return not text.strip() or any(not one.inline for one in directives(page, text))
    except ProblemsError:  # what it shows nobody knows: to export it says what is wrong with it
        return True


def _jupyter_anchor(page: Path, id: str) -> str:
    """The anchor that Jupyter gives to the heading with this id: its words with hyphens between them."""
    for found in HEADING_ID.finditer(textfile.read(page)):
        if found[1] == id:
            title = ATTRIBUTES.sub("", found[0]).lstrip("# ")
            return MARKUP.sub("", title).strip().replace(" ", "-")
    return id
