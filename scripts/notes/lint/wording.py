"""One concept, one word: what the glossary tells authors to avoid, and the language of a passage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from notes.book import catalog
from notes.chinese import CHARACTER
from notes.lint.finding import Finding
from notes.lint.passage import APART, HAN, Passage
from notes.problem import ProblemsError
from notes.project import LANGUAGES, Project

FILE_NAME = re.compile(r"[\w()]+\.[a-z]{2,5}\b")


@dataclass(frozen=True)
class Avoided:
    """A word that pages do not use, and the term that they use instead."""

    pattern: re.Pattern
    word: str
    term: str


@dataclass(frozen=True)
class Avoiding:
    """All words that one language avoids, longest first."""

    words: tuple[Avoided, ...]
    any: re.Pattern  # finds what one of them would find


def avoided(project: Project) -> dict[str, Avoiding]:
    """The ``avoid:`` lists of the glossary by language; none where there is no glossary that can be read."""
    found: dict[str, list[Avoided]] = {}
    try:
        terms = catalog.glossary(project)
    except ProblemsError:  # told where the glossary itself is looked at
        return {}
    for term in terms:
        for language in LANGUAGES:
            for word in term.avoid.get(language, ()):
                one = Avoided(_pattern(word, language), word, term.name[language])
                found.setdefault(language, []).append(one)
    return {language: _avoiding(words) for language, words in found.items()}


def _avoiding(words: list[Avoided]) -> Avoiding:
    words = sorted(words, key=lambda item: -len(item.word))
    return Avoiding(tuple(words), re.compile("|".join(item.pattern.pattern for item in words), re.I))


def _pattern(word: str, language: str) -> re.Pattern:
    text = re.escape(word)
    return re.compile(text if language == "zh" else rf"(?<![\w-]){text}(?:s|es)?(?![\w-])", re.I)


def findings(passage: Passage, words: dict[str, Avoiding]) -> Iterator[Finding]:
    """Words to avoid outside quotations; what a source note says may use its own words."""
    known, seen = words.get(passage.language), passage.unquoted
    if passage.quoted or not known or not known.any.search(seen):
        return
    for item in known.words:
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
    sentence = re.search(f"[{CHARACTER}，。；：？！、（）]{{5,}}", seen)
    if sentence or (HAN.search(seen) and not re.search(r"[A-Za-z]{2}", seen)):
        shown = sentence[0][:12] if sentence else passage.excerpt(0, 12)
        yield Finding(passage.problem(f"Chinese text on an English page: {shown}", "Translate it."))
    for mark in re.finditer(rf"(?<![{CHARACTER}])[，。；：？！、（）](?![{CHARACTER}])", seen):
        message = f"full-width `{mark[0]}` in English text: {passage.excerpt(*mark.span())}"
        yield Finding(passage.problem(message, "Use the half-width mark."))
