"""Promises to call somebody back, each with its time, and the queue of missed calls."""
