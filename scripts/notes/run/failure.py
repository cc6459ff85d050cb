"""A failure: what ended a run early, or what its cell did otherwise than its header says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Failure:
    """Why a run failed, and where.

    Attributes:
        kind: ``exception``, ``no exception``, ``exit``, ``warning``, ``no warning``, ``data``, ``network``,
            ``crash``, ``unreached``, or the limit that the run broke (``timeout``, ``memory``, ``output``,
            ``processes``), ``lost`` where nothing is known of it.
        cell: its name; empty where none began.
        line: of the snippet; None where only the cell is known.
        text: what happened, in words.
        trace: the stack or the warning, as Python prints it; may be empty.
    """

    kind: str
    cell: str
    line: int | None
    text: str
    trace: str = ""
