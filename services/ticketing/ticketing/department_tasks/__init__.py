"""What one department has to contribute to a case, with a due time of its own (S0-18, S0-40)."""
