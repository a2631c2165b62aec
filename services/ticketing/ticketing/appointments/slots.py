"""When a slot can be agreed on (C3.16, C3.7). Pure; times are instants."""

from datetime import datetime, timedelta

from msgspec import Struct

from ticketing.appointments import errors

LONGEST = timedelta(hours=12)
EVALUATED_WITHIN = timedelta(days=7)
"""Nobody waits longer for the customer's word on a service (A)"""

REMINDED_BEFORE = (timedelta(hours=24), timedelta(hours=2))
"""A day ahead, or two hours for what was agreed on later than that (A); what is nearer still needs no reminder"""


def reminder(starts_at: datetime, now: datetime) -> datetime | None:
    """When to remind of a slot agreed on now."""
    return next((at for before in REMINDED_BEFORE if (at := starts_at - before) > now), None)


class Slot(Struct, frozen=True):
    """`starts_at` included, `ends_at` not."""

    starts_at: datetime
    ends_at: datetime

    def refuse_unless_possible(self, now: datetime) -> None:
        if not self.starts_at < self.ends_at <= self.starts_at + LONGEST:
            raise errors.SlotNotSensible
        if self.starts_at <= now:
            raise errors.SlotInThePast
