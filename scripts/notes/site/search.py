"""The search index of one language, made better after MkDocs wrote it.

A chapter also answers to every name of the terms it explains, in both languages, and a card of the error
gallery to its whole message, also as other versions of PyTorch word it; a title counts, but does not drown
the text; exercises and closing links stand behind the sections they belong to. A page also answers to what
its front matter lists below ``search_words``, to that and its title in the other language, and to the names
of PyTorch that it introduces. Text goes without markup, and what is code stands by itself. Each message of
the page of errors is a section of its own.

This leans on the form of ``search/search_index.json``, on which MkDocs and Material agree without a promise:
``docs`` with ``location``, ``title``, ``text``, and ``boost``. If it moves, the right page is not the first
one found: ``tests/test_search.py`` says so. Ours reads it, ``docs/theme/assets/js/search-worker.js``.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

from notes import chinese, textfile
from notes.book import card, catalog, covers, introduction, metadata, navigation, versions
from notes.book.catalog import Term
from notes.book.directive import body
from notes.project import LANGUAGES, Project
from notes.render import errors
from notes.shelf.remember import again, file

CODE = re.compile(r"<pre\b[^>]*>(.*?)</pre>", re.S)
TAG = re.compile(r"<[^>]*>")
CUT = "\u200b"  # where the theme's plugin cut Chinese into words
HAN = re.compile(f"[{chinese.CHARACTER}]{{2,5}}")
SECTIONS = (("exercise", 0.4), ("next", 0.2))  # how an id begins → what its section counts
LINK = "glossary.md#{}"


def tune(project: Project, language: str, path: Path) -> None:
    """Rewrite the index ``path`` of one language; nothing happens where there is none."""
    if not path.is_file():
        return
    index = json.loads(path.read_text(encoding="utf-8"))
    tags, taught = answers(project, language), names_by_page(project, language)
    index["config"]["words"] = cut_words(index["docs"])
    for entry in index["docs"]:
        page, _, section = place_of(entry)
        entry |= parts(entry["title"], entry["text"])
        factor = next((factor for start, factor in SECTIONS if section.startswith(start)), 1)
        if factor != 1:
            entry["boost"] = entry.get("boost", 1) * factor
        place = f"{page}#{section}" if section else page
        if place in tags:
            entry["tags"] = [*entry.get("tags", []), *tags[place]]
        if place in taught:
            entry["api"] = taught[place]
    index["docs"] += list(told(project, language, index["docs"]))
    path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def answers(project: Project, language: str) -> dict[str, list[str]]:
    """Address of a page or a card → all it answers to, in both languages, those of the page's own first."""
    found = tags_by_page(project, language)
    for page, words in words_by_page(project, language).items():
        found[page] = [*words, *found.get(page, [])]
    for other in (one for one in LANGUAGES if one != language):
        for page, words in words_by_page(project, other).items():
            found.setdefault(page, []).extend(words)
        for page, title in titles_by_page(project, other).items():
            found.setdefault(page, []).append(title)
    return found | tags_by_card(project, language)


def place_of(entry: dict) -> tuple[str, str, str]:
    """Where an entry leads: the page as ``part/chapter/``, ``#`` if a section follows, and the section."""
    page, mark, section = entry["location"].partition("#")
    if page.endswith(".html"):  # the address of a page that is opened as a file
        page = page.removesuffix(".html").removesuffix("index").rstrip("/") + "/"
    return page, mark, section


def told(project: Project, language: str, docs: list[dict]) -> Iterator[dict]:
    """A section for each message of the page of errors; none where ``docs`` do not have the page."""
    pages = [entry for entry in docs if place_of(entry) == (address(errors.PAGE), "", "")]
    for home in pages[:1]:
        for one in errors.entries(project, language):
            section = {"location": f"{home['location']}#{one.id}", "title": one.message.type, "text": ""}
            yield section | {"code": one.message.text, "boost": home.get("boost", 1)}


def parts(title: str, text: str) -> dict[str, str]:
    """What a section says: its title as HTML, its text and its code plain."""
    code = "\n".join(html.unescape(TAG.sub("", block)).rstrip() for block in CODE.findall(text))
    prose = html.unescape(TAG.sub("", CODE.sub(" ", text))).replace(CUT, "")
    found = {"title": title.replace(CUT, ""), "text": " ".join(prose.split())}
    return {**found, "code": code.replace(CUT, "")} if code else found


def cut_words(entries: list[dict]) -> list[str]:
    """The Chinese words of a book, as the theme's plugin cut them: a question is cut into these."""
    pieces = {piece for entry in entries for piece in f"{entry['title']}{CUT}{entry['text']}".split(CUT)}
    return sorted(filter(HAN.fullmatch, map(str.strip, pieces)))


