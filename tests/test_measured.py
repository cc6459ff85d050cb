"""Figures of what one run measured: recorded and dated like others, compared by their presence alone."""

from __future__ import annotations

import re

from pages import HERE, render

SHOW = f'# Title\n\n[Times]({HERE}/times.py "run")\n'
TIMES = """# %% times measured
import random

import matplotlib.pyplot as plt

plt.plot([0, 1], [0, random.SystemRandom().random()])
print("two points")

# %% rest
print("the rest")
"""


def test_another_measurement_is_no_drift_and_a_missing_one_is(book):
    path = book.add("times", TIMES)
    done = book.notes("update")
    assert done.returncode == 0, done.stdout + done.stderr
    figure = path.with_name("times.times.svg")
    first = figure.read_bytes()
    assert book.notes("check", "--no-cache").returncode == 0
    assert book.notes("check", "--portable").returncode == 0
    assert book.notes("update").returncode == 0 and figure.read_bytes() == first
    figure.unlink()
    gone = book.notes("check", "--no-cache")
    assert gone.returncode == 1 and "times.times.svg" in gone.stdout + gone.stderr
    assert book.notes("update").returncode == 0 and figure.read_bytes() != first


def test_what_is_printed_beside_it_is_compared(book):
    path = book.add("times", TIMES)
    assert book.notes("update").returncode == 0
    figure = path.with_name("times.times.svg")
    first = figure.read_bytes()
    path.write_text(path.read_text(encoding="utf-8").replace("two points", "2 points"), encoding="utf-8")
    assert book.notes("check").returncode == 1
    assert book.notes("update").returncode == 0 and figure.read_bytes() != first, "it is what this code drew"


def test_without_a_figure_there_is_nothing_measured(book):
    book.add("times", "# %% times measured\nprint(1)\n")
    done = book.notes("update")
    assert done.returncode == 2
    said = done.stdout + done.stderr
    assert re.search(r"times\.py:3: `times` is `measured` and draws nothing\n +What one run", said), said


def test_the_badge_says_that_it_was_one_run(book):
    book.add("times", TIMES)
    assert book.notes("update").returncode == 0
    html = render(book.project, SHOW.replace(' "run"', '#times "run"'), "en")
    assert ">one run on CPU · torch " in html
    assert ">只测了一次：CPU · torch " in render(book.project, SHOW.replace(' "run"', '#times "run"'))
    whole = render(book.project, SHOW, "en")
    assert whole.count("notes-badge") == 1 and ">one run on CPU · torch " in whole
    rest = render(book.project, SHOW.replace(' "run"', '#rest "run"'), "en")
    assert "notes-badge" not in rest and ">checked: CPU · torch " in rest
