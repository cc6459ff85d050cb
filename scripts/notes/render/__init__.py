"""Render: what the Markdown extension makes of directives, formulas and the generated reference pages."""
