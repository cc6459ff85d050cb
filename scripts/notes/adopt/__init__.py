"""Adopt: a notebook of somebody else becomes a chapter."""
