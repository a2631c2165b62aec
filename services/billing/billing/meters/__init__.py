"""Meters (表具): what counts the water, power, gas and heat of units, of common parts and of the whole."""
