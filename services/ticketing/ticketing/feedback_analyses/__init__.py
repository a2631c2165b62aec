"""Complaints, suggestions, inquiries and low scores of a month together, against the month before (E2, S0-27, S1-158).

Of one department it is the digest its head is given (S4-41)."""
