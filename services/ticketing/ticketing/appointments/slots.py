"""When a slot can be agreed on (C3.16, C3.7). Pure; times are instants."""

from datetime import datetime, timedelta

from msgspec import Struct

from ticketing.appointments import errors

LONGEST = timedelta(hours=12)
EVALUATED_WITHIN = timedelta(days=7)
"""Nobody waits longer for the customer's word on a service (A)"""


class Slot(Struct, frozen=True):
    """`starts_at` included, `ends_at` not."""

    starts_at: datetime
    ends_at: datetime

    def refuse_unless_possible(self, now: datetime) -> None:
        if not self.starts_at < self.ends_at <= self.starts_at + LONGEST:
            raise errors.SlotNotSensible
        if self.starts_at <= now:
            raise errors.SlotInThePast
