"""Buildings with their entrances, raised one at a time or many at once, and how they look from the front."""
