"""The order of the book: ``nav`` of a MkDocs configuration, flattened, with line numbers."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import yaml

from notes import textfile
from notes.book import yaml_text
from notes.book.markup import Element
from notes.problem import Problem, ProblemsError
from notes.project import Project, find
from notes.shelf.remember import again, file

CONFIGURATIONS = {"zh": "mkdocs.yml", "en": "mkdocs.en.yml"}
REFERENCE = "reference"  # its pages are looked up and are no chapters
CONTENTS = "contents.md"  # the whole book on one page
CARDS = "debugging/error"  # how the pages of the error gallery begin: they are looked up, too
APPLY = "tag:yaml.org,2002:python/object/apply:"
TITLE = re.compile(r"^# (.+?)\s*(?:\{[^}]*\})?\s*$", re.M)


@again(lambda path, shown: file(path), 4)
def entries(path: Path, shown: str) -> list[Element] | None:
    """Parts and pages in order, or None where the file declares no ``nav`` (it then inherits one).

    Raises:
        ProblemsError: the file is not YAML, or a part or page stands twice in its ``nav``.
    """
    if not os.path.lexists(path):
        return None
    nav = tree(yaml_text.compose(path), shown)
    if nav is None:
        return None
    found = list(_flat(nav, 0))
    if problems := [*_repeated(found, shown), *_repeated(list(_parts(nav)), shown)]:
        raise ProblemsError(sorted(problems, key=lambda problem: problem.line))
    return found


def book(project: Project, language: str) -> list[Element]:
    """Parts and pages of one language in order, from the file that says it; none where no file does.

    Raises:
        ProblemsError: a configuration cannot be read.
    """
    for name in dict.fromkeys((CONFIGURATIONS[language], CONFIGURATIONS["zh"])):
        if (found := entries(project.root / name, name)) is not None:
            return found if name == CONFIGURATIONS[language] else _renamed(project, found, language)
    return []


def chapters(project: Project, language: str) -> list[Path]:
    """The chapters in reading order: no first pages of parts, no reference; by name where there is no nav.

    Raises:
        ProblemsError: a configuration cannot be read.
    """
    return [one for one in listed(project, language) if file(one)]


def listed(project: Project, language: str) -> list[Path]:
    """The same, with those that this language does not have yet.

    Raises:
        ProblemsError: a configuration cannot be read.
    """
    pages = _listed(project, language)
    if pages is None:
        folder = project.docs / language
        pages = [one for one in project.pages(language) if _taught(one.relative_to(folder).as_posix())]
    return pages


@again(lambda project, language: tuple(file(project.root / name) for name in CONFIGURATIONS.values()), 4)
def _listed(project: Project, language: str) -> list[Path] | None:
    """The chapters that a ``nav`` lists, there or not; None where there is no nav."""
    folder = project.docs / language
    listed = [one.key for one in book(project, language) if one.key.endswith(".md")]
    return [folder / one for one in listed if _taught(one)] if listed else None


def looked_up(name: str) -> bool:
    """Whether a page, as ``part/chapter.md``, is looked up rather than read one after the other."""
    return name == CONTENTS or name.startswith((f"{REFERENCE}/", CARDS))


def _taught(name: str) -> bool:
    return name.rpartition("/")[2] != "index.md" and not looked_up(name)


def inherited(language: str) -> list:
    """What ``nav: !!python/object/apply:…`` in ``mkdocs.en.yml`` stands for, in any program that reads it.

    Returns:
        The ``nav`` of ``mkdocs.yml``, every part under the title of its own page in this language.
    """
    project = find()
    shown = CONFIGURATIONS["zh"]
    nav = tree(yaml_text.compose(project.root / shown), shown)
    return [_plain(project, item, language) for item in nav.value] if nav else []


def part_title(project: Project, language: str, part: str) -> str:
    """What the page of a part is called, ``index.md`` in its folder; ``""`` where there is no such page."""
    page = project.docs / language / part / "index.md"
    if not page.is_file():
        return ""
    found = TITLE.search(textfile.read(page))
    return found[1] if found else ""


def tree(root: yaml.Node | None, shown: str) -> yaml.SequenceNode | None:
    """The ``nav`` of a configuration; None where it declares none.

    Raises:
        ProblemsError: the configuration is no mapping, or its ``nav`` no list.
    """
    if not isinstance(root, yaml.MappingNode):
        hint = f"Take the last good one: git checkout -- {shown}"
        raise ProblemsError([Problem(shown, 1, "a configuration without keys", hint)])
    nav = next((value for key, value in root.value if key.value == "nav"), None)
    if nav is not None and nav.tag == f"{APPLY}{inherited.__module__}.{inherited.__name__}":
        return None
    if nav is not None and not isinstance(nav, yaml.SequenceNode):
        hint = "Write `nav:` and `  - index.md` below it."
        raise ProblemsError([Problem(shown, nav.start_mark.line + 1, "`nav` is no list", hint)])
    return nav


def _repeated(elements: list[Element], shown: str) -> Iterator[Problem]:
    """What stands twice, as after a merge that kept both sides."""
    lines: dict[str, int] = {}
    for one in elements:
        if (one.shown in lines and one.shown.endswith(".md")) or (one.kind == "part" and one.shown in lines):
            hint = f"Keep one of them: the first stands on line {lines[one.shown]}."
            yield Problem(shown, one.line, f"`{one.shown}` stands twice in the nav", hint)
        lines.setdefault(one.shown, one.line)


def _parts(nav: yaml.Node) -> Iterator[Element]:
    """The parts by name, those inside another with its name before theirs."""
    for item in nav.value if isinstance(nav, yaml.SequenceNode) else ():
        for title, value in item.value if isinstance(item, yaml.MappingNode) else ():
            if not isinstance(value, yaml.ScalarNode):
                yield Element("part", title.start_mark.line + 1, title.value, title.value)


def _flat(node: yaml.Node, depth: int) -> Iterator[Element]:
    """Pages by path, parts by depth alone: their names are translated."""
    line = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):
        yield Element("nav", line, node.value, node.value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _flat(item, depth)
    else:
        for title, value in node.value:
            if not isinstance(value, yaml.ScalarNode):
                yield Element("nav", title.start_mark.line + 1, f"part {depth}", f"part {title.value}")
            yield from _flat(value, depth + 1)


def _renamed(project: Project, found: list[Element], language: str) -> list[Element]:
    """The entries with the names of parts in another language: of the folder of the page that follows."""
    made: list[Element] = []
    for number, one in enumerate(found):
        pages = (below.shown for below in found[number + 1 :] if "/" in below.key)
        part = next(pages, "").partition("/")[0] if one.key.startswith("part ") else ""
        title = part_title(project, language, part) if part else ""
        made.append(replace(one, shown=f"part {title}") if title else one)
    return made


def _plain(project: Project, node: yaml.Node, language: str) -> object:
    """A node of the nav as MkDocs takes it."""
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(project, item, language) for item in node.value]
    return {
        part_title(project, language, _folder(value)) or title.value: _plain(project, value, language)
        for title, value in node.value
    }


def _folder(node: yaml.Node) -> str:
    """The folder of the first page of a part; ``""`` for a page with a title of its own."""
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        return ""
    first = node.value[0]
    return first.value.partition("/")[0] if isinstance(first, yaml.ScalarNode) else ""
