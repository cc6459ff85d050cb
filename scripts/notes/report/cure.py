"""What to do about a run that failed, from how it failed."""

from __future__ import annotations

import re

from notes.run.failure import Failure
from notes.snippet import Snippet

STEPS = {  # kind of failure → the next step
    "no exception": "take the option out, or let the cell do what raises it",
    "no warning": "take the option out, or let the cell do what warns",
    "exit": "let the script run to its end: take the call out",
    "memory": "make the data smaller",
    "output": "print less: a page has room for a dozen lines",
    "processes": "start fewer processes",
    "lost": "run it again",
    "crash": "take out one half of the cell, then the other, until the line that crashes is alone",
    "data": "write it with json.dump",
}
MESSAGES = (  # how a message begins → the next step
    (r"EOFError: EOF when reading", "nobody is there to type: write the value into the code"),
    (r"[\w.]+: .*(?:can't allocate memory|out of memory)", "make the data smaller: a snippet has 4 GiB"),
    (r"ModuleNotFoundError\b", "use what requirements.txt installs, or add the package there"),
    (r"(?:Syntax|Indentation|Tab)Error\b", "mend the line"),
    (r"FileNotFoundError\b", "a run begins in an empty folder: let the code write the file first"),
)


def cure(snippet: Snippet, failure: Failure) -> str:
    """The next step; empty where what is said of the failure has it already.

    Args:
        snippet: that ran.
        failure: what ended the run.
    """
    if failure.kind == "warning":
        kind = re.search(r'warns=("\w+")', failure.text)
        return f"do what does not warn, or announce it: # %% {failure.cell} warns={kind[1]}" if kind else ""
    if failure.kind == "timeout":
        more = f"# notes: timeout={2 * snippet.timeout:g}"
        return f"compute less, or allow more on the line below the title: {more}"
    if failure.kind != "exception":
        return STEPS.get(failure.kind, "")
    return _of_exception(snippet, failure)


def _of_exception(snippet: Snippet, failure: Failure) -> str:
    """Either it is a mistake, or what the page is about: then the header says so."""
    raised = re.sub(r"^its header says .*?, but it raised ", "", failure.text)
    step = next((step for said, step in MESSAGES if re.match(said, raised)), None)
    kind = re.match(r"([\w.]+)(?::|$)", raised)
    if step or not kind:
        return step or ""
    header = f'# %% {failure.cell} raises="{kind[1]}"'
    last = failure.cell == snippet.cells[-1].name
    where = "" if last else " in the last cell, for nothing runs after it"
    return f"mend the code, or, if the page is to show it, announce it{where}: {header}"
