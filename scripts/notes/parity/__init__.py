"""Parity: two languages, one book."""

from notes.parity.command import compare, compare_pages, main

__all__ = ["compare", "compare_pages", "main"]
