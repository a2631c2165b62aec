"""The quarterly assessment of each department, sent to its head (C3.5, S0-58, S0-59)."""
