"""One language held ready for the preview: ``python -m notes.site.live zh FOLDER``.

It builds the whole language, answers, then renders the pages that are named to it, one request a line,
until its input ends. Requests are JSON lists of page names; answers ``{"complete": …, "problems": [[…]]}``.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import astuple
from pathlib import Path
from typing import TextIO

from notes.exit_code import Exit
from notes.problem import Problem
from notes.project import find
from notes.shelf import store
from notes.site.edition import Edition


def main(arguments: list[str]) -> int:
    """Build ``arguments[0]`` into ``arguments[1]``, then render pages until the input ends."""
    language, folder = arguments
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever prints something does not disturb the answers
    project = find()
    edition = Edition(project, language, Path(folder))
    _answer(answers, edition, edition.build())
    store.of(project).save()
    for line in sys.stdin:
        problems: list[Problem] = []
        for page in json.loads(line):
            problems += edition.render(project.root / page)
        _answer(answers, edition, problems)
    return Exit.FINE


def _answer(answers: TextIO, edition: Edition, problems: list[Problem]) -> None:
    told = {"complete": edition.complete, "problems": [astuple(problem) for problem in problems]}
    print(json.dumps(told), file=answers, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
