"""Near misses: what was meant as markup of these notes and is none, told with what to write instead.

Boxes (``!!!``, ``???``, ``===``), fences and indentation are read line by line from the page as it was typed;
``misfit`` words what is said about a directive or an inline value that Markdown did not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from notes.book import directive as book
from notes.book import fence
from notes.problem import nearest
from notes.render import mark

Wrong = tuple[int, str, str]  # line from 1, message, hint
KINDS = (  # what a box may be: the kinds of the theme, and those of these notes
    *("note", "abstract", "info", "tip", "success", "question", "warning", "failure", "danger", "bug"),
    *("example", "quote", "mistake", "answer", "proof"),
)
NO_BOX = "does not begin a box"
SIGNS = tuple("!?=！？＝")
PLACES = {"inline", "end"}
BOX = re.compile(r"(?P<lead>[ \t>]*)(?P<mark>[!！]{3}|[?？]{3}\+?|[=＝]{3}[!+]*)(?![!！?？=＝])(?P<rest>.*)")
ADMONITION = re.compile(r"!!! ?(?P<kind>[\w-]+(?: +[\w-]+)*)(?: +\".*?\")? *")
DETAILS = re.compile(
    r"\?{3}\+? ?(?:(?P<kind>[\w-]+(?: +[\w-]+)*?)?(?: +\".*?\")|(?P<bare>[\w-]+(?: +[\w-]+)*?)) *"
)
TAB = re.compile(r"={3}(?:\+|\+!|!\+|!)? +\".*?\" *")
WRITE = {
    "!": '!!! note "Title", with straight quotes, and its text below it, indented by 4',
    "?": '??? answer "Title", with straight quotes, and its text below it, indented by 4',
    "=": '=== "Title", with straight quotes, and its text below it, indented by 4',
}
HALF = str.maketrans("！？＝", "!?=")
LIST_FENCE = re.compile(r"[ \t>]*(?:[-*+]|\d+[.)])[ \t]+(`{3,}|~{3,})(?!.*\1)")
FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})(?!.*\1)")
ODD_FENCE = re.compile(r"[ \t>]*[｀·]{3,}\s*\w*\s*$")  # what an input method makes of backticks
ALERT = re.compile(r"[ \t>]*>[ \t]*\[!\w+\]")
COUNT = re.compile(r"(?P<lead>[ \t]*)(?:!{2}|!{4,}|\?{2}|\?{4,}|={2}|={4,})[+!]?[ \t]*[\w\"]")
OPTION = re.compile(rf"\b(?:{'|'.join(book.OPTIONS)}|hl=[\d,-]+)(?=[\s\"”’'])")
ODD = re.compile("[ \t]*[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]")
CONTAINER = re.compile(r"[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]|\[\^[^\]]+\]:|:[ \t]|!!!|\?\?\?|===)")
BLANK = "A block in a list or a box is indented by 4 blanks, one in two of them by 8, any other by none."
ALONE = "A directive stands alone in its paragraph, in half-width marks, indented by 4 in a list or a box"


def problems(text: str) -> list[Wrong]:
    """What is wrong with the fences, the boxes and the indentation of a page, in order."""
    lines, seen = text.split("\n"), mark.visible(text).split("\n")
    opened = fence.fences(lines)
    blocks = list(seen)  # where a fence begins, a block does
    for found in opened:
        blocks[found.first] = lines[found.first]
    loose = [found for found in opened if found.last is None and seen[found.first].strip()]
    wrong = [*_fences(loose, lines, seen), *_boxes(lines, seen), *_indentation(blocks), *_comments(seen)]
    return sorted(wrong)


def _fences(loose: list[fence.Fence], lines: list[str], seen: list[str]) -> Iterator[Wrong]:
    """Fences that are none; what follows the first one that stays open is its consequence."""
    opened = {found.first for found in loose}
    before = len(lines)
    for index, line in enumerate(seen[: loose[0].first if loose else None]):
        if ODD_FENCE.match(line):
            message = f"`{line.strip()}` does not begin a fence"
            yield index + 1, message, "Write three half-width backticks: ```"
        elif LIST_FENCE.match(line):
            message = "a fence that begins behind the mark of a list item"
            yield (
                index + 1,
                message,
                "Begin it on a line of its own, with an empty line before it, indented by 4.",
            )
        elif FENCE.match(line) and index not in opened:
            message = f"`{line.strip()}` does not begin a fence"
            yield index + 1, message, 'Write ```python, and behind it nothing but title="…" or hl_lines="…".'
        else:
            continue
        before = min(before, index)
    for found in loose[:1]:
        if found.first < before:
            opening = FENCE.match(lines[found.first])
            sign = opening[1] if opening else "the same marks"
            hint = f"Close it with {sign} alone on a line, indented as it is."
            yield found.first + 1, "a fence that is never closed", hint


def _comments(seen: list[str]) -> Iterator[Wrong]:
    for index, line in enumerate(seen):
        if line.lstrip().startswith("<!--"):  # those that end are blank here
            yield index + 1, "a comment that is never closed", "Close it with `-->`."


def _boxes(lines: list[str], seen: list[str]) -> Iterator[Wrong]:
    for index, line in enumerate(seen):
        found = BOX.match(line) if line.lstrip("> \t").startswith(SIGNS) else None
        if found and (is_box(found) or _has_body(lines, index, _width(found["lead"]))):
            yield from _box(lines, index, found)
            continue
        odd = COUNT.match(line)
        if ALERT.match(line) or (odd and _has_body(lines, index, _width(odd["lead"]))):
            sign = next((char for char in line if char in "!?="), "!")
            yield index + 1, f"`{line.strip()}` {NO_BOX}", f"Write {WRITE[sign]}."


def is_box(found: re.Match[str]) -> bool:
    """Whether a line that begins like a box was meant as one, and is no line under a heading."""
    rest = found["rest"]
    if found["mark"][0] in "=＝":
        return bool(re.match(r"\s*[\"“”'‘’「＂]|\s+\w", rest))
    if found["mark"].isascii():
        return bool(re.match(r"\s*[\w\"“”'‘’「＂]", rest))
    return bool(re.match(r"\s*[a-zA-Z\"“”]", rest))


def _box(lines: list[str], index: int, found: re.Match[str]) -> Iterator[Wrong]:
    shown = lines[index].strip("> \t")
    kind = found["mark"][0].translate(HALF)
    pattern = {"!": ADMONITION, "?": DETAILS, "=": TAB}[kind]
    right = pattern.fullmatch(shown)
    if not right:
        yield index + 1, f"`{shown}` {NO_BOX}", f"Write {WRITE[kind]}."
        return
    words = [] if kind == "=" else (right["kind"] or right.groupdict().get("bare") or "").split()
    words = [word for word in words if word not in PLACES]
    if words and words[0] not in KINDS:
        yield index + 1, f"unknown box type `{words[0]}`", nearest(words[0], KINDS)
    if ">" not in found["lead"] and not _has_body(lines, index, _width(found["lead"])):
        yield (
            index + 1,
            f"the box `{shown}` is empty",
            "Indent all of its text by 4 blanks more than this line.",
        )


def below(lines: list[str], line: int, boxes: set[int]) -> bool:
    """Whether a line stands in what one of ``boxes`` (their lines) was meant to hold."""
    width = _width(lines[line - 1])
    for number in range(line - 1, 0, -1):
        text = lines[number - 1]
        if text.strip() and _width(text) < width:
            if number in boxes:
                return True
            width = _width(text)
    return False


def _has_body(lines: list[str], index: int, width: int) -> bool:
    below = next((line for line in lines[index + 1 :] if line.strip()), "")
    return bool(below) and (_width(below) >= width + 4 or bool(ODD.match(below)))


def _indentation(seen: list[str]) -> Iterator[Wrong]:
    for index, line in enumerate(seen):
        if not line.strip() or not (line[0].isspace() or ODD.match(line)):
            continue
        if ODD.match(line):
            message = "the indentation has a blank that is none, such as a no-break or a full-width space"
            yield index + 1, message, "Indent with the space bar alone. " + BLANK
        elif _width(line) % 4 and (index == 0 or not seen[index - 1].strip()) and _cuts(seen, index):
            count = f"{_width(line)} blank" + ("s" if _width(line) > 1 else "")
            yield index + 1, f"a block indented by {count}: it ends the list or the box above it", BLANK


def _cuts(seen: list[str], index: int) -> bool:
    """Whether a list or a box above was meant to hold this line."""
    width = _width(seen[index])
    above = next((line for line in reversed(seen[:index]) if line.strip() and _width(line) < width), "")
    return bool(CONTAINER.match(above))


def _width(line: str) -> int:
    line = line.expandtabs(4)
    return len(line) - len(line.lstrip(" "))


def misfit(line: str) -> tuple[str, str]:
    """What to say about a line where a directive or an inline value was meant."""
    shown = line.strip() if len(line.strip()) <= 80 else line.strip()[:79] + "…"
    value = re.search(r"`?\s*\brun\s*[:：]?\s*((?:snippets/)?[\w.-]+/[\w./-]*\.py(?:#\w*)?)", line, re.I)
    path = mark.PATH.search(line)
    if value and not path:
        right = f"`run:{value[1].removeprefix('snippets/')}`"
        hint = f"Write {right}, in single backticks and without blanks, outside raw HTML and indented code."
        return f"meant as an inline value and not read as one: {shown}", hint
    hint = f"{ALONE}: {_directive(line)}" if path or mark.TITLED.search(line) else f"{ALONE}."
    return f"meant as a directive and not read as one: {shown}", hint


def _directive(line: str) -> str:
    """The directive that a line was meant as, as far as can be seen."""
    caption = re.search(r"[\[［【]([^\[\]［］【】]*)[\]］】]", line)
    titled, path = mark.TITLED.search(line), mark.PATH.search(line)
    target = re.sub(r"\s", "", path[0]) if path else titled["target"] if titled else ""
    cell = re.match(r"#\w+", line[path.end() :]) if path else None
    options = OPTION.findall(line[path.end() :]) if path else []
    words = " ".join(["run", *options])
    return f'[{caption[1] if caption else "caption"}]({target}{cell[0] if cell else ""} "{words}")'
