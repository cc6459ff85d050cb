"""Which section of one language belongs to which of the other: by id first, then by place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from notes.book.page import Page, Section
from notes.parity.mismatch import Mismatch, mismatch

HINT = "Both pages have the same headings with the same ids in the same order: `## … { #short-id }`."
DEEPEST = 3  # headings down to this level have an id


@dataclass
class Pair:
    """Two sections that say the same, and those that follow on one side only."""

    zh: Section
    en: Section
    only: dict[str, list[Section]] = field(default_factory=lambda: {"zh": [], "en": []})


@dataclass
class Pairing:
    """The sections of two pages, pair by pair, and where their headings differ."""

    pairs: list[Pair]
    problems: list[Mismatch]


def pair(zh: Page, en: Page) -> Pairing:
    """Align two pages; a section without its like is reported once and compared with nothing."""
    common = _ids(zh) & _ids(en)
    groups = {page.language: dict(_groups(page, common)) for page in (zh, en)}
    found = Pairing([], [])
    found.problems += _disorder(zh, en, common)
    for id, (head, *rest) in groups["zh"].items():
        other, *others = groups["en"][id]
        anchor = Pair(head, other)
        _match(zh, en, anchor, found)
        for left, right in zip(rest, others, strict=False):
            _match(zh, en, Pair(left, right), found)
        paired = min(len(rest), len(others))
        anchor.only["zh"], anchor.only["en"] = rest[paired:], others[paired:]
        for section in rest[paired:]:
            found.problems.append(_alone(zh, en, section, other.line, "Chinese"))
        for section in others[paired:]:
            found.problems.append(_alone(zh, en, section, head.line, "English"))
    return found


def _ids(page: Page) -> set[str]:
    """The ids that stand for exactly one section."""
    counts = Counter(section.id for section in page.sections[1:])
    return {id for id, count in counts.items() if id and count == 1}


def _groups(page: Page, common: set[str]) -> Iterator[tuple[str, list[Section]]]:
    """Each section that both pages have (the opening is ``""``), with the strangers that follow it."""
    group = [page.lead]
    for section in page.sections[1:]:
        if section.id in common:
            yield group[0].id if group[0].id in common else "", group
            group = [section]
        else:
            group.append(section)
    yield group[0].id if group[0].id in common else "", group


def _disorder(zh: Page, en: Page, common: set[str]) -> list[Mismatch]:
    orders = [[section for section in page.sections if section.id in common] for page in (zh, en)]
    for left, right in zip(*orders, strict=True):
        if left.id != right.id:
            message = f"the sections stand in another order: #{left.id} ↔ #{right.id}"
            return [mismatch(((zh.shown, left.line), (en.shown, right.line)), message, HINT)]
    return []


def _match(zh: Page, en: Page, both: Pair, found: Pairing) -> None:
    """Note how the two headings differ; keep the pair if it is certain that they belong together."""
    left, right = both.zh, both.en
    certain = left.id == right.id or not left.id or not right.id
    message = ""
    if not certain:
        message = f"heading ids #{left.id} ↔ #{right.id}"
    elif left.level != right.level:
        message = f"{left.name}: heading level {left.level} in Chinese, {right.level} in English"
    elif left.id != right.id or (not left.id and 1 < left.level <= DEEPEST):
        where = "both languages" if left.id == right.id else "Chinese" if right.id else "English"
        message = f"{left.name} has no id in {where}"
    if message:
        found.problems.append(mismatch(((zh.shown, left.line), (en.shown, right.line)), message, HINT))
    if certain:
        found.pairs.append(both)


def _alone(zh: Page, en: Page, section: Section, beside: int, language: str) -> Mismatch:
    here, there = (section.line, beside) if language == "Chinese" else (beside, section.line)
    message = f"{section.name} only in {language}"
    return mismatch(((zh.shown, here), (en.shown, there)), message, HINT)
