"""Tickets of one building and class within a short time: perhaps one cause (C3.1, H5)."""
