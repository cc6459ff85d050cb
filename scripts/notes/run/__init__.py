"""Run: a snippet in a process of its own, watched, and what it depends on."""