def to_script(path: Path) -> None:
    """Put the index ``path`` into a script, as the theme wants it where nothing can be fetched."""
    text = path.read_text(encoding="utf-8")
    path.with_suffix(".js").write_text(f"var __index = {text}", encoding="utf-8")
    path.unlink()


def words_by_page(project: Project, language: str) -> dict[str, list[str]]:
    """Address of a page → how people ask for it: ``search_words`` of its front matter."""
    found = {}
    for path in project.pages(language):
        front = metadata.read(textfile.read(path), project.relative(path))
        if metadata.ASKED in front:
            found[address(path.relative_to(project.docs / language).as_posix())] = front[metadata.ASKED].value
    return found


def titles_by_page(project: Project, language: str) -> dict[str, str]:
    """Address of a page → its title."""
    folder = project.docs / language
    pages = {path: path.relative_to(folder).as_posix() for path in project.pages(language)}
    return {address(name): covers.title(path) for path, name in pages.items()}


def names_by_page(project: Project, language: str) -> dict[str, list[str]]:
    """Address of a page → the names of PyTorch that it introduces, as its front matter has them."""
    found = {}
    for path in project.pages(language):
        if names := introduction.of_page(path).names:
            found[address(path.relative_to(project.docs / language).as_posix())] = list(names)
    return found


def address(page: str) -> str:
    """Where a page stands in the site, ``part/chapter/``."""
    name = page.removesuffix(".md")
    return "" if name == "index" else name.removesuffix("/index") + "/"


def tags_by_page(project: Project, language: str) -> dict[str, list[str]]:
    """Address of a page → the names in both languages of the terms that it explains."""
    found: dict[str, list[str]] = {}
    pages = list(chapters(project))
    for term in catalog.glossary(project):
        page = owner(project, term, pages)
        if page:
            found.setdefault(address(page), []).extend(names(term, language))
    return {page: list(dict.fromkeys(tags)) for page, tags in found.items()}


def tags_by_card(project: Project, language: str) -> dict[str, list[str]]:
    """Address of a card of the error gallery → its message, here and on other versions of PyTorch."""
    found = {}
    table = versions.read(project)
    for path, cards in card.pages(project, language):
        page = f"{path.parent.name}/{path.stem}/"
        for one in cards:
            told: dict[str, None] = {}
            for shown in one.shown[:1]:  # `notes lint` tells where there is none
                told |= dict.fromkeys(card.messages(project, shown))
                changes = [run.get("changed", {}).get(shown.snippet, []) for run in table.values()]
                told |= dict.fromkeys(c["now"] for lines in changes for c in lines if c["recorded"])
            found[f"{page}#{one.section.id}"] = list(told)
    return found


def names(term: Term, language: str) -> list[str]:
    """What readers may call a term: its names and aliases, those of the page's language first."""
    order = sorted(LANGUAGES, key=lambda other: other != language)
    return [name for other in order for name in (term.name[other], *term.aliases.get(other, []))]


def owner(project: Project, term: Term, pages: list[str]) -> str | None:
    """The page that explains a term, of ``pages`` in reading order: one whose title is the term, or has
    it, else the first that links to it in the glossary."""
    ranked = [(_fit(project, page, term), -place, page) for place, page in enumerate(pages)]
    best = max(ranked, default=(0, 0, ""))
    return best[2] if best[0] else None


def _fit(project: Project, page: str, term: Term) -> int:
    """How surely a page is about a term: 3 by its title, 2 by a part of its title, 1 by a link."""
    fits = [0]
    for language in LANGUAGES:
        title, text = _read(project.docs / language / page)
        known = [term.name[language], *term.aliases.get(language, [])]
        if any(title.lower() in (name.lower(), f"{name.lower()}s") for name in known):
            fits.append(3)
        if _has(title, term.name[language], language):
            fits.append(2)
        if re.search(LINK.format(re.escape(term.id)) + r"(?![\w-])", text):
            fits.append(1)
    return max(fits)


def _has(title: str, name: str, language: str) -> bool:
    edge = "" if language == "zh" else r"\b"
    return re.search(f"{edge}{re.escape(name)}{edge}", title, re.I) is not None


def chapters(project: Project) -> Iterator[str]:
    """Chapters and first pages of parts, below a language, in reading order; the reference is none."""
    for entry in navigation.book(project, "zh"):
        part, _, rest = entry.key.partition("/")
        written = all((project.docs / language / entry.key).is_file() for language in LANGUAGES)
        if rest and part != navigation.REFERENCE and written:
            yield entry.key


@again(file)
def _read(page: Path) -> tuple[str, str]:
    return covers.title(page), body(textfile.read(page))[0]
