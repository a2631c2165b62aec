"""Live updates: what changed, for everyone who may see it, over Server-Sent Events."""
