"""Figures and data compared: a moved curve is drift, a renderer's last decimal is not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest
from typing import Any, NamedTuple
from xml.parsers import expat

from notes.compare import numeral
from notes.compare.comparison import Comparison, Difference, extent

NOISE = Decimal("0.05")  # in units of the drawing
COORDINATES = frozenset(
    {"d", "points", "transform", "viewBox", "width", "height", "x", "y", "dx", "dy"}
    | {"x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry"}
)
NUMBER = re.compile(r"([+-]?(?:[0-9]++\.?+[0-9]*+|\.[0-9]++)(?:[eE][+-]?[0-9]++)?+)")
FACTORS = re.compile(r"(?:scale|matrix|skewX|skewY)\([^)]*+\)")  # they multiply: no noise in them
GENERATED_ID = re.compile(r"[a-z][0-9a-f]{10}")  # matplotlib's, a hash over coordinates
REFERENCE = re.compile(r"(?<=#)[a-z][0-9a-f]{10}\b")


class Node(NamedTuple):
    line: int
    what: str  # "element", "end of element" or "text"
    text: str
    attributes: dict[str, str]


class Literal(str):
    """A JSON number (or NaN) as it is spelled."""


def compare_svg(expected: str, actual: str) -> Comparison:
    """Judge a figure: elements, attributes, text, and colours are exact, coordinates to 0.05 units.

    Generated ids may differ if each stands for the same one throughout the drawing.

    Args:
        expected: the recorded SVG.
        actual: the SVG drawn now.
    """
    if expected == actual:
        return Comparison("same")
    try:
        old, new = _nodes(expected), _nodes(actual)
    except (expat.ExpatError, ValueError) as error:
        return _drift(Difference(1, "text", expected, actual, f"no valid SVG: {error}"))
    renamed: dict[str, str] = {}
    differences: list[Difference] = []
    for e, a in zip_longest(old, new):
        if e is None or a is None or (e.what, e.text) != (a.what, a.text):
            differences.append(_structure(e, a, old))
            break
        differences += _attribute_differences(e, a, renamed)
    return _drift(*differences) if differences else Comparison("same")


def compare_json(expected: str, actual: str, tolerance: float | None = None) -> Comparison:
    """Judge recorded data: keys, lengths, and words are exact, numbers by the rule of numbers.

    Args:
        expected: the recorded JSON.
        actual: the JSON written now.
        tolerance: as for [`compare`][notes.compare.text.compare].

    Returns:
        The verdict; the path of keys to each difference is in its `detail`.
    """
    if expected == actual:
        return Comparison("same")
    try:
        old, new = _json(expected), _json(actual)
        leaves = list(_leaf_pairs(old, new))
    except (ValueError, RecursionError) as error:
        return _drift(Difference(1, "text", expected, actual, f"no valid JSON: {error}"))
    differences: list[Difference] = []
    moved: dict[str, list[tuple[str, str, str, str]]] = {}
    spelled = set()
    for path, e, a, what in leaves:
        if not what and isinstance(e, Literal) and isinstance(a, Literal):
            verdict = numeral.judge(e, a, tolerance)
            spelled.add(verdict if e != a else "")
            if verdict not in ("same", "format"):
                moved.setdefault(re.sub(r"\[\d+\]", "[]", path), []).append((path, e, a, verdict))
        elif what or type(e) is not type(a) or e != a:
            differences.append(Difference(1, what or "value", _shown(e), _shown(a), path))
    for group in moved.values():
        detail = extent([path for path, *_ in group], [numeral.gap(e, a) for _, e, a, _ in group])
        _, e, a, verdict = group[0]
        differences.append(Difference(1, verdict, e, a, detail))
    if differences:
        return _drift(*differences)
    if "same" in spelled and "format" not in spelled:
        return Comparison("same")
    what = "spelling" if "format" in spelled else "layout"
    return Comparison("format", (Difference(1, what, expected, actual),))


def _drift(*differences: Difference) -> Comparison:
    return Comparison("drift", differences)


def _nodes(text: str) -> list[Node]:
    """The drawing as it is read, without comments, metadata and blank text."""
    found: list[Node] = []
    hidden = 0
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal hidden
        hidden += name == "metadata" or hidden > 0
        if not hidden:
            found.append(Node(parser.CurrentLineNumber, "element", name, attributes))

    def end(name: str) -> None:
        nonlocal hidden
        if not hidden:
            found.append(Node(parser.CurrentLineNumber, "end of element", name, {}))
        hidden = max(0, hidden - 1)

    def data(text: str) -> None:
        if not hidden and text.strip():
            found.append(Node(parser.CurrentLineNumber, "text", " ".join(text.split()), {}))

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, data
    parser.Parse(text, True)
    return found


def _structure(e: Node | None, a: Node | None, old: list[Node]) -> Difference:
    kinds = {node.what for node in (e, a) if node}
    return Difference(
        e.line if e else old[-1].line,
        kinds.pop() if len(kinds) == 1 else "structure",
        e.text if e else "",
        a.text if a else "",
    )


def _attribute_differences(e: Node, a: Node, renamed: dict[str, str]) -> Iterator[Difference]:
    for name in e.attributes | a.attributes:
        old, new = e.attributes.get(name), a.attributes.get(name)
        detail = f"{name} of <{e.text}>"
        if old is None or new is None:
            yield Difference(e.line, "attribute", old or "", new or "", detail)
        elif name in COORDINATES:
            moves = _moves(old, new)
            if moves is None:
                yield Difference(e.line, "drawing", old, new, detail)
            elif moves:
                where = extent([f"number {i + 1}" for i, *_ in moves], [gap for *_, gap in moves])
                _, was, now, _ = moves[0]
                yield Difference(e.line, "coordinate", was, now, f"{detail}, {where}")
        elif not _same_ids(old, new, renamed):
            yield Difference(e.line, "attribute", old, new, detail)


def _moves(old: str, new: str) -> list[tuple[int, str, str, Decimal | None]] | None:
    """The numbers that moved, with place and distance; None where more than numbers differs."""
    if FACTORS.findall(old) != FACTORS.findall(new):
        return None
    was, now = NUMBER.split(old), NUMBER.split(new)
    if len(was) != len(now) or any(e.split() != a.split() for e, a in zip(was[::2], now[::2], strict=True)):
        return None
    numbers = enumerate(zip(was[1::2], now[1::2], strict=True))
    gaps = [(i, e, a, numeral.gap(e, a)) for i, (e, a) in numbers if e != a]
    return [move for move in gaps if move[3] is None or move[3] > NOISE]


def _same_ids(old: str, new: str, renamed: dict[str, str]) -> bool:
    """Whether only generated ids differ, each standing for the same one throughout the drawing."""
    pattern = GENERATED_ID if GENERATED_ID.fullmatch(old) else REFERENCE
    if pattern.sub("", old) != pattern.sub("", new):
        return False
    pairs = list(zip(pattern.findall(old), pattern.findall(new), strict=False))
    return all(
        renamed.setdefault("old " + e, a) == a and renamed.setdefault("new " + a, e) == e for e, a in pairs
    )


def _json(text: str) -> Any:
    return json.loads(text, parse_int=Literal, parse_float=Literal, parse_constant=Literal)


def _leaf_pairs(old: Any, new: Any) -> Iterator[tuple[str, Any, Any, str]]:
    """Path, both values, and what differs where it is the structure."""
    waiting = [("", old, new)]
    while waiting:
        path, e, a = waiting.pop()
        if isinstance(e, dict) and isinstance(a, dict):
            for key in e | a:
                if key not in e or key not in a:
                    what = "missing key" if key in e else "extra key"
                    yield f"{path}.{key}".lstrip("."), e.get(key, Literal()), a.get(key, Literal()), what
            waiting += [(f"{path}.{key}".lstrip("."), e[key], a[key]) for key in reversed(e) if key in a]
        elif isinstance(e, list) and isinstance(a, list) and len(e) == len(a):
            waiting += [(f"{path}[{i}]", e[i], a[i]) for i in reversed(range(len(e)))]
        else:
            both_lists = isinstance(e, list) and isinstance(a, list)
            yield path, e, a, "length" if both_lists else ""


def _shown(value: Any) -> str:
    return str(value) if isinstance(value, Literal) else json.dumps(value, ensure_ascii=False)
