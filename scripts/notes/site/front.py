"""What belongs to both languages: the page that picks one, 404, redirects, sitemap.xml, robots.txt."""

from __future__ import annotations

from pathlib import Path
from string import Template
from urllib.parse import urlsplit
from xml.sax.saxutils import quoteattr

from notes.project import LANGUAGES, Project
from notes.site import missing, moved


def write(project: Project, out: Path, site_url: str = "", home: str = "") -> None:
    """Write the shared pages into ``out``, where both languages lie; ``home`` names their first page."""
    root = project.docs / "theme" / "root"
    values = {
        "home": home,
        "base": urlsplit(site_url).path or "/",
        "links": "\n  ".join(_alternates(site_url, home)),
        "mark": (project.docs / "theme" / "assets" / "favicon.svg").read_text(encoding="utf-8").strip(),
        "style": (root / "style.html").read_text(encoding="utf-8").strip(),
        "readers_language": (root / "language.html").read_text(encoding="utf-8").strip(),
    }
    page = Template((root / "index.html").read_text(encoding="utf-8")).substitute(values)
    (out / "index.html").write_text(page, encoding="utf-8")
    missing.write(project, out, values)
    moved.write(project, out, values, site_url, files=bool(home))
    (out / "robots.txt").write_text(_robots(site_url), encoding="utf-8")
    if site_url:
        (out / "sitemap.xml").write_text(_sitemap(out, site_url), encoding="utf-8")


def page_addresses(out: Path, language: str) -> list[str]:
    """The pages of one language as links name them: ``""`` is the home page, others ``part/chapter/``.

    Redirects are none.
    """
    folder = out / language
    pages = (page for page in folder.rglob("index.html") if not moved.is_one(page))
    found = (page.parent.relative_to(folder).as_posix() for page in pages)
    return sorted("" if path == "." else f"{path}/" for path in found)


def _alternates(site_url: str, page: str) -> list[str]:
    links = [(language, f"{site_url}{language}/{page}") for language in LANGUAGES]
    if site_url:
        links.append(("x-default", f"{site_url}{LANGUAGES[0]}/{page}" if page else site_url))
    return [f'<link rel="alternate" hreflang="{code}" href={quoteattr(address)}>' for code, address in links]


def _sitemap(out: Path, site_url: str) -> str:
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    others = {language: set(page_addresses(out, language)) for language in LANGUAGES}
    for language in LANGUAGES:
        for page in sorted(others[language]):
            lines.append(f"  <url><loc>{site_url}{language}/{page}</loc>")
            for other in LANGUAGES:
                if page in others[other]:
                    address = quoteattr(f"{site_url}{other}/{page}")
                    lines.append(f'    <xhtml:link rel="alternate" hreflang="{other}" href={address}/>')
            lines.append("  </url>")
    return "\n".join([*lines, "</urlset>", ""])


def _robots(site_url: str) -> str:
    lines = ["User-agent: *", "Allow: /"]
    return "\n".join([*lines, f"Sitemap: {site_url}sitemap.xml", ""] if site_url else [*lines, ""])
