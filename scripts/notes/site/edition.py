"""One language of the site, built strictly in a process of its own.

    python -m notes.site.edition zh FOLDER

What MkDocs has to say comes out as ``file:line: message`` lines, with the paths a contributor types.

This leans on what MkDocs 1.6 does not promise. ``_populate_page`` and ``_build_page`` render one page again:
if they move, the preview shows no edit, and ``tests/test_serve.py`` says so. The patterns below read its
messages: where one is worded anew, its page and line are lost, and ``tests/test_site_build.py`` says so.
"""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from notes import textfile
from notes.book import audience, heading, numbering
from notes.book import page as pages
from notes.exit_code import Exit
from notes.problem import Problem, ProblemsError
from notes.project import Project, find
from notes.shelf import remember
from notes.site import inspection, progress, search, signatures, words

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.plugins import BasePlugin
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

CONFIG = {"zh": "mkdocs.yml", "en": "mkdocs.en.yml"}
LINK = re.compile(
    r"Doc file '(?P<page>[^']+)' contains (?:a|an \w+) link '(?P<link>[^']+)', (?P<rest>.*)", re.S
)
READING = re.compile(r"Error (?:reading|building) page '(?P<page>[^']+)'")
ABSENT = re.compile(
    r"A reference to '(?P<page>[^']+)' is included in the 'nav' configuration, which is not found"
)
EXTRA = re.compile(
    r"The following pages exist in the docs directory, but are not included[^:]*:(?P<pages>.*)", re.S
)


def main(arguments: list[str]) -> int:
    """Build ``arguments[0]`` into the folder ``arguments[1]``; print what is wrong; return the exit code.

    ``offline`` after them is for pages that are opened as files, ``progress`` tells how many are done.
    """
    language, folder, *kind = arguments
    edition = Edition(find(), language, Path(folder), "offline" in kind)
    if "progress" in kind:
        edition.tell = progress.tell
    problems = edition.build()
    for problem in problems:
        print(problem)
    return Exit.FINDINGS if problems else Exit.FINE


class Edition:
    """One language in ``folder``: built once, after that single pages can be rendered again.

    An ``offline`` one works without a server: every link names a file, and the search index is a script.
    """

    _nav: Navigation  # these three as MkDocs made them: `keep`
    _env: Environment
    _files: Files

    def __init__(self, project: Project, language: str, folder: Path, offline: bool = False) -> None:
        self.project, self.language, self.folder, self.offline = project, language, folder, offline
        self.complete = False  # every page was written, perhaps with warnings
        self.tell: Callable[[int, int], None] = lambda done, total: None  # pages done, of how many
        self._collector = _Collector()
        logger = logging.getLogger("mkdocs")
        logger.addHandler(self._collector)
        logger.propagate = False
        words.remember(project)

    def build(self) -> list[Problem]:
        """Build all pages; every warning is a problem."""
        from mkdocs.commands.build import build as mkdocs_build
        from mkdocs.config import load_config

        from notes.site import notebooks
        from notes.site.assets import Assets
        from notes.site.standin import StandIns

        def everything() -> None:
            path = self.project.root / CONFIG[self.language]
            plugins, options = notebooks.split(path)
            form: dict[str, Any] = {"use_directory_urls": not self.offline, "plugins": plugins}
            self._config = load_config(str(path), site_dir=str(self.folder), strict=True, **form)
            places = numbering.places(self.project, self.language)
            self._config.extra["places"] = {f"{name}.md": place for name, place in places.items()}
            self._config.extra["maintainers"] = audience.of_maintainers(self.project, self.language)
            pages = notebooks.NotebookPages(self.project, self.language, options)
            self._config.plugins["notes-stand-ins"] = StandIns(self.project, self.language)
            self._config.plugins["notes-notebooks"] = pages
            self._config.plugins["notes-assets"] = Assets()
            self._config.plugins["notes-edition"] = _keeper(self)
            self._config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build(self._config)

        if problems := inspection.problems(self.project):
            return problems
        return self._problems(everything)

    def render(self, page: Path) -> list[Problem]:
        """Render one page of a complete edition again; what other pages and the search say of it stays.

        Raises:
            KeyError: the edition does not have this page.
        """
        from mkdocs.commands.build import _build_page, _populate_page

        name = page.relative_to(self.project.docs / self.language).as_posix()
        file = self._files.get_file_from_path(name)
        shown = file.page if file else None
        if shown is None or not page.is_file() or shown.file.generated_by:
            raise KeyError(name)
        try:
            found = heading.problems(pages.read(self.project, self.language, name))
        except ProblemsError as error:
            found = list(error.problems)
        if found:
            return found

        def one() -> None:
            _populate_page(shown, self._config, self._files)
            pages = self._files.documentation_pages()
            _build_page(shown, self._config, pages, self._nav, self._env)
            shown.validate_anchor_links(files=self._files, log_level=logging.WARNING)

        with words.ignored():
            return self._problems(one)

    def keep(self, **parts: object) -> None:
        """Remember what MkDocs made on its way: its ``nav``, ``env`` or ``files``."""
        self.__dict__.update({f"_{name}": part for name, part in parts.items()})

    def _problems(self, work: Callable[[], None]) -> list[Problem]:
        from mkdocs.exceptions import Abort, BuildError, ConfigurationError

        config, messages = CONFIG[self.language], self._collector.messages
        messages.clear()
        stopped: list[Problem] = []
        try:
            with remember.still():
                work()
        except ProblemsError as error:
            return list(error.problems)
        except Abort as error:  # strict mode stops after the warnings, which the collector holds
            if not messages:
                stopped = [Problem(config, 0, str(error) or "the build stopped without a word")]
        except (BuildError, ConfigurationError) as error:
            stopped = [Problem(config, 0, str(error))]
        except Exception as error:  # of a page that Markdown or the theme cannot take: MkDocs has named it
            if not any(map(READING.match, messages)):
                raise
            frame = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{type(error).__name__} in {Path(frame.filename).name}:{frame.lineno}"
            stumbled = [
                _problems(self.project, self.language, one, 0)[0] for one in messages if READING.match(one)
            ]
            return [replace(stumbled[-1], hint=f"Undo the last change of this page bit by bit ({where}).")]
        return [*_readable(self.project, self.language, messages), *stopped]


