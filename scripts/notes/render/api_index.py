"""The API index: every PyTorch name the book uses, and the chapters whose code uses it."""

from __future__ import annotations

import re
from pathlib import Path

from notes import textfile
from notes.book import anchor, covers, exercise, introduction, metadata, navigation, translation
from notes.book import directive as book
from notes.project import Project
from notes.render import api, use
from notes.render.rendering import Rendering
from notes.shelf.remember import again, file

SHOWN = 4  # chapters of one name; more would hide the ones that explain it
GROUPS = (  # id, prefix, then the headings; the first that fits takes a name
    ("tensor", "torch.Tensor.", "张量的方法与属性", "Methods and attributes of tensors"),
    ("autograd", "torch.autograd.", "自动微分", "Autograd"),
    ("nn", "torch.nn.", "神经网络", "Neural networks"),
    ("optim", "torch.optim.", "优化器", "Optimizers"),
    ("torch", "torch.", "函数与类型", "Functions and types"),
)
TABLE = {"zh": "| 名称 { .notes-wide } | 章节 |", "en": "| Name { .notes-wide } | Chapters |"}
MORE = {"zh": "等 {} 章", "en": "{} chapters in all"}
COMMA = {"zh": "、", "en": ", "}
NONE = {"zh": "还没有内容。", "en": "Nothing here yet."}


def api_index(rendering: Rendering) -> list[str]:
    """One table per group of names."""
    known = api.reference(rendering.project)
    uses = _uses(rendering)
    lines: list[str] = []
    for id, prefix, *titles in GROUPS:
        found = sorted((name for name in uses if name.startswith(prefix)), key=lambda n: (n.lower(), n))
        if found:
            lines += [f"## {titles[rendering.language == 'en']} {{ #{id} }}", ""]
            lines += [TABLE[rendering.language], "| --- | --- |"]
            lines += [_row(rendering, name, known, uses.pop(name)) for name in found] + [""]
    return lines or [NONE[rendering.language]]


def _uses(rendering: Rendering) -> dict[str, dict[Path, list[str]]]:
    """Name → page → the anchors of the blocks whose code uses it, chapters in reading order."""
    project, language = rendering.project, rendering.language
    found: dict[str, dict[Path, list[str]]] = {}
    for page in navigation.chapters(project, language):
        for directive, place in anchor.of_page(book.directives(page)):
            for name in sorted(use.of_directive(project, directive)):
                found.setdefault(name, {}).setdefault(page, []).append(place)
    return found


def group(name: str) -> str:
    """The id of the table that a name stands in; ``""`` for a name that is none of PyTorch's."""
    return next((id for id, prefix, *_ in GROUPS if name.startswith(prefix)), "")


def _row(rendering: Rendering, name: str, known: api.Reference, pages: dict[Path, list[str]]) -> str:
    language = rendering.language
    escaped = _short(name).replace("__", "&#95;&#95;")
    shown = f"<code>{escaped.replace('.', '.<wbr>')}</code>"  # a long name may break at a point
    address = known.address(name)
    first = introduction.introducers(rendering.project, language).get(introduction.key(name))
    ranked = sorted(
        pages, key=lambda page: (page != first, -_weight(rendering.project, page, name, len(pages[page])))
    )
    links = [_link(rendering, page, _best(pages[page]), page == first) for page in ranked[:SHOWN]]
    more = COMMA[language] + MORE[language].format(len(ranked)) if len(ranked) > SHOWN else ""
    if more and language == "zh":
        more = MORE[language].format(len(ranked))
    return f"| {f'[{shown}]({address})' if address else shown} | {COMMA[language].join(links)}{more} |"


def _link(rendering: Rendering, page: Path, place: str, introduces: bool) -> str:
    """A chapter, in bold where it introduces the name."""
    link = f"[{covers.title(page)}]({rendering.markdown_link(page)}#{place})"
    return f"**{link}**" if introduces else link


def _short(name: str) -> str:
    """The name as code writes it."""
    for long, short in (("torch.Tensor.", "Tensor."), ("torch.nn.", "nn."), ("torch.optim.", "optim.")):
        if name.startswith(long):
            return short + name.removeprefix(long)
    return name


def _best(places: list[str]) -> str:
    """The first block that is not an exercise."""
    return next((p for p in places if not exercise.BLOCK.match(p)), places[0])


def _weight(project: Project, page: Path, name: str, uses: int) -> float:
    """How much a chapter is about a name: what its title and description say, its headings, its code; in both
    languages together, so that both name the same chapters."""
    word = re.compile(rf"(?<![\w.]){re.escape(name.rpartition('.')[2])}(?!\w)")
    texts = [_said(one) for one in (page, translation.other(project, page)) if one.is_file()]
    titled, headed = (any(word.search(text[kind]) for text in texts) for kind in (0, 1))
    return 100 * titled + 40 * headed + min(uses, 20)


@again(file)
def _said(page: Path) -> tuple[str, str]:
    """Title and description of a chapter, and its headings."""
    text = textfile.read(page)
    head = metadata.read(text, page.name).get("description")
    front = covers.title(page) + " " + (str(head.value) if head else "")
    return front, " ".join(re.findall(r"^##+ .*$", text, re.M))
