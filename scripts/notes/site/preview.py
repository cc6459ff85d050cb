"""The preview behind `notes serve`: the last good build, and what is wrong with the pages as they are now.

A changed page is rendered alone by the processes that built the site; when it has been quiet for a
moment, new processes build everything (navigation, search, what other pages say) and take over.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from notes.book import translation
from notes.problem import Problem, ProblemsError
from notes.project import LANGUAGES, Project
from notes.shelf import fresh
from notes.site import build as site
from notes.site.changes import TOLD, Changes
from notes.site.dependents import Dependents
from notes.site.rerun import Rerun

QUIET = 3.0  # seconds without a change before everything is built again
MANY = 20  # files that change together, as in a checkout: only a whole build is sensible


class Build:
    """Both languages in one folder, each built and held ready by a process of its own; it tells when done."""

    def __init__(self, project: Project, folder: Path, tell: Callable[[], None]) -> None:
        self.project, self.folder, self._tell = project, folder, tell
        self.problems: list[Problem] = []
        self.usable = self.done = False
        folder.mkdir(parents=True)
        addresses = site.environment(os.environ)
        self._site_url = addresses["SITE_URL"]
        addresses[fresh.VARIABLE] = str(folder.parent / "fresh")
        self._running = {language: self._start(language, addresses) for language in LANGUAGES}
        self._work = threading.Thread(target=self._build, daemon=True)
        self._work.start()

    def render(self, pages: list[Path]) -> list[Problem]:
        """Render these pages again; what is wrong with them.

        Raises:
            EOFError: a process has ended, for example because a page is new to it.
        """
        asked = {}
        for language in LANGUAGES:
            names = [
                self.project.relative(page) for page in pages if page.is_relative_to(self._docs(language))
            ]
            if names:
                asked[language] = self._running[language]
                print(json.dumps(names), file=asked[language].stdin, flush=True)
        return [problem for process in asked.values() for problem in _answer(process)[1]]

    def stop(self) -> None:
        """End the processes and remove the folder."""
        for process in self._running.values():
            process.kill()
            process.wait()
        self._work.join()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start(self, language: str, addresses: dict[str, str]) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "-m", "notes.site.live", language, str(self.folder / language)],
            cwd=self.project.root,
            env=site.process_environment(addresses),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            start_new_session=True,  # Ctrl+C is the server's business
        )

    def _build(self) -> None:
        try:
            answers = [_answer(process) for process in self._running.values()]
            self.problems = [problem for _, problems in answers for problem in problems]
            if all(complete for complete, _ in answers):
                site.finish(self.project, self.folder, self._site_url)
                self.usable = True
        except ProblemsError as error:
            self.problems = list(error.problems)
        except (EOFError, OSError):  # stopped, or a process died: what it printed stands above
            self.problems = [
                Problem("mkdocs.yml", 0, "the build ended early", "Its last words are in the terminal.")
            ]
        finally:
            self.done = True
            self._tell()

    def _docs(self, language: str) -> Path:
        return self.project.docs / language


class Preview:
    """What is served: ``folder`` (None before the first good build), ``content`` counts what can be seen."""

    def __init__(self, project: Project, work: Path) -> None:
        self.project, self.work = project, work
        self.changed = threading.Condition()
        self.content = self.news = 0
        self.problems: list[Problem] = []
        self._ready: Build | None = None
        self._fresh = Rerun(project, work / "fresh")
        self._mistakes: dict[str, list[Problem]] = {}  # of snippets, by path
        self._dependents = Dependents(project)
        self._viewed: Path | None = None
        self._changes = Changes(project)
        self._quiet_since = time.monotonic()
        self._next: Build | None = self._begin()
        self._wanted = False

    @property
    def folder(self) -> Path | None:
        return self._ready.folder if self._ready else None

    def look_at(self, address: str) -> None:
        """Note that a browser shows the page at ``address``, such as ``/zh/part/chapter/``."""
        name = address.strip("/")
        pages = {self.project.docs / f"{name}.md", self.project.docs / name / "index.md"}
        for language in LANGUAGES:
            self._viewed = next(
                (page for page in self.project.pages(language) if page in pages), self._viewed
            )

    def step(self) -> None:
        """Wait until there is something to do, and do it."""
        due = self._wanted and not self._next
        self._changes.wait(max(0.0, self._quiet_since + QUIET - time.monotonic()) if due else TOLD)
        changed, moved = self._changes.take()
        if changed:
            self._quiet_since = time.monotonic()
            self._drop_next()
            self._react(changed, moved or len(changed) > MANY)
        if self._next and self._next.done:
            self._adopt(self._next)
        elif self._wanted and not self._next and time.monotonic() - self._quiet_since >= QUIET:
            self._wanted, self._next = False, self._begin()

    def close(self) -> None:
        """End everything that runs."""
        self._changes.close()
        self._drop_next()
        self._fresh.close()
        if self._ready:
            self._ready.stop()

    def _react(self, changed: list[Path], whole: bool) -> None:
        names = [self.project.relative(path) for path in changed]
        print(f"changed: {names[0]}" + (f" and {len(names) - 1} more" if names[1:] else ""), flush=True)
        pages = None if whole else self._dependents.pages(changed, self._viewed)
        broken = [self.project.root / problem.path for problem in self.problems]
        self._wanted = True
        if not self._ready or pages is None:
            self._quiet_since -= QUIET  # only a whole build shows it: now
            return
        wanted = list(dict.fromkeys([*pages, *(path for path in broken if path.suffix == ".md")]))
        start = time.monotonic()
        self._run_snippets(changed)
        try:
            problems = self._ready.render(wanted)
        except (EOFError, OSError):
            self._quiet_since -= QUIET
            return
        if wanted:
            print(f"rendered {len(wanted)} in {time.monotonic() - start:.2f} s", flush=True)
            self._tell(problems, content=True)
        self._wanted = not problems

    def _run_snippets(self, changed: list[Path]) -> None:
        """Run the snippets that changed, or whose records did, before their pages are rendered."""
        for path in changed:
            script = path.with_name(path.name.partition(".")[0] + ".py")
            if script.is_file() and (path == script or self._fresh.waits(script)):
                self._mistakes[self.project.relative(script)] = self._fresh.run(script)

    def _begin(self) -> Build | None:
        number = 1 + max((int(path.name) for path in self.work.glob("[0-9]*")), default=0)
        self._started = time.monotonic()
        return Build(self.project, self.work / str(number), self._changes.wake)

    def _adopt(self, made: Build) -> None:
        self._next = None
        if made.usable:
            before, self._ready = self._ready, made
            for waiting in translation.to_write(self.project):
                print(waiting)
            print(f"built in {time.monotonic() - self._started:.1f} s", flush=True)
            self._tell(made.problems, content=True)
            if before:
                before.stop()
        else:
            made.stop()
            self._tell(made.problems, content=False)

    def _drop_next(self) -> None:
        if self._next:
            self._next.stop()
            self._next, self._wanted = None, True

    def _tell(self, problems: list[Problem], content: bool) -> None:
        problems = [*problems, *(found for some in self._mistakes.values() for found in some)]
        for problem in problems if problems != self.problems else ():
            print(problem, file=sys.stderr, flush=True)
        with self.changed:
            self.problems = problems
            self.news += 1
            self.content += content
            self.changed.notify_all()


def _answer(process: subprocess.Popen) -> tuple[bool, list[Problem]]:
    line = process.stdout.readline() if process.stdout else ""
    if not line:
        raise EOFError
    told = json.loads(line)
    return told["complete"], [Problem(*problem) for problem in told["problems"]]
