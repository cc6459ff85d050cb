"""PDF: the book of one language on paper, printed by a browser from the pages of the site."""
