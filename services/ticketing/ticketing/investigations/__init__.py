"""What was found out about a complaint before anything was planned (C3.2 rows 8 and 9)."""
