"""The errata as beliefs put to the test: each with its verdict, what is true, and the code that shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from notes.book import catalog, covers, navigation
from notes.book import directive as book
from notes.book.covers import Proof
from notes.project import Project
from notes.render.evidence import chapter_link, chapter_name, slug, tag
from notes.render.rendering import Rendering

SLIPS = "slips"  # the last group; the others are named by the folder of their part
WORDS = {
    "zh": {
        "wrong": "不对",
        "half-true": "对一半",
        "outdated": "过时",
        "slip": "笔误",
        "total": "共 {} 条：{}。",
        "count": "{} 条{}",
        "slips": "笔误",
        "to come": "待写章节",
        "planned": "章节待写：{}",
        "correct": "正确的说法",
        "rows": "出处",
        "proof": "证明",
        "fold": "{} 的代码与输出",
        "more": "另见",
        "none": "还没有内容。",
        ":": "：",
        ",": "、",
        "; ": "，",
    },
    "en": {
        "wrong": "wrong",
        "half-true": "half true",
        "outdated": "outdated",
        "slip": "slip of the pen",
        "many slip": "slips of the pen",
        "total": "{} in all: {}.",
        "count": "{} {}",
        "slips": "Slips of the pen",
        "to come": "Chapters to come",
        "planned": "chapter to come: {}",
        "correct": "What is true",
        "rows": "From",
        "proof": "Proof",
        "fold": "Code and output of {}",
        "more": "See also",
        "none": "Nothing here yet.",
        ":": ": ",
        ",": ", ",
        "; ": ", ",
    },
}


def errata(rendering: Rendering) -> list[str]:
    """One section per erratum under the part that proves it, or will; slips stand last."""
    project, words = rendering.project, WORDS[rendering.language]
    proofs = covers.coverage(project, rendering.language)
    found = catalog.errata(project)
    groups: dict[str, list[str]] = {}
    for erratum in found:
        shown = _shown(project, erratum, proofs[erratum.id])
        groups.setdefault(_group(project, erratum, shown), []).extend(_erratum(rendering, erratum, shown))
    lines = [_total(words, found), ""] if found else [words["none"]]
    for key in _order(project, rendering.language, groups):
        lines += [f"## {_title(rendering, key)} {{ #{_anchor(key)} }}", "", *groups[key]]
    return lines


def _shown(project: Project, erratum: catalog.Erratum, proofs: list[Proof]) -> list[Proof]:
    """The proofs with code, that of the chapter named for it first."""
    shown = [proof for proof in proofs if proof.snippet]
    return sorted(shown, key=lambda proof: book.chapter_id(project, proof.page) != erratum.chapter)


def _group(project: Project, erratum: catalog.Erratum, proofs: list[Proof]) -> str:
    if erratum.is_slip:
        return SLIPS
    chapter = book.chapter_id(project, proofs[0].page) if proofs else erratum.chapter
    return chapter.rpartition("/")[0]


def _order(project: Project, language: str, groups: Iterable[str]) -> Iterator[str]:
    """The groups in reading order: the parts of the book, chapters without a part, slips."""
    pages = (entry.key for entry in navigation.book(project, language))
    written = (page.partition("/")[0] for page in pages if "/" in page)
    others = sorted(set(groups) - {"", SLIPS})
    parts = dict.fromkeys([*written, *others])
    return (key for key in [*parts, "", SLIPS] if key in groups)


def _title(rendering: Rendering, key: str) -> str:
    project, language = rendering.project, rendering.language
    words = WORDS[language]
    if key in ("", SLIPS):
        return words["slips" if key else "to come"]
    return navigation.part_title(project, language, key) or key


def _anchor(key: str) -> str:
    return SLIPS if key == SLIPS else f"part-{key}" if key else "to-come"


def _total(words: dict[str, str], found: list[catalog.Erratum]) -> str:
    counted = Counter(erratum.verdict for erratum in found)
    told = (_count(words, one, counted[one]) for one in (*catalog.VERDICTS, catalog.SLIP))
    return words["total"].format(len(found), words["; "].join(told))


def _count(words: dict[str, str], verdict: str, number: int) -> str:
    name = words[verdict] if number == 1 else words.get(f"many {verdict}", words[verdict])
    return words["count"].format(number, name)


def _erratum(rendering: Rendering, erratum: catalog.Erratum, proofs: list[Proof]) -> list[str]:
    words, language = WORDS[rendering.language], rendering.language
    lines = [f"### {erratum.claim[language]} {{ #{slug(erratum.id)} }}", ""]
    lines += [_facts(rendering, erratum, bool(proofs)), "{ .notes-facts }", ""]
    lines += [erratum.says[language], ""]
    lines += [_line(words, "correct", erratum.correct[language]), ""]
    links = {
        "rows": [f"[{row}](source-map.md#{slug(row)})" for row in erratum.rows],
        "proof": [chapter_link(rendering, proof) for proof in proofs[:1]],
        "more": [chapter_link(rendering, proof) for proof in proofs[1:]],
    }
    told = (_line(words, key, words[","].join(links[key])) for key in links if links[key])
    return [*lines, "<br>".join(told), "", *(_proof(rendering, erratum, proofs[0]) if proofs else ())]


def _facts(rendering: Rendering, erratum: catalog.Erratum, proved: bool) -> str:
    words = WORDS[rendering.language]
    told = [f"{tag(erratum.verdict, words[erratum.verdict])} {erratum.id}"]
    if erratum.chapter and not (proved or erratum.is_slip):
        told.append(words["planned"].format(chapter_name(rendering, erratum.chapter)))
    return " · ".join(told)


def _proof(rendering: Rendering, erratum: catalog.Erratum, proof: Proof) -> list[str]:
    words, project = WORDS[rendering.language], rendering.project
    target = rendering.markdown_link(project.snippets / (proof.snippet or ""))
    cell = f"#{proof.cell}" if proof.cell else ""
    caption = covers.caption(project, proof, rendering.language)
    return [
        f'??? proof "{words["fold"].format(erratum.id)}"',
        "",
        f'    [{caption}]({target}{cell} "run")',
        "",
    ]


def _line(words: dict[str, str], key: str, text: str) -> str:
    return f"**{words[key]}**{words[':']}{text}"
