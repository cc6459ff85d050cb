"""Lint: what a careful reader would find in the prose of both languages, told with file and line.

Each rule looks at passages (see ``passage``), pages or snippets; code is never touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from notes import (
    address,
    book,
    covers,
    exhibit,
    finding,
    links,
    markup,
    page,
    passage,
    printed,
    punctuation,
    skeleton,
    snippet,
    spelling,
    wording,
)
from notes.finding import Finding
from notes.passage import Passage
from notes.problem import Problem, ProblemsError, nearest
from notes.project import LANGUAGES, Project, write_atomic
from notes.wording import Avoided

DATA = ("glossary.yml", "errata.yml", "sources.yml")
ROUNDS = 5  # an edit may lay bare another mistake beside it


def main(project: Project, paths: list[str] | tuple[str, ...] = (), fix: bool = False) -> int:
    """Print what is wrong, after mending what can be mended safely where ``fix``; 0 when nothing is."""
    try:
        files = _files(project, paths)
    except ProblemsError as error:
        print("\n".join(map(str, error.problems)))
        return 2
    mended = sum(mend(project, path) for path in files) if fix else 0
    found = lint(project, paths)
    for problem in found:
        print(problem)
    fixed = f"{mended} mended, " if fix else ""
    many = "file" if len(files) == 1 else "files"
    print(
        f"lint: {len(files)} {many}, {fixed}" + (f"{len(found)} to settle" if found else "nothing to settle")
    )
    return 1 if found else 0


def lint(project: Project, paths: list[str] | tuple[str, ...] = ()) -> list[Problem]:
    """What is wrong in the files that ``paths`` name (all of them when empty).

    Raises:
        ProblemsError: a path names nothing.
    """
    found = [one.problem for path in _files(project, paths) for one in findings(project, path)]
    return sorted(set(found), key=lambda problem: (problem.path, problem.line))


def mend(project: Project, path: Path) -> int:
    """Apply the safe edits to one file; how many mistakes that mended."""
    done = 0
    for _ in range(ROUNDS):
        safe = [one for one in findings(project, path) if one.edits]
        if not safe:
            break
        text = path.read_text(encoding="utf-8")
        write_atomic(path, finding.mend(text, safe))
        done += len(safe)
    return done


def findings(project: Project, path: Path) -> list[Finding]:
    """What is wrong in one file."""
    try:
        if path.suffix == ".md":
            return list(_page(project, path))
        if path.suffix == ".py":
            return list(_snippet(project, path))
        if path.suffix == ".out":
            return [Finding(problem) for problem in exhibit.record_problems(project, path)]
        return list(_data(project, path))
    except ProblemsError as error:
        return [Finding(problem) for problem in error.problems]
    except UnicodeDecodeError:
        return [Finding(Problem(project.relative(path), 0, "not UTF-8 text", "Save the file as UTF-8."))]


def _page(project: Project, path: Path) -> Iterator[Finding]:
    language, _, name = path.relative_to(project.docs).as_posix().partition("/")
    text, shown = path.read_text(encoding="utf-8"), project.relative(path)
    if "\r" in text:
        yield Finding(Problem(shown, 1, "carriage returns", "Save the file with LF line endings."))
        return
    place = PurePosixPath(name)
    _, prose = markup.elements(text, place, lambda target: address.shared(target, place, language))
    read = page.parse(text, language, name)
    directives = book.directives(path, links.QUOTED.sub(passage.blank, text))
    chapters = {book.chapter_id(project, other) for other in project.pages(language)}
    problems = [
        *skeleton.problems(project, read, chapters),
        *covers.page_problems(project, path),
        *exhibit.size_problems(project, directives),
    ]
    yield from map(Finding, problems)
    yield from links.findings(project, read)
    yield from links.wordless(prose, shown)
    yield from links.directive_findings(project, directives, language)
    outputs = printed.outputs(project, [one for one in directives if not one.inline])
    words = wording.avoided(project)
    for one in passage.of_page(text, prose, language, shown):
        yield from _prose(one, words)
        yield from printed.findings(one, outputs)


def _snippet(project: Project, path: Path) -> Iterator[Finding]:
    script = snippet.load(project, path)
    yield from map(Finding, exhibit.width_problems(project, script))
    words = wording.avoided(project)
    for one in passage.of_snippet(script.source, project.relative(path)):
        yield from _prose(one, words)


def _data(project: Project, path: Path) -> Iterator[Finding]:
    words = wording.avoided(project)
    for one in passage.of_data(path.read_text(encoding="utf-8"), project.relative(path)):
        yield from _prose(one, words)


def _prose(one: Passage, words: list[Avoided]) -> Iterable[Finding]:
    yield from punctuation.findings(one)
    yield from spelling.findings(one)
    yield from wording.findings(one, words)
    yield from wording.language_findings(one)


def _files(project: Project, paths: list[str] | tuple[str, ...]) -> list[Path]:
    """The pages, snippets, records and data files that ``paths`` name, each once."""
    everything = [page for language in LANGUAGES for page in project.pages(language)]
    for script in project.snippet_files():
        everything += [script, *sorted(script.parent.glob(f"{script.stem}.out"))]
        everything += sorted(script.parent.glob(f"{script.stem}.cuda.out"))
    everything += [path for name in DATA if (path := project.docs / "data" / name).is_file()]
    if not paths:
        return everything
    found: dict[Path, None] = {}
    for text in paths:
        chosen = [path for path in everything if _named(project, text, path)]
        if not chosen:
            hint = nearest(text, [project.relative(path) for path in everything])
            raise ProblemsError([Problem(text, 0, "no page, snippet, folder or chapter of this name", hint)])
        found.update(dict.fromkeys(chosen))
    return list(found)


def _named(project: Project, text: str, path: Path) -> bool:
    """Whether ``text`` (a path, or ``part/chapter`` for both pages and the snippets) names ``path``."""
    for base in (Path.cwd(), project.root):
        place = (base / text).resolve()
        if place == path or place in path.parents:
            return True
    name = text.removesuffix(".md")
    homes = [project.docs / language for language in LANGUAGES]
    if any(path == home / f"{name}.md" or home / name in path.parents for home in homes):
        return True
    return project.snippets / name.replace("-", "_") in path.parents or path == project.snippets / name
