"""Export: every chapter as a Jupyter notebook in its language, made from Markdown, snippets and records."""
