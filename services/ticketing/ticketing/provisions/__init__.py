"""What a new company starts with."""
