"""Return visits: each is due, attempted, and ends once."""
