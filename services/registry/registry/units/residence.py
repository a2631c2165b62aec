"""What the people who live in a unit say about its occupancy status (C2.1).

An occupancy holds on whole days, its last day included. Owners often live in their unit without an occupancy of
their own, so nobody entered does not mean that nobody is there; only a lessee who left leaves it vacant.
"""

from collections.abc import Sequence

_LIVED_IN = {"owner": "occupied_owner", "family": "occupied_owner", "lessee": "occupied_lessee"}
VACANT = "delivered_vacant"


def after_moving_in(present: str, relation: str) -> str:
    """The status from the first day of somebody's occupancy on; staff who work there change nothing."""
    return _LIVED_IN.get(relation, present)


def after_moving_out(present: str, living: Sequence[str]) -> str:
    """The status once somebody has left; `living` are the relations of those who still live there that day."""
    if present != "occupied_lessee" or "lessee" in living:
        return present
    return next((_LIVED_IN[relation] for relation in living if relation in _LIVED_IN), VACANT)
