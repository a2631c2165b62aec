"""Duplicates of one matter: they follow the ticket they are merged into (C3.2 row 20)."""
