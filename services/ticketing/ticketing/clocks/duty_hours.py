"""Duty-hours arithmetic: a limit that runs only while the desk is staffed (K01, trace C3.1 invariant 4).

Unit: whole seconds of duty time. Instants are timezone-aware; duty hours are local wall-clock times of the tenant.
"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct


class DutyHours(Struct, frozen=True, kw_only=True):
    """From `opens` up to, not including, `closes` on every day."""

    opens: time = time(8)
    closes: time = time(20)
    timezone: str = "Asia/Shanghai"

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise ValueError("duty hours must open before they close")
        ZoneInfo(self.timezone)


def add_duty_time(start: datetime, span: timedelta, duty: DutyHours) -> datetime:
    """The instant at which `span` of duty time has passed since `start`.

    A span that ends exactly at closing time ends at closing time, not at the next opening.
    """
    zone = ZoneInfo(duty.timezone)
    local = start.astimezone(zone)
    day, left = local.date(), span
    while True:
        opens = datetime.combine(day, duty.opens, zone)
        closes = datetime.combine(day, duty.closes, zone)
        begin = max(local, opens)
        if begin < closes:
            # Subtracting via UTC keeps the arithmetic right on days with a shift of summer time.
            available = closes.astimezone(start.tzinfo) - begin.astimezone(start.tzinfo)
            if left <= available:
                return (begin.astimezone(start.tzinfo) + left).astimezone(start.tzinfo)
            left -= available
        day += timedelta(days=1)
