"""Shared costs split over homes: drafted, checked, disclosed with a window for objections, and billed (C4.5)."""
