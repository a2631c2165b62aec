"""Property, persons and who owns or uses what over time.

Owns: communities, buildings, entrances, units, parking lots and spaces, persons (encrypted, masked), ownership,
occupancy, the import of community files, checks of callers.
Publishes: `events.registry`.
Listens: to `events.billing` and `events.ticketing`, for which receipts there are and what stands on units and persons.
"""
