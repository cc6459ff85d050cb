"""What a shown snippet looks like: output, figures, data, tabs, badge."""

from __future__ import annotations

import re

from pages import GRADIENT, HERE, TORCH, problems, put_record, put_stamp, render

SHOW = f'[求导]({HERE}/quadratic.py#gradient "run")'
SVG = (
    '<svg height="72pt" version="1.1" viewBox="0 0 144 72" width="144pt" xmlns="http://www.w3.org/2000/svg">\n'
    ' <defs>\n  <style type="text/css">*{stroke-linejoin: round}</style>\n </defs>\n'
    ' <g id="a"><path d="M 0 0" id="m" style="stroke: #000000; fill: #ffffff"/>'
    '<use xlink:href="#m" clip-path="url(#c)"/><text style="fill: #0000ff">#000000</text></g>\n</svg>\n'
)


def test_errors_and_warnings_stand_apart(book, quadratic):
    html = render(book.project, f'[错]({HERE}/quadratic.py#again "run")')
    assert '<div class="notes-error"><p class="notes-label" data-search-exclude>报错</p>' in html
    assert "RuntimeError: twice &lt;b&gt;\nsecond line\n</code>" in html
    path = book.add("warned", '# %% a warns="UserWarning"\nprint(1)\n', shown=False)
    put_record(book.project, path, a="1\nUserWarning: careful\n2")
    html = render(book.project, f'[警告]({HERE}/warned.py "run")')
    assert re.findall(r'class="notes-(output|warning)"', html) == ["output", "warning", "output"]


def test_a_silent_cell_has_no_output_block(book):
    path = book.add("silent", "# %% a\nx = 1\n", shown=False)
    put_record(book.project, path, a="")
    show = f'[静]({HERE}/silent.py#a "run")'
    html = render(book.project, show)
    assert "notes-output" not in html and "notes-badge" not in html, "nothing is there to be certified"
    assert "prints nothing\n    Drop `predict`." in problems(book, show.replace("run", "run predict"))
    assert "prints nothing" in problems(book, show.replace("run", "run output"))


def test_without_a_record_the_page_says_so(book):
    book.add("fresh", "# %% a\nprint(1)\n", shown=False)
    html = render(book.project, f'[新]({HERE}/fresh.py "run predict")')
    assert '<p class="notes-missing" data-search-exclude>尚无记录' in html
    assert "<code>notes update snippets/part/chapter/fresh.py</code>" in html
    assert "notes-badge" not in html and "notes-predict" not in html
    book.add("gpu", "# %% a\nprint(1)\n", title='"""A title | 标题"""\n# notes: device=cuda\n\n', shown=False)
    show = f'[显卡]({HERE}/gpu.py "run")'
    assert "尚未在 GPU 上记录" in render(book.project, show)
    html = render(book.project, show, "en")
    assert "Not recorded on a GPU yet" in html and "gpu.py --device cuda</code>" in html


def test_cpu_and_cuda_records_stand_in_tabs(book, quadratic):
    put_record(
        book.project, quadratic, "cuda", gradient="3 cuda", again="RuntimeError: twice <b>\nsecond line"
    )
    put_stamp(book.project, quadratic)
    put_stamp(book.project, quadratic, "cuda", "NVIDIA H200")
    html = render(book.project, SHOW)
    assert '<div class="tabbed-set tabbed-alternate" data-tabs="n1:2">' in html
    assert '<label for="__notes_1_1">CPU</label><label for="__notes_1_2">CUDA</label>' in html
    cpu, cuda = html.split('<div class="tabbed-block">')[1:]
    assert "3\n</code>" in cpu and "notes-badge" not in cpu, "the head of the page says it"
    assert f'<p class="notes-facts notes-holds" data-search-exclude="">核对：CPU · torch {TORCH} · <' in html
    assert "3 cuda\n</code>" in cuda and f"CUDA · NVIDIA H200 · torch {TORCH} · 2026-11-21" in cuda


def test_equal_outputs_need_no_tabs(book, quadratic):
    put_record(book.project, quadratic, "cuda", gradient="3", again="RuntimeError: twice <b>\nsecond line")
    html = render(book.project, SHOW)
    assert "tabbed-set" not in html and html.count("notes-output") == 1 and html.count("notes-badge") == 2


