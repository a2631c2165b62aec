"""Replays of a draft policy over tickets that were lived through: what it would have made of them."""
