"""Units, their areas by date, and who lives in them from when to when."""
