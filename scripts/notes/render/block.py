"""The HTML of one shown snippet: code, output, figures, and a badge for what the page does not say above."""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Iterator

from markdown import Markdown
from pygments.style import Style, StyleMeta

from notes.book.resolve import Choice
from notes.ledger import Stamp
from notes.problem import Problem, ProblemsError
from notes.project import DEVICES
from notes.record import Record
from notes.render import drawing, form
from notes.render.holds import said_above
from notes.render.rendering import Rendering
from notes.shelf import fresh, store
from notes.shelf import read as shelf
from notes.snippet import Cell, Snippet

WORDS = {
    "zh": {
        "output": "输出",
        "warning": "警告",
        "error": "报错",
        "file": "完整脚本",
        "stale": "改动后尚未核对",
        "measured": "只测了一次：{}",
        "cpu": "尚无记录",
        "cuda": "尚未在 GPU 上记录",
        "record": "记录它：",
        "again": "警告，与上面的相同",
    },
    "en": {
        "output": "Output",
        "warning": "Warning",
        "error": "Error",
        "file": "Full script",
        "stale": "not checked since it changed",
        "measured": "one run on {}",
        "cpu": "Not recorded yet",
        "cuda": "Not recorded on a GPU yet",
        "record": "Record it: ",
        "again": "Warning, the same as above",
    },
}
LONG = 160  # characters of a warning that is not worth reading twice
# Names, operators, punctuation and blanks have the colour of the code itself (palette.css): their marks,
# two thirds of all, would only make a phone work.
UNCOLOURED = re.compile(r'<span class="(?:n|o|p|w)">([^<]*)</span>')
MARK = re.compile(r"(\s*#\s*)\(\d+\)!\s*$")
MIXED = re.compile(r"#.*\(\d+\)!")


class _NoColours(StyleMeta):
    def __iter__(cls) -> Iterator:
        return iter(())


class Colourless(Style, metaclass=_NoColours):
    """What code looks like is up to the style sheets; Pygments would make one of its own for every block."""


