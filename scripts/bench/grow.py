"""The book three times as large: its own chapters again under other names, to see what grows with it.

    python -m bench.grow [PAGES SNIPPETS]     (from scripts/; 90 pages per language, 900 snippets)

It prints wall and CPU seconds of what contributors wait for, and what the site weighs. Bar: a check of 900
snippets of which none changed takes a quarter of a second of CPU; it is one process, so a quiet machine
takes as long.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from notes import ledger
from notes.project import LANGUAGES, Project, find

from bench import timing

KEPT = ("docs", "snippets", "mkdocs.yml", "mkdocs.en.yml", "requirements.txt")
PROOFS = re.compile(r"^(covers|introduces):.*\n(?:[ \t]+.*\n)*", re.M)  # each belongs to one chapter alone
BAR = 0.25


def main(arguments: list[str]) -> int:
    """Grow the book and print the table; 1 when the bar is missed."""
    pages, snippets = [int(word) for word in arguments] or (90, 900)
    with tempfile.TemporaryDirectory(prefix="bench-grow-") as folder:
        project = grow(Path(folder) / "book", pages, snippets)
        found = len(project.pages("zh")), len(project.snippet_files())
        print(f"{found[0]} pages per language, {found[1]} snippets, {timing.cores()} cores")
        notes = [sys.executable, "-m", "notes"]
        _row("notes check, nothing known", [*notes, "check"], project)
        unchanged = min(_row("notes check, nothing changed", [*notes, "check"], project) for _ in range(3))
        for name in ("lint", "parity"):
            _row(f"notes {name}", [*notes, name], project)
        _row("notes build, nothing known", [*notes, "build"], project)
        _row("notes build, nothing changed", [*notes, "build"], project)
        size = sum(path.stat().st_size for path in (project.root / "site").rglob("*") if path.is_file())
        print(f"  {'site/':32} {size / 1e6:7.1f} MB")
    print(f"nothing changed: {unchanged:.2f} s CPU (bar {BAR}){'' if unchanged <= BAR else '  MISSED'}")
    return 0 if unchanged <= BAR else 1


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
