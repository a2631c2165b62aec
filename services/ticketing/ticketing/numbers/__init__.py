"""Document numbers from a counter per community, prefix and day."""
