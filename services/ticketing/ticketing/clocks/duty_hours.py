"""Duty-hours arithmetic: a limit that runs only while the desk is staffed (K01, trace C3.1 invariant 4).

Unit: whole seconds of duty time. Instants are timezone-aware; duty hours are wall-clock times of the business day.
"""

from datetime import datetime, time, timedelta

from msgspec import Struct

from kit.clock import ZONE


class DutyHours(Struct, frozen=True, kw_only=True):
    """From `opens` up to, not including, `closes` on every day."""

    opens: time = time(8)
    closes: time = time(20)

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise ValueError("duty hours must open before they close")


def add_duty_time(start: datetime, span: timedelta, duty: DutyHours) -> datetime:
    """The instant at which `span` of duty time has passed since `start`.

    A span that ends exactly at closing time ends at closing time, not at the next opening.
    """
    local = start.astimezone(ZONE)
    day, left = local.date(), span
    while True:
        begin = max(local, datetime.combine(day, duty.opens, ZONE))
        closes = datetime.combine(day, duty.closes, ZONE)
        if begin < closes:
            if left <= closes - begin:
                return (begin + left).astimezone(start.tzinfo)
            left -= closes - begin
        day += timedelta(days=1)
