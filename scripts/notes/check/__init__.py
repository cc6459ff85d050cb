"""Check and update: snippets against their records."""
