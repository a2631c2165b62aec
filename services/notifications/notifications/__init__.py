"""Tells everyone concerned, and proves it.

Owns: templates and their texts, messages, deliveries with every attempt, the staff inbox, the live stream to browsers.
Publishes: `notifications.*` (what became of messages).
Listens: ticketing, billing, registry and identity. It keeps the names of staff, units and communities it needs for
its texts; personal contact data is read from registry at the moment of sending and never stored.
"""
