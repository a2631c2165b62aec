"""Tickets that break a limit within the hour, or have broken one and still owe what it asks for."""
