"""What a new company begins with in ticketing."""
