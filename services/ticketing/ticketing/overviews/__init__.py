"""Reads over many tickets: lists, my day, histories, the stack view."""
