"""Tickets that belong together: what is about the same colleagues (C3.2 row 20)."""
