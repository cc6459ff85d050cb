"""The corpora: every real drift is caught, harmless changes raise no alarm.

`pytest -s tests/test_corpus.py` prints the recall per kind. A case says what was changed, never how it is
judged; `make_corpus.py` and `make_heldout.py` say where the cases come from. The cases of `blind_*` were made
from real outputs and the written rules alone, without a look at the comparator; each says why it is one.
Those of `blanks_*` are written by hand: blanks and line breaks that are content or layout, and large numbers.
"""

import json
from collections import Counter
from pathlib import Path

import pytest
from notes.compare import compare, compare_json, compare_svg, merge

CORPUS = Path(__file__).parent / "corpus"
JUDGES = {"svg": compare_svg, "json": compare_json, "text": compare}


def cases(name: str) -> list[dict]:
    return [json.loads(line) for line in (CORPUS / name).read_text(encoding="utf-8").split("\n") if line]


def is_drift(case: dict) -> bool:
    judge = JUDGES[case.get("format", "text")]
    options = {} if judge is compare_svg else {"tolerance": case["tolerance"]}
    return judge(case["expected"], case["actual"], **options).verdict == "drift"


def failures(name: str, drift: bool) -> list[tuple[str, str, str]]:
    """Prints how many cases of each kind are judged right; returns those that are not."""
    every = cases(name)
    wrong = [case for case in every if is_drift(case) != drift]
    total, missed = Counter(case["kind"] for case in every), Counter(case["kind"] for case in wrong)
    print(f"\n{name}: {len(every) - len(wrong)} of {len(every)}")
    for kind, count in total.items():
        print(f"  {kind:<20} {count - missed[kind]:>3} of {count:>3}")
    return [(case["kind"], case["expected"], case["actual"]) for case in wrong]


@pytest.mark.parametrize(
    "name",
    [
        "drifts.jsonl",
        "hard_drifts.jsonl",
        "heldout_drifts.jsonl",
        "blind_drifts.jsonl",
        "blanks_drifts.jsonl",
    ],
)
def test_every_drift_is_caught(name):
    assert failures(name, drift=True) == []


@pytest.mark.parametrize(
    "name",
    [
        "harmless.jsonl",
        "hard_harmless.jsonl",
        "heldout_harmless.jsonl",
        "blind_harmless.jsonl",
        "blanks_harmless.jsonl",
    ],
)
def test_harmless_changes_raise_no_alarm(name):
    assert failures(name, drift=False) == []


@pytest.mark.parametrize("name", ["blanks_drifts.jsonl", "blanks_harmless.jsonl"])
def test_which_text_is_the_record_is_no_matter_and_either_can_be_written(name):
    for case in cases(name):
        for expected, actual in [(case["expected"], case["actual"]), (case["actual"], case["expected"])]:
            assert (compare(expected, actual).verdict == "drift") == (name == "blanks_drifts.jsonl"), case
            assert compare(merge(expected, actual, rewrite=True), actual).verdict == "same", case