def _keeper(edition: Edition) -> BasePlugin:
    """A plugin that shows ``edition`` what MkDocs makes."""
    import jinja2
    from mkdocs.plugins import BasePlugin

    class Keeper(BasePlugin):
        done = 0  # pages

        def on_page_markdown(self, markdown, *, page, config, files):
            if "\n::: " in markdown:  # the first signatures of this build
                signatures.remember(edition.project)

        def on_page_content(self, html, *, page, config, files):
            self.done += 1
            edition.tell(self.done, len(files.documentation_pages()))

        def on_nav(self, nav, *, config, files):
            edition.keep(nav=nav)

        def on_env(self, env, *, config, files):
            templates = edition.project.cache / "templates"
            templates.mkdir(parents=True, exist_ok=True)
            env.bytecode_cache = jinja2.FileSystemBytecodeCache(str(templates))
            edition.keep(env=env, files=files)

        def on_post_build(self, *, config):  # after the search plugin: it was registered earlier
            index = edition.folder / "search" / "search_index.json"
            search.tune(edition.project, edition.language, index)
            if edition.offline:
                search.to_script(index)
            edition.complete = True

    return Keeper()


class _Collector(logging.Handler):
    """Keeps the warnings and errors of a build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def _readable(project: Project, language: str, messages: list[str]) -> list[Problem]:
    found: list[Problem] = []
    for place, message in enumerate(messages):
        found += _problems(project, language, message, messages[:place].count(message))
    return found


def _problems(project: Project, language: str, message: str, before: int) -> list[Problem]:
    """One message as problems; ``before`` says how often it came already, for another line of the page."""
    folder = f"docs/{language}"
    config = CONFIG[language]
    if link := LINK.match(message):
        page = f"{folder}/{link['page']}"
        line = _line_of(project.root / page, f"]({link['link']}", before)
        return [Problem(page, line, f"the link `{link['link']}` leads nowhere", _sentence(link["rest"]))]
    if absent := ABSENT.match(message):
        page = f"{folder}/{absent['page']}"
        hint = "Write the page in both languages, or take it out of the nav."
        config, line = _listed(project, language, absent["page"])
        return [Problem(config, line, f"the nav names {page}, which does not exist", hint)]
    if extra := EXTRA.match(message):
        pages = [name.strip(" -") for name in extra["pages"].split("\n") if name.strip()]
        hint = f"Add a line to the nav of {_listed(project, language)[0]}."
        return [Problem(f"{folder}/{page}", 0, "the page is not in the nav", hint) for page in pages]
    if unread := READING.match(message):
        return [Problem(f"{folder}/{unread['page']}", 0, message.partition(":")[2].strip() or message)]
    return [Problem(config, 0, message)]


def _listed(project: Project, language: str, page: str = "index.md") -> tuple[str, int]:
    """The file whose nav this language has, and the line of a page there."""
    names = (CONFIG[language], CONFIG["zh"])
    return next(
        ((name, line) for name in names if (line := _line_of(project.root / name, page))), (names[-1], 0)
    )


def _line_of(path: Path, text: str, before: int = 0) -> int:
    """The line of a file where ``text`` stands after ``before`` others; 0 when there is none."""
    if not path.is_file():
        return 0
    lines = textfile.read(path).split("\n")
    found = [number for number, line in enumerate(lines, 1) for _ in range(line.count(text))]
    return found[min(before, len(found) - 1)] if found else 0


def _sentence(text: str) -> str:
    text = text.removeprefix("but ").strip()
    return text[:1].upper() + text[1:]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
