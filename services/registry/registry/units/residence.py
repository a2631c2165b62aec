"""What the people who live in a unit say about its occupancy status (C2.1), and when that changes by itself.

An occupancy holds on whole days, its last day included. Owners often live in their unit without an occupancy of
their own, so nobody entered does not mean that nobody is there; only a lessee who left leaves it vacant. A unit that
was sold turns on its day of delivery.
"""

from collections.abc import Sequence
from datetime import date

BEGUN = "occupancy.begun"
ENDED = "occupancy.ended"
DELIVERED = "unit.delivered"
"""The timers of a unit; those of an occupancy have its id as their key."""

_LIVED_IN = {"owner": "occupied_owner", "family": "occupied_owner", "lessee": "occupied_lessee"}
SOLD = "sold_not_delivered"
VACANT = "delivered_vacant"


def after_moving_in(present: str, relation: str) -> str:
    """The status from the first day of somebody's occupancy on; staff who work there change nothing."""
    return _LIVED_IN.get(relation, present)


def after_moving_out(present: str, living: Sequence[str]) -> str:
    """The status once somebody has left; `living` are the relations of those who still live there that day."""
    if present != "occupied_lessee" or "lessee" in living:
        return present
    return _lived_in_by(living, VACANT)


def after_delivery(present: str, delivered_on: date | None, today: date, living: Sequence[str]) -> str:
    """The status from the day of delivery on: nobody entered means that the owner lives there."""
    if present != SOLD or delivered_on is None or delivered_on > today:
        return present
    return _lived_in_by(living, _LIVED_IN["owner"])


def _lived_in_by(living: Sequence[str], otherwise: str) -> str:
    return next((_LIVED_IN[relation] for relation in living if relation in _LIVED_IN), otherwise)
