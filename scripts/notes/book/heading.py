"""The id of a heading, ``## Title { #short-id }``: what Markdown would misread, or leave on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notes.book.page import Page, Section
from notes.problem import Problem

BRACES = re.compile(
    r"(?P<gap>[ \t\u3000\xa0]*)[{｛]:?[ \t\u3000]*(?P<words>[^{}｛｝]*)(?P<end>[}｝]?)\s*#*\s*$"
)
QUOTED = re.compile(r"[\w-]+=(?:\"[^\"]*\"|'[^']*'|\S+)")
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
HINT = "Write it as `{} {{ #short-id }}`: lower-case letters, digits, and hyphens."


def problems(page: Page) -> list[Problem]:
    """What is wrong with the ids of a page's headings; a heading without any is for the lint to find."""
    found, seen = [], {}
    for section in page.sections:
        mark = "#" * section.level
        for message, hint in _wrong(section):
            found.append(Problem(page.shown, section.line, message, hint or HINT.format(f"{mark} Heading")))
        if section.id in seen:
            hint = "An id names one section of a page: choose another one, in both languages."
            found.append(Problem(page.shown, section.line, f"a second section #{section.id}", hint))
        elif section.id:
            seen[section.id] = section.line
    return found


def _wrong(section: Section) -> Iterator[tuple[str, str]]:
    line = section.text.partition("\n")[0]
    braces = BRACES.search(line) if line.startswith("#") else None
    if not braces or not re.search("[#＃]", braces["words"]):
        return
    words = QUOTED.sub("", braces["words"]).split()
    ids = [word for word in words if word.startswith(("#", "＃"))]
    bare = [word for word in words if word[0] not in "#＃.:"]
    shown = braces[0].strip()
    if re.search("[｛｝＃\u3000]", braces[0].strip(" ")):
        yield f"full-width marks around an id: `{shown}`", ""
    elif not braces["end"]:
        yield f"the braces of an id are not closed: `{shown}`", ""
    elif len(ids) > 1:
        yield f"{len(ids)} ids on one heading: `{shown}`", "Keep one, the same in both languages."
    elif bare and ids == ["#"]:
        yield f"a blank after the # of an id: `{shown}`", f"Write `{{ #{'-'.join(bare)} }}`."
    elif ids == ["#"]:
        yield f"an id without a name: `{shown}`", ""
    elif bare:
        name = "-".join([ids[0], *bare])
        yield f"an id has no blank: `{shown}`", f"Write `{{ {name} }}`, in both languages."
    elif braces["gap"][-1:] != " ":
        yield f"no blank before the braces of an id: `{shown}`", ""
    elif not NAME.fullmatch(ids[0][1:]):
        yield f"`{ids[0]}` is not an id", "Use lower-case letters, digits and hyphens: #short-id."
