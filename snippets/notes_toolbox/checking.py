"""What the checkers of larger exercises share: they tell what is wrong, and where in the reader's file."""

from __future__ import annotations

import sysconfig
import traceback
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path

import torch


class Wrong(Exception):
    """What a check found, in English and in Chinese."""


def expect(holds: bool, english: str, chinese: str) -> None:
    """Go on if it holds; raise Wrong if not."""
    if not holds:
        raise Wrong(english, chinese)


def told(name: str, found: Callable[[], str], language: str = "") -> bool:
    """Print a line about one thing.

    Args:
        name: of what is checked.
        found: returns what there is to say of it if it is right; raises Wrong, or the error of the reader's
            code, if not. It draws its random numbers apart: those of the reader go on as if nothing had run.
        language: to complain in, ``"en"`` or ``"zh"``; both if there is none.

    Returns:
        Whether it is right.
    """
    try:
        with torch.random.fork_rng(devices=[]):
            print(f"ok  {name}: {found()}")
    except Wrong as wrong:
        halves = zip_longest(("en", "zh"), wrong.args, fillvalue=language)  # what follows is for everybody
        texts = [text for one, text in halves if language in ("", one)]
        print(f"no  {name}:", "\n      ".join(texts))
        return False
    except Exception as error:  # of the reader's code
        print(f"no  {name}: {named(error)}")
        return False
    return True


def named(error: Exception) -> str:
    """An error in one line, after the line of the reader's file that it comes from, if there is one."""
    libraries = (sysconfig.get_path(kind) for kind in ("stdlib", "purelib", "platlib"))
    skipped = (str(Path(__file__).parent), *torch.__path__, *libraries)
    steps = traceback.extract_tb(error.__traceback__)
    theirs = [step.lineno for step in steps if not step.filename.startswith(skipped)]
    return f"{f'line {theirs[-1]}: ' if theirs else ''}{type(error).__name__}: {error}"
