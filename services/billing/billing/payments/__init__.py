"""Payments at the desk, prepayment credit and their reversal."""
