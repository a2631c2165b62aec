"""Tickets of every kind, the complaint procedure, clocks and escalation, work orders, duty.

Owns tickets with their timeline, clocks under a versioned policy, work orders, duty posts and rosters, and the service
desk: calls, call-backs, phone messages, knowledge base, scripts, checks of recordings.
Publishes ticket, clock, work order, duty and service desk facts (`events.ticketing`).
Listens to identity (staff), registry (communities, buildings, units, persons, owners, occupants, checks of callers),
billing (settled work orders).
"""
