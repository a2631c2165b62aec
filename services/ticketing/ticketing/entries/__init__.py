"""The timeline of a ticket: who did what, when, and how long it lay before."""
