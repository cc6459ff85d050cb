"""The entries of a data file, checked before anything is made of them: keys, kinds of values, ids."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from notes.problem import Problem, ProblemsError, nearest
from notes.project import LANGUAGES

TEXT = "text"
WORDS = "a list"
PAIR = "a text in both languages"  # zh: and en:, a text each
LISTS = "lists by language"
PAIRS = "a text in both languages for each name"
TEXTS = "a text for each name"
NAMES = "a list for each name"
ANY = "anything"
EACH = {PAIRS: PAIR, TEXTS: TEXT, NAMES: WORDS}
HINTS = {
    TEXT: "Write one text after the colon.",
    WORDS: "Write a list: [one, two], or [] if none.",
    PAIR: "Write `zh:` and `en:` below it, a text each.",
    LISTS: "Write `{zh: [one, two], en: [three]}`.",
    PAIRS: "Write `name: {zh: …, en: …}` lines below it.",
    TEXTS: "Write `name: text` lines below it.",
    NAMES: "Write `name: [one, two]` lines below it.",
}
Form = dict[str, str]  # key → kind


def read(root: yaml.Node | None, value: Any, shown: str, form: Form, optional: tuple[str, ...]) -> list[dict]:
    """The entries of a list, in order.

    Args:
        root: the nodes of the list, whose lines are those of the file.
        value: what they stand for.
        shown: the name of the file in messages.
        form: every key that an entry may have, with its kind.
        optional: those that may be left out, or be empty.

    Raises:
        ProblemsError: it is no list, or an entry is no mapping, lacks a key, has one too many, has a value of
            another kind, or the id of another entry; all of it is listed.
    """
    if root is None:
        return []
    if not isinstance(root, yaml.SequenceNode):
        hint = "Begin each entry with `- id: …`."
        raise ProblemsError([Problem(shown, root.start_mark.line + 1, "no list of entries", hint)])
    problems: list[Problem] = []
    lines: dict[str, int] = {}
    for node, entry in zip(root.value, value, strict=True):
        line = node.start_mark.line + 1
        if not isinstance(entry, dict) or not entry.get("id"):
            hint = f"Begin it with `- id: …`; an entry has {', '.join(form)}."
            problems.append(Problem(shown, line, "an entry without an id", hint))
            continue
        key = str(entry["id"])
        if key in lines:
            hint = f"Ids are unique: the first stands on line {lines[key]}."
            problems.append(Problem(shown, line, f"`{key}` stands twice", hint))
        lines.setdefault(key, line)
        problems += [Problem(shown, *one) for one in _wrong(node, entry, key, form, optional)]
    if problems:
        raise ProblemsError(problems)
    return list(value)


def mapping(root: yaml.Node | None, value: Any, shown: str, form: Form) -> tuple[dict, dict]:
    """The values and the nodes of the keys of a mapping; both empty where nothing stands in the file.

    Raises:
        ProblemsError: it is no mapping, has another key, or a value of another kind.
    """
    if root is None:
        return {}, {}
    if not isinstance(value, dict):
        hint = f"Write the keys {', '.join(form)} at the left edge."
        raise ProblemsError([Problem(shown, root.start_mark.line + 1, "no keys in this file", hint)])
    problems, nodes = [], {}
    for key, below in root.value:
        name, line = str(key.value), key.start_mark.line + 1
        nodes[name] = below
        if name not in form:
            problems.append(Problem(shown, line, f"unknown key `{name}`", nearest(name, form)))
        elif value[name] and not is_kind(value[name], form[name]):
            problems.append(Problem(shown, line, f"`{name}` is not {form[name]}", HINTS[form[name]]))
    if problems:
        raise ProblemsError(problems)
    return value, nodes


def _wrong(
    node: yaml.MappingNode, entry: dict, key: str, form: Form, optional: tuple[str, ...]
) -> Iterator[tuple[int, str, str]]:
    lines = {str(name.value): name.start_mark.line + 1 for name, _ in node.value}
    for name in (str(name) for name in entry):
        if name not in form:
            yield lines[name], f"`{key}` has an unknown key `{name}`", nearest(name, form)
    for name, kind in form.items():
        value = entry.get(name)
        if value in (None, "", [], {}):
            if name not in optional:
                yield node.start_mark.line + 1, f"`{key}` has no `{name}`", f"Add `{name}:` to the entry."
        elif not is_kind(value, kind):
            yield lines[name], f"`{name}` of `{key}` is not {kind}", HINTS[kind]


def is_kind(value: Any, kind: str) -> bool:
    if kind in (TEXT, ANY):
        return kind == ANY or not isinstance(value, dict | list)
    if kind == WORDS:
        return isinstance(value, list) and all(is_kind(one, TEXT) for one in value)
    if not isinstance(value, dict):
        return False
    if kind in EACH:
        return all(below is None or is_kind(below, EACH[kind]) for below in value.values())
    if not set(value) <= set(LANGUAGES):
        return False
    if kind == PAIR:
        return all(value.get(one) and is_kind(value[one], TEXT) for one in LANGUAGES)
    return all(is_kind(words, WORDS) for words in value.values())
