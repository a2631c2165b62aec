"""Tickets of every kind, the complaint procedure, clocks and escalation, work orders.

Owns tickets with their timeline, clocks under a versioned policy, and work orders.
Publishes ticket, clock and work order facts (`events.ticketing`).
Listens to identity (staff), registry (communities, buildings, units, persons, owners, occupants),
billing (settled work orders).
"""
