"""One box that finds units, people and cars, and who is calling."""
