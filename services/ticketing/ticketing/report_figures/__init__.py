"""Figures of reports: each is a filter on tickets, counted and linked with the same words."""
