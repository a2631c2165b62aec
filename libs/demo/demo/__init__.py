"""Plays a property company's first weeks through the public API, so that a fresh start looks alive.

It knows the services only as any other system does: by HTTP.
"""
