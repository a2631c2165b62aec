"""Which kind may become which, and where the ticket then stands (C3.1 invariants 1 and 2). Pure.

From which states one may is in the one table of transitions, under `convert`. A task is an order within the company:
nobody's matter becomes one, and it becomes nobody's matter.
"""

from datetime import datetime

from ticketing.tickets.codes import HANDLED

CONVERSIONS: dict[str, tuple[str, ...]] = {
    **{kind: (*(other for other in HANDLED if other != kind), "application", "appointment") for kind in HANDLED},
    "application": (*HANDLED, "appointment"),
    "appointment": (*HANDLED, "application"),
}

BY_SUPERVISOR: tuple[str, ...] = ("complaint",)
"""Leaving this kind takes the matter out of its figures: a supervisor does it"""


def state_of(kind: str, accepted_at: datetime | None) -> str:
    """Where a ticket of the new kind goes on: nothing that was decided for the old kind holds."""
    if kind == "appointment":
        return "requested"
    return "registered" if accepted_at is None else "accepted"
