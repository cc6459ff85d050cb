"""What is new, as a feed: ``news.xml`` in each language, where the address of the site is known."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as etree

from notes.book import news
from notes.project import LANGUAGES, Project
from notes.render.news import FEED

ATOM = "http://www.w3.org/2005/Atom"
TITLES = {"zh": "Torch Notes：新内容", "en": "Torch Notes: what is new"}


def write(project: Project, out: Path, site_url: str) -> None:
    """Write the feeds into ``out``, where both languages lie; nothing without an address, or without news.

    Raises:
        ProblemsError: the data file cannot be read.
    """
    if site_url and news.read(project):
        for language in LANGUAGES:
            (out / language / FEED).write_text(feed(project, language, site_url), encoding="utf-8")


def feed(project: Project, language: str, site_url: str) -> str:
    """The feed of one language as Atom; the ids are addresses, which stay as they are."""
    found = news.read(project)
    base = f"{site_url}{language}/"
    page = f"{base}{news.PAGE}/"
    root = etree.Element("feed", {"xmlns": ATOM, "xml:lang": language})
    _put(root, title=TITLES[language], id=page, updated=_moment(found[0]))
    _put(etree.SubElement(root, "author"), name="Torch Notes")
    etree.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": f"{base}{FEED}"})
    etree.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": page})
    for one in found:
        entry = etree.SubElement(root, "entry")
        text = one.text[language].replace("`", "")
        _put(entry, title=one.title[language].replace("`", ""), id=f"{page}#{one.id}", updated=_moment(one))
        etree.SubElement(entry, "link", {"href": f"{page}#{one.id}"})
        _put(entry, summary=text)
    etree.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{etree.tostring(root, encoding="unicode")}\n'


def _put(parent: etree.Element, **texts: str) -> None:
    for name, text in texts.items():
        etree.SubElement(parent, name).text = text


def _moment(one: news.Entry) -> str:
    return f"{one.date}T00:00:00Z"
