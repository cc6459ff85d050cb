"""Parity: two languages, one book."""
