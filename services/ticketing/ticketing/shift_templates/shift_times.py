"""From the times of a shift to instants (C3.11).

Times are minutes after midnight on the wall clock of the business day. A shift that ends at or before the minute it
begins ends on the following day; one of no length does not exist.
"""

from datetime import date, datetime, time, timedelta

from kit.clock import ZONE
from ticketing.shift_templates.errors import ShiftWithoutLength

Span = tuple[datetime, datetime]
"""From, and up to but not including"""

LONGEST = timedelta(days=1)
"""A shift ends before the minute of the following day at which it began"""


def minute_of(text: str) -> int:
    """`08:30` → 510."""
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def spelled(minute: int) -> str:
    """510 → `08:30`."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def passes_midnight(begins: int, ends: int) -> bool:
    """Raises ShiftWithoutLength for equal times."""
    if begins == ends:
        raise ShiftWithoutLength
    return ends < begins


def span_of(day: date, begins: int, ends: int) -> Span:
    """The instants of the shift that begins on `day`."""
    last = day + timedelta(days=1) if passes_midnight(begins, ends) else day
    return _at(day, begins), _at(last, ends)


def overlap(one: Span, other: Span) -> bool:
    """Whether there is an instant that belongs to both. Shifts that follow each other do not overlap."""
    return one[0] < other[1] and other[0] < one[1]


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _at(day: date, minute: int) -> datetime:
    return datetime.combine(day, time(minute // 60, minute % 60), ZONE)
