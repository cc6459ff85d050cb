"""Build speed: one language of the site against plain MkDocs Material with search, on the same pages.

    python -m bench.site [20 90 400]     (from scripts/)

Two plain builds are measured: of the very same files (a directive is only a link there), and of files
that show the same as ours (caption, code, and output). Bars at 90 pages, against the files that show the
same: cold at most 1.3 times, warm (formulas, code and words remembered) at most 0.7 times. Each build is one
process, so ratios are those of CPU seconds: a machine that is busy with other things changes them little.
"""

from __future__ import annotations

import random
import re
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from notes.book import directive as book
from notes.project import Project, find

from bench import timing

SIZES = (20, 90, 400)
BARS = {(90, "cold"): 1.3, (90, "warm"): 0.7}
Times = tuple[float, float]  # wall and CPU seconds
TIMES = 3
NAV = re.compile(r"^nav:\n(?:  .*\n)+", re.M)
EXTENSIONS = """\
markdown_extensions:
  admonition: {}
  attr_list: {}
  tables: {}
  toc: {permalink: true}
  pymdownx.arithmatex: {generic: true}
  pymdownx.details: {}
  pymdownx.highlight: {pygments_lang_class: true}
  pymdownx.inlinehilite: {}
  pymdownx.superfences: {}
"""
PLAIN = (
    "site_name: plain\ntheme: {name: material, language: zh, font: false}\nplugins: {search: {lang: zh}}\n"
)


def main(arguments: list[str]) -> int:
    """Print a table of times and ratios for each size; 1 when a bar is missed."""
    missed = False
    for size in [int(word) for word in arguments] or SIZES:
        with tempfile.TemporaryDirectory(prefix="bench-site-") as folder:
            project = generate(Path(folder) / "book", size)
            times = measure(project)
        base = times["plain, same view"][1]
        print(f"{size} pages", flush=True)
        for name, (wall, cpu) in times.items():
            ratio = cpu / base
            bar = BARS.get((size, name))
            verdict = "" if bar is None else f"  (bar {bar})" + ("" if ratio <= bar else "  MISSED")
            missed = missed or (bar is not None and ratio > bar)
            print(f"  {name:18} {wall:6.2f} s wall {cpu:6.2f} s CPU  {ratio:5.2f} x{verdict}", flush=True)
    return 1 if missed else 0


def measure(project: Project) -> dict[str, Times]:
    """The median times of each kind of build, taken in turn so that a busy machine hurts all alike."""
    python = sys.executable
    mkdocs = [python, "-m", "mkdocs", "build", "-q"]
    ours = [python, "-m", "notes.site.edition", "zh", "out/ours"]
    commands = {
        "plain, same files": [*mkdocs, "-f", "plain.yml", "-d", "out/plain"],
        "plain, same view": [*mkdocs, "-f", "shown.yml", "-d", "out/shown"],
        "cold": ours,
        "warm": ours,
    }
    taken: dict[str, list[Times]] = {name: [] for name in commands}
    path = str(Path(__file__).resolve().parents[1])
    for _ in range(TIMES):
        shutil.rmtree(project.cache, ignore_errors=True)
        for name, command in commands.items():
            taken[name].append(timing.spent(command, project.root, PYTHONPATH=path, NO_MKDOCS_2_WARNING="1"))
        if not (project.root / "out/ours/search/search_index.json").is_file():
            raise RuntimeError("our build made nothing")
    return {
        name: tuple(statistics.median(kind) for kind in zip(*values, strict=True))
        for name, values in taken.items()
    }


def generate(root: Path, size: int) -> Project:
    """A book of ``size`` chapters with the real theme and the words of the real chapters, shuffled."""
    real = find(Path(__file__))
    random.seed(size)
    shutil.copytree(real.docs / "theme", root / "docs" / "theme")
    nav = "".join(f"  - part{n % 10}/chapter{n}.md\n" for n in range(size))
    config = (real.root / "mkdocs.yml").read_text(encoding="utf-8")
    config = NAV.sub(f"nav:\n  - index.md\n{nav}", config)
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    (root / "mkdocs.en.yml").write_text("INHERIT: mkdocs.yml\n", encoding="utf-8")
    (root / "docs" / "zh").mkdir()
    (root / "docs" / "zh" / "index.md").write_text("# 首页\n\n一本书。\n", encoding="utf-8")
    words = sentences(real)
    for number in range(size):
        _chapter(root, number, words)
    _plain(root, nav)
    return Project(root)


