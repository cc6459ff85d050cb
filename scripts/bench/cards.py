"""The pictures that stand beside a shared link: one for each part and one for the home page.

    PYTHONPATH=scripts python -m bench.cards

It writes ``docs/theme/assets/og/<part>.png`` with the titles of the part in both languages and one of its
figures. Run it when a part comes or has another title.
"""

from __future__ import annotations

import io
import sys
from html import escape
from pathlib import Path

from notes.book import navigation
from notes.pdf import press
from notes.project import Project, find
from PIL import Image
from playwright.sync_api import ViewportSize

FOLDER = Path("docs/theme/assets/og")
MOST = 30_000  # bytes
SIZE: ViewportSize = {"width": 1200, "height": 630}
HOME = "home"
FIGURES = {  # of the snippets of a part
    HOME: "autograd/minimum_with_optimizer/descent.paths.svg",
    "start": "start/run_the_notes/parabola.figure.svg",
    "tensors": "tensors/shape_view_reshape/order_figure.figure.svg",
    "autograd": "autograd/accumulate_and_zero/forgotten.figure.svg",
    "graph": "graph/scalar_autograd/order_figure.figure.svg",
    "layers": "layers/three_spirals/regions.figure.svg",
    "lectures": "lectures/l11_advanced_cnn/residual_figure.figure.svg",
    "workflows": "workflows/structured_data/six_steps.figure.svg",
    "practice": "practice/save_load/resume_figure.figure.svg",
    "debugging": "debugging/six_faults/costs.figure.svg",
    "performance": "performance/timing/queue_figure.figure.svg",
    "reference": "reference/diary/timeline_figure.figure.svg",
}
PAGE = """<!doctype html><html lang="zh"><meta charset="utf-8"><style>
body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 56px 64px; display: grid;
  grid-template: auto 1fr / 5fr 6fr; gap: 20px 48px; background: #fdfbf8; color: #29241f;
  border-bottom: 14px solid #c2470c; font-family: "Liberation Sans", Arial, "Noto Sans CJK SC", sans-serif; }
header { grid-column: 1 / 3; display: flex; align-items: center; gap: 18px; font-size: 34px; }
header, .zh { font-weight: 700; }
header svg { width: 60px; height: 60px; }
main { align-self: center; }
p { margin: 0; line-height: 1.2; }
.zh { font-size: 68px; word-break: keep-all; }
.en { margin-top: 18px; font-size: 44px; color: #5f574e; }
img { place-self: center end; width: 100%; height: 400px; object-fit: contain; object-position: right; }
</style><header>@mark@ Torch Notes</header><main><p class="zh">@zh@</p><p class="en">@en@</p></main>
<img src="@figure@" alt="">"""


def main() -> int:
    """Write every picture; 2 where one is heavier than it may be."""
    project = find()
    target = project.root / FOLDER
    target.mkdir(parents=True, exist_ok=True)
    with press.chromium() as browser:
        page = browser.new_page(viewport=SIZE, color_scheme="light")
        for part in parts(project):
            html = target / "card.html"
            html.write_text(card(project, part), encoding="utf-8")
            page.goto(html.as_uri(), wait_until="load")
            picture = small(page.screenshot())
            html.unlink()
            if len(picture) > MOST:
                print(
                    f"{part}: {len(picture)} bytes, more than {MOST}: choose another figure", file=sys.stderr
                )
                return 2
            (target / f"{part}.png").write_bytes(picture)
            print(f"{FOLDER}/{part}.png: {len(picture)} bytes")
    return 0


def parts(project: Project) -> list[str]:
    """The home page, and the folder of every part in order."""
    keys = [Path(one.key) for one in navigation.book(project, "zh")]
    return [HOME, *(key.parts[0] for key in keys if key.name == "index.md" and len(key.parts) == 2)]


def card(project: Project, part: str) -> str:
    """The HTML of one picture."""
    titles = {"zh": "PyTorch 双语笔记", "en": "Every output was run"}
    if part != HOME:
        titles = {language: navigation.part_title(project, language, part) for language in titles}
    mark = (project.docs / "theme" / "assets" / "favicon.svg").read_text(encoding="utf-8")
    figure = (project.snippets / FIGURES[part]).as_uri()
    made = PAGE.replace("@mark@", mark).replace("@figure@", figure)
    return made.replace("@zh@", escape(titles["zh"])).replace("@en@", escape(titles["en"]))


def small(png: bytes) -> bytes:
    """The picture in 32 colors."""
    with Image.open(io.BytesIO(png)) as image:
        made = io.BytesIO()
        image.convert("RGB").quantize(32, dither=Image.Dither.NONE).save(made, "PNG", optimize=True)
    return made.getvalue()


if __name__ == "__main__":
    sys.exit(main())
