"""The duty log: what happened at a post, append-only."""
