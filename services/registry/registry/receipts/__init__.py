"""Receipts of billing: which there are and whose, so that a full name is told for them alone."""
