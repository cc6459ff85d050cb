"""The book at a size that it does not have: what grows with it, and what contributors wait for.

    python -m bench.grow [PAGES SNIPPETS]     (from scripts/; 130 pages per language, 1600 snippets)

Its own chapters again, under other names, make it larger; the figures are wall and CPU seconds, and what the
site weighs. Two bars, in CPU seconds, which hold on a busy machine, too: a check that runs everything takes
at most 1.15 times what the snippets and one import of each large module take by themselves; a check of a book
of 900 snippets (chapters are taken away until it has no more), none of which changed, takes a quarter of a
second.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from notes import ledger
from notes.book.directive import chapter_id
from notes.project import LANGUAGES, Project, find
from notes.run import runner

from bench import timing
from bench.drift import COLD

KEPT = ("docs", "snippets", "mkdocs.yml", "mkdocs.en.yml", "requirements.txt")
PROOFS = re.compile(r"^(covers|introduces):.*\n(?:[ \t]+.*\n)*", re.M)  # each belongs to one chapter alone
SMALL, UNCHANGED, OVERHEAD = 900, 0.25, 1.15


def main(arguments: list[str]) -> int:
    """Grow the book and print the table; 1 when a bar is missed."""
    pages, snippets = [int(word) for word in arguments] or (130, 1600)
    with tempfile.TemporaryDirectory(prefix="bench-grow-") as folder:
        project = grow(Path(folder) / "book", pages, snippets)
        found = len(project.pages("zh")), len(project.snippet_files())
        print(f"{found[0]} pages per language, {found[1]} snippets, {timing.cores()} cores")
        overhead = _cold(project)
        notes = [sys.executable, "-m", "notes"]
        _row("notes check, remembering", [*notes, "check"], project)
        _row("notes check, nothing changed", [*notes, "check"], project)
        for name in ("lint", "parity"):
            _row(f"notes {name}", [*notes, name], project)
        _row("notes build, nothing known", [*notes, "build"], project)
        _row("notes build, nothing changed", [*notes, "build"], project)
        size = sum(path.stat().st_size for path in (project.root / "site").rglob("*") if path.is_file())
        print(f"  {'site/':32} {size / 1e6:7.1f} MB")
        shrink(project, SMALL)
        (project.cache / "read.pickle").unlink()  # it remembers the chapters taken away as well
        left = len(project.snippet_files())
        print(f"{left} snippets")
        for _ in range(2):  # what has just been written is remembered by the second
            _row("notes check, remembering", [*notes, "check"], project)
        unchanged = min(_row("notes check, nothing changed", [*notes, "check"], project) for _ in range(5))
        unchanged *= SMALL / left
    bars = [
        (f"nothing changed, in proportion to {SMALL} snippets: {unchanged:.2f} s CPU", unchanged, UNCHANGED),
        (f"cold check: {overhead:.2f} × the snippets and one import of each module", overhead, OVERHEAD),
    ]
    for text, value, bar in bars:
        print(f"{text} (bar {bar}){'' if value <= bar else '  MISSED'}")
    return 0 if all(value <= bar for _, value, bar in bars) else 1


def _cold(project: Project) -> float:
    """Check everything without the cache: its CPU time by that of the snippets and the imports they share."""
    before = timing.own_cpu()
    done = subprocess.run(
        [sys.executable, "-c", COLD, "shared"], cwd=project.root, capture_output=True, text=True
    )
    cpu = timing.own_cpu() - before
    imports = f"import {', '.join(['torch', *runner.CHAIN])}"
    shared = timing.spent([sys.executable, "-c", imports], project.root)[1]
    own = json.loads(done.stdout.split("\n")[-2])["cpu"]
    print(f"  {'notes check, no cache':32} {cpu:16.2f} s CPU; snippets {own:.2f} s, imports {shared:.2f} s")
    return cpu / (own + shared)


def shrink(project: Project, snippets: int) -> None:
    """Take chapters away, the last ones first, until no more than so many snippets are left."""
    for chapter in reversed(list(_chapters(project))):
        if len(project.snippet_files()) <= snippets:
            return
        _take_away(project, chapter)


def _take_away(project: Project, chapter: str) -> None:
    """One chapter with its snippets, and every page that shows one of them."""
    folder = chapter.replace("-", "_")
    shutil.rmtree(project.snippets / folder, ignore_errors=True)
    for language in LANGUAGES:
        (project.docs / language / f"{chapter}.md").unlink(missing_ok=True)
    shown = re.compile(rf"\b{folder}/\w+\.py")
    for page in project.pages(LANGUAGES[0]):
        if shown.search(page.read_text(encoding="utf-8")):
            _take_away(project, chapter_id(project, page))


def grow(root: Path, pages: int, snippets: int) -> Project:
    """A copy of the book in ``root`` that has so many pages per language and so many snippets, or a few more.

    Chapters are copied in turn, with their snippets, records, ledger entries and places in the nav; what is
    still missing is shown below the copies.
    """
    real = find(Path(__file__).parent)
    for name in KEPT:
        copy = shutil.copytree if (real.root / name).is_dir() else shutil.copyfile
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        copy(real.root / name, root / name)
    project = Project(root)
    stamps = ledger.read(project)
    made, chapters = [], list(_chapters(project))
    for number, chapter in enumerate(cycle(chapters), len(chapters)):
        if len(project.pages("zh")) >= pages:
            break
        made.append(_copy(project, chapter, number // len(chapters) + 1, stamps))
    for number, chapter in enumerate(cycle(made)):
        if len(project.snippet_files()) >= snippets:
            break
        _more(project, chapter, number // len(made) + 1, stamps)
    ledger.write(project, stamps)
    return project


def _chapters(project: Project) -> Iterator[str]:
    """``part/slug`` of every chapter that has snippets."""
    for page in project.pages("zh"):
        name = page.relative_to(project.docs / "zh").with_suffix("").as_posix()
        if (project.snippets / name.replace("-", "_")).is_dir():
            yield name


def _copy(project: Project, chapter: str, number: int, stamps: ledger.Ledger) -> str:
    """The chapter again as ``part/slug-number``."""
    name = f"{chapter}-{number}"
    old, new = chapter.replace("-", "_"), name.replace("-", "_")
    shutil.copytree(project.snippets / old, project.snippets / new)
    for key in [key for key in stamps if key.startswith(f"{old}/")]:
        stamps[key.replace(old, new, 1)] = stamps[key]
    for language in LANGUAGES:
        text = (project.docs / language / f"{chapter}.md").read_text(encoding="utf-8")
        text = PROOFS.sub(lambda key: f"{key[1]}: {'{}' if key[1] == 'covers' else '[]'}\n", text)
        text = text.replace(f"{old}/", f"{new}/")
        text = re.sub(r"^# .*", rf"\g<0> {number}", text, count=1, flags=re.M)
        (project.docs / language / f"{name}.md").write_text(text, encoding="utf-8")
    for config in ("mkdocs.yml", "mkdocs.en.yml"):
        path = project.root / config
        text = path.read_text(encoding="utf-8")
        entry = re.compile(rf"^(?P<line>\s+- )?(?P<page>.*\b{chapter}\.md)\b", re.M)
        text = entry.sub(lambda found: _entry(found, f"{name}.md"), text)
        path.write_text(text, encoding="utf-8")
    return name


def _entry(found: re.Match[str], page: str) -> str:
    """A place in the nav with another after it, on a line of its own or in a list."""
    alone = found["line"] and " " not in found["page"]
    return f"{found[0]}\n{found['line']}{page}" if alone else f"{found[0]}, {page}"


def _more(project: Project, chapter: str, number: int, stamps: ledger.Ledger) -> None:
    """One more snippet in a chapter, shown at its end; none where each was copied already."""
    folder = project.snippets / chapter.replace("-", "_")
    scripts = sorted(path for path in folder.glob("*.py") if "_more" not in path.stem)
    plain = [path for path in scripts if "(1)!" not in path.read_text(encoding="utf-8")]
    if number >= len(plain):
        return
    script = plain[number]
    name = f"{script.stem}_more"
    for path in folder.glob(f"{script.stem}.*"):
        shutil.copyfile(path, folder / f"{name}{path.name.removeprefix(script.stem)}")
    copy = folder / f"{name}.py"
    stamps[project.snippet_id(copy)] = {
        device: replace(stamp, digest=ledger.digest(copy, device))
        for device, stamp in stamps.get(project.snippet_id(script), {}).items()
    }
    target = f"../../../snippets/{project.snippet_id(copy)}"
    for language, caption in (("zh", "再看一段"), ("en", "One more")):
        with (project.docs / language / f"{chapter}.md").open("a", encoding="utf-8") as page:
            page.write(f'\n[{caption}]({target} "run")\n')


def _row(name: str, command: list[str], project: Project) -> float:
    """Run a command, print a row; its CPU time."""
    wall, cpu = timing.spent(command, project.root)
    print(f"  {name:32} {wall:7.2f} s wall {cpu:7.2f} s CPU", flush=True)
    return cpu


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
