"""A case that has to wait, with a reason and a day on which it goes on by itself (C3.2 row 18)."""
