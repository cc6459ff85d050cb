"""A prediction: what a reader chooses before an output is opened, and what explains it in the fold.

[A column plus a row](../../../snippets/part/chapter/rules.py#add "run predict")

- [ ] `[3]` | the longer one would have to shrink
- [x] `[3, 4]`

    Indented by four blanks more than the directive: it stands in the fold, below the output.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from notes.book import directive as book
from notes.book.directive import Directive
from notes.book.resolve import View
from notes.shelf import read as shelf

Wrong = tuple[int, str, str]  # line, message, hint
FEWEST, MOST, INDENT = 2, 4, 4
OPTION = re.compile(r"(?P<before>[ \t>]*)[-*+] \[(?P<mark>[ xX])\] +(?P<text>\S.*?)[ \t]*$")
NEARLY = re.compile(r"[ \t>]*(?:\d+[.)]|[-*+－•])[ \t]*[\[【［][ \t]*[xX✓√]?[ \t]*[\]】］](?![(（:\[])")
SPANS = re.compile(r"(`+).+?(?<!`)\1(?!`)|\$[^$\n]+\$")
CODE = re.compile(r"(?<![`\\])(`+)(?!`)(.+?)(?<!`)\1(?!`)")
BAR = " | "
WRITE = "`- [ ] wrong | why` and `- [x] right`"
SHOWN = 60  # characters of a record in a message


@dataclass(frozen=True)
class Option:
    """One answer to choose from.

    Attributes:
        line: in the text, from 1.
        right: it is what the snippet printed.
        text: the answer itself.
        why: what is said of it once it is chosen; empty if nothing.
    """

    line: int
    right: bool
    text: str
    why: str

    @property
    def code(self) -> str | None:
        """The first code span, whose words are compared with the record; None without one."""
        found = CODE.search(self.text)
        return _plain(found[2]) if found else None


@dataclass(frozen=True)
class Prediction:
    """A directive with ``predict``, its options, and the lines of the text that explain it, from 1."""

    directive: Directive
    options: tuple[Option, ...]
    explanation: range


def predictions(page: Path, text: str) -> list[Prediction]:
    """The predictions of a page, in order.

    Args:
        page: the file.
        text: its content.
    """
    lines = text.split("\n")
    return [_below(lines, one) for one in book.directives(page, text) if "predict" in one.options]


def option(line: str, number: int) -> Option | None:
    """The option that a line is; None for any other line.

    Args:
        line: as typed.
        number: where it stands.
    """
    found = OPTION.match(line)
    if not found:
        return None
    place = bar(found["text"])
    text, why = (
        (found["text"][:place], found["text"][place + len(BAR) :]) if place >= 0 else (found["text"], "")
    )
    return Option(number, found["mark"] in "xX", text.strip(), why.strip())


def bar(text: str) -> int:
    """Where the bar between an option and its reason stands, outside code and formulas; -1 without one.

    Args:
        text: of an option, or its whole line.
    """
    return SPANS.sub(lambda span: "·" * len(span[0]), text).find(BAR)


def problems(text: str, visible: str, found: list[Prediction]) -> Iterator[Wrong]:
    """What is wrong with the options of a page as they are typed.

    Args:
        text: of the page.
        visible: the same with blanks for what no reader sees as markup, such as fences and comments.
        found: its predictions.
    """
    lines = text.split("\n")
    for one in found:
        yield from _miscounted(one)
        last = one.options[-1].line if one.options else len(lines)
        if last < len(lines) and not _blank(lines[last]):
            hint = "Write each option on one line, and leave an empty line below the last one."
            yield last + 1, "an option that goes on below its line", hint
    taken = {option.line for one in found for option in one.options}
    for number, line in enumerate(visible.split("\n"), 1):
        if number in taken or "[" not in line.translate({ord("【"): "[", ord("［"): "["}):
            continue
        if OPTION.match(line):
            hint = "Options stand right below a directive with `predict`, indented as it is."
            yield number, "an option of no prediction", hint
        elif NEARLY.match(line):
            yield number, f"not read as an option: {line.strip()}", f"Write {WRITE}."


def _miscounted(one: Prediction) -> Iterator[Wrong]:
    options, right = one.options, [option for option in one.options if option.right]
    if options and not FEWEST <= len(options) <= MOST:
        count = f"{len(options)} option{'s' if len(options) > 1 else ''}"
        hint = f"Give two to four, or none where no choice is natural: {WRITE}."
        yield options[0].line, f"a prediction with {count}", hint
    if options and not right:
        yield options[0].line, "no option is right", "Begin the right one with `- [x]`."
    for other in right[1:]:
        hint = f"Keep one `- [x]`: the first stands on line {right[0].line}."
        yield other.line, "a second option is right", hint


def answers(one: Prediction, view: View) -> Iterator[Wrong]:
    """Where the options and the record of a snippet disagree; nothing without a record.

    Args:
        one: the prediction.
        view: what its directive shows.
    """
    script = view.script
    found = shelf.record(script.path, "cuda" if script.device == "cuda" else "cpu", script.shown)
    if found is None:
        return
    printed = _plain(" ".join(found.outputs.get(cell.name, "") for cell in view.cells))
    raises = any(cell.raises for cell in view.cells)
    name, right = one.directive.target.rpartition("snippets/")[2], _right(one)
    for option in one.options:
        said = f"“{option.text}”" if option.code is None else f"`{option.code}`"
        if option.right and option.code is None and not raises:
            hint = f"Write the words that `{name}` prints in backticks: {_cut(printed)}"
            yield option.line, f"the right option {said} has no code to compare with the record", hint
        elif option.right and option.code is not None and not fits(option.code, printed):
            hint = f"`{name}` {f'prints {_cut(printed)}' if printed else 'prints nothing'}"
            yield option.line, f"the right option says {said}, and the record does not", hint
        elif not option.right and option.code is not None and _as_right(option.code, right, printed):
            hint = f"`{name}` prints {_cut(printed)}: let the option say something else."
            yield option.line, f"the wrong option {said} is what the record says, too", hint


def fits(code: str, printed: str) -> bool:
    """Whether an output holds these words as a whole: ``3`` is no part of ``13``, ``3.5``, or ``-3``."""
    before = r"(?<![\w.-])" if re.match(r"[\w.]", code) else ""
    after = r"(?![\w]|\.\w)" if re.search(r"[\w.]$", code) else ""
    return bool(code) and re.search(before + re.escape(code) + after, printed) is not None


def _as_right(code: str, right: str | None, printed: str) -> bool:
    """Whether a wrong option says all that is printed, or at least what the right one says."""
    value = re.split(" = |: ", printed, maxsplit=1)[-1]
    more = right is not None and fits(right, code) and fits(code, printed)
    return more or code in (printed, value, right)


def _right(one: Prediction) -> str | None:
    return next((option.code for option in one.options if option.right), None)


def _below(lines: list[str], directive: Directive) -> Prediction:
    width, place = _width(directive.indent), _next(lines, directive.line)
    options: list[Option] = []
    while place < len(lines) and _indent(lines[place]) == width:
        found = option(lines[place], place + 1)
        if not found:
            break
        options.append(found)
        place = _next(lines, place + 1)
    end = last = place
    while end < len(lines) and (_blank(lines[end]) or _indent(lines[end]) >= width + INDENT):
        end += 1
        last = last if _blank(lines[end - 1]) else end
    return Prediction(directive, tuple(options), range(place + 1, last + 1))


def _next(lines: list[str], place: int) -> int:
    """The first line from ``place`` on that is not empty."""
    return next((index for index in range(place, len(lines)) if not _blank(lines[index])), len(lines))


def _blank(line: str) -> bool:
    return not line.strip("> \t")


def _indent(line: str) -> int:
    return _width(line[: len(line) - len(line.lstrip("> \t"))])


def _width(before: str) -> int:
    return len(before.expandtabs(INDENT))


def _plain(text: str) -> str:
    return " ".join(text.split())


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
