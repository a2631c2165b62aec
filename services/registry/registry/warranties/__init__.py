"""Warranty terms of a unit, building part by building part."""
