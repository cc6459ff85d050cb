"""What a Chinese character is: one range, the same for comments, prose, figures, and joined lines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from notes import chinese, comment
from notes.lint.passage import HAN
from notes.render.join import BREAK

RARE = "𠮷"  # beyond the first 65,536 characters
KINDS = {"common": "文", "old": "㐀", "compatible": "\uf9dc", "rare": RARE}
ENGINE = Path(chinese.__file__).parent


@pytest.mark.parametrize("character", KINDS.values(), ids=KINDS)
def test_every_rule_takes_the_same_characters_for_chinese(character):
    assert HAN.match(character)
    assert comment.split_pair(f"a name | {character}") == ("a name", character)
    assert BREAK.search(f"{character}\n{character}")


@pytest.mark.parametrize("character", ["a", "é", "α", "한", "カ", "“", "—"])
def test_other_letters_and_shared_marks_are_not_chinese(character):
    assert not re.match(f"[{chinese.TEXT}]", character)


def test_no_module_has_a_range_of_its_own():
    own = re.compile(r"u4e00|u3400|u9fff|u9fa5|一-|㐀-", re.I)
    found = [str(path) for path in ENGINE.rglob("*.py") if own.search(path.read_text(encoding="utf-8"))]
    assert found == [str(ENGINE / "chinese.py")]
