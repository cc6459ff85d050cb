"""The pages that a change touches, as Markdown: ``PYTHONPATH=scripts python -m ci.changed_pages BASE``.

A page is touched when its text changed, or a snippet that it shows, or the record of one. With ``REPO_URL``
and ``SITE_URL`` a page is a link to its source and to the page that readers have now.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from urllib.parse import quote

from notes import project
from notes.book.directive import shown_by
from notes.project import Project

RECORD = re.compile(r"^snippets/(.+?/.+?/[^/.]+)\.")
PAGE = re.compile(r"^docs/((?:zh|en)/.+)\.md$")
UNSAID = re.compile(r"(?:[0-9a-f]{40}|[0-9a-f]{64})?")  # GitHub's word: zeros, a lost commit, or nothing
EVERY = ("scripts/notes/", "docs/theme/", "docs/data/", "mkdocs")


def changed_files(here: Project, base: str) -> list[str]:
    """The files that differ from where this branch left ``base``.

    Raises:
        SystemExit: git does not know ``base``.
    """
    done = _git(here, "diff", "--name-only", "-z", f"{base}...HEAD")
    if done.returncode:
        raise SystemExit(f"git does not know {base}: fetch it first.\n{done.stderr.strip()}")
    return _names(done)


def touched(here: Project, files: list[str]) -> dict[str, list[str]]:
    """Page → the files that touch it, in the order of the pages."""
    found: dict[str, list[str]] = {}
    shown = shown_by(here)
    for name in files:
        record = RECORD.match(name)
        pages = [here.relative(place.page) for place in shown.get(f"{record[1]}.py", [])] if record else []
        for page in dict.fromkeys([name] if PAGE.match(name) else pages):
            found.setdefault(page, []).append(name)
    return dict(sorted(found.items()))


def entry(here: Project, page: str, published: bool, given: Mapping[str, str]) -> str:
    """A page with links to its source as changed and, if it was there before, to what readers have."""
    if not (here.root / page).is_file():
        return f"`{page}` (removed)"
    repository, site = (given.get(name, "").rstrip("/") for name in ("REPO_URL", "SITE_URL"))
    source = f"{repository}/blob/{given.get('GITHUB_SHA', 'HEAD')}/{quote(page)}"
    shown = f"[`{page}`]({source})" if repository else f"`{page}`"
    if not published:
        return f"{shown} (new)"
    address = re.sub(r"/index$", "", PAGE.sub(r"\1", page))
    return f"{shown} ([as published]({site}/{address}/))" if site else shown


def markdown(
    pages: dict[str, list[str]], files: list[str], shown: Callable[[str], str] = "`{}`".format
) -> str:
    """The list, with what brought each page into it; ``shown`` writes a page."""
    lines = ["## Changed pages", ""]
    lines += [f"- {shown(page)}: {', '.join(f'`{name}`' for name in names)}" for page, names in pages.items()]
    if any(name.startswith(EVERY) for name in files):
        lines.append("- any page: the engine, the theme, the data or the configuration changed")
    return "\n".join(lines if lines[2:] else [*lines, "None."]) + "\n"


def main(words: list[str]) -> int:
    """Print the list for the base named by ``words``."""
    if len(words) != 1:
        raise SystemExit("usage: python -m ci.changed_pages BASE")
    here, (base,) = project.find(), words
    begin = _git(here, "merge-base", base, "HEAD").stdout.strip()
    if not begin and UNSAID.fullmatch(base):
        print("## Changed pages\n\nAny page: the commit before this push is not in the history.")
        return 0
    files = changed_files(here, base)
    before = set(_names(_git(here, "ls-tree", "-r", "--name-only", "-z", begin, "docs")))
    listed = markdown(touched(here, files), files, lambda page: entry(here, page, page in before, os.environ))
    print(listed, end="")
    return 0


def _names(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [name for name in done.stdout.split("\0") if name]


def _git(here: Project, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *words], cwd=here.root, capture_output=True, text=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
