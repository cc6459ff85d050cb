"""The whole book on one page: every part, every page with its number, sentence, and time; what is to come.

A page asks for it with ``<!-- notes: contents -->``. ``<!-- notes: start -->``, on the home page, is the one
place where the book begins, the first chapter in reading order, and the way to the contents.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from notes.book import covers, minutes, navigation, numbering, planned, translation
from notes.book.numbering import Place
from notes.project import Project
from notes.render import part, times
from notes.render.rendering import Rendering

WORDS = {
    "zh": {
        "start": "从这里开始：{}",
        "contents": "看目录",
        "to come": "待写",
        "other": "尚未翻译",
        "total": "{} 章，{}",
        "one": "{} 章，{}",
        "progress": "读过 {read} 章，学完 {done} 章，全书 {all} 章。",
        "forget": "清除记录",
        "sure": "要清除这个浏览器里的学习记录吗？",
    },
    "en": {
        "start": "Start here: {}",
        "contents": "See the contents",
        "to come": "To come",
        "other": "Not yet translated",
        "total": "{} chapters, {}",
        "one": "{} chapter, {}",
        "progress": "{read} read and {done} done, of {all} chapters.",
        "forget": "Forget all of it",
        "sure": "Forget in this browser what you have read and done?",
    },
}
_BOX = '<div class="notes-contents" data-search-exclude markdown="1">'
COUNTED = '<b data-count="{}">0</b>'


def contents(rendering: Rendering) -> list[str]:
    """Parts as headings with a list each, below what a script knows of the reader's progress."""
    project, language = rendering.project, rendering.language
    places = numbering.places(project, language)
    lines = _progress(language, len(places))
    for folder, pages in _parts(project, language).items():
        placed = {page: places.get(_name(rendering, page)) for page in pages}
        lines += [*_head(rendering, folder, placed), "", _BOX, ""]
        lines += [_entry(rendering, page, place) for page, place in placed.items()]
        waiting = planned.of_part(project, language, folder)
        lines += [f"- {_tag(language, 'to come')} {title}" for title in waiting]
        lines += ["", "</div>", ""]
    return lines


def start(rendering: Rendering) -> list[str]:
    """The button to the first chapter, and the link to the contents; nothing in a book without chapters."""
    words, project, language = WORDS[rendering.language], rendering.project, rendering.language
    first = next(iter(navigation.chapters(project, language)), None)
    if first is None:
        return []
    button = words["start"].format(covers.title(first))
    told = f"[{button}]({rendering.markdown_link(first)}){{ .md-button .md-button--primary }}"
    whole = project.docs / language / navigation.CONTENTS
    if whole.is_file():
        told += f" [{words['contents']}]({rendering.markdown_link(whole)})"
    return [told, "{ .notes-start data-search-exclude=1 }"]


def _parts(project: Project, language: str) -> dict[str, list[Path]]:
    """The folder of each part → its pages in order, without its first page."""
    keys = [one.key for one in navigation.book(project, language)]
    keys = keys or [page.relative_to(project.docs / language).as_posix() for page in project.pages(language)]
    folders = [key.partition("/")[0] for key in keys if "/" in key]
    folders += [name.rpartition("/")[0] for name in planned.titles(project, language)]
    folders.sort(key=lambda folder: folder == navigation.REFERENCE)
    found: dict[str, list[Path]] = {folder: [] for folder in folders}
    for key in keys:
        path = project.docs / language / key
        if "/" in key and path.name != "index.md" and translation.source(project, path).is_file():
            found[key.partition("/")[0]].append(path)
    return found


def _name(rendering: Rendering, page: Path) -> str:
    return page.relative_to(rendering.project.docs / rendering.language).with_suffix("").as_posix()


def _progress(language: str, count: int) -> list[str]:
    """What a script fills in and shows, and the button that forgets it."""
    words = WORDS[language]
    counts = {kind: COUNTED.format(kind) for kind in ("read", "done")}
    told = words["progress"].format(all=count, **counts)
    return [
        f'<p class="notes-progress" data-search-exclude hidden><span role="status">{told}</span> '
        f'<button type="button" class="md-button" data-sure="{words["sure"]}">{words["forget"]}</button></p>',
        "",
    ]


def _head(rendering: Rendering, folder: str, placed: dict[Path, Place | None]) -> Iterator[str]:
    """The heading of a part, its number of chapters with their time, and its sentence."""
    project, language = rendering.project, rendering.language
    title = navigation.part_title(project, language, folder) or folder
    index = project.docs / language / folder / "index.md"
    title = f"[{title}]({rendering.markdown_link(index)})" if index.is_file() else title
    number = next((f"{place.part} " for place in placed.values() if place), "")
    chapters = [page for page, place in placed.items() if place and page.is_file()]
    yield from [f'## {number}{title} {{ #part-{folder} data-search-exclude="" }}', ""]
    if chapters:
        yield from [_total(rendering, chapters), '{ .notes-facts data-search-exclude="" }', ""]
    if told := times.front(project, index).get("description") if index.is_file() else "":
        yield from [part.sentence(told, language), '{ data-search-exclude="" }']


def _total(rendering: Rendering, chapters: list[Path]) -> str:
    words, language = WORDS[rendering.language], rendering.language
    time = times.duration(minutes.of_pages(rendering.project, chapters).total, language)
    return words["one" if len(chapters) == 1 else "total"].format(len(chapters), time)


def _entry(rendering: Rendering, page: Path, place: Place | None) -> str:
    """A page as a list item: its number, its title, its time, and below them its sentence."""
    project, language = rendering.project, rendering.language
    number = f'<span class="notes-number">{place.number}</span> ' if place else ""
    if not page.is_file():
        title = covers.title(translation.source(project, page))
        return f"- {number}[{title}]({rendering.markdown_link(page)}) {_tag(language, 'other')}"
    head = times.front(project, page)
    told = f"- {number}{times.link(rendering, page)}"
    if place:
        told += f' <span class="notes-facts">{times.taken(rendering, page, head)}</span>'
    if description := head.get("description"):
        told += f' <span class="notes-about-it">{part.sentence(description, language)}</span>'
    return told


def _tag(language: str, words: str) -> str:
    return f'<span class="notes-tag">{WORDS[language][words]}</span>'
