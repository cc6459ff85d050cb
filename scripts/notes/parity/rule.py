"""The rules that hold section by section: what has to be the same, and how the first difference is found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from notes.book.markup import Element

LONGEST = 70


@dataclass(frozen=True)
class Difference:
    """The first difference of two lists of elements, and how many elements differ in all."""

    zh: Element | None
    en: Element | None
    count: int = 1
    moved: bool = False  # the same elements in another order


Find = Callable[[list[Element], list[Element]], Difference | None]


def in_order(zh: list[Element], en: list[Element]) -> Difference | None:
    """The first place where the two sequences part."""
    keys = [e.key for e in zh], [e.key for e in en]
    if keys[0] == keys[1]:
        return None
    if Counter(keys[0]) == Counter(keys[1]):
        apart = [(a, b) for a, b in zip(zh, en, strict=True) if a.key != b.key]
        return Difference(*apart[0], len(apart), moved=True)
    steps = SequenceMatcher(None, *keys, autojunk=False).get_opcodes()
    changed = [step for step in steps if step[0] != "equal"]
    _, start, end, other, other_end = changed[0]
    count = sum(max(i2 - i1, j2 - j1) for _, i1, i2, j1, j2 in changed)
    return Difference(zh[start] if start < end else None, en[other] if other < other_end else None, count)


def as_bag(zh: list[Element], en: list[Element]) -> Difference | None:
    """What one side has more often than the other; the order is free."""
    counts = Counter(e.key for e in zh), Counter(e.key for e in en)
    only_zh, only_en = _beyond(zh, counts[1]), _beyond(en, counts[0])
    if not only_zh and not only_en:
        return None
    count = max(len(only_zh), len(only_en))
    return Difference(only_zh[0] if only_zh else None, only_en[0] if only_en else None, count)


def as_set(zh: list[Element], en: list[Element]) -> Difference | None:
    """What only one side has; order and repetition are free."""
    return as_bag(_unique(zh), _unique(en))


def _beyond(elements: list[Element], there: Counter[str]) -> list[Element]:
    left, more = Counter(there), []
    for element in elements:
        left[element.key] -= 1
        if left[element.key] < 0:
            more.append(element)
    return more


def _unique(elements: Iterable[Element]) -> list[Element]:
    return list({element.key: element for element in reversed(list(elements))}.values())


@dataclass(frozen=True)
class Rule:
    """One kind of element that both languages share."""

    kind: str
    noun: str
    find: Find
    hint: str
    counted: bool = False  # only the number matters, so that is what is said

    def message(self, difference: Difference, zh: list[Element], en: list[Element]) -> str:
        """What differs, without the place."""
        if self.counted:
            return f"{_many(len(zh), self.noun)} in Chinese, {len(en)} in English"
        more = f" (and {difference.count - 1} more)" if difference.count > 1 else ""
        sides = [_quote(element) for element in (difference.zh, difference.en) if element]
        if difference.moved:
            return f"another order: {self.noun} {' ↔ '.join(sides)}"
        if len(sides) == 2:
            return f"{self.noun} {' ↔ '.join(sides)}{more}"
        language = "Chinese" if difference.zh else "English"
        return f"{self.noun} {sides[0]} only in {language}{more}"


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _quote(element: Element) -> str:
    text = " ".join(element.shown.split())
    return f"`{text if len(text) <= LONGEST else text[: LONGEST - 1] + '…'}`"


RULES = (
    Rule(
        "directive",
        "snippet",
        in_order,
        "Show the same snippets with the same options in the same order; only the caption is translated.",
    ),
    Rule("prediction", "prediction", in_order, "Give both pages the same options in the same order."),
    Rule("value", "inline value", as_set, "Quote the same outputs in both sentences."),
    Rule("generated", "generated list", in_order, "Put the same `<!-- notes: … -->` in both pages."),
    Rule("formula", "formula", as_bag, "Copy the TeX from one page to the other; words belong to the prose."),
    Rule("link", "link", as_bag, "Link to the same page and anchor in both languages."),
    Rule("image", "image", in_order, "Show the same images in the same order."),
    Rule("tab", "tab", in_order, "Give both pages the same tabs.", counted=True),
    Rule(
        "admonition", "box", in_order, "Use the same kinds of boxes in the same order; titles are translated."
    ),
    Rule("answer", "exercise answer", in_order, "Give both pages the same exercises with folded answers."),
    Rule("fence", "code fence", in_order, "Give both pages the same fences in the same languages."),
    Rule("table", "table", in_order, "Give the table the same columns and rows in both languages."),
)
TERM = Rule("term", "glossary link", as_set, "Link the term at its first occurrence in both pages.")
