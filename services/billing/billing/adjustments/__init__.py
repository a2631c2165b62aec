"""Corrections of issued bills: worked out anew, approved by somebody else, booked as reversals and new lines."""
