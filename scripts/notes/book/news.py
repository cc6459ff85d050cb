"""What is new in the book: ``docs/data/news.yml``, the newest entry first."""

from __future__ import annotations

import datetime
import itertools
import os
import re
from dataclasses import dataclass

from notes.book import catalog, entry, yaml_text
from notes.problem import Problem, ProblemsError, nearest
from notes.project import LANGUAGES, Project
from notes.shelf.remember import again, file

NAME = "news"
PAGE = "reference/news"
TORCH = "torch"
KINDS = ("chapters", "site", "correction", TORCH)
FORM = {
    "id": entry.TEXT,
    "date": entry.TEXT,
    "kind": entry.TEXT,
    "title": entry.PAIR,
    "text": entry.PAIR,
    "page": entry.TEXT,
}
ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Entry:
    """One piece of news."""

    id: str  # its anchor on the page, and its name in the feed
    date: datetime.date
    kind: str  # one of KINDS
    title: dict[str, str]
    text: dict[str, str]
    page: str  # where it leads, ``part/chapter`` or ``part/chapter#section``


@again(lambda project: file(catalog.place(project, NAME)), 4)
def read(project: Project) -> list[Entry]:
    """The entries, newest first; none when there is no file.

    Raises:
        ProblemsError: the file is not YAML, an entry lacks something, or stands above a newer one.
    """
    path = catalog.place(project, NAME)
    if not os.path.lexists(path):
        return []
    shown, (root, value) = project.relative(path), yaml_text.load(path)
    found = entry.read(root, value, shown, FORM, ())
    at = dict(catalog.lines(project, NAME))
    problems = [Problem(shown, at[str(e["id"])], *told) for e in found if (told := _wrong(e))]
    if not problems:
        problems = [
            Problem(shown, at[str(one["id"])], f"`{one['id']}` is newer than the entry above it", HINT)
            for above, one in itertools.pairwise(found)
            if one["date"] > above["date"]
        ]
    if problems:
        raise ProblemsError(problems)
    return [_entry(e) for e in found]


HINT = "The newest entry stands first: move it up."


def _wrong(e: dict) -> tuple[str, str] | None:
    key = str(e["id"])
    if not ID.fullmatch(key):
        return f"`{key}` is no id", "Write small letters, digits, and hyphens: new-search"
    if type(e["date"]) is not datetime.date:
        return f"`{key}` has the date `{e['date']}`", "Write a day: 2026-11-28"
    if e["kind"] not in KINDS:
        return f"`{key}` has the kind `{e['kind']}`", nearest(str(e["kind"]), KINDS)
    return None


def _entry(e: dict) -> Entry:
    title, text = ({one: str(e[key][one]) for one in LANGUAGES} for key in ("title", "text"))
    return Entry(str(e["id"]), e["date"], e["kind"], title, text, str(e["page"]))
