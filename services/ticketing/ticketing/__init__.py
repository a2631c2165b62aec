"""Tickets of every kind, the complaint procedure, clocks and escalation, work orders, duty.

Owns tickets with their timeline, clocks under a versioned policy, work orders, duty posts and rosters.
Publishes ticket, clock, work order and duty facts (`events.ticketing`).
Listens to identity (staff), registry (communities, buildings, units, persons, owners, occupants),
billing (settled work orders).
"""
