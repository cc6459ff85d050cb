"""What the build would refuse in a page, told without building: the page goes through the same Markdown.

Only what nobody sees is left out: outputs and colors of code, generated parts, and inline markup that holds
neither a formula nor a line mark (see ``mark``). A page without problems is remembered in ``.cache``, with
the state of the snippets it names, and is not converted again before one of them changes.
"""

from __future__ import annotations

import functools
import os
import re
from pathlib import Path

import yaml

from notes.problem import Problem, ProblemsError
from notes.project import Project
from notes.shelf.remember import file
from notes.shelf.store import Store

State = dict[str, list]
PATH = re.compile(r"[\w-]+/\w+/\w+\.py")
WORTH_READING = re.compile(r"[$\ue100]|\\[(\[]|\\begin|`book:")  # formulas, line marks, and numbers
EXTENSIONS = (  # of mkdocs.yml, but for what only makes the page look better
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables"),
    *("pymdownx.arithmatex", "pymdownx.details", "pymdownx.superfences", "pymdownx.tabbed"),
)
SETTINGS = {
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.tabbed": {"alternate_style": True},
}
FOR_LOOKS = ("notes-joins", "notes-terms", "notes-holds", "attr_list")


def problems(project: Project, page: Path, text: str, state: State) -> list[Problem]:
    """What the conversion of a page complains about.

    Args:
        project: the book.
        page: the file.
        text: its content.
        state: of the files that it may show, from ``state``.
    """
    try:
        _store(project).get(_parts(project, page, text, state), lambda: _convert(project, page, text))
    except ProblemsError as error:
        return list(error.problems)
    return []


def state(project: Project) -> State:
    """The files that pages show, as they are now: snippet without ``.py`` → what shares its name.

    Args:
        project: the book.
    """
    found: State = {}
    for folder, _, names in os.walk(project.snippets):
        below = Path(folder).relative_to(project.snippets).as_posix()
        for name in sorted(names):
            changed = file(Path(folder, name))
            found.setdefault(f"{below}/{name.partition('.')[0]}", []).append((name, changed))
    return found


def _convert(project: Project, page: Path, text: str) -> str:
    """Nothing, for a page without problems.

    Raises:
        ProblemsError: it has some.
    """
    from notes.book import directive as book

    language = page.relative_to(project.docs).parts[0]
    md, rendering = _markdown(project, language)
    md.reset()
    rendering.file = page
    md.convert(book.body(text)[0])
    return ""


@functools.cache
def _markdown(project: Project, language: str):
    """Markdown as the site has it, and the rendering whose page can be set."""
    from markdown import Markdown
    from markdown.treeprocessors import Treeprocessor
    from markdown.util import AtomicString

    from notes.extension import NotesExtension

    class Dull(Treeprocessor):
        """Leaves inline markup unread where it holds no formula and no mark: that takes the most time."""

        def run(self, root):
            for element in root.iter():
                for name in ("text", "tail"):
                    text = getattr(element, name)
                    if text and not (WORTH_READING.search(text) or ("]" in text and self.md.references)):
                        setattr(element, name, AtomicString(text))

    plain = {"name": "*", "class": "", "format": lambda *_, **__: ""}
    settings: dict[str, dict] = {**SETTINGS, "pymdownx.superfences": {"custom_fences": [plain]}}
    ours = NotesExtension(lang=language, root=str(project.root))
    md = Markdown(extensions=[*EXTENSIONS, ours], extension_configs=settings)
    for name in FOR_LOOKS:
        md.treeprocessors.deregister(name)
    md.treeprocessors.register(Dull(md), "dull", 21)  # right before inline markup is read
    ours.rendering.looked_at = False
    return md, ours.rendering


@functools.cache
def _store(project: Project) -> Store:
    import atexit

    store = Store(project.cache / "lint.json")
    atexit.register(store.save)
    return store


def _parts(project: Project, page: Path, text: str, state: State) -> tuple:
    """Everything that decides whether a page has problems."""
    names = sorted({name.removesuffix(".py") for name in PATH.findall(text)})
    katex = file(project.docs / "theme" / "katex" / "katex.min.js")
    return (_engine(), project.relative(page), text, [(name, state.get(name)) for name in names], katex)


@functools.cache
def _engine() -> tuple:
    """The state of what reads pages."""
    files = sorted(Path(__file__).resolve().parents[1].rglob("*.py"))
    packages = Path(yaml.__file__).parents[1]  # changes with whatever is installed
    return tuple((str(path), file(path)) for path in [packages, *files])
