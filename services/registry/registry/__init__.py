"""Property, persons and who owns or uses what over time.

Owns: communities, buildings, entrances, units, parking lots and spaces, persons (encrypted, masked), ownership,
occupancy, the import of community files.
Publishes: `events.registry`.
Listens: to `events.billing`, for which receipts there are.
"""
