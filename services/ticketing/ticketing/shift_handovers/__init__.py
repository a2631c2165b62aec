"""Shift hand-over: what is open is carried over until it is done with a word."""
