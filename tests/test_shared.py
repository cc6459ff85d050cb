"""What a reader takes along or passes on: pictures beside links, files of the whole book."""

from __future__ import annotations

import json
import re
import struct
from pathlib import Path

import pytest
from conftest import ROOT
from notes.book import navigation
from notes.project import LANGUAGES, find
from notes.render.downloads import VARIABLE
from notes.site import downloads, offline
from pages import render

PICTURES = ROOT / "docs" / "theme" / "assets" / "og"


def test_every_part_has_a_small_picture() -> None:
    keys = [Path(one.key) for one in navigation.book(find(ROOT), "zh")]
    parts = {key.parts[0] for key in keys if len(key.parts) == 2} | {"home"}
    assert {path.stem for path in PICTURES.glob("*")} == parts, "PYTHONPATH=scripts python -m bench.cards"
    for path in PICTURES.glob("*.png"):
        data = path.read_bytes()
        assert len(data) <= 30_000 and struct.unpack(">II", data[16:24]) == (1200, 630), path.name


def test_a_shared_link_has_title_and_sentence_and_nothing_absolute_without_an_address(built: Path) -> None:
    for language in LANGUAGES:
        for page in (built / language).rglob("index.html"):
            text = page.read_text(encoding="utf-8")
            if 'http-equiv="refresh"' in text:
                continue
            told = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', text))
            assert told["title"] and told["description"] and told["locale"].startswith(language), page
            assert "image" not in told and "url" not in told


def test_the_build_offers_the_files_that_are_there(book, monkeypatch: pytest.MonkeyPatch) -> None:
    project, dist = book.project, book.root / "dist"
    body = "# Take along\n\n<!-- notes: downloads -->"
    monkeypatch.setenv(VARIABLE, downloads.told(project))
    html = render(project, body, "en", "reference/take-along")
    assert "comes without files" in html and "<a " not in html
    dist.mkdir()
    for name in ("torch-notes-zh.pdf", "torch-notes-en.pdf", offline.NOTEBOOKS, "other.txt"):
        (dist / name).write_bytes(b"0" * 1_200_000)
    monkeypatch.setenv(VARIABLE, downloads.told(project))
    assert len(json.loads(downloads.told(project))) == 3
    html = render(project, body, "zh", "reference/take-along")
    links = re.findall(r'<a href="([^"]+)" download>', html)
    folder = "../../../downloads"
    names = ["torch-notes-zh.pdf", "torch-notes-en.pdf", offline.NOTEBOOKS]
    assert links == [f"{folder}/{name}" for name in names] and "1.2 MB" in html
    (book.root / "site").mkdir()
    downloads.copy(project, book.root / "site")
    assert sorted(path.name for path in (book.root / "site" / "downloads").iterdir()) == sorted(names)
