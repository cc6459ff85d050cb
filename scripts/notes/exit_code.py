"""Exit codes: what a command says to the shell, the same for all of them."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended."""

    FINE = 0
    DRIFT = 1  # `check`, `update`: an output differs from its record
    FINDINGS = 1  # any other: what it looks for is there, or what it makes did not come about
    MEND = 2  # a mistake of usage or of an author, before anything else can be said
    FAILED = 3  # a snippet did not end as it should
    INTERRUPTED = 130  # Ctrl+C, as the shell has it: 128 + SIGINT
    UNREAD = 141  # the reader of the output went away: 128 + SIGPIPE


GRAVEST_FIRST = (Exit.MEND, Exit.FAILED, Exit.DRIFT, Exit.FINE)