class Block:
    """One snippet as one page shows it."""

    def __init__(self, rendering: Rendering, snippet: Snippet, choice: Choice, label: str) -> None:
        self.rendering, self.snippet, self.choice, self.label = rendering, snippet, choice, label
        self.words = WORDS[rendering.language]
        self.measured = self.printed = False  # a cell shown so far is, has
        shown = snippet.shown
        self.records = {device: shelf.record(snippet.path, device, shown) for device in DEVICES}

    @property
    def devices(self) -> list[str]:
        """The devices that have a record, or the one whose record is missing."""
        home = "cuda" if self.snippet.device == "cuda" else "cpu"
        return [device for device in DEVICES if self.records[device]] or [home]

    @property
    def recorded(self) -> bool:
        """What the snippet printed is known."""
        return any(self.records.values())

    def code(self, cell: Cell, marked: bool) -> tuple[str, int]:
        """The highlighted code of a cell and how many annotation marks it has (none unless ``marked``)."""
        source, count = [], 0
        for number, line in enumerate(cell.code(self.rendering.language).split("\n"), cell.first_line):
            mark = MARK.search(line)
            if mark and marked:
                count += 1
                line = f"{line[: mark.end(1)]}({count})!"
            elif mark:
                line = line[: mark.start()]
            elif MIXED.search(line):
                raise ProblemsError([self._mixed(number)])
            source.append(line)
        return highlight(self.rendering, "\n".join(source).strip("\n"), self.choice.lines), count

    def _mixed(self, line: int) -> Problem:
        path = self.rendering.project.relative(self.snippet.path)
        hint = (
            "The page puts a button in place of the comment: move the words into the list below the snippet."
        )
        return Problem(path, line, "a mark `(n)!` beside other words", hint)

    def result(self, cell: Cell, last: bool) -> str:
        """What a cell printed and drew; under the last cell, the badge."""
        self.measured |= cell.measured
        panels = {device: self._panel(device, cell) for device in self.devices}
        self.printed |= any(panels.values())
        badges = {device: self._badge(device, cell) if last else "" for device in self.devices}
        shown = list(panels.values())
        if len(panels) == 1 or len({_plain(panel) for panel in shown}) == 1:
            body, badge = shown[0], "".join(badges.values())
        else:
            body, badge = self._tabs({device: panels[device] + badges[device] for device in panels}), ""
        if last and not self.recorded:
            return self._missing(self.devices[0])
        return body + badge

    def provenance(self, cell: Cell) -> str:
        """The badge alone; without a record, how to make one."""
        device = self.devices[0]
        self.printed = not self.silent(cell)
        return self._badge(device, cell) if self.records[device] else self._missing(device)

    def silent(self, cell: Cell) -> bool:
        """The records are there, and the cell neither prints nor draws."""
        return self.recorded and not any(self._panel(device, cell) for device in self.devices)

    def _panel(self, device: str, cell: Cell) -> str:
        found = self.records[device]
        if found is None:
            return ""
        if cell.name not in found.outputs:
            return self._missing(device)
        parts: list[str] = []
        shown = segments(found.outputs[cell.name], cell)
        for place, (kind, text) in enumerate(shown):
            again = kind == "warning" and len(text) > LONG and (kind, text) in shown[:place]
            parts.append(self._again(text) if again else self._segment(kind, text))
        return "".join(parts) + self._figures(found, cell) + self._data(found, cell)

    def _segment(self, kind: str, text: str) -> str:
        label = f'<p class="notes-label" data-search-exclude>{self.words[kind]}</p>'
        body = f"<pre><code>{html.escape(text, False)}\n</code></pre>"
        return f'<div class="notes-{kind}">{label}{body}</div>\n'

    def _again(self, text: str) -> str:
        """A long warning that stands above already, folded."""
        summary = f"<summary data-search-exclude>{self.words['again']}</summary>"
        body = f"<pre data-search-exclude><code>{html.escape(text, False)}\n</code></pre>"
        return f'<div class="notes-warning"><details class="notes-again">{summary}{body}</details></div>\n'

    def _figures(self, found: Record, cell: Cell) -> str:
        parts = []
        figures = found.figures(cell.name)
        if not self.rendering.looked_at:
            return "figure" * len(figures)
        for number, svg in enumerate(figures, 1):
            self.rendering.figures += 1
            prefix = f"{self.snippet.stem}-{cell.name}-{self.rendering.figures}-"
            label = self.label if len(figures) == 1 else f"{self.label} ({number}/{len(figures)})"
            parts.append(f'<div class="notes-figure">{drawing.inline(svg, prefix, label)}</div>\n')
        return "".join(parts)

    def _data(self, found: Record, cell: Cell) -> str:
        text = found.data(cell.name)
        if text is None:
            return ""
        place = f'data-snippet="{self.snippet.id}" data-cell="{cell.name}"'
        safe = text.strip().replace("<", "\\u003c")  # in JSON a bare < only stands inside strings
        return f'<script type="application/json" class="notes-data" {place}>{safe}</script>\n'

    def _tabs(self, panels: dict[str, str]) -> str:
        self.rendering.tabs += 1
        name = f"__notes_{self.rendering.tabs}"
        inputs = labels = blocks = ""
        for number, (device, panel) in enumerate(panels.items(), 1):
            checked = ' checked="checked"' if number == 1 else ""
            inputs += f'<input{checked} id="{name}_{number}" name="{name}" type="radio">'
            labels += f'<label for="{name}_{number}">{device.upper()}</label>'
            blocks += f'<div class="tabbed-block">\n{panel}</div>\n'
        count = f'data-tabs="n{self.rendering.tabs}:{len(panels)}"'
        labels = f'<div class="tabbed-labels">{labels}</div>'
        head = f'<div class="tabbed-set tabbed-alternate" {count}>{inputs}{labels}'
        return f'{head}\n<div class="tabbed-content">\n{blocks}</div>\n</div>\n'

    def _badge(self, device: str, cell: Cell) -> str:
        """What the head of the page does not say of an output, and the link that reports it."""
        if self.records[device] is None:
            return ""
        if device == "cpu" and fresh.read(self.snippet.path):
            return self._missing(device)
        folder = self.snippet.id.rpartition("/")[0]
        stamps = shelf.ledger(self.rendering.project, folder).get(self.snippet.id, {})
        stamp = stamps.get(device)
        text, kind = "", "notes-badge"
        if stamp is None or stamp.digest != shelf.digest(self.snippet.path, device):
            text, kind = f"{device.upper()} · {self.words['stale']}", "notes-badge notes-stale"
        elif self.measured or cell.measured or not self._said_above(device, stamp):
            where = device.upper() + (f" · {stamp.gpu}" if stamp.gpu else "")
            where = self.words["measured"].format(where) if self.measured or cell.measured else where
            text = f"{where} · torch {stamp.torch} · {stamp.date}"
        text, versions = html.escape(text), self.rendering.versions
        inner = f'<a href="{versions}">{text}</a>' if versions and text else text
        torch = stamp.torch if stamp else ""
        inner += form.link(self.rendering.language, self.rendering.shown, self.snippet, cell, device, torch)
        return f'<p class="{kind}" data-search-exclude>{inner}</p>\n' if inner and self.printed else ""

    def _said_above(self, device: str, stamp: Stamp) -> bool:
        rendering = self.rendering
        return said_above(rendering.project, rendering.path, self.snippet.id, device, stamp)

    def _missing(self, device: str) -> str:
        flag = " --device cuda" if device == "cuda" else ""
        command = f"notes update {self.rendering.project.relative(self.snippet.path)}{flag}"
        text = (
            f"{self.words[device]}{'。' if self.rendering.language == 'zh' else '. '}{self.words['record']}"
        )
        return f'<p class="notes-missing" data-search-exclude>{text}<code>{command}</code></p>\n'


