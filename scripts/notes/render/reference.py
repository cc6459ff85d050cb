"""The generated pages, such as errata, source map and glossary, as Markdown in the language of the page.

A page asks for one with a comment on a line of its own: ``<!-- notes: errata -->``.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from pathlib import Path

from notes import record, textfile
from notes.book import catalog, covers
from notes.book.covers import Proof
from notes.project import Project
from notes.render.api_index import api_index
from notes.render.part import part
from notes.render.rendering import Rendering
from notes.render.verified import verified
from notes.render.versions import versions

COMMENT = re.compile(r"\s*<!--\s*notes:\s*(?P<name>[\w-]*)\s*-->\s*$")
TERM_LINK = re.compile(r"\]\([^)\s]*glossary\.md#([\w-]+)")
WIDTH = 48  # of an output in a table
WORDS = {
    "zh": {
        "says": "笔记里的说法",
        "correct": "正确的说法",
        "rows": "出处",
        "proof": "证明",
        "fold": "{} 的代码与输出",
        "more": "另见",
        "to come": "待写章节",
        "planned": "待写",
        "table": "| 条目 | 内容 | 章节、证明、输出 |",
        "figure": "（图）",
        "unrecorded": "尚无记录",
        "aliases": "也叫",
        "other": "英文",
        "used": "见于",
        "none": "还没有内容。",
        ":": "：",
        ",": "、",
    },
    "en": {
        "says": "What the note says",
        "correct": "What is true",
        "rows": "From",
        "proof": "Proof",
        "fold": "Code and output of {}",
        "more": "See also",
        "to come": "Chapters to come",
        "planned": "to come",
        "table": "| Row | What it says | Chapter, proof, output |",
        "figure": "(figure)",
        "unrecorded": "not recorded yet",
        "aliases": "Also called",
        "other": "In Chinese",
        "used": "Used in",
        "none": "Nothing here yet.",
        ":": ": ",
        ",": ", ",
    },
}


def errata(rendering: Rendering) -> list[str]:
    """One section per erratum that a chapter proves, the code folded, then a list of those to come."""
    project, words = rendering.project, WORDS[rendering.language]
    proofs = covers.coverage(project, rendering.language)
    lines: list[str] = []
    waiting: list[str] = []
    for erratum in catalog.errata(project):
        shown = [proof for proof in proofs[erratum.id] if proof.snippet]
        if shown:
            lines += _erratum(rendering, erratum, shown)
        else:
            waiting.append(_waiting(rendering, erratum))
    if waiting:
        lines += [f"## {words['to come']} {{ #to-come }}", "", *waiting]
    return lines or [words["none"]]


def source_map(rendering: Rendering) -> list[str]:
    """One table per source note: row, what it says, chapter, proof and output."""
    words = WORDS[rendering.language]
    found = catalog.sources(rendering.project)
    proofs = covers.coverage(rendering.project, rendering.language)
    lines: list[str] = []
    for note, rows in itertools.groupby(found.rows, lambda row: row.note):
        name = found.notes.get(note, {}).get(rendering.language, "")
        lines += [f"## {' · '.join(filter(None, [note, name]))} {{ #{_slug(note)} }}", ""]
        lines += [words["table"], "| --- | --- | --- |"]
        lines += [_source_row(rendering, row, proofs[row.id]) for row in rows] + [""]
    return lines or [words["none"]]


def glossary(rendering: Rendering) -> list[str]:
    """The terms by their first letter, each under a heading with its id."""
    used = _chapters_by_term(rendering)
    lines: list[str] = []
    terms = sorted(catalog.glossary(rendering.project), key=lambda term: term.id)
    for letter, group in itertools.groupby(terms, lambda term: term.id[0]):
        lines += [f"## {letter.upper()} {{ #letter-{letter} }}", ""]
        for term in group:
            lines += _term(rendering, term, used.get(term.id, []))
    return lines or [WORDS[rendering.language]["none"]]


GENERATED = {
    "errata": errata,
    "source-map": source_map,
    "glossary": glossary,
    "api-index": api_index,
    "versions": versions,
    "verified": verified,
    "part": part,
}


def _erratum(rendering: Rendering, erratum: catalog.Erratum, proofs: list[Proof]) -> list[str]:
    words, language = WORDS[rendering.language], rendering.language
    first, *others = proofs
    links = {
        "rows": [f"[{row}](source-map.md#{_slug(row)})" for row in erratum.rows],
        "proof": [_chapter_link(rendering, first)],
        "more": [_chapter_link(rendering, proof) for proof in others],
    }
    target = rendering.markdown_link(rendering.project.snippets / (first.snippet or ""))
    cell = f"#{first.cell}" if first.cell else ""
    lines = [f"## {erratum.id} {{ #{_slug(erratum.id)} }}", ""]
    lines += [_line(words, "says", erratum.says[language]), ""]
    lines += [_line(words, "correct", erratum.correct[language]), ""]
    lines += ["<br>".join(_line(words, key, words[","].join(links[key])) for key in links if links[key]), ""]
    lines += [f'??? proof "{words["fold"].format(erratum.id)}"', ""]
    lines += [f'    [{covers.caption(rendering.project, first, language)}]({target}{cell} "run")', ""]
    return lines


def _waiting(rendering: Rendering, erratum: catalog.Erratum) -> str:
    says, correct = erratum.says[rendering.language], erratum.correct[rendering.language]
    chapter = f" (`{erratum.chapter}`)" if erratum.chapter else ""
    chapter = chapter.replace(" (", "（").replace(")", "）") if rendering.language == "zh" else chapter
    gap = "" if rendering.language == "zh" else " "
    return f'- <span id="{_slug(erratum.id)}"></span>**{erratum.id}** {says}{gap}{correct}{chapter}'


def _source_row(rendering: Rendering, row: catalog.Row, proofs: list[Proof]) -> str:
    words = WORDS[rendering.language]
    cells = [f'<span id="{_slug(row.id)}" class="notes-row">{row.id}</span>', row.text[rendering.language]]
    if proofs:
        pages = {proof.page: proof for proof in reversed(proofs)}
        links = words[","].join(_chapter_link(rendering, pages[page], False) for page in reversed(pages))
        where = [links, _proof_link(rendering, proofs[0]), _output(rendering, proofs[0])]
        cells.append("<br>".join(filter(None, where)))
    else:
        planned = words[","].join(chapter.rpartition("/")[2] for chapter in row.chapters)
        cells.append(words["planned"] + (words[":"] + planned if planned else ""))
    return "| " + " | ".join(_cell(text) for text in cells) + " |"


def _term(rendering: Rendering, term: catalog.Term, chapters: list[Path]) -> list[str]:
    words, here = WORDS[rendering.language], rendering.language
    there = "en" if here == "zh" else "zh"
    lines = [f"### {term.name[here]} · {term.name[there]} {{ #{term.id} }}", "", term.text[here], ""]
    if term.note:
        lines += [term.note[here], ""]
    if term.aliases.get(here):
        lines += [_line(words, "aliases", words[","].join(term.aliases[here])), ""]
    others = [term.name[there], *term.aliases.get(there, [])]
    lines += [_line(words, "other", ("、" if there == "zh" else ", ").join(others)), ""]
    if chapters:
        links = (f"[{covers.title(page)}]({rendering.markdown_link(page)})" for page in chapters)
        lines += [_line(words, "used", words[","].join(links)), ""]
    return lines


def _line(words: dict[str, str], key: str, text: str) -> str:
    return f"**{words[key]}**{words[':']}{text}"


def _chapter_link(rendering: Rendering, proof: Proof, to_proof: bool = True) -> str:
    place = covers.place(proof) if to_proof else ""
    link = rendering.markdown_link(proof.page) + (f"#{place}" if place else "")
    return f"[{covers.title(proof.page)}]({link})"


def _proof_link(rendering: Rendering, proof: Proof) -> str:
    place = covers.place(proof)
    if proof.snippet:
        name = proof.snippet.rpartition("/")[2]
        text = f"`{name}{'#' + proof.cell if proof.cell else ''}`"
    else:
        text = _heading(proof)
    return f"[{text}]({rendering.markdown_link(proof.page)}{'#' + place if place else ''})"


def _heading(proof: Proof) -> str:
    pattern = re.compile(rf"^#+ (.*?)\s*\{{[^}}]*#{re.escape(proof.heading or '')}\b[^}}]*\}}\s*$", re.M)
    found = pattern.search(textfile.read(proof.page))
    return found[1] if found else proof.heading or ""


def _output(rendering: Rendering, proof: Proof) -> str:
    """The beginning of what a proof printed."""
    if not proof.snippet:
        return ""
    words, path = WORDS[rendering.language], rendering.project.snippets / proof.snippet
    found = record.read(path) or record.read(path, "cuda")
    if found is None:
        return words["unrecorded"]
    names = [proof.cell] if proof.cell else list(found.outputs)
    text = next((found.outputs[name] for name in names if found.outputs.get(name)), "")
    if text:
        first = text.split("\n")[0]
        cut = first if len(first) <= WIDTH else first[: WIDTH - 1].rstrip() + "…"
        return _code(cut) + (" …" if "\n" in text else "")
    return words["figure"] if any(found.figures(name) for name in names) else ""


def _code(text: str) -> str:
    """``text`` as a code span, whatever backticks it holds."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    ticks = "`" * (longest + 1)
    return f"{ticks} {text} {ticks}" if longest else f"`{text}`"


def _cell(text: str) -> str:
    """``text`` inside a table: one line, no bar that would end the cell."""
    parts = re.split(r"(`+[^`]+`+)", " ".join(text.split("\n")))
    return "".join(part if part.startswith("`") else part.replace("|", "&#124;") for part in parts)


def _chapters_by_term(rendering: Rendering) -> dict[str, list[Path]]:
    """Term → the chapters that link to it."""
    found: dict[str, list[Path]] = {}
    for page in _chapters(rendering.project, rendering.language):
        for term in dict.fromkeys(TERM_LINK.findall(textfile.read(page))):
            found.setdefault(term, []).append(page)
    return found


def _chapters(project: Project, language: str) -> Iterable[Path]:
    folder = project.docs / language
    return (page for page in project.pages(language) if page.relative_to(folder).parts[0] != "reference")


def _slug(name: str) -> str:
    return name.lower().replace(".", "-")
