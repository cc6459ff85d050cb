"""New: begin a chapter or a snippet."""
