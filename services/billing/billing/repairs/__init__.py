"""Paid repairs: from the chargeable work order to its settlement."""
