"""Who was sent a report and has read it (S0-28, S0-59)."""
