"""Runs scripts where nothing is installed but torch and the packages named, each with what it requires.

``python needed_run.py '{"packages": ["numpy"], "scripts": {"a.py": null, "b.py": "Error"}}'`` prints what
went wrong, by script: one that ends in another way than said (the type of its exception, null for none).
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import runpy
import sys
import tempfile
import traceback
from collections.abc import Iterable
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

OURS = ("notes_toolbox", "notes")  # one comes with the book, the other lets torchvision be imported


class Refusing:
    """A finder of modules that finds none of those refused."""

    def __init__(self, finder: Any, refused: set[str]) -> None:
        self.finder, self.refused = finder, refused

    def __getattr__(self, name: str) -> Any:
        return getattr(self.finder, name)

    def find_spec(self, name: str, path: object = None, target: object = None) -> Any:
        return None if name.partition(".")[0] in self.refused else self.finder.find_spec(name, path, target)


def others(packages: Iterable[str]) -> set[str]:
    """The modules installed here that belong neither to the packages nor to what they require."""
    allowed = closure(packages)
    return {
        module
        for module, owners in importlib.metadata.packages_distributions().items()
        if module not in OURS and not any(canonicalize_name(owner) in allowed for owner in owners)
    }


def closure(packages: Iterable[str]) -> set[str]:
    """The packages, and all that they require here."""
    found: set[str] = set()
    waiting = list(packages)
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name in found:
            continue
        found.add(name)
        for text in importlib.metadata.requires(name) or []:
            required = Requirement(text)
            if required.marker is None or required.marker.evaluate({"extra": ""}):
                waiting.append(required.name)
    return found


def failure(script: str, expected: str | None) -> str:
    """What went another way in a process of its own; empty when nothing did."""
    reading, writing = os.pipe()
    if not os.fork():
        text = _run(script, expected)
        os.write(writing, text.encode()[-4000:])
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8", errors="replace") as said:
        text = said.read()
    os.wait()
    return text


def _run(script: str, expected: str | None) -> str:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        sys.argv = [script]
        try:
            runpy.run_path(script, run_name="__main__")
        except BaseException as error:
            same = type(error).__qualname__ == (expected or "").rpartition(".")[2]
            return "" if same else traceback.format_exc()
        return f"it raised no {expected}" if expected else ""


def main(asked: dict) -> dict[str, str]:
    refused = others(["torch", *asked["packages"]])
    for module in [name for name in sys.modules if name.partition(".")[0] in refused]:
        del sys.modules[module]
    sys.meta_path[:] = [Refusing(finder, refused) for finder in sys.meta_path]
    import torch  # noqa: F401  # once for all scripts

    wrong = {script: failure(script, raised) for script, raised in asked["scripts"].items()}
    return {script: text for script, text in wrong.items() if text}


if __name__ == "__main__":
    print(json.dumps(main(json.loads(sys.argv[1]))))
