"""Reports: what a check found, for a person, for GitHub, and for programs."""
