"""Move: give a chapter another name or part, and mend what names it."""

from notes.move.command import main

__all__ = ["main"]
