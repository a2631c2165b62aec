"""Tickets offered to a colleague, who takes them or gives them back (C3.1 invariants 5 and 6, S1-50)."""
