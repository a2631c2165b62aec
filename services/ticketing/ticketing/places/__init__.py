"""The local copy of communities, buildings and units."""
