"""Paper: how full the sheets of printed chapters are, and what stands above them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import site_browser
from pypdf import PdfReader

CHAPTERS = (
    "tensors/creating-tensors/",
    "tensors/broadcasting/",
    "tensors/shape-view-reshape/",
    "autograd/backward-scalar/",
    "autograd/minimum-with-optimizer/",
    "graph/leaf-tensors/",
    "layers/mini-trainer/",
    "lectures/l10-cnn/",
    "workflows/images/",
    "debugging/errors-shapes/",
)
FULL = 0.6  # of the sheet between its margins
MARGIN = 18 / 25.4 * 72  # points: above and below, as print.css has it


def printed(watched: site_browser.Watched, address: str, target: Path) -> PdfReader:
    watched.open(address).pdf(path=target, format="A4", print_background=True)
    return PdfReader(target)


def fullness(page: Any) -> float:
    """How far down the text of a sheet goes, the page number not counted."""
    height = float(page.mediabox.height)
    lowest = height - MARGIN

    def note(text: str, current: list[float], matrix: list[float], font: Any, size: float) -> None:
        nonlocal lowest
        bottom = current[3] * matrix[5] + current[5]
        if text.strip() and bottom > MARGIN:
            lowest = min(lowest, bottom)

    page.extract_text(visitor_text=note)
    return (height - MARGIN - lowest) / (height - 2 * MARGIN)


def test_a_printed_chapter_fills_its_sheets_and_is_printed_by_day(browser, base: str, tmp_path: Path) -> None:
    watched = site_browser.Watched(browser, base, color_scheme="dark")
    page = watched.open(f"en/{CHAPTERS[3]}")
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(41, 36, 31)"
    reader = printed(watched, f"en/{CHAPTERS[3]}", tmp_path / "chapter.pdf")
    filled = [round(fullness(sheet), 2) for sheet in reader.pages]
    assert len(filled) > 6 and min(filled[:-1]) >= FULL, filled
    for number, sheet in enumerate(reader.pages, 1):
        lines = sheet.extract_text().split("\n")
        assert "Torch Notes · Backward from a scalar" in lines and str(number) in lines, lines
    watched.close()


def test_a_sheet_does_not_end_with_the_title_of_what_follows(
    watched: site_browser.Watched, tmp_path: Path
) -> None:
    page = watched.open("en/tensors/shape-view-reshape/")
    titles = page.locator(".notes-caption > span:first-child, summary").all_text_contents()
    reader = printed(watched, "en/tensors/shape-view-reshape/", tmp_path / "chapter.pdf")
    sheets = [" ".join(sheet.extract_text().split()) for sheet in reader.pages]
    ends = [title for title in titles for text in sheets if text.endswith(f" {' '.join(title.split())}")]
    assert len(titles) > 20 and ends == []


@pytest.mark.full
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_no_sheet_but_the_last_is_less_than_three_fifths_full(
    language: str, chapter: str, watched: site_browser.Watched, tmp_path: Path
) -> None:
    reader = printed(watched, f"{language}/{chapter}", tmp_path / "chapter.pdf")
    filled = [round(fullness(sheet), 2) for sheet in reader.pages]
    assert min(filled[:-1]) >= FULL, filled
