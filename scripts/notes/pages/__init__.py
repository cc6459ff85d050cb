"""Pages: a chapter read as Markdown: front matter, headings, elements, addresses, navigation."""
