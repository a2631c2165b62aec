"""What was said in a period, against the one before; of one department its digest (E2, S0-27, S1-158, S4-41)."""