def segments(output: str, cell: Cell) -> list[tuple[str, str]]:
    """An output cut into ``("output" | "warning" | "error", text)``, in order."""
    found: list[tuple[str, list[str]]] = []
    kind = "output"
    for line in output.split("\n") if output else []:
        if kind != "error":
            kind = (
                "error" if _names(cell.raises, line) else "warning" if _names(cell.warns, line) else "output"
            )
        if not found or found[-1][0] != kind:
            found.append((kind, []))
        found[-1][1].append(line)
    return [(kind, "\n".join(lines)) for kind, lines in found]


def highlight(rendering: Rendering, source: str, lines: tuple[int, ...]) -> str:
    """Python as Pygments marks it up, set up like the fences of the page, without marks nobody sees."""
    if not rendering.looked_at:
        return ""
    from pymdownx.highlight import Highlight

    css, options = _highlighting(rendering.md)

    def make() -> str:
        marked = Highlight(rendering.md, **options).highlight(source, "python", css, hl_lines=list(lines))
        return UNCOLOURED.sub(r"\1", str(marked))

    parts = ("code", UNCOLOURED.pattern, repr(options), css, source, lines)
    return store.of(rendering.project).get(parts, make)


@functools.lru_cache(maxsize=4)
def _highlighting(md: Markdown) -> tuple[str, dict]:
    """How the fences of a page are highlighted: the class around them, and the options."""
    from pymdownx.highlight import Highlight, HighlightExtension

    settings = HighlightExtension().getConfigs()
    for extension in md.registeredExtensions:
        if isinstance(extension, HighlightExtension):
            settings = extension.get_pymdownx_highlight_settings()
    names = set(Highlight.__init__.__code__.co_varnames) & set(settings)
    options = {name: settings[name] for name in sorted(names)}
    if not settings["noclasses"]:
        options["pygments_style"] = Colourless
    return settings["css_class"], options


def _names(kind: str | None, line: str) -> bool:
    return kind is not None and re.match(rf"(?:[A-Za-z_][\w.]*\.)?{re.escape(kind)}(?::|$)", line) is not None


def _plain(panel: str) -> str:
    """A panel without the numbers that make its figures' ids unique."""
    return re.sub(r'((?:id="|#)[a-z0-9_]+-[a-z0-9_]+-)\d+-', r"\1", panel)
