"""The trial of a draft: it runs, and what a cell does otherwise than it says is mended or left out."""

from __future__ import annotations

import ast
import builtins
import re
import textwrap

from notes.adopt import echo, layout
from notes.adopt.draft import Cell, Draft
from notes.adopt.workshop import Workshop
from notes.check import advice, calls, mistake
from notes.problem import Problem, ProblemsError
from notes.report.outcome import Part
from notes.run.failure import Failure
from notes.run.result import Result
from notes.snippet import Snippet, too_wide

SLOW, TIMEOUT = 10, 120  # seconds: from when on a snippet says that it takes long, and what it then may take
WARNED = re.compile(r"it warned \((\w+)\)")
CUDA = re.compile(r"CUDA|NVIDIA|cuda|cudnn|\bmps\b|\bMPS\b")
NAME = re.compile(r"NameError: name '(\w+)'")
FIGURE = re.compile(r"the figure .* has (\d+ kB)")
PLOT, TOLERANCE = "matplotlib.pyplot", 0.001
LIMITS = ("timeout", "memory", "output", "processes", "crash", "lost", "exit")
SEEDS = {"torch": "{}.manual_seed(0)", "numpy": "{}.random.seed(0)", "random": "{}.seed(0)"}


class Trial:
    """Runs a draft and changes it until it runs, twice alike, or nothing of it is left.

    Args:
        shop: where it runs.
        draft: what is changed.
        name: of the snippet.
    """

    def __init__(self, shop: Workshop, draft: Draft, name: str) -> None:
        self.shop, self.draft, self.name = shop, draft, name
        self.warned: set[str] = set()  # cells that warned once: one that warns only now and then is left out

    def settle(self) -> Result | None:
        """Change the draft until all of it can be recorded.

        Returns:
            What its last run gave; None if nothing is left.
        """
        while self.draft.kept:
            script = self._load()
            if not script or self._mend(mistake.problems(script)):
                continue
            result = self.shop.run(script)
            if result.error:
                self._react(result.error)
            elif self._hushed(result) or self._mend(self.shop.problems(script, result)):
                continue
            elif self._held(script, result):
                self.draft.timeout = TIMEOUT if result.seconds > SLOW else 0
                return result
        return None

    def _load(self) -> Snippet | None:
        try:
            return self.shop.load(self.name, self.draft.source())
        except ProblemsError as error:
            self._mend(list(error.problems))
            return None

    def _cell(self, name: str) -> Cell:
        return next((cell for cell in self.draft.kept if cell.name == name), self.draft.kept[-1])

    def _mend(self, problems: list[Problem]) -> bool:
        """Leave out what cannot stand in a snippet; whether there was anything."""
        lines = self.draft.source().split("\n")
        names = [re.match(r"# %% (\w+)", line) for line in lines]
        for problem in problems:
            before = [found[1] for found in names[: max(problem.line, 1)] if found]
            cell = next((cell for cell in self.draft.kept if cell.name in before[-1:]), None)
            if not cell and problem is not problems[0]:
                continue  # it went with another one
            cell = cell or self.draft.kept[0]
            figure = FIGURE.match(problem.message)
            if not (figure and self._undrawn(cell, figure[1])):
                self.draft.leave(cell, "layout", problem.message)
        return bool(problems)

    def _undrawn(self, cell: Cell, size: str) -> bool:
        """Close the figures of a cell before they are kept; whether that could be done."""
        plot, gone = _modules(self.draft).get(PLOT), f"its figure, which has {size}, at most 40 kB"
        if not plot or gone in cell.dropped:
            return False
        cell.dropped.append(gone)
        cell.source += f'\n{plot}.close("all")'
        return True

    def _react(self, error: Failure) -> None:
        """Mend or leave out the cell that ended the run."""
        cell = self._cell(error.cell)
        stored = cell.code.stored
        warned = WARNED.match(error.text) if error.kind == "warning" else None
        if warned and cell.name not in self.warned:
            self.warned.add(cell.name)
            cell.warns = warned[1]
            cell.changed.append(f"`warns`: it gives a {warned[1]}")
        elif error.kind == "exception" and stored and stored.error and self._expects(cell, error):
            return
        else:
            self.draft.leave(cell, *_reason(error))

    def _expects(self, cell: Cell, error: Failure) -> bool:
        """Let a cell fail as the notebook shows it: the last one by its header, others inside ``try``."""
        stored = cell.code.stored
        kind = stored.error.rpartition(".")[2] if stored else ""
        if not re.match(rf"(?:[\w.]+\.)?{kind}\b", error.text) or cell.raises:
            return False
        if cell is self.draft.kept[-1]:
            cell.raises = kind
            cell.changed.append(f"`raises`: it ends with {kind}, as it did then")
            return True
        guarded = _guarded(cell.source, kind)
        if guarded == cell.source:
            return False
        (cell.source,) = layout.laid_out([guarded])
        cell.changed.append(f"`try` around it: it fails with {kind}, as it did then, and cells follow")
        return True

    def _hushed(self, result: Result) -> bool:
        """Take back each ``print`` that was put in and prints ``None`` or an address; if there was one."""
        found = False
        for cell in self.draft.kept:
            last = result.outputs.get(cell.name, "").split("\n")[-1]
            if cell.echoes and (last == "None" or echo.ADDRESS.search(last)):
                self._silence(cell)
                found = True
        return found

    def _silence(self, cell: Cell) -> None:
        cell.echoes = False
        (cell.source,) = layout.laid_out([echo.silent(cell.source)])

    def _held(self, script: Snippet, result: Result) -> bool:
        """Whether another run gives the same; if not, put seeds in, or take the first cell that moves out."""
        moved = self.shop.moving(script, result)
        if isinstance(moved, Result):
            if moved.error:
                self._react(moved.error)
            return False
        if not moved:
            return True
        new = [seed for seed in self._seeds(script) if seed not in self.draft.seeds]
        if sown := [seed for seed in new if self._sow(seed)]:
            self.draft.seeds += sown
            for part in moved:
                self._cell(part.cell).drawn = True
            return False
        self._still(script, moved[0])
        return False

    def _still(self, script: Snippet, part: Part) -> None:
        """Allow a difference in the last digits; leave out what moves otherwise, or only its ``print``."""
        cell, cure = self._cell(part.cell), advice.advise(script, part)
        if f"tol={TOLERANCE}" in cure and not cell.tol:
            cell.tol = TOLERANCE
            cell.changed.append(f"`tol={TOLERANCE}`: the last digits of its numbers move")
        elif cell.echoes:
            self._silence(cell)
        else:
            self.draft.leave(cell, "moves", f"prints something else each time: {cure}")

    def _seeds(self, script: Snippet) -> list[str]:
        """What would seed the generators that a snippet may draw from."""
        found = calls.find(script.source, 0, 0)
        modules = _modules(self.draft)
        seeds = []
        for name, (draws, _, _) in advice.DRAWN.items():
            if name in modules and (name == "torch" or any(draws.fullmatch(call.name) for call in found)):
                seeds.append(SEEDS[name].format(modules[name]))
        return seeds

    def _sow(self, seed: str) -> bool:
        """Put a seed below the imports of the first cell that imports its module; whether there is one."""
        module = seed.partition(".")[0]
        for cell in self.draft.kept:
            body = ast.parse(cell.source).body
            imports = [node for node in body if isinstance(node, (ast.Import, ast.ImportFrom))]
            if any(module in (alias.asname or alias.name for alias in node.names) for node in imports):
                lines = cell.source.split("\n")
                lines.insert(imports[-1].end_lineno or 0, f"\n{seed}")
                cell.source = "\n".join(lines)
                return True
        return False


