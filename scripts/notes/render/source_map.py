"""The source map: every row of the source notes, how far the book covers it, and where."""

from __future__ import annotations

import itertools
import re

from notes.book import catalog, recreated, standing
from notes.book.standing import COVERED, PARTLY, PLANNED, Standing
from notes.render.evidence import chapter_link, chapter_name, output, proof_link, slug, tag
from notes.render.rendering import Rendering

WORDS = {
    "zh": {
        COVERED: "已写",
        PARTLY: "部分",
        PLANNED: "待写",
        "total": "共 {} 条：{} 条已写，{} 条写了一部分，{} 条待写。",
        "missing": "还缺：{}",
        "file": "文件 `{}`：{}",
        "table": "| 条目 { .notes-wide } | 内容 | 章节、证明、输出 |",
        "none": "还没有内容。",
        ",": "、",
    },
    "en": {
        COVERED: "covered",
        PARTLY: "partly",
        PLANNED: "to come",
        "total": "{} rows: {} covered, {} partly, {} to come.",
        "missing": "still missing: {}",
        "file": "file `{}`: {}",
        "table": "| Row { .notes-wide } | What it says | Chapter, proof, output |",
        "none": "Nothing here yet.",
        ",": ", ",
    },
}


def source_map(rendering: Rendering) -> list[str]:
    """How many rows are covered, then a table per source note: row, what it says, chapter, proof, output."""
    words = WORDS[rendering.language]
    notes = catalog.sources(rendering.project).notes
    found = standing.rows(rendering.project, rendering.language)
    lines = [_total(words, found), ""] if found else [words["none"]]
    for note, rows in itertools.groupby(found, lambda one: one.row.note):
        name = notes.get(note, {}).get(rendering.language, "")
        below = list(rows)
        lines += [f"## {' · '.join(filter(None, [note, name]))} {{ #{slug(note)} }}", ""]
        lines += [_total(words, below), "", words["table"], "| --- | --- | --- |"]
        lines += [*(_row(rendering, one) for one in below), ""]
    return lines


def _total(words: dict[str, str], found: list[Standing]) -> str:
    return words["total"].format(len(found), *standing.count(found).values())


def _row(rendering: Rendering, one: Standing) -> str:
    name = f'<span id="{slug(one.row.id)}" class="notes-row">{one.row.id}</span>'
    cells = [name, one.row.text[rendering.language], "<br>".join(_where(rendering, one))]
    return "| " + " | ".join(_cell(text) for text in cells) + " |"


def _where(rendering: Rendering, one: Standing) -> list[str]:
    words = WORDS[rendering.language]
    pages = {proof.page: proof for proof in reversed(one.proofs)}
    links = words[","].join(chapter_link(rendering, pages[page], False) for page in reversed(pages))
    told = [f"{tag(one.state, words[one.state])} {links}".rstrip()]
    if one.missing:
        names = words[","].join(chapter_name(rendering, chapter) for chapter in one.missing)
        told.append(words["missing"].format(names) if one.proofs else names)
    if one.proofs:
        told += [proof_link(rendering, one.proofs[0]), output(rendering, one.proofs[0])]
    told += [_file(rendering, one.row, name) for name in one.row.files]
    return [line for line in told if line]


def _file(rendering: Rendering, row: catalog.Row, name: str) -> str:
    """A file that the note links, and the snippet that recreates it."""
    words, proof = (
        WORDS[rendering.language],
        recreated.proof(rendering.project, rendering.language, row, name),
    )
    return words["file"].format(name, proof_link(rendering, proof) if proof else words[PLANNED])


def _cell(text: str) -> str:
    """``text`` inside a table: one line, no bar that would end the cell."""
    parts = re.split(r"(`+[^`]+`+)", " ".join(text.split("\n")))
    return "".join(part if part.startswith("`") else part.replace("|", "&#124;") for part in parts)
