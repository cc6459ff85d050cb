"""Move: give a chapter another name or part, and mend what names it."""
