"""Links of a page: the file is there, the section is there, and they have words to click on."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from notes import textfile
from notes.book import anchor, catalog, covers, resolve, translation
from notes.book import directive as book
from notes.book.page import Page
from notes.chinese import CHARACTER
from notes.lint.finding import Finding
from notes.problem import Problem, ProblemsError, nearest
from notes.project import Project
from notes.render import mark
from notes.shelf.remember import again, file

ID = re.compile(r"\bid=[\"']([^\"']+)[\"']|\{[^{}\n]*#([\w-]+)[^{}\n]*\}")
GENERATED = re.compile(r"^<!--\s*notes:\s*([\w-]+)\s*-->", re.M)
IMAGE = re.compile(r"!\[\s*\]\(")
QUOTED = re.compile(r"(?<!`)(``+)(?!`)[^\n]*?(?<!`)\1(?!`)")  # `` `run:…` `` shows how to write a value
WORD = re.compile(r"(?<!\S)[A-Za-z]{2,}[,.:;?!]?(?!\S)")  # of a sentence, and no expression
DATA = ("glossary", "errata", "sources")  # from which the build makes ids
EMPTY_LINK = re.compile(r"(?<!!)\[\s*\]\((?![^)]*\"run)[^)]+\)")


def findings(project: Project, page: Page) -> Iterator[Finding]:
    """Links and images that lead nowhere."""
    for kind in ("link", "term", "image"):
        for element in page.elements(kind):
            place, _, rest = element.key.partition(":")
            if place not in ("page", "other", "file") or mark.PATH.search(element.shown):
                continue  # a link to a snippet is a directive, or was meant as one
            path, _, name = rest.partition("#")
            if place == "page" and _leaves(page.name, element.shown):
                place = "file"
            message = _wrong(project, page.language, place, path, name)
            if message:
                what, hint = message
                problem = Problem(page.shown, element.line, f"the link `{element.shown}`: {what}", hint)
                yield Finding(problem)


def wordless(prose: str, shown: str) -> Iterator[Finding]:
    """Images without a description, links without words."""
    patterns = (
        (IMAGE, "an image without a description", "Say in the brackets what one sees: ![…](…)"),
        (EMPTY_LINK, "a link without words", "Write in the brackets what it leads to."),
    )
    for pattern, message, hint in patterns:
        for found in pattern.finditer(prose):
            yield Finding(Problem(shown, prose.count("\n", 0, found.start()) + 1, message, hint))


def directive_findings(
    project: Project, directives: list[book.Directive], language: str
) -> Iterator[Finding]:
    """Directives that name no snippet or no cell, or whose caption is empty or in the other language."""
    for one in directives:
        wrong = resolve.problems(project, one)
        yield from map(Finding, wrong)
        message = None if one.inline or wrong else _caption(one.caption, language)
        if message:
            yield Finding(Problem(project.relative(one.page), one.line, *message))


def _caption(caption: str, language: str) -> tuple[str, str] | None:
    words = re.sub(r"`[^`]*`|\$[^$]*\$", "", caption)
    if not caption.strip():
        return (
            "a snippet without a caption",
            "Say in the brackets what it shows; a figure is described by it.",
        )
    chinese = re.search(f"[{CHARACTER}]", words)
    if language == "zh" and not chinese and len(words.split()) > 1 and WORD.search(words):
        return f"an English caption on a Chinese page: {caption}", "Write it in Chinese."
    return None


def _leaves(name: str, target: str) -> bool:
    """Whether a link goes out of the folder of its language, maybe to come back: the build does not."""
    path = posixpath.join(posixpath.dirname(name), target.partition("#")[0])
    return posixpath.normpath(path).startswith("../")


def _wrong(project: Project, language: str, place: str, path: str, name: str) -> tuple[str, str] | None:
    """What is wrong with a link to ``path``, and what to do."""
    if place == "file":
        if (project.root / path).exists():
            hint = "Name it in backticks, or link to its address in the repository."
            return "that file is no part of the site", hint
        return "there is no such file", f"Look for {Path(path).name}, and write the path from this page."
    if place == "other":
        hint = "Link to the same page in this language: readers change languages with the button on top."
        return "that page belongs to the other language", hint
    target = translation.source(project, project.docs / language / path)
    if not target.is_file():
        known = [p.relative_to(project.docs / language).as_posix() for p in project.pages(language)]
        return "there is no such page", nearest(path, known)
    if name and target.suffix == ".md":
        known_ids = ids(project, target)
        if known_ids is not None and name not in known_ids:
            return f"that page has no section #{name}", nearest(name, known_ids)
    return None


@again(lambda project, path: (file(path), *(file(catalog.place(project, name)) for name in DATA)))
def ids(project: Project, path: Path) -> frozenset[str] | None:
    """What a link can name on a page; None where a list made by the build has ids of its own."""
    try:
        text = textfile.read(path)
    except ProblemsError:  # told where that page itself is looked at
        return None
    found = {first or second for first, second in ID.findall(text)} | set(covers.HEADING_ID.findall(text))
    found |= {name for _, name in anchor.of_page(book.directives(path, text))}
    for name in GENERATED.findall(text):
        made = _generated(project, name)
        if made is None:
            return None
        found |= made
    return frozenset(found)


def _generated(project: Project, name: str) -> set[str] | None:
    try:
        if name == "glossary":
            return {term.id for term in catalog.glossary(project)}
        if name == "errata":
            return {erratum.id.lower() for erratum in catalog.errata(project)} | {"slips"}
        if name == "source-map":
            return {row.id.lower().replace(".", "-") for row in catalog.sources(project).rows}
    except ProblemsError:  # told where the data file itself is looked at
        pass
    return None
