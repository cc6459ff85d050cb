"""Site: both MkDocs builds, the files around them, and the live preview."""
