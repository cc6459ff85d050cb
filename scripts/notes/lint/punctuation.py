"""Chinese punctuation and the spaces between Chinese and Latin text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notes.chinese import CHARACTER
from notes.lint.finding import Finding
from notes.lint.passage import APART, CLOSER, CODE, FORMULA, HAN, OPENER, Passage

FULL = dict(zip(",.;:?!()", "，。；：？！（）", strict=True))
OPEN, CLOSE = "（《「『“‘【", "，。；：？！、）》」』”’】"
LETTERS = f"A-Za-z0-9{CODE}{FORMULA}"
LATIN = re.compile(f"[{LETTERS}]")
BORDER = re.compile(  # where a space may be missing, or one too many
    rf"[{CHARACTER}](?=[{LETTERS}(+−-])|[{LETTERS}%)](?=[{CHARACTER}])|[^ ](?= )"
)
SHAPE_PART = rf"(?:[A-Za-z]|\d+|-1|…|\.\.\.|\*|{CODE}|{FORMULA})"
SHAPE = re.compile(rf"\(\s*(?:{SHAPE_PART}\s*(?:,\s*{SHAPE_PART}?\s*)+|\d+|)\)")
FILE_ENDING = re.compile(r"\.(?:[a-z]{2,5}\b|\.)")
ENUMERATOR = re.compile(r"\s*(?:\d+|[A-Za-z])\.$")


def findings(passage: Passage) -> Iterator[Finding]:
    """Everything wrong with the punctuation and the spaces of a Chinese passage."""
    if passage.language != "zh" or not HAN.search(passage.seen):
        return
    seen, pairs = passage.seen, list(_brackets(passage.seen))
    chinese = [pair for pair in pairs if _bracket_is_chinese(seen, *pair)]
    for pair in chinese:
        yield _full_width(passage, *pair)
    for place, char in enumerate(seen):
        if char in ",.;:?!" and _mark_is_chinese(seen, place):
            yield _full_width(passage, place)
    yield from _spaces(passage, {place for pair in chinese for place in pair})


def _brackets(seen: str) -> Iterator[tuple[int, int]]:
    """Places of the pairs of half-width brackets."""
    open_ = []
    for place, char in enumerate(seen):
        if char == "(":
            open_.append(place)
        elif char == ")" and open_:
            yield open_.pop(), place
        elif char == APART:
            open_.clear()


def _bracket_is_chinese(seen: str, start: int, end: int) -> bool:
    if FILE_ENDING.match(seen, end + 1):
        return False
    if HAN.search(seen[start:end]):
        return True
    call = start and re.match(r"[A-Za-z0-9_]", seen[start - 1])  # f(x)
    if call or SHAPE.fullmatch(seen[start : end + 1]):
        return False
    before, after = seen[:start].rstrip(" "), seen[end + 1 :].lstrip(" ")
    return bool(HAN.match(before[-1:]) or HAN.match(after[:1]))


def _mark_is_chinese(seen: str, place: int) -> bool:
    """Whether a half-width mark stands in Chinese text: after it, before it, or at its end."""
    if seen[place] == "." and (seen[place - 1 : place] == "." or FILE_ENDING.match(seen, place)):
        return False
    before, rest = seen[place - 1 : place] if place else "", seen[place + 1 :]
    if HAN.match(before) or (before and before in "）》」』”】"):
        return True
    after = rest.lstrip(" ")[:1]
    if HAN.match(after) or (after and after in OPEN):
        return not (seen[place] == "." and ENUMERATOR.fullmatch(_cell(seen, place) + "."))
    return not rest.strip() and before not in ("", " ", APART) and APART not in seen


def _cell(seen: str, place: int) -> str:
    return seen[seen.rfind(APART, 0, place) + 1 : place]


def _full_width(passage: Passage, *marks: int) -> Finding:
    """Replace a half-width mark, or a pair, and drop the spaces that full-width ones do not need."""
    seen, edits = passage.seen, []
    for place in marks:
        edits.append((passage.places[place], passage.places[place] + 1, FULL[seen[place]]))
        beside = list(_run_of_spaces(seen, place, -1))
        if seen[place + 1 :].strip(" "):  # two spaces at the end are a line break
            beside += _run_of_spaces(seen, place, 1)
        edits += [(passage.places[space], passage.places[space] + 1, "") for space in beside]
    mark = "".join(seen[place] for place in marks)
    message = f"half-width `{mark}` in Chinese text: {passage.excerpt(marks[0], marks[-1] + 1)}"
    full = "".join(FULL[char] for char in mark)
    return Finding(passage.problem(message, f"Write `{full}` (notes lint --fix)."), tuple(edits))


def _run_of_spaces(seen: str, place: int, step: int) -> Iterator[int]:
    place += step
    while 0 <= place < len(seen) and seen[place] == " ":
        yield place
        place += step


def _spaces(passage: Passage, wrong: set[int]) -> Iterator[Finding]:
    seen = passage.seen
    for found in BORDER.finditer(seen):
        place = found.start()
        left, right = seen[place], seen[place + 1]
        if place in wrong or place + 1 in wrong:
            continue
        if _needs_space(seen, place):
            at = _gap(passage, place)
            message = f"no space between Chinese and Latin text: {passage.excerpt(place, place + 2)}"
            hint = "Put one space there (notes lint --fix)."
            yield Finding(passage.problem(message, hint), ((at, at, " "),))
        elif left != " " and right == " ":
            yield from _needless(passage, place)


def _needs_space(seen: str, place: int) -> bool:
    left, right, after = seen[place], seen[place + 1], seen[place + 2 : place + 3]
    if HAN.match(left):
        signed = right in "-+−" and after.isdigit()
        return bool(LATIN.match(right)) or signed or bool(SHAPE.match(seen, place + 1))
    return bool(HAN.match(right)) and (bool(LATIN.match(left)) or left in "%)")


def _needless(passage: Passage, place: int) -> Iterator[Finding]:
    """A run of spaces after ``place`` that Chinese typography does not have."""
    seen = passage.seen
    run = list(_run_of_spaces(seen, place, 1))
    left, right = seen[place], seen[run[-1] + 1 : run[-1] + 2]
    if not right or APART in (left, right) or passage.places[run[-1]] - passage.places[run[0]] >= len(run):
        return
    if left in CLOSE and passage.mask[passage.places[place] + 1] == CLOSER:
        return  # after “**Bold.** ” a space lets every reader of Markdown find the end of the bold text
    if left in OPEN + CLOSE or right in OPEN + CLOSE:
        message = f"a space beside `{left if left in OPEN + CLOSE else right}`: "
    elif HAN.match(left) and HAN.match(right):
        message = "a space between Chinese characters: "
    else:
        return
    edits = tuple((passage.places[i], passage.places[i] + 1, "") for i in run)
    message += passage.excerpt(place, run[-1] + 2)
    yield Finding(passage.problem(message, "Remove the space (notes lint --fix)."), edits)


def _gap(passage: Passage, place: int) -> int:
    """Where a space between two visible characters belongs: outside the markup between them."""
    start, end = passage.places[place] + 1, passage.places[place + 1]
    between = passage.mask[start:end]
    opener = between.find(OPENER)
    return start + opener if opener >= 0 else end
