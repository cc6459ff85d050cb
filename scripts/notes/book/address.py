"""Where a link leads, said in a way that both languages share."""

from __future__ import annotations

import posixpath
import re
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from notes.project import LANGUAGES

SEGMENT = re.compile(r"(?:zh|en)(?:[-_](?:[a-z]{2}|hans|hant))?|cn", re.I)
HOST_LABEL = re.compile(r"(?:zh|en)(?:-[a-z]{2,4})?", re.I)


def shared(target: str, page: PurePosixPath, language: str) -> str:
    """``target``, as written on ``page`` (a path below ``docs/<language>``), without its language.

    A page of the book becomes ``page:part/chapter.md#id``, one of the other language ``other:…``,
    any other file ``file:…`` from the root; an address elsewhere loses segments such as ``/zh-cn/``.
    """
    if urlsplit(target).scheme or target.startswith("//"):
        return _elsewhere(target)
    path, mark, anchor = target.partition("#")
    home = posixpath.join("docs", language)
    place = posixpath.join(home, str(page.parent), unquote(path)) if path else posixpath.join(home, str(page))
    place = posixpath.normpath(place)
    for name, prefix in (("page", home), *(("other", f"docs/{other}") for other in LANGUAGES)):
        if place == prefix or place.startswith(prefix + "/"):
            return f"{name}:{posixpath.relpath(place, prefix)}{mark}{unquote(anchor)}"
    return f"file:{place}{mark}{anchor}"


def _elsewhere(target: str) -> str:
    parts = urlsplit(target)
    labels = parts.netloc.split(".")
    host = ".".join(label for label in labels[:-2] if not HOST_LABEL.fullmatch(label))
    host = ".".join(filter(None, [host, *labels[-2:]]))
    path = "/".join(segment for segment in parts.path.split("/") if not SEGMENT.fullmatch(segment))
    return parts._replace(netloc=host, path=path.rstrip("/") or "/").geturl()
