"""Visits without a ticket: households whose day has come, and rounds somebody orders."""
