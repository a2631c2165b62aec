"""Calls out that staff ask for with a click: handed to the telephone system, once and soon, or given up."""
