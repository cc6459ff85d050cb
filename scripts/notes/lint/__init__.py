"""Lint: what to mend in words, links, and proofs."""
