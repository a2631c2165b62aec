"""Parking lots and spaces, who has a right to a space from when to when, and the cars that stand there."""
