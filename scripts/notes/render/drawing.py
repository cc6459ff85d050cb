"""A recorded figure inside a page: ids of its own, the colours of the page, as wide as the page allows."""

from __future__ import annotations

import html
import re

ID = re.compile(r'(?<=[\s"])id="([^"]+)"')
REFERENCE = re.compile(r'(url\(["\']?#|href="#)([^)"\']+)')
STYLE = re.compile(r"\s*<defs>\s*<style[^>]*>(.*?)</style>\s*</defs>|\s*<style[^>]*>(.*?)</style>", re.S)
EVERYTHING = re.compile(r"\*\s*\{([^}]*)\}")
INK = re.compile(r"(?<=[\s\"':;])(#000000|#000(?![0-9a-f])|black)(?=[\s\"';])", re.I)
PAPER = re.compile(r"(?<=[\s\"':;])(#ffffff|#fff(?![0-9a-f])|white)(?=[\s\"';])", re.I)
TAG = re.compile(r"<svg\b[^>]*>", re.S)
SIZE = re.compile(r'\s(width|height)="([^"]*)"')


def inline(svg: str, prefix: str, label: str) -> str:
    """``svg`` for use inside HTML: ids begin with ``prefix``, ``label`` is its text alternative.

    Black becomes the colour of the text around and white that of the page, so that one file serves
    light and dark.
    """
    svg = svg[svg.index("<svg") :].rstrip()
    svg, inherited = _without_style(svg)
    svg = ID.sub(lambda found: f'id="{prefix}{found[1]}"', svg)
    svg = REFERENCE.sub(lambda found: f"{found[1]}{prefix}{found[2]}", svg)
    svg = re.sub(r"<[^>]*>", lambda tag: _coloured(tag[0]), svg)
    return TAG.sub(lambda tag: _opened(tag[0], inherited, label), svg, count=1)


def _coloured(tag: str) -> str:
    return PAPER.sub("var(--md-default-bg-color)", INK.sub("currentColor", tag))


def _without_style(svg: str) -> tuple[str, str]:
    """A style sheet would reach the whole page: what it says of every element goes to the root."""
    inherited: list[str] = []

    def keep(found: re.Match[str]) -> str:
        for rule in EVERYTHING.finditer(found[1] or found[2] or ""):
            inherited.extend(part.strip() for part in rule[1].split(";") if part.strip())
        return ""

    return STYLE.sub(keep, svg), ";".join(inherited)


def _opened(tag: str, inherited: str, label: str) -> str:
    size = dict(SIZE.findall(tag))
    tag = SIZE.sub("", tag)
    natural = size.get("width", "")
    unit = "" if re.search("[a-z]$", natural) else "px"
    limit = f"--natural:{natural}{unit};max-width:var(--natural)" if natural else ""
    style = ";".join(filter(None, ["width:100%", limit, "height:auto", inherited]))
    name = html.escape(label, quote=True)
    tag = re.sub(r'\s(role|aria-label|style)="[^"]*"', "", tag)
    return f'{tag[:-1].rstrip()} role="img" aria-label="{name}" fill="currentColor" style="{style}">'
