"""Handing something over to the supervisor, and the supervisor having seen it."""
