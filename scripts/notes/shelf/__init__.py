"""The shelf: what pages read, once per process, again when it changed."""
