"""Posts of the standard organisation and who reports to whom."""
