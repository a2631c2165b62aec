"""Turns: what only one transaction of a company may do at a time."""
