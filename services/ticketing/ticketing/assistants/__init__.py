"""Colleagues who help the one handler of a ticket (S0-66, S3-12)."""
