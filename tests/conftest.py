"""What tests share: a small book in a temporary folder, the built site of this book, one browser."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import command_server
import pages
import pytest
import site_browser
from notes import snippet
from notes.pdf import press
from notes.project import Project, find
from notes.site import build as site
from notes.site import serve
from playwright.sync_api import Browser, BrowserContext

ROOT = Path(__file__).resolve().parents[1]
# A shell that starts the tests in the background makes them, and all they start, deaf to Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)

TITLE = '"""A title | 标题"""\n\n'


@dataclass
class Book:
    """A project with one part and one chapter, ``part/chapter``."""

    project: Project

    @property
    def root(self) -> Path:
        return self.project.root

    def add(self, name: str, source: str, title: str = TITLE, shown: bool = True) -> Path:
        """A snippet ``snippets/part/chapter/name.py``, shown by both pages unless told otherwise."""
        path = self.project.snippets / "part" / "chapter" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(title + source, encoding="utf-8")
        if shown:
            for language, caption in (("zh", "标题"), ("en", "Title")):
                page = self.project.docs / language / "part" / "chapter.md"
                page.parent.mkdir(parents=True, exist_ok=True)
                text = page.read_text(encoding="utf-8") if page.exists() else f"# {caption}\n"
                text += f'\n[{caption}](../../../snippets/part/chapter/{name}.py "run")\n'
                page.write_text(text, encoding="utf-8")
        return path

    def load(self, path: Path) -> snippet.Snippet:
        return snippet.load(self.project, path)

    def out(self, name: str) -> Path:
        return self.project.snippets / "part" / "chapter" / f"{name}.out"

    def notes(self, *words: str, timeout: float = 120, **env: str) -> subprocess.CompletedProcess:
        """Run ``notes words`` in the book."""
        env = {k: v for k, v in os.environ.items() if k != "CI"} | env
        return command_server.run(words, self.root, env, timeout)


def wait_until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Look again and again until it holds; fail when it takes too long."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "this never happened"
        time.sleep(0.02)


def new_book(folder: Path) -> Book:
    """An empty book in ``folder``."""
    (folder / "snippets").mkdir()
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text("site_name: a book\n", encoding="utf-8")
    return Book(Project(folder))


@pytest.fixture
def leftovers(tmp_path: Path, monkeypatch):
    """A function: the command lines of processes started by this test that still run."""
    mark = str(tmp_path / "mark")  # in a variable that reaches snippets
    monkeypatch.setenv("PATH", mark, prepend=os.pathsep)

    def find() -> list[str]:
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                marked = mark.encode() in (folder / "environ").read_bytes()
                if marked and int(folder.name) != os.getpid():
                    found.append((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode())
            except OSError:
                continue
        return [line for line in found if line]

    return find


@pytest.fixture
def bin(tmp_path: Path, monkeypatch) -> Path:
    """A folder of commands that are found first; the working directory is beside it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    monkeypatch.chdir(tmp_path)
    return folder


def command(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return new_book(tmp_path)


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder that ``make`` filled for all workers of a run: the first one makes it, the others wait."""
    top = factory.getbasetemp()
    top = top.parent if "PYTEST_XDIST_WORKER" in os.environ else top
    with open(top / f"{name}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (top / name).exists():
            unfinished = top / f"{name}-unfinished"
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir()
            make(unfinished)
            unfinished.rename(top / name)
    return top / name


@pytest.fixture
def begun(book: Book, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that is there once the only snippet of the book runs, which it then does for ten minutes."""
    file = tmp_path_factory.mktemp("begun") / "now"
    source = f"import time\nfrom pathlib import Path\n\nPath({str(file)!r}).touch()\ntime.sleep(600)\n"
    book.add("slow", f"# %% cell\n{source}")
    return file


@pytest.fixture(scope="module")
def one_thread() -> Iterator[None]:
    """torch in one thread, as the snippets run; on networks this small, a second one would only wait."""
    import torch  # most test files need none

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def recorded_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recorded book in git; tests damage copies of it."""
    import damaged_book

    return once(tmp_path_factory, "recorded", damaged_book.make)


@pytest.fixture
def whole(recorded_book: Path, tmp_path: Path) -> Book:
    """A copy of that book, its cache included."""
    return Book(Project(shutil.copytree(recorded_book, tmp_path / "book", symlinks=True)))


@pytest.fixture(scope="module")
def shared(recorded_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy that many tests use; each takes it back to the last commit."""
    return shutil.copytree(recorded_book, tmp_path_factory.mktemp("shared") / "book", symlinks=True)


@pytest.fixture
def quadratic(book: Book) -> Path:
    """A recorded snippet that prints a value, then raises."""
    path = book.add("quadratic", pages.GRADIENT, shown=False)
    pages.put_record(book.project, path, gradient="3", again="RuntimeError: twice <b>\nsecond line")
    return path


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this checkout, built strictly without any address."""

    def build(folder: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.delenv("SITE_URL", raising=False)
            patch.delenv("REPO_URL", raising=False)
            code = site.build(find(ROOT), folder / "site")
        assert code == 0, "the strict build failed; its messages are above"

    return once(tmp_path_factory, "built", build) / "site"


@pytest.fixture(scope="session")
def base(built: Path) -> Iterator[str]:
    """The address of the built site, served with its policy."""
    listening = serve.server(built)
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{listening.server_port}/"
    listening.shutdown()
    listening.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run: two Playwright instances cannot be open at once."""
    with press.chromium() as started:
        yield started


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """Whose pages the tests of a file open, one after another."""
    with site_browser.shared(browser) as made:
        yield made


@pytest.fixture
def watched(visitor: BrowserContext, base: str) -> Iterator[site_browser.Watched]:
    page = site_browser.Watched(visitor, base)
    yield page
    page.close()
