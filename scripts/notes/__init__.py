"""Torch Notes: run the snippets of the book, compare their outputs with the records, build the site."""

__version__ = "0.1.0"
