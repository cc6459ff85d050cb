"""Lint: what to mend in words, links, and proofs."""

from notes.lint.command import lint, main

__all__ = ["lint", "main"]
