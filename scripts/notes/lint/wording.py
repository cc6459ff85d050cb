"""One concept, one word: what the glossary tells authors to avoid, and the language of a passage."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from notes.lint.finding import Finding
from notes.lint.passage import APART, HAN, Passage
from notes.project import LANGUAGES, Project
from notes.render import catalog

FILE_NAME = re.compile(r"[\w()]+\.[a-z]{2,5}\b")


@dataclass(frozen=True)
class Avoided:
    """A word that pages do not use, and the term that they use instead."""

    pattern: re.Pattern
    word: str
    term: str
    language: str


def avoided(project: Project) -> list[Avoided]:
    """The ``avoid:`` lists of the glossary, longest word first."""
    path = project.docs / "data" / "glossary.yml"
    return _avoided(path, path.stat().st_mtime_ns) if path.is_file() else []


@functools.lru_cache(maxsize=8)
def _avoided(path: Path, _changed: int) -> list[Avoided]:
    found = []
    for entry in yaml.load(path.read_text(encoding="utf-8"), catalog.LOADER) or []:
        for language in LANGUAGES:
            for word in (entry.get("avoid") or {}).get(language) or ():
                found.append(Avoided(_pattern(word, language), word, str(entry[language]), language))
    return sorted(found, key=lambda item: -len(item.word))


def _pattern(word: str, language: str) -> re.Pattern:
    text = re.escape(word)
    return re.compile(text if language == "zh" else rf"(?<![\w-]){text}(?:s|es)?(?![\w-])", re.I)


def findings(passage: Passage, words: list[Avoided]) -> Iterator[Finding]:
    """Words to avoid outside quotations; what a source note says may use its own words."""
    if passage.quoted:
        return
    seen = passage.unquoted
    for item in words:
        if item.language != passage.language:
            continue
        for found in item.pattern.finditer(seen):
            message = f"“{found[0]}”: these notes say “{item.term}”"
            hint = "Use the term of docs/data/glossary.yml, or put the words of a source in quotation marks."
            yield Finding(passage.problem(message, hint))
        seen = item.pattern.sub(lambda found: APART * len(found[0]), seen)


def language_findings(passage: Passage) -> Iterator[Finding]:
    """Chinese text on an English page: a sentence that was not translated.

    A word or two that the English sentence explains (花书, “the flower book”) is no such sentence.
    """
    if passage.language != "en":
        return
    seen = FILE_NAME.sub(lambda name: APART * len(name[0]), passage.unquoted)
    sentence = re.search(r"[\u3400-\u9fff，。；：？！、（）]{5,}", seen)
    if sentence or (HAN.search(seen) and not re.search(r"[A-Za-z]{2}", seen)):
        shown = sentence[0][:12] if sentence else passage.excerpt(0, 12)
        yield Finding(passage.problem(f"Chinese text on an English page: {shown}", "Translate it."))
    for mark in re.finditer(r"(?<![\u3400-\u9fff])[，。；：？！、（）](?![\u3400-\u9fff])", seen):
        message = f"full-width `{mark[0]}` in English text: {passage.excerpt(*mark.span())}"
        yield Finding(passage.problem(message, "Use the half-width mark."))
