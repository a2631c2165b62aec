"""Answers that reached nobody: the requester has to be told in another way (C3.2, C5.6)."""
