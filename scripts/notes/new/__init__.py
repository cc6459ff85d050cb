"""New: begin a chapter or a snippet."""

from notes.new.command import main

__all__ = ["main"]
