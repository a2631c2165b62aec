"""Tickets: intake, the procedure from registered to closed, and who is accountable."""