def sentences(real: Project) -> list[str]:
    """Sentences of the real Chinese chapters, without markup."""
    found: list[str] = []
    for page in real.pages("zh"):
        text = book.body(page.read_text(encoding="utf-8"))[0]
        text = re.sub(r"```.*?```", "", text, flags=re.S)
        for line in text.split("\n"):
            if re.match(r"[\u4e00-\u9fff]", line) and not re.search(r"[\[\]<>|$`{}]", line):
                found += [part for part in re.split(r"(?<=[。！？])", line) if len(part) > 8]
    return sorted(set(found))


def _chapter(root: Path, number: int, words: list[str]) -> None:
    """What the 25 chapters of the book hold on average: 4600 characters, 7 formulas (3 of them on a line of
    their own), 15 directives, 10 boxes; and a table."""
    part, name = f"part{number % 10}", f"chapter{number}"
    lines = [f"# 第 {number} 章：{random.choice(words)[:12]}"]
    for section in range(5):
        lines += ["", f"## {random.choice(words)[:10]} {section} {{ #s{section} }}", ""]
        for _ in range(4):
            lines += ["".join(random.choices(words, k=5)), ""]
        if section < 4:
            lines += [f"设 $x_{{{section}}} = {number}$，那么：", ""]
        if section < 3:
            lines += [f"$$y = \\sum_i w_i x_i^{{{section}}} + {number}$$", ""]
        for cell in ("build", "look", "again"):
            target = f"../../../snippets/{part}/{name}/step{section}.py#{cell}"
            lines += [f'[{random.choice(words)[:14]}]({target} "run")', ""]
        for _ in range(2):
            lines += ['!!! tip "提示"', "", f"    {random.choice(words)}", ""]
        _snippet(root / "snippets" / part / name / f"step{section}.py", number, section)
    lines += ["| 名字 | 值 |", "| --- | --- |", *(f"| `x{row}` | {row} |" for row in range(4)), ""]
    page = root / "docs" / "zh" / part / f"{name}.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text("\n".join(lines), encoding="utf-8")


def _snippet(path: Path, number: int, section: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    name = f"value_{number}_{section}"
    source = (
        f'"""A step | 一步"""\n\n# %% build\nimport torch\n\n{name} = torch.arange({section + 4}.0)'
        f"  # the input | 输入\n{name} = {name} * {number}\n\n\n"
        f"def scaled(x, by={number}):\n    return x * by\n\n\n"
        f"print({name}.shape)\n\n# %% look\nfor row in range(3):\n    print(row, scaled({name})[row])\n\n"
        f"# %% again\nprint({name}.sum() / {section + 1})\n"
    )
    path.write_text(source, encoding="utf-8")
    rows = "\n".join(f"{row} tensor({row * number * number}.)" for row in range(3))
    total = number * sum(range(section + 4)) / (section + 1)
    record = (
        f"# cpu\n# %% build\ntorch.Size([{section + 4}])\n# %% look\n{rows}\n# %% again\ntensor({total})\n"
    )
    path.with_suffix(".out").write_text(record, encoding="utf-8")


def _plain(root: Path, nav: str) -> None:
    """Two configurations without our extension: for the same files, and for files that show the same."""
    for name, docs in (("plain", "docs/zh"), ("shown", "docs/shown")):
        text = f"{PLAIN}docs_dir: {docs}\n{EXTENSIONS}nav:\n  - index.md\n{nav}"
        (root / f"{name}.yml").write_text(text, encoding="utf-8")
    for page in (root / "docs" / "zh").rglob("*.md"):
        copy = root / "docs" / "shown" / page.relative_to(root / "docs" / "zh")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(_fenced(root, page.read_text(encoding="utf-8")), encoding="utf-8")


def _fenced(root: Path, text: str) -> str:
    def fence(found: re.Match[str]) -> str:
        caption, name, cell = found.groups()
        path = root / "snippets" / name
        code, output = (
            _cells(file.read_text(encoding="utf-8"))[cell] for file in (path, path.with_suffix(".out"))
        )
        return f"{caption}\n\n```python\n{code}\n```\n\n```text\n{output}\n```"

    return re.sub(r'^\[(.*)\]\((?:\.\./)+snippets/(.*)#(\w+) "run"\)$', fence, text, flags=re.M)


def _cells(text: str) -> dict[str, str]:
    _, *parts = re.split(r"^# %% (\w+)\n", text, flags=re.M)
    return {name: body.strip("\n") for name, body in zip(parts[::2], parts[1::2], strict=True)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