def finish(draft: Draft, shop: Workshop, name: str) -> str:
    """The text of a settled draft: as the code checker wants it, if that stays within the width of a page.

    Args:
        draft: that ran.
        shop: where it ran.
        name: of the snippet.

    Raises:
        ProblemsError: ruff is not installed.
    """
    source = draft.source()
    tidy = layout.ruff(source, mistake.SOURCE_WIDTH)
    if not too_wide(shop.load(name, tidy)):
        return tidy
    head, mark, body = source.partition("\n# %% ")
    return f"{head}# fmt: off (narrower than the code checker would have it)\n{mark}{body}"


def _reason(error: Failure) -> tuple[str, str]:
    """Why a cell fails, to count by and in words."""
    last = error.text.strip().split("\n")[-1][:160]
    if error.kind == "network" or re.search(
        r"URLError|ConnectionError|HTTPError|LocalEntryNotFound", error.text
    ):
        return "download", "downloads something: a snippet has no network"
    if error.kind in LIMITS:
        return "limit", last
    if missing := re.search(r"No module named '([\w.]+)'", error.text):
        return "package", f"the package {missing[1]} is not here"
    if CUDA.search(error.text) and "Error" in error.text:
        return "device", f"needs a GPU: {last}"
    if re.search(r"FileNotFoundError|NotADirectoryError", error.text):
        return "file", f"needs a file: {last}"
    if name := NAME.search(error.text):
        return "needed", f"needs `{name[1]}`, which nothing before it gives"
    if error.kind == "warning":
        return "warning", f"gives a second kind of warning: {last}"
    return "error", f"fails: {last}"


def _guarded(source: str, kind: str) -> str:
    """A cell that prints an exception and goes on."""
    if not isinstance(getattr(builtins, kind, None), type):
        kind = "Exception"
    text = f"try:\n{textwrap.indent(source, '    ')}\nexcept {kind} as error:\n    "
    text += 'print(f"{type(error).__name__}: {error}")'
    (whole,) = ast.parse(text).body
    inside = [
        ast.dump(node) for node in getattr(whole, "body", [])
    ]  # text over several lines may have changed
    return text if inside == [ast.dump(node) for node in ast.parse(source).body] else source


def _modules(draft: Draft) -> dict[str, str]:
    """The modules that a draft imports at the top of a cell, each with its name there: generators, pyplot."""
    found: dict[str, str] = {}
    for cell in draft.kept:
        for node in ast.parse(cell.source).body:
            if isinstance(node, ast.Import):
                named = {alias.name: alias.asname or alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                named = {f"{node.module}.{alias.name}": alias.asname or alias.name for alias in node.names}
            else:
                continue
            found |= {name: named[name] for name in (*SEEDS, PLOT) if name in named}
    return found
