"""A time at which somebody comes: requested, confirmed with a person and a slot, served, evaluated (C3.16)."""