def test_the_badge_follows_the_ledger(book, quadratic):
    assert '<p class="notes-badge notes-stale" data-search-exclude>CPU · 改动后尚未核对</p>' in render(
        book.project, SHOW
    )
    put_stamp(book.project, quadratic)
    checked = f"CPU · torch {TORCH} · 2026-11-21"
    html = render(book.project, SHOW)
    told = f'核对：{checked.replace("2026-11-21", "")}<span class="notes-row">2026-11-21</span></p>'
    assert "notes-badge" not in html and html.index(told) < html.index("notes-snippet")
    home = SHOW.replace("../../../", "../../")
    html = render(book.project, home, page="index")
    assert f'<p class="notes-badge" data-search-exclude>{checked}</p>' in html and "notes-holds" not in html
    quadratic.write_text(quadratic.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert "CPU · not checked since it changed" in render(book.project, SHOW, "en")


def test_a_badge_says_what_is_different_from_the_head_of_the_page(book, quadratic):
    other = book.add("other", GRADIENT, shown=False)
    put_record(book.project, other, "cuda", gradient="3", again="RuntimeError: twice <b>\nsecond line")
    put_record(book.project, other, gradient="3", again="RuntimeError: twice <b>\nsecond line")
    for path in (quadratic, other):
        put_stamp(book.project, path)
    put_stamp(book.project, other, "cuda", "NVIDIA H200")
    html = render(book.project, f"{SHOW}\n\n{SHOW.replace('quadratic', 'other')}")
    (badge,) = re.findall(r'<p class="notes-badge" data-search-exclude>(.*?)</p>', html)
    assert badge == f"CUDA · NVIDIA H200 · torch {TORCH} · 2026-11-21"


def test_the_badge_links_to_the_versions_once_that_page_exists(book, quadratic):
    render(book.project, "# 版本", page="reference/versions")
    assert '<a href="../../reference/versions/">CPU' in render(book.project, SHOW)


def test_the_whole_file_is_offered(book, quadratic, monkeypatch):
    monkeypatch.delenv("REPO_URL", raising=False)
    link = '<a class="notes-file" href="../../snippets/part/chapter/quadratic.py" download'
    assert link in render(book.project, SHOW)
    home = SHOW.replace("../../../", "../../")
    assert 'href="snippets/part/chapter/quadratic.py"' in render(book.project, home, page="index")
    monkeypatch.setenv("REPO_URL", "https://example.org/notes/")
    there = 'href="https://example.org/notes/blob/main/snippets/part/chapter/quadratic.py">GitHub</a>'
    html = render(book.project, SHOW)
    assert link in html and there in html  # a reader may not reach the other


def test_a_figure_is_inlined_in_the_colours_of_the_page(book):
    path = book.add("figure", "# %% draw\nx = 1\n", shown=False)
    put_record(book.project, path, draw="", draw__svg=SVG, draw__2__svg=SVG)
    html = render(book.project, f'[一条 `x` 线]({HERE}/figure.py#draw "run")')
    assert html.count('<div class="notes-figure"><svg') == 2
    assert 'role="img" aria-label="一条 x 线 (1/2)"' in html
    assert (
        'viewBox="0 0 144 72"' in html
        and "width:100%;--natural:144pt;max-width:var(--natural);height:auto;stroke-linejoin: round" in html
    )
    assert "stroke: currentColor; fill: var(--md-default-bg-color)" in html and "fill: #0000ff" in html
    assert ">#000000</text>" in html and "<style" not in html
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert 'xlink:href="#figure-draw-1-m" clip-path="url(#figure-draw-1-c)"' in html


def test_recorded_data_is_in_the_page(book):
    path = book.add("data", "# %% steps\nx = 1\n", shown=False)
    put_record(book.project, path, steps="1", steps__json='{"a": "</script>"}\n')
    html = render(book.project, f'[数据]({HERE}/data.py "run")')
    place = 'data-snippet="part/chapter/data.py" data-cell="steps"'
    assert (
        f'<script type="application/json" class="notes-data" {place}>{{"a": "\\u003c/script>"}}</script>'
        in html
    )
