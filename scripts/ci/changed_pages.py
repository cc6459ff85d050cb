"""The pages that a change touches, as Markdown: ``PYTHONPATH=scripts python -m ci.changed_pages BASE``.

A page is touched when its text changed, or a snippet that it shows, or the record of one.
"""

from __future__ import annotations

import re
import subprocess
import sys

from notes import book, project
from notes.project import Project

RECORD = re.compile(r"^snippets/(.+?/.+?/[^/.]+)\.")
PAGE = re.compile(r"^docs/(?:zh|en)/.+\.md$")


def changed_files(here: Project, base: str) -> list[str]:
    """The files that differ from where this branch left ``base``."""
    command = ["git", "diff", "--name-only", "-z", f"{base}...HEAD"]
    done = subprocess.run(command, cwd=here.root, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"git does not know {base}: fetch it first.\n{done.stderr.strip()}")
    return [name for name in done.stdout.split("\0") if name]


def touched(here: Project, files: list[str]) -> dict[str, list[str]]:
    """Page → the files that touch it, in the order of the pages."""
    found: dict[str, list[str]] = {}
    shown = book.shown_by(here)
    for name in files:
        record = RECORD.match(name)
        pages = [here.relative(place.page) for place in shown.get(f"{record[1]}.py", [])] if record else []
        for page in dict.fromkeys([name] if PAGE.match(name) else pages):
            found.setdefault(page, []).append(name)
    return dict(sorted(found.items()))


def markdown(pages: dict[str, list[str]], files: list[str]) -> str:
    """The list, with what brought each page into it."""
    lines = ["## Changed pages", ""]
    lines += [f"- `{page}`: {', '.join(f'`{name}`' for name in names)}" for page, names in pages.items()]
    if any(name.startswith(("scripts/notes/", "docs/theme/", "docs/data/", "mkdocs")) for name in files):
        lines.append("- any page: the engine, the theme, the data or the configuration changed")
    return "\n".join(lines if lines[2:] else [*lines, "None."]) + "\n"


def main(words: list[str]) -> int:
    """Print the list for the base named by ``words``."""
    if len(words) != 1:
        raise SystemExit("usage: python -m ci.changed_pages BASE")
    here = project.find()
    files = changed_files(here, words[0])
    print(markdown(touched(here, files), files), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
