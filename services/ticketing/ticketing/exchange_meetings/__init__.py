"""The monthly exchange meeting of the specialists: agenda from data, minutes to department heads (C3.5, C3.12)."""
