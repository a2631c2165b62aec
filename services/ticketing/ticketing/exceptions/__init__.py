"""What needs a supervisor now: one list over everything that went wrong and that nobody has put right (C3.1-4)."""
