"""Clocks of tickets: when they start, when they are due, what a miss sets off."""
