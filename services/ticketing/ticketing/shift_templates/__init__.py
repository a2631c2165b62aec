"""The shifts a community works in: name, from, to."""
