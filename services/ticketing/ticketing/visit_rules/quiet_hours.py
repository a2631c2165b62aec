"""Do-not-disturb hours 20:00–08:00: nobody is called or visited at home then (C3.8; peace at home: 民法典 §1033).

Unit: local wall-clock time of the business zone; from 20:00 up to, not including, 08:00. Mail disturbs nobody.
"""

from datetime import datetime, time, timedelta

from kit.clock import ZONE

BEGINS = time(20)
ENDS = time(8)
_DAY = timedelta(days=1)


def is_quiet(at: datetime) -> bool:
    clock = at.astimezone(ZONE).time()
    return clock >= BEGINS or clock < ENDS


def callable_from(at: datetime) -> datetime:
    """`at`, or the end of the quiet hours it falls into."""
    if not is_quiet(at):
        return at
    local = at.astimezone(ZONE)
    day = local.date() + _DAY if local.time() >= BEGINS else local.date()
    return datetime.combine(day, ENDS, ZONE).astimezone(at.tzinfo)


def callable_by(limit: datetime, since: datetime) -> datetime:
    """The last moment to call without passing `limit`: a visit is never due in quiet hours, and never after its limit
    unless there is no other moment after `since`."""
    if not is_quiet(limit):
        return limit
    local = limit.astimezone(ZONE)
    day = local.date() if local.time() >= BEGINS else local.date() - _DAY
    last = datetime.combine(day, BEGINS, ZONE).astimezone(limit.tzinfo) - timedelta(minutes=1)
    return last if last >= since and not is_quiet(last) else callable_from(max(since, limit))
