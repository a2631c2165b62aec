"""Times at which nobody was at a post that has to be staffed, each told once."""
