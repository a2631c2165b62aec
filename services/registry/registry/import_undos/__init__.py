"""Undoing an import: what it created is withdrawn, unless later work depends on it."""
