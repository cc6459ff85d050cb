"""What rots elsewhere: how many outputs that tutorials show no longer hold on the pinned torch, by kind.

    python -m bench.rot FOLDER ...     (from scripts/; a checkout with notebooks, or single ones)

Every notebook that was stored with outputs is brought in as `notes new --from` does it, in a temporary
folder, and runs. An output counts where its cell ran here and prints the same in each run: what was drawn
without a seed, and what cannot run here, is counted apart. Only numbers and the names of files are printed;
nothing of the notebooks is kept.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from notes.adopt import draft, notebook, then, trial
from notes.adopt.draft import Cell
from notes.adopt.kinds import HOLDS
from notes.adopt.workshop import Workshop
from notes.problem import ProblemsError
from notes.report.terminal import many

ROTTEN = ("value", "error", "version", "device", "format", "wrapping")
APART = ("drawn", "not here")
FAILS = ("error", "warning")  # why a cell is left out that could run before: what it calls changed
COLUMNS = ("outputs", HOLDS, *ROTTEN, *APART)
NAME = "notebook"


def main(folders: list[str]) -> int:
    """Print a line for each notebook, and their sum; 1 where there is none."""
    files = list(_files(folders))
    print(f"{'notebook':48}" + "".join(f"{column:>10}" for column in COLUMNS))
    total: Counter[str] = Counter()
    done = 0
    for file in files:
        try:
            found = count(file)
        except ProblemsError as error:
            print(f"{file.name[:46]:48}  {error.problems[0].message[:100]}", flush=True)
            continue
        if found["outputs"]:
            _row(file.name, found)
            total += found
            done += 1
    if not done:
        print("no notebook with outputs")
        return 1
    _row(many(done, "notebook"), total)
    counted = total[HOLDS] + sum(total[kind] for kind in ROTTEN)
    print(f"{counted} of {total['outputs']} outputs can be compared here; {total[HOLDS]} of them hold.")
    return 0


def _files(folders: list[str]) -> Iterator[Path]:
    for folder in map(Path, folders):
        yield from sorted(folder.rglob("*.ipynb")) if folder.is_dir() else [folder]


def count(file: Path) -> Counter[str]:
    """Outputs of a notebook by what became of them; ``outputs`` is how many it stores.

    Raises:
        ProblemsError: it is no notebook.
    """
    made = draft.begin(notebook.read(file), NAME)
    stored = [cell for cell in made.cells if cell.code.stored and cell.code.stored.printed]
    found = Counter({"outputs": len(stored)})
    if not stored:
        return found
    with Workshop() as shop:
        result = trial.Trial(shop, made, NAME).settle()
        if result:
            script = shop.load(NAME, made.source())
            changes = {one.cell: one.kind for one in then.changes(then.of(made), result.outputs, script)}
    for cell in stored:
        found[_left(cell) if cell.left else changes[cell.name]] += 1
    return found


def _left(cell: Cell) -> str:
    return "error" if cell.left and cell.left.kind in FAILS else "not here"


def _row(name: str, found: Counter[str]) -> None:
    print(f"{name[:46]:48}" + "".join(f"{found[column] or '-':>10}" for column in COLUMNS), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
